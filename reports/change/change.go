// Package change compares two accounts of one year: which figures moved, by how much, and why. It
// is a leaf over the results: what it gives is data, that others put into words.
//
// A figure that differs by less than a thousand-millionth part has not moved. The reasons of an
// indicator are looked for in what it was made from (members, cells, plan); those of an objective,
// an activity, a line or the total in what it is put together of. A figure that moved without any
// such reason moved because the program's rules did, if another version made it, and else for a
// reason that is not known.
package change

import (
	"cmp"
	"math"
	"slices"

	"xmess.cat/memoria/reports/result"
)

// Account is what was known of a year at one time.
type Account struct {
	Year    result.Year
	Trace   result.Trace
	Program string // the version that made it
}

// Scope is what a figure is of.
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

// Change is one thing of which some figure moved. Code of a pair is the line's and the activity's
// with a × between.
type Change struct {
	Scope   Scope    `json:"scope"`
	Code    string   `json:"code"`
	Name    string   `json:"name,omitempty"`
	Figures []Moved  `json:"figures"`
	Reasons []Reason `json:"reasons"`
}

// Moved is a figure before and after; null where there was none. Words is set for a status alone.
type Moved struct {
	// value, target, baseline, rate, rate_low, rate_high, coverage, status; of an indicator
	// plan_target, plan_rate, women, men and non_binary too
	Figure      string   `json:"figure"`
	Before      *float64 `json:"before"`
	After       *float64 `json:"after"`
	By          *float64 `json:"by,omitempty"`
	WordsBefore string   `json:"status_before,omitempty"`
	WordsAfter  string   `json:"status_after,omitempty"`
}

// Reason is why a figure moved. Code and Name are of the member, the indicator, the objective or
// the setting concerned; Before and After are cells where it is a cell's text that changed, else
// figures.
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

// Between gives what moved from one account to a later one: from the total down to the indicators,
// each by code. Nothing moved is no change at all.
func Between(before, after Account) []Change {
	c := comparison{before: newSide(before), after: newSide(after)}
	indicators := c.indicators()
	c.moved(indicators)
	objectives := c.objectives()
	c.moved(objectives)
	return slices.Concat(c.total(), c.lines(), c.activities(), c.pairs(), objectives, indicators)
}

// same tells whether two figures are one, but for the last digits of a double.
func same(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) <= 1e-9*math.Max(1, math.Max(math.Abs(*a), math.Abs(*b)))
}

// figures collects those that moved.
type figures []Moved

func (f *figures) add(name string, before, after *float64) {
	if same(before, after) {
		return
	}
	m := Moved{Figure: name, Before: before, After: after}
	if before != nil && after != nil {
		by := *after - *before
		m.By = &by
	}
	*f = append(*f, m)
}

// span adds the range of a rate.
func (f *figures) span(lowBefore, highBefore, lowAfter, highAfter *float64) {
	f.add("rate_low", lowBefore, lowAfter)
	f.add("rate_high", highBefore, highAfter)
}

func (f *figures) status(before, after string) {
	if before != after {
		*f = append(*f, Moved{Figure: "status", WordsBefore: before, WordsAfter: after})
	}
}

// unionOf gives each key of two lists once, in order.
func unionOf[T any](before, after []T, key func(T) string) []string {
	var keys []string
	for _, list := range [][]T{before, after} {
		for _, one := range list {
			keys = append(keys, key(one))
		}
	}
	slices.SortFunc(keys, cmp.Compare)
	return slices.Compact(keys)
}

func index[T any](list []T, key func(T) string) map[string]T {
	out := make(map[string]T, len(list))
	for _, one := range list {
		out[key(one)] = one
	}
	return out
}
