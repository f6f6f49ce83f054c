package demo

import (
	"fmt"
	"iter"
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
)

const (
	mostYears   = 10 // of returns of each member
	mostReturns = mostYears * 4 * 999
	typedCount  = 60 // indicators that a town council types
)

// Returns invents a folder of so many returns to measure with: a plan of 60 indicators that town
// councils type, and up to ten years of each one's returns, with so many actions in each register.
// Nothing in them is wrong.
func Returns(returns, actions int, seed uint64) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		if returns < 1 || returns > mostReturns || actions < 1 {
			yield(File{}, fmt.Errorf("inventing %d returns with %d actions: expected 1 to %d returns "+
				"with at least 1 action", returns, actions, mostReturns))
			return
		}
		years := min(returns, mostYears)
		members := (returns + years - 1) / years
		s := newSeason(seed, largePlan(members, lastYear-years+1), lastYear-years+1)
		s.actions = actions
		skip := members*years - returns // of the first years
		file, err := s.planFile(time.Date(s.first, time.January, 8, 9, 0, 0, 0, time.UTC))
		if !yield(file, err) || err != nil {
			return
		}
		for year := s.first; year <= lastYear; year++ {
			s.years[year] = s.invent(year)
			delete(s.years, year-2) // a template shows the year before
			deliveries := s.deliveries(year)
			skipped := min(skip, len(deliveries))
			skip -= skipped
			files, err := writeAll(deliveries[skipped:])
			if err != nil {
				yield(File{}, err)
				return
			}
			for _, file := range files {
				if !yield(file, nil) {
					return
				}
			}
		}
	}
}

// largePlan has the lines, objectives and register of the starting plan, over so many town
// councils.
func largePlan(members, first int) plan.Plan {
	start := form.StartingPlan()
	p := plan.Plan{Lines: start.Lines, Activities: start.Activities, Objectives: start.Objectives,
		Members: townCouncils(members, start.Members)}
	for _, setting := range start.Parameters {
		switch setting.Key {
		case "pla_inici":
			setting.Value = strconv.Itoa(first)
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
	for n := range typedCount {
		p.Indicators = append(p.Indicators, typedIndicator(n, p.Objectives[n%len(p.Objectives)].Code))
	}
	for _, i := range p.Indicators {
		from, to := 60*int64(members), 140*int64(members)
		if i.Unit == "%" {
			from, to = 30, 60
		}
		p.Baselines = append(p.Baselines,
			plan.Baseline{IndicatorCode: i.Code, Year: first - 1, Value: plan.Int(from)})
		for year := first; year <= lastYear; year++ {
			target := from + (to-from)*int64(year-first+1)/int64(lastYear-first+1)
			p.Targets = append(p.Targets,
				plan.Target{IndicatorCode: i.Code, Year: year, Value: plan.Int(target)})
		}
	}
	return p
}

// typedIndicator is the nth of the sixty: flows, stocks, ratios, and yes or no, in turn.
func typedIndicator(n int, objective string) plan.Indicator {
	i := plan.Indicator{Code: fmt.Sprintf("IND%d", 101+n), ObjectiveCode: objective,
		Direction: "augmentar", ReportedBy: "ajuntaments", Aggregation: "suma", Unit: "persones",
		Kind: "flux", Definition: fmt.Sprintf("Definició de l'indicador %d: què s'hi compta, "+
			"de quin període i amb quin criteri", 101+n)}
	switch n % 6 {
	case 0, 3:
		i.Name, i.Disaggregation = fmt.Sprintf("Persones ateses pel servei %d", n+1), "sexe"
	case 1:
		i.Name, i.Unit = fmt.Sprintf("Iniciatives acompanyades del programa %d", n+1), "iniciatives"
	case 2:
		i.Name = fmt.Sprintf("Entitats inscrites al registre %d", n+1)
		i.Unit, i.Kind = "entitats", "estoc"
	case 4:
		i.Name = fmt.Sprintf("Contractes amb clàusules del tipus %d", n+1)
		i.Unit, i.Kind, i.Aggregation, i.Factor = "%", "rati", "quocient", plan.Int(100)
	case 5:
		i.Name = fmt.Sprintf("Membres amb el pla sectorial %d", n+1)
		i.Unit, i.Kind, i.Aggregation = "%", "si_no", "quota_membres"
	}
	return i
}

// townCouncils have invented names, in the comarques of the starting plan's.
func townCouncils(count int, start []plan.Member) []plan.Member {
	provinces := []string{"08", "17", "25", "43"}
	var towns []plan.Member
	for _, m := range start {
		if m.Type == plan.Ajuntament {
			towns = append(towns, m)
		}
	}
	members := make([]plan.Member, 0, count)
	for n := range count {
		m := plan.Member{Code: fmt.Sprintf("%s%03d", provinces[n%len(provinces)], n/len(provinces)+1),
			Name: fmt.Sprintf("Vila Inventada %d", n+1), Type: plan.Ajuntament,
			Population: plan.Int(int64(2_000 + n*37%60_000)),
			Joined:     time.Date(2015, time.May, 17, 0, 0, 0, 0, time.UTC)}
		m.Comarca, m.Demarcacio = towns[n%len(towns)].Comarca, towns[n%len(towns)].Demarcacio
		members = append(members, m)
	}
	return members
}
