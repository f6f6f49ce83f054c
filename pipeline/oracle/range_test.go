package oracle

import "xmess.cat/memoria/pipeline/plan"

// isSum tells whether a figure is what members have together, so that who is missing can only add
// to it.
func isSum(i plan.Indicator) bool {
	return (i.Aggregation == "suma" || i.Aggregation == "recompte") && i.Kind != "fita" &&
		i.Kind != "sistema"
}

// valueRange is what the value could be with the members that are missing: nil where nobody can
// know.
func (w world) valueRange(i plan.Indicator, year int) (low, high *float64) {
	f := w.figure(i, year)
	missing := f.expected - f.reported
	switch {
	case f.value == nil:
		return nil, nil
	case missing == 0:
		return f.value, f.value
	case i.Aggregation == "quota_membres": // all the others say no, or all say yes
		yes, all := *f.numerator, *f.denominator+float64(missing)
		return ptr(100 * yes / all), ptr(100 * (yes + float64(missing)) / all)
	case !isSum(i) || w.goesBelowZero(i, year):
		return nil, nil
	}
	if part := w.partOfMissing(i, year); part > 0 {
		high = ptr(*f.value + part)
	}
	return f.value, high
}

// goesBelowZero tells whether some figure of an indicator is negative, so that more members may be
// less.
func (w world) goesBelowZero(i plan.Indicator, year int) bool {
	below := func(figures ...*float64) bool {
		for _, v := range figures {
			if v != nil && *v < 0 {
				return true
			}
		}
		return false
	}
	own := w.roadOf(i, "", year)
	if below(own.baseline, own.target) {
		return true
	}
	for _, p := range w.asked(i, year) {
		r := w.roadOf(i, p.member.Code, year)
		if below(known(p.value), r.baseline, r.target) {
			return true
		}
	}
	return false
}

// partOfMissing is what the missing would add at the far end of the road, each its part.
func (w world) partOfMissing(i plan.Indicator, year int) (sum float64) {
	for _, p := range w.asked(i, year) {
		if p.state == "missing" || p.state == "carried" {
			sum += w.partOf(i, p.member, year)
		}
	}
	return sum
}

// partOf is a member's part of the road: its target, or where it started if that is more and the
// indicator should go down. Where targets are the Network's, each of those that are expected has
// the same part. A yes is one. Nothing, where there is none.
func (w world) partOf(i plan.Indicator, m plan.Member, year int) float64 {
	far := func(r road) float64 {
		if r.target == nil {
			return 0
		}
		if i.Direction == "disminuir" && r.baseline != nil {
			return max(*r.target, *r.baseline)
		}
		return *r.target
	}
	network := w.roadOf(i, "", year)
	switch {
	case i.Kind == "si_no":
		return 1
	case i.Direction == "mantenir":
		return 0
	case network.target != nil || network.baseline != nil && i.Direction == "disminuir":
		return far(w.road(i, year)) / float64(w.figure(i, year).expected)
	}
	return far(w.roadOf(i, m.Code, year))
}

// rateRange is rule 6 for one indicator that has a rate: what the rate would be if what is missing
// were 0 or 100. Where the value's own range is known, and it is on a road and in no band, the
// rates at its ends; else missing reports count by their number. The rate itself is always within.
func (w world) rateRange(i plan.Indicator, year int, rate float64) (low, high *float64) {
	f := w.figure(i, year)
	missing := float64(f.expected - f.reported)
	if missing == 0 {
		return ptr(rate), ptr(rate)
	}
	least, most := w.valueRange(i, year)
	if least == nil || most == nil || isBand(i) {
		n := float64(f.expected)
		return ptr(rate * (n - missing) / n), ptr((rate*(n-missing) + 100*missing) / n)
	}
	low, high = ptr(rate), ptr(rate)
	for _, v := range []float64{*least, *most} {
		raw, _ := attainment(i, v, w.road(i, year).baseline, w.road(i, year).target)
		at := *capped(&raw)
		*low, *high = min(*low, at), max(*high, at)
	}
	return low, high
}
