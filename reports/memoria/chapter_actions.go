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
func (t *chapterBuilder) actions() []document.Block {
	whole := t.actionsOf("network", "")
	if whole == nil {
		return lead(t.say(words.ActionLeadNone))
	}
	blocks := append(lead(t.actionsLead(*whole)), t.actionsTiles(*whole))
	blocks = append(append(blocks, t.figureOfCalendar()...), t.kindTable(*whole), t.lineTable(*whole))
	if largest := t.largestActions(); len(largest) > 0 {
		blocks = append(blocks, t.largestTable(largest))
	}
	return blocks
}

func (t *chapterBuilder) actionsLead(whole result.ActionGroup) string {
	actions := t.w.Count(words.ActionCount, whole.ActionCount)
	said := []string{t.say(words.ActionLead, "actions", actions, "members", t.w.Count(words.ActionByMembers, whole.MemberCount))}
	if t.actionsOf("member_type", "xarxa") != nil {
		said[0] = t.say(words.ActionLeadOffice, "actions", actions, "members", t.w.Count(words.NetworkTypes[""], whole.MemberCount))
		if whole.MemberCount == 0 {
			said[0] = t.say(words.ActionLeadAlone, "actions", actions)
		}
	}
	if whole.Hours != nil {
		said = append(said, t.say(words.ActionLeadHours, "hours", t.w.Figure(whole.Hours, min(1, words.Decimals(whole.Hours)))))
	}
	if whole.Attendees != nil {
		said = append(said, t.say(words.ActionLeadPeople, "people", t.w.Figure(whole.Attendees, 0)))
	}
	if share := womenAmong(whole); share != nil {
		said = append(said, t.say(words.PeopleOnly, "share", t.w.OfFigure(t.w.Percent(share))))
	}
	return strings.Join(said, " ")
}

func (t *chapterBuilder) actionsTiles(whole result.ActionGroup) document.Tiles {
	detail := func(count int) string {
		if count == whole.ActionCount {
			return t.say(words.ActionTileAll)
		}
		return t.say(words.ActionTileDetail, "stated", t.w.Integer(count), "actions", t.w.Integer(whole.ActionCount))
	}
	budget := words.Dash
	if whole.Budget != nil {
		budget = t.say(words.ActionEuro, "amount", t.w.Figure(whole.Budget, 0))
	}
	return document.Tiles{Tiles: []document.Tile{
		{Label: t.say(words.HeadActions), Value: t.w.Integer(whole.ActionCount),
			Detail: t.w.Count(words.NetworkTypes[""], whole.MemberCount)},
		{Label: t.say(words.HeadAttendees), Value: t.w.Figure(whole.Attendees, 0), Detail: detail(whole.AttendeesCount)},
		{Label: t.say(words.ActionTileWomen), Value: t.w.Percent(womenAmong(whole)), Detail: detail(whole.AttendeesCount)},
		{Label: t.say(words.ActionTileBudget), Value: budget, Detail: detail(whole.BudgetCount)},
	}}
}

// actionSum is a row of a table of actions.
type actionSum struct {
	name string
	result.ActionGroup
}

// sums are the columns of every table of actions; hours are written with that many decimals.
func (t *chapterBuilder) sums(first string, decimals int) []column[actionSum] {
	return []column[actionSum]{
		{named(first), func(a actionSum) cell { return text(a.name) }},
		{right(t.say(words.HeadActions)), func(a actionSum) cell { return t.count(a.ActionCount) }},
		{decimal(t.say(words.HeadHours)), func(a actionSum) cell { return text(t.w.Figure(a.Hours, decimals)) }},
		{right(t.say(words.HeadAttendees)), func(a actionSum) cell { return text(t.w.Figure(a.Attendees, 0)) }},
		{decimal(t.say(words.HeadWomenShare)), func(a actionSum) cell {
			return text(t.w.Percent(womenAmong(a.ActionGroup)))
		}},
		{right(t.say(words.HeadBudget)), func(a actionSum) cell { return text(t.w.Figure(a.Budget, 0)) }},
	}
}

// hourPlaces is how many decimals the hours of groups are all written with.
func hourPlaces(groups []result.ActionGroup) int {
	places := 0
	for _, g := range groups {
		places = max(places, words.Decimals(g.Hours))
	}
	return min(places, 1)
}

func (t *chapterBuilder) sumsNote(whole result.ActionGroup) string {
	note := t.say(words.ActionSumsNote, "hours", t.w.Integer(whole.HoursCount), "attendees", t.w.Integer(whole.AttendeesCount),
		"budget", t.w.Integer(whole.BudgetCount), "actions", t.w.Count(words.ActionCount, whole.ActionCount))
	return note + " " + t.say(words.ActionSharedNote)
}

