// Package plan holds the types of the domain: the plan that the assembly approves, and the returns
// that members send about it. It imports no other package of the project, and reads and writes
// nothing.
//
// Values of enumerations (`flux`, `augmentar`, `quocient` …) are Catalan, as officers type them.
package plan

import (
	"strings"
	"time"
)

// Plan is one version of the work plan: all of one plan workbook, in the order of its sheets. The
// Row of each value is its row in the sheet.
type Plan struct {
	Parameters []Parameter
	Lines      []Line
	Activities []Activity
	Objectives []Objective
	Indicators []Indicator
	Baselines  []Baseline
	Targets    []Target
	Members    []Member
}

// Parameter is a setting. Key is canonical, such as pla_inici; form.Parameters tells the form of
// Value.
type Parameter struct {
	Row        int
	Key, Value string
}

// Line is a strategic line.
type Line struct {
	Row                     int
	Code, Name, Description string
}

// Activity is a statutory activity.
type Activity struct {
	Row        int
	Code, Name string
}

// Objective belongs to one line and one activity. A missing Weight counts as 1.
type Objective struct {
	Row                          int
	Code, LineCode, ActivityCode string
	Name                         string
	Weight                       Number
}

// Indicator measures an objective.
type Indicator struct {
	Row                           int
	Code, ObjectiveCode           string
	Name, Unit                    string
	Kind                          string // one of form.Kinds: flux, acumulat, estoc, …
	Direction                     string // augmentar, disminuir, mantenir
	Aggregation                   string // suma, mitjana, maxim, quocient, quota_membres, recompte, …
	Factor                        Number // what a ratio is multiplied by; missing counts as 1
	ReportedBy                    string // membres, ajuntaments, xarxa
	Disaggregation                string // sexe, or empty
	Weight                        Number
	RegisterKind, RegisterMeasure string
	Minimum, Maximum              Number // the band of `mantenir`
	Definition                    string
}

// Baseline is an indicator's value before the plan. MemberCode is empty for the Network's baseline;
// Year is 0 and Value missing where the plan gives none.
type Baseline struct {
	Row                       int
	IndicatorCode, MemberCode string
	Year                      int
	Value                     Number
}

// Target is the value that an indicator should reach in a year. MemberCode is empty for the
// Network's.
type Target struct {
	Row, Column               int
	IndicatorCode, MemberCode string
	Year                      int
	Value                     Number
}

// Member types.
const (
	Ajuntament      = "ajuntament"
	ConsellComarcal = "consell comarcal"
	Xarxa           = "xarxa"
)

// Member is a town council, a county council, or the Network's own office, during one stay. Code is
// five digits, CC- and a comarca's code, or XARXA. Joined is the first day of the stay and Left the
// last; zero where the plan gives none.
type Member struct {
	Row                 int
	Code, Name, Type    string
	Comarca, Demarcacio string
	Population          Number
	Joined, Left        time.Time
	Email               string
}

// ActiveIn tells whether the stay has a day in the year.
func (m Member) ActiveIn(year int) bool {
	first := time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC)
	last := time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC)
	return !m.Joined.After(last) && (m.Left.IsZero() || !m.Left.Before(first))
}

// MembersOf gives the members of a year, each once, in the sheet's order. A member with several
// stays in the year, for example because it changed comarca, is given by its last one.
func (p Plan) MembersOf(year int) []Member {
	last := map[string]int{}
	for n, m := range p.Members {
		before, again := last[m.Code]
		isLater := !again || !m.Joined.Before(p.Members[before].Joined)
		if m.ActiveIn(year) && isLater {
			last[m.Code] = n
		}
	}
	var members []Member
	for n, m := range p.Members {
		if at, is := last[m.Code]; is && at == n {
			members = append(members, m)
		}
	}
	return members
}

// Reports tells whether an indicator is asked of this member.
func (m Member) Reports(i Indicator) bool {
	switch i.ReportedBy {
	case "membres":
		return m.Type == Ajuntament || m.Type == ConsellComarcal
	case "ajuntaments":
		return m.Type == Ajuntament
	case "xarxa":
		return m.Type == Xarxa
	}
	return false
}

// Multiplier is what a ratio is multiplied by: its factor, or 1 where there is none.
func (i Indicator) Multiplier() float64 {
	if i.Factor.Known {
		return i.Factor.Float()
	}
	return 1
}

// MeasuredLike tells whether figures of two plans for an indicator can be compared: the unit, the
// kind, a quotient's factor, the aggregation, the direction and what the register gives are alike.
func (i Indicator) MeasuredLike(other Indicator) bool {
	unit := func(i Indicator) string { return strings.Join(strings.Fields(i.Unit), " ") }
	isRatio := i.Kind == "rati" || i.Aggregation == "quocient"
	isRegister := i.Kind == "registre"
	return strings.EqualFold(unit(i), unit(other)) && i.Kind == other.Kind &&
		i.Aggregation == other.Aggregation && i.Direction == other.Direction &&
		(!isRatio || i.Multiplier() == other.Multiplier()) &&
		(!isRegister || strings.EqualFold(i.RegisterKind, other.RegisterKind) &&
			i.RegisterMeasure == other.RegisterMeasure)
}

// Typed tells whether the member writes this indicator in its return's sheet of indicators: not
// those that are computed from the register of actions or by the system.
func (i Indicator) Typed() bool { return i.Kind != "registre" && i.Kind != "sistema" }
