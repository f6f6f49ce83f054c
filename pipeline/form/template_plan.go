package form

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// planSpareRows are empty rows with drop-downs below the rows of a plan's sheet.
const planSpareRows = 40

// PlanDraft is the plan as a workbook to revise: its seven sheets, after one of instructions.
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
				header := strconv.Itoa(year)
				declared.Columns = append(declared.Columns,
					Column{Field: header, Header: header, Type: Number, Width: 10})
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

type fields map[string]string

func planSheetDraft(declared Sheet, rows []fields, l *lists) write.Sheet {
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
		if area := planChoices(c, n, l); area != "" {
			choose := fromList(area, c.Header, c.Help)
			choose.Optional = c.Type == Text
			r.column(2, last, n+1, choose)
		}
	}
	for _, values := range append(rows, make([]fields, planSpareRows)...) {
		var row write.Row
		for n, c := range declared.Columns {
			if values != nil {
				row.Height = max(row.Height, heightFor(values[c.Field], min(c.Width, 80)))
			}
			row.Cells = append(row.Cells, planCell(c, n, values[c.Field]))
		}
		s.Rows = append(s.Rows, row)
	}
	s.Validations = r.all
	s.Filter = workbook.Area{FirstRow: 1, FirstColumn: 1, LastRow: last, LastColumn: len(s.Columns)}
	return s
}

// planChoices is the area of a column's drop-down; empty where it has none. Codes are offered from
// the sheet that declares them, so that new ones are offered too.
func planChoices(c Column, position int, l *lists) string {
	switch {
	case len(c.Choices) > 0:
		return l.add(c.Header, c.Choices)
	case c.Type != Code || position == 0:
		return ""
	case c.Field == "line_code":
		return "'Línies'!$A$2:$A$60"
	case c.Field == "activity_code":
		return "'Activitats'!$A$2:$A$60"
	case c.Field == "objective_code":
		return "'Objectius'!$A$2:$A$120"
	}
	return ""
}

func planCell(c Column, position int, value string) write.Cell {
	kind, style := workbook.Text, inputStyle("")
	style.Wrap = c.Type == Text
	switch c.Type {
	case Number, Count:
		kind, style = workbook.Numeric, inputStyle(loose)
		if len(value) > 3 && !strings.Contains(value, ".") {
			style = inputStyle(wholes)
		}
	case Year:
		kind, style = workbook.Numeric, centred(inputStyle("0"))
	case Date:
		kind, style = workbook.Date, centred(inputStyle(dayMonth))
	case Code:
		style = inputStyle("@")
	}
	if position == 0 {
		style = bold(style)
	}
	if value == "" {
		return blank(style)
	}
	return write.Cell{Kind: kind, Text: value, Style: style}
}

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
	s := newInstructions("Pla de treball")
	hint := text("El que hi ha en aquest llibre és el que es mesura. Reviseu-lo, deseu-lo i "+
		"deixeu-lo a la mateixa carpeta.", hintStyle())
	s.Rows = append(s.Rows, write.Row{Height: 18, Cells: []write.Cell{hint}})
	addSteps(&s, "Els fulls", [][2]string{
		{"#'Paràmetres'!B2|Paràmetres", "El nom de la Xarxa, els anys del pla, el termini de " +
			"lliurament i els llindars dels estats."},
		{"#'Línies'!A2|Línies", "Les línies estratègiques. El codi és el que les lliga amb els " +
			"objectius: no el canvieu a mig pla."},
		{"#Activitats!A2|Activitats", "Les activitats que recullen els estatuts."},
		{"#Objectius!A2|Objectius", "Cada objectiu és d'una línia i d'una activitat. El pes diu quant " +
			"compta davant dels altres; buit vol dir 1."},
		{"#Indicadors!A2|Indicadors", "Com es mesura cada objectiu: unitat, tipus, sentit, com " +
			"s'agreguen els membres i a qui es demana. Les opcions són a les llistes desplegables, i " +
			"l'explicació, als comentaris de les capçaleres."},
		{"#Fites!A2|Fites", "Una fila per indicador: d'on es parteix (any i valor base) i on es vol " +
			"arribar cada any. Un valor base buit vol dir que no es coneix; un 0, que es partia de zero. " +
			"La columna «membre» és buida quan la fita és de tota la Xarxa."},
		{"#Membres!A2|Membres", "Els ens adherits, amb la data d'alta i, si escau, de baixa: cada any " +
			"compten els que ho eren. El codi és el de l'INE (5 o 6 xifres), CC- i el codi de la comarca " +
			"per als consells comarcals, i XARXA per a l'oficina tècnica."},
	})
	addSteps(&s, "Com es treballa", [][2]string{
		{"Afegir", "Escriviu a la primera fila buida del full. Per deixar de mesurar un indicador, " +
			"esborreu-ne la fila sencera, també a Fites."},
		{"Canviar", "Cada versió del pla queda guardada. Una fita que canvia es veu a la memòria al " +
			"costat de l'original."},
		{"Un altre any", "Si el canvi val només a partir d'un any, afegiu a Paràmetres la clau " +
			"«vigent_des_de» amb aquell any: els anteriors es continuen llegint amb el pla que hi havia. " +
			"Un membre que canvia de comarca té dues files a Membres, amb les dates de cadascuna."},
		{"Trameses", "Amb «ingest template» surt el llibre de cada membre, amb els indicadors que li " +
			"pertoquen."},
	})
	return s
}

