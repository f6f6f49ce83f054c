package form

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// TemplateVersion is the template's stamp, kept in the workbook's properties and on its first sheet.
const TemplateVersion = "tramesa-1"

// actionRows is how many actions a template has room for.
const actionRows = 200

// TemplateDraft is a member's return for a year, to be filled: cover written and locked, one row for each
// indicator that the member types, with its definition and lastYear's observation beside (by indicator
// code; nil for none), the register of actions and the assessment of each line. Read as it is, it reports
// nothing.
func TemplateDraft(p plan.Plan, m plan.Member, year int, lastYear map[string]plan.Observation) write.Draft {
	l := newLists()
	d := write.Draft{
		Title:    fmt.Sprintf("Tramesa d'indicadors %d: %s", year, m.Name),
		Subject:  fmt.Sprintf("%s %d", m.Code, year),
		Author:   parameter(p, "sigles"),
		Keywords: TemplateVersion,
		Language: "ca",
		Created:  time.Date(year, time.December, 1, 8, 0, 0, 0, time.UTC),
		Sheets: []write.Sheet{
			instructionsDraft(p, m, year),
			coverDraft(m, year),
			indicatorsDraft(p, m, year, lastYear, l),
			actionsDraft(p, m, year, l),
			assessmentDraft(p, m, year),
		},
	}
	for i := range d.Sheets {
		d.Sheets[i].Protected = true
		d.Sheets[i].NoGrid = true
		d.Sheets[i].Print.Footer = fmt.Sprintf("%s · %s · %d · %s", d.Author, m.Name, year, TemplateVersion)
	}
	d.Sheets = append(d.Sheets, l.sheet)
	return d
}

// TemplateName is the file name of a member's return: tramesa-2025-08019-barcelona.xlsx.
func TemplateName(m plan.Member, year int) string {
	return fmt.Sprintf("tramesa-%d-%s.xlsx", year, plan.FileStem(m.Code, m.Name))
}

// tableSheet starts a sheet with a title, a hint, and a row of headers that stays in sight and on
// every printed page.
func tableSheet(name, title, hint string, columns []Column) write.Sheet {
	s := write.Sheet{
		Name: name, Tab: petrol, FreezeRows: firstInput - 1,
		Print: write.Print{Landscape: true, HeadRows: firstInput - 1},
		Rows: []write.Row{
			{Height: 28, Cells: []write.Cell{text(title, titleStyle())}},
			{Height: 18, Cells: []write.Cell{text(hint, hintStyle())}},
			{Height: 30},
		},
	}
	for _, c := range columns {
		s.Columns = append(s.Columns, write.Column{Width: c.Width})
		s.Rows[2].Cells = append(s.Rows[2].Cells, text(c.Header, headStyle()))
	}
	return s
}

func coverDraft(m plan.Member, year int) write.Sheet {
	s := write.Sheet{
		Name: "Portada", Tab: petrol, Columns: []write.Column{{Width: 26}, {Width: 48}, {Width: 56}},
		Rows: []write.Row{{Height: 34, Cells: []write.Cell{text(fmt.Sprintf("Tramesa de %d · %s", year, m.Name), titleStyle())}}, {}},
	}
	var r rules
	for n, c := range coverSheet().Columns {
		if c.Field == "letter" {
			if row, ok := letterDraft(m); ok {
				s.Rows = append(s.Rows, row)
			}
			continue
		}
		value := blank(inputStyle("@"))
		switch c.Field {
		case "member_code":
			value = text(m.Code, bold(lockedStyle()))
		case "member_name":
			value = text(m.Name, bold(lockedStyle()))
		case "year":
			value = figure(fmt.Sprint(year), bold(lockedStyle()))
			value.Style.Align = "left"
		case "signed_on":
			value = blank(inputStyle(dayMonth))
			value.Style.Align = "left"
			r.cell(n+3, 2, dayWithin(fmt.Sprintf("%d-01-01", year), fmt.Sprintf("%d-12-31", year+2), "Data", c.Help))
		}
		help := c.Help
		if !value.Style.Unlocked {
			help = "Ja ve posat; no cal tocar-lo."
		}
		label := text(c.Header, labelStyle())
		s.Rows = append(s.Rows, write.Row{Height: 24, Cells: []write.Cell{label, value, text(help, hintStyle())}})
	}
	s.Validations = r.all
	return s
}

