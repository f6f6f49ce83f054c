package words_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/words"
)

func in(t *testing.T, language string) *words.Words {
	t.Helper()
	w, ok := words.In(language)
	if !ok {
		t.Fatalf("no words in %q", language)
	}
	return w
}

func TestUnknownLanguage(t *testing.T) {
	t.Parallel()
	if _, ok := words.In("fr"); ok {
		t.Error("In(fr) is known, want unknown")
	}
}

func TestNumbers(t *testing.T) {
	t.Parallel()
	tests := []struct {
		value    float64
		decimals int
		want     string
	}{
		{0, 0, "0"}, {0, 1, "0,0"}, {-0.04, 1, "0,0"}, {-0.4, 0, "0"}, {-0.5, 0, "−1"}, {0.5, 0, "1"},
		{12.5, 1, "12,5"}, {52.45, 1, "52,5"}, {-52.45, 1, "−52,5"}, {2.675, 2, "2,68"},
		{1.005, 2, "1,01"},
		{1234.5, 1, "1.234,5"}, {999.99, 1, "1.000,0"}, {1234567, 0, "1.234.567"}, {-1234, 0, "−1.234"},
		{1e15, 0, "1.000.000.000.000.000"}, {99.96, 1, "100,0"}, {3.96825, 1, "4,0"},
	}
	w := in(t, "ca")
	for _, tt := range tests {
		if got := w.Number(tt.value, tt.decimals); got != tt.want {
			t.Errorf("Number(%v, %d) = %q, want %q", tt.value, tt.decimals, got, tt.want)
		}
	}
	if got := in(t, "en").Number(-1234567.25, 1); got != "−1,234,567.3" {
		t.Errorf("English Number = %q", got)
	}
}

func TestRates(t *testing.T) {
	t.Parallel()
	w := in(t, "ca")
	for value, want := range map[float64]string{
		0: "0,0\u00a0%", 12.5: "12,5\u00a0%", 99.97: "99,9\u00a0%", 99.949: "99,9\u00a0%",
		100:        "100,0\u00a0%",
		99.9999999: "99,9\u00a0%", 52.45: "52,5\u00a0%",
	} {
		if got := w.Rate(&value); got != want {
			t.Errorf("Rate(%v) = %q, want %q", value, got, want)
		}
	}
	if got := w.Rate(nil); got != "—" {
		t.Errorf("Rate(nil) = %q, want a dash", got)
	}
	low, high := 61.24, 99.96
	if got, want := w.Range(&low, &high), "61,2–99,9\u00a0%"; got != want {
		t.Errorf("Range = %q, want %q", got, want)
	}
	if got := w.Range(&low, nil); got != "—" {
		t.Errorf("Range without an end = %q, want a dash", got)
	}
	for value, want := range map[float64]string{3.21: "+3,2", -1.5: "−1,5", 0.01: "0,0",
		-0.01: "0,0"} {
		if got := w.Change(value, 1); got != want {
			t.Errorf("Change(%v) = %q, want %q", value, got, want)
		}
	}
}

