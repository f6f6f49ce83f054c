package memoria

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// qualityOf is all that is said of the quality of a year's data, and its annex of values.
func qualityOf(t *chapterBuilder) []document.Chapter {
	sent, late, expected := SentCounts(t.year)
	chapter := document.Chapter{ID: "q", Title: t.w.Say(words.SentTitle),
		Blocks: []document.Block{document.Text(document.Lead, t.completeness())}}
	for _, blocks := range [][]document.Block{
		t.missingAndLate(expected-sent, late), t.gaps(), t.openCounts(), t.findingsTable(),
		t.afterClosing(),
	} {
		chapter.Blocks = append(chapter.Blocks, blocks...)
	}
	return []document.Chapter{chapter, annexOf(t)}
}

func annexOf(t *chapterBuilder) document.Chapter {
	return document.Chapter{
		ID: "annex-valors", Number: "B", Kicker: t.say(words.AnnexAnnex, "letter", "B"),
		Title: t.say(words.QualityValues), Blocks: t.valuesAnnex(),
	}
}

func TestQualityIsAsRecorded(t *testing.T) {
	t.Parallel()
	builder := sheetBuilder(t, season(), "ca")
	builder.comparisons = []Comparison{
		{Closing: result.Closing{Year: 2024, ApprovedOn: time.Date(2025, 4, 1, 0, 0, 0, 0, time.UTC)},
			Arrivals: []result.Arrival{
				{MemberCode: "08019", MemberName: "Barcelona", ReceivedAt: time.Date(2025, 6, 11, 0, 0, 0, 0,
					time.UTC)},
				{MemberCode: "CC-24", ReceivedAt: time.Date(2025, 7, 2, 0, 0, 0, 0, time.UTC)}}},
		{Closing: result.Closing{Year: 2025}},
	}
	doc := builder.frame()
	doc.Chapters = qualityOf(builder)
	got := plainText(doc)
	golden := filepath.Join("testdata", "quality.ca.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the words differ from %s (run with -update and look at the change):\n%s", golden, got)
	}
}

// crowd is a year of many members and indicators, half of them without a return and each with
// something open.
func crowd(members, indicators int) result.Year {
	year := sample()
	year.Coverage, year.Indicators, year.Values, year.Findings = nil, nil, nil, nil
	for i := range indicators {
		year.Indicators = append(year.Indicators, result.Indicator{Code: fmt.Sprintf("IND%02d", i),
			Name: strings.Repeat("Nom llarg d'indicador ", 4),
			Unit: "unitats", Kind: "flux", Aggregation: "suma", ReportedBy: "membres",
			Value: of(12345.5), ExpectedCount: members, ReportedCount: members / 2})
	}
	states := []string{"missing", "on_time", "missing", "late"}
	for n := range members {
		c := result.Coverage{Code: fmt.Sprintf("%05d", n),
			Name: fmt.Sprintf("Santa Coloma de Gramenet %d", n), Type: "ajuntament",
			Comarca: fmt.Sprint("Comarca ", n%40), State: states[n%4], ExpectedCount: indicators}
		year.Coverage = append(year.Coverage, c)
		for i := range indicators {
			v := result.MemberValue{IndicatorCode: year.Indicators[i].Code, MemberCode: c.Code,
				State: "missing"}
			if c.State != "missing" && (n+i)%7 > 0 {
				v.State, v.Value = "reported", of(float64(n*i)/2)
			}
			year.Values = append(year.Values, v)
		}
		for k := range 30 {
			year.Findings = append(year.Findings, result.Finding{MemberCode: c.Code,
				Rule: fmt.Sprint("regla-", k), Severity: "warning", Sheet: "Indicadors", Cell: fmt.Sprint("G",
					k)})
		}
	}
	return year
}

func TestQualityOfManyMembers(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	builder := sheetBuilder(t, crowd(300, 34), "ca")
	for n, chapter := range qualityOf(builder) {
		doc := builder.memberDocument(chapter)
		var out bytes.Buffer
		pages, err := pdf.Render(&out, doc, fonts)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d pages", chapter.Title, pages)
		if most := []int{8, 60}[n]; pages > most {
			t.Errorf("%s takes %d pages, more than %d", chapter.Title, pages, most)
		}
	}
	said := plainText(builder.memberDocument(qualityOf(builder)[0]))
	if !strings.Contains(said, "Membres que no han tramès dades, per comarca") ||
		!strings.Contains(said, "i 295 més") {
		t.Error("no members by comarca, or no count of those with open findings")
	}
}

func TestSoManyValuesAreNotPrinted(t *testing.T) {
	t.Parallel()
	year := crowd(400, 34)
	builder := sheetBuilder(t, year, "ca")
	said := plainText(builder.memberDocument(annexOf(builder)))
	if !strings.Contains(said, "Són 13.600 valors") || !strings.Contains(said,
		"full «Valors per membre»") || strings.Contains(said, "table:") {
		t.Errorf("the annex does not say where its values are:\n%s", said)
	}
}
