package sheet

import vocabulary "xmess.cat/memoria/reports/words"

import "xmess.cat/memoria/reports/result"

// valueColumns are the columns of each member's value for each indicator.
func (t tableBuilder) valueColumns() []column[result.MemberValue] {
	type row = result.MemberValue
	indicators := map[string]result.Indicator{}
	for _, i := range t.year.Indicators {
		indicators[i.Code] = i
	}
	members := t.memberNames()
	return []column[row]{
		{"indicator", code, func(r row) any { return r.IndicatorCode }},
		{"indicator_name", words, func(r row) any { return indicators[r.IndicatorCode].Name }},
		{"unit", code, func(r row) any { return indicators[r.IndicatorCode].Unit }},
		{"member", code, func(r row) any { return r.MemberCode }},
		{"member_name", words, func(r row) any { return members[r.MemberCode] }},
		{"given", code, func(r row) any { return t.given(r.State) }},
		{"own_value", number, func(r row) any { return r.Value }},
		{"own_previous", number, func(r row) any { return r.Previous }},
		{"share", percent, func(r row) any { return r.Share }},
		{"own_numerator", number, func(r row) any { return r.Numerator }},
		{"own_denominator", number, func(r row) any { return r.Denominator }},
		{"own_baseline", number, func(r row) any { return r.Baseline }},
		{"own_target", number, func(r row) any { return r.Target }},
		{"own_rate", percent, func(r row) any { return r.Rate }},
		{"own_status", words, func(r row) any { return t.statusOrNone(r.Status) }},
	}
}

// given is the word for the state of a member's value. "missing" has another word for a return.
func (t tableBuilder) given(state string) string {
	switch state {
	case "missing":
		return t.w.Say(vocabulary.SheetValues["unreported"])
	case "not_applicable":
		return t.w.Say(vocabulary.SheetValues["exempt"])
	}
	return t.word(state)
}

func (t tableBuilder) memberNames() map[string]string {
	names := map[string]string{}
	for _, c := range t.year.Coverage {
		names[c.Code] = c.Name
	}
	return names
}

func (t tableBuilder) registerColumns() []column[result.Register] {
	type row = result.Register
	members := t.memberNames()
	return []column[row]{
		{"member", code, func(r row) any { return r.MemberCode }},
		{"member_name", words, func(r row) any { return members[r.MemberCode] }},
		{"register_kind", code, func(r row) any { return r.Kind }},
		{"register_count", whole, func(r row) any { return r.Count }},
		{"register_hours", number, func(r row) any { return r.Hours }},
		{"register_women", number, func(r row) any { return r.Women }},
		{"register_men", number, func(r row) any { return r.Men }},
		{"register_nonbinary", number, func(r row) any { return r.NonBinary }},
		{"register_people", number, func(r row) any { return r.Attendees }},
		{"register_budget", number, func(r row) any { return r.Budget }},
	}
}
