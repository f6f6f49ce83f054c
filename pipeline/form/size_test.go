package form_test

import (
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// sizeCase is a return without problems with one figure changed, and perhaps its plan.
type sizeCase struct {
	name   string
	at     string
	typed  any
	plan   func(*plan.Plan)
	before plan.Observation
	want   []string
}

// read gives the warnings of the return.
func (c sizeCase) read(t *testing.T) []source.Problem {
	t.Helper()
	b, p := manlleu(), startingPlan()
	p.Members = slices.Clone(p.Members)
	if c.at != "" {
		set(t, b, c.at, c.typed)
	}
	if c.plan != nil {
		c.plan(&p)
	}
	_, _, problems := form.ReadSubmission(b, form.Context{Plan: p,
		Previous: func(string, int) []plan.Observation { return []plan.Observation{c.before} }})
	return slices.DeleteFunc(problems,
		func(p source.Problem) bool { return p.Rule.Severity != source.Warning })
}

// sizeCases are of Manlleu, with some 21,000 inhabitants. The targets of 2025 are 130 for IND04 and
// 1,800 for IND05.
func sizeCases() []sizeCase {
	population := func(n int64) func(*plan.Plan) {
		return func(p *plan.Plan) {
			for i := range p.Members {
				if p.Members[i].Code == "08112" {
					p.Members[i].Population = plan.Number{Millionths: n * 1_000_000, Known: n > 0}
				}
			}
		}
	}
	few := func(p *plan.Plan) {
		p.Members = slices.DeleteFunc(p.Members, func(m plan.Member) bool {
			return m.Code != "08112" && m.Type == plan.Ajuntament || m.Type == plan.ConsellComarcal
		})
	}
	return []sizeCase{
		{name: "as it was"},
		{name: "a good year", at: "Indicadors!E5", typed: 12},
		{name: "more than the Network", at: "Indicadors!E5", typed: 131,
			want: []string{at(source.AboveTheNetworksTarget, "Indicadors!E5")}},
		{name: "as much as the Network", at: "Indicadors!E5", typed: 130,
			want: []string{at(source.MuchForTheSize, "Indicadors!E5")}},
		{name: "much for its size", at: "Indicadors!E5", typed: 60,
			want: []string{at(source.MuchForTheSize, "Indicadors!E5")}},
		{name: "not much for a city", at: "Indicadors!E5", typed: 60, plan: population(900_000),
			want: []string{at(source.PopulationDisagrees, "Indicadors!G3")}},
		{name: "nobody to compare with", at: "Indicadors!E5", typed: 500, plan: few},
		{name: "more people than live there", at: "Indicadors!E6", typed: 1300, plan: population(1200),
			want: []string{at(source.PopulationDisagrees, "Indicadors!G3"),
				at(source.MoreThanInhabitants, "Indicadors!E6")}},
		{name: "no population", at: "Indicadors!E5", typed: 12, plan: population(0)},
		{name: "a population in thousands", at: "Indicadors!G3", typed: 21.5,
			want: []string{at(source.PopulationDisagrees, "Indicadors!G3")}},
		{name: "last year tells", at: "Indicadors!E5", typed: 60,
			before: plan.Observation{IndicatorCode: "IND04", Period: "2024", Value: plan.Int(55)}},
	}
}

func TestAgainstTheMembersSize(t *testing.T) {
	t.Parallel()
	for _, c := range sizeCases() {
		problems := c.read(t)
		if got := rulesOf(problems); !slices.Equal(got, c.want) {
			t.Errorf("%s: problems %v, want %v", c.name, got, c.want)
		}
		for _, p := range problems {
			if p.Found == "" || p.Wanted == "" || !strings.Contains(p.Says("ca"), p.Found) ||
				!strings.Contains(p.Says("ca"), p.Wanted) {
				t.Errorf("%s: both figures are not in the words: %s", c.name, p.Says("ca"))
			}
		}
	}
}
