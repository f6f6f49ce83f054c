package pipeline_test

import (
	"fmt"
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
	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// programme makes the season's plan one that holds from first to last.
func (s *season) programme(first, last int, change func(*plan.Plan)) {
	s.t.Helper()
	p := s.plan
	p.Parameters = slices.Clone(p.Parameters)
	for i, x := range p.Parameters {
		switch x.Key {
		case "pla_inici":
			p.Parameters[i].Value = strconv.Itoa(first)
		case "pla_final":
			p.Parameters[i].Value = strconv.Itoa(last)
		}
	}
	p.Members, p.Indicators = slices.Clone(p.Members), slices.Clone(p.Indicators)
	p.Targets, p.Baselines = nil, nil
	if change != nil {
		change(&p)
	}
	s.plan = p
}

// writeReturnOf fills a plan's template with a member's figures of a year, by indicator, and writes
// it into the folder.
func (s *season) writeReturnOf(
	of plan.Plan,
	name, member string,
	year int,
	figures map[string]string,
	age time.Duration,
) {
	s.t.Helper()
	at := slices.IndexFunc(of.Members, func(m plan.Member) bool { return m.Code == member })
	content, err := write.XLSX(filled(form.TemplateDraft(of, of.Members[at], year, nil), figures))
	if err != nil {
		s.t.Fatal(err)
	}
	s.write(name, content, age)
}

// filled types figures, by indicator, into the sheet of indicators of a template.
func filled(draft write.Draft, figures map[string]string) write.Draft {
	sheet, column := draft.Sheet("Indicadors"), 0
	for r := range sheet.Rows {
		for c, cell := range sheet.Rows[r].Cells {
			if cell.Text == "valor" && column == 0 {
				column = c + 1
			}
			if typed, ok := figures[cell.Text]; ok && c == 0 {
				into := sheet.Cell(r+1, column)
				into.Kind, into.Text = workbook.Text, typed
			}
		}
	}
	return draft
}

func rules(b feedback.Workbook) string {
	var ids []string
	for _, p := range b.Problems {
		if p.Rule.Severity > source.Note {
			ids = append(ids, p.Rule.ID+" "+p.Found)
		}
	}
	return strings.Join(ids, ", ")
}

// twoProgrammes writes two plans and returns both. The plan of 2022 to 2025 asks for OLD01 and has
// Vic as a member. The plan of 2026 to 2029 asks for NEW01 instead, and Vic has left.
func twoProgrammes(s *season) (before, after plan.Plan) {
	rename := func(code, name string) func(*plan.Plan) {
		return func(p *plan.Plan) {
			at := slices.IndexFunc(
				p.Indicators,
				func(i plan.Indicator) bool { return i.Code == "IND03" || i.Code == "OLD01" },
			)
			p.Indicators[at].Code, p.Indicators[at].Name = code, name
		}
	}
	s.programme(2022, 2025, rename("OLD01", "Com es deia abans"))
	before = s.plan
	s.writePlan("pla-2022.xlsx", 9*time.Hour)
	s.programme(2026, 2029, func(p *plan.Plan) {
		rename("NEW01", "Com es diu ara")(p)
		for i := range p.Members {
			if p.Members[i].Code == "08298" {
				p.Members[i].Left = time.Date(2025, 12, 31, 0, 0, 0, 0, time.UTC)
			}
			if p.Members[i].Code == "08187" {
				p.Members[i].Name = "Sabadell (nou nom)"
			}
		}
	})
	after = s.plan
	s.writePlan("pla-2026.xlsx", 8*time.Hour)
	return before, after
}

// Returns of several years lie in one folder. Each is checked against the plan of its own year.
func TestAReturnIsCheckedAgainstThePlanOfItsYear(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	before, after := twoProgrammes(s)
	s.writeReturnOf(
		before,
		"sabadell-2024.xlsx",
		"08187",
		2024,
		map[string]string{"OLD01": "3"},
		7*time.Hour,
	)
	s.writeReturnOf(
		before,
		"vic-2025.xlsx",
		"08298",
		2025,
		map[string]string{"OLD01": "4"},
		6*time.Hour,
	)
	s.writeReturnOf(
		after,
		"sabadell-2026.xlsx",
		"08187",
		2026,
		map[string]string{"NEW01": "5"},
		5*time.Hour,
	)
	s.writeReturnOf(
		before,
		"sabadell-2027.xlsx",
		"08187",
		2027,
		map[string]string{"OLD01": "6"},
		4*time.Hour,
	) // an old template
	s.writeReturnOf(
		before,
		"vic-2026.xlsx",
		"08298",
		2026,
		map[string]string{"OLD01": "7"},
		3*time.Hour,
	) // has left
	s.writeReturnOf(
		after,
		"sabadell-2031.xlsx",
		"08187",
		2031,
		nil,
		2*time.Hour,
	) // nobody's year
	want := map[string]string{
		"sabadell-2024.xlsx": "", "vic-2025.xlsx": "", "sabadell-2026.xlsx": "",
		"sabadell-2027.xlsx": source.TemplateOld.ID + " NEW01, " + source.UnknownIndicator.ID + " OLD01",
		"vic-2026.xlsx": source.MemberLeft.ID + " " + after.Members[slices.IndexFunc(after.Members,
			func(m plan.Member) bool { return m.Code == "08298" })].Name,
		"sabadell-2031.xlsx": source.YearOutsidePlan.ID + " 2031",
	}
	var paths []string
	for name := range want {
		paths = append(paths, filepath.Join(s.settings.Folder, name))
	}
	checked := func(when string) {
		books, err := pipeline.Check(t.Context(), s.settings, paths)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range books {
			if got := rules(b); !strings.HasPrefix(got, want[b.Name]) || want[b.Name] == "" && got != "" {
				t.Errorf("checked %s, %s breaks %q, want %q", when, b.Name, got, want[b.Name])
			}
		}
	}
	checked("before any pass")
	s.settings.Year = 2027 // a later year than the one that is collected would wait
	run := s.pass()
	for name, rule := range want {
		b := s.told(run, name)
		if got := rules(b); !strings.HasPrefix(got, rule) || rule == "" && got != "" {
			t.Errorf("%s breaks %q, want %q", name, got, rule)
		}
	}
	if names := s.told(run, "sabadell-2024.xlsx").MemberName + ", " + s.told(run,
		"sabadell-2026.xlsx").MemberName; names != "Sabadell, Sabadell (nou nom)" {
		t.Errorf("the members are called %s", names)
	}
	checked("after a pass")

	// Each judgement says which plan it was made by, and the marts read by the same.
	database := setup.DatabaseBeside(s.settings.Folder)
	tables := dump(t, database)
	for name := range want {
		judged := "'plan_id': 2"
		if name == "sabadell-2024.xlsx" || name == "vic-2025.xlsx" {
			judged = "'plan_id': 1"
		}
		for _, line := range strings.Split(tables["judgement"], "\n") {
			if strings.Contains(line, name) && !strings.Contains(line, judged) {
				t.Errorf("want %s: %s", judged, line)
			}
		}
	}
	if !strings.Contains(tables["indicators"], "OLD01") ||
		!strings.Contains(tables["indicators"], "NEW01") {
		t.Error("the marts lack the indicator of one of the programmes")
	}

	// Made again from the bytes alone, the database is the same.
	if _, err := keeping.Rebuild(t.Context(), s.settings, false); err != nil {
		t.Fatal(err)
	}
	sameDatabase(t, dump(t, database), tables)
}

// A plan of past years may come after the plan of the present. The returns that it may accept are
// read again. All others stay as they were.
func TestALatePlanOfAnEarlierYearIsGivenItsReturns(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	clock := now
	s.settings.Now = func() time.Time { clock = clock.Add(time.Millisecond); return clock }
	before, after := twoProgrammes(s)
	if err := os.Rename(filepath.Join(s.settings.Folder, "pla-2022.xlsx"),
		filepath.Join(s.settings.Folder, "..", "late.xlsx")); err != nil {
		t.Fatal(err)
	}
	s.writeReturnOf(
		before,
		"vic-2024.xlsx",
		"08298",
		2024,
		map[string]string{"OLD01": "3"},
		7*time.Hour,
	)
	s.writeReturnOf(
		after,
		"sabadell-2026.xlsx",
		"08187",
		2026,
		map[string]string{"NEW01": "5"},
		5*time.Hour,
	)
	if b := s.told(s.pass(), "vic-2024.xlsx"); b.Standing != feedback.Rejected {
		t.Fatalf("a return of a year without plan is %+v", b)
	}
	reads := s.reads.Load()
	if err := os.Rename(filepath.Join(s.settings.Folder, "..", "late.xlsx"),
		filepath.Join(s.settings.Folder, "pla-2022.xlsx")); err != nil {
		t.Fatal(err)
	}
	// This plan was received before the other, so it is not the last one received. It still holds in
	// its own years.
	run := s.pass()
	if b := s.told(run, "vic-2024.xlsx"); b.Standing != feedback.Loaded || rules(b) != "" {
		t.Errorf("with the plan of its year it is %+v", b)
	}
	if got := s.reads.Load() - reads; got != 2 {
		t.Errorf("%d workbooks were read, want the plan and the rejected return", got)
	}
	reads = s.reads.Load()
	s.pass()
	if s.reads.Load() != reads {
		t.Error("a third pass reads again")
	}
}

// Templates ask what the plan of their year asks, and are sent to its members.
func TestTemplatesAreOfThePlanOfTheirYear(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	twoProgrammes(s)
	for _, passed := range []bool{false, true} {
		for year, want := range map[int]struct {
			code    string
			members int
		}{2025: {"OLD01", 3}, 2027: {"NEW01", 2}} {
			s.settings.Year = year
			if err := os.RemoveAll(filepath.Join(s.settings.Folder, "plantilles")); err != nil {
				t.Fatal(err)
			}
			files, err := pipeline.Templates(t.Context(), s.settings)
			if err != nil {
				t.Fatal(err)
			}
			if len(files) != want.members {
				t.Errorf("%d: %d templates, want %d (passed %v)", year, len(files), want.members, passed)
			}
			at := slices.IndexFunc(
				files,
				func(f feedback.Written) bool { return strings.Contains(f.Path, "08187") },
			)
			content, err := os.ReadFile(files[at].Path)
			if err != nil {
				t.Fatal(err)
			}
			book, problems := read.Book("t.xlsx", content, workbook.DefaultLimits())
			if book == nil {
				t.Fatal(problems)
			}
			found := false
			for _, sheet := range book.Sheets {
				for _, row := range sheet.Rows {
					for _, cell := range row.Cells {
						found = found || workbook.TextOf(cell) == want.code
					}
				}
			}
			if !found {
				t.Errorf("%d: the template does not ask for %s (passed %v)", year, want.code, passed)
			}
		}
		if err := os.RemoveAll(filepath.Join(s.settings.Folder, "plantilles")); err != nil {
			t.Fatal(err)
		}
		s.pass()
	}
}

// The plans in the database and those in the folder get their years by the rule of the marts.
func TestYearsOfPlansFollowTheDatabase(t *testing.T) {
	t.Parallel()
	settings := func(pairs ...string) (out []plan.Parameter) {
		for i := 0; i < len(pairs); i += 2 {
			out = append(out, plan.Parameter{Row: i + 2, Key: pairs[i], Value: pairs[i+1]})
		}
		return out
	}
	offer := func(id int, hours time.Duration, parameters []plan.Parameter) store.OfferedPlan {
		return store.OfferedPlan{
			ID:         id,
			Hash:       store.Hash([]byte{byte(id)}),
			FileName:   "pla.xlsx",
			ReceivedAt: now.Add(hours * time.Hour),
			Parameters: parameters,
		}
	}
	holding, _, err := store.YearsOfPlans(t.Context(), []store.OfferedPlan{
		offer(4, 1, settings("pla_inici", "2024", "pla_final", "2027")),
		offer(7, 3, settings("pla_inici", "2024", "pla_final", "2027", "vigent_des_de", "2026")),
		offer(9, 2, settings("pla_inici", "2028", "pla_final", "2031")),
	})
	if err != nil {
		t.Fatal(err)
	}
	for year, want := range map[int]int{1900: 4, 2023: 4, 2024: 4, 2025: 4, 2026: 7, 2027: 7, 2028: 9,
		2031: 9, 2250: 9} {
		if holding[year] != want {
			t.Errorf("%d is plan %d's, want %d", year, holding[year], want)
		}
	}
	if holding, _, err := store.YearsOfPlans(t.Context(), nil); err != nil || len(holding) != 0 {
		t.Errorf("without any plan: %v, %v", holding, err)
	}
}

// The comarques that a plan may name are those of the database.
func TestComarquesAreThoseOfTheDatabase(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", time.Hour)
	s.pass()
	lines := strings.Split(dump(t, setup.DatabaseBeside(s.settings.Folder))["comarca"], "\n")
	for _, sheet := range form.PlanSheets() {
		column, ok := sheet.Column("comarca")
		if !ok {
			continue
		}
		if len(lines) != len(column.Choices) {
			t.Errorf("the database has %d comarques, the plan %d", len(lines), len(column.Choices))
		}
		for i, name := range column.Choices {
			code := fmt.Sprintf("'comarca_code': %02d", i+1)
			quoted := strings.ReplaceAll(name, "'", `\'`)
			if !slices.ContainsFunc(lines, func(line string) bool {
				return strings.Contains(line, code) &&
					(strings.Contains(line, name) || strings.Contains(line, quoted))
			}) {
				t.Errorf("the database has no %s %s", code, name)
			}
		}
	}
}
