package chart_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
	"xmess.cat/memoria/reports/words"
)

const pageWidth = 482

func some(v float64) *float64 { return &v }

// tools are what every test draws with.
type tools struct {
	charts *chart.Charts
	engine *chart.Engine
	faces  *typeface.Set
}

// sharedTools are made once, since starting the chart library takes a while.
var sharedTools = sync.OnceValues(func() (tools, error) {
	faces, err := typeface.Load()
	if err != nil {
		return tools{}, err
	}
	catalan, ok := words.In("ca")
	if !ok {
		return tools{}, errors.New("no Catalan words")
	}
	engine, err := chart.NewEngine(faces)
	return tools{chart.New(faces, catalan), engine, faces}, err
})

func kit(t testing.TB) (*chart.Charts, *chart.Engine, *typeface.Set) {
	t.Helper()
	made, err := sharedTools()
	if err != nil {
		t.Fatal(err)
	}
	return made.charts, made.engine, made.faces
}

// drawn is a sample's figure and its drawing.
type drawn struct {
	figure  chart.Figure
	drawing vector.Drawing
}

// sharedDrawings draw each sample at most once.
var sharedDrawings = sync.OnceValue(func() map[string]func() (drawn, error) {
	all := map[string]func() (drawn, error){}
	for _, sample := range samples() {
		all[sample.name] = sync.OnceValues(func() (drawn, error) {
			with, err := sharedTools()
			if err != nil {
				return drawn{}, err
			}
			figure, err := sample.make(with.charts)
			if err != nil {
				return drawn{}, err
			}
			drawing, err := with.engine.Draw(figure)
			return drawn{figure, drawing}, err
		})
	}
	return all
})

func draw(t *testing.T, sample string) drawn {
	t.Helper()
	made, err := sharedDrawings()[sample]()
	if err != nil {
		t.Fatalf("%s: %v", sample, err)
	}
	return made
}

func activities() []string {
	return []string{
		"A01 Ajudar els ajuntaments membres a desenvolupar polítiques d'economia social i " +
			"solidària i enfocaments de desenvolupament local",
		"A02 Ajudar els ajuntaments a promocionar, difondre i enfortir l'economia social i solidària",
		"A03 Incidir en les polítiques públiques d'economia social i solidària i d'altres àmbits " +
			"relacionats, dutes a terme per administracions supramunicipals",
		"A04 Relacionar-se amb els actors i les xarxes referencials a escala nacional i " +
			"internacional de l'economia social i solidària",
		"A05 Fomentar i generar aliances territorials per demarcacions, projectes i realitats",
		"A06 Divulgar les experiències d'economia social i solidària fetes en els municipis",
		"A07 Fixar objectius i estratègies compartides en matèria d'economia social i solidària",
		"A08 Generar recursos i serveis (estudis, metodologies, indicadors, etc.)",
		"A09 Intercanviar coneixements i experiències d'economia social i solidària entre els " +
			"ajuntaments i consells comarcals membres de l'Associació",
		"A10 Comunicar i fer visible l'Associació i les seves accions",
		"A11 Formar i assessorar els equips municipals d'economia social i solidària",
	}
}

func lines() []chart.Rated {
	return []chart.Rated{
		{
			Code:   "I",
			Name:   "Ajudar a enfortir l'ESS a cada municipi/comarca",
			Rate:   some(78.4),
			Low:    some(61.2),
			High:   some(84),
			Status: "advancing",
			Detail: "61 de 67",
		},
		{
			Code:   "II",
			Name:   "Incidir i relacionar-se amb altres actors",
			Rate:   some(100),
			Low:    some(100),
			High:   some(100),
			Status: "met",
			Detail: "1 de 1",
		},
		{
			Code:   "III",
			Name:   "Compartir coneixements i experiències",
			Rate:   some(41.04),
			Low:    some(20),
			High:   some(91),
			Status: "behind",
			Detail: "59 de 67",
		},
	}
}

func statuses() []string {
	return []string{
		"met",
		"advancing",
		"at_risk",
		"behind",
		"no_data",
		"low_coverage",
		"no_target",
		"not_applicable",
	}
}

