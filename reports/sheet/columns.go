package sheet

import (
	"xmess.cat/memoria/reports/result"
	vocabulary "xmess.cat/memoria/reports/words"
)

func (t tableBuilder) indicatorColumns() []column[result.Indicator] {
	type row = result.Indicator
	return []column[row]{
		{"code", code, func(r row) any { return r.Code }},
		{"name", words, func(r row) any { return r.Name }},
		{"unit", code, func(r row) any { return r.Unit }},
		{"line", code, func(r row) any { return r.LineCode }},
		{"activity", code, func(r row) any { return r.ActivityCode }},
		{"objective", code, func(r row) any { return r.ObjectiveCode }},
		{"value", number, func(r row) any { return r.Value }},
		{"status", words, func(r row) any { return t.w.Status(r.Status) }},
		{"target", number, func(r row) any { return r.Target }},
		{"original_target", number, func(r row) any { return r.OriginalTarget }},
		{"baseline", number, func(r row) any { return r.Baseline }},
		{"baseline_year", whole, func(r row) any { return r.BaselineYear }},
		{"minimum", number, func(r row) any { return r.Minimum }},
		{"maximum", number, func(r row) any { return r.Maximum }},
		{"rate", percent, func(r row) any { return r.Rate }},
		{"low", percent, func(r row) any { return r.RateLow }},
		{"high", percent, func(r row) any { return r.RateHigh }},
		{"raw_rate", percent, func(r row) any { return r.RawRate }},
		{"rule", words, func(r row) any { return t.rule(r.Rule) }},
		{"minimal", code, func(r row) any { return t.yes(r.Minimal) }},
		{"implausible", code, func(r row) any { return t.yes(r.Implausible) }},
		{"reported", whole, func(r row) any { return r.ReportedCount }},
		{"expected", whole, func(r row) any { return r.ExpectedCount }},
		{"not_applicable", whole, func(r row) any { return r.NotApplicableCount }},
		{"coverage", percent, func(r row) any { return r.Coverage }},
		{"previous_value", number, func(r row) any { return r.PreviousValue }},
		{"previous_rate", percent, func(r row) any { return r.PreviousRate }},
		{"previous_status", words, func(r row) any { return t.statusOrNone(r.PreviousStatus) }},
		{"trend", code, func(r row) any { return t.word(r.Trend) }},
		{"shared_count", whole, func(r row) any { return r.SharedCount }},
		{"shared_value", number, func(r row) any { return r.SharedValue }},
		{"previous_shared_value", number, func(r row) any { return r.PreviousShared }},
		{"change_certain", code, func(r row) any {
			return t.certain(r.PreviousRate, r.Rate, r.ChangeCertain)
		}},
		{"not_compared", words, func(r row) any { return t.notCompared(r.NotCompared) }},
		{"plan_target", number, func(r row) any { return r.PlanTarget }},
		{"plan_year", whole, func(r row) any { return r.PlanTargetYear }},
		{"plan_rate", percent, func(r row) any { return r.PlanRate }},
		{"numerator", number, func(r row) any { return r.Numerator }},
		{"denominator", number, func(r row) any { return r.Denominator }},
		{"women", number, func(r row) any { return r.Women }},
		{"men", number, func(r row) any { return r.Men }},
		{"non_binary", number, func(r row) any { return r.NonBinary }},
		{"unstated", number, func(r row) any { return r.Unstated }},
		{"weight", number, func(r row) any { return r.Weight }},
		{"kind", code, func(r row) any { return r.Kind }},
		{"direction", code, func(r row) any { return r.Direction }},
		{"aggregation", code, func(r row) any { return r.Aggregation }},
		{"reported_by", code, func(r row) any { return r.ReportedBy }},
		{"definition", words, func(r row) any { return r.Definition }},
	}
}

// notCompared says why two years are not compared. It is empty where they are.
func (t tableBuilder) notCompared(reason string) string {
	if reason == "" {
		return ""
	}
	return t.w.Say(vocabulary.NotComparedReasons[reason])
}

// certain says whether a change of rates is certain. It is empty without two rates.
func (t tableBuilder) certain(from, to *float64, is bool) string {
	if from == nil || to == nil {
		return ""
	}
	return t.yes(is)
}

func (t tableBuilder) statusOrNone(status string) string {
	if status == "" {
		return ""
	}
	return t.w.Status(status)
}

func (t tableBuilder) returnColumns() []column[result.Coverage] {
	type row = result.Coverage
	// Without a return, the number of its faults is unknown, not 0.
	faults := func(r row, n int) any {
		if r.ReceivedAt.IsZero() {
			return nil
		}
		return n
	}
	return []column[row]{
		{"member", code, func(r row) any { return r.Code }},
		{"member_name", words, func(r row) any { return r.Name }},
		{"member_type", code, func(r row) any { return r.Type }},
		{"comarca", code, func(r row) any { return r.Comarca }},
		{"demarcacio", code, func(r row) any { return r.Demarcacio }},
		{"population", whole, func(r row) any { return r.Population }},
		{"state", words, func(r row) any { return t.word(r.State) }},
		{"received", day, func(r row) any { return r.ReceivedAt }},
		{"versions", whole, func(r row) any { return r.VersionCount }},
		{"expected", whole, func(r row) any { return r.ExpectedCount }},
		{"reported", whole, func(r row) any { return r.ReportedCount }},
		{"not_applicable", whole, func(r row) any { return r.NotApplicableCount }},
		{"errors", whole, func(r row) any { return faults(r, r.ErrorCount) }},
		{"warnings", whole, func(r row) any { return faults(r, r.WarningCount) }},
		{"file", words, func(r row) any { return r.FileName }},
	}
}

func actionColumns() []column[result.Action] {
	type row = result.Action
	return []column[row]{
		{"date", day, func(r row) any { return r.HeldOn }},
		{"member", code, func(r row) any { return r.MemberCode }},
		{"member_name", words, func(r row) any { return r.MemberName }},
		{"title", words, func(r row) any { return r.Title }},
		{"action_kind", code, func(r row) any { return r.Kind }},
		{"line", code, func(r row) any { return r.LineCode }},
		{"activity", code, func(r row) any { return r.ActivityCode }},
		{"hours", number, func(r row) any { return r.Hours }},
		{"women", number, func(r row) any { return r.Women }},
		{"men", number, func(r row) any { return r.Men }},
		{"non_binary", number, func(r row) any { return r.NonBinary }},
		{"attendees", number, func(r row) any { return r.Attendees }},
		{"budget", number, func(r row) any { return r.Budget }},
	}
}
