package season

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// holds tells what a cell is filled with; ok is false for one that stays empty.
func holds(section, field string, row int, i plan.Indicator) (kind workbook.Kind, ok bool) {
	isRatio, isYesNo := i.Kind == "rati", i.Kind == "si_no"
	switch field {
	case "value":
		if isYesNo {
			return workbook.Text, true
		}
		return workbook.Numeric, !isRatio
	case "numerator", "denominator":
		return workbook.Numeric, isRatio
	case "women", "men":
		return workbook.Numeric, section == "actions" || i.Disaggregation == "sexe"
	case "held_on", "signed_on", "hours":
		return workbook.Numeric, true
	case "budget":
		return workbook.Numeric, row%3 != 0
	case "remarks":
		return workbook.Text, row%8 == 0
	case "evidence", "link":
		return workbook.Text, row%4 == 0
	case "title", "kind", "line_code", "activity_code", "partners", "contact", "email", "worked", "difficulties", "proposals":
		return workbook.Text, true
	}
	return workbook.Text, false
}

// values are what one member fills in, mark by mark.
func (t *template) values(m plan.Member, r *rand.Rand) []string {
	figures := map[string]int{} // what a row's parts must fit into
	out := make([]string, len(t.marks))
	for n, k := range t.marks {
		out[n] = t.value(k, m, r, figures)
	}
	return out
}

func (t *template) value(k mark, m plan.Member, r *rand.Rand, figures map[string]int) string {
	serial := func(day time.Time) string {
		return strconv.Itoa(int(day.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24))
	}
	keep := func(n int) string {
		figures[k.section+strconv.Itoa(k.row)] = n
		return strconv.Itoa(n)
	}
	kept := figures[k.section+strconv.Itoa(k.row)]
	switch k.field {
	case "member_code":
		return m.Code
	case "member_name":
		return m.Name
	case "contact":
		return "Mercè Puig i Soler"
	case "email":
		return "ess." + m.Code + "@exemple.cat"
	case "signed_on":
		return serial(time.Date(t.year+1, time.January, 9, 0, 0, 0, 0, time.UTC))
	case "held_on":
		return serial(time.Date(t.year, time.January, 2+r.IntN(360), 0, 0, 0, 0, time.UTC))
	case "value":
		if k.section == "indicators" && isYesNo(k) {
			return pick(r, "sí", "no")
		}
		return keep(60 + 8*(t.year-firstYear) + r.IntN(30))
	case "numerator":
		return keep(15 + 3*(t.year-firstYear) + r.IntN(5))
	case "denominator":
		return strconv.Itoa(kept + 40 + r.IntN(10))
	case "women":
		if k.section == "actions" {
			return strconv.Itoa(5 + r.IntN(30))
		}
		return strconv.Itoa(kept / 2)
	case "men":
		if k.section == "actions" {
			return strconv.Itoa(5 + r.IntN(30))
		}
		return strconv.Itoa(kept - kept/2)
	case "hours":
		return strconv.Itoa(1 + r.IntN(8))
	case "budget":
		return strconv.Itoa(50 * (2 + r.IntN(60)))
	}
	return t.prose(k, m, r)
}

// isYesNo tells whether a figure is a yes or a no: it was marked as a text.
func isYesNo(k mark) bool { return (k.row % 6) == 5 }

func (t *template) prose(k mark, m plan.Member, r *rand.Rand) string {
	switch k.field {
	case "title":
		return fmt.Sprintf("%s %d de %s", pick(r, "Jornada de cooperatives", "Curs d'emprenedoria", "Fira d'entitats"), k.row+1, m.Name)
	case "kind":
		return pick(r, "divulgació", "altres")
	case "line_code":
		return pick(r, "I", "II", "III")
	case "activity_code":
		return pick(r, "A01", "A02", "A06", "A11")
	case "partners":
		return pick(r, "Ateneu cooperatiu", "Consell comarcal", "Federació d'entitats", "Universitat")
	case "evidence", "link":
		return fmt.Sprintf("https://exemple.cat/%s/%d/%d", m.Code, t.year, k.row+1)
	case "remarks":
		return "Dada revisada per l'àrea de promoció econòmica."
	}
	return fmt.Sprintf("%s a %s durant %d: s'hi ha treballat amb les entitats i els resultats s'han compartit amb la resta de membres.",
		pick(r, "La feina feta", "El servei prestat", "El programa"), m.Name, t.year)
}

func pick(r *rand.Rand, from ...string) string { return from[r.IntN(len(from))] }