func rated(n int, name func(int) string) []chart.Rated {
	rows := make([]chart.Rated, n)
	for i := range rows {
		rows[i] = chart.Rated{
			Code:   fmt.Sprintf("IND%02d", i+1),
			Name:   name(i),
			Status: statuses()[i%8],
			Detail: fmt.Sprintf("%d de 67", 67-i),
		}
		if i%8 < 4 {
			rate := float64(100 - 9*(i%11))
			rows[i].Rate, rows[i].Low, rows[i].High = &rate, some(max(0, rate-15)), some(min(100, rate+6))
		}
	}
	return rows
}

func longName(i int) string {
	names := activities()
	return names[i%len(names)][4:]
}

func moves(n int) []chart.Moved {
	rows := make([]chart.Moved, n)
	for i := range rows {
		rows[i] = chart.Moved{Code: fmt.Sprintf("O%02d", i+1), Name: longName(i), Status: statuses()[i%8]}
		if i%8 < 4 {
			rows[i].To = some(float64(100 - 9*(i%11)))
		}
		if i%3 < 2 {
			rows[i].From = some(float64(11 * (i % 10)))
		}
	}
	return rows
}

func trends(n int) []chart.Trend {
	list := make([]chart.Trend, n)
	for i := range list {
		trend := chart.Trend{
			Code: fmt.Sprintf(
				"IND%02d",
				i+1,
			), Name: longName(i), Unit: "€/hab.", Years: []int{2023, 2024, 2025, 2026, 2027},
			Values:  []*float64{some(24000), some(26100), some(31234.5), nil, nil},
			Targets: []*float64{nil, some(27000), some(31000), some(36000), some(42000)},
		}
		if i%4 == 1 {
			trend.Values[1] = nil
		}
		if i%4 == 2 {
			trend.Values, trend.Targets = make([]*float64, 5), make([]*float64, 5)
		}
		if i%4 == 3 {
			trend.Values = []*float64{some(6.5), some(6), some(6), some(6), some(6)}
			trend.Targets = []*float64{nil, some(6), some(5.5), some(5), some(4)}
		}
		for j := range trend.Years {
			value, target := "", ""
			if trend.Values[j] != nil {
				value = fmt.Sprintf("%.1f", *trend.Values[j])
			}
			if trend.Targets[j] != nil {
				target = fmt.Sprintf("%.1f", *trend.Targets[j])
			}
			trend.ValueTexts, trend.TargetTexts = append(
				trend.ValueTexts,
				value,
			), append(
				trend.TargetTexts,
				target,
			)
		}
		list[i] = trend
	}
	return list
}

// longTrends are indicators with values up to three years before the last one.
func longTrends(n, years int) []chart.Trend {
	list := make([]chart.Trend, n)
	for i := range list {
		list[i] = chart.Trend{Code: fmt.Sprintf("IND%02d", i+1), Name: longName(i), Unit: "persones"}
		for y := range years {
			value, target := some(float64(5000+10*i+37*y)), some(float64(4900+41*y))
			if y >= years-3 {
				value = nil
			}
			t := &list[i]
			t.Years = append(t.Years, 2030-years+1+y)
			t.Values, t.Targets = append(t.Values, value), append(t.Targets, target)
			text := ""
			if value != nil {
				text = fmt.Sprintf("%.0f", *value)
			}
			t.ValueTexts = append(t.ValueTexts, text)
			t.TargetTexts = append(t.TargetTexts, fmt.Sprintf("%.0f", *target))
		}
	}
	return list
}

func cells(rows, columns int) []chart.Cell {
	var list []chart.Cell
	for i := range rows {
		for j := range columns {
			switch (i + 2*j) % 4 {
			case 0:
				rate := float64((i*37 + j*53) % 101)
				list = append(list, chart.Cell{Row: i, Column: j, Rate: &rate, Status: statuses()[i%4]})
			case 1:
				list = append(
					list,
					chart.Cell{Row: i, Column: j, Status: []string{"no_data", "low_coverage"}[i%2]},
				)
			}
		}
	}
	return list
}

func sent(n int) []chart.Sent {
	names := []string{
		"Barcelonès",
		"Vallès Occidental",
		"Baix Llobregat",
		"Conca de Barberà",
		"Pla de l'Estany",
		"Alt Urgell",
	}
	rows := make([]chart.Sent, n)
	for i := range rows {
		rows[i] = chart.Sent{
			Name:    names[i%len(names)],
			OnTime:  7 * i % 13,
			Late:    i % 3,
			Missing: (i + 1) % 4,
		}
	}
	return rows
}

