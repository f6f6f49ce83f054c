package demo

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

type registers = map[string][]plan.Action

func (s *season) register(year int, reporting, active []plan.Member) registers {
	made := registers{}
	if s.actions > 0 {
		for _, m := range active {
			made[m.Code] = s.someActions(m, year)
		}
	} else {
		s.countedActions(year, reporting, active, made)
	}
	for _, m := range active {
		slices.SortStableFunc(made[m.Code], func(a, b plan.Action) int {
			return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Kind, b.Kind))
		})
		held := map[string]int{}
		for n := range made[m.Code] {
			a := &made[m.Code][n]
			a.Title = s.title(a.Kind, m, year, held[a.Kind])
			held[a.Kind]++
		}
	}
	return made
}

// countedActions makes the actions that give the Network's figures, and a few that no indicator
// counts.
func (s *season) countedActions(year int, reporting, active []plan.Member, made registers) {
	done := map[string]bool{}
	for _, i := range s.plan.Indicators {
		if i.RegisterKind == "" || done[i.RegisterKind] {
			continue
		}
		done[i.RegisterKind] = true
		if i.ReportedBy == "xarxa" {
			for _, m := range asked(i, reporting) {
				made[m.Code] = append(made[m.Code], s.officeActions(i, m, year)...)
			}
			continue
		}
		s.memberActions(i, year, reporting, made)
	}
	for _, m := range active {
		made[m.Code] = append(made[m.Code], s.otherActions(m, year)...)
	}
}

// someActions are s.actions actions, of all kinds in turn.
func (s *season) someActions(m plan.Member, year int) []plan.Action {
	r := s.random("some", m.Code, year)
	kinds := []string{"altres"}
	for _, i := range s.plan.Indicators {
		if i.RegisterKind != "" && !slices.Contains(kinds, i.RegisterKind) {
			kinds = append(kinds, i.RegisterKind)
		}
	}
	actions := make([]plan.Action, s.actions)
	for n := range actions {
		actions[n] = s.action(r, kinds[n%len(kinds)], m, year, 10+r.IntN(60), 0.55)
		actions[n].Hours = whole(1 + r.IntN(8))
	}
	return actions
}

// measured is the Network's figure of a kind of action and a measure; 0 where there is none.
func (s *season) measured(kind, measure string, year int) int {
	for _, i := range s.plan.Indicators {
		if i.RegisterKind == kind && i.RegisterMeasure == measure && i.Aggregation != "quota_dones" {
			figure, _ := s.networkFigure(i.Code, year)
			return int(math.Round(s.blurred(figure, i.Code, year)))
		}
	}
	return 0
}

func (s *season) officeActions(i plan.Indicator, m plan.Member, year int) []plan.Action {
	r := s.random("office", i.RegisterKind, year)
	count := s.measured(i.RegisterKind, "", year)
	hours := s.measured(i.RegisterKind, "hores", year)
	people := s.measured(i.RegisterKind, "assistents", year)
	if count == 0 {
		count = max(1, hours/7) // hours of a training session
	}
	attended := share(people, randomWeights(r, count))
	lasted := share(hours, randomWeights(r, count))
	if people == 0 {
		for n := range attended {
			attended[n] = 12 + r.IntN(30)
		}
	}
	var actions []plan.Action
	for n := range count {
		a := s.action(r, i.RegisterKind, m, year, attended[n], s.womenShare(i.RegisterKind, year))
		a.Hours = whole(lasted[n])
		if hours == 0 {
			a.Hours = whole(2 + r.IntN(6))
		}
		actions = append(actions, a)
	}
	return actions
}

func (s *season) memberActions(
	i plan.Indicator, year int, reporting []plan.Member, made registers,
) {
	r := s.random("members", i.RegisterKind, year)
	counts := share(s.measured(i.RegisterKind, "", year),
		s.weights(reporting, i.RegisterKind, year, 0.3))
	var who []plan.Member
	var pull []float64
	for n, m := range reporting {
		for range counts[n] {
			who = append(who, m)
			pull = append(pull, math.Pow(max(5_000, m.Population.Float()), 0.25)*(0.5+r.Float64()))
		}
	}
	for n, people := range share(s.measured(i.RegisterKind, "assistents", year), pull) {
		a := s.action(r, i.RegisterKind, who[n], year, people, s.womenShare(i.RegisterKind, year))
		a.Hours = whole(1 + r.IntN(6))
		made[who[n].Code] = append(made[who[n].Code], a)
	}
}

