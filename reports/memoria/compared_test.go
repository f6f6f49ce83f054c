package memoria

import (
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// lastYear is the year before the sample's: one indicator less, others with another plan and other
// results.
func lastYear() result.Year {
	y := sample()
	y.Year = 2024
	y.Total.Rate, y.Lines[0].Rate = of(60.004), of(60)
	y.Objectives[0].Rate, y.Activities[0].Rate = of(60), of(55)
	y.Objectives[0].RateLow, y.Objectives[0].RateHigh = of(60), of(60)
	for i, rate := range []*float64{of(90), of(100), of(20), nil} {
		one := &y.Indicators[i]
		one.Rate, one.Status, one.Value = rate, "at_risk", of(float64(1500+i))
		one.RateLow, one.RateHigh = rate, rate
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
	for i := range year.Indicators[:3] {
		year.Indicators[i].RateLow, year.Indicators[i].RateHigh = year.Indicators[i].Rate,
			year.Indicators[i].Rate
	}
	before := &Past{Year: lastYear(), Closing: &result.Closing{Year: 2024,
		ApprovedOn: time.Date(2025, 4, 1, 0, 0, 0, 0, time.UTC)}}
	before.UsePublishedFigures(&year)
	told := comparedChapter(t, year, before, "ca")
	for _, want := range []string{
		"Del 2024 al 2025, el grau d'assoliment del pla ha pujat 11,3\u00a0punts: " +
			"era del 60,0\u00a0% i ara és del 71,3\u00a0%. Aquesta comparació no és segura: les dades que " +
			"falten, o que no es poden comparar, podrien capgirar-la.",
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

// A year with too few reports is compared with nowhere: neither in sentences, tiles nor tables.
func TestAYearWithFewReportsIsNotCompared(t *testing.T) {
	t.Parallel()
	year := sample()
	year.Total.PreviousRate, year.Total.NotCompared = nil, "low_coverage"
	before := &Past{Year: lastYear(), Closing: &result.Closing{Year: 2024}}
	before.UsePublishedFigures(&year)
	doc := tellSince(t, year, before, "ca")
	for _, chapter := range doc.Chapters {
		told := plainText(document.Document{Chapters: []document.Chapter{chapter}})
		switch chapter.ID {
		case boardID:
			if strings.Contains(told, "punts") {
				t.Errorf("the board compares: %s", told)
			}
			const why = "tile: Respecte del 2024: — | No es compara amb el 2024, perquè en un dels dos " +
				"anys han informat massa pocs membres."
			if !strings.Contains(told, why) {
				t.Errorf("the board does not say why it does not compare: %s", told)
			}
		case "comparacio":
			if strings.Contains(told, "El pla, les línies i les activitats") ||
				!strings.Contains(told, "massa pocs membres") {
				t.Errorf("the chapter compares: %s", told)
			}
		}
	}
}

// What a change of measure, of members and of reports does to the words beside a value.
func TestIndicatorsAreComparedOnlyWithTheSame(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	b := newChapterBuilder(Facts{Year: sample(), Past: &Past{Year: lastYear()}}, w)
	one := b.year.Indicators[0]
	one.Trend, one.SharedCount = "", nil
	for _, tt := range []struct {
		change      func(*result.Indicator)
		trend, note string
	}{
		{func(i *result.Indicator) { i.Trend = "same" }, "igual", ""},
		{func(i *result.Indicator) { i.NotCompared, i.Unit = "unit", "entitats" }, "no es compara",
			"IND01: el 2024 es mesurava en «persones» i ara en «entitats»; no es compara."},
		{func(i *result.Indicator) { i.NotCompared, i.Value = "kind", nil }, "",
			"No es compara amb el 2024, perquè ara és d'un altre tipus: IND01."},
		{func(i *result.Indicator) { i.NotCompared = "factor" }, "no es compara",
			"No es compara amb el 2024, perquè ara el quocient es multiplica per un altre factor: IND01."},
		{func(i *result.Indicator) { i.NotCompared, i.Value = "low_coverage", nil }, "", ""},
		{func(i *result.Indicator) { i.NotCompared = "members" }, "no es compara",
			"No es compara amb el 2024, perquè són massa pocs els membres que n'han informat tots dos " +
				"anys: IND01."},
		{func(i *result.Indicator) {
			i.Trend, i.SharedCount, i.SharedValue, i.PreviousShared = "better", new(57), of(90), of(80)
		}, "millora (57 membres)", "Els membres entre parèntesis són els que n'han informat el 2024 " +
			"i el 2025: la comparació es fa només amb les seves xifres."},
		{func(i *result.Indicator) {
			i.Trend, i.SharedCount, i.SharedValue, i.PreviousShared = "worse", new(1), of(80), of(90)
		}, "empitjora (1 membre)", "IND01: entre els membres que n'han informat tots dos anys, ha " +
			"passat de 90 a 80; la resta de la diferència ve de membres que només n'han informat un dels " +
			"dos."},
	} {
		i := one
		tt.change(&i)
		b.sharing = false
		trend, notes := b.trend(i), b.comparisonNotes([]result.Indicator{i})
		if trend != tt.trend || tt.note == "" && len(notes) > 0 ||
			tt.note != "" && (len(notes) == 0 || notes[0] != tt.note) {
			t.Errorf("%q, %q; want %q, %q", trend, notes, tt.trend, tt.note)
		}
	}
}

// What the measure was before is no point of the line, and nor is a year with few reports.
func TestALineBreaksWhereTheMeasureChanged(t *testing.T) {
	t.Parallel()
	year := sample()
	year.History = nil
	for y, p := range []result.Point{
		{Value: of(45), Target: of(50)}, {Value: of(48), Target: of(55)},
		{Value: of(3), Target: of(4), NotCompared: "unit"}, {Value: of(5), Target: of(5)},
		{Value: of(1), Target: of(6), NotCompared: "low_coverage"}, {Value: of(6), Target: of(7)},
	} {
		p.Code, p.Year, p.Comparable = "IND01", 2020+y, y != 4
		year.History = append(year.History, p)
	}
	w, _ := words.In("ca")
	b := newChapterBuilder(Facts{Year: year}, w)
	trend, known := b.trendOf(year.Indicators[0])
	if known != 3 || trend.Otherwise != 2 {
		t.Errorf("%d known, %d otherwise, want 3 and 2", known, trend.Otherwise)
	}
	for i, want := range []*float64{nil, nil, of(3), of(5), nil, of(6)} {
		if !same(trend.Values[i], want) {
			t.Errorf("%d: %v", trend.Years[i], trend.Values[i])
		}
	}
	if trend.Targets[1] != nil || trend.Targets[4] == nil {
		t.Errorf("targets: %v", trend.Targets)
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
