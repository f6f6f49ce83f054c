package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// method says how the figures are made, in plain words, with the thresholds of the plan's parameters.
func (t *chapterBuilder) method(number string) document.Chapter {
	chapter := document.Chapter{ID: "metode", Number: number, Title: t.w.Say(words.MethodTitle), Blocks: []document.Block{
		document.Text(document.Lead, t.w.Say(words.MethodLead)),
		document.Heading{ID: "metode-grau", Level: 2, Text: t.w.Say(words.MethodRateTitle)},
		document.Text(document.Body, t.w.Say(words.MethodRate)),
	}}
	var rules document.List
	for _, code := range words.RuleCodes() {
		if said := t.w.Say(words.Rules[code]); said != "" {
			rules.Items = append(rules.Items, document.Item{Spans: []document.Span{{Text: said}}})
		}
	}
	chapter.Blocks = append(chapter.Blocks, rules, document.Text(document.Body, t.w.Say(words.MethodRateCap)))
	for _, part := range []struct{ id, title, text string }{
		{"membres", t.w.Say(words.MethodMembersTitle), t.w.Say(words.MethodMembers)},
		{"falta", t.w.Say(words.MethodMissingTitle), t.w.Say(words.MethodMissing, "minimum", t.limit(t.year.Limits.Coverage))},
		{"agregacio", t.w.Say(words.MethodRollTitle), t.w.Say(words.MethodRoll)},
		{"forquilla", t.w.Say(words.HeadRange), t.w.Say(words.MethodRange)},
	} {
		chapter.Blocks = append(chapter.Blocks,
			document.Heading{ID: "metode-" + part.id, Level: 2, Text: part.title},
			document.Text(document.Body, part.text))
	}
	chapter.Blocks = append(chapter.Blocks, t.statusKey())
	for _, part := range []struct{ id, title, text string }{
		{"membres-esperats", t.w.Say(words.MethodExpectedTitle), t.w.Elided(t.w.Say(words.MethodExpected, "deadline", t.w.Date(t.year.Limits.Deadline)))},
		{"plausible", t.w.Say(words.MethodPlausibleTitle), t.w.Say(words.MethodPlausible, "limit", t.limit(t.year.Limits.Plausible))},
		{"parts", t.w.Say(words.MethodPartsTitle), t.w.Say(words.MethodParts)},
		{"arrodoniment", t.w.Say(words.MethodRoundingTitle), t.w.Say(words.MethodRounding)},
		{"tracabilitat", t.w.Say(words.MethodTraceTitle), t.w.Say(words.MethodTrace, "fingerprint", t.fingerprint)},
		{"comprovacio", t.w.Say(words.ProofHowTitle), t.w.Say(words.ProofHow)},
	} {
		chapter.Blocks = append(chapter.Blocks,
			document.Heading{ID: "metode-" + part.id, Level: 2, Text: part.title},
			document.Text(document.Body, part.text))
	}
	if t.invented() {
		chapter.Blocks = append(chapter.Blocks,
			document.Heading{ID: "metode-demostracio", Level: 2, Text: t.w.Say(words.MethodInventedTitle)},
			document.Text(document.Body, t.w.Say(words.MethodInvented)))
	}
	return chapter
}

// statusKey says what each status means, with its shape.
func (t *chapterBuilder) statusKey() document.Table {
	met, advancing, risk := t.limit(t.year.Limits.Met), t.limit(t.year.Limits.Advancing), t.limit(t.year.Limits.AtRisk)
	least := t.limit(t.year.Limits.Coverage)
	meanings := map[string]string{
		"met":            t.w.Say(words.MethodStatusMet, "from", met),
		"advancing":      t.w.Say(words.MethodStatusBetween, "from", advancing, "below", met),
		"at_risk":        t.w.Say(words.MethodStatusBetween, "from", risk, "below", advancing),
		"behind":         t.w.Say(words.MethodStatusBehind, "below", risk),
		"low_coverage":   t.w.Say(words.MethodStatusLowCoverage, "minimum", least),
		"no_data":        t.w.Say(words.MethodStatusNoData),
		"no_target":      t.w.Say(words.MethodStatusNoTarget),
		"not_applicable": t.w.Say(words.MethodStatusNotApplicable),
	}
	table := document.Table{ID: "taula-estats", Caption: t.w.Say(words.MethodStatusLead), Columns: []document.Column{
		{Head: t.w.Say(words.HeadStatus), Header: true}, {Head: t.w.Say(words.HeadMeaning), Weight: 1},
	}}
	var rows []document.Row
	for _, code := range words.StatusCodes() {
		rows = append(rows, document.Row{Cells: []document.Cell{{Status: t.mark(code)}, text(meanings[code])}})
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}
