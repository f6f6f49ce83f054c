package store

import (
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// Kind is what a workbook is, by its sheets.
type Kind string

// The kinds of workbooks.
const (
	KindPlan       Kind = "plan"
	KindSubmission Kind = "submission"
	KindUnknown    Kind = "unknown"
)

// Verdict is what became of a workbook.
type Verdict string

// The verdicts. Partial: what is sound is loaded, some cells are not. Rejected: nothing is loaded.
const (
	Accepted Verdict = "accepted"
	Partial  Verdict = "partial"
	Rejected Verdict = "rejected"
)

// Workbook is everything that is kept of one workbook. Content is the original bytes, kept for
// rejected ones too. Plan or Submission is set where one was loaded, never both. Claim is whose return a
// rejected workbook says that it is, where it does. PlanID is the workbook of the plan that a return was
// read against.
type Workbook struct {
	Kind       Kind
	Verdict    Verdict
	FileName   string // the path in the drop folder, printable
	ReceivedAt time.Time
	LoadedAt   time.Time
	Content    []byte
	Hash       string // of Content, where it is known
	Problems   []source.Problem
	Cells      []plan.TypedCell
	Plan       *plan.Plan
	Submission *plan.Submission
	Claim      Claim
	PlanID     int
	Sent       Sent

	hash string // of what was sent, and its size, once it is being loaded
	size int
}

// Claim is a member and a year as a cover gives them; the zero value claims nothing.
type Claim struct {
	MemberCode string
	Year       int
}

// Entry is a line of the ledger: a workbook already loaded, without its bytes.
// MemberCode and Year are empty where no submission was loaded from it. Version counts from 1 among
// the loaded submissions of that member and year, in order of receipt; Current is true for the last.
type Entry struct {
	ID         int
	Hash       string
	Kind       Kind
	Verdict    Verdict
	FileName   string
	Bytes      int // as it was sent
	ReceivedAt time.Time
	LoadedAt   time.Time
	MemberCode string
	Year       int
	Version    int
	Versions   int
	Current    bool
	Notes      int
	Warnings   int
	Errors     int
	// AfterClosing tells that the submission's year is closed, and that it was loaded after that.
	AfterClosing bool
}

// Sighting is a file as last seen in the drop folder; equal size and time mean unchanged.
// WorkbookID is 0 for what never became a workbook.
type Sighting struct {
	Path       string
	Size       int64
	Modified   time.Time
	WorkbookID int
}
