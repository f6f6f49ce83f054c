package explain

import (
	"fmt"
	"slices"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// indicator gives the story of an indicator, or only one member's part of it.
func (x *Explainer) indicator(i result.Indicator, member string) Story {
	f := x.formulas[i.Code]
	s := Story{
		Year: x.year.Year, Kind: Indicator, Code: i.Code, Name: i.Name, Unit: i.Unit, asked: member,
		Place: x.w.Say(words.ExplainIndicator,
			"objective", i.ObjectiveCode, "line", i.LineCode, "activity", i.ActivityCode),
		Published: x.published(i.Status, result.Counts{
			Rate: i.Rate, RateLow: i.RateLow, RateHigh: i.RateHigh, Coverage: i.Coverage,
			ReportedCount: i.ReportedCount, ExpectedCount: i.ExpectedCount,
		}),
		Rule: x.rule(i),
	}
	s.Published.Value, s.Published.NotApplicable = i.Value, i.NotApplicableCount
	s.Plan = x.planOf(i, f)
	s.Members = x.members(i, f)
	s.Steps = append(x.networkSteps(i, f, s.Members), x.rateSteps(i, f)...)
	s.Notes = x.notes(i)
	if member != "" {
		s.Members = slices.DeleteFunc(s.Members, func(m Member) bool { return m.Code != member })
	}
	x.addWorkbooks(&s)
	return s
}

func (x *Explainer) published(status string, c result.Counts) Published {
	p := Published{
		Rate: c.Rate, RateLow: c.RateLow, RateHigh: c.RateHigh,
		Status:        status,
		StatusWords:   x.w.Status(status),
		ReportedCount: c.ReportedCount, ExpectedCount: c.ExpectedCount, Coverage: c.Coverage,
	}
	l := x.year.Limits
	switch status {
	case "met":
		p.StatusFrom = &l.Met
	case "advancing":
		p.StatusFrom, p.StatusBelow = &l.Advancing, &l.Met
	case "at_risk":
		p.StatusFrom, p.StatusBelow = &l.AtRisk, &l.Advancing
	case "behind":
		p.StatusBelow = &l.AtRisk
	}
	return p
}

// rule says how the rate was computed, and how the members' figures became the Network's.
func (x *Explainer) rule(i result.Indicator) Rule {
	r := Rule{Code: i.Rule, Kind: i.Kind, Direction: i.Direction, Aggregation: i.Aggregation}
	if why, unrated := words.ExplainUnrated[i.Status]; unrated {
		r.Words = append(r.Words, x.w.Say(why))
	} else {
		r.Words = append(r.Words, x.w.Say(words.Rules[i.Rule]))
	}
	r.Words = append(r.Words, x.w.Say(words.ExplainKinds[i.Kind]))
	switch i.Kind {
	case "sistema":
		r.Words = append(r.Words, x.w.Say(words.ExplainSystem[i.Aggregation]))
	case "rati":
		r.Words = append(r.Words, x.w.Say(words.ExplainRatioOfSums))
	}
	switch i.Status {
	case "no_data", "low_coverage":
		r.Words = append(r.Words, x.w.Say(words.ExplainRangeUnknown))
	case "no_target", "not_applicable":
	default:
		s := x.signs[i.Code]
		switch {
		case s.MissingReports == nil || *s.MissingReports == 0 || s.LowRule == "":
			r.Words = append(r.Words, x.w.Say(words.ExplainRangeKnown))
		case s.LowRawRate != nil && s.HighRawRate != nil:
			r.Words = append(r.Words, x.w.Say(words.SignRangeOfValue))
		default:
			r.Words = append(r.Words, x.w.Say(words.SignRangeByNumber))
		}
	}
	return r
}

// notes are the warnings that a reader of the figure needs.
func (x *Explainer) notes(i result.Indicator) []string {
	notes := []string{}
	if lacks := x.w.Lacks(i.Minimal, i.Incomplete, i.ReportedCount, i.ExpectedCount); lacks != "" {
		notes = append(notes, lacks)
	}
	notes = append(notes, Cautions(i, x.w, func(v *float64) string {
		if v == nil {
			return words.Dash
		}
		text, _ := figure(x.w, *v, resultDecimals)
		return text
	})...)
	if note := x.trendNote(i); note != "" {
		notes = append(notes, note)
	}
	return notes
}

// trendNote compares with the year before, over the members that gave both figures, or says why
// not.
func (x *Explainer) trendNote(i result.Indicator) string {
	lastYear := fmt.Sprint(x.year.Year - 1)
	if i.NotCompared != "" {
		return x.w.NotCompared("", lastYear, i.NotCompared)
	}
	if i.Trend == "" || i.Value == nil || i.PreviousValue == nil {
		return ""
	}
	now, before, who := i.Value, i.PreviousValue, ""
	if i.SharedCount != nil && i.SharedValue != nil && i.PreviousShared != nil {
		now, before = i.SharedValue, i.PreviousShared
		members := x.w.Count(words.SharedMembers, *i.SharedCount)
		who = " " + x.w.Say(words.SignShared, "members", members)
	}
	was, _ := figure(x.w, *before, resultDecimals)
	is, _ := figure(x.w, *now, resultDecimals)
	return x.w.Say(words.ExplainTrend, "year", lastYear, "before", was, "now", is,
		"change", x.w.Say(words.Trends[i.Trend])) + who
}

// planOf lists the plan's figures for an indicator with their cells.
func (x *Explainer) planOf(i result.Indicator, f result.Formula) []PlanFigure {
	own := x.planCells["indicator_plan\n"+i.Code]
	targets := x.planCells["targets\n"+i.Code]
	out := []PlanFigure{}
	add := func(name, symbol string, figure *float64, cell *Cell) {
		out = append(out, PlanFigure{
			Name: name, Symbol: symbol, Title: x.title(name), Figure: figure, Cell: cell,
		})
	}
	if i.Direction != "mantenir" || i.Kind == "fita" {
		add("baseline", "B", i.Baseline, x.planCell(targets, "baseline", nil))
		add("target", "T", i.Target, x.planCell(targets, "target", &x.year.Year))
		if i.OriginalTarget != nil && i.Target != nil && *i.OriginalTarget != *i.Target {
			add("original_target", "", i.OriginalTarget, nil)
		}
		add("plan_target", "P", i.PlanTarget, x.planCell(targets, "target", i.PlanTargetYear))
	}
	if i.Minimum != nil || i.Maximum != nil {
		add("minimum", "Min", i.Minimum, x.planCell(own, "minimum", nil))
		add("maximum", "Max", i.Maximum, x.planCell(own, "maximum", nil))
	}
	if f.IsRatio {
		add("factor", "F", &f.Scale, x.planCell(own, "factor", nil))
	}
	add("weight", "", i.Weight, x.planCell(own, "weight", nil))
	for _, cell := range targets {
		if cell.MemberCode == "" || cell.TargetYear != nil && *cell.TargetYear != x.year.Year {
			continue
		}
		out = append(out, PlanFigure{
			Name: cell.Field, Title: x.title(cell.Field), MemberCode: cell.MemberCode, Figure: cell.Figure,
			Cell: x.cellOfPlan(cell),
		})
	}
	return append(out, x.limits()...)
}

// limits are the plan's settings that apply to every rate.
func (x *Explainer) limits() []PlanFigure {
	l := x.year.Limits
	var out []PlanFigure
	for _, limit := range []struct {
		name, key string
		figure    float64
	}{
		{"coverage_minimum", "cobertura_minima", l.Coverage},
		{"met_from", "llindar_assolit", l.Met},
		{"advancing_from", "llindar_avanca", l.Advancing},
		{"at_risk_from", "llindar_risc", l.AtRisk},
		{"plausible_limit", "llindar_plausible", l.Plausible},
	} {
		out = append(out, PlanFigure{
			Name: limit.name, Title: x.title(limit.name), Figure: &limit.figure,
			Cell: x.planCell(x.planCells["parameters\n"+limit.key], "value", nil),
		})
	}
	return out
}

// planCell finds the Network's own cell of a field, for a target of that year; nil where the plan
// has none.
func (x *Explainer) planCell(cells []result.PlanCell, field string, year *int) *Cell {
	for _, cell := range cells {
		if cell.Field != field || cell.MemberCode != "" || cell.Figure == nil {
			continue
		}
		if field == "target" && (year == nil || cell.TargetYear == nil || *cell.TargetYear != *year) {
			continue
		}
		return x.cellOfPlan(cell)
	}
	return nil
}

func (x *Explainer) cellOfPlan(cell result.PlanCell) *Cell {
	return &Cell{
		File: x.workbooks[cell.WorkbookID].FileName, Sheet: cell.Sheet, Cell: cell.Address,
		Text: cell.Text, Figure: cell.Figure,
	}
}
