package form_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// cellOf makes a cell of a text, a number or a cell. ok is false for nil.
func cellOf(column int, v any) workbook.Cell {
	switch v := v.(type) {
	case nil:
		return workbook.Cell{Column: column}
	case workbook.Cell:
		v.Column = column
		return v
	case string:
		return workbook.Cell{Column: column, Kind: workbook.Text, Text: v}
	}
	return workbook.Cell{Column: column, Kind: workbook.Numeric, Text: fmt.Sprint(v)}
}

// sheetOf makes a sheet of rows, from row 1 on.
func sheetOf(name string, rows ...[]any) workbook.Sheet {
	s := workbook.Sheet{Name: name}
	for n, values := range rows {
		row := workbook.Row{Number: n + 1}
		for i, v := range values {
			if c := cellOf(i+1, v); c.Kind != workbook.Blank && c.Text != "" {
				row.Cells = append(row.Cells, c)
			}
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// set changes a cell by its address, Indicadors!E4; nil clears it.
func set(t *testing.T, b *workbook.Book, address string, v any) {
	t.Helper()
	name, ref, _ := strings.Cut(address, "!")
	column, number := 0, 0
	for i, r := range ref {
		if r < 'A' {
			number, _ = strconv.Atoi(ref[i:])
			break
		}
		column = column*26 + int(r-'A') + 1
	}
	at := slices.IndexFunc(b.Sheets, func(s workbook.Sheet) bool { return s.Name == name })
	if at < 0 {
		t.Fatalf("no sheet %q", name)
	}
	s := &b.Sheets[at]
	i := slices.IndexFunc(s.Rows, func(r workbook.Row) bool { return r.Number >= number })
	if i < 0 || s.Rows[i].Number != number {
		if i < 0 {
			i = len(s.Rows)
		}
		s.Rows = slices.Insert(s.Rows, i, workbook.Row{Number: number})
	}
	row := &s.Rows[i]
	row.Cells = slices.DeleteFunc(row.Cells, func(c workbook.Cell) bool { return c.Column == column })
	if v == nil {
		return
	}
	row.Cells = append(row.Cells, cellOf(column, v))
	slices.SortFunc(row.Cells, func(a, b workbook.Cell) int { return a.Column - b.Column })
}

// drop removes a sheet.
func drop(b *workbook.Book, name string) {
	b.Sheets = slices.DeleteFunc(b.Sheets, func(s workbook.Sheet) bool { return s.Name == name })
}

// rename renames a sheet.
func rename(b *workbook.Book, from, to string) {
	for i := range b.Sheets {
		if b.Sheets[i].Name == from {
			b.Sheets[i].Name = to
		}
	}
}

// merge merges an area of a sheet.
func merge(b *workbook.Book, name string, area workbook.Area) {
	for i := range b.Sheets {
		if b.Sheets[i].Name == name {
			b.Sheets[i].Merged = append(b.Sheets[i].Merged, area)
		}
	}
}

// manlleu is a return of a town council for 2025 without problems. Columns of Indicadors: A codi, B
// indicador, C unitat, D període, E valor, F numerador, G denominador, H dones, I homes, J no
// binàries, K no aplica.
func manlleu() *workbook.Book {
	return &workbook.Book{Name: "manlleu.xlsx", Sheets: []workbook.Sheet{
		sheetOf("Portada",
			[]any{"Tramesa d'indicadors"},
			[]any{"membre", "08112"},
			[]any{"nom", "Manlleu"},
			[]any{"any", 2025},
			[]any{"persona de contacte", "Roser Puig"},
			[]any{"correu", "roser@example.cat"},
			[]any{"data", "15/01/2026"},
		),
		sheetOf("Indicadors",
			[]any{"codi", "indicador", "unitat", "període", "valor", "numerador", "denominador", "dones",
				"homes",
				"no binàries", "no aplica", "observacions", "evidència"},
			[]any{"IND01", "Pla d'ESS", "%", nil, "sí", nil, nil, nil, nil, nil, nil, "aprovat pel ple"},
			[]any{"IND02", "Pressupost", "€/hab.", nil, nil, 107500, 21500},
			[]any{"IND03", "Personal", "EJC", nil, 3, nil, nil, 2, 1},
			[]any{"IND04", "Iniciatives", "iniciatives", nil, 4},
			[]any{"IND05", "Persones", "persones", nil, 120, nil, nil, 70, 50},
			[]any{"IND06", "Contractes", "%", nil, 20, 10, 50},
			[]any{"IND07", "Resposta", "dies", nil, nil, 200, 40},
			[]any{"IND09", "Projectes", "%", nil, "no"},
			[]any{"IND30", "Intercanvi", "%"},
		),
		sheetOf("Actuacions",
			[]any{"data", "títol", "tipus", "línia", "activitat", "hores", "dones", "homes", "no binàries",
				"pressupost", "col·laboradors", "enllaç"},
			[]any{"14/03/2025", "Fira d'ESS", "divulgació", "III", "A06", 4, 30, 20, nil, 1200},
		),
		sheetOf("Valoració",
			[]any{"línia", "què ha funcionat", "dificultats", "propostes"},
			[]any{"I", "L'acompanyament a cooperatives.", nil, "Més hores."},
			[]any{"II"},
		),
	}}
}

// startingPlan is the starting plan, read once. Each test may edit its own copy of the indicators.
func startingPlan() plan.Plan {
	p := readOnce()
	p.Indicators = slices.Clone(p.Indicators)
	return p
}

var readOnce = sync.OnceValue(form.StartingPlan)

// rulesOf lists the ids of problems and where they are, as id@Sheet!Cell.
func rulesOf(problems []source.Problem) []string {
	var all []string
	for _, p := range problems {
		at := p.At
		at.Book = ""
		all = append(all, p.Rule.ID+"@"+at.String())
	}
	return all
}

// readReturn reads a return against a plan.
func readReturn(b *workbook.Book, p plan.Plan) (plan.Submission, []source.Problem) {
	s, _, problems := form.ReadSubmission(b, form.Context{Plan: p})
	return s, problems
}

// observed gives the observation of an indicator and period, or fails the test.
func observed(t *testing.T, s plan.Submission, code, period string) plan.Observation {
	t.Helper()
	for _, o := range s.Observations {
		if o.IndicatorCode == code && o.Period == period {
			return o
		}
	}
	t.Fatalf("no observation of %s in %s", code, period)
	return plan.Observation{}
}
