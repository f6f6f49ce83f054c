package oracle

import (
	"math"
	"slices"

	"xmess.cat/memoria/pipeline/plan"
)

// tally holds the counts of a group.
type tally struct {
	objectives, indicators, rated, met, reported, expected int

	alike int // indicators with a range that are measured as the year before
}

// group is an objective, or several objectives combined.
type group struct {
	score
	tally
	// unlike is the share of the weight that may not be compared with the year before, in points;
	// unlikeNext, with the year after. nil without a range.
	unlike, unlikeNext *float64
}

// weighed is one part of a group with its weight.
type weighed struct {
	group
	weight plan.Number
}

// mean gives the mean rate of the parts that have a rate, by their weights. Its status is that of
// the mean of the rates that the parts' statuses are of. Its range is the mean of the parts'
// ranges. A part that has a target but no published rate has the range 0 to 100.
func (e edition) mean(parts []weighed) group {
	var rated, all, rate, judged, low, high, unlike, next float64
	var out group
	reasons := map[string]bool{}
	for _, p := range parts {
		weight := 1.0
		if p.weight.Known {
			weight = p.weight.Float()
		}
		if p.rate != nil {
			rated += weight
			rate += weight * *p.rate
			judged += weight * *p.judged
		}
		if p.low != nil {
			all += weight
			low += weight * *p.low
			high += weight * *p.high
			unlike += weight * *p.unlike
			next += weight * *p.unlikeNext
		}
		reasons[p.status] = true
		out.objectives += p.objectives
		out.indicators += p.indicators
		out.rated += p.rated
		out.met += p.met
		out.reported += p.reported
		out.expected += p.expected
		out.alike += p.alike
	}
	if all > 0 {
		out.unlike, out.unlikeNext = ptr(unlike/all), ptr(next/all)
		out.low, out.high = whole(low/all), whole(high/all)
	}
	out.status = "no_data"
	for _, reason := range []string{"not_applicable", "no_target", "no_data", "low_coverage"} {
		if reasons[reason] {
			out.status = reason
		}
	}
	if rated > 0 {
		out.rate, out.judged = whole(rate/rated), whole(judged/rated)
		out.status = e.status(*out.judged)
	}
	return out
}

// whole rounds away the error that a quotient of doubles has in its last bit. It never rounds up
// to 100.
func whole(v float64) *float64 {
	if near := math.Round(v*1e6) / 1e6; math.Abs(v-near) < 1e-9 && near != 100 {
		v = near
	}
	return &v
}

// objectives gives the objectives that keep accepts, with their weights.
func (w world) objectives(year int, keep func(plan.Objective) bool) []weighed {
	e, _ := w.in(year)
	var out []weighed
	for _, o := range e.Objectives {
		if !keep(o) {
			continue
		}
		var parts []weighed
		for _, i := range e.Indicators {
			if i.ObjectiveCode == o.Code {
				f := w.figure(i, year)
				part := group{score: w.score(i, year), tally: tally{indicators: 1, reported: f.reported,
					expected: f.expected}}
				if part.rate != nil {
					part.rated = 1
				}
				w.liken(&part, i, year)
				if part.status == "met" {
					part.met = 1
				}
				parts = append(parts, weighed{part, i.Weight})
			}
		}
		own := e.mean(parts)
		own.objectives = 1
		out = append(out, weighed{own, o.Weight})
	}
	return out
}

// liken says of an indicator with a range whether it may be compared with both its neighbours.
func (w world) liken(part *group, i plan.Indicator, year int) {
	if part.low == nil {
		return
	}
	share := func(c comparison) *float64 {
		if c.isUnlike {
			return ptr(100)
		}
		return ptr(0)
	}
	part.unlike, part.unlikeNext = share(w.against(i, year)), ptr(100)
	if !w.against(i, year).isOther {
		part.alike = 1
	}
	later, _ := w.in(year + 1)
	if next, is := later.indicator(i.Code); is && slices.Contains(w.years(), year+1) {
		part.unlikeNext = share(w.against(next, year+1))
	}
}

// groups gives every roll-up above the indicators of a year, by mart and code.
func (w world) groups(year int) map[string]map[string]group {
	e, _ := w.in(year)
	out := map[string]map[string]group{}
	put := func(mart, code string, parts []weighed) {
		if out[mart] == nil {
			out[mart] = map[string]group{}
		}
		out[mart][code] = e.mean(parts)
	}
	for _, o := range e.Objectives {
		if out["objectives"] == nil {
			out["objectives"] = map[string]group{}
		}
		out["objectives"][o.Code] = w.objectives(year,
			func(x plan.Objective) bool { return x.Code == o.Code })[0].group
		put("line_activities", o.LineCode+" "+o.ActivityCode,
			w.objectives(year, func(x plan.Objective) bool {
				return x.LineCode == o.LineCode && x.ActivityCode == o.ActivityCode
			}))
	}
	for _, l := range e.Lines {
		put("lines", l.Code, w.objectives(year,
			func(x plan.Objective) bool { return x.LineCode == l.Code }))
	}
	for _, a := range e.Activities {
		put("activities", a.Code, w.objectives(year,
			func(x plan.Objective) bool { return x.ActivityCode == a.Code }))
	}
	if all := w.objectives(year, func(plan.Objective) bool { return true }); len(all) > 0 {
		put("totals", "", all)
	}
	return out
}
