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

// spareRows are for quarters and months, below the indicators.
const spareRows = 16

// indicatorRows drafts the rows of the sheet of indicators. Its lists are areas of drop-downs.
type indicatorRows struct {
	columns                    []Column
	lastYear                   map[string]plan.Observation
	planStart                  int
	yesNo, yes, periods, codes string
	rules                      rules
}

func indicatorsDraft(p plan.Plan, m plan.Member, year int, lastYear map[string]plan.Observation,
	l *lists) write.Sheet {
	declared := indicatorsSheet()
	s := tableSheet(declared, fmt.Sprintf("Indicadors de %d · %s", year, m.Name),
		"Ompliu les cel·les de color crema. Una cel·la buida vol dir que no teniu la dada; un 0 vol dir "+
			"zero. Les files del final serveixen per a trimestres i mesos.")
	asked := Asked(p, m)
	w := indicatorRows{
		columns: declared.Columns, lastYear: lastYear,
		planStart: cmp.Or(yearSetting(p, "pla_inici"), year),
		yesNo:     l.add("sí o no", yesNo()),
		yes:       l.add("no aplica", yesNo()[:1]),
		periods:   l.add("períodes", slices.Concat(quarters(year), months(year))),
		codes:     l.add("indicadors", indicatorCodes(asked)),
	}
	for _, i := range asked {
		s.Rows = append(s.Rows, w.asked(len(s.Rows)+1, i))
	}
	for range spareRows {
		s.Rows = append(s.Rows, w.spare(len(s.Rows)+1))
	}
	s.Validations = w.rules.all
	s.FreezeColumns = 2
	return s
}

func (w *indicatorRows) asked(number int, i plan.Indicator) write.Row {
	guide := w.howTo(i)
	if i.Definition != "" {
		guide = strings.TrimSuffix(i.Definition, ".") + ".\n" + guide
	}
	r := write.Row{Height: max(heightFor(i.Name, 40), 32)}
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
				cell.Text = "sí o no" // the unit is that of the share of members
			}
		case "last_year":
			cell = w.before(i)
		case "period", "not_applicable", "remarks", "evidence":
			cell = w.choice(number, n, c)
		default:
			if style, rule, open := w.input(c, i); open {
				cell = blank(style)
				w.rules.cell(number, n+1, rule)
			}
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

// spare is a row for a quarter or a month, of an indicator that the member chooses.
func (w *indicatorRows) spare(number int) write.Row {
	var r write.Row
	for n, c := range w.columns {
		cell := blank(inputStyle(loose))
		switch c.Field {
		case "indicator_code":
			cell = blank(centred(inputStyle("@")))
			w.rules.cell(number, n+1, fromList(w.codes, "Fila addicional",
				"Per a un trimestre o un mes: trieu aquí el codi de l'indicador i, més a la dreta, "+
					"el període."))
		case "indicator_name", "definition", "unit", "last_year":
			cell = blank(closedStyle())
		case "period", "not_applicable", "remarks", "evidence":
			cell = w.choice(number, n, c)
		case "value": // any figure
		default:
			w.rules.cell(number, n+1, amount(titleOf(c), c.Help))
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

// choice is a cell that every row has: one with a drop-down, or one for remarks.
func (w *indicatorRows) choice(number, n int, c Column) write.Cell {
	area := map[string]string{"period": w.periods, "not_applicable": w.yes}[c.Field]
	if area == "" {
		prose := inputStyle("")
		prose.Wrap = true
		return blank(prose)
	}
	w.rules.cell(number, n+1, fromList(area, titleOf(c), c.Help))
	return blank(centred(inputStyle("@")))
}

// input tells how a figure of an indicator is typed; open is false where the column has none.
func (w *indicatorRows) input(
	c Column, i plan.Indicator,
) (style write.Style, rule write.Validation, open bool) {
	whole, prompt := countedWhole(i.Unit), c.Help
	switch c.Field {
	case "value":
		prompt = w.howTo(i)
		switch i.Kind {
		case "rati":
			return style, rule, false
		case "si_no":
			return centred(inputStyle("@")), fromList(w.yesNo, "Sí o no", i.Name), true
		case "fita":
			return inputStyle(loose), percentage("Percentatge fet", prompt), true
		}
	case "numerator", "denominator":
		whole = i.Factor.Float() == 100
		if i.Kind != "rati" {
			return style, rule, false
		}
	default:
		if i.Disaggregation != "sexe" {
			return style, rule, false
		}
	}
	switch {
	case whole:
		return inputStyle(wholes), wholeCount(titleOf(c), prompt), true
	case strings.Contains(i.Unit, "€"):
		return inputStyle(figures), amount(titleOf(c), prompt), true
	}
	return inputStyle(loose), amount(titleOf(c), prompt), true
}

// before is the member's figure of the previous year, or a dash.
func (w *indicatorRows) before(i plan.Indicator) write.Cell {
	style := lockedStyle()
	style.Align, style.Colour, style.Format = "right", faded, "#,##0.##"
	o, known := w.lastYear[i.Code]
	switch {
	case known && o.NotApplicable:
		return text("no aplica", style)
	case i.Kind == "si_no" && o.Value.Known && o.Value.Millionths != 0:
		return text("sí", style)
	case i.Kind == "si_no" && o.Value.Known:
		return text("no", style)
	case i.Kind == "rati" && o.Numerator.Known && o.Denominator.Known && o.Denominator.Millionths != 0:
		style.Format = figures
		value := i.Multiplier() * o.Numerator.Float() / o.Denominator.Float()
		return figure(strconv.FormatFloat(math.Round(value*100)/100, 'f', -1, 64), style)
	case o.Value.Known:
		style.Format = wholes
		if o.Value.Millionths%1_000_000 != 0 {
			style.Format = figures
		}
		return figure(o.Value.String(), style)
	}
	return text("—", style)
}

func (w *indicatorRows) howTo(i plan.Indicator) string {
	how := strings.ReplaceAll(kindOf(i.Kind).howTo, "{start}", strconv.Itoa(w.planStart))
	if i.Disaggregation == "sexe" {
		how += " Desglosseu-lo en dones, homes i persones no binàries."
	}
	return how
}
