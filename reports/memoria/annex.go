package memoria

import (
	"cmp"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// definitions prints what each indicator counts, so that no figure is read for another.
func (t *chapterBuilder) definitions() []document.Block {
	columns := []column[result.Indicator]{
		{code(t.say(words.HeadCode)), func(i result.Indicator) cell {
			return cell{Text: i.Code, Strong: true, Origin: t.origin(i.Code)}
		}},
		{document.Column{Head: t.say(words.HeadIndicator), Weight: 5, Header: true}, func(i result.Indicator) cell {
			return cell{Text: i.Name, Detail: i.Unit}
		}},
		{wide(t.say(words.HeadDefinition), 8), func(i result.Indicator) cell { return text(orDash(i.Definition)) }},
		{wide(t.say(words.HeadCalculation), 6), func(i result.Indicator) cell {
			return cell{Text: t.calculation(i), Detail: t.quotient(i)}
		}},
	}
	table := document.Table{ID: "taula-definicions", Columns: headsOf(columns)}
	for _, o := range t.year.Objectives {
		if indicators := t.indicatorsOf(o.Code); len(indicators) > 0 {
			group := document.Group{Title: o.Code + "  " + o.Name, Rows: rowsOf(columns, indicators...)}
			table.Groups = append(table.Groups, group)
		}
	}
	blocks := body(t.say(words.AnnexDefinitionsLead))
	if len(table.Groups) > 0 {
		blocks = append(blocks, table)
	}
	return blocks
}

func orDash(s string) string { return cmp.Or(s, words.Dash) }

// calculation says how members' figures become one, who reports it and where it should go.
func (t *chapterBuilder) calculation(i result.Indicator) string {
	from := words.AnnexReportedBy[i.ReportedBy]
	if i.Kind == "sistema" {
		from = words.AnnexComputed
	}
	parts := []string{t.say(words.Aggregations[i.Aggregation]), t.say(from), t.say(words.Directions[i.Direction])}
	return strings.Join(filter(parts, func(part string) bool { return part != "" }), "; ")
}

// quotient is the numerator and the denominator of a ratio, as they were summed.
func (t *chapterBuilder) quotient(i result.Indicator) string {
	if i.Numerator == nil || i.Denominator == nil {
		return ""
	}
	whole := func(v *float64) string { return t.w.Figure(v, words.Decimals(v)) }
	return whole(i.Numerator) + " / " + whole(i.Denominator)
}

// sources lists the workbooks that the figures come from.
func (t *chapterBuilder) sources() []document.Block {
	names := map[string]string{"": t.say(words.AnnexPlanWorkbook)}
	for _, c := range t.year.Coverage {
		names[c.Code] = t.w.Member(c.Name, c.Type)
	}
	inputs := filter(t.year.Inputs, func(in result.Input) bool { return in.Year == 0 || in.Year == t.year.Year })
	blocks := body(t.say(words.AnnexSourcesLead, "fingerprint", t.fingerprint))
	if len(inputs) == 0 {
		return blocks
	}
	name := document.Column{Head: t.say(words.HeadMember), Weight: 5, Header: true}
	return append(blocks, tableOf(document.Table{ID: "taula-fonts", Tight: true}, []column[result.Input]{
		{name, func(in result.Input) cell { return text(cmp.Or(names[in.MemberCode], in.MemberCode)) }},
		{wide(t.say(words.HeadFile), 6), func(in result.Input) cell { return text(in.FileName) }},
		{left(t.say(words.HeadReceivedOn)), func(in result.Input) cell { return text(t.w.ShortDate(in.ReceivedAt)) }},
		{left(t.say(words.HeadFingerprint)), func(in result.Input) cell { return text(shortHash(in.Hash)) }},
	}, inputs))
}

func shortHash(hash string) string { return hash[:min(12, len(hash))] }
