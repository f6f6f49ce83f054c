package html_test

import (
	"regexp"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/document"
)

// explained is the sample with figures that lead to explanations.
func explained() document.Document {
	doc := sample()
	rows := document.Table{
		ID:      "paràmetres",
		Caption: hostile,
		InOrder: true,
		Columns: []document.Column{{Head: "Xifra", Header: true}, {Head: "Valor"}},
		Groups: []document.Group{{Rows: []document.Row{
			{
				ID:    "fila <1>",
				Cells: []document.Cell{{Text: hostile, Target: "origen-2"}, {Text: "1"}},
			}, {Cells: []document.Cell{{Text: "b"}, {Text: "2"}}},
			{Cells: []document.Cell{{Text: "c"}, {Text: "3"}}},
		}}},
	}
	mark := &document.Mark{Status: document.Met, Word: "Assolit"}
	doc.Explanations = document.Explanations{
		ID: "origen", Title: hostile, Filter: hostile, Found: "%s de %s" + hostile,
		Blocks: []document.Block{document.Text(document.Body, hostile)},
		Groups: []document.ExplanationGroup{
			{ID: "origen-grup", Title: hostile, Items: []document.Explanation{
				{
					ID:     "origen-1",
					Number: "1",
					Title:  hostile,
					Rate:   &document.Bar{Text: "100,0 %", Rate: of(100)},
					Status: mark,
					Blocks: []document.Block{document.Heading{Level: 2, Text: "Dins"}, rows},
				},
				{
					ID:     "origen-2",
					Title:  "Dos",
					Status: mark,
					Blocks: []document.Block{document.Text(document.Note, hostile)},
				},
			}},
		},
	}
	doc.Chapters = append(
		doc.Chapters,
		document.Chapter{ID: "xifres", Title: "Xifres", Blocks: []document.Block{
			document.Heading{
				ID:     "objectiu-9",
				Level:  1,
				Text:   "Objectiu",
				Rate:   &document.Bar{Text: "51,5 %", Rate: of(51.5)},
				Origin: "origen-1",
			},
			document.Tiles{Tiles: []document.Tile{{Label: "Grau", Value: "52,5 %", Origin: "origen-1"}}},
			document.List{
				Items: []document.Item{{Spans: []document.Span{{Text: "53,5 %"}}, Origin: "origen-2"}},
			},
			document.Table{
				Columns: []document.Column{{Head: "a"}, {Head: "b"}, {Head: "c"}, {Head: "d"}},
				Groups: []document.Group{{Rows: []document.Row{{Cells: []document.Cell{
					{
						Text:   "54,5 %",
						Origin: "origen-2",
					}, {Text: "55,5 %", Strong: true, Origin: "origen-2"},
					{Bar: &document.Bar{Text: "56,5 %"}, Origin: "origen-2"},
					{Text: "57,5 %", Origin: "nowhere"},
				}}}}},
			},
		}},
	)
	return doc
}

func TestFiguresLeadToExplanations(t *testing.T) {
	t.Parallel()
	page := render(t, explained())
	for figure, to := range map[string]string{
		"51,5 %": "1", "52,5 %": "1", "53,5 %": "2", "54,5 %": "2", "55,5 %": "2", "56,5 %": "2",
	} {
		if want := `<a class="why" href="#m-origen-` + to + `">` + figure + `</a>`; strings.Count(
			page,
			want,
		) != 1 {
			t.Errorf("%s does not lead to its explanation", figure)
		}
	}
	if strings.Contains(page, `">57,5 %</a>`) {
		t.Error("a figure leads to an explanation that there is not")
	}
	// What links lead to is inside of what is folded, so that a browser unfolds it.
	for _, id := range []string{"1", "2"} {
		pattern := `<details><summary>[^\n]*</summary>\n<div class="story" id="m-origen-` + id + `"`
		if !regexp.MustCompile(pattern).
			MatchString(page) {
			t.Errorf("explanation %s is not folded with its ID inside", id)
		}
	}
	for what, want := range map[string]int{
		"<h1": 1, `<section class="stories" aria-labelledby="m-origen"`: 1, `<h3 id="m-origen-grup"`: 1,
		`<tr id="m-fila--1-">`: 1,
		`href="#m-origen"`:     1, `href="#m-origen-grup"`: 1, `<h4>Dins</h4>`: 1, `<b>100,0 %</b>`: 1,
		`href="#m-origen-2">&lt;/script`: 1,
	} {
		if got := strings.Count(page, what); got != want {
			t.Errorf("%d × %s, want %d", got, what, want)
		}
	}
	if table := page[strings.Index(page, `id="m-par-metres"`):]; strings.Contains(
		table[:strings.Index(table, "</table>")],
		"data-sort",
	) {
		t.Error("a table whose order says something can be sorted")
	}
}

func TestHostileTextOfExplanationsStaysText(t *testing.T) {
	t.Parallel()
	page := strings.ReplaceAll(render(t, explained()), "{{.}}", "")
	for _, bad := range []string{"<img", "alert(1)</script>", `"'&amp;amp;`, "{{"} {
		if at := strings.Index(page, bad); at >= 0 {
			t.Errorf("the page holds %q: …%s", bad, page[max(0, at-80):at+80])
		}
	}
	if got := strings.Count(page, "<script"); got != 4 {
		t.Errorf("%d script elements, want 4", got)
	}
}

func TestWithoutExplanationsNothingLeadsToThem(t *testing.T) {
	t.Parallel()
	doc := explained()
	doc.Explanations = document.Explanations{}
	body := regexp.MustCompile(`(?s)<style>.*?</style>|<script>.*?</script>`).
		ReplaceAllString(render(t, doc), "")
	for _, word := range []string{"stories", `class="why"`, "origen"} {
		if strings.Contains(body, word) {
			t.Errorf("the page still holds %s", word)
		}
	}
}