// What is printed as a difference is the difference of what is printed.
func TestDifferencesAreThoseOfWhatIsPrinted(t *testing.T) {
	t.Parallel()
	w := in(t, "ca")
	for _, tt := range []struct {
		from, to float64
		want     string
	}{
		{74.26, 67.84, "−6,5"}, // 74,3 and 67,8; the difference of the figures is −6,42
		{79.05, 82.14, "+3,0"}, // 79,1 and 82,1
		{99.97, 100, "+0,1"},   // 99,9 and 100,0
		{50.04, 49.96, "0,0"},
	} {
		if got := w.Change(words.RateChange(tt.from, tt.to, 1), 1); got != tt.want {
			t.Errorf("from %v to %v: %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
	if got := w.Points(82.14, 79.05); got != "3,0\u00a0punts" {
		t.Errorf("Points = %q", got)
	}
	if got := words.Difference(-0.4, 1234.5, 0); got != 1235 {
		t.Errorf("Difference = %v, want 1235", got)
	}
}

// Figures that differ read differently, and what is not zero does not read as zero.
func TestFiguresThatDifferAreToldApart(t *testing.T) {
	t.Parallel()
	nan := math.NaN()
	for _, tt := range []struct {
		figures []float64
		from    int
		want    int
	}{
		{[]float64{12, 15}, 0, 0},
		{[]float64{0.000001, 0.000002, 0.000003}, 0, 6},
		{[]float64{2.4999, 2.5}, 2, 4},
		{[]float64{0.04, 12}, 1, 2},
		{[]float64{1, 1 + 1e-9}, 0, 0}, // the same in six decimals
		{[]float64{1e-9, 1}, 0, 0},
		{[]float64{nan, 3, 3}, 1, 1},
	} {
		var all []*float64
		for i := range tt.figures {
			all = append(all, &tt.figures[i])
		}
		if got := words.Apart(tt.from, append(all, nil)...); got != tt.want {
			t.Errorf("Apart(%d, %v) = %d, want %d", tt.from, tt.figures, got, tt.want)
		}
	}
	near := 99.9996
	if got := in(t, "ca").RateIn(&near, 3); got != "99,999\u00a0%" {
		t.Errorf("RateIn = %q", got)
	}
}

func TestDecimals(t *testing.T) {
	t.Parallel()
	one, two, four := 1.5, 1.75, 1.0001
	if got := words.Decimals(nil, &one, &two, &four); got != 2 {
		t.Errorf("Decimals = %d, want 2", got)
	}
	if got := words.Decimals(nil, &four); got != 0 {
		t.Errorf("Decimals(1.0001) = %d, want 0: it is written 1,00", got)
	}
}

func TestCatalanDates(t *testing.T) {
	t.Parallel()
	w := in(t, "ca")
	for month, want := range map[time.Month]string{
		time.January: "31 de gener de 2026", time.April: "30 d'abril de 2026",
		time.August:  "31 d'agost de 2026",
		time.October: "31 d'octubre de 2026", time.March: "31 de març de 2026",
	} {
		day := time.Date(2026, month+1, 0, 23, 59, 0, 0, time.UTC)
		if got := w.Date(day); got != want {
			t.Errorf("Date(%v) = %q, want %q", day, got, want)
		}
	}
	if got := w.Date(time.Time{}); got != "—" {
		t.Errorf("Date of none = %q, want a dash", got)
	}
	if got := in(t, "en").Date(time.Date(2026, 1, 31, 0, 0, 0, 0,
		time.UTC)); got != "31 January 2026" {
		t.Errorf("English Date = %q", got)
	}
}

func TestOf(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Barcelona": "de Barcelona", "Osona": "d'Osona", "Igualada": "d'Igualada",
		"Hostalric":                 "d'Hostalric",
		"l'Hospitalet de Llobregat": "de l'Hospitalet de Llobregat", "L’Escala": "de l'Escala",
		"el Prat de Llobregat": "del Prat de Llobregat", "la Seu d'Urgell": "de la Seu d'Urgell",
		"els Pallaresos": "dels Pallaresos", "les Borges Blanques": "de les Borges Blanques",
		"Iorba": "de Iorba", "Ullastret": "d'Ullastret", "Òdena": "d'Òdena",
	} {
		if got := in(t, "ca").Of(name); got != want {
			t.Errorf("Of(%q) = %q, want %q", name, got, want)
		}
	}
	for figure, want := range map[string]string{
		"78,4\u00a0%": "del 78,4\u00a0%", "11,0\u00a0%": "de l'11,0\u00a0%",
		"1,5\u00a0%": "de l'1,5\u00a0%",
		"1.200":      "del 1.200", "11.200": "de l'11.200", "0,0\u00a0%": "del 0,0\u00a0%",
		"100,0\u00a0%": "del 100,0\u00a0%",
	} {
		if got := in(t, "ca").OfFigure(figure); got != want {
			t.Errorf("OfFigure(%q) = %q, want %q", figure, got, want)
		}
	}
	if got := in(t, "ca").Member("Osona", "ajuntament"); got != "Ajuntament d'Osona" {
		t.Errorf("Member = %q", got)
	}
	if got := in(t, "es").Of("el Prat de Llobregat"); got != "del Prat de Llobregat" {
		t.Errorf("Spanish Of = %q", got)
	}
}

func TestCounting(t *testing.T) {
	t.Parallel()
	w := in(t, "ca")
	for n, want := range map[int]string{0: "0 indicadors", 1: "1 indicador",
		1200: "1.200 indicadors"} {
		if got := w.Count(words.Indicators, n); got != want {
			t.Errorf("Count(%d) = %q, want %q", n, got, want)
		}
	}
	for _, tt := range []struct {
		part, whole int
		want        string
	}{
		{0, 64, "No ha tramès dades cap dels 64 membres."}, {1, 64,
			"Ha tramès dades un dels 64 membres."},
		{58, 64, "Han tramès dades 58 dels 64 membres."}, {64, 64,
			"Han tramès dades tots els membres (64)."},
		{1, 1, "L'únic membre ha tramès dades."}, {0, 1, "L'únic membre no ha tramès dades."},
	} {
		if got := w.PartOf(words.BoardSent, tt.part, tt.whole); got != tt.want {
			t.Errorf("PartOf(%d, %d) = %q, want %q", tt.part, tt.whole, got, tt.want)
		}
	}
	if got, want := w.List([]string{"a", "b", "c"}), "a, b i c"; got != want {
		t.Errorf("List = %q, want %q", got, want)
	}
	if got, want := in(t, "es").List([]string{"mujeres", "hijos"}), "mujeres e hijos"; got != want {
		t.Errorf("Spanish List = %q, want %q", got, want)
	}
	names := []string{"Sabadell", "Òdena", "Àger", "Olot", "Abrera"}
	slices.SortFunc(names, w.Compare)
	if got, want := strings.Join(names, " "), "Abrera Àger Òdena Olot Sabadell"; got != want {
		t.Errorf("sorted = %q, want %q", got, want)
	}
}

func TestCodesHaveWords(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		w := in(t, language)
		for _, code := range words.StatusCodes() {
			if w.Status(code) == code {
				t.Errorf("%s: no word for status %s", language, code)
			}
		}
		for _, code := range words.RuleCodes() {
			if w.Say(words.Rules[code]) == "" {
				t.Errorf("%s: no words for rule %s", language, code)
			}
		}
	}
	if got := in(t, "ca").Status("unheard"); got != "unheard" {
		t.Errorf("Status of an unknown code = %q", got)
	}
}

func TestSayFillsArgumentsOnce(t *testing.T) {
	t.Parallel()
	said := in(t, "en").Say(words.BoardLead, "year", "{rate}", "rate", "12%")
	if want := "In {rate} the attainment of the plan is 12%."; said != want {
		t.Errorf("got %q, want %q", said, want)
	}
}
