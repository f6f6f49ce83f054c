//go:build all

package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/cmd/internal/runs"
	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/forgetting"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/words"
)

// A closed year is printed again unchanged after workbooks, the plan and the database changed.
func TestAClosedYearStaysAsItWasApproved(t *testing.T) {
	t.Parallel()
	approved, said := newTown(t).memoria("2025", "ca")
	if strings.Contains(said, "tancada") {
		t.Errorf("an open year says that it is closed:\n%s", said)
	}
	here := newClosedTown(t)
	inSpanish, _ := here.memoria("2025", "es")
	again, said := here.memoria("2025", "ca")
	if !alike(approved, again) {
		t.Error("closing changes the memòria")
	}
	if strings.Contains(said, "serien diferents") {
		t.Errorf("a difference is reported where there is none:\n%s", said)
	}
	if changes, _ := here.diff("--year", "2025"); len(changes) != 0 {
		t.Errorf("nothing happened, and diff says %+v", changes)
	}
	if _, errs := here.report(couldNotRun, "close", "--year", "2025", "--approved-on",
		"2026-04-19"); !strings.Contains(
		errs, "--reopen --reason",
	) {
		t.Errorf("a second closing says %q, want what to do", errs)
	}

	// A corrected return, a late one, one of another year, a deleted one, and another plan.
	corrected := here.of("2025", "08112")
	row := here.rowOf(corrected, "Indicadors", "IND05")
	here.set(corrected, "Indicadors", map[string]any{"G" + row: 4321})
	here.arrive(here.late)
	earlier := here.of("2024", "08019")
	here.set(
		earlier, "Indicadors", map[string]any{"G" + here.rowOf(earlier, "Indicadors", "IND05"): 9},
	)
	if err := os.Remove(here.of("2025", "08022")); err != nil {
		t.Fatal(err)
	}
	here.pass()
	plan := filepath.Join(here.folder, "pla.xlsx")
	weight := "E" + here.rowOf(plan, "Objectius", "O02")
	target := "F" + here.rowOf(plan, "Fites", "IND05")
	here.set(plan, "Objectius", map[string]any{weight: 7})
	here.set(plan, "Fites", map[string]any{target: 99999})
	here.pass()

	again, said = here.memoria("2025", "ca")
	if !alike(approved, again) {
		t.Error("the approved memòria is not given again byte for byte")
	}
	for _, want := range []string{"tal com es va aprovar el 18 d'abril de 2026", "serien diferents",
		"report diff --year 2025", "després del tancament"} {
		if !strings.Contains(said, want) {
			t.Errorf("report says\n%swant %q", said, want)
		}
	}
	if again, _ := here.memoria("2025", "es"); !alike(inSpanish, again) {
		t.Error("the approved memòria is not given again in another language")
	}

	changes, arrived := here.diff("--year", "2025")
	if len(arrived) != 2 {
		t.Errorf("%d returns came after the closing, want 2: %+v", len(arrived), arrived)
	}
	for _, tt := range []struct{ code, kind, before, after string }{
		{"IND05", "corrected_cell", "Indicadors!G" + row + " 18", "Indicadors!G" + row + " 4321"},
		{"IND05", "new_return", "", "Indicadors!G" + row + " 17"},
		{"IND05", "changed_target", "Fites!" + target + " 1800", "Fites!" + target + " 99999"},
		{"", "changed_weight", "Objectius!" + weight + " 2", "Objectius!" + weight + " 7"},
		{"O02", "moved", "", ""},
	} {
		if !why(changes, tt.code, tt.kind, tt.before, tt.after) {
			t.Errorf("%q: no reason %s from %q to %q", tt.code, tt.kind, tt.before, tt.after)
			for _, c := range changes {
				if c.Code == tt.code {
					out, _ := json.Marshal(c)
					t.Logf("%s", out)
				}
			}
		}
	}

	// A database rebuilt from the workbooks still has the closing.
	here.rebuild()
	if again, _ := here.memoria("2025", "ca"); !alike(approved, again) {
		t.Error("after a rebuild the approved memòria is another")
	}
}

