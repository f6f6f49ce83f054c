package oracle

import (
	"math"
	"slices"
	"strconv"

	"xmess.cat/memoria/pipeline/plan"
)

// score is an indicator's or a group's attainment. rate is nil where none is published; low and high
// are nil where it takes no part at all (no target, not applicable).
type score struct {
	raw, rate, low, high *float64
	status               string
}

func ptr(v float64) *float64 { return &v }

func (w world) number(key string, otherwise float64) float64 {
	if v, err := strconv.ParseFloat(w.parameter(key, ""), 64); err == nil {
		return v
	}
	return otherwise
}

func (w world) status(rate float64) string {
	switch {
	case rate >= w.number("llindar_assolit", 100):
		return "met"
	case rate >= w.number("llindar_avanca", 75):
		return "advancing"
	case rate >= w.number("llindar_risc", 50):
		return "at_risk"
	}
	return "behind"
}

// score is section 5 for one indicator and year: rules 1, 2, 3, 5 and 8.
func (w world) score(i plan.Indicator, year int) score {
	f := w.figure(i, year)
	baseline, target := w.road(i, year)
	if f.expected == 0 {
		return score{status: "not_applicable"}
	}
	planned := float64(year) >= w.number("pla_inici", 0) && float64(year) <= w.number("pla_final", 9999)
	if i.Direction == "mantenir" && !planned || i.Direction != "mantenir" && target == nil {
		return score{status: "no_target"}
	}
	if f.value == nil {
		if f.reported > 0 {
			return score{status: "not_applicable"} // a ratio of nothing to nothing
		}
		return score{low: ptr(0), high: ptr(100), status: "no_data"}
	}
	if 100*float64(f.reported)/float64(f.expected) < w.number("cobertura_minima", 50) {
		return score{low: ptr(0), high: ptr(100), status: "low_coverage"}
	}
	raw := attainment(i, *f.value, baseline, target)
	rate := max(0, min(100, raw))
	return score{raw: &raw, rate: &rate, low: &rate, high: &rate, status: w.status(rate)}
}

func attainment(i plan.Indicator, v float64, baseline, target *float64) float64 {
	if i.Direction == "mantenir" {
		low, high := i.Minimum.Float(), i.Maximum.Float()
		distance := max(low-v, v-high, 0)
		switch {
		case distance == 0:
			return 100
		case high == low:
			return 0
		}
		return max(0, 100*(1-distance/(high-low)))
	}
	t := *target
	down := i.Direction == "disminuir"
	reaches := func(x float64) bool { return x >= t && !down || x <= t && down }
	allOrNothing := func() float64 {
		if reaches(v) {
			return 100
		}
		return 0
	}
	if i.Kind == "fita" {
		baseline = ptr(0)
	}
	if baseline == nil {
		if down {
			return allOrNothing()
		}
		baseline = ptr(0)
	}
	if reaches(*baseline) {
		return allOrNothing()
	}
	return 100 * (v - *baseline) / (t - *baseline)
}

// road gives the Network's baseline and its target of the year: its own, or the sum of its members'.
func (w world) road(i plan.Indicator, year int) (baseline, target *float64) {
	var sumB, sumT *float64
	add := func(sum **float64, n plan.Number) {
		if *sum == nil {
			*sum = ptr(0)
		}
		**sum += n.Float()
	}
	for _, b := range w.plan.Baselines {
		if b.IndicatorCode != i.Code || !b.Value.Known {
			continue
		}
		if b.MemberCode == "" {
			baseline = ptr(b.Value.Float())
		} else {
			add(&sumB, b.Value)
		}
	}
	for _, t := range w.plan.Targets {
		if t.IndicatorCode != i.Code || t.Year != year {
			continue
		}
		if t.MemberCode == "" {
			target = ptr(t.Value.Float())
		} else {
			add(&sumT, t.Value)
		}
	}
	if baseline == nil {
		baseline = sumB
	}
	if target == nil {
		target = sumT
	}
	return baseline, target
}

// weighed is one part of a group with its weight.
type weighed struct {
	score
	weight plan.Number
}

// mean is rule 6: weights renormalise over what has a rate; the range puts 0 and 100 for what is missing.
func (w world) mean(parts []weighed) score {
	var rated, all, rate, low, high float64
	for _, p := range parts {
		weight := 1.0
		if p.weight.Known {
			weight = p.weight.Float()
		}
		if p.rate != nil {
			rated += weight
			rate += weight * *p.rate
		}
		if p.low != nil {
			all += weight
			low += weight * *p.low
			high += weight * *p.high
		}
	}
	var out score
	if all > 0 {
		out.low, out.high = ptr(low/all), ptr(high/all)
	}
	if rated > 0 {
		out.rate = ptr(rate / rated)
		// Sums of doubles may miss the last bit of a round hundred.
		if math.Abs(*out.rate-100) < 1e-9 {
			out.rate = ptr(100)
		}
		out.status = w.status(*out.rate)
	}
	return out
}

// objectives gives the score of each objective that keep lets through, with its weight.
func (w world) objectives(year int, keep func(plan.Objective) bool) []weighed {
	var out []weighed
	for _, o := range w.plan.Objectives {
		if !keep(o) {
			continue
		}
		var parts []weighed
		for _, i := range w.plan.Indicators {
			if i.ObjectiveCode == o.Code {
				parts = append(parts, weighed{w.score(i, year), i.Weight})
			}
		}
		out = append(out, weighed{w.mean(parts), o.Weight})
	}
	return out
}

// groups gives every roll-up above the indicators, by mart and key.
func (w world) groups(year int) map[string]score {
	out := map[string]score{"totals ": w.mean(w.objectives(year, func(plan.Objective) bool { return true }))}
	for _, o := range w.plan.Objectives {
		same := func(x plan.Objective) bool { return x.Code == o.Code }
		out["objectives "+o.Code] = w.objectives(year, same)[0].score
		pair := func(x plan.Objective) bool { return x.LineCode == o.LineCode && x.ActivityCode == o.ActivityCode }
		out["line_activities "+o.LineCode+" "+o.ActivityCode] = w.mean(w.objectives(year, pair))
	}
	for _, l := range w.plan.Lines {
		out["lines "+l.Code] = w.mean(w.objectives(year, func(o plan.Objective) bool { return o.LineCode == l.Code }))
	}
	for _, a := range w.plan.Activities {
		out["activities "+a.Code] = w.mean(w.objectives(year, func(o plan.Objective) bool { return o.ActivityCode == a.Code }))
	}
	return out
}

// years are those of the plan and those that somebody reported for, in order.
func (w world) years() []int {
	var out []int
	first, last := int(w.number("pla_inici", 0)), int(w.number("pla_final", 0))
	for y := first; y <= last && first > 0; y++ {
		out = append(out, y)
	}
	for _, v := range w.versions {
		out = append(out, v.Year)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
