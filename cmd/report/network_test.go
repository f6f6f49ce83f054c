package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/pdf/inspect"
	"xmess.cat/memoria/reports/words"
)

// sheets are the rows of a workbook, by sheet.
type sheets map[string][][]string

// network is a drop folder with a plan and returns that a test writes cell by cell.
type network struct {
	t      *testing.T
	folder string
}

func newNetwork(t *testing.T) network {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "trameses")
	if err := os.Mkdir(folder, 0o750); err != nil {
		t.Fatal(err)
	}
	return network{t, folder}
}

// write writes a workbook, as received at noon of a day.
func (n network) write(name, day string, content sheets) {
	n.t.Helper()
	book := excelize.NewFile()
	for sheet, rows := range content {
		if _, err := book.NewSheet(sheet); err != nil {
			n.t.Fatal(err)
		}
		for r, row := range rows {
			for c, text := range row {
				put(n.t, book, sheet, c+1, r+1, text)
			}
		}
	}
	path := filepath.Join(n.folder, name)
	save(n.t, book, path)
	at, err := time.Parse("2006-01-02 15", day+" 12")
	if err != nil {
		n.t.Fatal(err)
	}
	if err := os.Chtimes(path, at, at); err != nil {
		n.t.Fatal(err)
	}
}

// plan writes a plan of one line, one activity and one objective over the years, with sums over
// members as indicators: 10 in the year before the first, then the targets.
func (n network) plan(
	years []int, towns [][]string, indicators []string, targets func(i, year int) int,
) {
	n.t.Helper()
	fites := [][]string{{"indicador", "membre", "any base", "valor base"}}
	for _, year := range years {
		fites[0] = append(fites[0], fmt.Sprint(year))
	}
	rows := [][]string{{"codi", "objectiu", "nom", "unitat", "tipus", "sentit", "agregació", "reporta",
		"pes", "factor", "desagregació", "registre tipus", "registre mesura", "mínim", "màxim"}}
	for i, code := range indicators {
		rows = append(rows, []string{code, "O01", "Indicador " + code, "persones", "flux", "augmentar",
			"suma", "membres", "1"})
		row := []string{code, "", fmt.Sprint(years[0] - 1), "10"}
		for _, year := range years {
			row = append(row, fmt.Sprint(targets(i, year)))
		}
		fites = append(fites, row)
	}
	n.write("pla.xlsx", fmt.Sprint(years[0], "-01-01"), sheets{
		"Paràmetres": {{"clau", "valor"}, {"xarxa", "Xarxa de prova"}, {"sigles", "XP"},
			{"pla_inici", fmt.Sprint(years[0])}, {"pla_final", fmt.Sprint(years[len(years)-1])},
			{"data_limit", "31-01"}},
		"Línies":     {{"codi", "nom", "descripció"}, {"I", "Enfortir", ""}},
		"Activitats": {{"codi", "nom"}, {"A01", "Ajudar"}},
		"Objectius": {{"codi", "línia", "activitat", "nom", "pes"},
			{"O01", "I", "A01", "Polítiques", "1"}},
		"Indicadors": rows, "Fites": fites,
		"Membres": append([][]string{{"codi", "nom", "tipus", "comarca", "demarcació", "població",
			"alta", "baixa"}}, towns...),
	})
}

func barcelona() []string {
	return []string{"08019", "Barcelona", "ajuntament", "Barcelonès", "Barcelona", "1686000",
		"2017-05-17"}
}

// cover is the cover of a return.
func cover(member, name string, year int) [][]string {
	return [][]string{{"membre", member}, {"nom", name}, {"any", fmt.Sprint(year)},
		{"persona de contacte", "Una persona"}, {"correu", "a@exemple.cat"},
		{"data", fmt.Sprint(year+1, "-01-15")}}
}

// figureRows is the sheet of a return's figures: a code and a value in turn.
func figureRows(typed ...string) [][]string {
	rows := [][]string{{"codi", "indicador", "unitat", "període", "valor", "numerador", "denominador",
		"dones", "homes", "no binàries", "no aplica", "observacions", "evidència"}}
	for i := 0; i+1 < len(typed); i += 2 {
		rows = append(rows, []string{typed[i], "", "", "", typed[i+1]})
	}
	return rows
}

// pass reads the folder, and gives the problems as codes with their cells.
func (n network) pass(year int) (problems []string) {
	n.t.Helper()
	run, err := pipeline.Pass(n.t.Context(), setup.Settings{Folder: n.folder, Year: year,
		Now: func() time.Time { return time.Date(year+1, 2, 1, 9, 0, 0, 0, time.UTC) }})
	if err != nil {
		n.t.Fatal(err)
	}
	for _, book := range run.Workbooks {
		if book.Outcome != feedback.Loaded {
			n.t.Errorf("%s: %+v", book.Name, book.Problems)
		}
		for _, p := range book.Problems {
			problems = append(problems, p.Rule.ID+" "+p.At.String()+" "+p.Found)
		}
	}
	return problems
}

