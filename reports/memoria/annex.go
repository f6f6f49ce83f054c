package memoria

import (
	"cmp"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// definitions prints what each indicator counts, so that no figure is read for another.
func (b *chapterBuilder) definitions() []document.Block {
	columns := []column[result.Indicator]{
		{b.code(words.HeadCode), func(i result.Indicator) cell {
			return cell{Text: i.Code, Strong: true, Origin: b.origin(i.Code)}
		}},
		{b.namedOf(words.HeadIndicator, 5), func(i result.Indicator) cell {
			return cell{Text: i.Name, Detail: i.Unit}
		}},
		{b.wide(words.HeadDefinition, 8), func(i result.Indicator) cell {
			return text(orDash(i.Definition))
		}},
		{b.wide(words.HeadCalculation, 6), func(i result.Indicator) cell {
			return cell{Text: b.calculation(i), Detail: b.quotient(i)}
		}},
	}
	table := document.Table{ID: "taula-definicions", Columns: headsOf(columns)}
	for _, o := range b.year.Objectives {
		if indicators := b.indicatorsOf(o.Code); len(indicators) > 0 {
			group := document.Group{Title: o.Code + "  " + o.Name, Rows: rowsOf(columns, indicators...)}
			table.Groups = append(table.Groups, group)
		}
	}
	blocks := body(b.say(words.AnnexDefinitionsLead))
	if len(table.Groups) > 0 {
		blocks = append(blocks, table)
	}
	return blocks
}

func orDash(s string) string { return cmp.Or(s, words.Dash) }

// calculation says how members' figures become one, who reports it and where it should go.
func (b *chapterBuilder) calculation(i result.Indicator) string {
	from := words.AnnexReportedBy[i.ReportedBy]
	if i.Kind == "sistema" {
		from = words.AnnexComputed
	}
	parts := []string{b.say(words.Aggregations[i.Aggregation]), b.say(from),
		b.say(words.Directions[i.Direction])}
	return strings.Join(filter(parts, func(part string) bool { return part != "" }), "; ")
}

// quotient is the numerator and the denominator of a ratio, as they were summed.
func (b *chapterBuilder) quotient(i result.Indicator) string {
	if i.Numerator == nil || i.Denominator == nil {
		return ""
	}
	whole := func(v *float64) string { return b.w.Figure(v, words.Decimals(v)) }
	return whole(i.Numerator) + " / " + whole(i.Denominator)
}

// sources lists the workbooks that the figures come from.
func (b *chapterBuilder) sources() []document.Block {
	names := map[string]string{"": b.say(words.AnnexPlanWorkbook)}
	for _, c := range b.year.Coverage {
		names[c.Code] = b.w.Member(c.Name, c.Type)
	}
	inputs := filter(b.year.Inputs, func(in result.Input) bool {
		return in.Year == 0 || in.Year == b.year.Year
	})
	blocks := body(b.say(words.AnnexSourcesLead, "fingerprint", b.fingerprint))
	if len(inputs) == 0 {
		return blocks
	}
	name := b.namedOf(words.HeadMember, 5)
	return append(blocks, tableOf(document.Table{ID: "taula-fonts", Tight: true},
		[]column[result.Input]{
			{name, func(in result.Input) cell { return text(cmp.Or(names[in.MemberCode], in.MemberCode)) }},
			{b.wide(words.HeadFile, 6), func(in result.Input) cell { return text(in.FileName) }},
			{b.left(words.HeadReceivedOn), func(in result.Input) cell {
				return text(b.w.ShortDate(in.ReceivedAt))
			}},
			{b.left(words.HeadFingerprint), func(in result.Input) cell { return text(shortHash(in.Hash)) }},
		}, inputs))
}

func shortHash(hash string) string { return hash[:min(12, len(hash))] }
