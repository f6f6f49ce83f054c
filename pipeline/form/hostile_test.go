package form_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// edit puts a value in a cell, by its address.
type edit struct {
	at    string
	value any
}

// returnCase changes a return without problems. want lists the problems, as id@Sheet!Cell. lost is
// how many of its 8 observations are no longer read; negative for additional ones.
type returnCase struct {
	name  string
	edits []edit
	shape func(*workbook.Book)
	plan  func(*plan.Plan)
	want  []string
	lost  int
}

func at(rule source.Rule, address string) string { return rule.ID + "@" + address }

func (c returnCase) read(t *testing.T) (plan.Submission, []source.Problem) {
	t.Helper()
	b, p := manlleu(), startingPlan()
	for _, e := range c.edits {
		set(t, b, e.at, e.value)
	}
	if c.shape != nil {
		c.shape(b)
	}
	if c.plan != nil {
		c.plan(&p)
	}
	return readReturn(b, p)
}

func TestReturns(t *testing.T) {
	t.Parallel()
	for _, c := range slices.Concat(layoutCases(), coverCases(), indicatorCases(), ratioCases(),
		actionCases(), ordinaryCases(), nameCases()) {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s, problems := c.read(t)
			if got := rulesOf(problems); !slices.Equal(got, c.want) {
				t.Errorf("problems %v\nwant     %v", got, c.want)
			}
			if lost := 8 - len(s.Observations); lost != c.lost && source.Worst(problems) < source.Rejection {
				t.Errorf("%d observations lost, want %d: %+v", lost, c.lost, s.Observations)
			}
			for _, p := range problems {
				for _, lang := range []string{"ca", "es", "en"} {
					if says, do := p.Says(lang), p.Do(lang); unfilled.MatchString(says + do) {
						t.Errorf("%s in %s is left unfilled: %s %s", p.Rule.ID, lang, says, do)
					}
				}
			}
		})
	}
}

// unfilled finds empty quotes or brackets, and unfilled placeholders, in a text.
var unfilled = regexp.MustCompile(`«»|“”|\(\)|\{[a-z]+\}|: \.| , |  `)

// Every rule of this package is broken by some case.
func TestEveryRuleIsBroken(t *testing.T) {
	t.Parallel()
	broken := map[string]bool{}
	keep := func(problems []source.Problem) {
		for _, p := range problems {
			broken[p.Rule.ID] = true
		}
	}
	for _, c := range slices.Concat(layoutCases(), coverCases(), indicatorCases(), ratioCases(),
		actionCases(), ordinaryCases(), nameCases()) {
		_, problems := c.read(t)
		keep(problems)
	}
	for _, c := range planCases() {
		_, problems := c.read(t)
		keep(problems)
	}
	for _, c := range lastYearCases() {
		keep(c.read(t))
	}
	for _, c := range sizeCases() {
		keep(c.read(t))
	}
	for _, c := range recognised() {
		_, problems := form.Recognise(c.book)
		keep(problems)
	}
	declared := regexp.MustCompile(`= Rule\{"([a-z-]+)"`)
	files, err := filepath.Glob("../source/rules_form*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("finding the rules: %v", err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, rule := range declared.FindAllStringSubmatch(string(content), -1) {
			if _, listed := source.ByID()[rule[1]]; !listed {
				t.Errorf("rule %s is declared and not listed", rule[1])
			}
			if !broken[rule[1]] {
				t.Errorf("no case breaks rule %s", rule[1])
			}
		}
	}
}
