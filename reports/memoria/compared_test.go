package memoria

import (
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
)

// lastYear is the year before the sample's: one indicator less, others with another plan and other
// results.
func lastYear() result.Year {
	y := sample()
	y.Year = 2024
	y.Total.Rate, y.Lines[0].Rate = of(60.004), of(60)
	y.Objectives[0].Rate, y.Activities[0].Rate = of(60), of(55)
	for i, rate := range []*float64{of(90), of(100), of(20), nil} {
		one := &y.Indicators[i]
		one.Rate, one.Status, one.Value = rate, "at_risk", of(float64(1500+i))
	}
	y.Indicators[1].Status = "met"
	y.Indicators[0].Weight, y.Indicators[0].Baseline = of(3), of(1400)
	y.Indicators[3] = result.Indicator{Code: "IND99", Name: "Ja no hi és", Status: "no_data"}
	y.History = []result.Point{{Code: "IND01", Year: 2025, Target: of(1750)},
		{Code: "IND02", Year: 2025, Target: of(2.5)}}
	return y
}

func comparedChapter(t *testing.T, year result.Year, before *Past, language string) string {
	t.Helper()
	doc := tellSince(t, year, before, language)
	for _, chapter := range doc.Chapters {
		if chapter.ID == "comparacio" {
			return plainText(document.Document{Chapters: []document.Chapter{chapter}})
		}
	}
	return ""
}

func TestComparisonIsWithWhatWasPublished(t *testing.T) {
	t.Parallel()
	year := sample()
	year.Total.PreviousRate = of(12) // what today's data would give
	before := &Past{Year: lastYear(), Closing: &result.Closing{Year: 2024,
		ApprovedOn: time.Date(2025, 4, 1, 0, 0, 0, 0, time.UTC)}}
	before.UsePublishedFigures(&year)
	told := comparedChapter(t, year, before, "ca")
	for _, want := range []string{
		"Del 2024 al 2025, el grau d'assoliment del pla ha pujat 11,2\u00a0punts: " +
			"era del 60,0\u00a0% i ara és del 71,3\u00a0%.",
		"Pel que fa als objectius que es poden comparar, 1 ha millorat.",
		"Les xifres del 2024 són les de la memòria que es va aprovar l'1 d'abril de 2025.",
		"| IND03  Dones formades / % | 1.502 | 52 | 20,0\u00a0% | 100,0\u00a0% | +80,0 | (Assolit)",
		"| IND01  Persones ateses / persones | 1.500 | 1.694 | 90,0\u00a0% | 69,7\u00a0% | " +
			"−20,3 | (En risc)",
		"Fites que no s'assolien i ara sí (1)", "Fites que s'assolien i ara no (1)",
		"| IND01  Persones ateses | Fita del 2025 | 1.750 | 1.800",
		"| IND01  Persones ateses | Valor base | 1.400 | 1.450",
		"| IND01  Persones ateses | Pes | 3 | —",
		"Indicadors nous, que no eren al pla: IND04 «Actes».",
		"Indicadors que ja no són al pla: IND99 «Ja no hi és».",
	} {
		if !strings.Contains(told, want) {
			t.Errorf("not said: %s", want)
		}
	}
	if t.Failed() {
		t.Log(told)
	}
}

func TestAnOpenYearBeforeIsSaidToBeOpen(t *testing.T) {
	t.Parallel()
	for language, want := range map[string]string{
		"ca": "encara no s'ha tancat", "es": "todavía no se ha cerrado", "en": "has not been closed yet",
	} {
		if told := comparedChapter(t, sample(), &Past{Year: lastYear()},
			language); !strings.Contains(told, want) || strings.ContainsAny(told, "{}") {
			t.Errorf("%s: %s", language, told)
		}
	}
}

func TestNothingIsComparedWithNothing(t *testing.T) {
	t.Parallel()
	empty := lastYear()
	for i := range empty.Indicators {
		empty.Indicators[i].Rate = nil
	}
	for _, before := range []*Past{nil, {Year: empty}} {
		if told := comparedChapter(t, sample(), before, "ca"); told != "" {
			t.Errorf("compared with nothing: %s", told)
		}
	}
}

func TestTheLetterIsAsItWasWritten(t *testing.T) {
	t.Parallel()
	year := sample()
	year.Letter = &result.Letter{MemberCode: "XARXA", MemberName: "Oficina",
		Text: "  Benvolguts,\r\n\r\nun  <b>pas</b> =1+1.\nLaia"}
	doc := tell(t, year, "ca")
	first := doc.Chapters[0]
	var said []string
	for _, block := range first.Blocks {
		said = append(said, block.(document.Paragraph).Spans[0].Text)
	}
	want := []string{"  Benvolguts,", "un  <b>pas</b> =1+1.", "Laia",
		"Oficina, tramesa del 2025. La carta es publica tal com s'ha escrit."}
	if first.ID != "presentacio" || strings.Join(said, "|") != strings.Join(want, "|") {
		t.Errorf("%s: %q", first.ID, said)
	}
	year.Letter.Text = " \n "
	if doc := tell(t, year, "ca"); doc.Chapters[0].ID != "xifres" {
		t.Error("an empty letter has a chapter")
	}
}