func planRows(p plan.Plan, section string) (rows []fields) {
	switch section {
	case "parameters":
		notes := startingNotes()
		for _, x := range p.Parameters {
			rows = append(rows, fields{"key": x.Key, "value": x.Value, "explanation": notes[x.Key]})
		}
	case "lines":
		for _, l := range p.Lines {
			rows = append(rows, fields{"line_code": l.Code, "name": l.Name, "description": l.Description})
		}
	case "activities":
		for _, a := range p.Activities {
			rows = append(rows, fields{"activity_code": a.Code, "name": a.Name})
		}
	case "objectives":
		for _, o := range p.Objectives {
			rows = append(rows, fields{"objective_code": o.Code, "line_code": o.LineCode,
				"activity_code": o.ActivityCode, "name": o.Name, "weight": o.Weight.String()})
		}
	case "indicator_plan":
		for _, i := range p.Indicators {
			rows = append(rows, fields{"indicator_code": i.Code, "objective_code": i.ObjectiveCode,
				"name": i.Name, "unit": i.Unit, "kind": i.Kind, "direction": i.Direction,
				"aggregation": i.Aggregation, "factor": i.Factor.String(), "reported_by": i.ReportedBy,
				"disaggregation": i.Disaggregation, "weight": i.Weight.String(),
				"register_kind": i.RegisterKind, "register_measure": i.RegisterMeasure,
				"minimum": i.Minimum.String(), "maximum": i.Maximum.String(), "definition": i.Definition})
		}
	case "targets":
		rows = targetRows(p)
	case "members":
		for _, m := range p.Members {
			rows = append(rows, fields{"member_code": m.Code, "name": m.Name, "member_type": m.Type,
				"comarca": m.Comarca, "demarcacio": m.Demarcacio, "population": m.Population.String(),
				"joined_on": isoDay(m.Joined), "left_on": isoDay(m.Left), "email": m.Email})
		}
	}
	return rows
}

// targetRows has a row for each baseline, and one for targets without a baseline.
func targetRows(p plan.Plan) (rows []fields) {
	byKey := map[[2]string]fields{}
	rowOf := func(indicator, member string) fields {
		key := [2]string{indicator, member}
		if byKey[key] == nil {
			byKey[key] = fields{"indicator_code": indicator, "member_code": member}
			rows = append(rows, byKey[key])
		}
		return byKey[key]
	}
	for _, b := range p.Baselines {
		row := rowOf(b.IndicatorCode, b.MemberCode)
		row["baseline"] = b.Value.String()
		if b.Year > 0 {
			row["baseline_year"] = strconv.Itoa(b.Year)
		}
	}
	for _, t := range p.Targets {
		rowOf(t.IndicatorCode, t.MemberCode)[strconv.Itoa(t.Year)] = t.Value.String()
	}
	return rows
}

// startingNotes are the explanations of the starting plan's parameters, by key.
func startingNotes() map[string]string {
	notes := map[string]string{}
	for _, r := range StartingBook().Sheets[0].Rows {
		notes[r.At(1).Text] = r.At(3).Text
	}
	return notes
}

func isoDay(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}
