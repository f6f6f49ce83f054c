package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// told has the fields that this test reads of a story in JSON. It shares no type with the program.
type told struct {
	Kind, Code string
	Published  struct {
		Value, Rate *float64
		Low         *float64 `json:"rate_low"`
		High        *float64 `json:"rate_high"`
		Coverage    *float64
		From        *float64 `json:"status_from"`
		Below       *float64 `json:"status_below"`
		Reported    int      `json:"reported_count"`
		Expected    int      `json:"expected_count"`
	}
	Rule struct{ Code, Kind, Aggregation string }
	Plan []struct {
		Name, Symbol string
		Member       string `json:"member_code"`
		Figure       *float64
		Cell         *toldCell
	}
	Steps []toldStep
	Parts []struct {
		Code                string
		Weight              float64
		Cell                *toldCell `json:"weight_cell"`
		Rate, Share, Points *float64
		Low                 *float64 `json:"rate_low"`
		High                *float64 `json:"rate_high"`
		Story               told
	}
	Members []struct {
		Code, State                   string
		Value, Numerator, Denominator *float64
		Steps                         []toldStep
		Cells                         []toldCell
	}
}

type toldStep struct {
	Name, Expression string
	Inputs           []struct {
		Symbol, Name string
		Figure       *float64
	}
	Result *float64
}

type toldCell struct {
	Part, File, Sheet, Cell, Text string
	Version                       int
	Figure                        *float64
}

// proof counts the recomputed figures, so that a test that recomputes none fails.
type proof struct {
	t                    *testing.T
	steps, cells, signed int
}

func TestEveryArithmeticOfTheDemoCanBeDoneAgain(t *testing.T) {
	t.Parallel()
	db, err := result.Open(t.Context(), loadedDemo(t))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	w, _ := words.In("ca")
	for _, number := range []int{2023, 2024, 2025} {
		year, err := db.Year(t.Context(), number)
		if err != nil {
			t.Fatal(err)
		}
		trace, err := db.Trace(t.Context(), number)
		if err != nil {
			t.Fatal(err)
		}
		explainer := explain.New(year, trace, w)
		p := proof{t: t}
		lines := 0
		for _, code := range explainer.Codes() {
			story, err := explainer.Explain(code, "")
			if err != nil {
				t.Fatal(err)
			}
			text, err := json.Marshal(story)
			if err != nil {
				t.Fatal(err)
			}
			var s told
			if err := json.Unmarshal(text, &s); err != nil {
				t.Fatal(err)
			}
			p.story(fmt.Sprintf("%d %s", number, code), s)
			p.signs(fmt.Sprintf("%d %s", number, code), s, trace)
			lines += printed(t, story, w)
		}
		if len(explainer.Codes()) < 1+3+11+11+12+34 || p.steps < 1000 || p.cells < 1500 || lines < 300 ||
			p.signed < 100 {
			t.Errorf("%d: only %d codes, %d steps, %d cells, %d signs and %d printed lines were done again",
				number, len(explainer.Codes()), p.steps, p.cells, p.signed, lines)
		}
	}
}

// story recomputes all figures of a story and compares them.
func (p *proof) story(at string, s told) {
	p.t.Helper()
	results := p.again(at, s.Steps)
	rate := results["rate"]
	if low := results["published_rate"]; low != nil { // what is missing could worsen it
		rate = low
	}
	p.same(at+" rate", rate, s.Published.Rate)
	p.same(at+" coverage", results["coverage"], s.Published.Coverage)
	if rate := s.Published.Rate; rate != nil {
		if from := s.Published.From; from != nil && *rate < *from {
			p.t.Errorf("%s: a rate of %v has a status that starts at %v", at, *rate, *from)
		}
		if below := s.Published.Below; below != nil && *rate >= *below {
			p.t.Errorf("%s: a rate of %v has a status that ends below %v", at, *rate, *below)
		}
	}
	for _, figure := range s.Plan {
		if figure.Cell != nil {
			p.cell(at+" "+figure.Name, *figure.Cell)
			p.same(at+" "+figure.Name, figure.Cell.Figure, figure.Figure)
		}
	}
	if s.Kind == explain.Indicator {
		p.indicator(at, s, results)
		return
	}
	p.same(at+" low", results["rate_low"], s.Published.Low)
	p.same(at+" high", results["rate_high"], s.Published.High)
	p.parts(at, s)
}

