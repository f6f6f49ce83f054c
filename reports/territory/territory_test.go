package territory_test

import (
	"math"
	"testing"

	"xmess.cat/memoria/reports/territory"
)

func load(t *testing.T) *territory.Map {
	t.Helper()
	m, err := territory.Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestEveryMunicipalityHasAnOutlineAndAComarca(t *testing.T) {
	t.Parallel()
	m := load(t)
	if len(m.Municipalities) != 947 {
		t.Errorf("%d municipalities, want 947", len(m.Municipalities))
	}
	for _, town := range m.Municipalities {
		if found, ok := m.Find(town.Code); !ok || found.Code != town.Code {
			t.Errorf("%s is not found", town.Code)
		}
		if len(town.Comarca(2025)) != 2 {
			t.Errorf("%s is of comarca %q", town.Code, town.Comarca(2025))
		}
		if len(town.Polygons) == 0 {
			t.Errorf("%s has no outline", town.Code)
		}
		for _, polygon := range town.Polygons {
			for _, ring := range polygon {
				if len(ring) < 3 {
					t.Errorf("%s has a ring of %d points", town.Code, len(ring))
				}
				for _, p := range ring {
					if p[0] < m.Min[0]-1 || p[0] > m.Max[0]+1 || p[1] < m.Min[1]-1 || p[1] > m.Max[1]+1 {
						t.Errorf("%s is out of bounds: %v", town.Code, p)
					}
				}
			}
		}
	}
	if wide, tall := m.Max[0]-m.Min[0], m.Max[1]-m.Min[1]; wide < 240 || wide > 280 || tall < 240 ||
		tall > 280 {
		t.Errorf("Catalonia is %.0f km × %.0f km", wide, tall)
	}
}

func TestComarquesAreDated(t *testing.T) {
	t.Parallel()
	m := load(t)
	comarques := func(year int) int {
		seen := map[string]bool{}
		for _, town := range m.Municipalities {
			seen[town.Comarca(year)] = true
		}
		return len(seen)
	}
	for year, want := range map[int]int{2014: 41, 2015: 42, 2022: 42, 2023: 43, 2030: 43} {
		if got := comarques(year); got != want {
			t.Errorf("%d: %d comarques, want %d", year, got, want)
		}
	}
	prats, ok := m.Find("081712")
	if !ok || prats.Comarca(2022) != "24" || prats.Comarca(2023) != "43" {
		t.Errorf(
			"Prats de Lluçanès: %v, %s in 2022, %s in 2023",
			ok,
			prats.Comarca(2022),
			prats.Comarca(2023),
		)
	}
	_, before := m.Borders(2022)
	_, after := m.Borders(2023)
	if len(after) <= len(before) {
		t.Errorf("the borders of comarques are %d lines in 2022 and %d in 2023", len(before), len(after))
	}
}

func TestTheOutlineIsWhole(t *testing.T) {
	t.Parallel()
	m := load(t)
	if len(m.Outline) != 2 {
		t.Errorf("the outline has %d parts, want the land and Llívia", len(m.Outline))
	}
	area := 0.0
	for _, polygon := range m.Outline {
		ring, twice := polygon[0], 0.0
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			twice += p[0]*q[1] - q[0]*p[1]
		}
		area += math.Abs(twice) / 2
	}
	if math.Abs(area-32108) > 100 {
		t.Errorf("the outline has %.0f km², and Catalonia 32.108", area)
	}
	for _, code := range []string{"", "00000", "28079", "CC-24", "XARXA"} {
		if _, ok := m.Find(code); ok {
			t.Errorf("%q is found", code)
		}
	}
}
