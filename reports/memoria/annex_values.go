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

// valuesAnnex prints what each member gave for each indicator: members down, indicators across, in as many
// tables as it takes. What one member alone is asked for has a row an indicator.
func (t *chapterBuilder) valuesAnnex() []document.Block {
	if len(t.year.Values) == 0 {
		return body(t.say(words.QualityNoValues))
	}
	blocks := body(t.say(words.QualityValuesLead))
	if n := len(t.year.Values); n > mostValues {
		return append(blocks, body(t.say(words.QualityTooMany, "values", t.w.Integer(n)))...)
	}
	said := t.say(words.QualityLegend)
	if computed := t.computed(); len(computed) > 0 {
		said += " " + t.say(words.QualitySystem, "indicators", t.w.List(computed))
	}
	blocks = append(blocks, note(said)...)
	common, alone := t.byAsked()
	if len(common) > 0 {
		tables := (len(common) + valuesAcross - 1) / valuesAcross
		across, n := (len(common)+tables-1)/tables, 0
		for these := range slices.Chunk(common, across) {
			n++
			blocks = append(blocks, t.valuesTable(fmt.Sprintf("taula-valors-%d", n), these))
		}
	}
	for _, c := range t.byName() {
		if len(alone[c.Code]) > 0 {
			blocks = append(blocks, t.valuesAlone(c, alone[c.Code]))
		}
	}
	return blocks
}

// computed are the codes of the indicators that nobody is asked for.
func (t *chapterBuilder) computed() []string {
	var codes []string
	for _, i := range t.year.Indicators {
		if i.Kind == "sistema" {
			codes = append(codes, i.Code)
		}
	}
	return codes
}

// byAsked parts the indicators into those that many members are asked for, and those of one member alone.
func (t *chapterBuilder) byAsked() (common []result.Indicator, alone map[string][]result.Indicator) {
	alone = map[string][]result.Indicator{}
	asked := map[string][]string{}
	for _, v := range t.year.Values {
		asked[v.IndicatorCode] = append(asked[v.IndicatorCode], v.MemberCode)
	}
	for _, i := range t.year.Indicators {
		switch members := asked[i.Code]; {
		case len(members) == 1:
			alone[members[0]] = append(alone[members[0]], i)
		case len(members) > 1:
			common = append(common, i)
		}
	}
	return common, alone
}

func (t *chapterBuilder) valuesTable(id string, indicators []result.Indicator) document.Table {
	member := document.Column{Head: t.say(words.HeadMember), Weight: 5, Header: true}
	columns := []column[result.Coverage]{{member, func(c result.Coverage) cell { return text(c.Name) }}}
	total := []cell{text(t.say(words.QualityNetwork))}
	for _, i := range indicators {
		head := i.Code + " " + i.Name
		if i.Unit != "" {
			head += " ·\u00a0" + i.Unit
		}
		columns = append(columns, column[result.Coverage]{
			document.Column{Head: head, Weight: 2, Align: document.Right}, func(c result.Coverage) cell {
				v, asked := t.valueOf(i.Code, c.Code)
				return text(t.printed(i, v, asked))
			},
		})
		total = append(total, text(t.networkFigure(i)))
	}
	asked := filter(t.byName(), func(c result.Coverage) bool {
		return slices.ContainsFunc(indicators, func(i result.Indicator) bool {
			_, asks := t.valueOf(i.Code, c.Code)
			return asks
		})
	})
	table := tableOf(document.Table{ID: id, Tight: true, Caption: t.say(words.QualityValuesOf,
		"first", indicators[0].Code, "last", indicators[len(indicators)-1].Code)}, columns, asked)
	table.Groups[0].Rows = append(table.Groups[0].Rows, document.Row{Total: true, Cells: total})
	return table
}

// printed is a member's figure in the annex: nothing where it is not asked for.
func (t *chapterBuilder) printed(i result.Indicator, v result.MemberValue, asked bool) string {
	if !asked {
		return ""
	}
	said := t.memberFigure(i, v)
	if v.State == "carried" {
		said += "*"
	}
	return said
}

// networkFigure is the Network's own, said to be a minimum where members are missing in the sum; with its sign where
// members' are a yes or a no.
func (t *chapterBuilder) networkFigure(i result.Indicator) string {
	if i.Value != nil && i.Kind == "si_no" && i.Unit == "%" {
		return t.w.Percent(i.Value)
	}
	return t.atLeast(i, t.w.Figure(i.Value, t.memberDecimals(i)))
}

func (t *chapterBuilder) valuesAlone(c result.Coverage, indicators []result.Indicator) document.Table {
	caption := t.say(words.QualityValuesAt, "member", t.w.Member(c.Name, c.Type))
	return tableOf(document.Table{ID: "taula-valors-" + c.Code, Tight: true, Caption: caption},
		[]column[result.Indicator]{
			{code(t.say(words.HeadCode)), func(i result.Indicator) cell { return strong(i.Code) }},
			{named(t.say(words.HeadIndicator)), func(i result.Indicator) cell { return text(i.Name) }},
			{left(t.say(words.SheetColumns["unit"])), func(i result.Indicator) cell { return text(i.Unit) }},
			{decimal(t.say(words.QualityValue)), func(i result.Indicator) cell {
				v, _ := t.valueOf(i.Code, c.Code)
				return text(t.printed(i, v, true))
			}},
		}, indicators)
}
