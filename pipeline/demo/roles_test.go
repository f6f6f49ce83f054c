package demo

import (
	"maps"
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/form"
)

// With any seed all roles are given, each to another member of that year.
func TestRolesOfManySeasons(t *testing.T) {
	t.Parallel()
	p := form.StartingPlan()
	for seed := range uint64(200) {
		s := &season{seed: seed, plan: p}
		c := s.assignRoles()
		if len(c.absent) != absentMembers || len(c.late[lastYear]) != lateMembers ||
			len(c.resubmits) != resubmitting ||
			len(c.faults) != len(faults()) || len(faults()) != 10 {
			t.Fatalf("seed %d: roles are %v", seed, c)
		}
		taken := map[string]bool{}
		for _, codes := range [][]string{slices.Collect(maps.Keys(c.absent)),
			slices.Collect(maps.Keys(c.late[lastYear])),
			slices.Collect(maps.Keys(c.resubmits)), slices.Collect(maps.Keys(c.faults))} {
			for _, code := range codes {
				if taken[code] {
					t.Errorf("seed %d: %s has two roles", seed, code)
				}
				taken[code] = true
			}
		}
		for _, m := range p.Members {
			if taken[m.Code] && !m.ActiveIn(lastYear) {
				t.Errorf("seed %d: %s has a role and is no member", seed, m.Code)
			}
		}
	}
}

func TestShareGivesAllOut(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		total   int
		weights []float64
		want    []int
	}{
		{10, []float64{1, 1}, []int{5, 5}}, {10, []float64{1, 2}, []int{3, 7}},
		{2, []float64{1, 1, 1}, []int{1, 1, 0}},
		{0, []float64{3}, []int{0}}, {7, nil, []int{}}, {7, []float64{0, 0}, []int{0, 0}},
		{3, []float64{0, 1}, []int{0, 3}},
	} {
		if got := share(c.total, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("%d by %v is %v, want %v", c.total, c.weights, got, c.want)
		}
	}
}

func TestOfPlace(t *testing.T) {
	t.Parallel()
	want := map[string]string{"08169": "del Prat de Llobregat", "25203": "de la Seu d'Urgell",
		"17114": "d'Olot",
		"08019": "de Barcelona", "08102": "d'Igualada", "CC-24": "de la comarca", "XARXA": "de la Xarxa"}
	for _, m := range form.StartingPlan().Members {
		if place, asked := want[m.Code]; asked && ofPlace(m) != place {
			t.Errorf("%s: %q, want %q", m.Code, ofPlace(m), place)
		}
	}
}