func actionsDraft(p plan.Plan, m plan.Member, year int, l *lists) write.Sheet {
	columns := actionsSheet().Columns
	s := tableSheet("Actuacions", fmt.Sprintf("Registre d'actuacions de %d · %s", year, m.Name),
		"Una fila per actuació. D'aquí surten els indicadors de formació, divulgació, projectes compartits i trobades.",
		columns)
	sources := map[string]string{
		"kind":          l.add("tipus d'actuació", actionKinds(p)),
		"line_code":     l.add("línies", lineCodes(p)),
		"activity_code": l.add("activitats", activityCodes(p)),
	}
	var r rules
	var cells []write.Cell
	last := firstInput + actionRows - 1
	for n, c := range columns {
		look := inputStyle("")
		title := strings.ToUpper(c.Header[:1]) + c.Header[1:]
		switch c.Type {
		case Date:
			look = centred(inputStyle(dayMonth))
			r.column(firstInput, last, n+1, dayWithin(fmt.Sprintf("%d-01-01", year), fmt.Sprintf("%d-12-31", year), title, c.Help))
		case Choice, Code:
			look = inputStyle("@")
			if c.Type == Code {
				look = centred(look)
			}
			r.column(firstInput, last, n+1, fromList(sources[c.Field], title, c.Help))
		case Count:
			switch c.Field {
			case "hours", "budget":
				look = inputStyle(loose)
				if c.Field == "budget" {
					look = inputStyle(figures)
				}
				r.column(firstInput, last, n+1, amount(title, c.Help))
			default:
				look = inputStyle(wholes)
				r.column(firstInput, last, n+1, wholeCount(title, c.Help))
			}
		default:
			look.Wrap = c.Field == "title"
		}
		cells = append(cells, blank(look))
	}
	for range actionRows {
		s.Rows = append(s.Rows, write.Row{Cells: slices.Clone(cells)})
	}
	s.Validations = r.all
	s.FreezeColumns = 2
	s.Filter = workbook.Area{FirstRow: firstInput - 1, FirstColumn: 1, LastRow: last, LastColumn: len(columns)}
	return s
}

func assessmentDraft(p plan.Plan, m plan.Member, year int) write.Sheet {
	columns := slices.Clone(assessmentSheet().Columns)
	s := tableSheet("Valoració", fmt.Sprintf("Valoració de %d · %s", year, m.Name),
		"Unes quantes frases per línia estratègica. Surten a la memòria tal com les escriviu.", columns)
	for _, line := range p.Lines {
		cells := append([]write.Cell{text(line.Code, centred(bold(lockedStyle())))},
			repeated(blank(proseInputStyle()), len(columns)-1)...)
		cells[0].Comment = line.Name
		s.Rows = append(s.Rows, write.Row{Height: 130, Cells: cells})
	}
	return s
}

// actionKinds are the kinds that some indicator counts, in the plan's order, and one for the rest.
func actionKinds(p plan.Plan) []string {
	var kinds []string
	for _, i := range p.Indicators {
		if i.RegisterKind != "" && !slices.Contains(kinds, i.RegisterKind) {
			kinds = append(kinds, i.RegisterKind)
		}
	}
	return append(kinds, "altres")
}

func lineCodes(p plan.Plan) []string {
	var codes []string
	for _, line := range p.Lines {
		codes = append(codes, line.Code)
	}
	return codes
}

func activityCodes(p plan.Plan) []string {
	var codes []string
	for _, activity := range p.Activities {
		codes = append(codes, activity.Code)
	}
	return codes
}
