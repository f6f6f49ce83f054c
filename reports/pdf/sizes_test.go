package pdf_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

func of(v float64) *float64 { return &v }

func yearOf(y int) *int { return &y }

// size is a network and its plan, of any size.
type size struct {
	lines, objectives, indicators int // objectives of each line, indicators of each objective
	members                       int
	bare                          bool // nobody sent anything
	long                          bool // names as long as the plan's longest, and longer
}

const longest = "Contractes municipals amb clàusules socials, ambientals o de reserva " +
	"per a entitats de l'economia social i solidària de l'àmbit local"

func (s size) name(what string, n int) string {
	if s.long {
		return longest
	}
	return fmt.Sprintf("%s número %d", what, n)
}

// counts spreads rates over all statuses.
func (s size) counts(n, indicators int) result.Counts {
	c := result.Counts{ObjectiveCount: 1, IndicatorCount: indicators, ExpectedCount: s.members,
		Status: "no_data", Coverage: of(0)}
	if s.bare {
		c.RateLow, c.RateHigh = of(0), of(100)
		return c
	}
	rate := float64(n * 37 % 101)
	c.Rate, c.RateLow, c.RateHigh, c.PreviousRate = of(rate), of(max(0, rate-9)), of(min(100,
		rate+7)), of(float64(n*53%101))
	c.Status, c.RatedCount, c.MetCount = statusOf(rate), indicators, n%(indicators+1)
	c.ReportedCount = s.members - s.members/7
	c.Coverage = of(100 * float64(c.ReportedCount) / float64(max(1, s.members)))
	return c
}

func statusOf(rate float64) string {
	switch {
	case rate >= 100:
		return "met"
	case rate >= 75:
		return "advancing"
	case rate >= 50:
		return "at_risk"
	}
	return "behind"
}

func (s size) year(year int) result.Year {
	y := result.Year{Year: year, Parameters: result.Parameters{"sigles": "XMESS",
		"xarxa":     "Xarxa de Municipis per l'Economia Social i Solidària",
		"pla_inici": "2024", "pla_final": "2027", "demostracio": "sí"},
		Limits: result.Limits{Deadline: time.Date(year+1, 1, 31, 0, 0, 0, 0, time.UTC), Coverage: 50,
			Met: 100, Advancing: 75, AtRisk: 50, Plausible: 130}}
	for n := range 11 {
		y.Activities = append(y.Activities, result.Activity{Code: fmt.Sprintf("A%02d", n+1),
			Name: s.name("Activitat", n), Counts: s.counts(n+3, 2)})
	}
	o, i := 0, 0
	for l := range s.lines {
		code := []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII"}[l]
		y.Lines = append(y.Lines, result.Line{Code: code, Name: s.name("Línia", l),
			Description: s.name("Descripció", l), Counts: s.counts(l+5, s.objectives)})
		for range s.objectives {
			o++
			objective := result.Objective{Code: fmt.Sprintf("O%02d", o), LineCode: code,
				ActivityCode: y.Activities[o%11].Code,
				Name:         s.name("Objectiu", o), Weight: of(float64(o%3 + 1)),
				Counts: s.counts(o, s.indicators)}
			y.Objectives = append(y.Objectives, objective)
			y.Pairs = append(y.Pairs, result.Pair{LineCode: code, ActivityCode: objective.ActivityCode,
				Counts: objective.Counts})
			for range s.indicators {
				i++
				y.Indicators = append(y.Indicators, s.indicator(i, objective, year))
				for past := year - 2; past <= year; past++ {
					point := result.Point{Code: fmt.Sprintf("IND%02d", i), Year: past,
						Target: of(float64(1000 * (past - year + 9)))}
					if !s.bare {
						point.Value = of(float64(1234 * (past - year + i%7 + 3)))
					}
					y.History = append(y.History, point)
				}
			}
		}
	}
	y.Total.Counts = s.counts(19, len(y.Indicators))
	received := time.Date(year+1, 1, 20, 9, 0, 0, 0, time.UTC)
	y.Inputs = []result.Input{{Kind: "plan", FileName: "pla.xlsx", Hash: strings.Repeat("a", 64),
		ReceivedAt: received}}
	for n := range s.members {
		c := result.Coverage{Code: fmt.Sprintf("%05d", 8000+n), Name: s.name("Sant Julià", n),
			Type:    "ajuntament",
			Comarca: fmt.Sprintf("Comarca %02d", n%42), State: "missing", ExpectedCount: len(y.Indicators)}
		if !s.bare && n%7 > 0 {
			c.State, c.ReceivedAt, c.ReportedCount = []string{"on_time",
				"late"}[n%5/4], received, len(y.Indicators)-n%3
			y.Inputs = append(y.Inputs, result.Input{Kind: "submission", Year: year, MemberCode: c.Code,
				ReceivedAt: received,
				FileName:   fmt.Sprintf("%d/tramesa-%d-%s.xlsx", year, year, c.Code), Hash: fmt.Sprintf("%064x",
					n)})
			if n%4 == 1 && s.lines > 0 {
				y.Assessments = append(y.Assessments, result.Assessment{LineCode: y.Lines[n%s.lines].Code,
					MemberCode: c.Code,
					MemberName: c.Name, Worked: longest, Difficulties: longest + ".", Proposals: "Més trobades."})
			}
		}
		y.Coverage = append(y.Coverage, c)
	}
	return y
}

