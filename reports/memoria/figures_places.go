package memoria

import (
	"math"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/territory"
	"xmess.cat/memoria/reports/words"
)

// land is the map of Catalonia, read once.
func (t *chapterBuilder) land() *territory.Map {
	if t.atlas == nil && t.failed == nil {
		if t.atlas, t.failed = territory.Load(); t.failed != nil {
			t.atlas = nil
		}
	}
	return t.atlas
}

// councils are the members that are municipalities, by name.
func (t *chapterBuilder) councils() []result.Coverage {
	return slices.DeleteFunc(t.byName(), func(c result.Coverage) bool { return c.Type != "ajuntament" })
}

// lesserMap is how wide a map is that shares its page with a table.
const lesserMap = 0.7 * figureWidth

// drawMap draws places on the map of Catalonia: nothing where none of them is on it.
func (t *chapterBuilder) drawMap(
	id, title, head, caption string, classes []chart.Class, places []chart.Place, comarques map[string]int,
	width float64,
) []document.Block {
	land := t.land()
	if land == nil || !slices.ContainsFunc(places, func(p chart.Place) bool { _, ok := land.Find(p.Code); return ok }) {
		return nil
	}
	figure, absent, err := t.charts.Map(land, t.year.Year, head, classes, places, comarques, width)
	if len(absent) > 0 {
		const most = 5
		names := make([]string, len(absent))
		for i, place := range absent {
			names[i] = place.Name
		}
		caption = strings.TrimSpace(caption + " " + t.w.Count(words.NetworkMapAbsent, len(absent)) + " (" + t.someNames(names, most, words.NetworkMore) + ").")
	}
	blocks := t.draw(id, title, caption, figure, err)
	for i, block := range blocks {
		if drawn, is := block.(document.Figure); is {
			drawn.Source = t.say(words.NetworkMapSource, "credit", territory.Credit)
			blocks[i] = drawn
		}
	}
	return blocks
}

// figureOfMembers shows where the members are.
func (t *chapterBuilder) figureOfMembers() []document.Block {
	land := t.land()
	if land == nil {
		return nil
	}
	classes := []chart.Class{
		{Name: t.say(words.NetworkMapMember), Tone: chart.Darkest}, {Name: t.say(words.NetworkMapJoined), Tone: chart.Warm}, {Name: t.say(words.NetworkMapLeft), Tone: chart.Grey},
		{Name: t.say(words.NetworkMapCouncil), Tone: chart.Ground},
	}
	const joined, left, ground = 1, 2, 3
	var places []chart.Place
	for _, c := range t.councils() {
		place := chart.Place{Code: c.Code, Name: c.Name}
		switch year := t.year.Year; {
		case c.Left != nil && c.Left.Year() == year:
			place.Class = left
		case c.Joined != nil && c.Joined.Year() == year:
			place.Class = joined
		}
		places = append(places, place)
	}
	comarques := map[string]int{}
	for _, c := range t.year.Coverage {
		if code, is := strings.CutPrefix(c.Code, "CC-"); is {
			comarques[code] = ground
		}
	}
	all, with := map[string]bool{}, 0
	for _, town := range land.Municipalities {
		all[town.Comarca(t.year.Year)] = true
	}
	for _, g := range t.membersBy("comarca") {
		if g.Code != unplaced {
			with++
		}
	}
	return t.drawMap("membres", t.w.PartOf(words.NetworkMapTitle, with, len(all)), t.say(words.NetworkMapHead), "", classes, places, comarques, lesserMap)
}

// figureOfActionsMap shows how many actions each municipality registered; of who sent nothing it is not known.
func (t *chapterBuilder) figureOfActionsMap() []document.Block {
	var places []chart.Place
	var counts []float64
	sent := 0
	for _, c := range t.councils() {
		if c.State == "missing" {
			continue
		}
		sent++
		if g := t.actionsOf("member", c.Code); g != nil {
			counts = append(counts, float64(g.ActionCount))
		}
	}
	if sent == 0 {
		return nil
	}
	with := len(counts)
	limits := quarters(counts, 0)
	classes := []chart.Class{{Name: t.say(words.TerritoryActionsNone), Tone: chart.Blank}}
	from := 1.0
	for i, to := range limits {
		name := t.say(words.TerritoryActionsFrom, "from", t.w.Number(from, 0), "to", t.w.Number(to, 0))
		if i == len(limits)-1 {
			name = t.say(words.TerritoryActionsOver, "from", t.w.Number(from, 0))
		} else if from == to {
			name = t.w.Number(from, 0)
		}
		classes = append(classes, chart.Class{Name: name, Tone: toneOf(i, len(limits))})
		from = to + 1
	}
	classes = append(classes, chart.Class{Name: t.say(words.TerritoryUnknown), Tone: chart.Hatched})
	for _, c := range t.councils() {
		place := chart.Place{Code: c.Code, Name: c.Name, Class: len(classes) - 1}
		if c.State != "missing" {
			place.Class, place.Said = 0, t.w.Integer(0)
			if g := t.actionsOf("member", c.Code); g != nil {
				place.Class, place.Said = 1+quarterOf(limits, float64(g.ActionCount)), t.w.Integer(g.ActionCount)
			}
		}
		places = append(places, place)
	}
	return t.drawMap("actuacions-municipi", t.w.PartOf(words.TerritoryActionsTitle, with, sent), t.say(words.TerritoryActionsHead), "", classes, places, nil, figureWidth)
}

