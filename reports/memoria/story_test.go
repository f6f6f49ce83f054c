package memoria

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

var update = flag.Bool("update", false, "write golden files anew")

func of(v float64) *float64 { return &v }

func yearOf(y int) *int { return &y }

// sample is a small year with one of each: met, at risk, a minimum, a band, no data, late and
// missing.
func sample() result.Year {
	counts := func(rate, low, high, last *float64, status string, indicators, rated, met, reported,
		expected int) result.Counts {
		share := 100 * float64(reported) / float64(expected)
		return result.Counts{Rate: rate, RateLow: low, RateHigh: high, Status: status, ObjectiveCount: 1,
			IndicatorCount: indicators, RatedCount: rated, MetCount: met, ReportedCount: reported,
			ExpectedCount: expected, Coverage: &share, PreviousRate: last,
			ChangeCertain: last != nil && *last == 60}
	}
	received := time.Date(2026, 1, 20, 9, 30, 0, 0, time.UTC)
	return result.Year{
		Year: 2025,
		Total: result.Total{Counts: counts(of(71.25), of(61), of(81), of(60.004), "at_risk", 4, 3, 1, 7,
			12)},
		Lines: []result.Line{
			{Code: "I", Name: "Enfortir l'ESS", Description: "Ajudar els membres.",
				Counts: counts(of(71.25), of(61), of(81), of(60), "at_risk", 3, 3, 1, 5, 9)},
			{Code: "II", Name: "Incidir", Counts: counts(nil, of(0), of(100), nil, "no_data", 1, 0, 0, 0,
				3)},
		},
		Activities: []result.Activity{
			{Code: "A01", Name: "Ajudar els ajuntaments", Counts: counts(of(71.25), of(71.25), of(71.25),
				nil, "at_risk", 3, 3, 1, 5, 9)},
			{Code: "A02", Name: "Divulgar", Counts: counts(nil, nil, nil, nil, "no_data", 1, 0, 0, 0, 3)},
		},
		Objectives: []result.Objective{
			{Code: "O01", LineCode: "I", ActivityCode: "A01", Name: "El teixit creix", Weight: of(2),
				Counts: counts(of(71.25), of(61), of(81), of(60), "at_risk", 3, 3, 1, 5, 9)},
			{Code: "O02", LineCode: "II", ActivityCode: "A02", Name: "Es coneix", Weight: of(1),
				Counts: counts(nil, of(0), of(100), nil, "no_data", 1, 0, 0, 0, 3)},
		},
		Pairs: []result.Pair{
			{LineCode: "I", ActivityCode: "A01", Counts: counts(of(71.25), nil, nil, nil, "at_risk", 3, 3, 1,
				5, 9)},
			{LineCode: "II", ActivityCode: "A02", Counts: counts(nil, nil, nil, nil, "no_data", 1, 0, 0, 0,
				3)},
		},
		Indicators: []result.Indicator{
			{Code: "IND01", ObjectiveCode: "O01", LineCode: "I", ActivityCode: "A01",
				Name: "Persones ateses", Unit: "persones",
				Kind: "flux", Direction: "augmentar", Aggregation: "suma", ReportedBy: "membres",
				Disaggregation: "sexe",
				Definition:     "Persones diferents", Value: of(1694), BaselineYear: yearOf(2023),
				Baseline: of(1450), Target: of(1800),
				RawRate: of(69.714), Rate: of(69.714), RateLow: of(69.714), RateHigh: of(69.714),
				Status: "at_risk", Rule: "interpolated", Minimal: true, ReportedCount: 2,
				ExpectedCount: 3, Coverage: of(66.667), PreviousValue: of(1511), Trend: "worse",
				SharedCount: new(1), SharedValue: of(900), PreviousShared: of(950), ChangeCertain: true,
				Women: of(986), Men: of(693),
				NonBinary: of(0), Unstated: of(15)},
			{Code: "IND02", ObjectiveCode: "O01", LineCode: "I", ActivityCode: "A01",
				Name: "Pressupost per habitant", Unit: "€/hab.",
				Kind: "rati", Direction: "augmentar", Aggregation: "quocient", ReportedBy: "ajuntaments",
				Value: of(2.4999), Numerator: of(4537447),
				Denominator: of(1815052), Baseline: of(1.35), Target: of(2.5), OriginalTarget: of(2.25),
				RawRate: of(99.99), Rate: of(99.99), Status: "advancing",
				Rule: "interpolated", ReportedCount: 2, ExpectedCount: 3, Coverage: of(66.667),
				PreviousValue: of(1.5), Trend: "better", ChangeCertain: true},
			{Code: "IND03", ObjectiveCode: "O01", LineCode: "I", ActivityCode: "A01", Name: "Dones formades",
				Unit: "%", Kind: "registre",
				Direction: "mantenir", Aggregation: "quota_dones", ReportedBy: "xarxa", Value: of(52),
				Minimum: of(45), Maximum: of(60),
				RawRate: of(140), Rate: of(100), Status: "met", Rule: "inside_band", ReportedCount: 1,
				ExpectedCount: 1, Coverage: of(100),
				Implausible: true, ChangeCertain: true},
			{Code: "IND04", ObjectiveCode: "O02", LineCode: "II", ActivityCode: "A02", Name: "Actes",
				Unit: "actes", Kind: "flux",
				Direction: "augmentar", Aggregation: "suma", ReportedBy: "membres", Target: of(10),
				RateLow: of(0), RateHigh: of(100),
				Status: "no_data", Rule: "none", ExpectedCount: 3, Coverage: of(0)},
		},
		Coverage: []result.Coverage{
			{Code: "08019", Name: "Barcelona", Type: "ajuntament", Comarca: "Barcelonès", State: "on_time",
				ReceivedAt:    received,
				ReportedCount: 3, ExpectedCount: 3, ErrorCount: 1},
			{Code: "08169", Name: "el Prat de Llobregat", Type: "ajuntament", Comarca: "Baix Llobregat",
				State: "missing", ExpectedCount: 3},
			{Code: "CC-24", Name: "Consell Comarcal d'Osona", Type: "consell comarcal", Comarca: "Osona",
				State:      "late",
				ReceivedAt: time.Date(2026, 4, 1, 8, 0, 0, 0, time.UTC), ReportedCount: 2, ExpectedCount: 3,
				Joined: new(time.Date(2025, 2, 11, 0, 0, 0, 0, time.UTC))},
		},
		MemberGroups: []result.MemberGroup{
			{Dimension: "comarca", Code: "Baix Llobregat", MemberCount: 1, CouncilCount: 1},
			{Dimension: "comarca", Code: "Barcelonès", MemberCount: 1, CouncilCount: 1, SentCount: 1,
				Population: new(int64(1686000)), PopulationCount: 1},
			{Dimension: "comarca", Code: "Osona", MemberCount: 1, JoinedCount: 1, SentCount: 1,
				LateCount: 1},
			{Dimension: "demarcacio", Code: "unstated", MemberCount: 3, CouncilCount: 2, JoinedCount: 1,
				SentCount: 2, LateCount: 1},
			{Dimension: "member_type", Code: "ajuntament", MemberCount: 2, CouncilCount: 2, SentCount: 1,
				Population: new(int64(1686000)), PopulationCount: 1},
			{Dimension: "member_type", Code: "consell comarcal", MemberCount: 1, JoinedCount: 1,
				SentCount: 1, LateCount: 1},
			{Dimension: "network", MemberCount: 3, CouncilCount: 2, JoinedCount: 1, SentCount: 2,
				LateCount: 1, Population: new(int64(1686000)), PopulationCount: 1},
		},
		ActionGroups: []result.ActionGroup{
			{Dimension: "activity", Code: "A01", ActionCount: 2, MemberCount: 1, Hours: of(2.5),
				HoursCount: 1, Women: of(10), Men: of(5), Attendees: of(15), AttendeesCount: 1,
				ShareWomen: of(10), ShareAttendees: of(15)},
			{Dimension: "comarca", Code: "Barcelonès", ActionCount: 2, MemberCount: 1, Hours: of(2.5),
				HoursCount: 1, Women: of(10), Men: of(5), Attendees: of(15), AttendeesCount: 1,
				ShareWomen: of(10), ShareAttendees: of(15)},
			{Dimension: "day", Code: "2025-03-14", ActionCount: 1, MemberCount: 1},
			{Dimension: "day", Code: "unstated", ActionCount: 1, MemberCount: 1},
			{Dimension: "kind", Code: "formacio", Name: "formació", ActionCount: 1, MemberCount: 1,
				Hours: of(2.5), HoursCount: 1, Women: of(10), Men: of(5), Attendees: of(15), AttendeesCount: 1,
				ShareWomen: of(10), ShareAttendees: of(15)},
			{Dimension: "kind", Code: "=1+1", Name: "=1+1", ActionCount: 1, MemberCount: 1},
			{Dimension: "line", Code: "I", ActionCount: 1, MemberCount: 1, Hours: of(2.5), HoursCount: 1,
				Women: of(10), Men: of(5), Attendees: of(15), AttendeesCount: 1,
				ShareWomen: of(10), ShareAttendees: of(15)},
			{Dimension: "line", Code: "unstated", ActionCount: 1, MemberCount: 1},
			{Dimension: "member", Code: "08019", ActionCount: 2, MemberCount: 1, Hours: of(2.5),
				HoursCount: 1, Women: of(10), Men: of(5), Attendees: of(15), AttendeesCount: 1,
				ShareWomen: of(10), ShareAttendees: of(15)},
			{Dimension: "month", Code: "03", ActionCount: 1, MemberCount: 1},
			{Dimension: "network", ActionCount: 2, MemberCount: 1, Hours: of(2.5), HoursCount: 1,
				Women: of(10), Men: of(5), Attendees: of(15), AttendeesCount: 1,
				ShareWomen: of(10), ShareAttendees: of(15)},
		},
		Actions: []result.Action{
			{MemberCode: "08019", MemberName: "Barcelona", Title: "Curs </script>", Kind: "formació",
				HeldOn:   time.Date(2025, 3, 14, 0, 0, 0, 0, time.UTC),
				LineCode: "I", ActivityCode: "A01", Hours: of(2.5), Women: of(10), Men: of(5),
				Attendees: of(15)},
			{MemberCode: "08019", MemberName: "Barcelona", Title: "Taula", Kind: "=1+1",
				ActivityCode: "A01"},
		},
		Assessments: []result.Assessment{
			{LineCode: "I", MemberCode: "08019", MemberName: "Barcelona", Worked: "El pla s'ha aprovat.",
				Difficulties: strings.Repeat("Massa llarg. ", 60)},
			{LineCode: "I", MemberCode: "CC-24", MemberName: "Consell Comarcal d'Osona", Worked: "  ",
				Proposals: "Més trobades </script> =1+1"},
		},
		History: []result.Point{
			{Code: "IND01", Year: 2024, Value: of(1511), Target: of(1600), Comparable: true},
			{Code: "IND01", Year: 2025, Value: of(1694), Target: of(1800), Comparable: true},
			{Code: "IND01", Year: 2026, Value: of(9999), Target: of(2000), Comparable: true},
		},
		Parameters: result.Parameters{"sigles": "XMESS", "xarxa": "Xarxa de Municipis",
			"pla_inici": "2024", "pla_final": "2027"},
		Inputs: []result.Input{
			{Kind: "plan", FileName: "pla.xlsx", Hash: strings.Repeat("a", 64), ReceivedAt: received},
			{Kind: "submission", Year: 2025, MemberCode: "08019", FileName: "bcn.xlsx",
				Hash: strings.Repeat("b", 64), ReceivedAt: received},
			{Kind: "submission", Year: 2025, MemberCode: "CC-24", FileName: "osona.xlsx",
				Hash: strings.Repeat("c", 64), ReceivedAt: time.Date(2026, 4, 1, 8, 0, 0, 0, time.UTC)},
		},
		Limits: result.Limits{Deadline: time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC), Coverage: 50,
			Met: 100, Advancing: 75, AtRisk: 50, Plausible: 130},
	}
}

