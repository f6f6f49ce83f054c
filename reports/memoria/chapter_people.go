package memoria

import (
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// people is the participation by sex, of the indicators that ask for it.
func (b *chapterBuilder) people() []document.Block {
	asked := filter(b.year.Indicators, func(i result.Indicator) bool {
		return i.Disaggregation == "sexe"
	})
	known := filter(asked, func(i result.Indicator) bool { return womenShare(i) != nil })
	if len(known) == 0 {
		return lead(b.say(words.PeopleLeadNone))
	}
	return slices.Concat(lead(b.peopleLead(asked, known)), b.figureOfPeople(known),
		b.peopleTable(asked))
}

func (b *chapterBuilder) peopleTable(asked []result.Indicator) []document.Block {
	part := func(v func(result.Indicator) *float64) func(result.Indicator) cell {
		return func(i result.Indicator) cell { return b.number(v(i), peopleDecimals(i)) }
	}
	return one(tableOf(document.Table{
		ID: "taula-participacio", Caption: b.say(words.PeopleCaption),
		Notes: []string{b.say(words.PeopleNote)},
	}, []column[result.Indicator]{
		{b.named(words.HeadIndicator), withUnit},
		{b.decimal(words.HeadWomen), part(func(i result.Indicator) *float64 { return i.Women })},
		{b.decimal(words.HeadMen), part(func(i result.Indicator) *float64 { return i.Men })},
		{b.decimal(words.HeadNonBinary),
			part(func(i result.Indicator) *float64 { return i.NonBinary })},
		{b.decimal(words.HeadUnstated), part(func(i result.Indicator) *float64 { return i.Unstated })},
		{b.decimal(words.HeadTotal), func(i result.Indicator) cell {
			total := b.w.Figure(i.Value, peopleDecimals(i))
			return cell{Text: total, Strong: i.Value != nil, Origin: b.origin(i.Code)}
		}},
		{b.decimal(words.HeadWomenShare),
			func(i result.Indicator) cell { return b.rate(womenShare(i)) }},
	}, asked))
}

func peopleDecimals(i result.Indicator) int {
	return min(1, words.Decimals(i.Women, i.Men, i.NonBinary, i.Unstated, i.Value))
}

// withUnit names an indicator, with its unit beneath.
func withUnit(i result.Indicator) cell {
	return cell{Text: i.Code + "  " + i.Name, Detail: i.Unit}
}

// womenShare is the percentage of women among all who took part, also those whose sex is not
// stated. It is nil if nothing is known.
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

func (b *chapterBuilder) peopleLead(asked, known []result.Indicator) string {
	said := b.w.PartOf(words.PeopleLead, len(known), len(asked))
	high, low := extremes(known, womenShare)
	if high.Code == low.Code {
		return said + " " + b.say(words.PeopleOnly, "share", b.w.OfFigure(b.w.Rate(womenShare(*high))))
	}
	return said + " " + b.say(words.PeopleExtremes,
		"highest", high.Name, "highestShare", b.w.Rate(womenShare(*high)),
		"lowest", low.Name, "lowestShare", b.w.Rate(womenShare(*low)))
}
