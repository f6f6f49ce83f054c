package change

import (
	"cmp"
	"maps"
	"slices"

	"xmess.cat/memoria/reports/result"
)

func (c *comparison) indicators() []Change {
	var out []Change
	codes := unionOf(
		c.before.Year.Indicators,
		c.after.Year.Indicators,
		func(i result.Indicator) string { return i.Code },
	)
	for _, code := range codes {
		was, had := c.before.indicators[code]
		is, has := c.after.indicators[code]
		var moved figures
		moved.add("value", was.Value, is.Value)
		moved.add("baseline", was.Baseline, is.Baseline)
		moved.add("target", was.Target, is.Target)
		moved.add("rate", was.Rate, is.Rate)
		moved.span(was.RateLow, was.RateHigh, is.RateLow, is.RateHigh)
		moved.add("coverage", was.Coverage, is.Coverage)
		moved.add("plan_target", was.PlanTarget, is.PlanTarget)
		moved.add("plan_rate", was.PlanRate, is.PlanRate)
		moved.add("women", was.Women, is.Women)
		moved.add("men", was.Men, is.Men)
		moved.add("non_binary", was.NonBinary, is.NonBinary)
		moved.status(was.Status, is.Status)
		if len(moved) == 0 {
			continue
		}
		change := Change{Scope: OfIndicator, Code: code, Name: cmp.Or(is.Name, was.Name), Figures: moved}
		switch {
		case !had:
			change.Reasons = []Reason{{Kind: AddedToPlan, Code: code, Name: is.Name}}
		case !has:
			change.Reasons = []Reason{{Kind: DroppedOfPlan, Code: code, Name: was.Name}}
		default:
			change.Reasons = c.whyIndicator(was, is)
		}
		out = append(out, change)
	}
	return out
}

func (c *comparison) whyIndicator(was, is result.Indicator) []Reason {
	reasons := c.definition(was, is)
	for _, code := range c.membersOf(is.Code) {
		reasons = append(reasons, c.whyMember(is.Code, code)...)
	}
	if is.Kind == "sistema" {
		reasons = append(reasons, c.deliveries()...)
	}
	for _, key := range c.planKeys("targets", is.Code) {
		kind := Baseline
		if key.field == "target" {
			kind = Target
		}
		if r, ok := c.planReason(kind, key, c.memberName(key.member)); ok &&
			(key.field != "target" || c.counts(key.year, was, is)) {
			reasons = append(reasons, r)
		}
	}
	if len(reasons) == 0 {
		return c.rest()
	}
	return reasons
}

// counts tells whether a target of a year is one that the figures of an indicator are held against:
// the year's own, or the plan's last.
func (c *comparison) counts(year int, was, is result.Indicator) bool {
	last := func(i result.Indicator) bool { return i.PlanTargetYear != nil && *i.PlanTargetYear == year }
	return year == c.after.Year.Year || last(was) || last(is)
}

// definition says what of the indicator itself the plan defines otherwise.
func (c *comparison) definition(was, is result.Indicator) []Reason {
	var out []Reason
	for _, pair := range [][3]string{
		{"kind", was.Kind, is.Kind}, {"direction", was.Direction, is.Direction},
		{"aggregation", was.Aggregation, is.Aggregation}, {"reported_by", was.ReportedBy, is.ReportedBy},
		{"register_kind", c.before.formulas[is.Code].RegisterKind, c.after.formulas[is.Code].RegisterKind},
		{"register_measure", c.before.formulas[is.Code].RegisterMeasure, c.after.formulas[is.Code].RegisterMeasure},
	} {
		if pair[1] != pair[2] {
			out = append(
				out,
				Reason{
					Kind:        Definition,
					Code:        is.Code,
					Field:       pair[0],
					WordsBefore: pair[1],
					WordsAfter:  pair[2],
				},
			)
		}
	}
	for _, field := range []string{"factor", "minimum", "maximum"} {
		if r, ok := c.planReason(Definition, planKey{section: "indicator_plan", item: is.Code, field: field}, ""); ok {
			out = append(out, r)
		}
	}
	return out
}

// membersOf gives all members that either side asked for an indicator.
func (c *comparison) membersOf(indicator string) []string {
	codes := slices.AppendSeq(
		slices.Collect(maps.Keys(c.before.members[indicator])),
		maps.Keys(c.after.members[indicator]),
	)
	slices.Sort(codes)
	return slices.Compact(codes)
}

func (c *comparison) memberName(code string) string {
	return cmp.Or(c.after.coverage[code].Name, c.before.coverage[code].Name)
}

// whyMember says what changed of one member's figure.
func (c *comparison) whyMember(indicator, member string) []Reason {
	was, had := c.before.members[indicator][member]
	is, has := c.after.members[indicator][member]
	name := cmp.Or(is.MemberName, was.MemberName)
	var reasons []Reason
	switch {
	case !had:
		reasons = []Reason{{Kind: MemberJoined, Code: member, Name: name, To: is.Value}}
	case !has:
		reasons = []Reason{{Kind: MemberLeft, Code: member, Name: name, From: was.Value}}
	}
	if had && has && was.State == is.State && same(was.Value, is.Value) &&
		same(was.Numerator, is.Numerator) &&
		same(was.Denominator, is.Denominator) {
		return nil
	}
	sentBefore, sentAfter := c.before.coverage[member], c.after.coverage[member]
	switch {
	case has && sentBefore.FileName == "" && sentAfter.FileName != "" && is.State != "missing":
		arrived := &Place{Workbook: sentAfter.FileName}
		cells := c.after.cells[indicator][member]
		if len(cells) > 0 {
			arrived = c.after.place(cells[0])
		}
		return append(
			reasons,
			Reason{Kind: NewReturn, Code: member, Name: name, After: arrived, From: was.Value, To: is.Value},
		)
	case had && sentBefore.FileName != "" && sentAfter.FileName == "" && has:
		return append(
			reasons,
			Reason{Kind: ReturnGone, Code: member, Name: name, From: was.Value, To: is.Value},
		)
	case !had || !has:
		return reasons
	}
	return append(reasons, c.cells(indicator, member, name)...)
}

// deliveries are the members whose return came meanwhile, or counts otherwise.
func (c *comparison) deliveries() []Reason {
	var out []Reason
	codes := unionOf(
		c.before.Year.Coverage,
		c.after.Year.Coverage,
		func(m result.Coverage) string { return m.Code },
	)
	for _, code := range codes {
		was, had := c.before.coverage[code]
		is, has := c.after.coverage[code]
		r := Reason{
			Code:        code,
			Name:        cmp.Or(is.Name, was.Name),
			WordsBefore: was.State,
			WordsAfter:  is.State,
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

// planKeys gives all places of a section of the plan, on either side, that are about one item.
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
			cmp.Compare(a.field, b.field),
			cmp.Compare(a.member, b.member),
			cmp.Compare(a.year, b.year),
		)
	})
	return slices.Compact(keys)
}
