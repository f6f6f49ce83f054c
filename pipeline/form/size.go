package form

import (
	"math"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

const (
	// outOfSize is how many times its share a member may report before somebody should look: members differ.
	outOfSize = 20
	// aNetwork is how many members must be asked for their sum to say anything of one of them.
	aNetwork = 5
	// populationSlack is how far a typed population may be from the plan's, which is rounded and of one year.
	populationSlack = 1.5
)

// checkSize compares each figure with the member's size, and with what all members together aim at. What
// last year's figure can tell is left to it.
func checkSize(answers []*answer, against *yardstick, before map[string]plan.Observation) {
	if against.member == nil || against.year == 0 || against.member.Type != plan.Ajuntament {
		return
	}
	for _, e := range answers {
		if _, known := before[e.IndicatorCode]; known || !e.sound || e.NotApplicable {
			continue
		}
		switch {
		case strings.Contains(strings.ToLower(e.indicator.Unit), "/hab"):
			e.checkPopulation(*against.member)
		case kindOf(e.indicator.Kind).quantity:
			e.checkShare(against)
		}
	}
}

// checkPopulation is for a figure an inhabitant: its denominator is a population.
func (e *answer) checkPopulation(m plan.Member) {
	if !m.Population.Known || m.Population.Millionths <= 0 || e.Denominator.Millionths <= 0 {
		return
	}
	ratio := e.Denominator.Float() / m.Population.Float()
	if ratio > populationSlack || ratio < 1/populationSlack {
		e.raise(source.PopulationDisagrees, "denominator", comma(e.Denominator), comma(m.Population))
	}
}

// checkShare is for a figure that is added up over members.
func (e *answer) checkShare(against *yardstick) {
	if e.indicator.Aggregation != "suma" || isPercent(e.indicator.Unit) || e.Value.Float() < smallest {
		return
	}
	m := *against.member
	if m.Population.Known && strings.HasPrefix(strings.ToLower(e.indicator.Unit), "persones") &&
		e.Value.Millionths > m.Population.Millionths {
		e.raise(source.MoreThanInhabitants, "value", comma(e.Value), comma(m.Population))
		return
	}
	target := against.networkTarget(e.indicator.Code)
	asked, population := against.asked(*e.indicator)
	if target.Millionths <= 0 || asked < aNetwork {
		return
	}
	if e.Value.Millionths > target.Millionths {
		e.raise(source.AboveTheNetworksTarget, "value", comma(e.Value), comma(target))
		return
	}
	share := 1 / float64(asked)
	if population > 0 {
		share = max(share, m.Population.Float()/population)
	}
	if expected := share * target.Float(); e.Value.Float() > outOfSize*expected {
		e.raise(source.MuchForTheSize, "value", comma(e.Value), strconv.Itoa(int(math.Ceil(expected))))
	}
}

// networkTarget is what all members together aim at in the year.
func (y *yardstick) networkTarget(indicator string) plan.Number {
	return y.targets()[indicator]
}

// networkTargets are those of a year, by indicator, the first of each.
func networkTargets(p plan.Plan, year int) map[string]plan.Number {
	targets := map[string]plan.Number{}
	for _, t := range p.Targets {
		if _, again := targets[t.IndicatorCode]; !again && t.MemberCode == "" && t.Year == year {
			targets[t.IndicatorCode] = t.Value
		}
	}
	return targets
}

// asked counts the members of the year that an indicator is asked of, and their inhabitants.
func (y *yardstick) asked(i plan.Indicator) (members int, population float64) {
	for _, m := range y.members() {
		if m.Reports(i) {
			members++
			population += m.Population.Float()
		}
	}
	return members, population
}
