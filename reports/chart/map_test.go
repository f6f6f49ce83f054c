package chart_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/territory"
)

func classes() []chart.Class {
	return []chart.Class{
		{
			Name: "Cap",
			Tone: chart.Blank,
		}, {Name: "1–3", Tone: chart.Lightest}, {Name: "4–6", Tone: chart.Light},
		{
			Name: "7–9",
			Tone: chart.Dark,
		}, {Name: "10 o més", Tone: chart.Darkest}, {Name: "Sense tramesa", Tone: chart.Hatched},
		{
			Name: "Alta",
			Tone: chart.Warm,
		}, {Name: "Baixa", Tone: chart.Grey}, {Name: "Comarca amb consell comarcal", Tone: chart.Ground},
	}
}

// towns are many municipalities, of every class, with Puigdàlber, of which the atlas has no more
// than a line, and one that there is not.
func towns() []chart.Place {
	var out []chart.Place
	for i, code := range []string{
		"08174", "08019", "08015", "08101", "08187", "08279", "08245", "08073", "08169", "08205",
		"17079", "25120", "43148", "43155",
		"25203", "17141", "081712", "00000",
	} {
		out = append(
			out,
			chart.Place{Code: code, Name: "Municipi {a} " + code, Class: i % 8, Said: fmt.Sprint(i)},
		)
	}
	return out
}

func mapOf(c *chart.Charts, places []chart.Place) (chart.Figure, error) {
	land, err := territory.Load()
	if err != nil {
		return chart.Figure{}, err
	}
	figure, _, err := c.Map(
		land,
		2025,
		"Mapa",
		classes(),
		places,
		map[string]int{"24": 8, "99": 8},
		pageWidth,
	)
	return figure, err
}

func days(year, n int) map[time.Time]int {
	counts := map[time.Time]int{}
	for i := range n {
		counts[time.Date(year, 1, 1+(i*i+7*i)%365, 0, 0, 0, 0, time.UTC)]++
	}
	return counts
}

func TestMapGivesBackWhoIsNotOnIt(t *testing.T) {
	t.Parallel()
	charts, engine, _ := kit(t)
	land, err := territory.Load()
	if err != nil {
		t.Fatal(err)
	}
	figure, absent, err := charts.Map(land, 2025, "Mapa", classes(), towns(), nil, pageWidth)
	if err != nil {
		t.Fatal(err)
	}
	if len(absent) != 1 || absent[0].Code != "00000" {
		t.Errorf("absent are %v", absent)
	}
	if len(figure.Data.Rows) != len(towns())-1 {
		t.Errorf("the data has %d rows, want %d", len(figure.Data.Rows), len(towns())-1)
	}
	want := "Mapa: Cap: 3; 1–3: 2; 4–6: 2; 7–9: 2; 10 o més: 2; " +
		"Sense tramesa: 2; Alta: 2; Baixa: 2."
	if figure.Alternative != want {
		t.Errorf("got  %s\nwant %s", figure.Alternative, want)
	}
	drawing, err := engine.Draw(figure)
	if err != nil {
		t.Fatal(err)
	}
	// Nothing stands outside of the picture.
	for _, shape := range drawing.Shapes {
		if shape.Path == nil {
			continue
		}
		box := shape.Path.Outline.Bounds()
		if box.MinX < -1 || box.MinY < -1 || box.MaxX > drawing.Width+1 || box.MaxY > drawing.Height+1 {
			// Hatching is as large as its tiles, and clipped.
			if len(shape.Clips) == 0 {
				t.Errorf("a shape stands at %+v of %v × %v", box, drawing.Width, drawing.Height)
			}
		}
	}
}

func TestMapElsewhereSaysThatThereIsNothing(t *testing.T) {
	t.Parallel()
	charts, _, _ := kit(t)
	land, err := territory.Load()
	if err != nil {
		t.Fatal(err)
	}
	places := []chart.Place{{Code: "28079", Name: "Madrid"}, {Code: "AD500", Name: "Andorra la Vella"}}
	figure, absent, err := charts.Map(land, 2025, "Mapa", classes(), places, nil, pageWidth)
	if err != nil || len(absent) != 2 || len(figure.Data.Rows) != 0 ||
		!strings.Contains(figure.Alternative, "No hi ha dades") {
		t.Errorf("got %v, %v, %q", absent, err, figure.Alternative)
	}
}

func TestCalendarCountsByMonth(t *testing.T) {
	t.Parallel()
	charts, _, _ := kit(t)
	counts := map[time.Time]int{
		time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC): 2, time.Date(2025, 12, 31, 0, 0, 0, 0, time.UTC): 1,
		time.Date(2024, 12, 31, 0, 0, 0, 0, time.UTC): 9, // of another year
	}
	figure, err := charts.Calendar(2025, counts, pageWidth)
	if err != nil {
		t.Fatal(err)
	}
	want := "Actuacions per mes: gen. 2; febr. 0; març 0; abr. 0; maig 0; juny 0; " +
		"jul. 0; ag. 0; set. 0; oct. 0; nov. 0; des. 1."
	if figure.Alternative != want {
		t.Errorf("got  %s\nwant %s", figure.Alternative, want)
	}
	if !slices.Equal(figure.Data.Rows[0], []string{"gen.", "2"}) || len(figure.Data.Rows) != 12 {
		t.Errorf("the data is %v", figure.Data.Rows)
	}
	for _, tip := range []string{`"tip":"1 de gener de 2025: 2"`, `"tip":"2 de gener de 2025: cap"`} {
		if !strings.Contains(string(figure.Option), tip) {
			t.Errorf("no %s in the option", tip)
		}
	}
}