// indicator compares the steps with the published figures and those of members.
func (p *proof) indicator(at string, s told, results map[string]*float64) {
	p.t.Helper()
	p.same(at+" value", results["value"], s.Published.Value)
	p.ranged(at, s, results)
	published := map[string]*float64{"value": s.Published.Value}
	for name, result := range results {
		published[name] = result
	}
	for _, figure := range s.Plan {
		if figure.Member == "" {
			published[figure.Name] = figure.Figure
		}
	}
	for _, step := range s.Steps {
		for _, input := range step.Inputs {
			known, isKnown := published[input.Name]
			if isKnown && known != nil {
				p.same(at+" "+step.Name+" takes "+input.Name, input.Figure, known)
			}
		}
	}
	sums := map[string]float64{}
	for _, member := range s.Members {
		p.again(at+" "+member.Code, member.Steps)
		parts := map[string]float64{}
		for _, cell := range member.Cells {
			if cell.Figure == nil {
				continue
			}
			if s.Rule.Kind == "registre" && s.Rule.Aggregation == "recompte" {
				p.same(at+" counts "+cell.Text, cell.Figure, new(1.0))
			} else {
				p.cell(at+" "+member.Code, cell)
			}
			parts[cell.Part] += math.Round(*cell.Figure * 1e6)
		}
		for part, figure := range map[string]*float64{"value": member.Value,
			"numerator": member.Numerator, "denominator": member.Denominator} {
			if sum, isThere := parts[part]; isThere {
				p.same(at+" "+member.Code+" "+part+" from its cells", new(sum/1e6), figure)
			}
			if figure != nil {
				sums[part] += *figure
			}
		}
	}
	if s.Rule.Aggregation == "suma" || s.Rule.Aggregation == "recompte" {
		if s.Published.Value != nil {
			p.same(at+" from its members", new(sums["value"]), s.Published.Value)
		}
	}
	if s.Rule.Aggregation == "quocient" && s.Published.Value != nil {
		p.same(at+" numerator from its members", new(sums["numerator"]), results["numerator"])
		p.same(at+" denominator from its members", new(sums["denominator"]), results["denominator"])
	}
}

// ranged compares the steps to the ends of a range with the published range. Only if members are
// missing are there such steps; else both ends are the rate.
func (p *proof) ranged(at string, s told, results map[string]*float64) {
	p.t.Helper()
	low, high := results["rate_low"], results["rate_high"]
	switch {
	case s.Published.Rate == nil:
		return
	case s.Published.Reported == s.Published.Expected:
		low, high = s.Published.Rate, s.Published.Rate
	case low == nil || high == nil:
		p.t.Errorf("%s: no step leads to its range", at)
		return
	}
	p.same(at+" low", low, s.Published.Low)
	p.same(at+" high", high, s.Published.High)
}

// signs compares what the marts give beside a rate (due, projection, on track) with the results of
// the story's steps.
func (p *proof) signs(at string, s told, trace result.Trace) {
	p.t.Helper()
	results := map[string]*float64{}
	for _, step := range s.Steps {
		results[step.Name] = step.Result
	}
	for _, sign := range trace.Signs {
		if sign.Code != s.Code || s.Published.Value == nil {
			continue
		}
		want := map[string]*float64{
			"due_value": sign.DueValue, "due_raw_rate": sign.DueRawRate, "due_rate": sign.DueRate,
			"projection": sign.Projection, "projection_rate": sign.ProjectionRate,
			"projection_raw_rate": sign.ProjectionRawRate, "on_track": nil,
		}
		if sign.OnTrack != "" {
			want["on_track"] = new(map[string]float64{"on_track": 1, "off_track": 0}[sign.OnTrack])
		}
		for name, figure := range want {
			if name == "projection_raw_rate" && sign.ProjectionRate == nil {
				continue
			}
			p.same(at+" "+name, results[name], figure)
			p.signed++
		}
	}
}

