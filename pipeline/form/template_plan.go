package form

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// planSpareRows stand below what a plan's sheet holds, with their drop-downs, to write more.
const planSpareRows = 40

// PlanDraft is the plan as a workbook to revise: its seven sheets, and one of instructions before them.
func PlanDraft(p plan.Plan) write.Draft {
	first := cmp.Or(yearSetting(p, "pla_inici"), 2024)
	d := write.Draft{
		Title: "Pla de treball", Author: parameter(p, "sigles"), Keywords: "pla-1", Language: "ca",
		Created: time.Date(first, time.January, 1, 8, 0, 0, 0, time.UTC),
		Sheets:  []write.Sheet{planInstructions()},
	}
	l := newLists()
	for _, declared := range PlanSheets() {
		if declared.Years {
			for _, year := range planYears(p) {
				declared.Columns = append(declared.Columns,
					Column{Field: YearField, Header: strconv.Itoa(year), Type: Number, Width: 10})
			}
		}
		d.Sheets = append(d.Sheets, planSheetDraft(declared, planRows(p, declared.Section), l))
	}
	for i := range d.Sheets {
		d.Sheets[i].Print.Footer = "Pla de treball · " + d.Author
	}
	d.Sheets = append(d.Sheets, l.sheet)
	return d
}

func planSheetDraft(declared Sheet, rows [][]string, l *lists) write.Sheet {
	s := write.Sheet{
		Name: declared.Name, Tab: petrol, FreezeRows: 1, FreezeColumns: 1, NoGrid: true,
		Print: write.Print{Landscape: true, HeadRows: 1},
		Rows:  []write.Row{{Height: 28}},
	}
	last := len(rows) + planSpareRows + 1
	var r rules
	for n, c := range declared.Columns {
		s.Columns = append(s.Columns, write.Column{Width: min(c.Width, 80)})
		head := text(c.Header, headStyle())
		head.Comment = c.Help
		s.Rows[0].Cells = append(s.Rows[0].Cells, head)
		if source := planChoices(c, n, l); source != "" {
			r.column(2, last, n+1, fromList(source, c.Header, c.Help))
		}
	}
	for i := range last - 1 {
		var line write.Row
		for n, c := range declared.Columns {
			value := ""
			if i < len(rows) {
				value = rows[i][n]
				line.Height = max(line.Height, heightFor(value, min(c.Width, 80)))
			}
			line.Cells = append(line.Cells, planCell(c, n, value))
		}
		s.Rows = append(s.Rows, line)
	}
	s.Validations = r.all
	s.Filter = workbook.Area{FirstRow: 1, FirstColumn: 1, LastRow: last, LastColumn: len(declared.Columns)}
	return s
}

// planChoices is the area that a column's drop-down offers, empty for none. Codes are offered from the
// sheet that declares them, so that a new one is at once there to choose.
func planChoices(c Column, position int, l *lists) string {
	if c.Type == Choice {
		return l.add(c.Header, c.Choices)
	}
	if c.Type != Code || position == 0 && c.Field != "indicator_code" {
		return ""
	}
	switch c.Field {
	case "line_code":
		return "'Línies'!$A$2:$A$60"
	case "activity_code":
		return "'Activitats'!$A$2:$A$60"
	case "objective_code":
		return "'Objectius'!$A$2:$A$120"
	}
	return ""
}

func planCell(c Column, position int, value string) write.Cell {
	kind, look := workbook.Text, inputStyle("")
	look.Wrap = c.Type == Text
	switch c.Type {
	case Number, Count:
		kind, look = workbook.Numeric, inputStyle(loose)
		if len(value) > 3 && !strings.Contains(value, ".") {
			look = inputStyle(wholes)
		}
	case Year:
		kind, look = workbook.Numeric, centred(inputStyle("0"))
	case Date:
		kind, look = workbook.Date, centred(inputStyle(dayMonth))
	case Code:
		look = inputStyle("@")
	}
	if position == 0 {
		look = bold(look)
	}
	if value == "" {
		return blank(look)
	}
	return write.Cell{Kind: kind, Text: value, Style: look}
}

// planYears are the years that the plan has targets for, or spans.
func planYears(p plan.Plan) []int {
	var years []int
	first, last := yearSetting(p, "pla_inici"), yearSetting(p, "pla_final")
	for year := first; first > 0 && year <= min(last, first+19); year++ {
		years = append(years, year)
	}
	for _, t := range p.Targets {
		years = append(years, t.Year)
	}
	slices.Sort(years)
	return slices.Compact(years)
}