// tell tells a year in a language, without drawing its figures: that takes most of the time.
func tell(t *testing.T, year result.Year, language string) document.Document {
	t.Helper()
	return tellSince(t, year, nil, language)
}

// tellSince tells a year with what is known of the one before.
func tellSince(t *testing.T, year result.Year, before *Past, language string) document.Document {
	t.Helper()
	fonts, w := tools(t, language)
	doc, _, err := Document(Facts{Year: year, Past: before, Fingerprint: "37d4 8350 ed05"}, w,
		chart.New(fonts, w))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// A rate that is only met or not has a note beside it.
func TestARateThatIsMetOrNotIsSaidToBe(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	for rule, want := range map[string]string{
		"baseline_past_target": "IND01: el valor base ja havia superat la fita del 2025; val 100 si " +
			"encara s'assoleix i 0 si no. Cal revisar la fita.",
		"target_equals_baseline": "IND01: la fita del 2025 és igual al valor base",
		"decrease_no_baseline":   "IND01: ha de disminuir i no té valor base",
		"interpolated":           "",
	} {
		year := sample()
		year.Indicators[0].Rule = rule
		b := newChapterBuilder(Facts{Year: year}, w)
		notes := strings.Join(b.indicatorTable(year.Indicators[:1]).Notes, "\n")
		if !strings.Contains(notes, want) || want == "" && strings.Contains(notes, "val 100") {
			t.Errorf("%s: %s", rule, notes)
		}
	}
}

// render tells a year in Catalan, draws its figures and prints it.
func render(t *testing.T, year result.Year) (document.Document, []byte) {
	t.Helper()
	fonts, w := tools(t, "ca")
	doc := drawn(t, Facts{Year: year, Fingerprint: "37d4 8350 ed05"}, w, fonts)
	var out bytes.Buffer
	if _, err := pdf.Render(&out, doc, fonts); err != nil {
		t.Fatal(err)
	}
	return doc, out.Bytes()
}

func tools(t *testing.T, language string) (*typeface.Set, *words.Words) {
	t.Helper()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	w, ok := words.In(language)
	if !ok {
		t.Fatalf("no words in %q", language)
	}
	return fonts, w
}

// drawn is the document of a year, with its figures drawn.
func drawn(t *testing.T, facts Facts, w *words.Words, fonts *typeface.Set) document.Document {
	t.Helper()
	doc, figures, err := Document(facts, w, chart.New(fonts, w))
	if err != nil {
		t.Fatal(err)
	}
	engine, err := chart.NewEngine(fonts)
	if err != nil {
		t.Fatal(err)
	}
	for _, figure := range figures {
		if *figure.Drawing, err = engine.Draw(figure.Definition); err != nil {
			t.Fatalf("%s: %v", figure.ID, err)
		}
	}
	return doc
}

func TestStoryIsAsRecorded(t *testing.T) {
	t.Parallel()
	doc := tell(t, sample(), "ca")
	got := plainText(doc)
	golden := filepath.Join("testdata", "sample.ca.txt")
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
		at := 0
		for at < len(got) && at < len(want) && got[at] == want[at] {
			at++
		}
		t.Errorf("the story differs from %s (run with -update and look at the change):\n…%s", golden,
			got[max(0, at-100):min(len(got), at+200)])
	}
}

