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
	if !hasRange || s.MissingReports == nil || *s.MissingReports == 0 {
		return nil
	}
	if s.LowRawRate == nil || s.HighRawRate == nil {
		return x.rangeByNumber(i, s)
	}
	v := rated(i)
	figures := symbolFigures{
		v: ratedValue(i), "T": i.Target, "B": i.Baseline, "F": &f.Scale, "N": i.Numerator,
		"D": i.Denominator, "X": s.MissingReports, "E": asFloat(&s.FullCount), "Min": i.Minimum,
		"Max": i.Maximum,
	}
	low := x.step("value_low", x.w.Say(words.SignSumLow), v, figures, s.ValueLow)
	var high Step
	switch {
	case i.Aggregation == "quota_membres":
		low = x.step("value_low", x.w.Say(words.SignAllNo), "F * N / (D + X)", figures, s.ValueLow)
		text := x.w.Say(words.SignAllYes)
		high = x.step("value_high", text, "F * (N + X) / (D + X)", figures, s.ValueHigh)
	case i.Kind == "si_no":
		low.Words = x.w.Say(words.SignAllNo)
		high = x.step("value_high", x.w.Say(words.SignAllYes), v+" + X", figures, s.ValueHigh)
	case f.IsOfMembers:
		high = x.membersTargets(i, s)
	case i.Aggregation == "maxim":
		text := x.w.Say(words.SignGreatestHigh)
		high = x.step("value_high", text, "max("+v+", T)", figures, s.ValueHigh)
	case isBand(i):
		end := "Max"
		if i.Maximum == nil {
			end = "Min"
		}
		text := x.w.Say(words.SignSumHighBand)
		high = x.step("value_high", text, v+" + X * "+end+" / E", figures, s.ValueHigh)
	case i.Direction == "disminuir" && i.Baseline != nil:
		text := x.w.Say(words.SignSumHighDown)
		high = x.step("value_high", text, v+" + X * max(T, B) / E", figures, s.ValueHigh)
	default:
		high = x.step("value_high", x.w.Say(words.SignSumHigh), v+" + X * T / E", figures, s.ValueHigh)
	}
	against := "T"
	if s.FullTarget != nil && i.Target != nil && *s.FullTarget != *i.Target {
		against = "Tf"
	}
	text := x.w.Say(words.ExplainCap)
	rates := symbolFigures{"R": i.RawRate, "Rl": s.LowRawRate, "Rh": s.HighRawRate}
	best := x.step("rate_high", text, "min(max(max(R, Rl, Rh), 0), 100)", rates, i.RateHigh)
	if isBand(i) && *i.RateHigh == 100 {
		formula := "100"
		if i.Maximum != nil {
			formula += " * (L <= Max)"
		}
		if i.Minimum != nil {
			formula += " * (H >= Min)"
		}
		figures["L"], figures["H"] = s.ValueLow, s.ValueHigh
		best = x.step("rate_high", x.w.Say(words.SignThroughBand), formula, figures, i.RateHigh)
	}
	return []Step{
		low, high,
		x.raw("low_raw_rate", "L", against, s.LowRule, i, s.FullBaseline, s.ValueLow, s.LowRawRate),
		x.raw("high_raw_rate", "H", against, s.HighRule, i, s.FullBaseline, s.ValueHigh,
			s.HighRawRate),
		x.step("rate_low", text, "min(max(min(R, Rl, Rh), 0), 100)", rates, i.RateLow),
		best,
	}
}

func isBand(i result.Indicator) bool { return i.Direction == "mantenir" && i.Kind != "fita" }

// rangeByNumber counts missing reports as 0 and as 100. What a sum lacks makes no rise worse, and
// no fall better.
func (x *Explainer) rangeByNumber(i result.Indicator, s result.Sign) []Step {
	counts := symbolFigures{"G": i.GivenRate, "X": s.MissingReports, "E": asFloat(&s.FullCount)}
	low, high := "G * (E - X) / E", "(G * (E - X) + 100 * X) / E"
	lowWords, highWords := "", ""
	if s.ValueLow != nil && i.Direction == "augmentar" {
		low, lowWords = "G", x.w.Say(words.SignNoWorse)
	}
	if s.ValueLow != nil && i.Direction == "disminuir" {
		high, highWords = "G", x.w.Say(words.SignNoBetter)
	}
	return []Step{
		x.step("rate_low", lowWords, low, counts, i.RateLow),
		x.step("rate_high", highWords, high, counts, i.RateHigh),
	}
}

