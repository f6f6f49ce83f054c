package plan

import (
	"slices"
	"testing"
	"time"
)

func TestMembersOfAYear(t *testing.T) {
	t.Parallel()
	day := func(text string) time.Time {
		d, _ := time.Parse(time.DateOnly, text)
		return d
	}
	p := Plan{Members: []Member{
		{Code: "08171", Comarca: "Lluçanès", Joined: day("2023-05-04")},
		{Code: "08171", Comarca: "Osona", Joined: day("2017-05-17"), Left: day("2023-05-03")},
		{Code: "08014", Comarca: "Vallès Oriental", Left: day("2025-07-31")},
		{Code: "08014", Comarca: "Osona", Joined: day("2025-08-01")},
		{Code: "08270", Comarca: "Garraf", Left: day("2023-12-31")},
	}}
	for year, want := range map[int][]string{
		2022: {"08171 Osona", "08014 Vallès Oriental", "08270 Garraf"},
		2023: {"08171 Lluçanès", "08014 Vallès Oriental", "08270 Garraf"},
		2024: {"08171 Lluçanès", "08014 Vallès Oriental"},
		2025: {"08171 Lluçanès", "08014 Osona"},
		2026: {"08171 Lluçanès", "08014 Osona"},
	} {
		var got []string
		for _, m := range p.MembersOf(year) {
			got = append(got, m.Code+" "+m.Comarca)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d: got %q, want %q", year, got, want)
		}
	}
}

func TestReports(t *testing.T) {
	t.Parallel()
	for reportedBy, want := range map[string][]string{
		"membres": {Ajuntament, ConsellComarcal}, "ajuntaments": {Ajuntament}, "xarxa": {Xarxa}, "": nil,
	} {
		var got []string
		for _, kind := range []string{Ajuntament, ConsellComarcal, Xarxa} {
			if (Member{Type: kind}).Reports(Indicator{ReportedBy: reportedBy}) {
				got = append(got, kind)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q is asked of %q, want %q", reportedBy, got, want)
		}
	}
}

func TestTyped(t *testing.T) {
	t.Parallel()
	for kind, want := range map[string]bool{"flux": true, "si_no": true, "registre": false,
		"sistema": false} {
		if got := (Indicator{Kind: kind}).Typed(); got != want {
			t.Errorf("%s is typed: %t, want %t", kind, got, want)
		}
	}
}

func TestMultiplier(t *testing.T) {
	t.Parallel()
	if got := (Indicator{}).Multiplier(); got != 1 {
		t.Errorf("without a factor: %v", got)
	}
	if got := (Indicator{Factor: Int(100)}).Multiplier(); got != 100 {
		t.Errorf("with a factor of 100: %v", got)
	}
}

func TestMeasuredLike(t *testing.T) {
	t.Parallel()
	ratio := Indicator{Unit: "% de  persones", Kind: "rati", Aggregation: "quocient",
		Direction: "augmentar", Factor: Int(100)}
	register := Indicator{Unit: "h", Kind: "registre", Aggregation: "suma",
		Direction: "augmentar", RegisterKind: "formació", RegisterMeasure: "hores"}
	for _, tt := range []struct {
		name   string
		of     Indicator
		change func(*Indicator)
		want   bool
	}{
		{"nothing", ratio, func(*Indicator) {}, true},
		{"spelling of the unit", ratio, func(i *Indicator) { i.Unit = " % de Persones " }, true},
		{"unit", ratio, func(i *Indicator) { i.Unit = "persones" }, false},
		{"kind", ratio, func(i *Indicator) { i.Kind = "estoc" }, false},
		{"factor", ratio, func(i *Indicator) { i.Factor = Int(1000) }, false},
		{"factor left out", ratio, func(i *Indicator) { i.Factor = Number{} }, false},
		{"factor of no ratio", register, func(i *Indicator) { i.Factor = Int(100) }, true},
		{"aggregation", ratio, func(i *Indicator) { i.Aggregation = "mitjana" }, false},
		{"direction", ratio, func(i *Indicator) { i.Direction = "disminuir" }, false},
		{"measure of the register", register,
			func(i *Indicator) { i.RegisterMeasure = "assistents" }, false},
		{"kind of action", register, func(i *Indicator) { i.RegisterKind = "visita" }, false},
		{"name and weight", ratio,
			func(i *Indicator) { i.Name, i.Weight = "Un altre", Int(3) }, true},
	} {
		other := tt.of
		tt.change(&other)
		if got := tt.of.MeasuredLike(other); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
