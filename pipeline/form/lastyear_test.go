package form_test

import (
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// lastYearCase compares a return without problems with a figure of the previous year.
type lastYearCase struct {
	name string
	was  plan.Observation
	plan func(*plan.Plan)
	want []string
}

func (c lastYearCase) read(t *testing.T) []source.Problem {
	t.Helper()
	p := startingPlan()
	if c.plan != nil {
		c.plan(&p)
	}
	_, _, problems := form.ReadSubmission(manlleu(), form.Context{Plan: p,
		Previous: func(member string, year int) []plan.Observation {
			if member != "08112" || year != 2024 {
				t.Errorf("asked for %s in %d", member, year)
			}
			return []plan.Observation{c.was}
		}})
	return problems
}

func lastYearCases() []lastYearCase {
	value := func(code string, n int64) plan.Observation {
		return plan.Observation{IndicatorCode: code, Period: "2024", Value: plan.Int(n)}
	}
	ratio := func(code string, n, d int64) plan.Observation {
		return plan.Observation{IndicatorCode: code, Period: "2024", Numerator: plan.Int(n),
			Denominator: plan.Int(d)}
	}
	cumulative := change("IND04", func(i *plan.Indicator) { i.Kind = "acumulat" })
	return []lastYearCase{
		{name: "as before", was: value("IND05", 110)},
		{name: "nine times", was: value("IND05", 14)},
		{name: "ten times", was: value("IND05", 12),
			want: []string{at(source.TenTimesLastYear, "Indicadors!E6")}},
		{name: "a tenth", was: value("IND05", 1200),
			want: []string{at(source.TenTimesLastYear, "Indicadors!E6")}},
		{name: "ten times very little", was: plan.Observation{IndicatorCode: "IND04", Period: "2024",
			Value: plan.Number{Millionths: 400_000, Known: true}}},
		{name: "from zero", was: value("IND05", 0)},
		{name: "a quarter of last year", was: plan.Observation{IndicatorCode: "IND05", Period: "2024-T1",
			Value: plan.Int(1)}},
		{name: "a share a hundred times larger", was: ratio("IND06", 1, 500),
			want: []string{at(source.HundredTimesLastYear, "Indicadors!F7")}},
		{name: "a share as before", was: ratio("IND06", 11, 50)},
		{name: "a sum that fell", was: value("IND04", 5), plan: cumulative,
			want: []string{at(source.CumulativeFell, "Indicadors!E5")}},
		{name: "a sum that stayed", was: value("IND04", 4), plan: cumulative},
		{name: "a flow that fell", was: value("IND04", 5)},
	}
}

func TestAgainstLastYear(t *testing.T) {
	t.Parallel()
	for _, c := range lastYearCases() {
		if got := rulesOf(c.read(t)); !slices.Equal(got, c.want) {
			t.Errorf("%s: problems %v, want %v", c.name, got, c.want)
		}
	}
}
