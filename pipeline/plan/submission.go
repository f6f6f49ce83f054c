package plan

import "time"

// Submission is one version of a member's return for a year, without the rows that have errors.
type Submission struct {
	MemberCode   string
	Year         int
	MemberName   string // as typed on the cover
	Contact      string
	Email        string
	SignedOn     time.Time // may be zero
	Observations []Observation
	Actions      []Action
	Assessments  []Assessment
}

// Observation is one row of the sheet of indicators. Period is "2025", "2025-T1" or "2025-03". For
// `si_no`, Value is 1 or 0.
type Observation struct {
	Row                    int
	IndicatorCode, Period  string
	Value                  Number
	Numerator, Denominator Number
	Women, Men, NonBinary  Number
	NotApplicable          bool
	Remarks, Evidence      string
}

// Action is one row of the register of actions. Kind is as typed, unless it is one of the plan's
// kinds. LineCode and ActivityCode may be empty.
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

// TypedCell is the text of a cell as typed. Every figure can be followed back to such cells.
type TypedCell struct {
	_ [0]func() // forbids ==, which would compare addresses of columns
	*TypedColumn
	Row  int
	Text string
}

// TypedColumn is shared by the cells of a column, because a register has millions of cells. It is
// never changed. Section and Field are the stable names of form.Sheet and form.Column. Field is
// empty for an undeclared column; Header is as typed.
type TypedColumn struct {
	Sheet, Section string
	Column         int
	Field, Header  string
}
