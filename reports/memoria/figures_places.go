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

// catalonia is the map of Catalonia, loaded on first use. It is nil if it cannot be loaded.
func (b *chapterBuilder) catalonia() *territory.Map {
	if b.atlas == nil && b.failed == nil {
		if b.atlas, b.failed = territory.Load(); b.failed != nil {
			b.atlas = nil
		}
	}
	return b.atlas
}

// councils are the members that are municipalities, by name.
func (b *chapterBuilder) councils() []result.Coverage {
	return filter(b.byName(), func(c result.Coverage) bool { return c.Type == "ajuntament" })
}

// lesserMap is the width of a map that shares its page with a table.
const lesserMap = 0.7 * figureWidth

// drawMap draws places on the map of Catalonia. It draws nothing if none of them is on it.
func (b *chapterBuilder) drawMap(id, title, head, caption string, classes []chart.Class,
	places []chart.Place, comarques map[string]int, width float64) []document.Block {
	land := b.catalonia()
	if land == nil {
		return nil
	}
	onMap := func(p chart.Place) bool {
		_, found := land.Find(p.Code)
		return found
	}
	if !slices.ContainsFunc(places, onMap) {
		return nil
	}
	figure, absent, err := b.charts.Map(land, b.year.Year, head, classes, places, comarques, width)
	if len(absent) > 0 {
		const most = 5
		names := make([]string, len(absent))
		for i, place := range absent {
			names[i] = place.Name
		}
		caption += " " + b.w.Count(words.NetworkMapAbsent, len(absent)) +
			" (" + b.someNames(names, most, words.NetworkMore) + ")."
	}
	blocks := b.draw(id, title, strings.TrimSpace(caption), figure, err)
	for i, block := range blocks {
		if drawn, is := block.(document.Figure); is {
			drawn.Source = b.say(words.NetworkMapSource, "credit", territory.Credit)
			blocks[i] = drawn
		}
	}
	return blocks
}

// figureOfMembers shows where the members are.
func (b *chapterBuilder) figureOfMembers() []document.Block {
	land := b.catalonia()
	if land == nil {
		return nil
	}
	classes := []chart.Class{
		{Name: b.say(words.NetworkMapMember), Tone: chart.Darkest},
		{Name: b.say(words.NetworkMapJoined), Tone: chart.Warm},
		{Name: b.say(words.NetworkMapLeft), Tone: chart.Grey},
		{Name: b.say(words.NetworkMapCouncil), Tone: chart.Ground},
	}
	const joined, left, ground = 1, 2, 3
	var places []chart.Place
	for _, c := range b.councils() {
		place := chart.Place{Code: c.Code, Name: c.Name}
		switch year := b.year.Year; {
		case c.Left != nil && c.Left.Year() == year:
			place.Class = left
		case c.Joined != nil && c.Joined.Year() == year:
			place.Class = joined
		}
		places = append(places, place)
	}
	comarques := map[string]int{}
	for _, c := range b.year.Coverage {
		if code, is := strings.CutPrefix(c.Code, "CC-"); is {
			comarques[code] = ground
		}
	}
	all := map[string]bool{}
	for _, town := range land.Municipalities {
		all[town.Comarca(b.year.Year)] = true
	}
	with := filter(b.membersBy("comarca"), func(g result.MemberGroup) bool {
		return g.Code != unplaced
	})
	return b.drawMap("membres", b.w.PartOf(words.NetworkMapTitle, len(with), len(all)),
		b.say(words.NetworkMapHead), "", classes, places, comarques, lesserMap)
}

// figureOfActionsMap shows how many actions each municipality registered. Without a return, the
// number is unknown.
func (b *chapterBuilder) figureOfActionsMap() []document.Block {
	var places []chart.Place
	var counts []float64
	sent := 0
	for _, c := range b.councils() {
		if c.State == "missing" {
			continue
		}
		sent++
		if g := b.actionsOf("member", c.Code); g != nil {
			counts = append(counts, float64(g.ActionCount))
		}
	}
	if sent == 0 {
		return nil
	}
	with := len(counts)
	limits := quarters(counts, 0)
	classes := []chart.Class{{Name: b.say(words.TerritoryActionsNone), Tone: chart.Blank}}
	from := 1.0
	for i, to := range limits {
		name := b.w.Number(from, 0) + "–" + b.w.Number(to, 0)
		if i == len(limits)-1 {
			name = b.say(words.TerritoryActionsOver, "from", b.w.Number(from, 0))
		} else if from == to {
			name = b.w.Number(from, 0)
		}
		classes = append(classes, chart.Class{Name: name, Tone: toneOf(i, len(limits))})
		from = to + 1
	}
	classes = append(classes, chart.Class{Name: b.say(words.TerritoryUnknown), Tone: chart.Hatched})
	for _, c := range b.councils() {
		place := chart.Place{Code: c.Code, Name: c.Name, Class: len(classes) - 1}
		if c.State != "missing" {
			place.Class, place.Said = 0, b.w.Integer(0)
			if g := b.actionsOf("member", c.Code); g != nil {
				place.Class = 1 + quarterOf(limits, float64(g.ActionCount))
				place.Said = b.w.Integer(g.ActionCount)
			}
		}
		places = append(places, place)
	}
	return b.drawMap("actuacions-municipi", b.w.PartOf(words.TerritoryActionsTitle, with, sent),
		b.say(words.TerritoryActionsHead), "", classes, places, nil, figureWidth)
}

