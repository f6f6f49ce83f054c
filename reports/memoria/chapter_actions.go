package memoria

import (
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// actions tells what was done in the year, as the register has it.
func (t *chapterBuilder) actions(number string) document.Chapter {
	chapter := document.Chapter{ID: "actuacions", Number: number, Title: t.w.Say(words.ActionTitle)}
	whole := t.actionsOf("network", "")
	if whole == nil {
		chapter.Blocks = []document.Block{document.Text(document.Lead, t.w.Say(words.ActionLeadNone))}
		return chapter
	}
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Lead, t.actionsLead(*whole)), t.actionsTiles(*whole))
	chapter.Blocks = append(chapter.Blocks, t.figureOfCalendar()...)
	chapter.Blocks = append(chapter.Blocks, t.kindTable(*whole), t.lineTable(*whole))
	if largest := t.largestActions(); len(largest) > 0 {
		chapter.Blocks = append(chapter.Blocks, t.largestTable(largest))
	}
	return chapter
}

func (t *chapterBuilder) actionsLead(whole result.ActionGroup) string {
	actions := t.w.Count(words.ActionCount, whole.ActionCount)
	said := []string{t.w.Say(words.ActionLead, "actions", actions, "members", t.w.Count(words.ActionByMembers, whole.MemberCount))}
	if t.actionsOf("member_type", "xarxa") != nil {
		said[0] = t.w.Say(words.ActionLeadOffice, "actions", actions, "members", t.w.Count(words.NetworkTypes[""], whole.MemberCount))
		if whole.MemberCount == 0 {
			said[0] = t.w.Say(words.ActionLeadAlone, "actions", actions)
		}
	}
	if whole.Hours != nil {
		said = append(said, t.w.Say(words.ActionLeadHours, "hours", t.w.Figure(whole.Hours, min(1, words.Decimals(whole.Hours)))))
	}
	if whole.Attendees != nil {
		said = append(said, t.w.Say(words.ActionLeadPeople, "people", t.whole(whole.Attendees)))
	}
	if share := womenAmong(whole); share != nil {
		said = append(said, t.w.Say(words.PeopleOnly, "share", t.w.OfFigure(t.w.Percent(share))))
	}
	return strings.Join(said, " ")
}

func (t *chapterBuilder) actionsTiles(whole result.ActionGroup) document.Tiles {
	detail := func(count int) string {
		if count == whole.ActionCount {
			return t.w.Say(words.ActionTileAll)
		}
		return t.w.Say(words.ActionTileDetail, "stated", t.w.Integer(count), "actions", t.w.Integer(whole.ActionCount))
	}
	budget := words.Dash
	if whole.Budget != nil {
		budget = t.w.Say(words.ActionEuro, "amount", t.whole(whole.Budget))
	}
	return document.Tiles{Tiles: []document.Tile{
		{Label: t.w.Say(words.HeadActions), Value: t.w.Integer(whole.ActionCount),
			Detail: t.w.Count(words.NetworkTypes[""], whole.MemberCount)},
		{Label: t.w.Say(words.HeadAttendees), Value: t.whole(whole.Attendees), Detail: detail(whole.AttendeesCount)},
		{Label: t.w.Say(words.ActionTileWomen), Value: t.w.Percent(womenAmong(whole)), Detail: detail(whole.AttendeesCount)},
		{Label: t.w.Say(words.ActionTileBudget), Value: budget, Detail: detail(whole.BudgetCount)},
	}}
}

// sums are the columns that every table of actions has after its first; sumsOf a group's cells of them.
func (t *chapterBuilder) sums(first string) []document.Column {
	return []document.Column{
		{Head: first, Weight: 1, Header: true},
		{Head: t.w.Say(words.HeadActions), Align: document.Right}, {Head: t.w.Say(words.HeadHours), Align: document.Decimal},
		{Head: t.w.Say(words.HeadAttendees), Align: document.Right}, {Head: t.w.Say(words.HeadWomenShare), Align: document.Decimal},
		{Head: t.w.Say(words.HeadBudget), Align: document.Right},
	}
}

func (t *chapterBuilder) sumsOf(name document.Cell, g result.ActionGroup, places int) document.Row {
	return row(name, count(t.w, g.ActionCount), text(t.w.Figure(g.Hours, places)), text(t.whole(g.Attendees)),
		text(t.w.Percent(womenAmong(g))), text(t.whole(g.Budget)))
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
	note := t.w.Say(words.ActionSumsNote, "hours", t.w.Integer(whole.HoursCount), "attendees", t.w.Integer(whole.AttendeesCount),
		"budget", t.w.Integer(whole.BudgetCount), "actions", t.w.Count(words.ActionCount, whole.ActionCount))
	return note + " " + t.w.Say(words.ActionSharedNote)
}

