package result

import "time"

// Trace is what a year's figures were computed from, down to the cells. Every slice has a total
// order: by the first fields of its rows; cells by row and column.
type Trace struct {
	Formulas []Formula
	Signs    []Sign
	Members  []MemberValue
	Cells    []Cell
	// PlanCells are the cells of the plan that the rules use.
	PlanCells []PlanCell
	// Targets are members' own baselines and targets.
	Targets   []MemberTarget
	Workbooks []Workbook
}

// Formula says how an indicator's value is computed and rated. Rules are codes of words.RuleCodes.
type Formula struct {
	Code            string `column:"indicator_code"`
	IsRatio         bool
	Scale           float64 // factor of a quotient
	RegisterKind    string
	RegisterMeasure string
	IsInPlan        bool // the year is one of the plan's
	PlanRule        string
	PlanRawRate     *float64
	// PlanValue and PlanBaseline are rated against the plan's last target. Those of some members may
	// be left out of them.
	PlanValue, PlanBaseline *float64
	IsOfMembers             bool // the year's target is that of the members that are rated
	IsPlanOfMembers         bool // the plan's last is
}

// MemberValue is the answer of a member for an indicator that it is asked for. Value of a ratio is
// the member's own quotient.
type MemberValue struct {
	IndicatorCode, MemberCode, MemberName string
	Value, Numerator, Denominator         *float64
	State                                 string   // reported, carried, missing, not_applicable
	Previous                              *float64 `column:"previous_value"`
	Share                                 *float64 // per cent of the Network's sum, if there is one
	// Baseline, Target, Rate and Status are the member's own; nil and empty where the plan gives it no
	// target.
	Baseline, Target, Rate *float64
	Status                 string
	MissingShare           *float64 // of the year; nil where the indicator does not apply
}

// Cell is a cell behind a member's figure, as typed.
type Cell struct {
	IndicatorCode, MemberCode string
	Part                      string // a field of observation, such as numerator
	SourceYear                int    // of the return; earlier for a carried figure
	WorkbookID                int
	Sheet                     string
	Address                   string `column:"cell"`
	Field, Text               string
	Figure                    *float64
}

// PlanCell is a cell of the plan, as typed.
type PlanCell struct {
	Section, Item, MemberCode, Field string
	TargetYear                       *int
	WorkbookID                       int
	Sheet                            string
	Address                          string `column:"cell"`
	Text                             string
	Figure                           *float64
}

// MemberTarget is a member's own baseline and targets for an indicator.
type MemberTarget struct {
	IndicatorCode, MemberCode    string
	Baseline, Target, PlanTarget *float64
	Whole, Entered               bool     // it has all that a rate needs, and a figure too
	Part                         *float64 // what it would give if it reached its target
	MissingShare                 float64  // of its year
}

// Workbook is the workbook of some cell of a Trace. Versions count from 1; 0 for the plan.
type Workbook struct {
	ID                    int `column:"workbook_id"`
	FileName              string
	Hash                  string `column:"workbook_hash"`
	ReceivedAt            time.Time
	Version, VersionCount int
}

// Sign is what the memòria shows beside an indicator's rate, with what it was computed from: the
// bounds with the missing members, the value due by now on the way to the plan's last target, and
// the projection. Rules are codes of words.RuleCodes; empty where a year was closed before the
// figure existed.
type Sign struct {
	Code                              string `column:"indicator_code"`
	ValueLow, ValueHigh               *float64
	LowRule, HighRule                 string
	LowRawRate, HighRawRate           *float64 // of ValueLow and ValueHigh; nil for a band
	StartYear                         *int
	StartValue                        *float64
	DueValue, DueRawRate, DueRate     *float64
	DueRule, OnTrack                  string // on_track, off_track
	Projection                        *float64
	ProjectionYear                    *int
	ProjectionRawRate, ProjectionRate *float64
	ProjectionRule                    string
	IsShare                           bool     // its value is at most 100
	FullBaseline, FullTarget          *float64 // of all that would enter the rate
	FullCount                         int      // how many these are
	MissingReports                    *float64 // of these, in years of a member
	JudgedLow                         bool     // what is missing could worsen the rate
}
