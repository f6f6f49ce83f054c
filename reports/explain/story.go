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

// Story is how one figure was computed. Rates, coverages and shares are per cent; a missing figure
// is null. Texts are in the explainer's language; codes are those of the marts and the plan.
type Story struct {
	Year      int          `json:"year"`
	Kind      string       `json:"kind"`
	Code      string       `json:"code"`
	Name      string       `json:"name"`
	Unit      string       `json:"unit,omitempty"`
	Place     string       `json:"place,omitempty"` // its place in the plan, in words
	Published Published    `json:"published"`
	Rule      Rule         `json:"rule"`
	Plan      []PlanFigure `json:"plan"`
	// Steps are the arithmetic, in order of computation.
	Steps []Step `json:"steps"`
	// Notes are warnings for the reader of the figure.
	Notes []string `json:"notes"`
	// Parts are the parts of a mean, by code.
	Parts []Part `json:"parts,omitempty"`
	// Members are those asked for an indicator, by code.
	Members   []Member   `json:"members,omitempty"`
	Workbooks []Workbook `json:"workbooks,omitempty"`
	// asked is the one member that the story is limited to; empty for all.
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
	StatusFrom    *float64 `json:"status_from"`  // the lowest rate of that status, or null
	StatusBelow   *float64 `json:"status_below"` // rates of that status are lower, or null
	ReportedCount int      `json:"reported_count"`
	ExpectedCount int      `json:"expected_count"`
	NotApplicable int      `json:"not_applicable_count"`
	Coverage      *float64 `json:"coverage"`
}

// Rule is the formula of the rate, and how the members' figures became the Network's.
type Rule struct {
	Code        string   `json:"code,omitempty"`
	Kind        string   `json:"kind,omitempty"`
	Direction   string   `json:"direction,omitempty"`
	Aggregation string   `json:"aggregation,omitempty"`
	Words       []string `json:"words"`
}

// PlanFigure is a figure of the plan, with its cell if one was typed.
type PlanFigure struct {
	Name       string   `json:"name"` // baseline, target, plan_target, weight, …
	Symbol     string   `json:"symbol,omitempty"`
	Title      string   `json:"title"`
	MemberCode string   `json:"member_code,omitempty"`
	Figure     *float64 `json:"figure"`
	Cell       *Cell    `json:"cell"`
}

// Step is one piece of arithmetic: the expression gives the result. A missing result is null and
// its expression is empty.
type Step struct {
	Name       string     `json:"name"` // of the result, as in the mart's column
	Title      string     `json:"title"`
	Words      string     `json:"words,omitempty"`
	Formula    string     `json:"formula,omitempty"`
	Inputs     []Input    `json:"inputs,omitempty"`
	Expression Expression `json:"expression"`
	Result     *float64   `json:"result"`
}

func (s Step) title() string { return cmp.Or(s.Title, s.Name) }

// Input is a symbol of a formula and its figure.
type Input struct {
	Symbol string   `json:"symbol"`
	Name   string   `json:"name"`
	Figure *float64 `json:"figure"`
}

// Part is one part of a mean. Share is its weight as a share of the weights of all parts that have
// a rate. Points is what it adds to the mean. Both are null for a part without a rate.
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

// Member is a member that is asked for an indicator, and its figures.
type Member struct {
	Code string `json:"code"`
	Name string `json:"name"`
	// State is reported, carried, missing or not_applicable; of an indicator that the system counts,
	// on_time, late, missing or member.
	State       string   `json:"state"`
	StateWords  string   `json:"state_words"`
	Value       *float64 `json:"value"`
	Numerator   *float64 `json:"numerator"`
	Denominator *float64 `json:"denominator"`
	Steps       []Step   `json:"steps,omitempty"`
	Cells       []Cell   `json:"cells,omitempty"`
	// Return is set where the return as a whole counts and none of its cells.
	Return *Workbook `json:"return,omitempty"`
}

// Cell is a cell as typed, and the figure read from it.
type Cell struct {
	Part    string   `json:"part,omitempty"` // value, numerator, denominator, women, …
	File    string   `json:"file"`
	Version int      `json:"version,omitempty"` // of the return, from 1; 0 for the plan
	Sheet   string   `json:"sheet"`
	Cell    string   `json:"cell"`
	Text    string   `json:"text"`
	Figure  *float64 `json:"figure"`
}

// Workbook is a workbook of some cell.
type Workbook struct {
	File         string    `json:"file"`
	Hash         string    `json:"sha256"`
	ReceivedAt   time.Time `json:"received_at"`
	Version      int       `json:"version,omitempty"`
	VersionCount int       `json:"version_count,omitempty"`
}