// kindTable has the kinds, the most frequent first.
func (t *chapterBuilder) kindTable(whole result.ActionGroup) document.Table {
	groups := t.actionsBy("kind")
	slices.SortStableFunc(groups, func(a, b result.ActionGroup) int { return b.ActionCount - a.ActionCount })
	places := hourPlaces(groups)
	var rows []document.Row
	for _, g := range groups {
		rows = append(rows, t.sumsOf(text(t.kindName(g)), g, places))
	}
	total := t.sumsOf(text(t.w.Say(words.HeadTotal)), whole, places)
	total.Total = true
	return document.Table{
		ID: "taula-tipus", Caption: t.w.Say(words.ActionKindCaption), Columns: t.sums(t.w.Say(words.ActionKind)), Family: "actuacions", Whole: true,
		Groups: []document.Group{{Rows: append(rows, total)}}, Notes: []string{t.sumsNote(whole)},
	}
}

// kindName is a kind as the language says it; as typed where it has no word.
func (t *chapterBuilder) kindName(g result.ActionGroup) string {
	if said, known := words.ActionKinds[g.Code]; known {
		return t.w.Say(said)
	}
	if g.Code == unplaced || g.Name == "" {
		return t.w.Say(words.HeadUnstated)
	}
	return g.Name
}

// lineTable has the lines and the activities, those without an action too.
func (t *chapterBuilder) lineTable(whole result.ActionGroup) document.Table {
	lines, activities := t.actionsBy("line"), t.actionsBy("activity")
	places := hourPlaces(append(slices.Clone(lines), activities...))
	named := func(title, dimension string, codes, names []string, groups []result.ActionGroup) document.Group {
		out := document.Group{Title: title}
		for i, code := range codes {
			g := t.actionsOf(dimension, code)
			if g == nil {
				g = &result.ActionGroup{}
			}
			out.Rows = append(out.Rows, t.sumsOf(text(code+"  "+names[i]), *g, places))
		}
		for _, g := range groups {
			if !slices.Contains(codes, g.Code) {
				name := g.Code
				if name == unplaced {
					name = t.w.Say(words.HeadUnstated)
				}
				out.Rows = append(out.Rows, t.sumsOf(text(name), g, places))
			}
		}
		return out
	}
	var lineCodes, lineNames, activityCodes, activityNames []string
	for _, line := range t.year.Lines {
		lineCodes, lineNames = append(lineCodes, line.Code), append(lineNames, line.Name)
	}
	for _, a := range t.year.Activities {
		activityCodes, activityNames = append(activityCodes, a.Code), append(activityNames, a.Name)
	}
	by := named(t.w.Say(words.ActionActivityGroup), "activity", activityCodes, activityNames, activities)
	total := t.sumsOf(text(t.w.Say(words.HeadTotal)), whole, places)
	total.Total = true
	by.Rows = append(by.Rows, total)
	return document.Table{
		ID: "taula-linies-actuacions", Caption: t.w.Say(words.ActionLineCaption), Columns: t.sums(t.w.Say(words.HeadLine) + " · " + t.w.Say(words.HeadActivity)),
		Family: "actuacions", Groups: []document.Group{named(t.w.Say(words.ActionLineGroup), "line", lineCodes, lineNames, lines), by},
	}
}

// largestActions are those with most attendees, as many as stand below another table.
func (t *chapterBuilder) largestActions() []result.Action {
	const most = 8
	counted := slices.DeleteFunc(slices.Clone(t.year.Actions), func(a result.Action) bool {
		return a.Attendees == nil || *a.Attendees <= 0
	})
	slices.SortStableFunc(counted, func(a, b result.Action) int {
		switch {
		case *a.Attendees > *b.Attendees:
			return -1
		case *a.Attendees < *b.Attendees:
			return 1
		}
		return 0
	})
	return counted[:min(most, len(counted))]
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
	var rows []document.Row
	for _, a := range largest {
		kind, known := kinds[a.Kind]
		if !known {
			kind = orDash(a.Kind)
		}
		rows = append(rows, row(document.Cell{Text: shortened(a.Title), Detail: t.w.Member(a.MemberName, types[a.MemberCode])},
			text(kind), text(t.w.ShortDate(a.HeldOn)), text(t.whole(a.Attendees))))
	}
	return document.Table{
		ID: "taula-actuacions-grans", Caption: t.w.Say(words.ActionLargestTitle), Tight: true, Whole: true,
		Columns: []document.Column{
			{Head: t.w.Say(words.ActionActionTitle), Weight: 3, Header: true}, {Head: t.w.Say(words.ActionKind), Weight: 1},
			{Head: t.w.Say(words.NetworkDay), Align: document.Right}, {Head: t.w.Say(words.HeadAttendees), Align: document.Right},
		},
		Groups: []document.Group{{Rows: rows}}, Notes: []string{t.w.Count(words.ActionLargestNote, len(t.year.Actions))},
	}
}

// shortened cuts a title that would fill a page.
func shortened(title string) string {
	const most = 160
	if runes := []rune(title); len(runes) > most {
		return strings.TrimSpace(string(runes[:most-1])) + "…"
	}
	return title
}
