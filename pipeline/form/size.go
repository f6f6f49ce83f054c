package form

import (
	"math"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

const (
	// outOfSize is how many times its share of the Network's target a member may report unquestioned.
	outOfSize = 20
	// fewestAsked is how many members must be asked for their sum to tell anything about one of them.
	fewestAsked = 5
	// populationSlack allows for plans that round populations, or give those of one year.
	populationSlack = 1.5
)

// checkSize compares each figure with the member's population, and with the Network's target. It
// skips figures that checkLastYear compares.
func checkSize(answers []*answer, against *criteria, before map[string]plan.Observation) {
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
		case kindOf(e.indicator.Kind).isQuantity:
			e.checkShare(against)
		}
	}
}

// checkPopulation is for a figure per inhabitant, whose denominator is a population.
func (e *answer) checkPopulation(m plan.Member) {
	if m.Population.Millionths <= 0 || e.Denominator.Millionths <= 0 {
		return
	}
	ratio := e.Denominator.Float() / m.Population.Float()
	if ratio > populationSlack || ratio < 1/populationSlack {
		e.raise(source.PopulationDisagrees, "denominator", comma(e.Denominator), comma(m.Population))
	}
}

// checkShare is for a figure that is added up over members.
func (e *answer) checkShare(against *criteria) {
	unit := strings.ToLower(e.indicator.Unit)
	if e.indicator.Aggregation != "suma" || isPercent(unit) || e.Value.Float() < smallest {
		return
	}
	inhabitants := against.member.Population
	if inhabitants.Known && strings.HasPrefix(unit, "persones") &&
		e.Value.Millionths > inhabitants.Millionths {
		e.raise(source.MoreThanInhabitants, "value", comma(e.Value), comma(inhabitants))
		return
	}
	target := against.targets()[e.indicator.Code]
	asked, population := against.asked(*e.indicator)
	if target.Millionths <= 0 || asked < fewestAsked {
		return
	}
	if e.Value.Millionths > target.Millionths {
		e.raise(source.AboveTheNetworksTarget, "value", comma(e.Value), comma(target))
		return
	}
	share := 1 / float64(asked)
	if population > 0 {
		share = max(share, inhabitants.Float()/population)
	}
	if expected := share * target.Float(); e.Value.Float() > outOfSize*expected {
		e.raise(source.MuchForTheSize, "value", comma(e.Value), strconv.Itoa(int(math.Ceil(expected))))
	}
}

// networkTargets are the Network's own targets of a year, by indicator. The first of each counts.
func networkTargets(p plan.Plan, year int) map[string]plan.Number {
	targets := map[string]plan.Number{}
	for _, t := range p.Targets {
		if _, again := targets[t.IndicatorCode]; !again && t.MemberCode == "" && t.Year == year {
			targets[t.IndicatorCode] = t.Value
		}
	}
	return targets
}

// asked counts the members of the year that are asked for an indicator, and their inhabitants.
func (c *criteria) asked(i plan.Indicator) (members int, population float64) {
	for _, m := range c.members() {
		if m.Reports(i) {
			members++
			population += m.Population.Float()
		}
	}
	return members, population
}
