package chart_test

import (
	"testing"

	"xmess.cat/memoria/reports/chart"
)

func TestAlternativeSaysTheFigures(t *testing.T) {
	t.Parallel()
	charts, _, _ := kit(t)
	objective := chart.Rated{
		Code:   "O01",
		Name:   "Polítiques pròpies",
		Rate:   some(72.25),
		Low:    some(60),
		High:   some(80),
		Status: "at_risk",
	}
	unknown := chart.Rated{Code: "O02", Name: "Teixit", Status: "no_data"}
	tests := []struct {
		name string
		make func() (chart.Figure, error)
		want string
	}{
		{
			"attainment",
			func() (chart.Figure, error) {
				return charts.Attainment([]chart.Rated{objective, unknown}, nil, 300)
			},
			"Grau d'assoliment: O01 Polítiques pròpies: 72,3\u00a0% (En risc), " +
				"entre 60,0–80,0\u00a0%; O02 Teixit: Sense dades.",
		},
		{"changes", func() (chart.Figure, error) {
			return charts.Changes(
				[]chart.Moved{{Name: "Convenis", From: some(50), To: some(62.25), Status: "at_risk"},
					{Name: "Actes", To: some(40), Status: "behind"}},
				"2024",
				"2025",
				300,
			)
		}, "Grau d'assoliment de dos anys: Convenis: 2024 50,0\u00a0%, 2025 62,3\u00a0% (En risc); " +
			"Actes: 2024 —, 2025 40,0\u00a0% (Endarrerit)."},
		{"trends", func() (chart.Figure, error) {
			return charts.Trends([]chart.Trend{{Name: "Convenis", Unit: "convenis", Years: []int{2024, 2025},
				Values: []*float64{nil, some(9)}, Targets: []*float64{some(8), nil},
				ValueTexts: []string{"", "9"}, TargetTexts: []string{"8", ""}}}, 2, 300)
		}, "Evolució per anys: Convenis (convenis): 2024 sense dades (fita 8), 2025 9."},
		{"heat", func() (chart.Figure, error) {
			return charts.Heat(
				[]string{"A01"},
				[]string{"I", "II"},
				[]chart.Cell{
					{Rate: some(99.97), Status: "advancing"},
					{Column: 1, Status: "low_coverage"},
				},
				300,
			)
		}, "Grau d'assoliment per activitat i línia: A01 × I: 99,9\u00a0% (Avança); " +
			"A01 × II: Cobertura baixa."},
		{"ring", func() (chart.Figure, error) {
			return charts.Ring(chart.Rated{Rate: some(0), Status: "behind"}, 300)
		}, "Grau d'assoliment del conjunt i de cada línia: Conjunt: 0,0\u00a0% (Endarrerit)."},
		{"coverage", func() (chart.Figure, error) {
			return charts.Coverage([]chart.Sent{{Name: "Osona", OnTime: 2, Missing: 1}}, 300)
		}, "Trameses dels membres: Osona: dins del termini 2, " +
			"fora de termini 0, sense tramesa 1 (2 de 3)."},
		{"sexes", func() (chart.Figure, error) {
			return charts.Sexes(
				[]chart.Participation{
					{Name: "Persones formades", Women: some(1), Men: some(2)},
					{Name: "Actes"},
				},
				300,
			)
		}, "Participació per sexe: Persones formades: dones 33,3\u00a0%, homes 66,7\u00a0%, " +
			"persones no binàries sense dades, " +
			"no consta sense dades (3); Actes: sense dades."},
		{
			"nothing",
			func() (chart.Figure, error) { return charts.Coverage(nil, 300) },
			"No hi ha dades per representar.",
		},
	}
	for _, test := range tests {
		figure, err := test.make()
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		if figure.Alternative != test.want {
			t.Errorf("%s:\ngot  %s\nwant %s", test.name, figure.Alternative, test.want)
		}
	}
}
