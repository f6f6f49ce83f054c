package memoria

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// largeYear is the sample with that many indicators and objectives more, all of the first line.
func largeYear(indicators, objectives int) result.Year {
	year := sample()
	objective, indicator := year.Objectives[0], year.Indicators[0]
	for n := range objectives {
		one := objective
		one.Code, one.Name = fmt.Sprintf("OX%04d", n), fmt.Sprintf("Objectiu afegit %d", n)
		year.Objectives = append(year.Objectives, one)
	}
	for n := range indicators {
		one := indicator
		one.Code, one.Name = fmt.Sprintf("X%05d", n), fmt.Sprintf("Indicador afegit %d", n)
		one.Status, one.Rate = "behind", new(float64(n%50))
		one.ObjectiveCode = fmt.Sprintf("OX%04d", n%max(1, objectives))
		year.Indicators = append(year.Indicators, one)
	}
	return year
}

func pagesOf(t *testing.T, doc document.Document) int {
	t.Helper()
	fonts, _ := tools(t, "ca")
	var out bytes.Buffer
	pages, err := pdf.Render(&out, doc, fonts)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// A plan of thousands of indicators gives a memòria of about the pages of a small one: what is left
// out on paper is counted, and is on the page.
func TestALargePlanIsPrintedInShort(t *testing.T) {
	t.Parallel()
	few, many := tell(t, sample(), "ca"), tell(t, largeYear(3000, 600), "ca")
	if small, large := pagesOf(t, few), pagesOf(t, many); large > small+6 {
		t.Errorf("%d pages became %d", small, large)
	}
	only := func(doc document.Document, m document.Medium, id string) document.Document {
		doc = doc.For(m)
		for _, c := range doc.Chapters {
			if c.ID == id {
				doc.Chapters = []document.Chapter{c}
				return doc
			}
		}
		t.Fatalf("no chapter %s", id)
		return doc
	}
	if small, large := pagesOf(t, only(few, document.Paper, boardID)),
		pagesOf(t, only(many, document.Paper, boardID)); small != large {
		t.Errorf("the board's page became %d pages, want %d", large, small)
	}
	paper := plainText(only(many, document.Paper, lineID("I")))
	screen := plainText(only(many, document.Screen, lineID("I")))
	if n := strings.Count(paper, "Indicador afegit"); n != listedOfLine {
		t.Errorf("%d indicators of the line are printed, want %d", n, listedOfLine)
	}
	for _, said := range []string{"Hi surten 12 dels 3.001 indicadors en risc o endarrerits",
		"Hi surten 12 dels 601 objectius de la línia", "a la pàgina web i al llibre"} {
		if !strings.Contains(paper, said) {
			t.Errorf("it does not say %q:\n%s", said, paper)
		}
	}
	if n := strings.Count(screen, "Indicador afegit"); n < 3000 {
		t.Errorf("the page has %d indicators of 3000", n)
	}
	definitions := plainText(only(many, document.Paper, "annex-definicions"))
	if n := strings.Count(definitions, "  | "); n > rowsOnPaper+1 ||
		!strings.Contains(definitions, "files més a la pàgina web") {
		t.Errorf("the annex has %d rows:\n%s", n, definitions)
	}
}

// A chart of more rows than a page holds gives way to the table beside it; no text gets smaller.
func TestChartsOfManyRowsGiveWay(t *testing.T) {
	t.Parallel()
	doc, _ := render(t, largeYear(90, 60))
	for _, c := range doc.Chapters {
		for _, block := range c.Blocks {
			figure, is := block.(document.Figure)
			if !is || figure.Drawing == nil {
				continue
			}
			if figure.ID == "figura-objectius-I" || figure.Drawing.Height > tallest {
				t.Errorf("%s is %.0f points high", figure.ID, figure.Drawing.Height)
			}
			for _, shape := range figure.Drawing.Shapes {
				if shape.Text != nil && shape.Text.Size < 8.5 {
					t.Errorf("%s: %q has %.1f points", figure.ID, shape.Text.String, shape.Text.Size)
				}
			}
		}
	}
	if text := plainText(doc); strings.Count(text, "OX00") < 60 {
		t.Error("objectives are missing")
	}
}

// Where the plan is larger still, the page explains means alone, and says how to ask for the rest.
func TestVeryLargePlansExplainMeans(t *testing.T) {
	t.Parallel()
	year := largeYear(mostExplained, 1)
	w, _ := words.In("ca")
	b := newChapterBuilder(Facts{Year: year}, w)
	b.explainWith(&result.Trace{})
	told := b.explanations()
	for _, group := range told.Groups {
		if group.ID == "origen-grup-indicadors" {
			t.Errorf("%d indicators are explained", len(group.Items))
		}
	}
	text := plainText(document.Document{Explanations: told})
	if !strings.Contains(text, "report explain") || !strings.Contains(text, "Enfortir") {
		t.Errorf("it says %s", text)
	}
}
