package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

// Another network has two lines, three activities and members outside of Catalonia. From its own
// plan to its memòria, in its language, nothing mentions XMESS.
func TestAnotherNetwork(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "entregas")
	if err := os.Mkdir(folder, 0o750); err != nil {
		t.Fatal(err)
	}
	writePlan(t, filepath.Join("testdata", "another"), filepath.Join(folder, "plan.xlsx"))
	for _, member := range []string{"28079", "41091", "50297", "XARXA"} {
		writeReturn(t, filepath.Join(folder, member+".xlsx"), member)
	}
	past := time.Date(2026, 2, 1, 9, 0, 0, 0, time.UTC)
	run, err := pipeline.Pass(t.Context(), setup.Settings{Folder: folder, Year: 2025, Lang: "es",
		Now: func() time.Time { return past.AddDate(1, 0, 0) }})
	if err != nil {
		t.Fatal(err)
	}
	for _, book := range run.Workbooks {
		if book.Outcome != feedback.Loaded {
			t.Errorf("%s: %+v", book.Name, book.Problems)
		}
	}
	if run.Status.Totals.Expected != 4 || run.Status.Totals.Missing != 1 {
		t.Errorf("totals %+v; want 4 expected, the office apart, and one missing", run.Status.Totals)
	}
	ours := regexp.MustCompile(`(?i)xmess|economia social|economía social|\bESS\b`)
	for _, language := range words.Languages() {
		w, _ := words.In(language)
		made, err := reports.Make(
			t.Context(), reports.Request{Database: setup.DatabaseBeside(folder), Year: 2025, Words: w,
				Rules: ruleWords},
		)
		if err != nil {
			t.Fatal(err)
		}
		page := string(made.HTML)
		if found := ours.FindString(page); found != "" {
			t.Errorf("in %s the page of another network says %q", language, found)
		}
		for _, own := range []string{"Red de Ciudades por la Lectura", "Bibliotecas abiertas",
			"Clubes de lectura", "RCL"} {
			if !regexp.MustCompile(regexp.QuoteMeta(own)).MatchString(page) {
				t.Errorf("in %s the page does not say %q", language, own)
			}
		}
		if language == "ca" {
			isInWords(t, made.XLSX, "Incidències", "Què vol dir", "Què cal fer")
			isInWords(t, made.XLSX, "Indicadors", "Regla")
		}
		if made.Sent != 3 || made.Expected != 4 || made.Pages < 8 {
			t.Errorf("%d of %d sent, %d pages", made.Sent, made.Expected, made.Pages)
		}
	}
}

// isInWords checks that columns of a sheet of the results workbook hold sentences, and no codes.
func isInWords(t *testing.T, content []byte, sheet string, heads ...string) {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	rows, err := book.GetRows(sheet)
	if err != nil || len(rows) < 2 {
		t.Fatalf("%s has %d rows (%v)", sheet, len(rows), err)
	}
	for _, head := range heads {
		at := slices.IndexFunc(rows[0], func(cell string) bool { return strings.HasPrefix(cell, head) })
		for n, row := range rows[1:] {
			if at < 0 || at >= len(row) || !strings.Contains(row[at], " ") {
				t.Errorf("%s, %s (column %d), row %d: %q", sheet, head, at, n+2, row)
			}
		}
	}
}

// writePlan makes a plan's workbook of a folder of sheets as CSV.
func writePlan(t *testing.T, from, to string) {
	t.Helper()
	book := excelize.NewFile()
	for _, sheet := range []string{"Paràmetres", "Línies", "Activitats", "Objectius", "Indicadors",
		"Fites", "Membres"} {
		file, err := os.Open(filepath.Join(from, sheet+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(file).ReadAll()
		_ = file.Close()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := book.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
		for n, row := range rows {
			for i, text := range row {
				put(t, book, sheet, i+1, n+1, text)
			}
		}
	}
	save(t, book, to)
}

// writeReturn makes a return with a figure for each indicator that the member is asked for.
func writeReturn(t *testing.T, to, member string) {
	t.Helper()
	book := excelize.NewFile()
	cover := [][]string{
		{"Membre", member},
		{"Any", "2025"},
		{"Persona de contacte", "Ana"},
		{"Data", "2026-02-01"},
	}
	rows := [][]string{
		{"codi", "valor", "numerador", "denominador", "dones", "homes", "no binàries"},
		{
			"HORAS",
			"3500",
		}, {"SALAS", "2"}, {"ESPERA", "", "1800", "200"}, {"FORMADAS", "20", "", "", "12", "8"},
		{"GASTO", "", "30", "1000"}, {"CLUBES", "sí"},
	}
	if member == "XARXA" {
		rows = [][]string{rows[0], {"PLAN", "80"}}
	}
	for sheet, content := range map[string][][]string{"Portada": cover, "Indicadors": rows} {
		if _, err := book.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
		for n, row := range content {
			for i, text := range row {
				put(t, book, sheet, i+1, n+1, text)
			}
		}
	}
	save(t, book, to)
	at := time.Date(2026, 2, 1, 9, 0, 0, 0, time.UTC)
	if err := os.Chtimes(to, at, at); err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, book *excelize.File, sheet string, column, row int, text string) {
	t.Helper()
	if text == "" {
		return
	}
	var value any = text
	if number, err := strconv.ParseFloat(text, 64); err == nil && fmt.Sprint(number) == text {
		value = number
	}
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err == nil {
		err = book.SetCellValue(sheet, cell, value)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func save(t *testing.T, book *excelize.File, to string) {
	t.Helper()
	if err := book.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	if err := book.SaveAs(to); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
}