func TestStoryHasNoFormatLeft(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		doc := tell(t, sample(), language)
		for line := range strings.Lines(plainText(doc)) {
			if strings.Contains(line, "%!") || strings.Contains(line, "%s") ||
				strings.ContainsAny(line, "{}") {
				t.Errorf("%s: %s", language, line)
			}
		}
	}
}

func TestLaterYearsAreNotTold(t *testing.T) {
	t.Parallel()
	doc := tell(t, sample(), "ca")
	if text := plainText(doc); strings.Contains(text, "9.999") {
		t.Error("the memòria of 2025 tells a value of 2026")
	}
}

func TestInventedIsSaidOnlyWhenThePlanSaysSo(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]bool{"": false, "no": false, "sí": true, "SÍ ": true} {
		year := sample()
		year.Parameters["demostracio"] = value
		doc := tell(t, year, "ca")
		if got := doc.Running.Banner != ""; got != want {
			t.Errorf("demostracio = %q: banner %t, want %t", value, got, want)
		}
		if got := strings.Contains(plainText(doc), "demostració"); got != want {
			t.Errorf("demostracio = %q: said %t, want %t", value, got, want)
		}
	}
}

func TestThinYears(t *testing.T) {
	t.Parallel()
	bare := func(year *result.Year) {
		year.Assessments, year.Inputs, year.History = nil, nil, nil
		year.Actions, year.ActionGroups = nil, nil
		for i := range year.Indicators {
			one := &year.Indicators[i]
			*one = result.Indicator{Code: one.Code, ObjectiveCode: one.ObjectiveCode, LineCode: one.LineCode,
				Name: one.Name, Unit: one.Unit, Disaggregation: one.Disaggregation,
				Status: "no_data", ExpectedCount: 3}
		}
		missing := result.Counts{Status: "no_data", IndicatorCount: 1, ExpectedCount: 3}
		year.Total.Counts = missing
		for i := range year.Lines {
			year.Lines[i].Counts = missing
		}
		for i := range year.Activities {
			year.Activities[i].Counts = missing
		}
		for i := range year.Objectives {
			year.Objectives[i].Counts = missing
		}
		for i := range year.Pairs {
			year.Pairs[i].Counts = missing
		}
		for i := range year.Coverage {
			year.Coverage[i].State, year.Coverage[i].ReceivedAt = "missing", time.Time{}
		}
	}
	for name, change := range map[string]func(*result.Year){
		"nothing at all": func(y *result.Year) {
			*y = result.Year{Year: 2025,
				Parameters: result.Parameters{}}
		},
		"every value missing": bare,
		"one line": func(y *result.Year) {
			y.Lines = y.Lines[:1]
			y.Objectives = y.Objectives[:1]
		},
		"a line without objectives": func(y *result.Year) {
			y.Objectives, y.Indicators, y.Pairs = nil, nil, nil
		},
		"long names": func(y *result.Year) {
			for i := range y.Objectives {
				y.Objectives[i].Name = strings.Repeat("Els ajuntaments i consells comarcals ", 9)
			}
			y.Indicators[0].Name = strings.Repeat("incommensurablement", 12)
			y.Coverage[0].Name = "🙂" + strings.Repeat("Sant Julià ", 30)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			year := sample()
			change(&year)
			doc, file := render(t, year)
			text := plainText(doc)
			if strings.Contains(text, "NaN") || strings.Contains(text, "%!") {
				t.Errorf("the story has a broken figure:\n%s", text)
			}
			if name == "every value missing" && strings.Contains(text, "[0,0") {
				t.Error("what is missing is told as zero")
			}
			if !bytes.HasPrefix(file, []byte("%PDF-")) {
				t.Error("no PDF")
			}
		})
	}
}

func TestSameYearSameBytes(t *testing.T) {
	t.Parallel()
	_, first := render(t, sample())
	_, second := render(t, sample())
	if !bytes.Equal(first, second) {
		t.Error("two memòries of one year differ")
	}
}