// kindTable has the kinds, the most frequent first.
func (t *chapterBuilder) kindTable(whole result.ActionGroup) document.Table {
	groups := t.actionsBy("kind")
	slices.SortStableFunc(groups, func(a, b result.ActionGroup) int { return b.ActionCount - a.ActionCount })
	var kinds []actionSum
	for _, g := range groups {
		kinds = append(kinds, actionSum{t.kindName(g), g})
	}
	columns := t.sums(t.say(words.ActionKind), hourPlaces(groups))
	table := tableOf(document.Table{
		ID: "taula-tipus", Caption: t.say(words.ActionKindCaption), Family: "actuacions", Whole: true,
		Notes: []string{t.sumsNote(whole)},
	}, columns, kinds)
	table.Groups[0].Rows = append(table.Groups[0].Rows, totalOf(columns, actionSum{t.say(words.HeadTotal), whole}))
	return table
}

// kindName is a kind as the language says it; as typed where it has no word.
func (t *chapterBuilder) kindName(g result.ActionGroup) string {
	if said, known := words.ActionKinds[g.Code]; known {
		return t.say(said)
	}
	if g.Code == unplaced || g.Name == "" {
		return t.say(words.HeadUnstated)
	}
	return g.Name
}

// lineTable has the lines and the activities, also those without an action.
func (t *chapterBuilder) lineTable(whole result.ActionGroup) document.Table {
	lines, activities := t.actionsBy("line"), t.actionsBy("activity")
	columns := t.sums(t.say(words.HeadLine)+" · "+t.say(words.HeadActivity),
		hourPlaces(slices.Concat(lines, activities)))
	group := func(title words.Message, known [][2]string, groups []result.ActionGroup) document.Group {
		var sums []actionSum
		for _, one := range known {
			sum := actionSum{name: one[0] + "  " + one[1]}
			if at := slices.IndexFunc(groups, func(g result.ActionGroup) bool { return g.Code == one[0] }); at >= 0 {
				sum.ActionGroup = groups[at]
			}
			sums = append(sums, sum)
		}
		for _, g := range groups {
			if !slices.ContainsFunc(known, func(one [2]string) bool { return one[0] == g.Code }) {
				sums = append(sums, actionSum{t.placeName(g.Code), g})
			}
		}
		return document.Group{Title: t.say(title), Rows: rowsOf(columns, sums...)}
	}
	var ofLines, ofActivities [][2]string // code and name
	for _, l := range t.year.Lines {
		ofLines = append(ofLines, [2]string{l.Code, l.Name})
	}
	for _, a := range t.year.Activities {
		ofActivities = append(ofActivities, [2]string{a.Code, a.Name})
	}
	byLine := group(words.ActionLineGroup, ofLines, lines)
	byActivity := group(words.ActionActivityGroup, ofActivities, activities)
	byActivity.Rows = append(byActivity.Rows, totalOf(columns, actionSum{t.say(words.HeadTotal), whole}))
	return document.Table{
		ID: "taula-linies-actuacions", Caption: t.say(words.ActionLineCaption), Family: "actuacions",
		Columns: headsOf(columns), Groups: []document.Group{byLine, byActivity},
	}
}

// mostLargest is how many of the largest actions are named: as many as stand below another table.
const mostLargest = 8

// largestActions are those with most attendees.
func (t *chapterBuilder) largestActions() []result.Action {
	counted := filter(t.year.Actions, func(a result.Action) bool { return a.Attendees != nil && *a.Attendees > 0 })
	slices.SortStableFunc(counted, func(a, b result.Action) int { return cmp.Compare(*b.Attendees, *a.Attendees) })
	return counted[:min(mostLargest, len(counted))]
}

func (t *chapterBuilder) largestTable(largest []result.Action) document.Table {
	types := map[string]string{}
	for _, c := range t.year.Coverage {
		types[c.Code] = c.Type
	}
	kinds := map[string]string{}
	for _, g := range t.actionsBy("kind") {
		kinds[g.Name] = t.kindName(g)
	}
	return tableOf(document.Table{
		ID: "taula-actuacions-grans", Caption: t.say(words.ActionLargestTitle), Tight: true, Whole: true,
		Notes: []string{t.w.Count(words.ActionLargestNote, len(t.year.Actions))},
	}, []column[result.Action]{
		{document.Column{Head: t.say(words.ActionActionTitle), Weight: 3, Header: true}, func(a result.Action) cell {
			return cell{Text: shortened(a.Title), Detail: t.w.Member(a.MemberName, types[a.MemberCode])}
		}},
		{wide(t.say(words.ActionKind), 1), func(a result.Action) cell {
			return text(cmp.Or(kinds[a.Kind], a.Kind, words.Dash))
		}},
		{right(t.say(words.NetworkDay)), func(a result.Action) cell { return text(t.w.ShortDate(a.HeldOn)) }},
		{right(t.say(words.HeadAttendees)), func(a result.Action) cell { return text(t.w.Figure(a.Attendees, 0)) }},
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
