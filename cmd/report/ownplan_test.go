package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// typedRow is a row of a return: the typed texts by header.
type typedRow map[string]string

// given are the rows of each member's return, by member and indicator.
type given map[string]map[string]typedRow

func (g given) put(member, indicator string, row typedRow) {
	if g[member] == nil {
		g[member] = map[string]typedRow{}
	}
	g[member][indicator] = row
}

// number parses a figure of a test.
func number(t *testing.T, text string) plan.Number {
	t.Helper()
	if text == "" {
		return plan.Number{}
	}
	n, ok := plan.ParseDecimal(text)
	if !ok {
		t.Fatalf("%q is no figure", text)
	}
	return n
}

// ownPlan is a plan of 2024 to 2027 with two lines and nothing else yet.
func ownPlan() plan.Plan {
	p := form.StartingPlan()
	p.Objectives, p.Indicators, p.Baselines, p.Targets = nil, nil, nil, nil
	p.Members = []plan.Member{
		{Code: "XARXA", Name: "Oficina", Type: plan.Xarxa, Joined: day("2017-01-01")},
	}
	return p
}

func day(text string) time.Time {
	d, _ := time.Parse(time.DateOnly, text) // the text is a constant of a test
	return d
}

// goal adds a baseline of 2023 and a target of 2025 to the plan, for a member, or for the Network
// if member is empty.
func goal(t *testing.T, p *plan.Plan, indicator, member, baseline, target string) {
	t.Helper()
	if baseline != "" {
		p.Baselines = append(
			p.Baselines,
			plan.Baseline{
				IndicatorCode: indicator, MemberCode: member, Year: 2023, Value: number(t, baseline),
			},
		)
	}
	if target != "" {
		p.Targets = append(
			p.Targets,
			plan.Target{IndicatorCode: indicator, MemberCode: member, Year: 2025, Value: number(t, target)},
		)
	}
}

// season2025 writes a plan and the returns of 2025 as workbooks into a new folder, loads them as
// ingest does, and returns every mart as `report data` writes it. It fails the test if it finds
// problems that are not allowed.
func season2025(
	t *testing.T, p plan.Plan, returns given, allowed ...string,
) (marts map[string][]map[string]string, told feedback.Run) {
	t.Helper()
	return seasonOf(t, form.PlanDraft(p), p, returns, allowed...)
}

// seasonOf is season2025 with the bytes of the plan's workbook.
func seasonOf(
	t *testing.T, draft write.Draft, p plan.Plan, returns given, allowed ...string,
) (marts map[string][]map[string]string, told feedback.Run) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "trameses")
	put := func(name string, draft write.Draft, at time.Time) {
		content, err := write.XLSX(draft)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	put("pla.xlsx", draft, day("2025-01-10"))
	for _, m := range p.MembersOf(2025) {
		if rows, ok := returns[m.Code]; ok {
			put(
				form.TemplateName(m, 2025), typeInto(t, form.TemplateDraft(p, m, 2025, nil), rows),
				day("2026-01-20"),
			)
		}
	}
	started := time.Now()
	told, err := pipeline.Pass(
		t.Context(), setup.Settings{Folder: folder, Now: func() time.Time { return day("2026-02-01") }},
	)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf(
		"a pass over %d workbooks: %s", len(told.Workbooks), time.Since(started).Round(time.Millisecond),
	)
	complaints := 0
	for _, book := range told.Workbooks {
		for _, problem := range book.Problems {
			if complaints > 20 {
				break
			}
			if problem.Rule.Severity > source.Note && !slices.Contains(allowed, problem.Rule.ID) {
				complaints++
				t.Errorf(
					"%s: %s %s: found %q, wanted %q", problem.At, problem.Rule.ID, problem.Rule.Severity,
					problem.Found, problem.Wanted,
				)
			}
		}
	}
	for _, offence := range told.Offences {
		t.Error(offence)
	}
	started = time.Now()
	out := t.TempDir()
	var said, errs bytes.Buffer
	if code := run(t.Context(), []string{"data", "--out", out, "--format", "csv", "--db",
		setup.DatabaseBeside(folder)}, &said, &errs); code != allWell {
		t.Fatalf("report data: exit %d: %s", code, errs.String())
	}
	t.Logf("report data: %s", time.Since(started).Round(time.Millisecond))
	marts = map[string][]map[string]string{}
	for _, mart := range []string{"indicators", "objectives", "lines", "totals", "breakdowns",
		"member_values", "coverage"} {
		marts[mart] = of2025(t, filepath.Join(out, mart+".csv"))
	}
	return marts, told
}

// typeInto types the rows of a return into its template. Figures become numbers. A value that
// starts with = becomes text, such as a figure in Catalan notation.
func typeInto(t *testing.T, draft write.Draft, rows map[string]typedRow) write.Draft {
	t.Helper()
	sheet, columns, done := draft.Sheet("Indicadors"), map[string]int{}, 0
	for r := range sheet.Rows {
		for c, cell := range sheet.Rows[r].Cells {
			if _, known := columns[cell.Text]; !known && cell.Text != "" {
				columns[cell.Text] = c + 1
			}
		}
		if len(sheet.Rows[r].Cells) == 0 {
			continue
		}
		row, ok := rows[sheet.Rows[r].Cells[0].Text]
		if !ok {
			continue
		}
		done++
		for header, said := range row {
			cell := sheet.Cell(r+1, columns[header])
			cell.Kind, cell.Text = workbook.Numeric, said
			if text, is := strings.CutPrefix(said, "="); is {
				cell.Kind, cell.Text = workbook.Text, text
			}
		}
	}
	if done != len(rows) {
		t.Fatalf("%s asks for %d of %d indicators", draft.Title, done, len(rows))
	}
	return draft
}

// of2025 reads the rows of 2025 of a mart.
func of2025(t *testing.T, path string) (out []map[string]string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\xef\xbb\xbf")))).
		ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		one := map[string]string{}
		for i, name := range rows[0] {
			one[name] = row[i]
		}
		if one["year"] == "2025" {
			out = append(out, one)
		}
	}
	return out
}

// byKey finds the row of a mart by the values of some columns.
func byKey(rows []map[string]string, pairs ...string) map[string]string {
	for _, row := range rows {
		fits := true
		for i := 0; i < len(pairs); i += 2 {
			fits = fits && row[pairs[i]] == pairs[i+1]
		}
		if fits {
			return row
		}
	}
	return nil
}

// float reads a cell of a mart; ok is false where it is empty.
func float(t *testing.T, text string) (f float64, ok bool) {
	t.Helper()
	if text == "" {
		return 0, false
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatalf("%q is no figure: %v", text, err)
	}
	return f, true
}
