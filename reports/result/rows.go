// Package result reads the rows of the marts into typed values, from a database opened read-only.
// It also closes and reopens years. Figures are float64; rates and coverages are in per cent. A
// missing figure is a nil pointer, never zero.
package result

import "time"

// Year is all of one year, with its changes since the year before. Every slice has a total order:
// by the codes of its rows, unless a comment says otherwise.
type Year struct {
	Year       int
	Total      Total
	Lines      []Line
	Activities []Activity
	Objectives []Objective
	Indicators []Indicator
	Pairs      []Pair
	Letter     *Letter // nil where the office sent none
	Coverage   []Coverage
	// Values are what members gave, by indicator, then member.
	Values []MemberValue
	// Assessments are by line, then member.
	Assessments []Assessment
	// Actions are by date, member, title.
	Actions []Action
	// MemberGroups and ActionGroups are by dimension, then code.
	MemberGroups []MemberGroup
	ActionGroups []ActionGroup
	// Registers are sums of the actions, by member, then kind.
	Registers []Register
	// Findings are by file, then in reading order.
	Findings []Finding
	// Mistaken are the rows of indicators that a return has with cells in error, by member.
	Mistaken []Mistaken
	// History has the indicators of all years, by code, then year.
	History    []Point
	Parameters Parameters
	Inputs     []Input
	Limits     Limits
}

// Counts are the figures of every roll-up. Rate is what is published and what the status is of:
// where what is missing could worsen an indicator, the low end of its range counts.
type Counts struct {
	Rate                         *float64 `column:"published_rate"`
	RateLow, RateHigh            *float64
	GivenRate                    *float64 `column:"rate"` // of the data received
	Status                       string
	ObjectiveCount               int
	IndicatorCount, RatedCount   int
	MetCount                     int
	ReportedCount, ExpectedCount int
	Coverage                     *float64
	PreviousRate                 *float64
	NotCompared                  string // why PreviousRate is nil, where it has a reason
	ChangeCertain                bool   `column:"is_change_certain"` // of both rates
}

// Total is the whole plan in a year.
type Total struct{ Counts }

// Line is a strategic line in a year.
type Line struct {
	Code              string `column:"line_code"`
	Name, Description string
	Counts
}

// Activity is a statutory activity in a year.
type Activity struct {
	Code string `column:"activity_code"`
	Name string
	Counts
}

// Objective is an objective in a year. ObjectiveCount is 1.
type Objective struct {
	Code                         string `column:"objective_code"`
	LineCode, ActivityCode, Name string
	Weight                       *float64
	Counts
}

// Pair is a line and an activity that some objective has in common.
type Pair struct {
	LineCode, ActivityCode string
	Counts
}

// Indicator is an indicator in a year. Kind, Direction, Aggregation and ReportedBy are codes of the
// plan.
type Indicator struct {
	Code                                     string `column:"indicator_code"`
	ObjectiveCode, LineCode, ActivityCode    string
	Name, Unit                               string
	Kind, Direction, Aggregation, ReportedBy string
	Disaggregation, Definition               string
	Weight, Minimum, Maximum                 *float64
	Value, Numerator, Denominator            *float64
	BaselineYear                             *int
	Baseline, Target                         *float64
	RawRate                                  *float64
	Rate                                     *float64 `column:"published_rate"` // as of Counts
	GivenRate                                *float64 `column:"rate"`           // of the data received
	Status, Rule                             string
	PlanTarget                               *float64
	PlanTargetYear                           *int
	PlanRate                                 *float64
	Implausible                              bool     `column:"is_implausible"`
	BaselineDoubtful                         bool     `column:"is_baseline_doubtful"`
	BaseYearValue                            *float64 // of the baseline's year, where it is whole
	Incomplete                               bool     `column:"is_incomplete"` // a sum lacks something
	Minimal                                  bool     `column:"is_minimum"`    // and can only grow
	RatedValue                               *float64 // the part of Value that is rated
	LeftOutCount                             int      // members in Value that are not in RatedValue
	PartialCount                             int      // members that gave some periods only
	GoneCount                                int      // members that left
	GoneValue                                *float64 // what they had given, which Value lacks
	ReportedCount, ExpectedCount             int
	NotApplicableCount                       int
	Coverage, RateLow, RateHigh              *float64
	PreviousValue, PreviousRate              *float64
	PreviousStatus, Trend                    string
	Women, Men, NonBinary, Unstated          *float64
	OriginalTarget                           *float64 // the target in the first plan that had one
	NotCompared                              string   // why the year before is not compared with
	ChangeCertain                            bool     `column:"is_change_certain"` // of both rates
	// SharedCount, SharedValue and PreviousShared are of the members that Trend is over; nil where
	// they are all.
	SharedCount    *int
	SharedValue    *float64
	PreviousShared *float64 `column:"previous_shared_value"`
}

