// Package change compares two snapshots of one year: which figures changed, by how much, and why.
// Its results are data; other packages put them into words.
//
// Two figures are equal if they differ by less than a thousand-millionth part. The reasons of an
// indicator's change are changes of its members, cells and plan; those of an objective, an
// activity, a line or the total are changes of its parts. Without such a reason, a change is due to
// the program's rules if another version made the later snapshot, and else its reason is unknown.
package change

import (
	"math"
	"slices"

	"xmess.cat/memoria/reports/result"
)

// Snapshot is what was known of a year at one time.
type Snapshot struct {
	Year    result.Year
	Trace   result.Trace
	Program string // the version that made it
}

// Scope is the kind of thing that figures belong to.
type Scope string

// The scopes, in the order of changes.
const (
	OfTotal     Scope = "total"
	OfLine      Scope = "line"
	OfActivity  Scope = "activity"
	OfPair      Scope = "line_activity"
	OfObjective Scope = "objective"
	OfIndicator Scope = "indicator"
)

// Change is one thing whose figures changed. The code of a pair is "line × activity".
type Change struct {
	Scope   Scope    `json:"scope"`
	Code    string   `json:"code"`
	Name    string   `json:"name,omitempty"`
	Figures []Moved  `json:"figures"`
	Reasons []Reason `json:"reasons"`
}

// Moved is a figure before and after; null where there was none. A status has words instead of
// figures.
type Moved struct {
	// Figure is value, target, baseline, rate, rate_low, rate_high, coverage or status; of an
	// indicator also plan_target, plan_rate, women, men or non_binary.
	Figure      string   `json:"figure"`
	Before      *float64 `json:"before"`
	After       *float64 `json:"after"`
	By          *float64 `json:"by,omitempty"`
	WordsBefore string   `json:"status_before,omitempty"`
	WordsAfter  string   `json:"status_after,omitempty"`
}

// Reason is why a figure changed. Code and Name are those of a member, an indicator, an objective
// or a setting. Before and After are the cells whose text changed; From and To the figures.
type Reason struct {
	Kind        string   `json:"kind"`
	Code        string   `json:"code,omitempty"`
	Name        string   `json:"name,omitempty"`
	Field       string   `json:"field,omitempty"`
	Before      *Place   `json:"before,omitempty"`
	After       *Place   `json:"after,omitempty"`
	WordsBefore string   `json:"text_before,omitempty"`
	WordsAfter  string   `json:"text_after,omitempty"`
	From        *float64 `json:"from,omitempty"`
	To          *float64 `json:"to,omitempty"`
}

// Place is a cell as it was typed.
type Place struct {
	Workbook string `json:"workbook"`
	Version  int    `json:"version,omitempty"`
	Sheet    string `json:"sheet,omitempty"`
	Cell     string `json:"cell,omitempty"`
	Text     string `json:"text"`
}

// The kinds of reasons.
const (
	NewReturn     = "new_return"
	ReturnGone    = "return_gone"
	CorrectedCell = "corrected_cell"
	AddedCell     = "added_cell"
	RemovedCell   = "removed_cell"
	MemberJoined  = "member_joined"
	MemberLeft    = "member_left"
	Lateness      = "lateness" // a return counts as on time, or no longer does
	Target        = "changed_target"
	Baseline      = "changed_baseline"
	Weight        = "changed_weight"
	Definition    = "changed_definition"
	Setting       = "changed_setting"
	AddedToPlan   = "added_to_plan"
	DroppedOfPlan = "dropped_from_plan"
	Moves         = "moved" // an indicator or an objective below it
	Program       = "program"
	Unknown       = "unknown"
)

// Between gives the changes from one snapshot to a later one: the total, then lines, activities,
// pairs, objectives and indicators, each by code.
func Between(before, after Snapshot) []Change {
	c := comparison{
		before: newSide(before), after: newSide(after),
		changed: map[string]bool{}, rates: map[string]Moved{},
	}
	// A reason of an objective may be a change of its indicators, and so on upwards.
	indicators := c.indicators()
	c.remember(indicators)
	objectives := c.objectives()
	c.remember(objectives)
	return slices.Concat(c.total(), c.lines(), c.activities(), c.pairs(), objectives, indicators)
}

// same tells whether two figures are equal but for the last digits of a double.
func same(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) <= 1e-9*max(1, math.Abs(*a), math.Abs(*b))
}

// figures collects the figures that changed.
type figures []Moved

func (f *figures) add(name string, before, after *float64) {
	if same(before, after) {
		return
	}
	m := Moved{Figure: name, Before: before, After: after}
	if before != nil && after != nil {
		m.By = new(*after - *before)
	}
	*f = append(*f, m)
}

func (f *figures) status(before, after string) {
	if before != after {
		*f = append(*f, Moved{Figure: "status", WordsBefore: before, WordsAfter: after})
	}
}

// unionOf gives the keys of two lists, sorted, each once.
func unionOf[T any](before, after []T, key func(T) string) []string {
	var keys []string
	for _, one := range slices.Concat(before, after) {
		keys = append(keys, key(one))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func index[T any](list []T, key func(T) string) map[string]T {
	out := make(map[string]T, len(list))
	for _, one := range list {
		out[key(one)] = one
	}
	return out
}