// mappedIndicator is the plan's first quotient that municipalities are asked for (or members, where it asks them alone
// for none), with what each gives; false where there is none with figures enough.
func (t *chapterBuilder) mappedIndicator() (chosen result.Indicator, values map[string]result.MemberValue, ok bool) {
	const enough = 4
	for _, asked := range []string{"ajuntaments", "membres"} {
		for _, i := range t.year.Indicators {
			if i.Kind != "rati" || i.Aggregation != "quocient" || i.ReportedBy != asked {
				continue
			}
			of, known := map[string]result.MemberValue{}, 0
			for _, f := range t.year.Values {
				if f.IndicatorCode != i.Code {
					continue
				}
				of[f.MemberCode] = f
				if f.Value != nil {
					known++
				}
			}
			if known >= enough {
				return i, of, true
			}
		}
	}
	return chosen, nil, false
}

// figureOfIndicatorMap shows an indicator's value in each municipality.
func (t *chapterBuilder) figureOfIndicatorMap() []document.Block {
	indicator, values, ok := t.mappedIndicator()
	if !ok {
		return nil
	}
	var known []float64
	var most result.Coverage
	highest := math.Inf(-1)
	for _, c := range t.councils() {
		if v := values[c.Code].Value; v != nil {
			known = append(known, *v)
			if *v > highest {
				highest, most = *v, c
			}
		}
	}
	places := decimals(indicator)
	positive := slices.DeleteFunc(slices.Clone(known), func(v float64) bool { return v <= 0 })
	if len(positive) == 0 {
		return nil
	}
	limits := quarters(positive, places)
	classes := []chart.Class{{Name: t.say(words.TerritoryFigureZero), Tone: chart.Blank}}
	for i, to := range limits {
		name := t.say(words.TerritoryFigureLow, "to", t.w.Number(to, places))
		if i > 0 && i == len(limits)-1 {
			name = t.say(words.TerritoryFigureOver)
		}
		classes = append(classes, chart.Class{Name: name, Tone: toneOf(i, len(limits))})
	}
	exempt, unknown := len(classes), len(classes)+1
	classes = append(classes, chart.Class{Name: t.say(words.TerritoryExempt), Tone: chart.Grey}, chart.Class{Name: t.w.Status("no_data"), Tone: chart.Hatched})
	var shown []chart.Place
	for _, c := range t.councils() {
		place := chart.Place{Code: c.Code, Name: c.Name, Class: unknown}
		switch f := values[c.Code]; {
		case f.Value != nil && *f.Value <= 0:
			place.Class, place.Said = 0, t.w.Number(*f.Value, places)
		case f.Value != nil:
			place.Class, place.Said = 1+quarterOf(limits, *f.Value), t.w.Number(*f.Value, places)
		case f.State == "not_applicable":
			place.Class = exempt
		}
		shown = append(shown, place)
	}
	slices.Sort(known)
	written := func(v float64) string { return t.w.Number(v, places) + "\u00a0" + indicator.Unit }
	title := t.say(words.TerritoryFigureTitle, "indicator", indicator.Code+" "+indicator.Name, "member", t.w.Of(most.Name),
		"value", written(highest), "median", written(math.Ceil(known[(len(known)-1)/2]*math.Pow10(places)-1e-9)/math.Pow10(places)))
	head := t.say(words.TerritoryFigureHead, "indicator", indicator.Name, "unit", indicator.Unit)
	return t.drawMap("indicador-municipi", title, head, head+". "+t.say(words.TerritoryFigureNote), classes, shown, nil, lesserMap)
}

// quarters part figures into up to four groups as equal as can be: the highest figure of each, rounded up to what is
// printed so that the words of a group hold for all that is in it.
func quarters(figures []float64, places int) []float64 {
	sorted := slices.Sorted(slices.Values(figures))
	scale := math.Pow10(places)
	var limits []float64
	for quarter := 1; quarter <= 4 && len(sorted) > 0; quarter++ {
		limit := math.Ceil(sorted[(len(sorted)*quarter+3)/4-1]*scale-1e-9) / scale
		if len(limits) == 0 || limit > limits[len(limits)-1] {
			limits = append(limits, limit)
		}
	}
	return limits
}

func quarterOf(limits []float64, v float64) int {
	for i, limit := range limits {
		if v <= limit+1e-9 {
			return i
		}
	}
	return len(limits) - 1
}

// toneOf is darker the higher the group.
func toneOf(i, groups int) chart.Tone {
	tones := []chart.Tone{chart.Lightest, chart.Light, chart.Dark, chart.Darkest}
	return tones[len(tones)-groups+i]
}

// figureOfCalendar shows on which days actions were held.
func (t *chapterBuilder) figureOfCalendar() []document.Block {
	counts := map[time.Time]int{}
	months, gone := [12]int{}, 0
	for _, g := range t.actionsBy("day") {
		day, err := time.Parse(time.DateOnly, g.Code)
		if err != nil {
			gone += g.ActionCount
			continue
		}
		counts[day] = g.ActionCount
		months[day.Month()-1] += g.ActionCount
	}
	if len(counts) == 0 {
		return nil
	}
	most := slices.Max(months[:])
	var best []string
	for i, n := range months {
		if n == most {
			best = append(best, t.say(words.ActionMonths[i]))
		}
	}
	title := t.say(words.ActionCalendarEven)
	switch {
	case len(best) == 1:
		title = t.say(words.ActionCalendarTitle, "month", best[0], "actions", t.w.Integer(most))
	case len(best) <= 3:
		title = t.say(words.ActionCalendarTie, "months", t.w.List(best), "actions", t.w.Integer(most))
	}
	note := t.say(words.ActionCalendarNote)
	if gone > 0 {
		note += " " + t.w.Count(words.ActionCalendarGone, gone)
	}
	figure, err := t.charts.Calendar(t.year.Year, counts, figureWidth)
	return t.draw("calendari", title, note, figure, err)
}
