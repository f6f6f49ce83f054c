package memoria

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/html"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

const hostileCell = `</script><img src=x onerror=alert(1)>"'&amp;{{.}}`

// traced is what the sample's figures, of so many members, were made from.
func traced(year result.Year, members int) *result.Trace {
	trace := &result.Trace{Workbooks: []result.Workbook{{ID: 1, FileName: "pla.xlsx",
		Hash: strings.Repeat("a", 64)}}}
	limits := []string{"cobertura_minima", "llindar_assolit", "llindar_avanca", "llindar_risc",
		"llindar_plausible"}
	for row, name := range limits {
		trace.PlanCells = append(trace.PlanCells, result.PlanCell{
			Section: "parameters", Item: name, Field: "value", WorkbookID: 1, Sheet: "Paràmetres",
			Address: fmt.Sprint("B", row+7), Text: "50", Figure: of(50),
		})
	}
	for n := range members {
		trace.Workbooks = append(trace.Workbooks, result.Workbook{
			ID: n + 2, FileName: fmt.Sprintf("2025/tramesa-2025-%05d-sant-esteve-de-palautordera.xlsx", n),
			Version: 1, VersionCount: 1,
			ReceivedAt: time.Date(2026, 1, 20, 9, 30, 0, 0, time.UTC),
		})
	}
	for at, i := range year.Indicators {
		trace.Formulas = append(trace.Formulas, result.Formula{Code: i.Code, IsRatio: i.Kind == "rati",
			Scale: 100, IsInPlan: true, PlanRule: "none"})
		for n := range members {
			code := fmt.Sprintf("%05d", n)
			value := result.MemberValue{IndicatorCode: i.Code, MemberCode: code,
				MemberName: "Sant Esteve de Palautordera", Value: of(float64(n) + 0.5), State: "reported"}
			if i.Value == nil {
				value.Value, value.State = nil, "missing"
			} else {
				trace.Cells = append(trace.Cells, result.Cell{IndicatorCode: i.Code, MemberCode: code,
					Part: "value", SourceYear: 2025, WorkbookID: n + 2,
					Sheet: "Indicadors", Address: fmt.Sprint("G",
						at+4), Field: "value", Text: hostileCell, Figure: value.Value})
			}
			trace.Members = append(trace.Members, value)
		}
	}
	return trace
}

// tellExplained tells a year with its explanations, as a document and as a page.
func tellExplained(t *testing.T, year result.Year, trace *result.Trace,
	language string) (document.Document, string) {
	t.Helper()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	w, _ := words.In(language)
	doc := drawn(t, Facts{Year: year, Trace: trace, Fingerprint: "37d4 8350 ed05"}, w, fonts)
	var page bytes.Buffer
	if err := html.Render(&page, doc, html.Options{Words: w, Library: chart.Library()}); err != nil {
		t.Fatal(err)
	}
	return doc, page.String()
}

// withoutData is a page without the figures' data for scripts and the scripts themselves.
func withoutData(page string) string {
	return regexp.MustCompile(`(?s)<(script|style)\b.*?</(script|style)>`).ReplaceAllString(page, "")
}

func TestEveryFigureLeadsToItsExplanation(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		doc, whole := tellExplained(t, sample(), traced(sample(), 3), language)
		page := withoutData(whole)
		if strings.Contains(page, "%!") || strings.Contains(page, "%s)") {
			t.Errorf("%s: a format is left", language)
		}
		before, stories, found := strings.Cut(page, `<section class="stories"`)
		if !found {
			t.Fatalf("%s: the page has no explanations", language)
		}
		w, _ := words.In(language)
		told := 0
		for _, group := range doc.Explanations.Groups {
			for _, one := range group.Items {
				told++
				if !strings.Contains(before, `href="#m-`+one.ID+`"`) {
					t.Errorf("%s: no figure leads to %s", language, one.ID)
				}
				_, rest, _ := strings.Cut(stories, `id="m-`+one.ID+`"`)
				story, _, _ := strings.Cut(rest, "</details>")
				back := regexp.MustCompile(`<a href="#([^"]+)">` + regexp.QuoteMeta(w.Say(words.OriginShown)) +
					`</a>`).FindStringSubmatch(story)
				if back == nil || !strings.Contains(before, `id="`+back[1]+`"`) {
					t.Errorf("%s: %s does not lead back to its figure", language, one.ID)
				}
			}
		}
		// The total, two of each kind of roll-up, four indicators.
		if told != 1+4*2+4 {
			t.Errorf("%s: %d explanations", language, told)
		}
	}
}

func TestExplanationsGoDownToTheCells(t *testing.T) {
	t.Parallel()
	_, page := tellExplained(t, sample(), traced(sample(), 3), "ca")
	_, story, _ := strings.Cut(page, `id="m-origen-IND01"`)
	story, _, _ = strings.Cut(story, "</details>")
	// The sample's members do not add up; the page says what the mart gave.
	for _, want := range []string{
		"Amb valor base", "0,5 + 1,5 + 2,5 = 1.694", "100 × (1.694 − 1.450) / (1.800 − 1.450)",
		"00001 Sant Esteve de Palautordera",
		"2025/tramesa-2025-00001-sant-esteve-de-palautordera.xlsx (v1)",
		"Indicadors: G4 «&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&#34;&#39;&amp;amp;{{.}}»",
	} {
		if !strings.Contains(strings.ReplaceAll(story, "&#43;", "+"), want) {
			t.Errorf("the story of IND01 does not say %q:\n%s", want, story)
		}
	}
	for _, bad := range []string{"<img", "onerror=alert(1)>"} {
		if strings.Contains(withoutData(page), bad) {
			t.Errorf("a cell's text became markup: %s", bad)
		}
	}
	if _, missing, _ := strings.Cut(page,
		`id="m-origen-IND04"`); !strings.Contains(strings.SplitN(missing, "</details>",
		2)[0], "Sense dada (3): 00000 Sant Esteve") {
		t.Error("who gave nothing is not named")
	}
}

func TestPagesOfPaperHaveNoExplanations(t *testing.T) {
	t.Parallel()
	doc, _ := tellExplained(t, sample(), traced(sample(), 3), "ca")
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	var with bytes.Buffer
	if _, err := pdf.Render(&with, doc, fonts); err != nil {
		t.Fatal(err)
	}
	_, without := render(t, sample())
	if !bytes.Equal(with.Bytes(), without) {
		t.Error("the PDF changes with the explanations")
	}
}

func TestThreeHundredMembersStayLight(t *testing.T) {
	t.Parallel()
	year := sample()
	for n := len(year.Indicators); n < 34; n++ {
		one := year.Indicators[n%3]
		one.Code = fmt.Sprintf("IND%02d", n+1)
		year.Indicators = append(year.Indicators, one)
	}
	_, page := tellExplained(t, year, traced(year, 300), "ca")
	if rows := strings.Count(page, "Sant Esteve de Palautordera</th>"); rows != 33*300 {
		t.Errorf("%d rows of members", rows)
	}
	const most = 10 << 20
	if len(page) > most {
		t.Errorf("the page takes %d bytes, over %d", len(page), most)
	}
	t.Logf("%.1f MB", float64(len(page))/(1<<20))
}
