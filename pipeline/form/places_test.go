package form_test

import (
	"fmt"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
)

// Names of places match as other names do. In Catalonia they are of the list, and elsewhere free.
func TestPlacesOfMembers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		code, comarca, demarcacio, wantComarca, wantDemarcacio,
		nearest string
	}{
		{"08019", "Barcelonès", "Barcelona", "Barcelonès", "Barcelona", ""},
		{"08187", "Vallès\u00a0Occidental", "barcelona ", "Vallès Occidental", "Barcelona", ""},
		{"08187", "el valles-occidental", "Província de Barcelona", "Vallès Occidental", "Barcelona", ""},
		{"08112", "comarca d’Osona", "Barcelona", "Osona", "Barcelona", ""},
		{"08121", "Comarca del Maresme", "Tarrasa", "Maresme", "", "Tarragona"},
		{"08187", "Valles Ocidental", "", "", "", "Vallès Occidental"},
		{"17155", "la Selva", "Girona", "Selva", "Girona", ""},
		{"17022", "Pla de l’Estany", "GIRONA", "Pla de l'Estany", "Girona", ""},
		{"25243", "Vall d'Aran", "Alt Pirineu i Aran", "Val d'Aran", "Alt Pirineu i Aran", ""},
		{"25243", "Aran", "Lleida", "Val d'Aran", "Lleida", ""},
		{"25120", "L'Urgell", "lleida", "Urgell", "Lleida", ""},
		{"43155", "les Garrigues", "Tarrgona", "Garrigues", "", "Tarragona"},
		{"44027", "Matarraña", "Teruel", "Matarraña", "Teruel", ""},
		{"46131", " la  Safor", "València", "la Safor", "València", ""},
		{"24115", "El Bierzo", "León", "El Bierzo", "León", ""},
		{"XARXA", "barcelonès", "Barcelona", "Barcelonès", "Barcelona", ""},
		{"XARXA", "Matarraña", "Teruel", "Matarraña", "Teruel", ""},
		{"CC-40", "Vallès Oriental", "", "Vallès Oriental", "", ""},
	} {
		t.Run(fmt.Sprint(c.code, " ", c.comarca, " ", c.demarcacio), func(t *testing.T) {
			t.Parallel()
			b := form.StartingBook()
			types := map[bool]string{true: "xarxa", false: "ajuntament"}
			kind := types[c.code == "XARXA"]
			if c.code[:2] == "CC" {
				kind = "consell comarcal"
			}
			for at, value := range map[string]any{"A2": c.code, "C2": kind, "D2": c.comarca,
				"E2": c.demarcacio} {
				set(t, b, "Membres!"+at, value)
			}
			p, _, problems := form.ReadPlan(b)
			m := p.Members[0]
			if m.Code != c.code || m.Comarca != c.wantComarca || m.Demarcacio != c.wantDemarcacio {
				t.Errorf("read as %+v", m)
			}
			nearest := ""
			for _, problem := range problems {
				if problem.Rule.ID == source.PlaceUnknown.ID && problem.At.Row == 2 {
					nearest = problem.Wanted
				}
			}
			if nearest != c.nearest {
				t.Errorf("the nearest is %q, want %q", nearest, c.nearest)
			}
		})
	}
}

// Elsewhere, two spellings of one name are one place.
func TestSpellingsOfPlacesElsewhere(t *testing.T) {
	t.Parallel()
	b := form.StartingBook()
	for row, comarca := range map[int]string{2: "Matarraña", 3: "matarraña ", 4: "MATARRAÑA"} {
		set(t, b, fmt.Sprint("Membres!A", row), fmt.Sprint("4400", row))
		set(t, b, fmt.Sprint("Membres!D", row), comarca)
	}
	p, _, _ := form.ReadPlan(b)
	for _, m := range p.Members[:3] {
		if m.Comarca != "Matarraña" {
			t.Errorf("%s is in %q", m.Code, m.Comarca)
		}
	}
}
