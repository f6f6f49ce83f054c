package form

import (
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Kind says what a workbook is.
type Kind string

// The kinds of workbooks; the values are stored in the ledger.
const (
	PlanKind       Kind = "plan"
	SubmissionKind Kind = "submission"
	Unknown        Kind = "unknown"
)

// Recognise tells a workbook's kind by its sheets. Only for Unknown there are problems: rejections
// that name what was expected, or the sheet with nearly the right name.
//
// A sheet that both kinds have decides nothing. A cover makes a return; else the kind with more
// sheets of its own wins, if there are two at least, or one and a shared one.
func Recognise(b *workbook.Book) (Kind, []source.Problem) {
	ofPlan, ofReturn, shared := map[string]bool{}, map[string]bool{}, 0
	for _, s := range b.Sheets {
		inPlan, inReturn := planDeclaration().named(s.Name), returnDeclaration().named(s.Name)
		switch {
		case inPlan != nil && inReturn != nil:
			shared = 1
		case inPlan != nil:
			ofPlan[inPlan.Section] = true
		case inReturn != nil:
			ofReturn[inReturn.Section] = true
		}
	}
	switch {
	case ofReturn["cover"] && len(ofReturn) >= len(ofPlan):
		return SubmissionKind, nil
	case len(ofPlan) > len(ofReturn) && len(ofPlan)+shared > 1:
		return PlanKind, nil
	case len(ofReturn) > 0 && len(ofReturn)+shared > 1:
		return SubmissionKind, nil
	}
	return Unknown, []source.Problem{unrecognised(b)}
}

func unrecognised(b *workbook.Book) source.Problem {
	expected := returnDeclaration().names()
	known := namesOf(slices.Concat(expected, planDeclaration().names())...)
	var found []string
	for _, s := range b.Sheets {
		near, almost := known.similar(s.Name)
		if _, declared := known.canonical(s.Name); !declared && almost {
			at := source.Cell{Book: b.Name, Sheet: s.Name}
			return source.Problem{Rule: source.SheetAlmost, At: at, Found: s.Name, Wanted: near}
		}
		found = append(found, "«"+s.Name+"»")
	}
	return source.Problem{Rule: source.WorkbookUnrecognised, At: source.Cell{Book: b.Name},
		Found: strings.Join(found, ", "), Wanted: strings.Join(expected, ", ")}
}
