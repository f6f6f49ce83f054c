package memoria

import (
	"fmt"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// method says how the figures are made, in plain words, with the thresholds of the plan's parameters.
func (t *chapterBuilder) method(number string) document.Chapter {
	w := t.w.Method
	chapter := document.Chapter{ID: "metode", Number: number, Title: w.Title, Blocks: []document.Block{
		document.Text(document.Lead, w.Lead),
		document.Heading{ID: "metode-grau", Level: 2, Text: w.RateTitle},
		document.Text(document.Body, w.Rate),
	}}
	var rules document.List
	for _, code := range words.RuleCodes() {
		if said := t.w.Rules[code]; said != "" {
			rules.Items = append(rules.Items, document.Item{Spans: []document.Span{{Text: said}}})
		}
	}
	chapter.Blocks = append(chapter.Blocks, rules, document.Text(document.Body, w.RateCap))
	for _, part := range []struct{ id, title, text string }{
		{"membres", w.MembersTitle, w.Members},
		{"falta", w.MissingTitle, fmt.Sprintf(w.Missing, t.limit(t.year.Limits.Coverage))},
		{"agregacio", w.RollTitle, w.Roll},
		{"forquilla", w.RangeTitle, w.Range},
	} {
		chapter.Blocks = append(chapter.Blocks,
			document.Heading{ID: "metode-" + part.id, Level: 2, Text: part.title},
			document.Text(document.Body, part.text))
	}
	chapter.Blocks = append(chapter.Blocks, t.statusKey())
	for _, part := range []struct{ id, title, text string }{
		{"membres-esperats", w.ExpectedTitle, t.w.Elided(fmt.Sprintf(w.Expected, t.w.Date(t.year.Limits.Deadline)))},
		{"plausible", w.PlausibleTitle, fmt.Sprintf(w.Plausible, t.limit(t.year.Limits.Plausible))},
		{"parts", w.PartsTitle, w.Parts},
		{"arrodoniment", w.RoundingTitle, w.Rounding},
		{"tracabilitat", w.TraceTitle, fmt.Sprintf(w.Trace, t.fingerprint)},
		{"comprovacio", t.w.Proof().HowTitle, t.w.Proof().How},
	} {
		chapter.Blocks = append(chapter.Blocks,
			document.Heading{ID: "metode-" + part.id, Level: 2, Text: part.title},
			document.Text(document.Body, part.text))
	}
	if t.invented() {
		chapter.Blocks = append(chapter.Blocks,
			document.Heading{ID: "metode-demostracio", Level: 2, Text: w.InventedTitle},
			document.Text(document.Body, w.Invented))
	}
	return chapter
}

// statusKey says what each status means, with its shape.
func (t *chapterBuilder) statusKey() document.Table {
	w := t.w.Method
	met, advancing, risk := t.limit(t.year.Limits.Met), t.limit(t.year.Limits.Advancing), t.limit(t.year.Limits.AtRisk)
	least := t.limit(t.year.Limits.Coverage)
	meanings := map[string]string{
		"met":            fmt.Sprintf(w.StatusMet, met),
		"advancing":      fmt.Sprintf(w.StatusAdvancing, advancing, met),
		"at_risk":        fmt.Sprintf(w.StatusAtRisk, risk, advancing),
		"behind":         fmt.Sprintf(w.StatusBehind, risk),
		"low_coverage":   fmt.Sprintf(w.StatusLowCoverage, least),
		"no_data":        w.StatusNoData,
		"no_target":      w.StatusNoTarget,
		"not_applicable": w.StatusNotApplicable,
	}
	table := document.Table{ID: "taula-estats", Caption: w.StatusLead, Columns: []document.Column{
		{Head: t.w.Head.Status, Header: true}, {Head: t.w.Head.Meaning, Weight: 1},
	}}
	var rows []document.Row
	for _, code := range words.StatusCodes() {
		rows = append(rows, document.Row{Cells: []document.Cell{{Status: t.mark(code)}, text(meanings[code])}})
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}