// The seals beside the database show that a part of a closing was deleted: the next command fails.
func TestADamagedClosingIsNoticed(t *testing.T) {
	t.Parallel()
	seals := func(of town) string {
		text, err := os.ReadFile(of.database + ".ledger")
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	before, here := seals(newTown(t)), newClosedTown(t)
	if after := seals(here); !strings.HasPrefix(after, before) ||
		!strings.Contains(after[len(before):], "the closing of 2025") {
		t.Errorf("closing adds to the seals %q", strings.TrimPrefix(after, before))
	}
	here.report(allWell, "close", "--year", "2025", "--reopen", "--reason", "Un error")
	if after := seals(here); !strings.Contains(after, "the reopening of 2025") {
		t.Errorf("reopening leaves the seals %q", strings.TrimPrefix(after, before))
	}
	here.pass() // ingest accepts what report wrote

	db, err := sql.Open("duckdb", here.database)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(),
		`delete from closing_row where closing_id = 1 and relation = 'totals'`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"--year", "2025", "--out", t.TempDir()}, {"diff", "--year", "2025"}, {"explain", "IND05",
			"--year", "2025"},
		{"close", "--year", "2025", "--reopen", "--reason", "x"}, {"data", "--out", t.TempDir()},
	} {
		if _, errs := here.report(couldNotRun, args...); !strings.Contains(errs, "the closing of 2025") ||
			!strings.Contains(errs, "ingest restore") {
			t.Errorf("%v says %q", args, errs)
		}
	}
	var damaged *queries.DamagedError
	if _, err := pipeline.Pass(t.Context(), setup.Settings{Folder: here.folder}); !errors.As(
		err, &damaged,
	) {
		t.Errorf("a pass says %v", err)
	}
}

// To reopen a closed year needs a reason. A new closing has the data of that time.
func TestAClosedYearIsReopenedForAReason(t *testing.T) {
	t.Parallel()
	here := newClosedTown(t)
	approved, _ := here.memoria("2025", "ca")
	corrected := here.of("2025", "08112")
	here.set(
		corrected, "Indicadors", map[string]any{"G" + here.rowOf(corrected, "Indicadors", "IND05"): 4321},
	)
	here.pass()
	changes, _ := here.diff("--year", "2025")
	if len(changes) == 0 {
		t.Error("a correction changes nothing")
	}
	if _, errs := here.report(usage, "close", "--year", "2025", "--reopen"); !strings.Contains(
		errs, "--reason",
	) {
		t.Errorf("reopening without a reason says %q", errs)
	}
	here.report(usage, "close", "--year", "2025", "--reopen", "--reason", "  ")
	said, _ := here.report(
		allWell, "close", "--year", "2025", "--reopen", "--reason", "Error d'un membre",
	)
	if want := "L'any 2025 queda reobert. Motiu: Error d'un membre.\n"; said != want {
		t.Errorf("reopening says %q, want %q", said, want)
	}
	here.report(couldNotRun, "close", "--year", "2025", "--reopen", "--reason", "Un altre cop")
	open, said := here.memoria("2025", "ca")
	if alike(approved, open) || strings.Contains(said, "tancada") {
		t.Errorf("a reopened year is still given as approved:\n%s", said)
	}
	said, _ = here.report(allWell, "close", "--year", "2025", "--approved-on", "2026-06-01",
		"--reason", "S'hi va aprovar la correcció")
	if want := "L'any 2025 queda tancat: memòria aprovada l'1 de juny de 2026.\n"; said != want {
		t.Errorf("close says %q, want %q", said, want)
	}
	if again, _ := here.memoria("2025", "ca"); !alike(open, again) {
		t.Error("closed anew, the memòria is not the one that was printed before")
	}
	between, _ := here.diff("--year", "2025", "--from", "1", "--to", "2")
	if len(between) != len(changes) {
		t.Errorf("%d changes between the two closings, want %d", len(between), len(changes))
	}
	if since, _ := here.diff("--year", "2025"); len(since) != 0 {
		t.Errorf("since the last closing nothing happened, and diff says %+v", since)
	}
}

