package demo

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// How many members play each part in the last season.
const (
	neverSent   = 6
	sentLate    = 3
	resubmitted = 2
)

// cast says which member, by code, plays which part.
type cast struct {
	never  map[string]bool
	late   map[int]map[string]bool
	again  map[string]bool
	faults map[string]fault
}

// lateBefore is how many were late in the seasons before the last.
func lateBefore() map[int]int { return map[int]int{2023: 15, 2024: 11} }

// dice is a source of chance of its own for a purpose, so that no invention depends on the order in
// which things are invented.
func (s *season) random(purpose ...any) *rand.Rand {
	h := fnv.New64a()
	_, _ = fmt.Fprintln(h, purpose...) // a hash never fails
	return rand.New(rand.NewPCG(s.seed, h.Sum64()))
}

// assign draws the parts among the town councils of the last year, without its largest, so that what is
// missing does not drown what is there.
func (s *season) assign() cast {
	towns := s.towns(lastYear)
	s.random("cast").Shuffle(len(towns), func(i, j int) { towns[i], towns[j] = towns[j], towns[i] })
	draw := func(n int) map[string]bool {
		n = min(n, len(towns))
		drawn := map[string]bool{}
		for _, m := range towns[:n] {
			drawn[m.Code] = true
		}
		towns = towns[n:]
		return drawn
	}
	c := cast{never: draw(neverSent), late: map[int]map[string]bool{lastYear: draw(sentLate)}, again: draw(resubmitted),
		faults: map[string]fault{}}
	for _, f := range faults() {
		for code := range draw(1) {
			c.faults[code] = f
		}
	}
	for year, n := range lateBefore() {
		towns = s.towns(year)
		s.random("late", year).Shuffle(len(towns), func(i, j int) { towns[i], towns[j] = towns[j], towns[i] })
		c.late[year] = draw(n)
	}
	return c
}

// towns are the town councils that were members in a year, but the largest.
func (s *season) towns(year int) []plan.Member {
	var towns []plan.Member
	largest := 0
	for _, m := range s.plan.Members {
		if m.Type != plan.Ajuntament || !m.ActiveIn(year) {
			continue
		}
		if towns = append(towns, m); m.Population.Millionths > towns[largest].Population.Millionths {
			largest = len(towns) - 1
		}
	}
	if len(towns) == 0 {
		return nil
	}
	return slices.Delete(towns, largest, largest+1)
}

// active are the members of a year, in the plan's order.
func (s *season) active(year int) []plan.Member {
	return slices.DeleteFunc(slices.Clone(s.plan.Members), func(m plan.Member) bool { return !m.ActiveIn(year) })
}

// heard are the members of a year whose figures reach the Network.
func (s *season) heard(year int) []plan.Member {
	return slices.DeleteFunc(s.active(year), func(m plan.Member) bool {
		f, faulty := s.cast.faults[m.Code]
		return year == lastYear && (s.cast.never[m.Code] || faulty && f.lost)
	})
}

// received is when a member's return for a year arrived: in January, or in February where it was late.
func (s *season) received(m plan.Member, year int) time.Time {
	r := s.random("received", m.Code, year)
	month, day := time.January, 12+r.IntN(19)
	if s.cast.late[year][m.Code] {
		month, day = time.February, 2+r.IntN(20)
	}
	at := time.Date(year+1, month, day, 8+r.IntN(9), r.IntN(60), r.IntN(60), 0, time.UTC)
	for at.Weekday() == time.Saturday || at.Weekday() == time.Sunday {
		at = at.AddDate(0, 0, -1)
	}
	if month == time.February && at.Month() == time.January {
		at = at.AddDate(0, 0, 3)
	}
	return at
}