// make makes the memòria of a year in a language, and gives it with the text of its pages.
func (n network) make(year int, language string) (made reports.Memoria, pages []string) {
	n.t.Helper()
	w, _ := words.In(language)
	made, err := reports.Make(n.t.Context(), reports.Request{
		Database: setup.DatabaseBeside(n.folder), Year: year, Words: w, Figures: true})
	if err != nil {
		n.t.Fatal(err)
	}
	file, err := inspect.Open(made.PDF)
	if err != nil {
		n.t.Fatal(err)
	}
	all, err := file.Pages()
	if err != nil {
		n.t.Fatal(err)
	}
	for _, page := range all {
		drawing, err := file.Drawing(page)
		if err != nil {
			n.t.Fatal(err)
		}
		texts, err := file.Texts(drawing)
		if err != nil {
			n.t.Fatal(err)
		}
		pages = append(pages, strings.Join(texts, "\n"))
	}
	return made, pages
}

// A plan with one line, one activity, one council and one action: every counted phrase has its
// singular, and nothing is left of how it was made.
func TestANetworkOfOneOfEverything(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	n.plan([]int{2024, 2025}, [][]string{barcelona()}, []string{"IND01"},
		func(_, year int) int { return year - 2004 })
	n.write("a.xlsx", "2026-01-20", sheets{"Portada": cover("08019", "Barcelona", 2025),
		"Indicadors": figureRows("IND01", "15"),
		"Actuacions": {{"data", "títol", "tipus", "línia", "activitat", "hores", "dones", "homes",
			"no binàries", "pressupost"},
			{"2025-03-04", "Jornada", "formació", "I", "A01", "1", "1", "0", "", "1"}},
		"Valoració": {{"línia", "què ha funcionat"}, {"I", "Bé"}}})
	n.pass(2025)
	left := regexp.MustCompile(`%!|EXTRA|\{[a-z]+\}|<nil>|NaN|\bDe 1 indicador[^:]*: d|` +
		`\b1 (membres|ajuntaments|actuacions|indicadors|objectius|línies|persones|hores|trameses)\b|` +
		`\b1 (miembros|ayuntamientos|indicadores|objetivos|líneas|horas|entregas|metas|personas)\b|` +
		`\b1 (members|councils|actions|indicators|objectives|lines|hours|returns|targets|people)\b`)
	for _, language := range words.Languages() {
		_, pages := n.make(2025, language)
		text := strings.Join(strings.Fields(strings.Join(pages, " ")), " ")
		for _, at := range left.FindAllStringIndex(text, -1) {
			t.Errorf("%s: …%s…", language, text[max(0, at[0]-60):min(len(text), at[1]+60)])
		}
	}
}

// Signs that the fonts lack are left out of the PDF, noted at their cells, and kept where they can
// be shown.
func TestSignsThatTheFontsLack(t *testing.T) {
	t.Parallel()
	n := newNetwork(t)
	n.plan([]int{2024, 2025}, [][]string{barcelona()}, []string{"IND01"},
		func(_, year int) int { return year - 2004 })
	const quote = "Molt bé 👍 amb les entitats; السلام عليكم; שלום; 你好."
	n.write("a.xlsx", "2026-01-20", sheets{"Portada": cover("08019", "Barcelona", 2025),
		"Indicadors": figureRows("IND01", "15"),
		"Actuacions": {{"data", "títol", "tipus", "línia", "activitat", "dones", "homes",
			"no binàries", "hores", "pressupost"},
			{"2025-03-04", "Festa 🎉 de la cooperativa", "altres", "I", "A01", "40", "20"},
			{"2025-03-05", "ورشة عمل التضامن", "altres", "I", "A01", "40", "20"}},
		"Valoració": {{"línia", "què ha funcionat"}, {"I", quote}}})
	problems := strings.Join(n.pass(2025), "\n")
	for _, cell := range []string{"Actuacions!B2 🎉", "Actuacions!B3 ورشةعملاتضن", "Valoració!B2 👍"} {
		if !strings.Contains(problems, "signes-que-no-surten a.xlsx!"+cell) {
			t.Errorf("there is no note at %s:\n%s", cell, problems)
		}
	}
	made, pages := n.make(2025, "ca")
	text := strings.Join(strings.Fields(strings.Join(pages, " ")), " ")
	for _, want := range []string{"Molt bé amb les entitats; […]; […]; […].",
		"Festa de la cooperativa"} {
		if !strings.Contains(text, want) {
			t.Errorf("the PDF does not say %q", want)
		}
	}
	for _, not := range []string{"bé ?", "Festa ?", "??", "\ufffd"} {
		if strings.Contains(text, not) {
			t.Errorf("the PDF says %q", not)
		}
	}
	if page := string(made.HTML); !strings.Contains(page, quote) || !strings.Contains(page, "🎉") {
		t.Error("the page does not show what it can")
	}
}