func TestDataIsTheSameInEveryFormatAndEachTime(t *testing.T) {
	t.Parallel()
	database := loadedDemo(t)
	rows := map[string]map[string]int{}
	for _, format := range []string{"csv", "json", "parquet"} {
		folder := filepath.Join(t.TempDir(), "dades")
		first := data(t, folder, "--db", database, "--format", format)
		again := data(t, folder, "--db", database, "--format", format)
		if len(first) != len(again) {
			t.Errorf("%s: %d files, and then %d", format, len(first), len(again))
		}
		for name, content := range first {
			if !bytes.Equal(content, again[name]) {
				t.Errorf("%s: %s is not the same the second time", format, name)
			}
		}
		rows[format] = map[string]int{}
		for _, r := range described(t, first["datapackage.json"]).Resources {
			rows[format][r.Name] = countRows(t, folder, format, r.Name, first)
		}
	}
	for mart, count := range rows["csv"] {
		if rows["json"][mart] != count || rows["parquet"][mart] != count ||
			count == 0 && mart != "findings" {
			t.Errorf(
				"%s has %d rows as CSV, %d as JSON, %d as Parquet", mart, count, rows["json"][mart],
				rows["parquet"][mart],
			)
		}
	}
	if len(rows["csv"]) < 14 {
		t.Errorf("only %d marts were written", len(rows["csv"]))
	}
}

// The page explains each figure as fully as `report explain`: all arithmetic and all cells.
func TestPageExplainsWhatTheCommandExplains(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	ask := reports.Request{Database: loadedDemo(t), Year: 2025, Words: w, Version: "test"}
	made, err := reports.Make(t.Context(), ask)
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]string{}
	for _, part := range strings.Split(string(made.HTML), `<div class="story" id="m-origen-`)[1:] {
		id, story, _ := strings.Cut(part, `"`)
		story, _, _ = strings.Cut(story, "</details>")
		told[id] = html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(story, " "))
	}
	settings := html.UnescapeString(string(made.HTML))
	cells, steps := 0, 0
	check := func(s explain.Story, page string) {
		must := func(what, said string) {
			t.Helper()
			if !strings.Contains(page, said) {
				t.Errorf("%s: the page does not say the %s %q", s.Code, what, said)
			}
		}
		for _, p := range s.Plan {
			if p.Cell == nil {
				continue
			}
			cells++
			if place := p.Cell.Sheet + "!" + p.Cell.Cell + " «" + p.Cell.Text + "»"; !strings.Contains(
				page, place,
			) &&
				!strings.Contains(settings, place) {
				t.Errorf("%s: the page does not say the plan's cell %s", s.Code, place)
			}
		}
		for _, step := range s.Steps {
			if step.Result != nil && len(step.Expression) > 0 {
				steps++
				arithmetic, _ := step.Expression.In(w)
				must("arithmetic", arithmetic)
			}
		}
		for _, part := range s.Parts {
			must("part", part.Code+"  "+part.Name)
		}
		for _, m := range s.Members {
			must("member", m.Code+" "+m.Name)
			for _, cell := range m.Cells {
				cells++
				must("cell", cell.Cell+" «"+cell.Text+"»")
				must("workbook", cell.File)
			}
		}
		for _, note := range s.Notes {
			must("note", note)
		}
	}
	total, err := reports.Explain(t.Context(), ask, explain.Total, "")
	if err != nil {
		t.Fatal(err)
	}
	check(total, told["total"])
	explained := 1
	for _, objective := range total.Parts {
		check(*objective.Story, told[objective.Code])
		explained++
		for _, indicator := range objective.Story.Parts {
			check(*indicator.Story, told[indicator.Code])
			explained++
		}
	}
	if explained != 1+12+34 || cells < 2000 || steps < 250 {
		t.Errorf("%d figures, %d cells and %d steps were looked at", explained, cells, steps)
	}
	t.Logf("%d figures, %d cells, %d steps", explained, cells, steps)
}

