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
