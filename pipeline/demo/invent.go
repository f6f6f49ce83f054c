package demo

import (
	"math"
	"slices"
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// invent makes the returns of a year, by member. Returns that are never loaded are invented too,
// but the Network's figures do not include them.
func (s *season) invent(year int) map[string]plan.Submission {
	said := map[string]plan.Submission{}
	active, reporting := s.active(year), s.reporting(year)
	for _, m := range active {
		said[m.Code] = s.cover(m, year)
	}
	for _, i := range s.plan.Indicators {
		if !i.Typed() {
			continue
		}
		for code, o := range s.observe(i, year, asked(i, reporting), asked(i, active)) {
			sub := said[code]
			sub.Observations = append(sub.Observations, o...)
			said[code] = sub
		}
	}
	for code, actions := range s.register(year, reporting, active) {
		sub := said[code]
		sub.Actions = actions
		said[code] = sub
	}
	for _, m := range active {
		sub := said[m.Code]
		sub.Assessments = s.assess(m, year)
		said[m.Code] = sub
	}
	return said
}

func asked(i plan.Indicator, members []plan.Member) []plan.Member {
	return slices.DeleteFunc(slices.Clone(members), func(m plan.Member) bool { return !m.Reports(i) })
}

func (s *season) cover(m plan.Member, year int) plan.Submission {
	r := s.random("contact", m.Code)
	name := pick(r, "first names") + " " + pick(r, "surnames") + " " + pick(r, "surnames")
	return plan.Submission{MemberCode: m.Code, MemberName: m.Name, Year: year, Contact: name,
		Email:    "ess." + address(m.Code) + "@exemple.cat",
		SignedOn: s.received(m, year).Truncate(24 * time.Hour)}
}

// rows are those of an indicator, by member.
type rows = map[string][]plan.Observation

// observe makes the rows of an indicator, by member. Only figures of reporting members add up to
// the Network's; active members all fill in a workbook.
func (s *season) observe(i plan.Indicator, year int, reporting, active []plan.Member) rows {
	figure, known := s.networkFigure(i.Code, year)
	if !known || len(reporting) == 0 {
		return nil
	}
	made := rows{}
	for _, m := range active {
		made[m.Code] = []plan.Observation{{IndicatorCode: i.Code, Period: strconv.Itoa(year)}}
	}
	switch i.Kind {
	case "si_no":
		said := s.answerYes(reporting, i.Code, figure)
		for _, m := range active {
			made[m.Code][0].Value = whole(0)
			if said[m.Code] {
				made[m.Code][0].Value = whole(1)
			}
		}
	case "rati":
		s.ratio(i, year, figure, reporting, made)
	default:
		s.amount(i, year, figure, reporting, active, made)
	}
	for _, m := range active {
		made[m.Code] = s.imperfect(i, m, year, made[m.Code][0])
	}
	return made
}

func (s *season) amount(i plan.Indicator, year int, figure float64, reporting, active []plan.Member,
	made rows) {
	unit, number := 1.0, whole
	if i.Unit == "EJC" {
		unit, number = 2, halves
	}
	given := map[string]int{}
	total := int(math.Round(s.blurred(figure, i.Code, year) * unit))
	for n, part := range share(total, s.weights(reporting, i.Code, year, 0.55)) {
		given[reporting[n].Code] = part
	}
	for _, m := range active {
		o := &made[m.Code][0]
		o.Value = number(given[m.Code])
		if i.Disaggregation == "sexe" {
			r := s.random("sex", i.Code, m.Code, year)
			w, men, n := parts(given[m.Code], 0.50+0.18*r.Float64(), i.Unit == "persones" && r.IntN(3) == 0)
			if i.Unit == "persones" && r.IntN(9) == 0 && men > 4 {
				men -= 2 // two people gave no answer
			}
			o.Women, o.Men, o.NonBinary = number(w), number(men), s.nonBinary(m, n)
		}
	}
}

// denominators are the Network's, by ratio and year. Other ratios are of the population.
func denominators() map[string][3]float64 {
	return map[string][3]float64{
		"IND06": {21_400, 22_100, 22_900}, "IND07": {1_120, 1_240, 1_310}, "IND10": {40, 42, 46},
		"IND14": {236, 251, 274}, "IND17": {12, 14, 16}, "IND34": {4_800, 5_110, 5_460},
	}
}

// ratio makes numerators and denominators whose sums have the Network's ratio.
func (s *season) ratio(i plan.Indicator, year int, figure float64, reporting []plan.Member,
	made rows) {
	factor := i.Multiplier()
	below := make([]int, len(reporting))
	if total, ok := denominators()[i.Code]; ok {
		ofYear := int(total[min(year-s.first, len(total)-1)])
		below = share(ofYear, s.weights(reporting, i.Code+"/", year, 0.6))
	} else {
		for n, m := range reporting {
			below[n] = int(m.Population.Float())
		}
	}
	weights, sum := make([]float64, len(reporting)), 0
	for n, m := range reporting {
		weights[n] = float64(below[n]) * (0.7 + 0.6*s.random("ratio", i.Code, m.Code).Float64())
		sum += below[n]
	}
	above := share(int(math.Round(figure/factor*float64(sum))), weights)
	for n, m := range reporting {
		o := &made[m.Code][0]
		if below[n] == 0 {
			o.NotApplicable = true
			continue
		}
		if factor == 100 {
			above[n] = min(above[n], below[n])
		}
		o.Numerator, o.Denominator = whole(above[n]), whole(below[n])
	}
}

// imperfect makes a row as people leave it: some are not applicable, empty, explained, or by
// quarters.
func (s *season) imperfect(
	i plan.Indicator, m plan.Member, year int, o plan.Observation,
) []plan.Observation {
	if m.Type == plan.Xarxa {
		o.Evidence = "Arxiu de l'oficina tècnica, carpeta " + strconv.Itoa(year) + "/" + i.Code
		return []plan.Observation{o}
	}
	r := s.random("imperfect", i.Code, m.Code, year)
	isNew, isSmall := !m.ActiveIn(year-1), m.Population.Float() < 12_000
	switch chance := r.IntN(100); {
	case chance < 2 && (isNew || isSmall && i.Kind == "rati"):
		return []plan.Observation{{IndicatorCode: o.IndicatorCode, Period: o.Period, NotApplicable: true,
			Remarks: "Encara no hi ha servei propi."}}
	case chance < 4:
		return nil // left empty
	case chance < 14:
		o.Remarks = pick(r, "remarks")
	case chance < 24:
		o.Evidence = "https://exemple.cat/" + address(m.Code) + "/" + strconv.Itoa(year)
	}
	isLarge := i.Kind == "flux" && o.Value.Millionths >= 8_000_000
	if isLarge && r.IntN(12) == 0 && !o.Women.Known {
		return quarters(o, year)
	}
	return []plan.Observation{o}
}

func quarters(o plan.Observation, year int) []plan.Observation {
	var rows []plan.Observation
	for n, part := range share(int(o.Value.Float()), []float64{3, 4, 2, 3}) {
		q := o
		q.Period = strconv.Itoa(year) + "-T" + strconv.Itoa(n+1)
		q.Value = whole(part)
		if n > 0 {
			q.Remarks, q.Evidence = "", ""
		}
		rows = append(rows, q)
	}
	return rows
}
