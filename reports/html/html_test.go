package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/queries/palette"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/html"
	"xmess.cat/memoria/reports/vector"
	"xmess.cat/memoria/reports/words"
)

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;{{.}}` +
	"\u2028=HYPERLINK(1)"

func of(v float64) *float64 { return &v }

// sample has one of each block, and hostile text wherever a workbook's text can stand.
func sample() document.Document {
	drawing := vector.Drawing{Width: 100, Height: 50, Shapes: []vector.Shape{
		{
			Clips: []vector.Outline{{{Verb: vector.Move}, {Verb: vector.Line, X: 9, Y: 9}}},
			Text:  &vector.Text{String: hostile, Size: 8, Width: 10},
		},
	}}
	mark := &document.Mark{Status: document.AtRisk, Word: "En risc"}
	data := document.Table{
		Caption: hostile,
		Columns: []document.Column{{Head: hostile, Header: true}, {Head: "Valor"}},
		Groups: []document.Group{
			{Rows: []document.Row{{Cells: []document.Cell{{Text: hostile}, {Text: "1"}}}}},
		},
	}
	figure := document.Figure{
		ID:          "figura",
		Title:       hostile,
		Caption:     hostile,
		Alternative: hostile,
		Drawing:     &drawing,
		Option:      []byte(`{"series":[{"type":"bar","name":"</script><!--","data":[1]}]}`),
		Data:        &data,
	}
	return document.Document{
		Language: "ca", Title: "Memòria " + hostile, Author: hostile, Subject: hostile, DecimalMark: ",",
		Contents: "Contingut",
		AsOf:     time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC),
		Cover: document.Cover{
			Network:  hostile,
			Initials: "XMESS",
			Title:    "Memòria",
			Year:     "2025",
			Facts:    []document.Fact{{Label: "Dades", Value: hostile}},
		},
		Running: document.Running{Head: "Memòria", Foot: hostile, Banner: "Dades de demostració"},
		Chapters: []document.Chapter{
			{ID: `linia-"I" <b>`, Number: "I", Kicker: "Línia I", Title: hostile, Blocks: []document.Block{
				document.Heading{
					ID:     "objectiu-1",
					Level:  1,
					Number: "O01",
					Text:   hostile,
					Detail: hostile,
					Rate:   &document.Bar{Text: "50,0 %", Rate: of(50)},
					Status: mark,
				},
				document.Paragraph{
					Style: document.Lead,
					Spans: []document.Span{
						{Text: hostile, Target: `linia-"I" <b>`},
						{Text: "javascript:alert(1)", Target: "nowhere"},
					},
				},
				document.List{Items: []document.Item{{Status: mark, Spans: []document.Span{{Text: hostile}}}}},
				document.Tiles{
					Tiles: []document.Tile{{Label: hostile, Value: hostile, Detail: hostile, Status: mark}},
				},
				document.Columns{
					Columns: [][]document.Block{
						{document.Heading{Level: 2, Text: hostile}, document.Quote{Text: hostile, Credit: hostile}},
					},
				},
				figure, figure,
				document.Table{
					Columns: []document.Column{
						{Head: "Nom", Header: true},
						{Head: "Valor", Align: document.Decimal},
						{Head: "Grau", Bars: true},
					},
					Notes: []string{
						hostile,
					},
					Groups: []document.Group{{Title: hostile, Detail: hostile, Rows: []document.Row{
						{
							Cells: []document.Cell{
								{Text: hostile, Detail: hostile},
								{Text: "1,25"},
								{Bar: &document.Bar{Text: "—"}, Status: mark},
							},
						},
						{
							Cells: []document.Cell{
								{Text: "b", Target: "objectiu-1"},
								{Text: "3"},
								{
									Bar: &document.Bar{
										Text:   "0,0 %",
										Rate:   of(0),
										Low:    of(0),
										High:   of(40),
										Status: document.Behind,
									},
								},
							},
						},
						{Total: true, Cells: []document.Cell{{}, {Text: "4,25"}}},
					}}},
				},
			}},
			{
				ID:     "linia- I ",
				Title:  "Buit",
				Blocks: []document.Block{document.Heading{Level: 2, Text: "Sota"}},
			},
		},
	}
}

func render(t *testing.T, doc document.Document) string {
	t.Helper()
	w, _ := words.In("ca")
	var out bytes.Buffer
	options := html.Options{Words: w, Library: "var echarts = {};"}
	if err := html.Render(&out, doc, options); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestHostileTextStaysText(t *testing.T) {
	t.Parallel()
	page := render(t, sample())
	for _, bad := range []string{
		"<img", "alert(1)</script>", "onerror=alert(1)>\"", "<!--", "{{", `href="javascript:`,
	} {
		if at := strings.Index(strings.ReplaceAll(page, "{{.}}", ""), bad); at >= 0 {
			t.Errorf("the page holds %q: …%s", bad, page[max(0, at-80):at+80])
		}
	}
	// One library, one script of the page, two figures' data.
	if got := strings.Count(page, "<script"); got != 4 {
		t.Errorf("%d script elements, want 4", got)
	}
	if got := strings.Count(page, "</script"); got != 4 {
		t.Errorf("%d ends of script elements, want 4", got)
	}
}

