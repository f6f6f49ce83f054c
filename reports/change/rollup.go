package change

import (
	"cmp"

	"xmess.cat/memoria/reports/result"
)

// rollUpFigures are the changed figures of a roll-up.
func rollUpFigures(was, is result.Counts) figures {
	var changed figures
	changed.add("rate", was.Rate, is.Rate)
	changed.add("rate_low", was.RateLow, is.RateLow)
	changed.add("rate_high", was.RateHigh, is.RateHigh)
	changed.add("coverage", was.Coverage, is.Coverage)
	changed.status(was.Status, is.Status)
	return changed
}

func objectiveCode(o result.Objective) string { return o.Code }

func indicatorCode(i result.Indicator) string { return i.Code }

func (c *comparison) objectives() []Change {
	var out []Change
	for _, code := range unionOf(c.before.Year.Objectives, c.after.Year.Objectives, objectiveCode) {
		was, had := c.before.objectives[code]
		is, has := c.after.objectives[code]
		changed := rollUpFigures(was.Counts, is.Counts)
		if len(changed) == 0 {
			continue
		}
		name := cmp.Or(is.Name, was.Name)
		reasons, inBoth := planReasons(had, has, code, name)
		if inBoth {
			reasons = c.objectiveReasons(code)
		}
		out = append(out, Change{OfObjective, code, name, changed, reasons})
	}
	return out
}

// objectiveReasons are the changes of an objective's indicators.
func (c *comparison) objectiveReasons(objective string) []Reason {
	var out []Reason
	for _, code := range unionOf(c.before.Year.Indicators, c.after.Year.Indicators, indicatorCode) {
		was, is := c.before.indicators[code], c.after.indicators[code]
		out = append(out, c.partReasons(part{
			scope: OfIndicator, code: code, name: cmp.Or(is.Name, was.Name), section: "indicator_plan",
			had: was.ObjectiveCode == objective, has: is.ObjectiveCode == objective,
			weightBefore: was.Weight, weightAfter: is.Weight,
		})...)
	}
	return c.orFallback(out)
}

// groupReasons are the changes of the objectives of a line, an activity, a pair or the total.
func (c *comparison) groupReasons(includes func(result.Objective) bool) []Reason {
	var out []Reason
	for _, code := range unionOf(c.before.Year.Objectives, c.after.Year.Objectives, objectiveCode) {
		was, had := c.before.objectives[code]
		is, has := c.after.objectives[code]
		out = append(out, c.partReasons(part{
			scope: OfObjective, code: code, name: cmp.Or(is.Name, was.Name), section: "objectives",
			had: had && includes(was), has: has && includes(is),
			weightBefore: was.Weight, weightAfter: is.Weight,
		})...)
	}
	return c.orFallback(out)
}

// part is an indicator of an objective, or an objective of a larger group.
type part struct {
	scope                     Scope
	code, name                string
	section                   string // of the plan, for its weight
	had, has                  bool   // whether the group had it before, and has it now
	weightBefore, weightAfter *float64
}

// planReasons says that a thing was added to the plan or dropped from it, if it was. inBoth is true
// for one in both plans.
func planReasons(had, has bool, code, name string) (reasons []Reason, inBoth bool) {
	switch {
	case has && !had:
		return []Reason{{Kind: AddedToPlan, Code: code, Name: name}}, false
	case had && !has:
		return []Reason{{Kind: DroppedOfPlan, Code: code, Name: name}}, false
	}
	return nil, had
}

func (c *comparison) partReasons(p part) []Reason {
	out, inBoth := planReasons(p.had, p.has, p.code, p.name)
	if !inBoth {
		return out
	}
	if !same(p.weightBefore, p.weightAfter) {
		key := planKey{section: p.section, item: p.code, field: "weight"}
		out = append(out, Reason{
			Kind: Weight, Code: p.code, Name: p.name, Field: "weight",
			Before: c.before.planPlace(key), After: c.after.planPlace(key),
			From: p.weightBefore, To: p.weightAfter,
		})
	}
	if key := keyOf(p.scope, p.code); c.changed[key] {
		rate := c.rates[key]
		out = append(out, Reason{
			Kind: Moves, Code: p.code, Name: p.name, From: rate.Before, To: rate.After,
		})
	}
	return out
}

func (c *comparison) total() []Change {
	changed := rollUpFigures(c.before.Year.Total.Counts, c.after.Year.Total.Counts)
	if len(changed) == 0 {
		return nil
	}
	reasons := c.groupReasons(func(result.Objective) bool { return true })
	return []Change{{Scope: OfTotal, Figures: changed, Reasons: reasons}}
}

// group is a line, an activity or a pair.
type group struct {
	code, name string
	counts     result.Counts
}

// groupChanges compares the groups of one scope. codeOf gives the code of an objective's group.
func (c *comparison) groupChanges(scope Scope, before, after []group,
	codeOf func(result.Objective) string) []Change {
	code := func(g group) string { return g.code }
	had, has := index(before, code), index(after, code)
	var out []Change
	for _, code := range unionOf(before, after, code) {
		was, is := had[code], has[code]
		if changed := rollUpFigures(was.counts, is.counts); len(changed) > 0 {
			reasons := c.groupReasons(func(o result.Objective) bool { return codeOf(o) == code })
			out = append(out, Change{scope, code, cmp.Or(is.name, was.name), changed, reasons})
		}
	}
	return out
}

func (c *comparison) lines() []Change {
	groups := func(y result.Year) (out []group) {
		for _, l := range y.Lines {
			out = append(out, group{l.Code, l.Name, l.Counts})
		}
		return out
	}
	return c.groupChanges(OfLine, groups(c.before.Year), groups(c.after.Year),
		func(o result.Objective) string { return o.LineCode })
}

func (c *comparison) activities() []Change {
	groups := func(y result.Year) (out []group) {
		for _, a := range y.Activities {
			out = append(out, group{a.Code, a.Name, a.Counts})
		}
		return out
	}
	return c.groupChanges(OfActivity, groups(c.before.Year), groups(c.after.Year),
		func(o result.Objective) string { return o.ActivityCode })
}

func (c *comparison) pairs() []Change {
	groups := func(y result.Year) (out []group) {
		for _, p := range y.Pairs {
			out = append(out, group{code: p.LineCode + " × " + p.ActivityCode, counts: p.Counts})
		}
		return out
	}
	return c.groupChanges(OfPair, groups(c.before.Year), groups(c.after.Year),
		func(o result.Objective) string { return o.LineCode + " × " + o.ActivityCode })
}
