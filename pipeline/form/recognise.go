package form

import (
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Kind says what a workbook is, by its sheets.
type Kind string

// The kinds of workbooks; the values are kept in the ledger.
const (
	PlanKind       Kind = "plan"
	SubmissionKind Kind = "submission"
	Unknown        Kind = "unknown"
)

// Recognise tells what a workbook is. For Unknown, the problems say what was missed and which of its
// sheets comes nearest; they are rejections. For the other kinds there are none.
//
// A sheet that both kinds have tells nothing. A cover makes a return; else the kind with more sheets of its
// own, two at least.
func Recognise(b *workbook.Book) (Kind, []source.Problem) {
	plans, returns := planDeclaration(), returnDeclaration()
	inPlan, inReturn := plans.in(b), returns.in(b)
	ofPlan, ofSubmission := plans.owned(inPlan), returns.owned(inReturn)
	shared := inReturn[returns.position("indicators")]
	switch {
	case inReturn[returns.position("cover")] && ofSubmission >= ofPlan:
		return SubmissionKind, nil
	case ofPlan > ofSubmission && (ofPlan > 1 || shared):
		return PlanKind, nil
	case ofSubmission > 0 && (ofSubmission > 1 || shared):
		return SubmissionKind, nil
	}
	return Unknown, []source.Problem{unrecognised(b)}
}

// owned counts those of the sheets that a workbook has which the other kind does not.
func (d *declaration) owned(has []bool) int {
	n := 0
	for i, own := range d.own {
		if own && has[i] {
			n++
		}
	}
	return n
}

func unrecognised(b *workbook.Book) source.Problem {
	var names, wanted []string
	for _, d := range append(SubmissionSheets(), PlanSheets()...) {
		wanted = append(wanted, d.Name)
	}
	known := namesOf(wanted...)
	for _, s := range b.Sheets {
		if _, declared := known.spelt(s.Name); declared {
			names = append(names, "«"+s.Name+"»")
			continue
		}
		if near, ok := known.resembling(s.Name); ok {
			at := source.Cell{Book: b.Name, Sheet: s.Name}
			return source.Problem{Rule: source.SheetAlmost, At: at, Found: s.Name, Wanted: near}
		}
		names = append(names, "«"+s.Name+"»")
	}
	wanted = wanted[:0]
	for _, d := range SubmissionSheets() {
		wanted = append(wanted, d.Name)
	}
	return source.Problem{Rule: source.WorkbookUnrecognised, At: source.Cell{Book: b.Name},
		Found: strings.Join(names, ", "), Wanted: strings.Join(wanted, ", ")}
}
