package store

import (
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// Kind is the type of a workbook, recognised by its sheets.
type Kind string

// The kinds of workbooks.
const (
	KindPlan       Kind = "plan"
	KindSubmission Kind = "submission"
	KindUnknown    Kind = "unknown"
)

// Verdict is the result of reading a workbook.
type Verdict string

// The verdicts. Partial: some cells have errors and are not loaded. Rejected: nothing is loaded.
const (
	Accepted Verdict = "accepted"
	Partial  Verdict = "partial"
	Rejected Verdict = "rejected"
)

// Workbook is a workbook with everything that was read from it. At most one of Plan and Submission
// is set. Claim is the member and year on the cover of a rejected return.
type Workbook struct {
	Kind       Kind
	Verdict    Verdict
	FileName   string // the path in the drop folder, printable
	ReceivedAt time.Time
	LoadedAt   time.Time
	Content    []byte // the original bytes, of rejected workbooks too
	Hash       string // of Content; empty: not computed yet
	Problems   []source.Problem
	Cells      []plan.TypedCell
	Plan       *plan.Plan
	Submission *plan.Submission
	Claim      Claim
	PlanID     int // the workbook of the plan that a return was checked with
	Sent       Sent
	Came       Came // the zero value: it is entered apart

	hash string // of the bytes as they were sent; set by Add and Replay, like size
	size int
}

// Claim is the member and year on a cover; the zero value if it has none.
type Claim struct {
	MemberCode string
	Year       int
}

// Entry is a line of the ledger: a workbook without its bytes. MemberCode and Year are empty unless
// a submission was loaded. Place is among all workbooks, in the order in which they came. Version
// counts the submissions of that member and year that count from 1, in that order, and is 0 for one
// that does not count; Current is true for the last.
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
	Place      int
	Pass       int       // in which it came, 0: before passes were counted
	DatedAt    time.Time // as Came has it
	Version    int
	Versions   int
	Current    bool
	Waits      bool // for a decision; it counts for nothing until then
	Retired    bool
	Doubts     []source.Problem // why it waits, or waited
	PlanID     int              // the plan that a return was last judged by; 0: not known
	WasLoaded  bool             // by some judgement
	Notes      int
	Warnings   int
	Errors     int
	// AfterClosing is true if the submission was loaded after its year was closed.
	AfterClosing bool
}

// Sighting is the last known state of a file in the drop folder. Equal size and time mean that it
// did not change. WorkbookID is 0 if the file is no workbook.
type Sighting struct {
	Path       string
	Size       int64
	Modified   time.Time
	WorkbookID int
}