func people() []chart.Participation {
	return []chart.Participation{
		{
			Code:      "IND05",
			Name:      "Persones ateses en assessorament per emprendre en ESS",
			Women:     some(812),
			Men:       some(700),
			NonBinary: some(9),
			Unstated:  some(120),
		},
		{Code: "IND13", Name: "Persones formades", Women: some(200), Men: some(0)},
		{Code: "IND26", Name: "Assistents als actes de divulgació"},
		{Code: "IND03", Name: "Personal tècnic dedicat a l'ESS", Women: some(0), Men: some(0)},
	}
}

// flat is a trend of many years whose long figures are nearly alike.
func flat(years int) []chart.Trend {
	trend := chart.Trend{Name: "Visites", Unit: "visites"}
	for i := range years {
		value := float64(1234567 + i%2)
		trend.Years = append(trend.Years, 2020+i)
		trend.Values, trend.Targets = append(trend.Values, &value), append(trend.Targets, &value)
		trend.ValueTexts, trend.TargetTexts = append(
			trend.ValueTexts,
			"1.234.567,5",
		), append(
			trend.TargetTexts,
			"1.234.567,5",
		)
	}
	return []chart.Trend{trend, trend, trend}
}

type sample struct {
	name string
	make func(*chart.Charts) (chart.Figure, error)
}

// samples are every chart with ordinary data, with none, with one row and with the longest names;
// with MEMORIA_ALL=1 also those of very many rows, which take half of the time.
func samples() []sample {
	all := allSamples()
	if os.Getenv("MEMORIA_ALL") == "1" {
		return all
	}
	return slices.DeleteFunc(all, func(s sample) bool {
		return strings.HasSuffix(s.name, "-34") || strings.HasSuffix(s.name, "-42")
	})
}