// membersTargets adds to what is rated the part of each missing member, for the share of the year
// that it did not give. The greatest value may become the greatest part.
func (x *Explainer) membersTargets(i result.Indicator, s result.Sign) Step {
	out := Step{
		Name: "value_high", Title: x.title("value_high"), Words: x.w.Say(words.SignSumHighOwn),
		Formula: rated(i) + " + Σ", Result: s.ValueHigh,
	}
	if i.Direction == "disminuir" {
		out.Words = x.w.Say(words.SignSumHighOwnDown)
	}
	figures := []float64{*ratedValue(i)}
	for _, own := range x.targets[i.Code] {
		if !own.Whole || own.Part == nil || own.MissingShare == 0 {
			continue
		}
		part := *own.Part
		if i.Aggregation != "maxim" {
			part *= own.MissingShare
		}
		figures = append(figures, part)
	}
	out.Expression = join("", figures, " + ", "")
	if i.Aggregation == "maxim" {
		out.Formula, out.Expression = "max("+rated(i)+", Σ)", join("max(", figures, ", ", ")")
	}
	return out
}

// dueSteps are the steps to the value that is due by now, to its rate, and to the projection.
func (x *Explainer) dueSteps(i result.Indicator, f result.Formula) []Step {
	s := x.signs[i.Code]
	if f.PlanValue == nil || s.StartYear == nil || s.StartValue == nil {
		return nil
	}
	v := planned(i, f)
	from, year := float64(*s.StartYear), float64(x.year.Year)
	figures := symbolFigures{
		v: f.PlanValue, "B": f.PlanBaseline, "P": i.PlanTarget, "U": s.DueValue, "A": &from,
		"H": s.ValueHigh, "Y": &year, "Z": asFloat(i.PlanTargetYear), "Zp": asFloat(s.ProjectionYear),
	}
	start := "B"
	if f.PlanBaseline == nil || *f.PlanBaseline != *s.StartValue {
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
			x.raw("due_raw_rate", v, "U", s.DueRule, i, f.PlanBaseline, f.PlanValue, s.DueRawRate),
			x.capped("due_rate", s.DueRawRate, s.DueRate))
	}
	if s.OnTrack != "" {
		out = append(out, x.onTrack(i, s, v, figures))
	}
	if s.Projection == nil || s.ProjectionYear == nil {
		return out
	}
	text := x.w.Say(words.SignProjection,
		"last", fmt.Sprint(*s.ProjectionYear), "first", fmt.Sprint(*s.StartYear))
	formula := v + " + (" + v + " - " + start + ") * (Zp - Y) / (Y - A)"
	switch {
	case s.IsShare:
		formula, text = "min(max("+formula+", 0), 100)", text+" "+x.w.Say(words.SignStopsAtBoth)
	case *s.StartValue >= 0 && *f.PlanValue >= 0:
		formula, text = "max("+formula+", 0)", text+" "+x.w.Say(words.SignStopsAtNothing)
	}
	out = append(out, x.step("projection", text, formula, figures, s.Projection))
	if s.ProjectionRawRate != nil && s.ProjectionRate != nil {
		out = append(out,
			x.raw("projection_raw_rate", "J", "P", s.ProjectionRule, i, f.PlanBaseline, s.Projection,
				s.ProjectionRawRate),
			x.capped("projection_rate", s.ProjectionRawRate, s.ProjectionRate))
	}
	return out
}

// onTrack compares the value with the value that is due; where what is missing could worsen it, the
// most that it could be.
func (x *Explainer) onTrack(
	i result.Indicator, s result.Sign, v string, figures symbolFigures,
) Step {
	text, is := x.w.Say(words.SignOffTrack), 0.0
	if s.OnTrack == "on_track" {
		text, is = x.w.Say(words.SignOnTrack), 1
		if s.JudgedLow {
			v = "H"
		}
	}
	formula := v + " >= U"
	if i.Direction == "disminuir" {
		formula = v + " <= U"
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