func (s size) indicator(n int, o result.Objective, year int) result.Indicator {
	one := result.Indicator{Code: fmt.Sprintf("IND%02d", n), ObjectiveCode: o.Code,
		LineCode: o.LineCode, ActivityCode: o.ActivityCode,
		Name: s.name("Indicador", n), Unit: "€/hab.", Kind: "flux", Direction: "augmentar",
		Aggregation: "suma", ReportedBy: "membres",
		Definition: longest, BaselineYear: yearOf(year - 2), Baseline: of(1234.5), Target: of(1234567.25),
		PlanTarget:     of(2345678),
		PlanTargetYear: yearOf(2027), Weight: of(1), Status: "no_data", Rule: "none",
		ExpectedCount: s.members, Coverage: of(0),
		RateLow: of(0), RateHigh: of(100)}
	if n%5 == 0 {
		one.Disaggregation = "sexe"
	}
	if s.bare || n%9 == 8 {
		return one
	}
	rate := float64(n * 41 % 101)
	one.Value, one.PreviousValue = of(float64(n)*12345.25), of(float64(n)*11111.5)
	one.RawRate, one.Rate, one.RateLow, one.RateHigh = of(rate), of(rate), of(max(0,
		rate-12)), of(min(100, rate+5))
	before := float64(n * 29 % 101)
	one.Status, one.Rule = statusOf(rate), "interpolated"
	one.PreviousRate, one.PreviousStatus = of(before), statusOf(before)
	one.ReportedCount, one.Coverage, one.Minimal, one.Trend = s.members-1, of(98.5), true, "better"
	if one.Disaggregation != "" {
		one.Women, one.Men, one.NonBinary, one.Unstated = of(600), of(400), of(3), of(12)
	}
	return one
}

// Every memòria keeps its margins, sets nothing over anything, and fills its pages, whatever it
// tells of. SIZES_DIR names a folder to leave them in, for eyes.
func TestEverySizeIsLaidOut(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]size{
		"three members":           {lines: 3, objectives: 2, indicators: 3, members: 3},
		"three hundred":           {lines: 2, objectives: 3, indicators: 2, members: 300},
		"one line":                {lines: 1, objectives: 2, indicators: 1, members: 66},
		"eight lines, long names": {lines: 8, objectives: 2, indicators: 3, members: 66, long: true},
		"an objective of many":    {lines: 2, objectives: 1, indicators: 40, members: 10, long: true},
		"no returns":              {lines: 3, objectives: 3, indicators: 2, members: 66, bare: true},
		"no members":              {lines: 2, objectives: 2, indicators: 2, bare: true},
		"no plan":                 {},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			last := s.year(2024)
			doc := drawn(t, memoria.Facts{Year: s.year(2025), Past: &memoria.Past{Year: last}}, fonts)
			var file bytes.Buffer
			if _, err := pdf.Render(&file, doc, fonts); err != nil {
				t.Fatal(err)
			}
			if folder := os.Getenv("SIZES_DIR"); folder != "" {
				if err := os.WriteFile(filepath.Join(folder, strings.ReplaceAll(name, " ", "-")+".pdf"),
					file.Bytes(),
					0o600); err != nil {
					t.Fatal(err)
				}
			}
			const least = 0.15
			for n, e := range pdf.Extents(doc, fonts) {
				page := fmt.Sprintf("page %d (%s)", n+2, e.Chapter)
				if e.Outside > 0 {
					t.Errorf("%s: %s is %.1f points beyond the margins", page, e.Which, e.Outside)
				}
				if e.Filled < least && !e.Last {
					t.Errorf("%s is %.0f %% full", page, 100*e.Filled)
				}
				for _, pair := range e.Overlaps {
					t.Errorf("%s: %q lies over %q", page, pair[1], pair[0])
				}
			}
		})
	}
}

// drawn is the document of a year, with its figures drawn.
func drawn(t *testing.T, facts memoria.Facts, fonts *typeface.Set) document.Document {
	t.Helper()
	w, _ := words.In("ca")
	doc, figures, err := memoria.Document(facts, w, chart.New(fonts, w))
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