func planInstructions() write.Sheet {
	s := write.Sheet{
		Name: instructionsName, Tab: straw, NoGrid: true, Protected: true,
		Columns: []write.Column{{Width: 16}, {Width: instructionsWidth}},
		Rows: []write.Row{
			{Height: 34, Cells: []write.Cell{text("Pla de treball", titleStyle())}},
			{Height: 18, Cells: []write.Cell{text("El que hi ha en aquest llibre és el que es mesura. "+
				"Reviseu-lo, deseu-lo i deixeu-lo a la mateixa carpeta.", hintStyle())}},
		},
	}
	heading(&s, "Els fulls")
	for _, step := range [][2]string{
		{"#'Paràmetres'!B2|Paràmetres", "El nom de la Xarxa, els anys del pla, el termini de lliurament i els llindars dels estats."},
		{"#'Línies'!A2|Línies", "Les línies estratègiques. El codi és el que les lliga amb els objectius: no el canvieu a mig pla."},
		{"#Activitats!A2|Activitats", "Les activitats que recullen els estatuts."},
		{"#Objectius!A2|Objectius", "Cada objectiu és d'una línia i d'una activitat. El pes diu quant compta davant dels altres; buit vol dir 1."},
		{"#Indicadors!A2|Indicadors", "Com es mesura cada objectiu: unitat, tipus, sentit, com s'agreguen els membres i a qui es demana. " +
			"Les opcions són a les llistes desplegables, i l'explicació, als comentaris de les capçaleres."},
		{"#Fites!A2|Fites", "Una fila per indicador: d'on es parteix (any i valor base) i on es vol arribar cada any. Un valor base buit " +
			"vol dir que no es coneix; un 0, que es partia de zero. La columna «membre» és buida quan la fita és de tota la Xarxa."},
		{"#Membres!A2|Membres", "Els ens adherits, amb la data d'alta i, si escau, de baixa: cada any compten els que ho eren. El codi és el de l'INE " +
			"(5 o 6 xifres), CC- i el codi de la comarca per als consells comarcals, i XARXA per a l'oficina tècnica."},
	} {
		addStep(&s, step[0], step[1])
	}
	heading(&s, "Com es treballa")
	for _, step := range [][2]string{
		{"Afegir", "Escriviu a la primera fila buida del full. Per deixar de mesurar un indicador, esborreu-ne la fila sencera, també a Fites."},
		{"Canviar", "Cada versió del pla queda guardada. Una fita que canvia es veu a la memòria al costat de l'original."},
		{"Un altre any", "Si el canvi val només a partir d'un any, afegiu a Paràmetres la clau «vigent_des_de» amb aquell any: els anteriors " +
			"es continuen llegint amb el pla que hi havia. Un membre que canvia de comarca té dues files a Membres, amb les dates de cadascuna."},
		{"Trameses", "Amb «ingest template» surt el llibre de cada membre, amb els indicadors que li pertoquen."},
	} {
		addStep(&s, step[0], step[1])
	}
	return s
}

// planRows are the rows of a section of the plan, as text, in the order of its declared columns.
func planRows(p plan.Plan, section string) [][]string {
	var rows [][]string
	switch section {
	case "parameters":
		notes := startingNotes()
		for _, x := range p.Parameters {
			rows = append(rows, []string{x.Key, x.Value, notes[x.Key]})
		}
	case "lines":
		for _, x := range p.Lines {
			rows = append(rows, []string{x.Code, x.Name, x.Description})
		}
	case "activities":
		for _, x := range p.Activities {
			rows = append(rows, []string{x.Code, x.Name})
		}
	case "objectives":
		for _, x := range p.Objectives {
			rows = append(rows, []string{x.Code, x.LineCode, x.ActivityCode, x.Name, x.Weight.String()})
		}
	case "indicator_plan":
		for _, x := range p.Indicators {
			rows = append(rows, []string{x.Code, x.ObjectiveCode, x.Name, x.Unit, x.Kind, x.Direction, x.Aggregation,
				x.Factor.String(), x.ReportedBy, x.Disaggregation, x.Weight.String(), x.RegisterKind, x.RegisterMeasure,
				x.Minimum.String(), x.Maximum.String(), x.Definition})
		}
	case "targets":
		rows = targetRows(p)
	case "members":
		for _, x := range p.Members {
			rows = append(rows, []string{x.Code, x.Name, x.Type, x.Comarca, x.Demarcacio, x.Population.String(),
				isoDay(x.Joined), isoDay(x.Left), x.Email})
		}
	}
	return rows
}

// targetRows has a row for each baseline, and one for targets that have none.
func targetRows(p plan.Plan) [][]string {
	type key struct{ indicator, member string }
	years := planYears(p)
	at := map[key]int{}
	var rows [][]string
	place := func(k key) []string {
		n, known := at[k]
		if !known {
			n = len(rows)
			at[k] = n
			rows = append(rows, append([]string{k.indicator, k.member, "", ""}, make([]string, len(years))...))
		}
		return rows[n]
	}
	for _, b := range p.Baselines {
		r := place(key{b.IndicatorCode, b.MemberCode})
		if b.Year > 0 {
			r[2] = fmt.Sprint(b.Year)
		}
		r[3] = b.Value.String()
	}
	for _, t := range p.Targets {
		place(key{t.IndicatorCode, t.MemberCode})[4+slices.Index(years, t.Year)] = t.Value.String()
	}
	return rows
}

// startingNotes are the explanations of the starting plan's parameters, by key.
func startingNotes() map[string]string {
	notes := map[string]string{}
	for _, s := range StartingBook().Sheets {
		if s.Name != "Paràmetres" {
			continue
		}
		for _, r := range s.Rows {
			notes[r.At(1).Text] = r.At(3).Text
		}
	}
	return notes
}

func isoDay(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}
