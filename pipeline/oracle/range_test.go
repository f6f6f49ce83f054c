package oracle

import "xmess.cat/memoria/pipeline/plan"

// onlyGrows reports whether a figure is a sum over members, or the greatest: one more can only add
// to it, unless it is negative.
func onlyGrows(i plan.Indicator) bool {
	adds := i.Aggregation == "suma" || i.Aggregation == "recompte" || i.Aggregation == "maxim"
	return adds && i.Kind != "fita" && i.Kind != "sistema"
}

// isIncomplete reports whether a sum lacks members or periods.
func (w world) isIncomplete(i plan.Indicator, year int) bool {
	return w.figure(i, year).value != nil && onlyGrows(i) && lack(w.entries(i, year)) > 0
}

// mayWorsen reports whether a rate lacks something that may only worsen it, and that is not left
// out of it. A mean of flows lacks what its members lack.
func (w world) mayWorsen(i plan.Indicator, year int) bool {
	counts := onlyGrows(i) || i.Aggregation == "mitjana" && i.Kind != "rati"
	return counts && w.road(i, year).unseen > 0 &&
		(i.Direction != "augmentar" || w.mayFall(i, year))
}

// mayFall reports whether a missing member may lower a sum.
func (w world) mayFall(i plan.Indicator, year int) bool {
	return i.Aggregation != "maxim" && w.goesBelowZero(i, year)
}

// valueRange gives the least and greatest value that is rated if the missing members reported, nil
// where unknown.
func (w world) valueRange(i plan.Indicator, year int) (low, high *float64) {
	f, r := w.figure(i, year), w.road(i, year)
	switch {
	case r.value == nil:
		return nil, nil
	case r.missing == 0:
		return r.value, r.value
	case i.Aggregation == "quota_membres": // all the missing say no, or all say yes
		yes, all := *f.numerator, *f.denominator+r.missing
		return ptr(100 * yes / all), ptr(100 * (yes + r.missing) / all)
	case !onlyGrows(i) || w.mayFall(i, year):
		return nil, nil
	}
	top, sum := r.value, 0.0
	for _, e := range w.entries(i, year) {
		if e.missing == 0 || r.ofMembers && !e.whole {
			continue
		}
		if part := w.partOf(i, e.member, year); part != nil {
			sum += *part * e.missing
			top = ptr(max(*top, *part))
		}
	}
	switch {
	case i.Aggregation == "maxim" && i.Direction != "augmentar":
		return r.value, nil
	case i.Aggregation == "maxim":
		return r.value, top
	case sum > 0:
		return r.value, ptr(*r.value + sum)
	}
	return r.value, nil
}

// leastOfMembers is the least of the members' figures, baselines and targets, 0 without any.
func (w world) leastOfMembers(i plan.Indicator, year int) (least float64) {
	for _, e := range w.entries(i, year) {
		for _, v := range []*float64{known(e.part.value), e.baseline, e.target} {
			if v != nil {
				least = min(least, *v)
			}
		}
	}
	return least
}

// goesBelowZero reports whether some figure of an indicator is negative.
func (w world) goesBelowZero(i plan.Indicator, year int) bool {
	own := w.roadOf(i, "", year)
	return *or(own.baseline, ptr(0)) < 0 || *or(own.target, ptr(0)) < 0 ||
		w.leastOfMembers(i, year) < 0
}

// partOf is what a missing member would add in a year: its target, or its baseline where the
// indicator should decrease and the baseline is greater; of a band its upper end. Where the targets
// are the Network's, the expected members have equal parts, and one member may have the greatest
// value. A yes is 1. It is nil without a target.
func (w world) partOf(i plan.Indicator, m plan.Member, year int) *float64 {
	r := w.road(i, year)
	own := r.road
	switch {
	case i.Kind == "si_no":
		return ptr(1)
	case isBand(i):
		own.target = or(known(i.Maximum), known(i.Minimum))
	case r.ofMembers:
		own = w.roadOf(i, m.Code, year)
	}
	far := own.target
	if far != nil && i.Direction == "disminuir" && own.baseline != nil {
		far = ptr(max(*far, *own.baseline))
	}
	if far == nil || r.ofMembers || i.Aggregation == "maxim" {
		return far
	}
	return ptr(*far / float64(w.figure(i, year).expected))
}

// rateRange gives the range of an indicator's rate. Where the range of the value is known, it is
// the rates of both ends, and 100 where a band lies between. Else the missing reports count as 0
// and as 100, by their number; what a sum lacks makes no rise worse and no fall better. The rate
// itself is always within.
func (w world) rateRange(i plan.Indicator, year int, rate float64) (low, high *float64) {
	r := w.road(i, year)
	if r.missing == 0 {
		return ptr(rate), ptr(rate)
	}
	least, most := w.valueRange(i, year)
	if least != nil && most != nil {
		low, high = ptr(rate), ptr(rate)
		for _, v := range []float64{*least, *most} {
			raw, _ := attainment(i, v, r.fullBaseline, r.fullTarget)
			at := *capped(&raw)
			*low, *high = min(*low, at), max(*high, at)
		}
		entersBand := (!i.Maximum.Known || *least <= i.Maximum.Float()) &&
			(!i.Minimum.Known || *most >= i.Minimum.Float())
		if isBand(i) && entersBand {
			high = ptr(100)
		}
		return low, high
	}
	n := float64(r.full)
	low, high = ptr(rate*(n-r.missing)/n), ptr((rate*(n-r.missing)+100*r.missing)/n)
	if least != nil && i.Direction == "augmentar" {
		low = ptr(rate)
	}
	if least != nil && i.Direction == "disminuir" {
		high = ptr(rate)
	}
	return low, high
}
