package demo

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// How many members have each role in the last season.
const (
	absentMembers = 6
	lateMembers   = 3
	resubmitting  = 2
)

// roles are sets of members, by code. Nobody has two roles in one year.
type roles struct {
	absent    map[string]bool         // send nothing in the last season
	late      map[int]map[string]bool // by year
	resubmits map[string]bool         // send a second version in the last season
	faults    map[string]fault        // in the last season
}

// lateBefore is how many were late in the earlier seasons.
func lateBefore() map[int]int { return map[int]int{2023: 15, 2024: 11} }

// random gives each purpose a sequence of its own, so that the order of invention does not matter.
func (s *season) random(purpose ...any) *rand.Rand {
	h := fnv.New64a()
	_, _ = fmt.Fprintln(h, purpose...) // a hash never fails
	return rand.New(rand.NewPCG(s.seed, h.Sum64()))
}

// assignRoles draws the roles among the town councils. The largest has none, because its figures
// are too large a part of the Network's.
func (s *season) assignRoles() roles {
	var towns []plan.Member
	shuffle := func(year int, r *rand.Rand) {
		towns = s.towns(year)
		r.Shuffle(len(towns), func(i, j int) { towns[i], towns[j] = towns[j], towns[i] })
	}
	draw := func(n int) map[string]bool {
		n = min(n, len(towns))
		drawn := map[string]bool{}
		for _, m := range towns[:n] {
			drawn[m.Code] = true
		}
		towns = towns[n:]
		return drawn
	}
	shuffle(lastYear, s.random("cast"))
	c := roles{absent: draw(absentMembers), faults: map[string]fault{}}
	c.late = map[int]map[string]bool{lastYear: draw(lateMembers)}
	c.resubmits = draw(resubmitting)
	for _, f := range faults() {
		for code := range draw(1) {
			c.faults[code] = f
		}
	}
	for year, n := range lateBefore() {
		shuffle(year, s.random("late", year))
		c.late[year] = draw(n)
	}
	return c
}

// towns are the town councils of a year, without the largest.
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

// active are the members of a year. A member with two stays in it is there twice.
func (s *season) active(year int) []plan.Member {
	return slices.DeleteFunc(slices.Clone(s.plan.Members),
		func(m plan.Member) bool { return !m.ActiveIn(year) })
}

// reporting are the members whose figures of a year are loaded in the end.
func (s *season) reporting(year int) []plan.Member {
	return slices.DeleteFunc(s.active(year), func(m plan.Member) bool {
		f, faulty := s.roles.faults[m.Code]
		return year == lastYear && (s.roles.absent[m.Code] || faulty && f.lost)
	})
}

// received is when a member's return arrives, on a workday: in January, or in February if it is
// late.
func (s *season) received(m plan.Member, year int) time.Time {
	r := s.random("received", m.Code, year)
	month, day := time.January, 12+r.IntN(19)
	if s.roles.late[year][m.Code] {
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