// mappedIndicator is the first quotient that municipalities report or, failing that, members
// report, with the values by member. ok is false if none has enough values.
func (b *chapterBuilder) mappedIndicator() (chosen result.Indicator,
	values map[string]result.MemberValue, ok bool) {
	const enough = 4
	for _, asked := range []string{"ajuntaments", "membres"} {
		for _, i := range b.year.Indicators {
			if i.Kind != "rati" || i.Aggregation != "quocient" || i.ReportedBy != asked {
				continue
			}
			of, known := map[string]result.MemberValue{}, 0
			for _, f := range b.year.Values {
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
func (b *chapterBuilder) figureOfIndicatorMap() []document.Block {
	indicator, values, ok := b.mappedIndicator()
	if !ok {
		return nil
	}
	var known []float64
	var most result.Coverage
	highest := math.Inf(-1)
	for _, c := range b.councils() {
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
	classes := []chart.Class{{Name: b.say(words.TerritoryFigureZero), Tone: chart.Blank}}
	for i, to := range limits {
		name := b.say(words.TerritoryFigureLow, "to", b.w.Number(to, places))
		if i > 0 && i == len(limits)-1 {
			name = b.say(words.TerritoryFigureOver)
		}
		classes = append(classes, chart.Class{Name: name, Tone: toneOf(i, len(limits))})
	}
	exempt, unknown := len(classes), len(classes)+1
	classes = append(classes, chart.Class{Name: b.say(words.TerritoryExempt), Tone: chart.Grey},
		chart.Class{Name: b.w.Status("no_data"), Tone: chart.Hatched})
	var shown []chart.Place
	for _, c := range b.councils() {
		place := chart.Place{Code: c.Code, Name: c.Name, Class: unknown}
		switch f := values[c.Code]; {
		case f.Value != nil && *f.Value <= 0:
			place.Class, place.Said = 0, b.w.Number(*f.Value, places)
		case f.Value != nil:
			place.Class, place.Said = 1+quarterOf(limits, *f.Value), b.w.Number(*f.Value, places)
		case f.State == "not_applicable":
			place.Class = exempt
		}
		shown = append(shown, place)
	}
	slices.Sort(known)
	median := math.Ceil(known[(len(known)-1)/2]*math.Pow10(places)-1e-9) / math.Pow10(places)
	written := func(v float64) string { return b.w.Number(v, places) + "\u00a0" + indicator.Unit }
	title := b.say(words.TerritoryFigureTitle, "indicator", indicator.Code+" "+indicator.Name,
		"member", b.w.Of(most.Name), "value", written(highest), "median", written(median))
	head := b.say(words.TerritoryFigureHead, "indicator", indicator.Name, "unit", indicator.Unit)
	return b.drawMap("indicador-municipi", title, head, head+". "+b.say(words.TerritoryFigureNote),
		classes, shown, nil, lesserMap)
}

// quarters splits figures into up to four groups of similar size. It returns each group's highest
// figure, rounded up to the printed decimals so that the printed limits hold.
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

// toneOf is a group's tone: the higher the group, the darker.
func toneOf(i, groups int) chart.Tone {
	tones := []chart.Tone{chart.Lightest, chart.Light, chart.Dark, chart.Darkest}
	return tones[len(tones)-groups+i]
}

// figureOfCalendar shows on which days actions were held.
func (b *chapterBuilder) figureOfCalendar() []document.Block {
	counts := map[time.Time]int{}
	months, gone := [12]int{}, 0
	for _, g := range b.actionsBy("day") {
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
			best = append(best, b.say(words.ActionMonths[i]))
		}
	}
	title := b.say(words.ActionCalendarEven)
	switch {
	case len(best) == 1:
		title = b.say(words.ActionCalendarTitle, "month", best[0], "actions", b.w.Integer(most))
	case len(best) <= 3:
		title = b.say(words.ActionCalendarTie, "months", b.w.List(best), "actions", b.w.Integer(most))
	}
	note := b.say(words.ActionCalendarNote)
	if gone > 0 {
		note += " " + b.w.Count(words.ActionCalendarGone, gone)
	}
	figure, err := b.charts.Calendar(b.year.Year, counts, figureWidth)
	return b.draw("calendari", title, note, figure, err)
}
