package oracle

import "xmess.cat/memoria/pipeline/plan"

// isSum reports whether a figure is a sum over members, so that missing members can only add to it.
func isSum(i plan.Indicator) bool {
	return (i.Aggregation == "suma" || i.Aggregation == "recompte") && i.Kind != "fita" &&
		i.Kind != "sistema"
}

// valueRange gives the least and greatest value that the missing members could give, nil where
// unknown.
func (w world) valueRange(i plan.Indicator, year int) (low, high *float64) {
	f := w.figure(i, year)
	missing := f.expected - f.reported
	switch {
	case f.value == nil:
		return nil, nil
	case missing == 0:
		return f.value, f.value
	case i.Aggregation == "quota_membres": // all the missing say no, or all say yes
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

// goesBelowZero reports whether some figure of an indicator is negative, so that a missing member
// may lower the sum.
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

// partOfMissing is the sum of the parts of the missing members.
func (w world) partOfMissing(i plan.Indicator, year int) (sum float64) {
	for _, p := range w.asked(i, year) {
		if p.state == "missing" || p.state == "carried" {
			sum += w.partOf(i, p.member, year)
		}
	}
	return sum
}

// partOf is the most that a missing member is taken to add to a sum. It is the member's target; for
// an indicator that should decrease, the greater of target and baseline. If the Network has the
// target, it is that target divided by the number of expected members. A yes/no indicator gives 1.
// An indicator with a band, and a member without a target, give 0.
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

// rateRange gives the range of an indicator's rate. It goes from the rate of the least value to the
// rate of the greatest. If these are unknown, or the indicator has a band, each missing report
// counts as 0 for the lower end and as 100 for the upper. The range always contains the rate.
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
