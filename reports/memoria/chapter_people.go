package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// people tells the participation by sex, of the indicators that ask for it.
func (t *chapterBuilder) people(number string) document.Chapter {
	asked, told := t.bySex()
	chapter := document.Chapter{ID: "participacio", Number: number, Title: t.w.Say(words.PeopleTitle)}
	if len(told) == 0 {
		chapter.Blocks = []document.Block{document.Text(document.Lead, t.w.Say(words.PeopleLeadNone))}
		return chapter
	}
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Lead, t.peopleLead(asked, told)))
	chapter.Blocks = append(chapter.Blocks, t.figureOfPeople(told)...)
	table := document.Table{ID: "taula-participacio", Caption: t.w.Say(words.PeopleCaption), Notes: []string{t.w.Say(words.PeopleNote)},
		Columns: []document.Column{
			{Head: t.w.Say(words.HeadIndicator), Weight: 1, Header: true},
			{Head: t.w.Say(words.HeadWomen), Align: document.Decimal}, {Head: t.w.Say(words.HeadMen), Align: document.Decimal},
			{Head: t.w.Say(words.HeadNonBinary), Align: document.Decimal}, {Head: t.w.Say(words.HeadUnstated), Align: document.Decimal},
			{Head: t.w.Say(words.HeadTotal), Align: document.Decimal}, {Head: t.w.Say(words.HeadWomenShare), Align: document.Decimal},
		}}
	var rows []document.Row
	for _, i := range asked {
		places := words.Decimals(i.Women, i.Men, i.NonBinary, i.Unstated, i.Value)
		places = min(places, 1)
		rows = append(rows, document.Row{Cells: []document.Cell{
			{Text: i.Code + "  " + i.Name, Detail: i.Unit},
			text(t.w.Figure(i.Women, places)), text(t.w.Figure(i.Men, places)),
			text(t.w.Figure(i.NonBinary, places)), text(t.w.Figure(i.Unstated, places)),
			{Text: t.w.Figure(i.Value, places), Strong: i.Value != nil, Origin: t.origin(i.Code)},
			text(t.w.Rate(womenShare(i))),
		}})
	}
	table.Groups = []document.Group{{Rows: rows}}
	chapter.Blocks = append(chapter.Blocks, table)
	return chapter
}

// bySex gives the indicators that are asked by sex, and those of them of which something is known.
func (t *chapterBuilder) bySex() (asked, told []result.Indicator) {
	for _, i := range t.year.Indicators {
		if i.Disaggregation != "sexe" {
			continue
		}
		asked = append(asked, i)
		if womenShare(i) != nil {
			told = append(told, i)
		}
	}
	return asked, told
}

// womenShare is women in all that took part, those whose sex is not stated too, per cent; nil where nothing
// is known.
func womenShare(i result.Indicator) *float64 {
	if i.Women == nil {
		return nil
	}
	whole := *i.Women
	for _, part := range []*float64{i.Men, i.NonBinary, i.Unstated} {
		if part != nil {
			whole += *part
		}
	}
	if whole <= 0 {
		return nil
	}
	share := 100 * *i.Women / whole
	return &share
}

func (t *chapterBuilder) peopleLead(asked, told []result.Indicator) string {
	said := t.w.PartOf(words.PeopleLead, len(told), len(asked))
	high, low := told[0], told[0]
	for _, i := range told {
		if *womenShare(i) > *womenShare(high) {
			high = i
		}
		if *womenShare(i) < *womenShare(low) {
			low = i
		}
	}
	if high.Code == low.Code {
		return said + " " + t.w.Say(words.PeopleOnly, "share", t.w.OfFigure(t.w.Rate(womenShare(high))))
	}
	return said + " " + t.w.Say(words.PeopleExtremes,
		"highest", high.Name, "highestShare", t.w.Rate(womenShare(high)), "lowest", low.Name, "lowestShare", t.w.Rate(womenShare(low)))
}
