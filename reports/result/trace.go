package result

import "time"

// Trace is what a year's figures were made from, down to the cells. Every slice is in a total order: by the
// columns that come first in its rows, cells by row and column.
type Trace struct {
	Formulas []Formula
	// Signs stand beside the rates.
	Signs   []Sign
	Members []MemberValue
	Cells   []Cell
	// PlanCells are the cells of the plan that the rules read.
	PlanCells []PlanCell
	// Targets are members' own baselines and targets.
	Targets   []MemberTarget
	Workbooks []Workbook
}

// Formula is how an indicator's value is put together and rated. Rules are codes of words.RuleCodes.
type Formula struct {
	Code            string `column:"indicator_code"`
	IsRatio         bool
	Scale           float64 // what a quotient is multiplied by
	RegisterKind    string
	RegisterMeasure string
	IsInPlan        bool // the year is one of the plan's
	PlanRule        string
	PlanRawRate     *float64
}

// MemberValue is what a member that is asked gave for an indicator. Value of a ratio is its own.
type MemberValue struct {
	IndicatorCode, MemberCode, MemberName string
	Value, Numerator, Denominator         *float64
	State                                 string   // reported, carried, missing, not_applicable
	Previous                              *float64 `column:"previous_value"`
	Share                                 *float64 // of the Network's sum, per cent; nil where nothing is added up
	// Baseline, Target, Rate and Status are the member's own; nil and empty where the plan gives it no target.
	Baseline, Target, Rate *float64
	Status                 string
}

// Cell is one that a member's figure was made from, as typed.
type Cell struct {
	IndicatorCode, MemberCode string
	Part                      string // value, numerator, denominator, women, men, non_binary, not_applicable
	SourceYear                int    // of the return: an earlier one for a figure that was carried
	WorkbookID                int
	Sheet                     string
	Address                   string `column:"cell"`
	Field, Text               string
	Figure                    *float64
}

// PlanCell is one of the plan, as typed.
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
}

// Workbook is one that some cell of a Trace is in. Versions count from 1; 0 for the plan.
type Workbook struct {
	ID                    int `column:"workbook_id"`
	FileName              string
	Hash                  string `column:"workbook_hash"`
	ReceivedAt            time.Time
	Version, VersionCount int
}

// Sign is what stands beside an indicator's rate, and what each was computed from: what the value and the
// rate could be with the members that are missing, what is due by now of the way to the plan's last target,
// and what is projected. Rules are codes of words.RuleCodes; empty where a year was closed before there was
// such a figure.
type Sign struct {
	Code                              string `column:"indicator_code"`
	ValueLow, ValueHigh               *float64
	LowRule, HighRule                 string
	LowRawRate, HighRawRate           *float64 // of ValueLow and ValueHigh; null for a band
	StartYear                         *int
	StartValue                        *float64
	DueValue, DueRawRate, DueRate     *float64
	DueRule, OnTrack                  string // on_track, off_track
	Projection                        *float64
	ProjectionYear                    *int
	ProjectionRawRate, ProjectionRate *float64
	ProjectionRule                    string
	PreviousMinimum, PreviousMaximum  *float64 // the band of the year before
	IsShare                           bool     // a value that cannot be more than 100
}
