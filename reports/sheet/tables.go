package sheet

import (
	"maps"
	"slices"

	"xmess.cat/memoria/reports/result"
	vocabulary "xmess.cat/memoria/reports/words"
)

// tableBuilder makes the tables of a year.
type tableBuilder struct {
	year result.Year
	w    *vocabulary.Words
}

// counted are the last columns of every roll-up.
func counted[T any](t tableBuilder, counts func(T) result.Counts) []column[T] {
	return []column[T]{
		{"rate", percent, func(r T) any { return counts(r).Rate }},
		{"status", words, func(r T) any { return t.w.Status(counts(r).Status) }},
		{"low", percent, func(r T) any { return counts(r).RateLow }},
		{"high", percent, func(r T) any { return counts(r).RateHigh }},
		{"objectives", whole, func(r T) any { return counts(r).ObjectiveCount }},
		{"indicators", whole, func(r T) any { return counts(r).IndicatorCount }},
		{"rated", whole, func(r T) any { return counts(r).RatedCount }},
		{"met", whole, func(r T) any { return counts(r).MetCount }},
		{"reported", whole, func(r T) any { return counts(r).ReportedCount }},
		{"expected", whole, func(r T) any { return counts(r).ExpectedCount }},
		{"coverage", percent, func(r T) any { return counts(r).Coverage }},
		{"previous_rate", percent, func(r T) any { return counts(r).PreviousRate }},
		{"change_certain", code, func(r T) any {
			return t.certain(counts(r).PreviousRate, counts(r).Rate, counts(r).ChangeCertain)
		}},
		{"not_compared", words, func(r T) any { return t.notCompared(counts(r).NotCompared) }},
	}
}

// tables are all tables of a year, in the order of the sheets.
func (t tableBuilder) tables() []table {
	y := t.year
	return []table{
		newTable("total", []result.Total{y.Total}, append([]column[result.Total]{
			{"year", whole, func(result.Total) any { return y.Year }},
		}, counted(t, func(r result.Total) result.Counts { return r.Counts })...)),
		newTable("lines", y.Lines, append([]column[result.Line]{
			{"code", code, func(r result.Line) any { return r.Code }},
			{"name", words, func(r result.Line) any { return r.Name }},
		}, counted(t, func(r result.Line) result.Counts { return r.Counts })...)),
		newTable("activities", y.Activities, append([]column[result.Activity]{
			{"code", code, func(r result.Activity) any { return r.Code }},
			{"name", words, func(r result.Activity) any { return r.Name }},
		}, counted(t, func(r result.Activity) result.Counts { return r.Counts })...)),
		newTable("objectives", y.Objectives, append([]column[result.Objective]{
			{"code", code, func(r result.Objective) any { return r.Code }},
			{"name", words, func(r result.Objective) any { return r.Name }},
			{"line", code, func(r result.Objective) any { return r.LineCode }},
			{"activity", code, func(r result.Objective) any { return r.ActivityCode }},
			{"weight", number, func(r result.Objective) any { return r.Weight }},
		}, counted(t, func(r result.Objective) result.Counts { return r.Counts })...)),
		newTable("pairs", y.Pairs, append([]column[result.Pair]{
			{"line", code, func(r result.Pair) any { return r.LineCode }},
			{"activity", code, func(r result.Pair) any { return r.ActivityCode }},
		}, counted(t, func(r result.Pair) result.Counts { return r.Counts })...)),
		newTable("indicators", y.Indicators, t.indicatorColumns()),
		newTable("history", t.history(), []column[result.Point]{
			{"code", code, func(r result.Point) any { return r.Code }},
			{"year", whole, func(r result.Point) any { return r.Year }},
			{"value", number, func(r result.Point) any { return r.Value }},
			{"status", words, func(r result.Point) any {
				if r.Year > y.Year { // nobody was asked yet
					return ""
				}
				return t.known(r.Value)
			}},
			{"target", number, func(r result.Point) any { return r.Target }},
			{"rate", percent, func(r result.Point) any { return r.Rate }},
		}),
		newTable("returns", y.Coverage, t.returnColumns()),
		newTable("values", y.Values, t.valueColumns()),
		newTable("member_groups", y.MemberGroups, t.groupColumns()),
		newTable("actions", y.Actions, actionColumns()),
		newTable("action_groups", y.ActionGroups, t.actionGroupColumns()),
		newTable("registers", y.Registers, t.registerColumns()),
		newTable("assessments", y.Assessments, []column[result.Assessment]{
			{"line", code, func(r result.Assessment) any { return r.LineCode }},
			{"member", code, func(r result.Assessment) any { return r.MemberCode }},
			{"member_name", words, func(r result.Assessment) any { return r.MemberName }},
			{"worked", words, func(r result.Assessment) any { return r.Worked }},
			{"difficulties", words, func(r result.Assessment) any { return r.Difficulties }},
			{"proposals", words, func(r result.Assessment) any { return r.Proposals }},
		}),
		newTable("findings", y.Findings, []column[result.Finding]{
			{"file", words, func(r result.Finding) any { return r.FileName }},
			{"member", code, func(r result.Finding) any { return r.MemberCode }},
			{"rule", code, func(r result.Finding) any { return r.Rule }},
			{"severity", code, func(r result.Finding) any { return t.word(r.Severity) }},
			{"sheet", code, func(r result.Finding) any { return r.Sheet }},
			{"cell", code, func(r result.Finding) any { return r.Cell }},
			{"found", words, func(r result.Finding) any { return r.Found }},
			{"says", words, func(r result.Finding) any { return r.Says }},
			{"wanted", words, func(r result.Finding) any { return r.Do }},
		}),
		newTable("parameters", slices.Sorted(maps.Keys(y.Parameters)), []column[string]{
			{"key", words, func(r string) any { return r }},
			{"setting", words, func(r string) any { return y.Parameters[r] }},
		}),
		newTable("inputs", y.Inputs, []column[result.Input]{
			{"input", code, func(r result.Input) any { return t.word(r.Kind) }},
			{"year", whole, func(r result.Input) any { return zeroIsNone(r.Year) }},
			{"member", code, func(r result.Input) any { return r.MemberCode }},
			{"file", words, func(r result.Input) any { return r.FileName }},
			{"received", day, func(r result.Input) any { return r.ReceivedAt }},
			{"hash", words, func(r result.Input) any { return r.Hash }},
		}),
	}
}

// history has values up to the year only, and targets of all years.
func (t tableBuilder) history() []result.Point {
	out := slices.Clone(t.year.History)
	for i := range out {
		if out[i].Year > t.year.Year {
			out[i].Value, out[i].Rate = nil, nil
		}
	}
	return out
}

func (t tableBuilder) known(value *float64) string {
	if value == nil {
		return t.w.Status("no_data")
	}
	return ""
}

// word is the name of a code, or the code itself where it has none.
func (t tableBuilder) word(key string) string {
	if said, ok := vocabulary.SheetValues[key]; ok {
		return t.w.Say(said)
	}
	return key
}

// rule says how a rate was computed; its code where there are no words for it.
func (t tableBuilder) rule(code string) string {
	if said, ok := vocabulary.Rules[code]; ok {
		return t.w.Say(said)
	}
	return code
}

func (t tableBuilder) yes(is bool) string {
	if is {
		return t.w.Say(vocabulary.SheetValues["yes"])
	}
	return t.w.Say(vocabulary.SheetValues["no"])
}

func zeroIsNone(n int) any {
	if n == 0 {
		return nil
	}
	return n
}