// parts recomputes a mean from its parts.
func (p *proof) parts(at string, s told) {
	p.t.Helper()
	var weights, rates, shares, points float64
	for _, part := range s.Parts {
		p.story(at+" > "+part.Code, part.Story)
		p.same(at+" > "+part.Code, part.Story.Published.Rate, part.Rate)
		if part.Cell != nil {
			p.cell(at+" > "+part.Code, *part.Cell)
			p.same(at+" weight of "+part.Code, part.Cell.Figure, &part.Weight)
		}
		if part.Rate == nil {
			continue
		}
		weights, rates = weights+part.Weight, rates+part.Weight**part.Rate
		shares, points = shares+*part.Share, points+*part.Points
	}
	if s.Published.Rate == nil {
		return
	}
	p.same(at+" from its parts", new(rates/weights), s.Published.Rate)
	p.same(at+" shares", &shares, new(100.0))
	p.same(at+" points", &points, s.Published.Rate)
}

// again recomputes each step and returns the results by name.
func (p *proof) again(at string, steps []toldStep) map[string]*float64 {
	p.t.Helper()
	results := map[string]*float64{}
	for _, step := range steps {
		results[step.Name] = step.Result
		if step.Result == nil {
			continue
		}
		got, err := compute(step.Expression)
		if err != nil || !near(got, *step.Result) {
			p.t.Errorf(
				"%s %s: %q gives %v, %v; it says %v", at, step.Name, step.Expression, got, err, *step.Result,
			)
		}
		p.steps++
	}
	return results
}

// cell parses the text of a cell and checks that it has an address.
func (p *proof) cell(at string, c toldCell) {
	p.t.Helper()
	p.cells++
	if c.File == "" || c.Sheet == "" ||
		!regexp.MustCompile(`^[A-Z]+[1-9][0-9]*$`).MatchString(c.Cell) {
		p.t.Errorf("%s: a cell without a place: %+v", at, c)
	}
	if c.Figure == nil {
		p.t.Errorf("%s: %s gives no figure", at, c.Cell)
		return
	}
	figure, err := typed(c.Text)
	if err != nil || !near(figure, *c.Figure) {
		p.t.Errorf("%s: %s says %q, and %v was read", at, c.Cell, c.Text, *c.Figure)
	}
}

// typed parses a figure as people type it: 1.234,5 and 12,5 % and sí.
func typed(text string) (float64, error) {
	text = strings.ToLower(
		strings.TrimSpace(strings.TrimSuffix(strings.Join(strings.Fields(text), ""), "%")),
	)
	switch {
	case text == "sí" || text == "si":
		return 1, nil
	case text == "no":
		return 0, nil
	case strings.Contains(text, ","):
		text = strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", ".")
	}
	return strconv.ParseFloat(text, 64)
}

func (p *proof) same(at string, got, want *float64) {
	p.t.Helper()
	switch {
	case got == nil && want == nil:
	case got == nil || want == nil:
		p.t.Errorf("%s: one is missing: %v, %v", at, got, want)
	case !near(*got, *want):
		p.t.Errorf("%s: %v, want %v", at, *got, *want)
	}
}

// printed recomputes each line of arithmetic in the text and returns their number. The result must
// be exact after =, and within the rounding of the operands after ≈.
func printed(t *testing.T, story explain.Story, w *words.Words) (lines int) {
	t.Helper()
	var out bytes.Buffer
	if err := explain.WriteText(&out, story, w, explain.Layout{}); err != nil {
		t.Fatal(err)
	}
	arithmetic := regexp.MustCompile(`(?:: |  )([0-9(mr][^:«»]*?) ([=≈]) (−?[0-9.,]+)(?: · |$)`)
	for line := range strings.Lines(out.String()) {
		match := arithmetic.FindStringSubmatch(strings.TrimSpace(line))
		if match == nil {
			if strings.Contains(line, " = ") || strings.Contains(line, " ≈ ") {
				t.Errorf("%s: cannot read %q", story.Code, line)
			}
			continue
		}
		lines++
		got, err := compute(keyboard(match[1]))
		if err != nil {
			t.Errorf("%s: %v in %q", story.Code, err, line)
			continue
		}
		want, err := strconv.ParseFloat(keyboard(match[3]), 64)
		if err != nil {
			t.Fatal(err)
		}
		if match[2] == "=" && !near(got, want) || math.Abs(got-want) > 2e-6*max(1, math.Abs(want)/100) {
			t.Errorf("%s: %q gives %v", story.Code, strings.TrimSpace(line), got)
		}
	}
	return lines
}

