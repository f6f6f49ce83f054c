package main

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/words"
)

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
