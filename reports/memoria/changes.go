package memoria

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/change"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// mostReasons is how many reasons the annex gives for a change; `report diff` gives all.
const mostReasons = 6

// changes is the annex of what changed since memòries were approved.
func (b *chapterBuilder) changes() []document.Block {
	var blocks []document.Block
	for n, c := range b.comparisons {
		year, approved := fmt.Sprint(c.Closing.Year), b.w.Date(c.Closing.ApprovedOn)
		said := b.say(words.ChangeLeadEarlier, "year", year, "approved", approved)
		if r := c.Closing.Reopened; r != nil {
			said = b.say(words.ChangeLead, "year", year, "approved", approved, "reopened", b.w.Date(r.At),
				"reason", strings.TrimRight(r.Reason, ". "))
		}
		count := b.say(words.ChangeNone)
		if len(c.Changes) > 0 {
			count = b.w.Count(words.ChangeCount, len(c.Changes))
		}
		blocks = slices.Concat(blocks,
			heading(fmt.Sprintf("canvis-%d", n+1), 2, b.say(words.ChangeHeading, "year", year)),
			body(b.w.Elided(said)+" "+count))
		if len(c.Changes) > 0 {
			blocks = append(blocks, b.changesTable(fmt.Sprintf("taula-canvis-%d", n+1), c.Changes))
		}
	}
	return blocks
}

// movedFigure is a row of the table of changes.
type movedFigure struct {
	name, figure, before, after, by, why string
	first                                bool // of its change
}

func (b *chapterBuilder) changesTable(id string, changes []change.Change) document.Table {
	var rows []movedFigure
	for _, c := range changes {
		for i, m := range printed(c.Figures) {
			row := movedFigure{name: ChangeTitle(b.w, c), figure: b.say(words.ChangeFigures[m.Figure]),
				first: i == 0}
			row.before, row.after, row.by = moved(b.w, m)
			if row.first {
				row.why = strings.Join(Reasons(b.w, c, mostReasons), "; ")
			}
			rows = append(rows, row)
		}
	}
	return tableOf(document.Table{ID: id, Tight: true}, []column[movedFigure]{
		{b.namedOf(words.HeadFigure, 3), func(m movedFigure) cell {
			return cell{Text: m.name, Detail: m.figure, Strong: m.first}
		}},
		{b.right(words.ChangeBefore), func(m movedFigure) cell { return text(m.before) }},
		{b.right(words.ChangeAfter), func(m movedFigure) cell { return text(m.after) }},
		{b.right(words.ChangeBy), func(m movedFigure) cell { return text(m.by) }},
		{b.wide(words.ChangeWhy, 7), func(m movedFigure) cell { return text(m.why) }},
	}, rows)
}

// printed leaves out the range of a rate that changed: `report diff` has it.
func printed(all []change.Moved) []change.Moved {
	rated := slices.ContainsFunc(all, func(m change.Moved) bool { return m.Figure == "rate" })
	return slices.DeleteFunc(slices.Clone(all), func(m change.Moved) bool {
		return rated && (m.Figure == "rate_low" || m.Figure == "rate_high")
	})
}

// ChangeTitle names what changed: "Indicador I01".
func ChangeTitle(w *words.Words, c change.Change) string {
	return strings.TrimSpace(w.Say(words.ChangeScopes[string(c.Scope)]) + " " + c.Code)
}

// moved writes a figure before and after, and the difference. Rates and coverages differ in points.
func moved(w *words.Words, m change.Moved) (before, after, by string) {
	switch m.Figure {
	case "status":
		return cmp.Or(w.Status(m.WordsBefore), words.Dash), cmp.Or(w.Status(m.WordsAfter), words.Dash), ""
	case "rate", "rate_low", "rate_high", "plan_rate", "coverage":
		decimals := words.Apart(1, m.Before, m.After)
		if m.By != nil {
			by = w.Change(words.RateChange(*m.Before, *m.After, decimals), decimals)
		}
		return w.RateIn(m.Before, decimals), w.RateIn(m.After, decimals), by
	}
	decimals := words.Apart(words.Decimals(m.Before, m.After), m.Before, m.After)
	if m.By != nil {
		by = w.Change(words.Difference(*m.Before, *m.After, decimals), decimals)
	}
	return w.Figure(m.Before, decimals), w.Figure(m.After, decimals), by
}

// Reasons writes why a figure changed, a phrase a reason. It writes at most that many; 0 is no
// limit.
func Reasons(w *words.Words, c change.Change, most int) []string {
	var out []string
	for i, r := range c.Reasons {
		if most > 0 && i == most && len(c.Reasons) > most+1 {
			return append(out, w.Count(words.ChangeMore, len(c.Reasons)-most))
		}
		out = append(out, reason(w, r))
	}
	return out
}

func reason(w *words.Words, r change.Reason) string {
	who := strings.TrimSpace(r.Name + " (" + r.Code + ")")
	switch r.Kind {
	case change.Weight, change.Setting, change.Moves:
		who = r.Code
	case change.AddedToPlan, change.DroppedOfPlan:
		who = strings.TrimSpace(r.Code + " " + r.Name)
	case change.Definition:
		who = cmp.Or(w.Say(words.ChangeFields[r.Field]), r.Field)
	}
	if r.Kind == change.Moves && r.From == nil &&
		r.To == nil { // its coverage, its range or its status
		return r.Code
	}
	before, after := r.WordsBefore, r.WordsAfter
	switch {
	case r.Kind == change.Lateness:
		before, after = cmp.Or(w.Say(words.ChangeStates[before]),
			before), cmp.Or(w.Say(words.ChangeStates[after]), after)
	case r.Kind == change.Moves:
		decimals := words.Apart(1, r.From, r.To)
		before, after = w.RateIn(r.From, decimals), w.RateIn(r.To, decimals)
	case r.Kind == change.NewReturn || r.Kind == change.ReturnGone:
		decimals := words.Apart(words.Decimals(r.From, r.To), r.From, r.To)
		before, after = w.Figure(r.From, decimals), w.Figure(r.To, decimals)
	case r.Kind == change.Program || r.WordsBefore+r.WordsAfter != "":
	default:
		before, after = typed(w, r.Before, r.From), typed(w, r.After, r.To)
	}
	said := w.Say(words.ChangeReasons[r.Kind], "who", who, "before", before, "after", after,
		"where", places(r.Before, r.After))
	return strings.ReplaceAll(said, " ()", "")
}

// typed is a cell's text or, if there is no cell, the figure.
func typed(w *words.Words, at *change.Place, figure *float64) string {
	if at != nil {
		return at.Text
	}
	return w.Figure(figure, words.Apart(words.Decimals(figure), figure))
}

// places says where a cell is; if it moved, before and after.
func places(before, after *change.Place) string {
	from, to := place(before), place(after)
	switch {
	case from == to, from == "":
		return to
	case to == "":
		return from
	}
	return from + " → " + to
}

func place(at *change.Place) string {
	if at == nil {
		return ""
	}
	said := at.Workbook
	if at.Cell != "" {
		said += "!" + at.Sheet + "!" + at.Cell
	}
	return said
}
