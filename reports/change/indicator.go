package change

import (
	"cmp"
	"slices"

	"xmess.cat/memoria/reports/result"
)

func (c *comparison) indicators() []Change {
	var out []Change
	for _, code := range unionOf(c.before.Year.Indicators, c.after.Year.Indicators, indicatorCode) {
		was, had := c.before.indicators[code]
		is, has := c.after.indicators[code]
		changed := indicatorFigures(was, is)
		if len(changed) == 0 {
			continue
		}
		name := cmp.Or(is.Name, was.Name)
		reasons, inBoth := planReasons(had, has, code, name)
		if inBoth {
			reasons = c.indicatorReasons(was, is)
		}
		out = append(out, Change{OfIndicator, code, name, changed, reasons})
	}
	return out
}

func indicatorFigures(was, is result.Indicator) figures {
	var changed figures
	changed.add("value", was.Value, is.Value)
	changed.add("baseline", was.Baseline, is.Baseline)
	changed.add("target", was.Target, is.Target)
	changed.add("rate", was.Rate, is.Rate)
	changed.add("rate_low", was.RateLow, is.RateLow)
	changed.add("rate_high", was.RateHigh, is.RateHigh)
	changed.add("coverage", was.Coverage, is.Coverage)
	changed.add("plan_target", was.PlanTarget, is.PlanTarget)
	changed.add("plan_rate", was.PlanRate, is.PlanRate)
	changed.add("women", was.Women, is.Women)
	changed.add("men", was.Men, is.Men)
	changed.add("non_binary", was.NonBinary, is.NonBinary)
	changed.status(was.Status, is.Status)
	return changed
}

func (c *comparison) indicatorReasons(was, is result.Indicator) []Reason {
	reasons := c.definitionReasons(was, is)
	for _, code := range c.membersOf(is.Code) {
		reasons = append(reasons, c.memberReasons(memberKey{is.Code, code})...)
	}
	if is.Kind == "sistema" {
		reasons = append(reasons, c.deliveryReasons()...)
	}
	for _, key := range c.planKeys("targets", is.Code) {
		kind := Baseline
		if key.field == "target" {
			if !c.isCompared(key.year, was, is) {
				continue
			}
			kind = Target
		}
		name := cmp.Or(c.after.coverage[key.member].Name, c.before.coverage[key.member].Name)
		if r, ok := c.planReason(kind, key, name); ok {
			reasons = append(reasons, r)
		}
	}
	return c.orFallback(reasons)
}

// isCompared tells whether an indicator's figures are compared with its target of a year: that is
// the snapshot's own year, and the plan's last.
func (c *comparison) isCompared(year int, was, is result.Indicator) bool {
	last := func(i result.Indicator) bool {
		return i.PlanTargetYear != nil && *i.PlanTargetYear == year
	}
	return year == c.after.Year.Year || last(was) || last(is)
}

// definitionReasons are the changes of the indicator's definition in the plan.
func (c *comparison) definitionReasons(was, is result.Indicator) []Reason {
	before, after := c.before.formulas[is.Code], c.after.formulas[is.Code]
	var out []Reason
	for _, field := range []struct{ name, was, is string }{
		{"kind", was.Kind, is.Kind},
		{"direction", was.Direction, is.Direction},
		{"aggregation", was.Aggregation, is.Aggregation},
		{"reported_by", was.ReportedBy, is.ReportedBy},
		{"register_kind", before.RegisterKind, after.RegisterKind},
		{"register_measure", before.RegisterMeasure, after.RegisterMeasure},
	} {
		if field.was != field.is {
			out = append(out, Reason{
				Kind: Definition, Code: is.Code, Field: field.name,
				WordsBefore: field.was, WordsAfter: field.is,
			})
		}
	}
	for _, field := range []string{"factor", "minimum", "maximum"} {
		key := planKey{section: "indicator_plan", item: is.Code, field: field}
		if r, ok := c.planReason(Definition, key, ""); ok {
			out = append(out, r)
		}
	}
	return out
}

// membersOf gives the members of either side that are asked for an indicator.
func (c *comparison) membersOf(indicator string) []string {
	var codes []string
	for _, s := range []side{c.before, c.after} {
		for key := range s.members {
			if key.indicator == indicator {
				codes = append(codes, key.member)
			}
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// memberReasons are the changes of one member's figure.
func (c *comparison) memberReasons(key memberKey) []Reason {
	was, had := c.before.members[key]
	is, has := c.after.members[key]
	reason := Reason{
		Code: key.member, Name: cmp.Or(is.MemberName, was.MemberName), From: was.Value, To: is.Value,
	}
	of := func(kind string) Reason {
		r := reason
		r.Kind = kind
		return r
	}
	isUnchanged := was.State == is.State && same(was.Value, is.Value) &&
		same(was.Numerator, is.Numerator) && same(was.Denominator, is.Denominator)
	if had && has && isUnchanged {
		return nil
	}
	var reasons []Reason
	if !had {
		reasons = []Reason{of(MemberJoined)}
	}
	if !has {
		return []Reason{of(MemberLeft)}
	}
	sentBefore := c.before.coverage[key.member].FileName
	sentAfter := c.after.coverage[key.member].FileName
	switch {
	case sentBefore == "" && sentAfter != "" && is.State != "missing":
		r := of(NewReturn)
		r.After = &Place{Workbook: sentAfter}
		if cells := c.after.cells[key]; len(cells) > 0 {
			r.After = c.after.place(cells[0])
		}
		return append(reasons, r)
	case had && sentBefore != "" && sentAfter == "":
		return append(reasons, of(ReturnGone))
	case !had:
		return reasons
	}
	return append(reasons, c.cellReasons(key, reason.Name)...)
}

func coverageCode(m result.Coverage) string { return m.Code }

// deliveryReasons are the members that joined or left, and the returns that arrived, went, or
// changed their state.
func (c *comparison) deliveryReasons() []Reason {
	var out []Reason
	for _, code := range unionOf(c.before.Year.Coverage, c.after.Year.Coverage, coverageCode) {
		was, had := c.before.coverage[code]
		is, has := c.after.coverage[code]
		r := Reason{
			Code: code, Name: cmp.Or(is.Name, was.Name), WordsBefore: was.State, WordsAfter: is.State,
		}
		switch {
		case !had:
			r.Kind = MemberJoined
		case !has:
			r.Kind = MemberLeft
		case was.State == is.State && was.Comarca == is.Comarca:
			continue
		case was.State == "missing":
			r.Kind, r.After = NewReturn, &Place{Workbook: is.FileName}
		case is.State == "missing":
			r.Kind = ReturnGone
		default:
			r.Kind = Lateness
		}
		out = append(out, r)
	}
	return out
}

// planKeys gives the places of a section of either side's plan that are about one item.
func (c *comparison) planKeys(section, item string) []planKey {
	var keys []planKey
	for _, s := range []side{c.before, c.after} {
		for key := range s.plan {
			if key.section == section && key.item == item {
				keys = append(keys, key)
			}
		}
	}
	slices.SortFunc(keys, func(a, b planKey) int {
		return cmp.Or(
			cmp.Compare(a.field, b.field), cmp.Compare(a.member, b.member), cmp.Compare(a.year, b.year),
		)
	})
	return slices.Compact(keys)
}
