package memoria

import (
	"fmt"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

const (
	valuesAcross = 6     // indicators in a table, so that their names can be read above the columns
	mostValues   = 12000 // figures that the annex prints: some forty pages
)

// valuesAnnex prints what each member gave for each indicator: members down, indicators across, in as many tables as
// it takes; and what one member alone is asked for with a row an indicator.
func (t *chapterBuilder) valuesAnnex(letter string) document.Chapter {
	chapter := document.Chapter{
		ID: "annex-valors", Number: letter, Kicker: t.w.Say(words.AnnexAnnex, "letter", letter), Title: t.w.Say(words.QualityValues),
	}
	if len(t.year.Values) == 0 {
		chapter.Blocks = []document.Block{document.Text(document.Body, t.w.Say(words.QualityNoValues))}
		return chapter
	}
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Body, t.w.Say(words.QualityValuesLead)))
	if len(t.year.Values) > mostValues {
		chapter.Blocks = append(chapter.Blocks,
			document.Text(document.Body, t.w.Say(words.QualityTooMany, "values", t.w.Integer(len(t.year.Values)))))
		return chapter
	}
	said := t.w.Say(words.QualityLegend)
	if computed := t.computed(); len(computed) > 0 {
		said += " " + t.w.Say(words.QualitySystem, "indicators", t.w.List(computed))
	}
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Note, said))
	common, alone := t.byAsked()
	if len(common) > 0 {
		tables := (len(common) + valuesAcross - 1) / valuesAcross
		across := (len(common) + tables - 1) / tables
		for n := 0; len(common) > 0; n++ {
			these := common[:min(across, len(common))]
			common = common[len(these):]
			chapter.Blocks = append(chapter.Blocks, t.valuesTable(fmt.Sprintf("taula-valors-%d", n+1), these))
		}
	}
	for _, c := range t.byName() {
		if len(alone[c.Code]) > 0 {
			chapter.Blocks = append(chapter.Blocks, t.valuesAlone(c, alone[c.Code]))
		}
	}
	return chapter
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
	table := document.Table{
		ID: id, Tight: true, Caption: t.w.Say(words.QualityValuesOf, "first", indicators[0].Code, "last", indicators[len(indicators)-1].Code),
		Columns: []document.Column{{Head: t.w.Say(words.HeadMember), Weight: 5, Header: true}},
	}
	for _, i := range indicators {
		head := i.Code + " " + i.Name
		if i.Unit != "" {
			head += " ·\u00a0" + i.Unit
		}
		table.Columns = append(table.Columns, document.Column{Head: head, Weight: 2, Align: document.Right})
	}
	var rows []document.Row
	for _, c := range t.byName() {
		cells, asks := []document.Cell{text(c.Name)}, false
		for _, i := range indicators {
			v, asked := t.valueOf(i.Code, c.Code)
			asks = asks || asked
			cells = append(cells, text(t.printed(i, v, asked)))
		}
		if asks {
			rows = append(rows, document.Row{Cells: cells})
		}
	}
	last := []document.Cell{text(t.w.Say(words.QualityNetwork))}
	for _, i := range indicators {
		last = append(last, text(t.networkFigure(i)))
	}
	table.Groups = []document.Group{{Rows: append(rows, document.Row{Total: true, Cells: last})}}
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
	said := t.w.Figure(i.Value, t.memberDecimals(i))
	if i.Minimal && i.Value != nil {
		return t.w.AtLeast(said)
	}
	return said
}

func (t *chapterBuilder) valuesAlone(c result.Coverage, indicators []result.Indicator) document.Table {
	table := document.Table{
		ID: "taula-valors-" + c.Code, Tight: true, Caption: t.w.Say(words.QualityValuesAt, "member", t.w.Member(c.Name, c.Type)),
		Columns: []document.Column{
			{Head: t.w.Say(words.HeadCode), Header: true}, {Head: t.w.Say(words.HeadIndicator), Weight: 1, Header: true},
			{Head: t.w.Say(words.SheetColumns["unit"])}, {Head: t.w.Say(words.QualityValue), Align: document.Decimal},
		},
	}
	var rows []document.Row
	for _, i := range indicators {
		v, _ := t.valueOf(i.Code, c.Code)
		rows = append(rows, document.Row{Cells: []document.Cell{
			{Text: i.Code, Strong: true}, text(i.Name), text(i.Unit), text(t.printed(i, v, true)),
		}})
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}
