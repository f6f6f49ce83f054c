package oracle

import (
	"slices"

	"xmess.cat/memoria/pipeline/plan"
)

// networkRoad is what an indicator is rated by in a year: a member enters whole or not at
// all.
type networkRoad struct {
	road
	planBaseline             *float64 // beside the plan's last target
	value, planValue         *float64 // what is rated against the year's target, and the plan's last
	leftOut                  int      // members with a figure that the rate leaves out
	ofMembers                bool     // the year's target is the members' own
	fullBaseline, fullTarget *float64 // if nothing were missing
	full                     int      // reports, if nothing were missing
	missing                  float64  // of these, in years of a member
	unseen                   float64  // what is missing of those whose figures are rated
}

// entry is a member that an indicator applies to.
type entry struct {
	part
	road
	value          *float64
	whole, entered bool
}

// entries says which members enter the rate: those with a figure that have a target, and a baseline
// where the others have one and the Network has none. Without any target of the year, the last ones
// count.
func (w world) entries(i plan.Indicator, year int) []entry {
	var all []entry
	hasTarget, hasBaseline := false, false
	for _, p := range w.asked(i, year) {
		if p.state != "not_applicable" {
			all = append(all, entry{part: p, road: w.roadOf(i, p.member.Code, year),
				value: ownValue(i, p)})
			hasTarget = hasTarget || all[len(all)-1].target != nil
		}
	}
	wanted := func(e entry) *float64 {
		if hasTarget {
			return e.target
		}
		return e.last
	}
	for _, e := range all {
		hasBaseline = hasBaseline || e.baseline != nil && wanted(e) != nil
	}
	if w.roadOf(i, "", year).baseline != nil {
		hasBaseline = false
	}
	for n, e := range all {
		all[n].whole = combines(i) && wanted(e) != nil && (!hasBaseline || e.baseline != nil)
		all[n].entered = all[n].whole && e.value != nil
	}
	return all
}

// combines reports whether members' targets make one of the Network. A share has no sum.
func combines(i plan.Indicator) bool {
	if i.Kind == "rati" {
		return i.Aggregation == "mitjana"
	}
	return slices.Contains([]string{"suma", "recompte", "mitjana", "maxim"}, i.Aggregation)
}

// combine makes the Network's baseline or target of the members', as their figures are combined.
func combine(i plan.Indicator, entries []entry, of func(entry) *float64) *float64 {
	var sum, top *float64
	var n float64
	for _, e := range entries {
		v := of(e)
		if v == nil || !combines(i) {
			continue
		}
		n++
		sum = ptr(*or(sum, ptr(0)) + *v)
		top = ptr(max(*v, *or(top, v)))
	}
	switch {
	case sum == nil:
		return nil
	case i.Aggregation == "maxim":
		return top
	case i.Aggregation == "mitjana":
		return ptr(*sum / n)
	}
	return sum
}

// road gives the Network's own baseline and targets. Without them it combines those of members.
func (w world) road(i plan.Indicator, year int) networkRoad {
	return once(w, func() networkRoad { return w.lay(i, year) }, "road", i.Code, year)
}

func (w world) lay(i plan.Indicator, year int) networkRoad {
	own, f := w.roadOf(i, "", year), w.figure(i, year)
	all := w.entries(i, year)
	whole := slices.DeleteFunc(slices.Clone(all), func(e entry) bool { return !e.whole })
	entered := slices.DeleteFunc(slices.Clone(all), func(e entry) bool { return !e.entered })
	rated := all
	switch {
	case len(entered) > 0:
		rated = entered
	case len(whole) > 0:
		rated = whole
	}
	baseline := func(e entry) *float64 { return e.baseline }
	target := func(e entry) *float64 { return e.target }
	last := func(e entry) *float64 { return e.last }
	before := func(e entry) *float64 { return e.before }

	// A baseline of the Network's own cannot be divided. Where all have a target, the Network's is
	// their sum, whoever is missing.
	isDivisible := own.baseline == nil || len(whole) < f.expected
	theirTarget, theirLast := combine(i, rated, target), combine(i, rated, last)
	if !isDivisible {
		theirTarget, theirLast = combine(i, whole, target), combine(i, whole, last)
	}
	var r networkRoad
	r.target, r.last = or(own.target, theirTarget), or(own.last, theirLast)
	isDivisible = isDivisible && !isBand(i)
	r.ofMembers = isDivisible && own.target == nil && theirTarget != nil
	planOfMembers := isDivisible && own.last == nil && theirLast != nil
	r.before = or(combine(i, rated, before), own.before)
	if own.target != nil {
		r.before = own.before
	}
	r.lastYear, r.baseYear = own.lastYear, own.baseYear
	for _, e := range rated {
		if combines(i) && own.last == nil && theirLast != nil && e.lastYear != nil {
			r.lastYear = ptr(max(*e.lastYear, *or(r.lastYear, e.lastYear)))
		}
		if combines(i) && own.baseYear == nil && e.baseline != nil && e.baseYear != nil {
			r.baseYear = ptr(max(*e.baseYear, *or(r.baseYear, e.baseYear)))
		}
	}

	// The Network's own baseline is of all: a fall of some from it proves nothing.
	from := func(entries []entry) *float64 {
		theirs := combine(i, entries, baseline)
		if i.Direction == "disminuir" {
			return theirs
		}
		return or(own.baseline, theirs)
	}
	ofAll := or(own.baseline, combine(i, all, baseline))
	valued := slices.DeleteFunc(slices.Clone(all), func(e entry) bool { return e.value == nil })
	someLeft := len(entered) < len(valued)
	theirValue := func() *float64 {
		var parts []part
		for _, e := range entered {
			parts = append(parts, e.part)
		}
		return together(i, parts).value
	}
	r.baseline, r.planBaseline, r.value, r.planValue = ofAll, ofAll, f.value, f.value
	r.fullBaseline, r.fullTarget, r.full = ofAll, r.target, f.expected
	missing := lack(all)
	if r.ofMembers {
		r.baseline, r.leftOut = from(rated), len(valued)-len(entered)
		r.fullBaseline, r.fullTarget = from(whole), combine(i, whole, target)
		r.full, missing = len(whole), lack(whole)
		if someLeft {
			r.value = theirValue()
		}
	}
	if planOfMembers {
		r.planBaseline = from(rated)
		if someLeft {
			r.planValue = theirValue()
		}
	}
	r.missing = missing
	if i.Kind == "sistema" {
		r.missing = float64(f.expected - f.reported)
	}
	switch {
	case r.ofMembers:
		r.unseen = lack(entered)
	case onlyGrows(i):
		r.unseen = missing
	default:
		r.unseen = lack(valued)
	}
	return r
}

// lack is what some members did not give, in years of a member.
func lack(entries []entry) (sum float64) {
	for _, e := range entries {
		sum += e.missing
	}
	return sum
}
