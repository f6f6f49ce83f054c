package season

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
)

// Indicators is how many indicators each return answers, and Actions how many actions it registers.
const (
	Indicators = 60
	Actions    = 20
)

// The years that returns are spread over: each member sends one a year.
const (
	firstYear = 2016
	lastYear  = 2025
	years     = lastYear - firstYear + 1
)

// inventPlan is a plan of 60 indicators that town councils type, beside those of the starting plan that are
// counted from the register or by the system, over so many members.
func inventPlan(members int) plan.Plan {
	start := form.StartingPlan()
	p := plan.Plan{Lines: start.Lines, Activities: start.Activities, Objectives: start.Objectives}
	for _, setting := range start.Parameters {
		switch setting.Key {
		case "pla_inici":
			setting.Value = strconv.Itoa(firstYear)
		case "pla_final":
			setting.Value = strconv.Itoa(lastYear)
		}
		p.Parameters = append(p.Parameters, setting)
	}
	for _, i := range start.Indicators {
		if i.Kind == "registre" {
			i.ReportedBy = "membres" // there is no office
			p.Indicators = append(p.Indicators, i)
		}
	}
	for n := range Indicators {
		p.Indicators = append(p.Indicators, indicator(n, p.Objectives[n%len(p.Objectives)].Code))
	}
	for _, i := range p.Indicators {
		base, last := aims(i, members)
		p.Baselines = append(p.Baselines, plan.Baseline{IndicatorCode: i.Code, Year: firstYear - 1, Value: plan.Int(base)})
		for year := firstYear; year <= lastYear; year++ {
			aim := base + (last-base)*int64(year-firstYear+1)/years
			p.Targets = append(p.Targets, plan.Target{IndicatorCode: i.Code, Year: year, Value: plan.Int(aim)})
		}
	}
	p.Members = inventMembers(members, start.Members)
	return p
}

// indicator is one of the sixty: sums of a year, situations at its end, shares, and yes or no, in turn.
func indicator(n int, objective string) plan.Indicator {
	i := plan.Indicator{Code: fmt.Sprintf("IND%d", 101+n), ObjectiveCode: objective, Direction: "augmentar",
		ReportedBy: "ajuntaments", Aggregation: "suma", Unit: "persones", Kind: "flux",
		Definition: fmt.Sprintf("Definició de l'indicador %d: què s'hi compta, de quin període i amb quin criteri", 101+n)}
	switch n % 6 {
	case 0, 3:
		i.Name, i.Disaggregation = fmt.Sprintf("Persones ateses pel servei %d", n+1), "sexe"
	case 1:
		i.Name, i.Unit = fmt.Sprintf("Iniciatives acompanyades del programa %d", n+1), "iniciatives"
	case 2:
		i.Name, i.Unit, i.Kind = fmt.Sprintf("Entitats inscrites al registre %d", n+1), "entitats", "estoc"
	case 4:
		i.Name, i.Unit, i.Kind, i.Aggregation = fmt.Sprintf("Contractes amb clàusules del tipus %d", n+1), "%", "rati", "quocient"
		i.Factor = plan.Int(100)
	case 5:
		i.Name, i.Unit, i.Kind, i.Aggregation = fmt.Sprintf("Membres amb el pla sectorial %d", n+1), "%", "si_no", "quota_membres"
	}
	return i
}

// aims are where an indicator starts and what it should reach in the last year, for all members together.
func aims(i plan.Indicator, members int) (base, last int64) {
	if i.Unit == "%" {
		return 30, 60
	}
	return 60 * int64(members), 140 * int64(members)
}

// inventMembers are town councils with made-up names, in the comarques of the starting plan's.
func inventMembers(members int, start []plan.Member) []plan.Member {
	towns := slices.DeleteFunc(slices.Clone(start), func(m plan.Member) bool { return m.Type != plan.Ajuntament })
	provinces := []string{"08", "17", "25", "43"}
	out := make([]plan.Member, 0, members)
	for n := range members {
		like := towns[n%len(towns)]
		out = append(out, plan.Member{Code: fmt.Sprintf("%s%03d", provinces[n%len(provinces)], n/len(provinces)+1),
			Name: fmt.Sprintf("Vila Inventada %d", n+1), Type: plan.Ajuntament, Comarca: like.Comarca, Demarcacio: like.Demarcacio,
			Population: plan.Int(int64(2_000 + n*37%60_000)), Joined: time.Date(2015, time.May, 17, 0, 0, 0, 0, time.UTC)})
	}
	return out
}
