package memoria

import (
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// definitions prints what each indicator counts, so that no figure is read for another.
func (t *chapterBuilder) definitions(letter string) document.Chapter {
	chapter := document.Chapter{
		ID: "annex-definicions", Number: letter, Kicker: t.w.Say(words.AnnexAnnex, "letter", letter), Title: t.w.Say(words.AnnexDefinitionsTitle),
		Blocks: []document.Block{document.Text(document.Body, t.w.Say(words.AnnexDefinitionsLead))},
	}
	table := document.Table{ID: "taula-definicions", Columns: []document.Column{
		{Head: t.w.Say(words.HeadCode), Header: true}, {Head: t.w.Say(words.HeadIndicator), Weight: 5, Header: true},
		{Head: t.w.Say(words.HeadDefinition), Weight: 8}, {Head: t.w.Say(words.HeadCalculation), Weight: 6},
	}}
	for _, o := range t.year.Objectives {
		group := document.Group{Title: o.Code + "  " + o.Name}
		for _, i := range t.indicatorsOf(o.Code) {
			group.Rows = append(group.Rows, document.Row{Cells: []document.Cell{
				{Text: i.Code, Strong: true, Origin: t.origin(i.Code)},
				{Text: i.Name, Detail: i.Unit},
				text(orDash(i.Definition)),
				{Text: t.calculation(i), Detail: t.quotient(i)},
			}})
		}
		if len(group.Rows) > 0 {
			table.Groups = append(table.Groups, group)
		}
	}
	if len(table.Groups) > 0 {
		chapter.Blocks = append(chapter.Blocks, table)
	}
	return chapter
}

func orDash(s string) string {
	if s == "" {
		return words.Dash
	}
	return s
}

// calculation says how members' figures become one, who reports it and where it should go.
func (t *chapterBuilder) calculation(i result.Indicator) string {
	var parts []string
	from := t.w.Say(words.AnnexReportedBy[i.ReportedBy])
	if i.Kind == "sistema" {
		from = t.w.Say(words.AnnexComputed)
	}
	for _, part := range []string{t.w.Say(words.Aggregations[i.Aggregation]), from, t.w.Say(words.Directions[i.Direction])} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "; ")
}

// quotient is the numerator and the denominator of a ratio, as they were summed.
func (t *chapterBuilder) quotient(i result.Indicator) string {
	if i.Numerator == nil || i.Denominator == nil {
		return ""
	}
	return t.w.Say(words.AnnexQuotient,
		"numerator", t.w.Figure(i.Numerator, words.Decimals(i.Numerator)), "denominator", t.w.Figure(i.Denominator, words.Decimals(i.Denominator)))
}

// sources lists the workbooks that the figures come from.
func (t *chapterBuilder) sources(letter string) document.Chapter {
	chapter := document.Chapter{
		ID: "annex-fonts", Number: letter, Kicker: t.w.Say(words.AnnexAnnex, "letter", letter), Title: t.w.Say(words.AnnexSourcesTitle),
		Blocks: []document.Block{document.Text(document.Body, t.w.Say(words.AnnexSourcesLead, "fingerprint", t.fingerprint))},
	}
	table := document.Table{ID: "taula-fonts", Tight: true, Columns: []document.Column{
		{Head: t.w.Say(words.HeadMember), Weight: 5, Header: true}, {Head: t.w.Say(words.HeadFile), Weight: 6}, {Head: t.w.Say(words.HeadReceivedOn)},
		{Head: t.w.Say(words.HeadFingerprint)},
	}}
	names := map[string]string{"": t.w.Say(words.AnnexPlanWorkbook)}
	for _, c := range t.year.Coverage {
		names[c.Code] = t.w.Member(c.Name, c.Type)
	}
	var rows []document.Row
	for _, input := range t.year.Inputs {
		if input.Year != 0 && input.Year != t.year.Year {
			continue
		}
		name, known := names[input.MemberCode]
		if !known {
			name = input.MemberCode
		}
		rows = append(rows, document.Row{Cells: []document.Cell{
			text(name), text(input.FileName), text(t.w.ShortDate(input.ReceivedAt)), text(shortHash(input.Hash)),
		}})
	}
	if len(rows) == 0 {
		return chapter
	}
	table.Groups = []document.Group{{Rows: rows}}
	chapter.Blocks = append(chapter.Blocks, table)
	return chapter
}

func shortHash(hash string) string { return hash[:min(12, len(hash))] }
