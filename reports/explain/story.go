package explain

import (
	"cmp"
	"time"
)

// Kinds of what can be explained.
const (
	Indicator    = "indicator"
	Objective    = "objective"
	Line         = "line"
	Activity     = "activity"
	LineActivity = "line_activity"
	Total        = "total"
)

// Story is how one figure came to be. Rates, coverages and shares are per cent; what is missing is
// null. Texts are in the language that was asked for, codes are those of the marts and the plan.
type Story struct {
	Year      int       `json:"year"`
	Kind      string    `json:"kind"`
	Code      string    `json:"code"`
	Name      string    `json:"name"`
	Unit      string    `json:"unit,omitempty"`
	Place     string    `json:"place,omitempty"` // where it hangs in the plan, in words
	Published Published `json:"published"`
	Rule      Rule      `json:"rule"`
	// Plan are the figures of the plan that were used, with their cells.
	Plan []PlanFigure `json:"plan"`
	// Steps are the arithmetic, in the order in which it is done.
	Steps []Step `json:"steps"`
	// Notes say what the figures alone do not.
	Notes []string `json:"notes"`
	// Parts are what a mean is of, in the order of their codes.
	Parts []Part `json:"parts,omitempty"`
	// Members are those asked, in the order of their codes; of an indicator.
	Members   []Member   `json:"members,omitempty"`
	Workbooks []Workbook `json:"workbooks,omitempty"`
	// asked is the member that the story was asked of, if any.
	asked string
}

// Published is what the memòria prints.
type Published struct {
	Value         *float64 `json:"value"`
	Rate          *float64 `json:"rate"`
	RateLow       *float64 `json:"rate_low"`
	RateHigh      *float64 `json:"rate_high"`
	Status        string   `json:"status"`
	StatusWords   string   `json:"status_words"`
	StatusFrom    *float64 `json:"status_from"`  // the least rate of that status; null for none
	StatusBelow   *float64 `json:"status_below"` // every rate of that status is below; null for none
	ReportedCount int      `json:"reported_count"`
	ExpectedCount int      `json:"expected_count"`
	NotApplicable int      `json:"not_applicable_count"`
	Coverage      *float64 `json:"coverage"`
}

// Rule is the formula that gave the rate, and how figures were put together.
type Rule struct {
	Code        string   `json:"code,omitempty"`
	Kind        string   `json:"kind,omitempty"`
	Direction   string   `json:"direction,omitempty"`
	Aggregation string   `json:"aggregation,omitempty"`
	Words       []string `json:"words"`
}

// PlanFigure is one of the plan, with its cell where a cell says it.
type PlanFigure struct {
	Name       string   `json:"name"` // baseline, target, plan_target, weight, …
	Symbol     string   `json:"symbol,omitempty"`
	Title      string   `json:"title"`
	MemberCode string   `json:"member_code,omitempty"`
	Figure     *float64 `json:"figure"`
	Cell       *Cell    `json:"cell"`
}

// Step is one piece of arithmetic: its expression gives its result. A result that cannot be
// computed is null, and the expression empty.
type Step struct {
	Name       string     `json:"name"` // what it gives, as the mart's column is called
	Title      string     `json:"title"`
	Words      string     `json:"words,omitempty"`
	Formula    string     `json:"formula,omitempty"`
	Inputs     []Input    `json:"inputs,omitempty"`
	Expression Expression `json:"expression"`
	Result     *float64   `json:"result"`
}

// title is the step's title, or its name where it has none.
func (s Step) title() string { return cmp.Or(s.Title, s.Name) }

// Input is a symbol of a formula.
type Input struct {
	Symbol string   `json:"symbol"`
	Name   string   `json:"name"`
	Figure *float64 `json:"figure"`
}

// Part is one of those that a mean is of. Share is what its weight is of the weights of those that
// have a rate, and Points what it gives to the mean; null for those that leave it.
type Part struct {
	Code   string   `json:"code"`
	Name   string   `json:"name"`
	Weight float64  `json:"weight"`
	Cell   *Cell    `json:"weight_cell"`
	Rate   *float64 `json:"rate"`
	Low    *float64 `json:"rate_low"`
	High   *float64 `json:"rate_high"`
	Status string   `json:"status"`
	Share  *float64 `json:"share"`
	Points *float64 `json:"points"`
	Story  *Story   `json:"story"`
	// statusWords is the status in the story's language.
	statusWords string
}

// Member is one that is asked for an indicator, and what it gave.
type Member struct {
	Code        string   `json:"code"`
	Name        string   `json:"name"`
	State       string   `json:"state"` // reported, carried, missing, not_applicable, on_time, late, member
	StateWords  string   `json:"state_words"`
	Value       *float64 `json:"value"`
	Numerator   *float64 `json:"numerator"`
	Denominator *float64 `json:"denominator"`
	Steps       []Step   `json:"steps,omitempty"`
	Cells       []Cell   `json:"cells,omitempty"`
	// Return is the member's, where what came counts and no cell does.
	Return *Workbook `json:"return,omitempty"`
}

// Cell is one of a workbook, as typed, and the figure that was read from it.
type Cell struct {
	Part    string   `json:"part,omitempty"` // what of the figure it goes into
	File    string   `json:"file"`
	Version int      `json:"version,omitempty"` // of the return, from 1; none for the plan
	Sheet   string   `json:"sheet"`
	Cell    string   `json:"cell"`
	Text    string   `json:"text"`
	Figure  *float64 `json:"figure"`
}

// Workbook is one that a cell is in.
type Workbook struct {
	File         string    `json:"file"`
	Hash         string    `json:"sha256"`
	ReceivedAt   time.Time `json:"received_at"`
	Version      int       `json:"version,omitempty"`
	VersionCount int       `json:"version_count,omitempty"`
}
