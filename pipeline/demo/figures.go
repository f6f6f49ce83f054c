package demo

import (
	"cmp"
	"math"
	"slices"

	"xmess.cat/memoria/pipeline/plan"
)

// progress is how far the Network gets from the baseline (0) to the year's target (1) in 2024 and
// 2025, by indicator. It may go beyond the target, or fall below the baseline. A missing baseline
// is zero.
func progress() map[string][2]float64 {
	return map[string][2]float64{
		"IND01": {0.70, 0.82}, "IND02": {0.80, 0.56}, "IND03": {1.05, 1.02}, "IND04": {0.95, 1.22},
		"IND05": {0.95, 0.86}, "IND06": {0.45, 0.40}, "IND07": {0.95, 1.08}, "IND08": {1.00, 0.75},
		"IND09": {0.75, 0.88}, "IND10": {0.98, 1.05}, "IND12": {1.05, 1.20}, "IND13": {0.70, 0.58},
		"IND14": {0.98, 1.04}, "IND16": {1.00, 1.50}, "IND17": {0.70, 0.63}, "IND18": {0.80, 0.80},
		"IND19": {1.00, 1.00}, "IND20": {1.00, 0.67}, "IND21": {1.00, 1.00}, "IND22": {0.50, 0.50},
		"IND24": {0.85, 1.08}, "IND25": {0.70, 0.78}, "IND26": {0.80, 0.80}, "IND27": {1.00, 0.00},
		"IND28": {0.85, 1.45}, "IND29": {1.00, -0.34}, "IND30": {0.40, -0.25}, "IND31": {0.80, 0.83},
		"IND32": {0.80, 0.55}, "IND33": {0.50, 0.40}, "IND34": {0.40, 1.10},
	}
}

// networkFigure is about what the returns of a year should give for the whole Network. known is
// false where the plan has neither a target nor a baseline.
func (s *season) networkFigure(code string, year int) (figure float64, known bool) {
	var baseline, first, target plan.Number
	for _, b := range s.plan.Baselines {
		if b.IndicatorCode == code && b.MemberCode == "" {
			baseline = b.Value
		}
	}
	for _, t := range s.plan.Targets {
		if t.IndicatorCode != code || t.MemberCode != "" {
			continue
		}
		if !first.Known {
			first = t.Value
		}
		if t.Year == year {
			target = t.Value
		}
	}
	if year == s.first {
		if baseline.Known {
			return baseline.Float(), true
		}
		return first.Float() * 0.95, first.Known
	}
	pace, ok := progress()[code]
	if !ok {
		pace = [2]float64{0.85, 0.85}
	}
	share := pace[min(year-s.first, len(pace))-1]
	if !target.Known {
		return baseline.Float(), baseline.Known
	}
	return baseline.Float() + share*(target.Float()-baseline.Float()), true
}

// blurred changes a large figure a little, because round ones look invented.
func (s *season) blurred(figure float64, code string, year int) float64 {
	if figure < 1000 {
		return figure
	}
	return figure * (0.988 + 0.024*s.random("near", code, year).Float64())
}

// share divides a whole number by weight into whole parts, by largest remainder. The parts add up
// to it.
func share(total int, weights []float64) []int {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	parts := make([]int, len(weights))
	if sum <= 0 || total <= 0 {
		return parts
	}
	type rest struct {
		at   int
		left float64
	}
	rests := make([]rest, len(weights))
	given := 0
	for i, w := range weights {
		exact := float64(total) * w / sum
		parts[i] = int(exact)
		given += parts[i]
		rests[i] = rest{i, exact - float64(parts[i])}
	}
	slices.SortFunc(rests, func(a, b rest) int {
		return cmp.Or(cmp.Compare(b.left, a.left), cmp.Compare(a.at, b.at))
	})
	for i := range total - given {
		parts[rests[i%len(rests)].at]++
	}
	return parts
}

// weights are the members' shares of an indicator: population to a power, times a factor that each
// member keeps, times a smaller one of the year.
func (s *season) weights(members []plan.Member, code string, year int, power float64) []float64 {
	weights := make([]float64, len(members))
	for i, m := range members {
		population := m.Population.Float()
		if m.Type == plan.Xarxa {
			population = 3_000_000 // the office works for all members
		}
		if m.Type == plan.ConsellComarcal {
			population /= 8 // its municipalities do most of it themselves
		}
		lasting := 0.6 + 0.8*s.random("character", code, m.Code).Float64()
		luck := 0.9 + 0.2*s.random("luck", code, m.Code, year).Float64()
		weights[i] = math.Pow(population, power) * lasting * luck
	}
	return weights
}

// answerYes gives the members that answer yes, as near as possible to a percentage of them. The
// most eager ones come first, so that they keep their answer from year to year.
func (s *season) answerYes(members []plan.Member, code string, percent float64) map[string]bool {
	order := slices.Clone(members)
	eager := func(m plan.Member) float64 {
		return s.random("eager", code, m.Code).Float64() + 0.04*math.Log(1+m.Population.Float())
	}
	slices.SortStableFunc(order, func(a, b plan.Member) int { return cmp.Compare(eager(b), eager(a)) })
	said := map[string]bool{}
	for _, m := range order[:min(len(order), int(math.Round(percent/100*float64(len(order)))))] {
		said[m.Code] = true
	}
	return said
}

func parts(total int, women float64, nonBinary bool) (w, m, n int) {
	if nonBinary && total >= 40 {
		n = 1 + total/150
	}
	w = int(math.Round(float64(total-n) * women))
	return w, total - n - w, n
}

func whole(n int) plan.Number { return plan.Int(int64(n)) }

// halves is a number of halves: 3 is 1.5.
func halves(n int) plan.Number { return plan.Number{Millionths: int64(n) * 500_000, Known: true} }
