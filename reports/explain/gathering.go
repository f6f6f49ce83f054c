package explain

import "xmess.cat/memoria/reports/words"

import "xmess.cat/memoria/reports/result"

// gathering are the steps from members' figures to the Network's.
func (x *Explainer) gathering(i result.Indicator, f result.Formula, members []Member) []Step {
	var out []Step
	add := func(steps ...Step) { out = append(out, steps...) }
	sumsOf := func(part string) []float64 { return each(members, part) }
	switch {
	case i.Kind == "sistema":
		if i.Aggregation == "lliurament_en_termini" {
			add(
				x.sum(
					"numerator",
					ones(members, func(m Member) bool { return m.State == "on_time" }),
					i.Numerator,
				),
			)
		} else {
			add(x.literal("numerator", i.Numerator))
		}
		add(x.literal("denominator", i.Denominator))
		add(x.quotient(i, f))
	case f.IsRatio && i.Aggregation == "mitjana":
		add(x.mean(sumsOf("value"), i.Value))
	case i.Aggregation == "maxim":
		add(Step{
			Name: "value", Title: x.w.Say(words.ExplainTitles["value"]), Formula: "max(Σ)", Result: i.Value,
			Expression: some("max(", sumsOf("value"), ", ", ")"),
		})
	case f.IsRatio, i.Aggregation == "quota_dones":
		add(x.sum("numerator", pairs(members, "numerator"), i.Numerator))
		add(x.sum("denominator", pairs(members, "denominator"), i.Denominator))
		add(x.quotient(i, f))
	case i.Aggregation == "quota_membres":
		var answered []Member
		for _, m := range members {
			if m.Value != nil && m.State != "not_applicable" {
				answered = append(answered, m)
			}
		}
		add(x.sum("numerator", ones(answered, func(m Member) bool { return *m.Value > 0 }), i.Numerator))
		add(x.literal("denominator", i.Denominator))
		add(x.quotient(i, f))
	case i.Aggregation == "mitjana":
		add(x.mean(sumsOf("value"), i.Value))
	default:
		add(x.sum("value", sumsOf("value"), i.Value))
	}
	if i.Disaggregation == "sexe" && i.Value != nil {
		add(x.sexes(i, members)...)
	}
	if i.ExpectedCount > 0 {
		reported, expected := float64(i.ReportedCount), float64(i.ExpectedCount)
		add(
			x.step(
				"coverage",
				"",
				"100 * K / E",
				map[string]*float64{"K": &reported, "E": &expected},
				i.Coverage,
			),
		)
	}
	return out
}

// ones are 1 for each member that is so and 0 for each that is not.
func ones(members []Member, is func(Member) bool) []float64 {
	out := make([]float64, len(members))
	for at, m := range members {
		if is(m) {
			out[at] = 1
		}
	}
	return out
}

// each is what members gave, of those that gave it.
func each(members []Member, part string) []float64 {
	var out []float64
	for _, m := range members {
		figure := map[string]*float64{"value": m.Value, "numerator": m.Numerator, "denominator": m.Denominator}[part]
		if m.State != "not_applicable" && figure != nil {
			out = append(out, *figure)
		}
	}
	return out
}

// pairs are numerators or denominators of those that gave both.
func pairs(members []Member, part string) []float64 {
	var both []Member
	for _, m := range members {
		if m.Numerator != nil && m.Denominator != nil {
			both = append(both, m)
		}
	}
	return each(both, part)
}

// sexes are the parts of a total by sex, and what is left of it.
func (x *Explainer) sexes(i result.Indicator, members []Member) []Step {
	var out []Step
	for _, part := range []struct {
		name   string
		result *float64
	}{{"women", i.Women}, {"men", i.Men}, {"non_binary", i.NonBinary}} {
		var sums []float64
		for _, m := range members {
			if sum, isThere := sumOf(m, part.name); isThere {
				sums = append(sums, sum)
			}
		}
		if part.result != nil {
			out = append(out, x.sum(part.name, sums, part.result))
		}
	}
	if i.Unstated != nil {
		out = append(out, x.step("unstated", "", "max(V - W - M - O, 0)", map[string]*float64{
			"V": i.Value, "W": orZero(i.Women), "M": orZero(i.Men), "O": orZero(i.NonBinary),
		}, i.Unstated))
	}
	return out
}

func orZero(v *float64) *float64 {
	if v == nil {
		v = new(float64)
	}
	return v
}

// step puts figures into a formula.
func (x *Explainer) step(
	name, why, formula string,
	figures map[string]*float64,
	result *float64,
) Step {
	s := Step{Name: name, Title: x.title(name), Words: why, Formula: pretty(formula), Result: result}
	if result == nil {
		return s
	}
	s.Expression = put(formula, figures)
	seen := map[string]bool{}
	for _, symbol := range symbols.FindAllString(formula, -1) {
		if figure := figures[symbol]; figure != nil && !seen[symbol] {
			s.Inputs = append(s.Inputs, Input{Symbol: symbol, Name: inputs()[symbol], Figure: figure})
			seen[symbol] = true
		}
	}
	return s
}

// inputs names what the symbols of formulas stand for, as the marts' columns are called.
func inputs() map[string]string {
	return map[string]string{
		"V": "value", "B": "baseline", "T": "target", "P": "plan_target", "N": "numerator",
		"D": "denominator",
		"F": "factor", "R": "raw_rate", "Min": "minimum", "Max": "maximum", "K": "reported_count",
		"E": "expected_count", "W": "women", "M": "men", "O": "non_binary", "X": "missing_count",
		"G": "rate",
		"L": "value_low", "H": "value_high", "Rl": "low_raw_rate", "Rh": "high_raw_rate",
		"Rp": "plan_raw_rate",
		"U":  "due_value", "Ru": "due_raw_rate", "J": "projection", "Rj": "projection_raw_rate",
		"Q": "previous_value",
		"A": "start_year", "Y": "year", "Z": "plan_target_year", "Zp": "projection_year",
	}
}

// isYear tells whether a symbol stands for a year.
func isYear(symbol string) bool {
	return symbol == "A" || symbol == "Y" || symbol == "Z" || symbol == "Zp"
}

// literal is a count that the marts give, as it is.
func (x *Explainer) literal(name string, v *float64) Step {
	s := Step{Name: name, Title: x.w.Say(words.ExplainTitles[name]), Result: v}
	if v != nil {
		s.Expression = list("", []float64{*v}, "", "")
	}
	return s
}

func (x *Explainer) sum(name string, figures []float64, result *float64) Step {
	s := Step{Name: name, Title: x.w.Say(words.ExplainTitles[name]), Formula: "Σ", Result: result}
	if result != nil {
		s.Expression = some("", figures, " + ", "")
	}
	return s
}

func (x *Explainer) mean(figures []float64, result *float64) Step {
	s := Step{Name: "value", Title: x.w.Say(words.ExplainTitles["value"]), Formula: "Σ / n", Result: result}
	if result != nil {
		s.Expression = append(
			some("(", figures, " + ", ") / "),
			list("", []float64{float64(len(figures))}, "", "")...)
	}
	return s
}

// some is list, and nothing where there are no figures.
func some(before string, figures []float64, between, after string) Expression {
	if len(figures) == 0 {
		return nil
	}
	return list(before, figures, between, after)
}

// quotient divides the Network's sums.
func (x *Explainer) quotient(i result.Indicator, f result.Formula) Step {
	return x.step("value", "", "F * N / D",
		map[string]*float64{"F": &f.Scale, "N": i.Numerator, "D": i.Denominator}, i.Value)
}