// Point is an indicator's value and target in one year.
type Point struct {
	Code          string `column:"indicator_code"`
	Year          int
	Value, Target *float64
	Rate          *float64
	Comparable    bool // the year has the reports that it takes
	// NotCompared says why the year before is not compared with.
	NotCompared string
}

// Coverage is one expected member's return.
type Coverage struct {
	Code                     string `column:"member_code"`
	Name                     string
	Type                     string `column:"member_type"`
	Comarca, Demarcacio      string
	Population               *int64
	State                    string // on_time, late, missing
	ReceivedAt               time.Time
	VersionCount             int
	FileName                 string
	ExpectedCount            int
	ReportedCount            int
	NotApplicableCount       int
	ErrorCount, WarningCount int
	Joined                   *time.Time `column:"joined_on"` // first day of membership
	Left                     *time.Time `column:"left_on"`   // last day of membership
}

// Assessment is what a member wrote about a line.
type Assessment struct {
	LineCode, MemberCode, MemberName string
	Worked, Difficulties, Proposals  string
}

// Action is one row of a member's register.
type Action struct {
	MemberCode, MemberName string
	HeldOn                 time.Time
	Title, Kind            string
	LineCode, ActivityCode string
	Hours                  *float64
	Women, Men, NonBinary  *float64
	Attendees, Budget      *float64
}

// Register is the sum of a member's actions of one kind. A figure is nil where no action gives it.
type Register struct {
	MemberCode, Kind      string
	Count                 int `column:"action_count"`
	Hours                 *float64
	Women, Men, NonBinary *float64
	Attendees, Budget     *float64
	// ShareWomen and ShareAttendees are of the actions that give both women and men.
	ShareWomen, ShareAttendees *float64
}

// Finding is a problem in a workbook. Found and Wanted are the rule's arguments. Says and Do are
// its message, which is not in the database and empty at first.
type Finding struct {
	FileName, MemberCode       string
	Rule, Severity             string
	Sheet, Cell, Found, Wanted string
	Says                       string `column:"-"`
	Do                         string `column:"-"`
}

// Mistaken is an indicator of which a member's return has a row with a cell in error. The code is
// as the member typed it.
type Mistaken struct{ MemberCode, IndicatorCode string }

// Input is a workbook that the year's figures depend on: the plan, and each current submission of
// the year and of those before. Inputs are by year, then member: the plan first.
type Input struct {
	Kind       string // plan, submission
	Year       int    // of a submission; 0 for the plan
	MemberCode string // empty for the plan
	FileName   string
	Hash       string `column:"workbook_hash"`
	ReceivedAt time.Time
}

// Limits are the settings of the rules, in per cent. Deadline is the last day on which a return is
// on time.
type Limits struct {
	Deadline                                    time.Time
	Coverage, Met, Advancing, AtRisk, Plausible float64
}

// Letter is the office's foreword to a memòria, one paragraph a line.
type Letter struct {
	MemberCode, MemberName string
	Text                   string `column:"letter"`
}

// Parameters are the plan's settings, by key.
type Parameters map[string]string

// MemberGroup counts the members of a part of the Network. Dimension is network, member_type,
// comarca or demarcacio. Code is empty for the whole, and `unstated` where the plan gives no place.
type MemberGroup struct {
	Dimension                 string
	Code                      string `column:"group_code"`
	MemberCount, CouncilCount int
	JoinedCount, LeftCount    int
	SentCount, LateCount      int
	Population                *int64 // of the municipalities with a known population
	PopulationCount           int    // how many these are
}

// ActionGroup sums a part of the register of actions. Dimension is network, member, member_type,
// comarca, demarcacio, kind, line, activity, month or day. HoursCount, AttendeesCount and
// BudgetCount say how many actions gave the figure.
type ActionGroup struct {
	Dimension                                string
	Code                                     string `column:"group_code"`
	Name                                     string // only of kinds
	ActionCount, MemberCount                 int
	Hours                                    *float64
	Women, Men, NonBinary, Attendees, Budget *float64
	HoursCount, AttendeesCount, BudgetCount  int
	// ShareWomen and ShareAttendees are of the actions that give both women and men.
	ShareWomen, ShareAttendees *float64
}
