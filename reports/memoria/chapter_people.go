package memoria

import (
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// people is the participation by sex, of the indicators that ask for it.
func (t *chapterBuilder) people() []document.Block {
	asked := filter(t.year.Indicators, func(i result.Indicator) bool { return i.Disaggregation == "sexe" })
	known := filter(asked, func(i result.Indicator) bool { return womenShare(i) != nil })
	if len(known) == 0 {
		return lead(t.say(words.PeopleLeadNone))
	}
	return slices.Concat(lead(t.peopleLead(asked, known)), t.figureOfPeople(known), t.peopleTable(asked))
}

func (t *chapterBuilder) peopleTable(asked []result.Indicator) []document.Block {
	part := func(v func(result.Indicator) *float64) func(result.Indicator) cell {
		return func(i result.Indicator) cell { return text(t.w.Figure(v(i), peopleDecimals(i))) }
	}
	return one(tableOf(document.Table{
		ID: "taula-participacio", Caption: t.say(words.PeopleCaption),
		Notes: []string{t.say(words.PeopleNote)},
	}, []column[result.Indicator]{
		{named(t.say(words.HeadIndicator)), withUnit},
		{decimal(t.say(words.HeadWomen)), part(func(i result.Indicator) *float64 { return i.Women })},
		{decimal(t.say(words.HeadMen)), part(func(i result.Indicator) *float64 { return i.Men })},
		{decimal(t.say(words.HeadNonBinary)),
			part(func(i result.Indicator) *float64 { return i.NonBinary })},
		{decimal(t.say(words.HeadUnstated)), part(func(i result.Indicator) *float64 { return i.Unstated })},
		{decimal(t.say(words.HeadTotal)), func(i result.Indicator) cell {
			total := t.w.Figure(i.Value, peopleDecimals(i))
			return cell{Text: total, Strong: i.Value != nil, Origin: t.origin(i.Code)}
		}},
		{decimal(t.say(words.HeadWomenShare)),
			func(i result.Indicator) cell { return text(t.w.Rate(womenShare(i))) }},
	}, asked))
}

func peopleDecimals(i result.Indicator) int {
	return min(1, words.Decimals(i.Women, i.Men, i.NonBinary, i.Unstated, i.Value))
}

// withUnit names an indicator, with its unit beneath.
func withUnit(i result.Indicator) cell {
	return cell{Text: i.Code + "  " + i.Name, Detail: i.Unit}
}

// womenShare is the percentage of women among all who took part, also those whose sex is not stated. It is nil
// if nothing is known.
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

func (t *chapterBuilder) peopleLead(asked, known []result.Indicator) string {
	said := t.w.PartOf(words.PeopleLead, len(known), len(asked))
	high, low := extremes(known, womenShare)
	if high.Code == low.Code {
		return said + " " + t.say(words.PeopleOnly, "share", t.w.OfFigure(t.w.Rate(womenShare(*high))))
	}
	return said + " " + t.say(words.PeopleExtremes,
		"highest", high.Name, "highestShare", t.w.Rate(womenShare(*high)),
		"lowest", low.Name, "lowestShare", t.w.Rate(womenShare(*low)))
}