// After a contact is forgotten, the memòries of an open and a closed year and the exported data are
// equal byte for byte. No published file ever had the contact.
func TestAForgottenContactChangesNoMemoria(t *testing.T) {
	t.Parallel()
	here := newTown(t)
	here.report(allWell, "close", "--year", "2024", "--approved-on", "2025-04-12")
	closed, _ := here.memoria("2024", "ca")
	open, _ := here.memoria("2025", "ca")
	data := here.data()
	name, address := here.contact("08112")
	if name == "" || !strings.Contains(address, "@") {
		t.Fatalf("the member has no contact: %q, %q", name, address)
	}
	here.publishes(name, address)

	told, err := forgetting.Forget(
		t.Context(), setup.Settings{Folder: here.folder}, "Manlleu", nil, false,
	)
	if err != nil || told.Workbooks < 2 || len(told.Closings)+len(told.Quoted) > 0 {
		t.Fatalf("told %+v, %v", told, err)
	}
	if name, address := here.contact("08112"); name+address != "" {
		t.Errorf("not forgotten: %q, %q", name, address)
	}
	if again, _ := here.memoria("2024", "ca"); !alike(closed, again) {
		t.Error("the memòria of the closed year is another")
	}
	if again, _ := here.memoria("2025", "ca"); !alike(open, again) {
		t.Error("the memòria of the open year is another")
	}
	if again := here.data(); !alike(data, again) {
		t.Error("the exported data are others")
	}
	here.verify(allWell, open["memoria-2025.pdf"])
}

func TestMembersSheets(t *testing.T) {
	t.Parallel()
	database, folder := loadedDemo(t), t.TempDir()
	report := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if code := run(t.Context(), append([]string{"--db", database, "--year", "2025"}, args...), &out,
			&errs); code != allWell {
			t.Fatalf("exit %d: %s", code, errs.String())
		}
		return out.String()
	}
	said := report("--members", filepath.Join(folder, "one"))
	report("--members", "--out", folder)
	first, second := filesOf(
		t, filepath.Join(folder, "one"),
	), filesOf(
		t, filepath.Join(folder, "fitxes-2025"),
	)
	if len(first) != 67 || len(second) != len(first) {
		t.Errorf("%d and %d files, want 66 sheets and all together", len(first), len(second))
	}
	for name, content := range first {
		if !strings.HasPrefix(content, "%PDF-") {
			t.Errorf("%s is no PDF", name)
		}
		if second[name] != content {
			t.Errorf("%s differs between two runs", name)
		}
	}
	for _, name := range []string{"fitxes-2025.pdf", "fitxa-2025-25203-la-seu-d-urgell.pdf",
		"fitxa-2025-cc-24-consell-comarcal-d-osona.pdf",
		"fitxa-2025-xarxa-oficina-tecnica-de-la-xmess.pdf", "fitxa-2025-08102-igualada.pdf"} {
		if first[name] == "" {
			t.Errorf("there is no %s", name)
		}
	}
	if !strings.HasPrefix(said, "S'han escrit 66 fitxes a ") ||
		!strings.Contains(said, "Totes juntes: fitxes-2025.pdf (") {
		t.Errorf("it says %q", said)
	}
	for _, member := range []string{"08015", "080155", "badalona"} {
		path := filepath.Join(folder, member+".pdf")
		said = report("--member", member, "--out", path)
		if got, err := os.ReadFile(path); err != nil ||
			string(got) != first["fitxa-2025-08015-badalona.pdf"] {
			t.Errorf("--member %s is not the sheet of Badalona (%v)", member, err)
		}
		if !strings.Contains(said, path) {
			t.Errorf("it says %q, and not where the sheet is", said)
		}
	}
	report("--member", "XARXA", "--lang", "en", filepath.Join(folder, "alone"))
	if alone := filesOf(t, filepath.Join(folder, "alone")); len(alone) != 1 {
		t.Errorf("one member's sheet makes %d files", len(alone))
	}
	summary := filepath.Join(folder, "resum.txt")
	said = report("--member", "XARXA", "--summary", summary, filepath.Join(folder, "alone"))
	if text, err := os.ReadFile(summary); err != nil || string(text) != said {
		t.Errorf("the summary is %q, %v; want what was printed, %q", text, err, said)
	}
	past, err := runs.Read(database)
	if err != nil || len(past) != 7 || past[0].Command != "report --members" ||
		past[0].Pages < 66 || past[0].Fingerprint == "" ||
		past[6].Command != "report --member" || past[6].Year != 2025 || past[6].Pages == 0 ||
		past[6].Pages >= past[0].Pages {
		t.Errorf("remembered are %+v, %v", past, err)
	}
}

