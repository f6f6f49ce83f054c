package demo_test

import (
	"bytes"
	"fmt"
	"path"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/demo"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
)

func season(t *testing.T, seed uint64) []demo.File {
	t.Helper()
	files, err := demo.Season(seed)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Writing and reading a season takes seconds, so the tests share one.
func TestSeason(t *testing.T) {
	t.Parallel()
	files := season(t, 2025)
	s := look(t, files)
	t.Run("is deterministic", func(t *testing.T) { isDeterministic(t, files, season(t, 2025)) })
	t.Run("has just its faults", func(t *testing.T) { hasJustItsFaults(t, s) })
	t.Run("is imperfect on purpose", func(t *testing.T) { isImperfect(t, files, s) })
	t.Run("starts at the baselines", func(t *testing.T) { startsAtBaselines(t, s) })
}

func isDeterministic(t *testing.T, first, again []demo.File) {
	t.Helper()
	if len(first) != len(again) {
		t.Fatalf("%d files, then %d", len(first), len(again))
	}
	for i, f := range first {
		if g := again[i]; f.Path != g.Path || !f.Modified.Equal(g.Modified) ||
			!bytes.Equal(f.Content, g.Content) {
			t.Errorf("%s differs from %s the second time", f.Path, g.Path)
		}
		if i > 0 && first[i-1].Path >= f.Path {
			t.Errorf("%s comes after %s", f.Path, first[i-1].Path)
		}
	}
}

// seen is what the files of a folder say, read in order of their time.
type seen struct {
	plan    plan.Plan
	sound   map[int]map[string]plan.Submission // the last sound return of a year and member
	times   map[int]map[string]time.Time       // when the first sound one came
	copies  map[int]map[string]int
	broken  map[string]string // by fault, the rule that found it
	strange []string          // problems where there should be none
}

func look(t *testing.T, files []demo.File) seen {
	t.Helper()
	s := seen{sound: map[int]map[string]plan.Submission{}, times: map[int]map[string]time.Time{},
		copies: map[int]map[string]int{}, broken: map[string]string{}}
	for year := 2023; year <= 2025; year++ {
		s.sound[year] = map[string]plan.Submission{}
		s.times[year], s.copies[year] = map[string]time.Time{}, map[string]int{}
	}
	for _, f := range files {
		if f.Path == "pla.xlsx" {
			b, _ := read.Book(f.Path, f.Content, workbook.DefaultLimits())
			var problems []source.Problem
			if s.plan, _, problems = form.ReadPlan(b); len(problems) > 0 {
				t.Fatalf("the plan has %v", problems)
			}
		}
	}
	for _, f := range files {
		if f.Path != "pla.xlsx" {
			s.read(f)
		}
	}
	return s
}

func (s *seen) read(f demo.File) {
	b, problems := read.Book(path.Base(f.Path), f.Content, workbook.DefaultLimits())
	var sub plan.Submission
	if b != nil {
		before := func(member string, year int) []plan.Observation {
			return s.sound[year][member].Observations
		}
		var more []source.Problem
		sub, _, more = form.ReadSubmission(b, form.Context{Plan: s.plan, Previous: before})
		problems = append(problems, more...)
	}
	for _, p := range problems {
		switch {
		case p.Rule.Severity == source.Note:
		case f.Fault == "" || s.broken[f.Fault] != "":
			s.strange = append(s.strange, fmt.Sprint(p.At, " ", p.Rule.ID, " ", p.Found))
		default:
			s.broken[f.Fault] = p.Rule.ID
		}
	}
	if f.Fault != "" && s.broken[f.Fault] == "" {
		s.broken[f.Fault] = "-"
	}
	if source.Worst(problems) == source.Rejection {
		return
	}
	s.sound[sub.Year][sub.MemberCode] = sub
	s.copies[sub.Year][sub.MemberCode]++
	if at, known := s.times[sub.Year][sub.MemberCode]; !known || f.Modified.Before(at) {
		s.times[sub.Year][sub.MemberCode] = f.Modified
	}
}

func hasJustItsFaults(t *testing.T, s seen) {
	t.Helper()
	for _, p := range s.strange {
		t.Errorf("not on purpose: %s", p)
	}
	want := map[string]string{
		"un nombre ambigu: 1.234 escrit com a text": "nombre-ambigu",
		"una fórmula trencada: #REF!":               "error-de-referencia",
		"un numerador més gran que el denominador":  "numerador-per-sobre",
		"un indicador que no és al pla":             "indicador-desconegut",
		"dones i homes sumen més que el total":      "parts-per-sobre",
		"un any que no és del pla":                  "any-fora-del-pla",
		"un codi de membre que no existeix":         "membre-desconegut",
		"un .xls amb el nom canviat a .xlsx":        "es-xls",
		"un fitxer tallat a mig copiar":             "fitxer-incomplet",
		"un llibre protegit amb contrasenya":        "amb-contrasenya",
	}
	if len(s.broken) != len(want) {
		t.Errorf("%d faults, want %d", len(s.broken), len(want))
	}
	for fault, rule := range want {
		if s.broken[fault] != rule {
			t.Errorf("%s: found by %q, want %q", fault, s.broken[fault], rule)
		}
	}
}

func isImperfect(t *testing.T, files []demo.File, s seen) {
	t.Helper()
	sent := map[string]bool{}
	for _, f := range files {
		if rest, last := strings.CutPrefix(f.Path, "2025/tramesa-2025-"); last {
			for _, m := range s.plan.Members {
				if strings.HasPrefix(rest, strings.ToLower(m.Code)+"-") ||
					rest == strings.ToLower(m.Code)+".xlsx" {
					sent[m.Code] = true
				}
			}
		}
	}
	for year, want := range map[int]struct{ silent, late, again int }{
		2023: {0, 15, 0}, 2024: {0, 11, 0},
		2025: {8, 3, 2}, // six sent nothing, and two only a workbook that cannot be read
	} {
		silent, late, again, never := 0, 0, 0, 0
		due := time.Date(year+1, time.February, 1, 0, 0, 0, 0, time.UTC)
		for _, m := range s.plan.Members {
			if !m.ActiveIn(year) {
				continue
			}
			at, reporting := s.times[year][m.Code]
			switch {
			case !reporting:
				silent++
				if !sent[m.Code] {
					never++
				}
			case !at.Before(due):
				late++
			}
			if s.copies[year][m.Code] > 1 {
				again++
			}
		}
		if silent != want.silent || late != want.late || again != want.again {
			t.Errorf("%d: %d silent, %d late, %d again; want %v", year, silent, late, again, want)
		}
		if year == 2025 && never != 6 {
			t.Errorf("%d members never sent, want 6", never)
		}
	}
	if got := parameterOf(s.plan, "demostracio"); got != "sí" {
		t.Errorf("demostracio is %q", got)
	}
}

// Baselines are of 2023, so the figures reported for that year add up to nearly the same.
func startsAtBaselines(t *testing.T, s seen) {
	t.Helper()
	sums := map[string]float64{}
	for _, sub := range s.sound[2023] {
		for _, o := range sub.Observations {
			sums[o.IndicatorCode] += o.Value.Float()
			sums[o.IndicatorCode+"N"] += o.Numerator.Float()
			sums[o.IndicatorCode+"D"] += o.Denominator.Float()
		}
		for _, a := range sub.Actions {
			sums[a.Kind]++
		}
	}
	for _, c := range []struct {
		what      string
		got, want float64
	}{
		{"IND03", sums["IND03"], 38}, {"IND04", sums["IND04"], 96}, {"IND05", sums["IND05"], 1450},
		{"IND02", sums["IND02N"] / sums["IND02D"], 1.35},
		{"IND06", 100 * sums["IND06N"] / sums["IND06D"], 11.5},
		{"IND07", sums["IND07N"] / sums["IND07D"], 21}, {"IND31", sums["IND31"], 24000},
		{"IND25", sums["divulgació"], 140}, {"IND08", sums["projecte compartit"], 6},
	} {
		if c.got < 0.9*c.want || c.got > 1.1*c.want {
			t.Errorf("%s comes to %.2f in 2023, far from its baseline %.2f", c.what, c.got, c.want)
		}
	}
}

func parameterOf(p plan.Plan, key string) string {
	for _, x := range p.Parameters {
		if x.Key == key {
			return x.Value
		}
	}
	return ""
}
