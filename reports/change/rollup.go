package change

import (
	"cmp"

	"xmess.cat/memoria/reports/result"
)

// rolled is what every roll-up has.
func rolled(was, is result.Counts) figures {
	var moved figures
	moved.add("rate", was.Rate, is.Rate)
	moved.span(was.RateLow, was.RateHigh, is.RateLow, is.RateHigh)
	moved.add("coverage", was.Coverage, is.Coverage)
	moved.status(was.Status, is.Status)
	return moved
}

func (c *comparison) objectives() []Change {
	var out []Change
	codes := unionOf(
		c.before.Year.Objectives,
		c.after.Year.Objectives,
		func(o result.Objective) string { return o.Code },
	)
	for _, code := range codes {
		was, had := c.before.objectives[code]
		is, has := c.after.objectives[code]
		moved := rolled(was.Counts, is.Counts)
		if len(moved) == 0 {
			continue
		}
		change := Change{Scope: OfObjective, Code: code, Name: cmp.Or(is.Name, was.Name), Figures: moved}
		switch {
		case !had:
			change.Reasons = []Reason{{Kind: AddedToPlan, Code: code, Name: is.Name}}
		case !has:
			change.Reasons = []Reason{{Kind: DroppedOfPlan, Code: code, Name: was.Name}}
		default:
			change.Reasons = c.whyObjective(code)
		}
		out = append(out, change)
	}
	return out
}

// whyObjective says what of an objective's indicators changed.
func (c *comparison) whyObjective(objective string) []Reason {
	var out []Reason
	codes := unionOf(
		c.before.Year.Indicators,
		c.after.Year.Indicators,
		func(i result.Indicator) string { return i.Code },
	)
	for _, code := range codes {
		was, is := c.before.indicators[code], c.after.indicators[code]
		out = append(out, c.below(part{
			scope: OfIndicator, code: code, name: cmp.Or(is.Name, was.Name), section: "indicator_plan",
			had: was.ObjectiveCode == objective, has: is.ObjectiveCode == objective,
			weighed: was.Weight, weighs: is.Weight,
		})...)
	}
	return c.orRest(out)
}

// whyObjectives says what of the objectives changed that a roll-up is put together of.
func (c *comparison) whyObjectives(includes func(result.Objective) bool) []Reason {
	var out []Reason
	codes := unionOf(
		c.before.Year.Objectives,
		c.after.Year.Objectives,
		func(o result.Objective) string { return o.Code },
	)
	for _, code := range codes {
		was, had := c.before.objectives[code]
		is, has := c.after.objectives[code]
		out = append(out, c.below(part{
			scope: OfObjective, code: code, name: cmp.Or(is.Name, was.Name), section: "objectives",
			had: had && includes(was), has: has && includes(is), weighed: was.Weight, weighs: is.Weight,
		})...)
	}
	return c.orRest(out)
}

func (c *comparison) orRest(reasons []Reason) []Reason {
	if len(reasons) == 0 {
		return c.rest()
	}
	return reasons
}

// part is what something is put together of.
type part struct {
	scope           Scope
	code, name      string
	section         string // of the plan, where its weight is
	had, has        bool   // whether it belonged before, and belongs now
	weighed, weighs *float64
}

func (c *comparison) below(p part) []Reason {
	switch {
	case !p.had && !p.has:
		return nil
	case !p.had:
		return []Reason{{Kind: AddedToPlan, Code: p.code, Name: p.name}}
	case !p.has:
		return []Reason{{Kind: DroppedOfPlan, Code: p.code, Name: p.name}}
	}
	var out []Reason
	if !same(p.weighed, p.weighs) {
		key := planKey{section: p.section, item: p.code, field: "weight"}
		out = append(out, Reason{
			Kind: Weight, Code: p.code, Name: p.name, Field: "weight", Before: c.before.planPlace(key),
			After: c.after.planPlace(key), From: p.weighed, To: p.weighs,
		})
	}
	key := keyOf(p.scope, p.code)
	if c.changed[key] {
		m := c.rates[key]
		out = append(out, Reason{Kind: Moves, Code: p.code, Name: p.name, From: m.Before, To: m.After})
	}
	return out
}

func (c *comparison) total() []Change {
	moved := rolled(c.before.Year.Total.Counts, c.after.Year.Total.Counts)
	if len(moved) == 0 {
		return nil
	}
	every := func(result.Objective) bool { return true }
	return []Change{{Scope: OfTotal, Figures: moved, Reasons: c.whyObjectives(every)}}
}

func (c *comparison) lines() []Change {
	key := func(l result.Line) string { return l.Code }
	before, after := index(c.before.Year.Lines, key), index(c.after.Year.Lines, key)
	var out []Change
	for _, code := range unionOf(c.before.Year.Lines, c.after.Year.Lines, key) {
		if moved := rolled(before[code].Counts, after[code].Counts); len(moved) > 0 {
			reasons := c.whyObjectives(func(o result.Objective) bool { return o.LineCode == code })
			name := cmp.Or(after[code].Name, before[code].Name)
			out = append(
				out,
				Change{Scope: OfLine, Code: code, Name: name, Figures: moved, Reasons: reasons},
			)
		}
	}
	return out
}

func (c *comparison) activities() []Change {
	key := func(a result.Activity) string { return a.Code }
	before, after := index(c.before.Year.Activities, key), index(c.after.Year.Activities, key)
	var out []Change
	for _, code := range unionOf(c.before.Year.Activities, c.after.Year.Activities, key) {
		if moved := rolled(before[code].Counts, after[code].Counts); len(moved) > 0 {
			reasons := c.whyObjectives(func(o result.Objective) bool { return o.ActivityCode == code })
			name := cmp.Or(after[code].Name, before[code].Name)
			out = append(
				out,
				Change{Scope: OfActivity, Code: code, Name: name, Figures: moved, Reasons: reasons},
			)
		}
	}
	return out
}

func (c *comparison) pairs() []Change {
	key := func(p result.Pair) string { return p.LineCode + " × " + p.ActivityCode }
	before, after := index(c.before.Year.Pairs, key), index(c.after.Year.Pairs, key)
	var out []Change
	for _, code := range unionOf(c.before.Year.Pairs, c.after.Year.Pairs, key) {
		if moved := rolled(before[code].Counts, after[code].Counts); len(moved) > 0 {
			reasons := c.whyObjectives(
				func(o result.Objective) bool { return o.LineCode+" × "+o.ActivityCode == code },
			)
			out = append(out, Change{Scope: OfPair, Code: code, Figures: moved, Reasons: reasons})
		}
	}
	return out
}
