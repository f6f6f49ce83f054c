package form

import (
	"xmess.cat/memoria/pipeline/plan"
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

// Context is what a return is checked against.
type Context struct {
	Plan plan.Plan
	// Previous gives what a member reported for a year, to compare with; nil where nothing is known.
	Previous func(member string, year int) []plan.Observation
}

// Recognise tells what a workbook is. For Unknown, the problems say what was missed and which of its
// sheets comes nearest; they are rejections. For the other kinds there are none.
func Recognise(b *workbook.Book) (Kind, []source.Problem) { return Unknown, nil }

// ReadPlan reads a plan. Where any problem is a rejection, load nothing of it; what is in error is
// already left out. Cells and problems are in reading order.
func ReadPlan(b *workbook.Book) (plan.Plan, []plan.TypedCell, []source.Problem) {
	return plan.Plan{}, nil, nil
}

// ReadSubmission reads a member's return for a year, checked against the plan in force. Where any
// problem is a rejection, load nothing of it; what is in error is already left out.
func ReadSubmission(b *workbook.Book, ctx Context) (plan.Submission, []plan.TypedCell, []source.Problem) {
	return plan.Submission{}, nil, nil
}

// StartingBook is the starting plan as a workbook of raw cells, members included.
func StartingBook() *workbook.Book { return &workbook.Book{} }

// StartingPlan is the starting plan as read from StartingBook.
func StartingPlan() plan.Plan { return plan.Plan{} }
