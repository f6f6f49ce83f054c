package memoria

import (
	"fmt"
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

const (
	valuesAcross = 6     // indicators in a table, so that their names can be read above the columns
	mostValues   = 12000 // figures that the annex prints: some forty pages
)

// valuesAnnex prints what each member gave for each indicator: members down, indicators across, in
// as many tables as it takes. What one member alone is asked for has a row an indicator.
func (b *chapterBuilder) valuesAnnex() []document.Block {
	if len(b.year.Values) == 0 {
		return body(b.say(words.QualityNoValues))
	}
	blocks := body(b.say(words.QualityValuesLead))
	if n := len(b.year.Values); n > mostValues {
		return append(blocks, body(b.say(words.QualityTooMany, "values", b.w.Integer(n)))...)
	}
	if b.isLarge() {
		lead := body(b.say(words.QualityTooMany, "values", b.w.Integer(len(b.year.Values))))
		return slices.Concat(blocks, only(document.Paper, lead), only(document.Screen, b.allValues()))
	}
	return append(blocks, b.allValues()...)
}

// allValues are the tables of the annex.
func (b *chapterBuilder) allValues() (blocks []document.Block) {
	said := b.say(words.QualityLegend)
	if computed := b.computed(); len(computed) > 0 {
		said += " " + b.say(words.QualitySystem, "indicators", b.w.List(computed))
	}
	blocks = append(blocks, note(said)...)
	common, alone := b.byAsked()
	if len(common) > 0 {
		tables := (len(common) + valuesAcross - 1) / valuesAcross
		across, n := (len(common)+tables-1)/tables, 0
		for these := range slices.Chunk(common, across) {
			n++
			blocks = append(blocks, b.valuesTable(fmt.Sprintf("taula-valors-%d", n), these))
		}
	}
	for _, c := range b.byName() {
		if len(alone[c.Code]) > 0 {
			blocks = append(blocks, b.valuesAlone(c, alone[c.Code]))
		}
	}
	return blocks
}

// computed are the codes of the indicators that the system computes, so that no member gives them.
func (b *chapterBuilder) computed() []string {
	var codes []string
	for _, i := range b.year.Indicators {
		if i.Kind == "sistema" {
			codes = append(codes, i.Code)
		}
	}
	return codes
}

// byAsked separates the indicators that several members report from those that one member alone
// reports.
func (b *chapterBuilder) byAsked() (common []result.Indicator,
	alone map[string][]result.Indicator) {
	alone = map[string][]result.Indicator{}
	asked := map[string][]string{}
	for _, v := range b.year.Values {
		asked[v.IndicatorCode] = append(asked[v.IndicatorCode], v.MemberCode)
	}
	for _, i := range b.year.Indicators {
		switch members := asked[i.Code]; {
		case len(members) == 1:
			alone[members[0]] = append(alone[members[0]], i)
		case len(members) > 1:
			common = append(common, i)
		}
	}
	return common, alone
}

func (b *chapterBuilder) valuesTable(id string, indicators []result.Indicator) document.Table {
	member := b.namedOf(words.HeadMember, 5)
	columns := []column[result.Coverage]{{member, func(c result.Coverage) cell {
		return text(c.Name)
	}}}
	total := []cell{text(b.say(words.QualityNetwork))}
	for _, i := range indicators {
		head := i.Code + " " + i.Name
		if i.Unit != "" {
			head += "\u00a0· " + i.Unit
		}
		columns = append(columns, column[result.Coverage]{
			document.Column{Head: head, Weight: 2, Align: document.Right}, func(c result.Coverage) cell {
				v, asked := b.valueOf(i.Code, c.Code)
				return text(b.printed(i, v, asked))
			},
		})
		total = append(total, text(b.networkFigure(i)))
	}
	asked := filter(b.byName(), func(c result.Coverage) bool {
		return slices.ContainsFunc(indicators, func(i result.Indicator) bool {
			_, asks := b.valueOf(i.Code, c.Code)
			return asks
		})
	})
	table := tableOf(document.Table{ID: id, Tight: true, Caption: b.say(words.QualityValuesOf,
		"first", indicators[0].Code, "last", indicators[len(indicators)-1].Code)}, columns, asked)
	table.Groups[0].Rows = append(table.Groups[0].Rows, document.Row{Total: true, Cells: total})
	return table
}

// printed is a member's figure in the annex. It is empty if the member is not asked for it.
func (b *chapterBuilder) printed(i result.Indicator, v result.MemberValue, asked bool) string {
	if !asked {
		return ""
	}
	said := b.memberFigure(i, v)
	if v.State == "carried" {
		said += "*"
	}
	return said
}

// networkFigure is the Network's own figure. It is marked as a minimum if members are missing in
// the sum, and written as a percentage if it is the share of members that answered yes.
func (b *chapterBuilder) networkFigure(i result.Indicator) string {
	if i.Value != nil && i.Aggregation == "quota_membres" {
		return b.w.Rate(i.Value)
	}
	return b.atLeast(i, b.w.Figure(i.Value, b.memberDecimals(i)))
}

func (b *chapterBuilder) valuesAlone(c result.Coverage,
	indicators []result.Indicator) document.Table {
	caption := b.say(words.QualityValuesAt, "member", b.w.Member(c.Name, c.Type))
	return tableOf(document.Table{ID: "taula-valors-" + c.Code, Tight: true, Caption: caption},
		[]column[result.Indicator]{
			{b.code(words.HeadCode), func(i result.Indicator) cell { return strong(i.Code) }},
			{b.named(words.HeadIndicator), func(i result.Indicator) cell { return text(i.Name) }},
			{b.left(words.SheetColumns["unit"]), func(i result.Indicator) cell { return text(i.Unit) }},
			{b.decimal(words.QualityValue), func(i result.Indicator) cell {
				v, _ := b.valueOf(i.Code, c.Code)
				return text(b.printed(i, v, true))
			}},
		}, indicators)
}