func (s *season) otherActions(m plan.Member, year int) []plan.Action {
	r := s.random("other", m.Code, year)
	var actions []plan.Action
	for range r.IntN(4) {
		a := s.action(r, "altres", m, year, 6+r.IntN(25), 0.55)
		a.Hours = whole(1 + r.IntN(4))
		actions = append(actions, a)
	}
	return actions
}

// action invents an action without its hours and its title.
func (s *season) action(
	r *rand.Rand, kind string, m plan.Member, year, people int, women float64,
) plan.Action {
	line, activity := s.lineAndActivity(r, kind)
	w, men, n := parts(people, women+0.08*(r.Float64()-0.5), r.IntN(4) == 0)
	a := plan.Action{
		On: workday(r, m, year), Kind: kind, LineCode: line, ActivityCode: activity,
		Women: whole(w), Men: whole(men), NonBinary: s.nonBinary(m, n),
	}
	if r.IntN(5) > 0 {
		a.Budget = whole(50 * (2 + r.IntN(60)))
	}
	if r.IntN(3) > 0 {
		a.Partners = pick(r, "partners")
	}
	if r.IntN(4) == 0 {
		a.Link = "https://exemple.cat/" + address(m.Code) + "/" + a.On.Format("060102")
	}
	return a
}

// lineAndActivity are those of the objective that counts a kind of action, or else of any
// objective.
func (s *season) lineAndActivity(r *rand.Rand, kind string) (line, activity string) {
	for _, i := range s.plan.Indicators {
		for _, o := range s.plan.Objectives {
			if i.RegisterKind == kind && i.ObjectiveCode == o.Code {
				return o.LineCode, o.ActivityCode
			}
		}
	}
	if len(s.plan.Objectives) == 0 {
		return "", ""
	}
	o := s.plan.Objectives[r.IntN(len(s.plan.Objectives))]
	return o.LineCode, o.ActivityCode
}

// workday is a day of the year on which actions are held, during the membership.
func workday(r *rand.Rand, m plan.Member, year int) time.Time {
	first := time.Date(year, time.January, 10, 0, 0, 0, 0, time.UTC)
	last := time.Date(year, time.December, 18, 0, 0, 0, 0, time.UTC)
	if m.Joined.After(first) {
		first = m.Joined
	}
	if !m.Left.IsZero() && m.Left.Before(last) {
		last = m.Left
	}
	days := max(1, int(last.Sub(first).Hours()/24))
	day := first.AddDate(0, 0, r.IntN(days))
	for tries := 0; tries < 60 && isOff(day, m); tries++ {
		day = first.AddDate(0, 0, r.IntN(days))
	}
	return day
}

// isOff tells whether nothing is held on a day. Only the office is closed on Saturdays.
func isOff(day time.Time, m plan.Member) bool {
	feasts := []string{"01-06", "05-01", "06-24", "09-11", "10-12", "11-01", "12-06", "12-08"}
	isOfficeClosed := day.Weekday() == time.Saturday && m.Type == plan.Xarxa
	return day.Weekday() == time.Sunday || day.Month() == time.August ||
		slices.Contains(feasts, day.Format("01-02")) || isOfficeClosed
}

func (s *season) nonBinary(m plan.Member, n int) plan.Number {
	if n == 0 && s.random("nought", m.Code).IntN(3) == 0 {
		return plan.Number{}
	}
	return whole(n)
}

// womenShare is the share of women among the people who attend. In training it grows each year.
func (s *season) womenShare(kind string, year int) float64 {
	if strings.HasPrefix(kind, "forma") {
		return 0.60 + 0.012*float64(year-s.first)
	}
	return 0.56
}

func randomWeights(r *rand.Rand, n int) []float64 {
	weights := make([]float64, n)
	for i := range weights {
		weights[i] = 0.5 + r.Float64()
	}
	return weights
}

func address(code string) string { return strings.ToLower(code) }
