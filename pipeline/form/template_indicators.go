package form

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// spareRows stand below the indicators, for quarters and months.
const spareRows = 16

// firstInput is the row of the first cell to fill: a title, a hint and the headers come before.
const firstInput = 4

func indicatorsDraft(p plan.Plan, m plan.Member, year int, lastYear map[string]plan.Observation, l *lists) write.Sheet {
	columns := indicatorsSheet().Columns
	s := tableSheet("Indicadors", fmt.Sprintf("Indicadors de %d · %s", year, m.Name),
		"Ompliu les cel·les de color crema. Una cel·la buida vol dir que no teniu la dada; un 0 vol dir zero. "+
			"Les files del final serveixen per a trimestres i mesos.", columns)
	var asked []plan.Indicator
	codes := []string{}
	for _, i := range p.Indicators {
		if i.Typed() && m.Reports(i) {
			asked = append(asked, i)
			codes = append(codes, i.Code)
		}
	}
	w := indicatorRows{
		columns: columns, lastYear: lastYear, planStart: cmp.Or(yearSetting(p, "pla_inici"), year),
		yesNo: l.add("sí o no", yesNo()), yes: l.add("no aplica", yesNo()[:1]),
		periods: l.add("períodes", slices.Concat(quarters(year), months(year))), codes: l.add("indicadors", codes),
	}
	for n, i := range asked {
		s.Rows = append(s.Rows, w.asked(firstInput+n, i))
	}
	for n := range spareRows {
		s.Rows = append(s.Rows, w.spare(firstInput+len(asked)+n))
	}
	s.Validations = w.rules.all
	s.FreezeColumns = 2
	return s
}

type indicatorRows struct {
	columns                    []Column
	lastYear                   map[string]plan.Observation
	planStart                  int
	yesNo, yes, periods, codes string
	rules                      rules
}

// asked is the row of an indicator that the member is asked for.
func (w *indicatorRows) asked(number int, i plan.Indicator) write.Row {
	var r write.Row
	guide := howTo(i, w.planStart)
	if i.Definition != "" {
		guide = strings.TrimSuffix(i.Definition, ".") + ".\n" + guide
	}
	for n, c := range w.columns {
		cell := blank(closedStyle())
		switch c.Field {
		case "indicator_code":
			cell = text(i.Code, bold(lockedStyle()))
		case "indicator_name":
			cell = text(i.Name, bold(lockedStyle()))
		case "definition":
			cell = text(guide, lockedStyle())
			cell.Style.Colour = faded
			r.Height = max(r.Height, heightFor(guide, c.Width))
		case "unit":
			cell = text(i.Unit, lockedStyle())
			if i.Kind == "si_no" {
				cell.Text = "sí o no" // the unit is of the members' share, not of what one answers
			}
		case "last_year":
			cell = w.before(i)
		case "period":
			cell = blank(centred(inputStyle("@")))
			w.rules.cell(number, n+1, fromList(w.periods, "Període", c.Help))
		case "not_applicable":
			cell = blank(centred(inputStyle("@")))
			w.rules.cell(number, n+1, fromList(w.yes, "No aplica", c.Help))
		case "remarks", "evidence":
			cell = blank(wrapped(inputStyle("")))
		default:
			if look, rule, open := w.input(c, i); open {
				cell = blank(look)
				w.rules.cell(number, n+1, rule)
			}
		}
		r.Cells = append(r.Cells, cell)
	}
	r.Height = max(r.Height, heightFor(i.Name, 40), 32)
	return r
}

// input tells how a figure of an indicator is typed; open is false where it has none in that column.
func (w *indicatorRows) input(c Column, i plan.Indicator) (look write.Style, rule write.Validation, open bool) {
	whole := countedWhole(i.Unit)
	switch c.Field {
	case "value":
		switch i.Kind {
		case "rati":
			return look, rule, false
		case "si_no":
			return centred(inputStyle("@")), fromList(w.yesNo, "Sí o no", i.Name), true
		case "fita":
			return inputStyle(loose), percentage("Percentatge fet", howTo(i, w.planStart)), true
		}
	case "numerator", "denominator":
		if i.Kind != "rati" {
			return look, rule, false
		}
		whole = i.Factor.Float() == 100
	case "women", "men", "non_binary":
		if i.Disaggregation != "sexe" {
			return look, rule, false
		}
	default:
		return look, rule, false
	}
	title := strings.ToUpper(c.Header[:1]) + c.Header[1:]
	prompt := c.Help
	if c.Field == "value" {
		prompt = howTo(i, w.planStart)
	}
	switch {
	case whole:
		return inputStyle(wholes), wholeCount(title, prompt), true
	case strings.Contains(i.Unit, "€"):
		return inputStyle(figures), amount(title, prompt), true
	}
	return inputStyle(loose), amount(title, prompt), true
}

// before is what the member reported the year before, to compare with.
func (w *indicatorRows) before(i plan.Indicator) write.Cell {
	look := lockedStyle()
	look.Align, look.Colour, look.Format = "right", faded, "#,##0.##"
	o, known := w.lastYear[i.Code]
	switch {
	case !known:
		return text("—", look)
	case o.NotApplicable:
		return text("no aplica", look)
	case i.Kind == "si_no" && o.Value.Known:
		if o.Value.Millionths != 0 {
			return text("sí", look)
		}
		return text("no", look)
	case i.Kind == "rati" && o.Numerator.Known && o.Denominator.Known && o.Denominator.Millionths != 0:
		share := math.Round(i.Multiplier()*o.Numerator.Float()/o.Denominator.Float()*100) / 100
		look.Format = figures
		return figure(strconv.FormatFloat(share, 'f', -1, 64), look)
	case o.Value.Known:
		look.Format = wholes
		if o.Value.Millionths%1_000_000 != 0 {
			look.Format = figures
		}
		return figure(o.Value.String(), look)
	}
	return text("—", look)
}

// spare is a row for a quarter or a month, whose code the member chooses.
func (w *indicatorRows) spare(number int) write.Row {
	var r write.Row
	for n, c := range w.columns {
		var cell write.Cell
		switch c.Field {
		case "indicator_code":
			cell = blank(centred(inputStyle("@")))
			w.rules.cell(number, n+1, fromList(w.codes, "Fila addicional",
				"Per a un trimestre o un mes: trieu aquí el codi de l'indicador i, més a la dreta, el període."))
		case "indicator_name", "definition", "unit", "last_year":
			cell = blank(closedStyle())
		case "period":
			cell = blank(centred(inputStyle("@")))
			w.rules.cell(number, n+1, fromList(w.periods, "Període", c.Help))
		case "value":
			cell = blank(inputStyle(loose))
		case "not_applicable":
			cell = blank(centred(inputStyle("@")))
			w.rules.cell(number, n+1, fromList(w.yes, "No aplica", c.Help))
		case "remarks", "evidence":
			cell = blank(wrapped(inputStyle("")))
		default:
			cell = blank(inputStyle(loose))
			w.rules.cell(number, n+1, amount(strings.ToUpper(c.Header[:1])+c.Header[1:], c.Help))
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

// howTo tells in a sentence or two how an indicator is filled in.
func howTo(i plan.Indicator, planStart int) string {
	how := kindOf(i.Kind).filledIn(planStart)
	if i.Disaggregation == "sexe" {
		how += " Desglosseu-lo en dones, homes i persones no binàries."
	}
	return how
}

// countedWhole tells whether a unit is of things that are counted one by one.
func countedWhole(unit string) bool {
	return !strings.ContainsAny(unit, "%€/()") && !slices.Contains([]string{"EJC", "hores", "punts", "dies", "index", ""}, unit)
}