func TestExplainCommand(t *testing.T) {
	t.Parallel()
	database := loadedDemo(t)
	for name, tt := range map[string]struct {
		args []string
		code int
		says []string
	}{
		"indicator": {[]string{"IND06"}, allWell, []string{"IND06 · ",
			"Assoliment: 41,1\u00a0%", "Fites!D7 «11.5»"}},
		"in any case": {[]string{"ind06"}, allWell, []string{"IND06 · "}},
		"objective": {[]string{"O02"}, allWell, []string{"O02 · ", "Objectius!E3 «2»",
			"report explain IND06"}},
		"line":             {[]string{"I"}, allWell, []string{"I · ", "O05"}},
		"activity":         {[]string{"a05"}, allWell, []string{"A05 · "}},
		"pair":             {[]string{"I/A05"}, allWell, []string{"I × A05 · "}},
		"pair with a sign": {[]string{"i×a05"}, allWell, []string{"I × A05 · "}},
		"pair with an x":   {[]string{"IxA05"}, allWell, []string{"I × A05 · "}},
		"total":            {[]string{"total"}, allWell, []string{"Grau d'assoliment del pla"}},
		"a member": {[]string{"IND06", "--member", "Manlleu"}, allWell,
			[]string{"08112 Manlleu"}},
		"six digits": {[]string{"IND06", "--member", "081120"}, allWell,
			[]string{"08112 Manlleu"}},
		"below a mean": {[]string{"O02", "--member", "08112"}, allWell, []string{"08112 Manlleu",
			"tramesa-2025-08112"}},
		"with cells": {[]string{"O02", "--cells"}, allWell, []string{"08019 Barcelona"}},
		"in English": {[]string{"IND06", "--lang", "en"}, allWell, []string{"Arithmetic",
			"Attainment: 41.1%"}},
		"in Spanish": {[]string{"IND06", "--lang", "es"}, allWell, []string{"Cálculo"}},
		"a code that is not": {[]string{"IND6"}, usage, []string{"no hi ha cap codi «IND6»; potser " +
			"volíeu dir: IND06"}},
		"a pair that is not": {[]string{"I/A12"}, usage, []string{"cap codi «I/A12»; potser volíeu " +
			"dir: I/A"}},
		"a member unknown": {[]string{"IND06", "--member", "081X2"}, usage,
			[]string{"volíeu dir: 08102, 08112"}},
		"a year unknown": {[]string{"IND06", "--year", "2031"}, usage,
			[]string{"de l’any 2031 no hi ha res",
				"2023"}},
		"a format unknown": {[]string{"IND06", "--format", "xml"}, usage, []string{"text, json"}},
		"no code":          {nil, usage, []string{"necessita un codi"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			args := append([]string{"explain", "--db", database, "--year", "2025"}, tt.args...)
			if code := run(t.Context(), args, &out, &errs); code != tt.code {
				t.Fatalf("exit %d, want %d: %s", code, tt.code, errs.String())
			}
			got := &out
			if tt.code != allWell {
				got = &errs
				if out.Len() > 0 {
					t.Errorf("stdout is %q, want nothing", out.String())
				}
			}
			for _, want := range tt.says {
				if !strings.Contains(got.String(), want) {
					t.Errorf("it does not say %q:\n%.3000s", want, got.String())
				}
			}
		})
	}
}

func TestExplainAsJSON(t *testing.T) {
	t.Parallel()
	var out, errs bytes.Buffer
	args := []string{
		"explain",
		"IND01",
		"--member",
		"Manlleu",
		"--format",
		"json",
		"--db",
		loadedDemo(t),
		"--year",
		"2025",
	}
	if code := run(t.Context(), args, &out, &errs); code != allWell {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	var s told
	if err := json.Unmarshal(out.Bytes(), &s); err != nil {
		t.Fatal(err)
	}
	if len(s.Members) != 1 || s.Members[0].Code != "08112" || len(s.Members[0].Cells) != 1 ||
		s.Members[0].Cells[0].Text != "sí" {
		t.Errorf("members are %+v, want Manlleu with its one cell", s.Members)
	}
}