func TestPublishedFiguresComeOutOfWorkbooks(t *testing.T) {
	t.Parallel()
	p, returns := ownPlan(), given{}
	p.Objectives = []plan.Objective{
		{Code: "O01", LineCode: "I", ActivityCode: "A01", Name: "Xifres publicades"},
	}
	xarxa := plan.Indicator{
		ObjectiveCode: "O01", Unit: "nombre", Kind: "estoc", Aggregation: "suma", ReportedBy: "xarxa",
	}
	add := func(code, direction string, like plan.Indicator) {
		like.Code, like.Name, like.Direction = code, "Indicador "+code, direction
		p.Indicators = append(p.Indicators, like)
	}
	published := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(barometre), "\n") {
		f := strings.Fields(line)
		target := strings.Trim(f[4], "-")
		add(f[0], f[1], xarxa)
		goal(t, &p, f[0], "", f[2], target)
		value := f[3]
		if strings.Contains(value, ".") { // as somebody types it
			value = "=" + strings.ReplaceAll(value, ".", ",")
		}
		returns.put("XARXA", f[0], typedRow{"valor": value})
		published[f[0]] = strings.Trim(f[5], "-")
	}

	regional := xarxa
	regional.ReportedBy = "ajuntaments"
	add("R", "augmentar", regional)
	published["R"] = "98"
	for _, one := range strings.Split(strings.ReplaceAll(ulis, "\n", " "), "·") {
		code, rest, _ := strings.Cut(strings.TrimSpace(one), ": ")
		figures, rate, _ := strings.Cut(rest, "→")
		f := strings.Split(figures, ",")
		member := plan.Member{
			Code: "080" + code, Name: "Regió " + code, Type: plan.Ajuntament, Joined: day("2017-01-01"),
		}
		p.Members = append(p.Members, member)
		goal(t, &p, "R", member.Code, f[0], f[2])
		returns.put(member.Code, "R", typedRow{"valor": f[1]})
		// The same region's own rate, as an indicator of its own.
		add("R"+code, "augmentar", xarxa)
		goal(t, &p, "R"+code, "", f[0], f[2])
		returns.put("XARXA", "R"+code, typedRow{"valor": f[1]})
		published["R"+code] = rate
	}

	// Contracts with social clauses of the Generalitat in 2024, and what kinds they are of: 8 are of
	// none.
	share := xarxa
	share.Kind, share.Aggregation, share.Unit, share.Factor = "rati", "quocient", "%", plan.Int(100)
	add("E1", "augmentar", share)
	returns.put("XARXA", "E1", typedRow{"numerador": "11656", "denominador": "16295"})
	add("E2", "augmentar", share)
	returns.put("XARXA", "E2", typedRow{"numerador": "=2.971,0", "denominador": "=3.884,0"})
	share.Unit, share.Factor = "clàusules per contracte", plan.Int(1)
	add("E3", "augmentar", share)
	returns.put("XARXA", "E3", typedRow{"numerador": "22399", "denominador": "11656"})
	kinds := xarxa
	kinds.Disaggregation = "sexe"
	add("E4", "augmentar", kinds)
	returns.put(
		"XARXA", "E4", typedRow{"valor": "11656", "dones": "6255", "homes": "4659", "no binàries": "734"},
	)

	for i, rate := range strings.Fields(terrassa) {
		code := fmt.Sprintf("T%02d", i+1)
		p.Objectives = append(
			p.Objectives,
			plan.Objective{Code: "O" + code, LineCode: "II", ActivityCode: "A02", Name: "Terrassa " + code},
		)
		milestone := xarxa
		milestone.ObjectiveCode, milestone.Kind, milestone.Unit, milestone.Aggregation = "O"+code,
			"fita", "%", "mitjana"
		add(code, "augmentar", milestone)
		goal(t, &p, code, "", "", "100")
		returns.put("XARXA", code, typedRow{"valor": rate})
	}

	// LogAlto: 15 in the first year and 40 in the second make 55, of the year's 100 and of the plan's
	// 1000.
	cumulative := xarxa
	cumulative.Kind = "acumulat"
	add("J", "augmentar", cumulative)
	goal(t, &p, "J", "", "0", "100")
	p.Targets = append(p.Targets, plan.Target{IndicatorCode: "J", Year: 2027, Value: plan.Int(1000)})
	returns.put("XARXA", "J", typedRow{"valor": "55"})
	published["J"] = "55"

	sums := share
	sums.Unit, sums.Factor, sums.ReportedBy = "índex", plan.Int(
		100,
	), "membres" // above 100, which no share is
	add("K", "augmentar", sums)
	for i, one := range strings.Split(altair, ", ") {
		f := strings.Fields(one)
		code := p.Members[i+1].Code
		p.Members[i+1].Comarca = map[string]string{"North": "Osona", "South": "Bages"}[f[0]]
		returns.put(code, "K", typedRow{"numerador": f[1], "denominador": f[2]})
	}
	for _, m := range p.Members[6:] {
		returns.put(m.Code, "K", typedRow{"no aplica": "=sí"})
	}

	marts, _ := season2025(t, p, returns,
		source.TargetBehindBaseline.ID, source.TargetsMissing.ID, source.TargetGap.ID,
		source.CountNotWhole.ID)

	for code, want := range published {
		row := byKey(marts["indicators"], "indicator_code", code)
		rate, ok := float(t, row["rate"])
		switch whole, err := strconv.ParseFloat(want, 64); {
		case want == "" && ok, want != "" && !ok:
			t.Errorf("%s: rate %q, published %q", code, row["rate"], want)
		case want == "":
		case err != nil || math.Abs(rate-whole) > 0.5+1e-9:
			t.Errorf("%s: rate %v, published %s", code, rate, want)
		}
	}
	for _, want := range []struct{ mart, key, code, column, value string }{
		{"indicators", "indicator_code", "A4", "raw_rate", "97.97257006559332"},
		{"indicators", "indicator_code", "A9", "is_implausible", "true"},
		{"indicators", "indicator_code", "A9", "raw_rate", "31928.571428571428"},
		{"indicators", "indicator_code", "A13", "rule", "baseline_past_target"},
		{"indicators", "indicator_code", "A19", "status", "advancing"}, // rounds to 100, and is not met
		{"indicators", "indicator_code", "A21", "status", "no_target"},
		{"indicators", "indicator_code", "A22", "rule", "target_equals_baseline"},
		{"indicators", "indicator_code", "A23", "value", "0"},
		{"indicators", "indicator_code", "G1", "raw_rate", "108.57142857142857"},
		{"indicators", "indicator_code", "G1", "status", "met"},
		{"indicators", "indicator_code", "R", "raw_rate", "97.97257006559332"},
		{"indicators", "indicator_code", "R", "reported_count", "18"},
		{"indicators", "indicator_code", "E4", "unstated", "8"},
		{"indicators", "indicator_code", "J", "plan_rate", "5.5"},
		{"lines", "line_code", "II", "rate", "78.1"},
	} {
		if got := byKey(marts[want.mart], want.key, want.code)[want.column]; !sameFigure(
			got, want.value,
		) {
			t.Errorf("%s %s: %s is %q, want %s", want.mart, want.code, want.column, got, want.value)
		}
	}
	for code, want := range map[string]string{"E1": "71.5", "E2": "76.5", "E3": "1.92", "K": "90.4"} {
		value, _ := float(t, byKey(marts["indicators"], "indicator_code", code)["value"])
		if got := strconv.FormatFloat(value, 'f', len(want)-strings.Index(want, ".")-1, 64); got != want {
			t.Errorf("%s is %v, published %s", code, value, want)
		}
	}
	for comarca, want := range map[string]string{"Osona": "69.2", "Bages": "111.7"} {
		value, _ := float(
			t,
			byKey(marts["breakdowns"], "indicator_code", "K", "dimension", "comarca", "group_code",
				comarca)["value"],
		)
		if got := strconv.FormatFloat(value, 'f', 1, 64); got != want {
			t.Errorf("K of %s is %v, published %s", comarca, value, want)
		}
	}
}