func TestPolicyNamesWhatThePageHolds(t *testing.T) {
	t.Parallel()
	page := render(t, sample())
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)
	if policy == nil {
		t.Fatal("no policy")
	}
	said := strings.NewReplacer("&#39;", "'", "&#43;", "+").Replace(policy[1])
	if strings.Contains(said, "unsafe") || !strings.HasPrefix(said, "default-src 'none';") {
		t.Errorf("policy: %s", said)
	}
	for _, element := range []string{"style", "script"} {
		found := regexp.MustCompile(`(?s)<`+element+`>(.*?)</`+element+`>`).
			FindAllStringSubmatch(page, -1)
		if len(found) == 0 {
			t.Errorf("no inline %s", element)
		}
		for _, one := range found {
			sum := sha256.Sum256([]byte(one[1]))
			if hash := base64.StdEncoding.EncodeToString(sum[:]); !strings.Contains(
				said,
				"'sha256-"+hash+"'",
			) {
				t.Errorf("the policy does not name the hash of a %s: %s", element, hash)
			}
		}
	}
	if regexp.MustCompile(`\sstyle="|\son[a-z]+="`).MatchString(page) {
		t.Error("an element has a style or a handler, which the policy forbids")
	}
}

func TestNothingIsFetched(t *testing.T) {
	t.Parallel()
	page := render(t, sample())
	address := regexp.MustCompile(`(?i)https?://[^\s"'<)]*|\ssrc="|@import|<link`)
	if found := address.FindString(page); found != "" {
		t.Errorf("the page names %s", found)
	}
}

func TestIDsAreUniqueAndLinksLead(t *testing.T) {
	t.Parallel()
	page := render(t, sample())
	var ids []string
	for _, found := range regexp.MustCompile(`\sid="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if slices.Contains(ids, found[1]) {
			t.Errorf("id %s stands twice", found[1])
		}
		if !regexp.MustCompile(`^[A-Za-z][\w-]*$`).MatchString(found[1]) {
			t.Errorf("id %q is not plain", found[1])
		}
		ids = append(ids, found[1])
	}
	link := regexp.MustCompile(`href="#([^"]*)"|url\(#([^)]*)\)`)
	for _, found := range link.FindAllStringSubmatch(page, -1) {
		if id := found[1] + found[2]; !slices.Contains(ids, id) {
			t.Errorf("a link leads to %s, which is nowhere", id)
		}
	}
}

func TestStructure(t *testing.T) {
	t.Parallel()
	page := render(t, sample())
	for what, want := range map[string]int{
		`<html lang="ca"`: 1, "<main": 1, "<nav": 1, "<h1": 1, "<h4": 1, `<h3 class="small"`: 1,
		`class="skip" href="#pagina-contingut"`: 1,
		"<caption":                              3, "<table": 3,
		"<figcaption": 3, "<details>": 2, `role="img" aria-label=`: 2,
		`scope="rowgroup"`: 1, `class="banner"`: 1, "1,25": 1, "3\u2007\u2007\u2008": 1,
		`type="application/json"`: 2,
	} {
		if got := strings.Count(page, what); got != want {
			t.Errorf("%d × %s, want %d", got, what, want)
		}
	}
	plain := sample()
	plain.Running.Banner = ""
	if strings.Contains(render(t, plain), "Dades de demostració") {
		t.Error("a real memòria says that it is invented")
	}
}

func TestSameDocumentSameBytes(t *testing.T) {
	t.Parallel()
	once, again := render(t, sample()), render(t, sample())
	if once != again {
		t.Error("two pages of one document differ")
	}
	if len(render(t, document.Document{Language: "ca"})) == 0 {
		t.Error("an empty document gives no page")
	}
}

func TestStyleIsMadeFromThePalette(t *testing.T) {
	t.Parallel()
	doc := sample()
	doc.Accent = "#7A1F5C"
	page := render(t, doc)
	for _, want := range []string{
		"--ink:" + palette.Ink + ";", "--accent:#7a1f5c;", "--cover:" + palette.Accent + ";",
		"--met:" + palette.Status("met") + ";", ".met{fill:var(--met)}", ".no_data{fill:var(--no_data)}",
		`<circle cx="7" cy="7" r="6.5" fill="` + palette.Status("met") + `"/>`,
		`fill="` + palette.Track + `"/><rect class="behind"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not hold %s", want)
		}
	}
}
