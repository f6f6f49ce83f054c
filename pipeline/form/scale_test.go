package form_test

import (
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// scaleCases are percentages and weights of the plan in the scale of fractions of one.
func scaleCases() []planCase {
	shown := func(stored string) workbook.Cell {
		return workbook.Cell{Kind: workbook.Numeric, Format: workbook.Percent, Text: stored}
	}
	fractions := func(cells ...string) (want []string) {
		for _, cell := range cells {
			want = append(want, at(source.PlanFraction, cell))
		}
		return want
	}
	settings := func(rows ...string) (want []string) {
		for _, row := range rows {
			want = append(want, at(source.ParameterFraction, "Paràmetres!B"+row))
		}
		return want
	}
	return []planCase{
		{name: "targets of a quotient as fractions", edits: []edit{{"Fites!C7", 0.115},
			{"Fites!D7", 0.14}, {"Fites!E7", 0.9}, {"Fites!F7", 0.92}, {"Fites!G7", 0.95}},
			want: fractions("Fites!C7", "Fites!D7", "Fites!E7", "Fites!F7", "Fites!G7")},
		{name: "targets of a share of members as fractions", edits: []edit{{"Fites!C2", 0.42},
			{"Fites!D2", 0.5}, {"Fites!E2", 0.9}, {"Fites!F2", 0.95}, {"Fites!G2", 1}},
			want: fractions("Fites!C2", "Fites!D2", "Fites!E2", "Fites!F2", "Fites!G2")},
		{name: "one target as a fraction", edits: []edit{{"Fites!G7", "0,27"}},
			want: append([]string{at(source.TargetBehindBaseline, "Fites!G7")},
				fractions("Fites!G7")...)},
		{name: "targets of a milestone as fractions", edits: []edit{{"Fites!D19", 0.25},
			{"Fites!E19", 0.5}, {"Fites!F19", 0.75}, {"Fites!G19", 1}},
			want: fractions("Fites!D19", "Fites!E19", "Fites!F19", "Fites!G19")},
		{name: "a band as fractions", edits: []edit{{"Indicadors!N16", 0.45},
			{"Indicadors!O16", 0.6}}, want: fractions("Indicadors!N16", "Indicadors!O16")},
		{name: "percentages that are shown as such", edits: []edit{{"Fites!C7", shown("0.115")},
			{"Fites!D7", shown("0.14")}, {"Fites!E7", "90 %"}}},
		{name: "small percentages that grow", edits: []edit{{"Fites!C7", 0.5}, {"Fites!D7", 1},
			{"Fites!E7", 2}, {"Fites!F7", 3}, {"Fites!G7", 4}}},
		{name: "small percentages with their sign", edits: []edit{{"Fites!C7", "0,2 %"},
			{"Fites!D7", 0.3}, {"Fites!E7", 0.4}, {"Fites!F7", 0.5}, {"Fites!G7", 1}}},
		{name: "a ratio that is no percentage", edits: []edit{{"Fites!C3", 0.115},
			{"Fites!D3", 0.14}, {"Fites!E3", 0.9}, {"Fites!F3", 0.92}, {"Fites!G3", 0.95}}},
		{name: "another word for per cent", edits: []edit{{"Indicadors!D7", "Percentatge"},
			{"Fites!G7", 0.27}},
			want: append([]string{at(source.TargetBehindBaseline, "Fites!G7")},
				fractions("Fites!G7")...)},
		{name: "settings as fractions", edits: []edit{{"Paràmetres!B7", 0.5}, {"Paràmetres!B8", 1},
			{"Paràmetres!B9", 0.75}, {"Paràmetres!B10", "0,5"}, {"Paràmetres!B11", 1.3}},
			want: settings("7", "8", "9", "10", "11")},
		{name: "the least coverage as a fraction", edits: []edit{{"Paràmetres!B7", 1},
			{"Paràmetres!B10", 0.5}}, want: settings("7", "10")},
		{name: "a threshold that is one", edits: []edit{{"Paràmetres!B8", 1}},
			want: settings("8")},
		{name: "a least coverage of one per cent", edits: []edit{{"Paràmetres!B7", 1}},
			want: []string{at(source.PercentAsFraction, "Paràmetres!B7")}},
		{name: "settings with their sign", edits: []edit{{"Paràmetres!B7", shown("0.5")},
			{"Paràmetres!B8", "100 %"}, {"Paràmetres!B10", 0}}},
		{name: "weights of two scales", edits: []edit{{"Indicadors!K2", 50}, {"Indicadors!K3", 0.3},
			{"Indicadors!K4", 20}}, want: []string{at(source.WeightsOfTwoScales, "Indicadors!K3")}},
		{name: "an empty weight beside percentages", edits: []edit{{"Indicadors!K2", 50},
			{"Indicadors!K3", nil}, {"Indicadors!K4", "50 %"}},
			want: []string{at(source.WeightsOfTwoScales, "Indicadors!K3")}},
		{name: "an empty weight beside shares of one", edits: []edit{{"Indicadors!K2", 0.5},
			{"Indicadors!K3", 0.5}, {"Indicadors!K4", nil}},
			want: []string{at(source.WeightsOfTwoScales, "Indicadors!K4")}},
		{name: "one weight among empty ones", edits: []edit{{"Indicadors!K2", 1},
			{"Indicadors!K3", nil}, {"Indicadors!K4", nil}}},
		{name: "weights of one scale", edits: []edit{{"Indicadors!K2", 0.2}, {"Indicadors!K3", 0.3},
			{"Indicadors!K4", 0.5}}},
		{name: "milestones of members added up", edits: []edit{{"Indicadors!I19", "membres"}},
			want: []string{at(source.MilestonesAdded, "Indicadors!G19")}},
		{name: "yes and no added up in per cent", edits: []edit{{"Indicadors!G2", "suma"}},
			want: []string{at(source.ShareWithoutDenominator, "Indicadors!E2")}},
		{name: "figures below zero", edits: []edit{{"Fites!C5", -20}, {"Fites!D5", -10}},
			want: []string{at(source.FiguresNegative, "Fites!C5")}},
		{name: "a target below zero", edits: []edit{{"Fites!C8", 3}, {"Fites!D8", 2},
			{"Fites!E8", 0}, {"Fites!F8", -1}, {"Fites!G8", -2}},
			want: []string{at(source.FiguresNegative, "Fites!F8")}},
		{name: "a percentage that the office alone gives", edits: []edit{{"Indicadors!D20", "%"}}},
	}
}

// A figure that looks like a fraction is said with what it may mean, and reaches no figure.
func TestFractionsAreNotUsed(t *testing.T) {
	t.Parallel()
	c := scaleCases()[0]
	p, problems := c.read(t)
	for _, target := range p.Targets {
		if target.IndicatorCode == "IND06" {
			t.Errorf("target %+v is kept", target)
		}
	}
	for _, b := range p.Baselines {
		if b.IndicatorCode == "IND06" && b.Value.Known {
			t.Errorf("baseline %+v is kept", b)
		}
	}
	if p := problems[2]; p.Found != "0,9" || p.Wanted != "90" {
		t.Errorf("said as %+v", p)
	}
	for name, want := range map[string]string{"settings as fractions": "50",
		"the least coverage as a fraction": "50", "a least coverage of one per cent": "1"} {
		at := slices.IndexFunc(scaleCases(), func(c planCase) bool { return c.name == name })
		p, _ = scaleCases()[at].read(t)
		if got := form.Setting(p, "cobertura_minima"); got != want {
			t.Errorf("%s: the coverage is %s, want %s", name, got, want)
		}
	}
}
