package form

import (
	"fmt"
	"regexp"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// TemplateVersion is in the template's properties and on its first sheet.
const TemplateVersion = "tramesa-1"

// actionRows is how many actions a template has room for.
const actionRows = 200

// TemplateDraft is a member's empty return for a year. The cover is filled in and locked. Each
// indicator that the member types has a row, with its definition and last year's figure (lastYear
// is by indicator code, and may be nil). Read as it is, a template reports nothing.
func TemplateDraft(
	p plan.Plan, m plan.Member, year int, lastYear map[string]plan.Observation,
) write.Draft {
	l := newLists()
	d := write.Draft{
		Title:    fmt.Sprintf("Tramesa d'indicadors %d: %s", year, m.Name),
		Subject:  fmt.Sprintf("%s %d", m.Code, year),
		Author:   parameter(p, "sigles"),
		Keywords: TemplateVersion,
		Language: "ca",
		Created:  time.Date(year, time.December, 1, 8, 0, 0, 0, time.UTC),
		Sheets: []write.Sheet{instructionsDraft(p, m, year), coverDraft(m, year),
			indicatorsDraft(p, m, year, lastYear, l), actionsDraft(p, m, year, l),
			assessmentDraft(p, m, year)},
	}
	for i := range d.Sheets {
		d.Sheets[i].Protected = true
		d.Sheets[i].NoGrid = true
		d.Sheets[i].Print.Footer = fmt.Sprintf("%s · %s · %d · %s",
			d.Author, m.Name, year, TemplateVersion)
	}
	d.Sheets = append(d.Sheets, l.sheet)
	return d
}

var templateTitle = regexp.MustCompile(
	`^(?:Tramesa|Indicadors|Registre d'actuacions|Valoració) de (20[0-9]{2}) · `)

// TemplateYear is the year of the template that a return was made on, by the titles of its sheets;
// 0 where it was made on none.
func TemplateYear(b *workbook.Book) int {
	for _, s := range b.Sheets {
		if len(s.Rows) == 0 || len(s.Rows[0].Cells) == 0 {
			continue
		}
		title := templateTitle.FindStringSubmatch(workbook.TextOf(s.Rows[0].Cells[0]))
		if title != nil {
			year, _ := yearOf(title[1])
			return year
		}
	}
	return 0
}

// TemplateName is the file name of a member's return: tramesa-2025-08019-barcelona.xlsx.
func TemplateName(m plan.Member, year int) string {
	return fmt.Sprintf("tramesa-%d-%s.xlsx", year, plan.FileStem(m.Code, m.Name))
}

// HeaderRow is the row of a template's headers, under a title and a hint. The columns are in the
// order of the declared sheet.
const HeaderRow = 3

func tableSheet(declared Sheet, title, hint string) write.Sheet {
	s := write.Sheet{
		Name: declared.Name, Tab: petrol, FreezeRows: HeaderRow,
		Print: write.Print{Landscape: true, HeadRows: HeaderRow},
		Rows: []write.Row{{Height: 28, Cells: []write.Cell{text(title, titleStyle())}},
			{Height: 18, Cells: []write.Cell{text(hint, hintStyle())}}, {Height: 30}},
	}
	for _, c := range declared.Columns {
		s.Columns = append(s.Columns, write.Column{Width: c.Width})
		s.Rows[HeaderRow-1].Cells = append(s.Rows[HeaderRow-1].Cells, text(c.Header, headStyle()))
	}
	return s
}

func coverDraft(m plan.Member, year int) write.Sheet {
	declared := coverSheet()
	title := text(fmt.Sprintf("Tramesa de %d · %s", year, m.Name), titleStyle())
	s := write.Sheet{
		Name: declared.Name, Tab: petrol,
		Columns: []write.Column{{Width: 26}, {Width: 48}, {Width: 56}},
		Rows:    []write.Row{{Height: 34, Cells: []write.Cell{title}}, {}},
	}
	var r rules
	for n, c := range declared.Columns {
		if c.Field == "letter" {
			if m.Type == plan.Xarxa {
				s.Rows = append(s.Rows, letterDraft(c))
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
			r.cell(n+3, 2, dayWithin(year, year+2, c))
		}
		help := c.Help
		if !value.Style.Unlocked {
			help = "Ja ve posat; no cal tocar-lo."
		}
		s.Rows = append(s.Rows, write.Row{Height: 24, Cells: []write.Cell{
			text(c.Header, labelStyle()), value, text(help, hintStyle())}})
	}
	s.Validations = r.all
	return s
}

// letterDraft makes room for a letter of a page. Only the Network's office writes one.
func letterDraft(c Column) write.Row {
	help := hintStyle()
	help.Wrap, help.Top = true, true
	return write.Row{Height: 300, Cells: []write.Cell{
		text(c.Header, labelStyle()), blank(proseInputStyle()), text(c.Help, help)}}
}

func actionsDraft(p plan.Plan, m plan.Member, year int, l *lists) write.Sheet {
	declared := actionsSheet()
	s := tableSheet(declared, fmt.Sprintf("Registre d'actuacions de %d · %s", year, m.Name),
		"Una fila per actuació. D'aquí surten els indicadors de formació, divulgació, projectes "+
			"compartits i trobades.")
	choices := map[string]string{
		"kind":          l.add("tipus d'actuació", actionKinds(p)),
		"line_code":     l.add("línies", lineCodes(p)),
		"activity_code": l.add("activitats", activityCodes(p)),
	}
	var r rules
	var cells []write.Cell
	last := HeaderRow + actionRows
	for n, c := range declared.Columns {
		style := inputStyle("")
		style.Wrap = c.Field == "title"
		var rule write.Validation
		switch {
		case c.Type == Date:
			style, rule = centred(inputStyle(dayMonth)), dayWithin(year, year, c)
		case c.Type == Choice:
			style, rule = inputStyle("@"), fromList(choices[c.Field], titleOf(c), c.Help)
		case c.Type == Code:
			style, rule = centred(inputStyle("@")), fromList(choices[c.Field], titleOf(c), c.Help)
		case c.Field == "hours":
			style, rule = inputStyle(loose), amount(titleOf(c), c.Help)
		case c.Field == "budget":
			style, rule = inputStyle(figures), amount(titleOf(c), c.Help)
		case c.Type == Count:
			style, rule = inputStyle(wholes), wholeCount(titleOf(c), c.Help)
		}
		if rule.Title != "" {
			r.column(HeaderRow+1, last, n+1, rule)
		}
		cells = append(cells, blank(style))
	}
	for range actionRows {
		s.Rows = append(s.Rows, write.Row{Cells: slices.Clone(cells)})
	}
	s.Validations = r.all
	s.FreezeColumns = 2
	s.Filter = workbook.Area{FirstRow: HeaderRow, FirstColumn: 1, LastRow: last,
		LastColumn: len(cells)}
	return s
}

func assessmentDraft(p plan.Plan, m plan.Member, year int) write.Sheet {
	declared := assessmentSheet()
	s := tableSheet(declared, fmt.Sprintf("Valoració de %d · %s", year, m.Name),
		"Unes quantes frases per línia estratègica. Surten a la memòria tal com les escriviu.")
	for _, line := range p.Lines {
		code := text(line.Code, centred(bold(lockedStyle())))
		code.Comment = line.Name
		prose := slices.Repeat([]write.Cell{blank(proseInputStyle())}, len(declared.Columns)-1)
		s.Rows = append(s.Rows, write.Row{Height: 130, Cells: append([]write.Cell{code}, prose...)})
	}
	return s
}

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
	return textsOf(p.Lines, func(l plan.Line) string { return l.Code })
}

func activityCodes(p plan.Plan) []string {
	return textsOf(p.Activities, func(a plan.Activity) string { return a.Code })
}

func indicatorCodes(indicators []plan.Indicator) []string {
	return textsOf(indicators, func(i plan.Indicator) string { return i.Code })
}

func textsOf[T any](rows []T, text func(T) string) []string {
	texts := make([]string, len(rows))
	for i, row := range rows {
		texts[i] = text(row)
	}
	return texts
}