// A memòria of a closed year verifies from its PDF alone in every language, after later changes and
// with the annex that lists them.
func TestAMemoriaVerifiesWhateverComesAfter(t *testing.T) {
	t.Parallel()
	here := newClosedTown(t)
	here.report(allWell, "close", "--year", "2024", "--approved-on", "2025-04-12")
	closed, _ := here.memoria("2024", "ca")
	earlier := here.of("2024", "08019")
	here.set(
		earlier, "Indicadors", map[string]any{"G" + here.rowOf(earlier, "Indicadors", "IND05"): 9},
	)
	here.report(allWell, "close", "--year", "2025", "--reopen", "--reason", "Una xifra errònia")
	corrected := here.of("2025", "08112")
	here.set(
		corrected, "Indicadors", map[string]any{"G" + here.rowOf(corrected, "Indicadors", "IND05"): 4321},
	)
	here.pass()
	again, _ := here.memoria("2024", "ca")
	if !alike(closed, again) {
		t.Error("the closed memòria is not given as it was printed")
	}
	if said, _ := here.verify(allWell, again["memoria-2024.pdf"]); !strings.Contains(
		said, "La memòria de l'any 2024 coincideix amb les seves dades.",
	) {
		t.Errorf("it says %q", said)
	}
	for language, want := range map[string]string{"es": "coincide con sus datos",
		"en": "agrees with its data"} {
		files, _ := here.memoria("2025", language)
		pdf := files["memoria-2025.pdf"]
		if !strings.Contains(files["memoria-2025.html"], ">4321<") &&
			!strings.Contains(files["memoria-2025.html"], " 4321 ") {
			t.Error("the annex does not tell the change")
		}
		said, _ := here.verify(allWell, pdf, "--lang", language)
		if !strings.Contains(said, want) || strings.Contains(said, "saved the file again") ||
			strings.Contains(said, "ha vuelto a guardar") {
			t.Errorf("it says %q", said)
		}
	}
	pdf := closed["memoria-2024.pdf"]
	if said, _ := here.verify(couldNotRun, pdf[:len(pdf)/3], "--lang", "en"); said != "" {
		t.Errorf("of a cut file it says %q", said)
	}
}