func allSamples() []sample {
	blank := func(n int) []chart.Rated {
		rows := rated(n, longName)
		for i := range rows {
			rows[i].Rate, rows[i].Low, rows[i].High, rows[i].Status = nil, nil, nil, "no_data"
		}
		return rows
	}
	hostile := []chart.Rated{
		{
			Code:   "{a}",
			Name:   "</script><img onerror=x> {b} {c|d} $& %PDF\u200b\n\tfi &amp; =HYPERLINK(\"x\")",
			Rate:   some(50),
			Status: "at_risk",
			Detail: "{a}",
		},
	}
	endless := func(int) string {
		return "Paraulaseparadaambcapespaiperquèningúnolhaescritaambespaisiquenohicapenlloc/altra-cosa"
	}
	thresholds := []float64{50, 75, 100}
	attainment := func(rows []chart.Rated, width float64) func(*chart.Charts) (chart.Figure, error) {
		return func(c *chart.Charts) (chart.Figure, error) {
			return c.Attainment(rows, thresholds, width)
		}
	}
	return []sample{
		{"attainment-lines", attainment(lines(), pageWidth)},
		{"attainment-narrow", attainment(lines(), 230)},
		{"attainment-activities", attainment(rated(11, longName), pageWidth)},
		{"attainment-34", attainment(rated(34, longName), pageWidth)},
		{"attainment-missing", attainment(blank(5), pageWidth)},
		{"attainment-none", attainment(nil, pageWidth)},
		{"attainment-one", attainment(lines()[:1], pageWidth)},
		{"attainment-endless", attainment(rated(3, endless), pageWidth)},
		{"attainment-hostile", attainment(hostile, pageWidth)},
		{
			"changes",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Changes(moves(12), "2024", "2025", pageWidth)
			},
		},
		{
			"changes-34",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Changes(moves(34), "2024", "2025", pageWidth)
			},
		},
		{
			"changes-none",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Changes(nil, "2024", "2025", pageWidth)
			},
		},
		{
			"trends",
			func(c *chart.Charts) (chart.Figure, error) { return c.Trends(trends(6), 3, pageWidth) },
		},
		{
			"trends-one",
			func(c *chart.Charts) (chart.Figure, error) { return c.Trends(trends(1), 3, pageWidth) },
		},
		{
			"trends-34",
			func(c *chart.Charts) (chart.Figure, error) { return c.Trends(trends(34), 2, pageWidth) },
		},
		{
			"trends-14-years",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Trends(longTrends(6, 14), chart.TrendColumns(longTrends(6, 14), 4, pageWidth),
					pageWidth)
			},
		}, {
			"trends-40-years",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Trends(longTrends(3, 40), chart.TrendColumns(longTrends(3, 40), 4, pageWidth),
					pageWidth)
			},
		}, {
			"trends-flat",
			func(c *chart.Charts) (chart.Figure, error) { return c.Trends(flat(12), 3, pageWidth) },
		},
		{
			"trends-flat-narrow",
			func(c *chart.Charts) (chart.Figure, error) { return c.Trends(flat(20), 1, 150) },
		},
		{
			"trends-none",
			func(c *chart.Charts) (chart.Figure, error) { return c.Trends(nil, 3, pageWidth) },
		},
		{"heat", func(c *chart.Charts) (chart.Figure, error) {
			return c.Heat(
				activities(),
				[]string{
					"I Ajudar a enfortir l'ESS a cada municipi/comarca",
					"II Incidir i relacionar-se amb altres actors",
					"III Compartir coneixements i experiències",
				},
				cells(11, 3),
				pageWidth,
			)
		}},
		{"heat-8", func(c *chart.Charts) (chart.Figure, error) {
			return c.Heat(
				activities(),
				[]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII"},
				cells(11, 8),
				pageWidth,
			)
		}},
		{"heat-one", func(c *chart.Charts) (chart.Figure, error) {
			return c.Heat(activities()[:1], []string{"I"}, []chart.Cell{{Status: "no_data"}}, pageWidth)
		}},
		{
			"heat-none",
			func(c *chart.Charts) (chart.Figure, error) { return c.Heat(nil, nil, nil, pageWidth) },
		},
		{"ring", func(c *chart.Charts) (chart.Figure, error) {
			return c.Ring(chart.Rated{Rate: some(68.25), Status: "at_risk"}, 118)
		}},
		{"ring-none", func(c *chart.Charts) (chart.Figure, error) {
			return c.Ring(chart.Rated{Status: "no_data"}, pageWidth)
		}},
		{
			"coverage",
			func(c *chart.Charts) (chart.Figure, error) { return c.Coverage(sent(6), pageWidth) },
		},
		{
			"changes-narrow",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Changes(moves(4), "2024", "2025", 300)
			},
		},
		{"heat-narrow", func(c *chart.Charts) (chart.Figure, error) {
			return c.Heat(
				activities(),
				[]string{"I Enfortir", "II Incidir", "III Compartir"},
				cells(11, 3),
				240,
			)
		}},
		{"sexes-narrow", func(c *chart.Charts) (chart.Figure, error) { return c.Sexes(people(), 220) }},
		{
			"coverage-narrow",
			func(c *chart.Charts) (chart.Figure, error) { return c.Coverage(sent(6), 200) },
		},
		{
			"coverage-42",
			func(c *chart.Charts) (chart.Figure, error) { return c.Coverage(sent(42), pageWidth) },
		},
		{
			"coverage-none",
			func(c *chart.Charts) (chart.Figure, error) { return c.Coverage(nil, pageWidth) },
		},
		{"sexes", func(c *chart.Charts) (chart.Figure, error) { return c.Sexes(people(), pageWidth) }},
		{"map", func(c *chart.Charts) (chart.Figure, error) { return mapOf(c, towns()) }},
		{"map-one", func(c *chart.Charts) (chart.Figure, error) { return mapOf(c, towns()[:1]) }},
		{"map-none", func(c *chart.Charts) (chart.Figure, error) { return mapOf(c, nil) }},
		{
			"calendar",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Calendar(2025, days(2025, 400), pageWidth)
			},
		},
		{
			"calendar-leap",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Calendar(2028, days(2028, 3000), pageWidth)
			},
		},
		{
			"calendar-one",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Calendar(2025, days(2025, 1), pageWidth)
			},
		},
		{
			"calendar-none",
			func(c *chart.Charts) (chart.Figure, error) {
				return c.Calendar(2025, nil, pageWidth)
			},
		},
		{"sexes-none", func(c *chart.Charts) (chart.Figure, error) { return c.Sexes(nil, pageWidth) }},
	}
}
