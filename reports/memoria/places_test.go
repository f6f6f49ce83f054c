package memoria

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/territory"
	"xmess.cat/memoria/reports/words"
)

// chapterOf gives what a chapter says.
func chapterOf(t *testing.T, doc document.Document, id string) string {
	t.Helper()
	for _, chapter := range doc.Chapters {
		if chapter.ID == id {
			doc.Chapters = []document.Chapter{chapter}
			return plainText(doc)
		}
	}
	t.Fatalf("no chapter %s", id)
	return ""
}

func TestNetworkOfElsewhereHasNoMap(t *testing.T) {
	t.Parallel()
	year := sample()
	year.Coverage = []result.Coverage{{Code: "28079", Name: "Madrid", Type: "ajuntament",
		State: "on_time"}}
	doc := tell(t, year, "ca")
	for _, id := range []string{"xarxa", "territori"} {
		said := chapterOf(t, doc, id)
		if strings.Contains(said, "Instituto Geográfico") || strings.Contains(said, "figure:") {
			t.Errorf("%s has a map:\n%s", id, said)
		}
		if !strings.Contains(said, "table: ") {
			t.Errorf("%s says nothing", id)
		}
	}
	// With one member in Catalonia there is a map, which says who is not on it.
	year.Coverage = append(year.Coverage, result.Coverage{Code: "08019", Name: "Barcelona",
		Type: "ajuntament", State: "on_time"})
	doc = tell(t, year, "ca")
	said := chapterOf(t, doc, "xarxa")
	for _, want := range []string{territory.Credit,
		"1 ajuntament membre no és al mapa, perquè el seu codi no és de cap municipi català (Madrid)."} {
		if !strings.Contains(said, want) {
			t.Errorf("the map does not say %q:\n%s", want, said)
		}
	}
}

func TestWhatTheRegisterDoesNotSayIsNotZero(t *testing.T) {
	t.Parallel()
	doc := tell(t, sample(), "ca")
	said := chapterOf(t, doc, "actuacions")
	for _, want := range []string{
		"tile: Pressupost: — | consta en 0 de 2 actuacions",
		"| =1+1 | 1 | — | — | — | —",
		"(2 actuacions en total): les hores consten en 1, les persones assistents en 1 i el " +
			"pressupost en 0",
		"1 actuació no té cap dia d'aquest any i no hi surt.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
	// Of a comarca that sent nothing, nothing is known; of one that sent and registered nothing,
	// nought is.
	said = chapterOf(t, doc, "territori")
	for _, want := range []string{"| Baix Llobregat | 1 | — | 0 de 1 | — | —",
		"| Osona | 1 | — | 1 de 1 | 0 | 0"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
}

func TestQuartersHoldWhatTheySay(t *testing.T) {
	t.Parallel()
	figures := []float64{1.111, 1.5, 1.999, 2.004, 3, 7.77, 8, 9.994}
	limits := quarters(figures, 2)
	if fmt.Sprint(limits) != "[1.5 2.01 7.77 10]" {
		t.Errorf("limits are %v", limits)
	}
	for i, want := range []int{0, 0, 1, 1, 2, 2, 3, 3} {
		if got := quarterOf(limits, figures[i]); got != want {
			t.Errorf("%v is in group %d, want %d", figures[i], got, want)
		}
	}
	if got := quarters([]float64{5, 5, 5, 5, 5}, 0); len(got) != 1 {
		t.Errorf("equal figures make the groups %v", got)
	}
	if got := quarters(nil, 0); got != nil {
		t.Errorf("no figures make the groups %v", got)
	}
}

func TestManyMembersWithLongNames(t *testing.T) {
	t.Parallel()
	land, err := territory.Load()
	if err != nil {
		t.Fatal(err)
	}
	year := sample()
	year.Coverage = nil
	var ratio result.Indicator
	for _, i := range year.Indicators {
		if i.Kind == "rati" {
			ratio = i
		}
	}
	joined := time.Date(2025, 5, 1, 0, 0, 0, 0, time.UTC)
	for i, town := range land.Municipalities[:300] {
		c := result.Coverage{Code: town.Code,
			Name: fmt.Sprintf("Castell d'Aro, Platja d'Aro i s'Agaró %d", i), Type: "ajuntament",
			Comarca: "Pla de l'Estany", State: []string{"on_time", "late", "missing"}[i%3]}
		if i < 40 {
			c.Joined = &joined
		}
		year.Coverage = append(year.Coverage, c)
		if i%3 < 2 {
			year.Values = append(year.Values, result.MemberValue{IndicatorCode: ratio.Code,
				MemberCode: c.Code, Value: of(float64(i) / 7)})
		}
	}
	for _, language := range words.Languages() {
		doc := tell(t, year, language)
		said := chapterOf(t, doc, "territori")
		if strings.Contains(said, "NaN") || strings.Contains(said, "%!") {
			t.Errorf("%s: a broken figure:\n%s", language, said)
		}
		if strings.Count(said, "figure: ") != 2 {
			t.Errorf("%s: the territory has %d maps, want 2", language, strings.Count(said, "figure: "))
		}
		if !strings.Contains(said, ratio.Code) {
			t.Errorf("%s: the map is not of %s", language, ratio.Code)
		}
	}
}

func TestComarquesTakeTheirArticle(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][3]string{
		"Barcelonès":      {"el Barcelonès", "el Barcelonès", "Barcelonès"},
		"Anoia":           {"l'Anoia", "Anoia", "Anoia"},
		"Alt Urgell":      {"l'Alt Urgell", "el Alt Urgell", "Alt Urgell"},
		"Alta Ribagorça":  {"l'Alta Ribagorça", "la Alta Ribagorça", "Alta Ribagorça"},
		"Garrigues":       {"les Garrigues", "las Garrigues", "Garrigues"},
		"Osona":           {"Osona", "Osona", "Osona"},
		"Terra Alta":      {"la Terra Alta", "la Terra Alta", "Terra Alta"},
		"Pla de l'Estany": {"el Pla de l'Estany", "el Pla de l'Estany", "Pla de l'Estany"},
		"Val d'Aran":      {"la Val d'Aran", "la Val d'Aran", "Val d'Aran"},
		"l'Urgell":        {"l'Urgell", "l'Urgell", "l'Urgell"},
	} {
		for i, language := range words.Languages() {
			w, _ := words.In(language)
			if got := w.Comarca(name); got != want[i] {
				t.Errorf("%s: %s is %q, want %q", language, name, got, want[i])
			}
		}
	}
}
