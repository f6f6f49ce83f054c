package plan

import "time"

// Submission is one version of a member's return for a year: what one workbook says, after checks.
type Submission struct {
	MemberCode   string
	Year         int
	MemberName   string // as typed on the cover
	Contact      string
	Email        string
	SignedOn     time.Time // zero where not given
	Observations []Observation
	Actions      []Action
	Assessments  []Assessment
}

// Observation is one sound row of the sheet of indicators.
// Period is "2025", "2025-T1" or "2025-03". Value holds 1 and 0 for `si_no`.
type Observation struct {
	Row                    int
	IndicatorCode, Period  string
	Value                  Number
	Numerator, Denominator Number
	Women, Men, NonBinary  Number
	NotApplicable          bool
	Remarks, Evidence      string
}

// Action is one sound row of the register of actions. Kind is the plan's spelling where it is one
// of the plan's kinds, else as typed. LineCode and ActivityCode may be empty.
type Action struct {
	Row                    int
	On                     time.Time
	Title, Kind            string
	LineCode, ActivityCode string
	Hours                  Number
	Women, Men, NonBinary  Number
	Budget                 Number
	Partners, Link         string
}

// Assessment is one row of the sheet Valoració, about a line.
type Assessment struct {
	Row                             int
	LineCode                        string
	Worked, Difficulties, Proposals string
}

// TypedCell is a cell that held something, as it was typed, so that every figure can be walked
// back.
//
// Section is the declared sheet's stable name (cover, indicators, actions, assessment, parameters,
// lines, activities, objectives, indicator_plan, targets, members). Field is the declared column's
// stable name; empty for a column that the form does not declare, whose Header still says what it
// was called.
type TypedCell struct {
	_ [0]func() // not to be compared with ==, which would ask whether the columns are one and the same
	*TypedColumn
	Row  int
	Text string
}

// Equal tells whether two cells say the same, of the same place.
func (c TypedCell) Equal(other TypedCell) bool {
	return *c.TypedColumn == *other.TypedColumn && c.Row == other.Row && c.Text == other.Text
}

// TypedColumn is what the cells of a column of a sheet share: a register has millions of them. It
// is never changed.
type TypedColumn struct {
	Sheet, Section string
	Column         int
	Field, Header  string
}
