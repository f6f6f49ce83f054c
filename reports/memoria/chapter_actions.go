package memoria

import (
	"cmp"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// actions is what was done in the year, as the registers of actions have it.
func (b *chapterBuilder) actions() []document.Block {
	whole := b.actionsOf("network", "")
	if whole == nil {
		return lead(b.say(words.ActionLeadNone))
	}
	blocks := append(lead(b.actionsLead(*whole)), b.actionsTiles(*whole))
	blocks = append(append(blocks, b.figureOfCalendar()...), b.kindTable(*whole), b.lineTable(*whole))
	if largest := b.largestActions(); len(largest) > 0 {
		blocks = append(blocks, b.largestTable(largest))
	}
	return blocks
}

func (b *chapterBuilder) actionsLead(whole result.ActionGroup) string {
	actions := b.w.Count(words.ActionCount, whole.ActionCount)
	form, members := words.ActionLead, b.w.Count(words.ActionByMembers, whole.MemberCount)
	if b.actionsOf("member_type", "xarxa") != nil {
		form, members = words.ActionLeadOffice, b.w.Count(words.NetworkTypes[""], whole.MemberCount)
		if whole.MemberCount == 0 {
			form = words.ActionLeadAlone
		}
	}
	said := []string{b.say(form, "actions", actions, "members", members)}
	if whole.Hours != nil {
		decimals := min(1, words.Decimals(whole.Hours))
		said = append(said, b.w.Measured(words.ActionLeadHours, whole.Hours, decimals))
	}
	if whole.Attendees != nil {
		said = append(said, b.w.Measured(words.ActionLeadPeople, whole.Attendees, 0))
	}
	if share := womenAmong(whole.ShareWomen, whole.ShareAttendees); share != nil {
		said = append(said, b.say(words.PeopleOnly, "share", b.w.OfFigure(b.w.Rate(share))))
	}
	return strings.Join(said, " ")
}

func (b *chapterBuilder) actionsTiles(whole result.ActionGroup) document.Tiles {
	detail := func(count int) string {
		if count == whole.ActionCount {
			return b.say(words.ActionTileAll)
		}
		return b.say(words.ActionTileDetail,
			"stated", b.w.Integer(count), "actions", b.w.Integer(whole.ActionCount))
	}
	members, budget := b.w.Count(words.NetworkTypes[""], whole.MemberCount), words.Dash
	if whole.Budget != nil {
		budget = b.say(words.ActionEuro, "amount", b.w.Figure(whole.Budget, 0))
	}
	sexes := b.say(words.ActionTileNoSexes)
	if whole.ShareAttendees != nil {
		sexes = b.w.Measured(words.ActionTileSexes, whole.ShareAttendees, 0)
	}
	return document.Tiles{Tiles: []document.Tile{
		b.tile(words.HeadActions, b.w.Integer(whole.ActionCount), members),
		b.tile(words.HeadAttendees, b.w.Figure(whole.Attendees, 0), detail(whole.AttendeesCount)),
		b.tile(words.ActionTileWomen, b.w.Rate(womenAmong(whole.ShareWomen, whole.ShareAttendees)),
			sexes),
		b.tile(words.ActionTileBudget, budget, detail(whole.BudgetCount)),
	}}
}

// actionSum is a row of a table of actions.
type actionSum struct {
	name string
	result.ActionGroup
}

// sums are the columns of every table of actions; hours are written with that many decimals.
func (b *chapterBuilder) sums(first string, decimals int) []column[actionSum] {
	return []column[actionSum]{
		{document.Column{Head: first, Weight: 1, Header: true}, func(a actionSum) cell {
			return text(a.name)
		}},
		{b.right(words.HeadActions), func(a actionSum) cell { return b.count(a.ActionCount) }},
		{b.decimal(words.HeadHours), func(a actionSum) cell { return b.number(a.Hours, decimals) }},
		{b.right(words.HeadAttendees), func(a actionSum) cell { return b.number(a.Attendees, 0) }},
		{b.decimal(words.HeadWomenShare), func(a actionSum) cell {
			return text(b.w.Rate(womenAmong(a.ShareWomen, a.ShareAttendees)))
		}},
		{b.right(words.HeadBudget), func(a actionSum) cell { return b.number(a.Budget, 0) }},
	}
}

// hourPlaces is how many decimals the hours of a table have.
func hourPlaces(groups []result.ActionGroup) int {
	places := 0
	for _, g := range groups {
		places = max(places, words.Decimals(g.Hours))
	}
	return min(places, 1)
}

func (b *chapterBuilder) sumsNote(whole result.ActionGroup) string {
	note := b.say(words.ActionSumsNote, "actions", b.w.Count(words.ActionCount, whole.ActionCount),
		"hours", b.w.Integer(whole.HoursCount), "attendees", b.w.Integer(whole.AttendeesCount),
		"budget", b.w.Integer(whole.BudgetCount))
	return note + " " + b.say(words.ActionSharedNote)
}

// kindTable has the kinds, the most frequent first.
func (b *chapterBuilder) kindTable(whole result.ActionGroup) document.Table {
	groups := b.actionsBy("kind")
	slices.SortStableFunc(groups, func(a, b result.ActionGroup) int {
		return b.ActionCount - a.ActionCount
	})
	var kinds []actionSum
	for _, g := range groups {
		kinds = append(kinds, actionSum{b.kindName(g), g})
	}
	columns := b.sums(b.say(words.ActionKind), hourPlaces(groups))
	table := tableOf(document.Table{
		ID: "taula-tipus", Caption: b.say(words.ActionKindCaption), Family: "actuacions", Whole: true,
		Notes: []string{b.sumsNote(whole)},
	}, columns, kinds)
	addTotal(&table, columns, actionSum{b.say(words.HeadTotal), whole})
	return table
}

// kindName is a kind's name in the language, or as the member typed it.
func (b *chapterBuilder) kindName(g result.ActionGroup) string {
	if said, known := words.ActionKinds[g.Code]; known {
		return b.say(said)
	}
	if g.Code == unplaced || g.Name == "" {
		return b.say(words.HeadUnstated)
	}
	return g.Name
}

// lineTable has the lines and the activities, also those without an action.
func (b *chapterBuilder) lineTable(whole result.ActionGroup) document.Table {
	lines, activities := b.actionsBy("line"), b.actionsBy("activity")
	columns := b.sums(b.say(words.HeadLine)+" · "+b.say(words.HeadActivity),
		hourPlaces(slices.Concat(lines, activities)))
	group := func(title words.Message, known [][2]string, groups []result.ActionGroup) document.Group {
		var sums []actionSum
		for _, one := range known {
			sum := actionSum{name: one[0] + "  " + one[1]}
			for _, g := range groups {
				if g.Code == one[0] {
					sum.ActionGroup = g
				}
			}
			sums = append(sums, sum)
		}
		for _, g := range groups {
			if !slices.ContainsFunc(known, func(one [2]string) bool { return one[0] == g.Code }) {
				sums = append(sums, actionSum{b.placeName(g.Code), g})
			}
		}
		return document.Group{Title: b.say(title), Rows: rowsOf(columns, sums...)}
	}
	var ofLines, ofActivities [][2]string // code and name
	for _, l := range b.year.Lines {
		ofLines = append(ofLines, [2]string{l.Code, l.Name})
	}
	for _, a := range b.year.Activities {
		ofActivities = append(ofActivities, [2]string{a.Code, a.Name})
	}
	byLine := group(words.ActionLineGroup, ofLines, lines)
	byActivity := group(words.ActionActivityGroup, ofActivities, activities)
	total := totalOf(columns, actionSum{b.say(words.HeadTotal), whole})
	byActivity.Rows = append(byActivity.Rows, total)
	return document.Table{
		ID: "taula-linies-actuacions", Caption: b.say(words.ActionLineCaption), Family: "actuacions",
		Columns: headsOf(columns), Groups: []document.Group{byLine, byActivity},
	}
}

// mostLargest is how many of the largest actions are named: as many as stand below another table.
const mostLargest = 8

// largestActions are those with most attendees.
func (b *chapterBuilder) largestActions() []result.Action {
	counted := filter(b.year.Actions, func(a result.Action) bool {
		return a.Attendees != nil && *a.Attendees > 0
	})
	slices.SortStableFunc(counted, func(a, b result.Action) int {
		return cmp.Compare(*b.Attendees, *a.Attendees)
	})
	return counted[:min(mostLargest, len(counted))]
}

func (b *chapterBuilder) largestTable(largest []result.Action) document.Table {
	types := map[string]string{}
	for _, c := range b.year.Coverage {
		types[c.Code] = c.Type
	}
	kinds := map[string]string{}
	for _, g := range b.actionsBy("kind") {
		kinds[g.Name] = b.kindName(g)
	}
	return tableOf(document.Table{
		ID: "taula-actuacions-grans", Caption: b.say(words.ActionLargestTitle), Tight: true, Whole: true,
		Notes: []string{b.w.Count(words.ActionLargestNote, len(b.year.Actions))},
	}, []column[result.Action]{
		{b.namedOf(words.ActionActionTitle, 3), func(a result.Action) cell {
			return cell{Text: shortened(a.Title), Detail: b.w.Member(a.MemberName, types[a.MemberCode])}
		}},
		{b.wide(words.ActionKind, 1), func(a result.Action) cell {
			return text(cmp.Or(kinds[a.Kind], a.Kind, words.Dash))
		}},
		{b.right(words.NetworkDay), func(a result.Action) cell { return text(b.w.ShortDate(a.HeldOn)) }},
		{b.right(words.HeadAttendees), func(a result.Action) cell { return b.number(a.Attendees, 0) }},
	}, largest)
}

// shortened cuts a title that would fill a page.
func shortened(title string) string {
	const most = 160
	if runes := []rune(title); len(runes) > most {
		return strings.TrimSpace(string(runes[:most-1])) + "…"
	}
	return title
}
