package explain

import (
	"fmt"
	"slices"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// rangeSteps are the steps to both ends of the range of a rate while members are missing: from the
// values that were possible where those are known, else from the number of missing reports. Without
// missing members, or if the range is 0 to 100, there are none.
func (x *Explainer) rangeSteps(i result.Indicator, f result.Formula) []Step {
	s := x.signs[i.Code]
	hasRange := i.Rate != nil && i.RateLow != nil && i.RateHigh != nil && s.LowRule != ""
	if !hasRange || i.ReportedCount >= i.ExpectedCount {
		return nil
	}
	reported, expected := float64(i.ReportedCount), float64(i.ExpectedCount)
	if s.LowRawRate == nil || s.HighRawRate == nil {
		counts := symbolFigures{"G": i.Rate, "K": &reported, "E": &expected}
		return []Step{
			x.step("rate_low", "", "G * K / E", counts, i.RateLow),
			x.step("rate_high", "", "(G * K + 100 * (E - K)) / E", counts, i.RateHigh),
		}
	}
	missing := expected - reported
	figures := symbolFigures{
		"V": i.Value, "T": i.Target, "B": i.Baseline, "F": &f.Scale, "N": i.Numerator, "D": i.Denominator,
		"X": &missing, "E": &expected,
	}
	low := x.step("value_low", x.w.Say(words.SignSumLow), "V", figures, s.ValueLow)
	var high Step
	switch {
	case i.Aggregation == "quota_membres":
		low = x.step("value_low", x.w.Say(words.SignAllNo), "F * N / (D + X)", figures, s.ValueLow)
		text := x.w.Say(words.SignAllYes)
		high = x.step("value_high", text, "F * (N + X) / (D + X)", figures, s.ValueHigh)
	case i.Kind == "si_no":
		low.Words = x.w.Say(words.SignAllNo)
		high = x.step("value_high", x.w.Say(words.SignAllYes), "V + X", figures, s.ValueHigh)
	case x.isOfMembers(i):
		high = x.membersTargets(i, s)
	case i.Direction == "disminuir" && i.Baseline != nil:
		text := x.w.Say(words.SignSumHighDown)
		high = x.step("value_high", text, "V + X * max(T, B) / E", figures, s.ValueHigh)
	default:
		high = x.step("value_high", x.w.Say(words.SignSumHigh), "V + X * T / E", figures, s.ValueHigh)
	}
	text := x.w.Say(words.ExplainCap)
	rates := symbolFigures{"R": i.RawRate, "Rl": s.LowRawRate, "Rh": s.HighRawRate}
	return []Step{
		low, high, x.raw("low_raw_rate", "L", "T", s.LowRule, i, s.ValueLow, s.LowRawRate),
		x.raw("high_raw_rate", "H", "T", s.HighRule, i, s.ValueHigh, s.HighRawRate),
		x.step("rate_low", text, "min(max(min(R, Rl, Rh), 0), 100)", rates, i.RateLow),
		x.step("rate_high", text, "min(max(max(R, Rl, Rh), 0), 100)", rates, i.RateHigh),
	}
}

// isOfMembers tells whether the year's target is the sum of the members' targets, and the baseline
// too where the range depends on it.
func (x *Explainer) isOfMembers(i result.Indicator) bool {
	cells := x.planCells["targets\n"+i.Code]
	return x.planCell(cells, "target", &x.year.Year) == nil &&
		(i.Direction == "augmentar" || x.planCell(cells, "baseline", nil) == nil)
}

// membersTargets adds to the value the target of each missing member.
func (x *Explainer) membersTargets(i result.Indicator, s result.Sign) Step {
	out := Step{
		Name: "value_high", Title: x.title("value_high"), Words: x.w.Say(words.SignSumHighOwn),
		Formula: "V + Σ", Result: s.ValueHigh,
	}
	if i.Direction == "disminuir" {
		out.Words = x.w.Say(words.SignSumHighOwnDown)
	}
	figures := []float64{*i.Value}
	for _, own := range x.targets[i.Code] {
		if own.Target == nil || !x.isMissing(i.Code, own.MemberCode) {
			continue
		}
		part := *own.Target
		if i.Direction == "disminuir" && own.Baseline != nil {
			part = max(part, *own.Baseline)
		}
		figures = append(figures, part)
	}
	out.Expression = join("", figures, " + ", "")
	return out
}

func (x *Explainer) isMissing(indicator, member string) bool {
	return slices.ContainsFunc(x.values[indicator], func(v result.MemberValue) bool {
		return v.MemberCode == member && (v.State == "missing" || v.State == "carried")
	})
}

// dueSteps are the steps to the value that is due by now, to its rate, and to the projection.
func (x *Explainer) dueSteps(i result.Indicator) []Step {
	s := x.signs[i.Code]
	if i.Value == nil || s.StartYear == nil || s.StartValue == nil {
		return nil
	}
	from, year := float64(*s.StartYear), float64(x.year.Year)
	figures := symbolFigures{
		"V": i.Value, "B": i.Baseline, "P": i.PlanTarget, "U": s.DueValue, "A": &from, "Y": &year,
		"Z": asFloat(i.PlanTargetYear), "Zp": asFloat(s.ProjectionYear),
	}
	start := "B"
	if i.Baseline == nil || *i.Baseline != *s.StartValue {
		start = "0"
	}
	var out []Step
	if s.DueValue != nil && i.PlanTargetYear != nil {
		text := x.w.Say(words.SignDue,
			"first", fmt.Sprint(*s.StartYear), "last", fmt.Sprint(*i.PlanTargetYear))
		formula := "round(" + start + " + (P - " + start + ") * min((Y - A) / (Z - A), 1), 6)"
		end := map[bool]string{true: "max(", false: "min("}[i.Direction == "disminuir"]
		out = append(out, x.step("due_value", text, end+formula+", P)", figures, s.DueValue))
	}
	if s.DueRawRate != nil {
		out = append(out,
			x.raw("due_raw_rate", "V", "U", s.DueRule, i, i.Value, s.DueRawRate),
			x.capped("due_rate", s.DueRawRate, s.DueRate), x.onTrack(i, s, figures))
	}
	if s.Projection == nil || s.ProjectionYear == nil {
		return out
	}
	text := x.w.Say(words.SignProjection,
		"last", fmt.Sprint(*s.ProjectionYear), "first", fmt.Sprint(*s.StartYear))
	formula := "V + (V - " + start + ") * (Zp - Y) / (Y - A)"
	switch {
	case s.IsShare:
		formula, text = "min(max("+formula+", 0), 100)", text+" "+x.w.Say(words.SignStopsAtBoth)
	case *s.StartValue >= 0 && *i.Value >= 0:
		formula, text = "max("+formula+", 0)", text+" "+x.w.Say(words.SignStopsAtNothing)
	}
	out = append(out, x.step("projection", text, formula, figures, s.Projection))
	if s.ProjectionRawRate != nil && s.ProjectionRate != nil {
		out = append(out,
			x.raw("projection_raw_rate", "J", "P", s.ProjectionRule, i, s.Projection, s.ProjectionRawRate),
			x.capped("projection_rate", s.ProjectionRawRate, s.ProjectionRate))
	}
	return out
}

// onTrack compares the value with the value that is due.
func (x *Explainer) onTrack(i result.Indicator, s result.Sign, figures symbolFigures) Step {
	formula, text, is := "V >= U", x.w.Say(words.SignOffTrack), 0.0
	if i.Direction == "disminuir" {
		formula = "V <= U"
	}
	if s.OnTrack == "on_track" {
		text, is = x.w.Say(words.SignOnTrack), 1
	}
	return x.step("on_track", text+" "+x.w.Say(words.ExplainComparison), formula, figures, &is)
}

// trendSteps compare the value with that of the year before, over the members that gave both; for a
// band, the distances of both from it.
func (x *Explainer) trendSteps(i result.Indicator) []Step {
	if i.Trend == "" || i.Value == nil || i.PreviousValue == nil {
		return nil
	}
	word := x.w.Say(words.Trends[i.Trend])
	text := x.w.Say(words.SignTrend, "year", fmt.Sprint(x.year.Year-1), "change", word)
	now, before, v, q := i.Value, i.PreviousValue, "V", "Q"
	var steps []Step
	if i.SharedCount != nil && i.SharedValue != nil && i.PreviousShared != nil {
		now, before, v, q = i.SharedValue, i.PreviousShared, "Vs", "Qs"
		steps = x.sharedSteps(i)
	}
	if i.Direction != "mantenir" {
		change := *now - *before
		return append(steps, x.step("trend", text, v+" - "+q, symbolFigures{v: now, q: before}, &change))
	}
	then := x.distance("previous_distance", q, before, i.Minimum, i.Maximum)
	distance := x.distance("distance", v, now, i.Minimum, i.Maximum)
	distance.Words = text
	return append(steps, then, distance)
}

// sharedSteps are the figures of both years over the members that gave both. Sums are written out.
func (x *Explainer) sharedSteps(i result.Indicator) []Step {
	now := x.literal("shared_value", i.SharedValue)
	before := x.literal("previous_shared_value", i.PreviousShared)
	if slices.Contains([]string{"suma", "recompte"}, i.Aggregation) {
		var figures, previous []float64
		for _, m := range x.values[i.Code] {
			if m.Value != nil && m.Previous != nil {
				figures, previous = append(figures, *m.Value), append(previous, *m.Previous)
			}
		}
		if len(figures) == *i.SharedCount {
			now = x.sum("shared_value", figures, i.SharedValue)
			before = x.sum("previous_shared_value", previous, i.PreviousShared)
		}
	}
	now.Words = x.w.Say(words.SignShared, "members", x.w.Count(words.SharedMembers, *i.SharedCount))
	return []Step{now, before}
}

// distance is how far a value is from its band; 0 inside it.
func (x *Explainer) distance(name, symbol string, v, low, high *float64) Step {
	formula, far := "max(0", 0.0
	if low != nil {
		formula, far = formula+", Min - "+symbol, max(far, *low-*v)
	}
	if high != nil {
		formula, far = formula+", "+symbol+" - Max", max(far, *v-*high)
	}
	return x.step(name, "", formula+")", symbolFigures{symbol: v, "Min": low, "Max": high}, &far)
}
