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
// sheets of its own wins, if there are two at least, or one and a shared one. Names that only
// contain those of sheets are considered where no others decide.
func Recognise(b *workbook.Book) (Kind, []source.Problem) {
	for _, least := range []fit{decorated, contained} {
		if kind := recognise(b, least); kind != Unknown {
			return kind, nil
		}
	}
	return Unknown, []source.Problem{unrecognised(b)}
}

// recognise tells a kind by the names of sheets that fit so well at least.
func recognise(b *workbook.Book, least fit) Kind {
	ofPlan, ofReturn, shared := map[string]bool{}, map[string]bool{}, 0
	for _, s := range b.Sheets {
		inPlan, fits := planDeclaration().fits(s.Name)
		if fits < least {
			inPlan = nil
		}
		inReturn, fits := returnDeclaration().fits(s.Name)
		if fits < least {
			inReturn = nil
		}
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
		return SubmissionKind
	case len(ofPlan) > len(ofReturn) && len(ofPlan)+shared > 1:
		return PlanKind
	case len(ofReturn) > 0 && len(ofReturn)+shared > 1:
		return SubmissionKind
	}
	return Unknown
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
