// Package feedback is what an officer reads of a run: a line a workbook, what is wrong in it, and a
// summary. It makes text of values; it reads and keeps nothing.
package feedback

import (
	"slices"

	"xmess.cat/memoria/pipeline/source"
)

// Outcome is what a run did with a file. Each file found has one.
type Outcome int

const (
	Loaded    Outcome = iota // read and loaded, whole
	Partly                   // read; what is sound is loaded
	Rejected                 // cannot be trusted as a whole, or cannot be read
	Unchanged                // as it was when last read, or the same bytes under another name
	Ignored                  // never a member's workbook
	Later                    // still being copied, or nothing to read it against yet
	Undecided                // contradicts itself: nothing of it counts until somebody decides
	Again                    // known bytes that were put back: they are the latest word
)

// Kind tells a plan from a return.
type Kind int

const (
	Unknown Kind = iota
	Plan
	Return
)

// Workbook is a file of the folder and what became of it.
//
// Standing is Loaded, Partly or Rejected for a workbook of the ledger, whenever it was read; for
// any other file it equals Outcome. Version counts from 1, and is 0 where no return was loaded.
// Superseded says that a later version, or a later plan, counts. Changes lists what a new version
// changes, and MoreChanges counts those not listed.
type Workbook struct {
	ID         int // in the ledger; 0 for none
	Name       string
	Kind       Kind
	Outcome    Outcome
	Standing   Outcome
	MemberCode string
	MemberName string
	Year       int
	Version    int
	Superseded bool
	Waits      bool // for a decision; its doubts are among the problems
	Retired    bool // by a decision: nothing of it counts
	// AnsweredBy is the file that came in the place of a rejected one; empty for none.
	AnsweredBy string
	// AfterClosing tells that the year was closed when the return was loaded: it is kept, and what the
	// assembly approved stays as it was.
	AfterClosing bool
	Problems     []source.Problem
	Changes      []Change
	MoreChanges  int
	// Copy is the path of the annotated copy, relative to the drop folder, with slashes; empty for
	// none.
	Copy string
}

// Open reports whether somebody has something to do: it waits for a decision, or something is to be
// mended: rejected and not answered, or in part and not superseded.
func (w Workbook) Open() bool {
	return w.Waits || !w.Retired &&
		(w.Standing == Rejected && w.AnsweredBy == "" || w.Standing == Partly && !w.Superseded)
}

// settled reports whether another file came in its place, so that its problems need nobody.
func (w Workbook) settled() bool { return w.Superseded || w.AnsweredBy != "" }

// sorted gives the problems in reading order. Doubts stay in theirs: the strongest first.
func (w Workbook) sorted() []source.Problem {
	problems := slices.Clone(w.Problems)
	if !w.Waits {
		slices.SortStableFunc(problems, source.Compare)
	}
	return problems
}

// Count counts the problems: errors with rejections, warnings, and notes.
func (w Workbook) Count() (errors, warnings, notes int) {
	for _, p := range w.Problems {
		switch p.Rule.Severity {
		case source.Note:
			notes++
		case source.Warning:
			warnings++
		default:
			errors++
		}
	}
	return errors, warnings, notes
}

// Run is the result of one pass over a folder. The text of a pass, its summary and the status page
// tell the same of it.
type Run struct {
	Workbooks []Workbook // every file found, once, in the order of its name
	Gone      []Workbook // that count, and whose file this pass no longer found
	Read      int        // files whose bytes were read
	NoPlan    bool       // nothing to read returns against
	Year      int
	Status    Status   // of Year; no members where nobody is expected, or the pass was stopped
	Offences  []string // what the checks on data found: never an officer's fault
	Given     Given    // what lies in the drop folder to be sent back
	Page      string   // path of the status page of Year; empty where none was written
}

// Tally counts the files of each outcome.
func (r Run) Tally() map[Outcome]int {
	tally := map[Outcome]int{}
	for _, w := range r.Workbooks {
		tally[w.Outcome]++
	}
	return tally
}

// waiting counts the workbooks that wait for a decision.
func waiting(workbooks []Workbook) (n int) {
	for _, w := range workbooks {
		if w.Waits {
			n++
		}
	}
	return n
}

// Open counts the workbooks in which somebody has something to mend.
func Open(workbooks []Workbook) int {
	n := 0
	for _, w := range workbooks {
		if w.Open() {
			n++
		}
	}
	return n
}
