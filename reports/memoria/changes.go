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

// mostReasons is how many reasons the annex gives for a figure; `report diff` gives all.
const mostReasons = 6

// changes is the annex of what moved since memòries were approved.
func (t *chapterBuilder) changes(letter string) document.Chapter {
	chapter := document.Chapter{
		ID: "annex-canvis", Number: letter, Kicker: t.w.Say(words.AnnexAnnex, "letter", letter), Title: t.w.Say(words.ChangeTitle),
	}
	for n, c := range t.comparisons {
		year := fmt.Sprint(c.Closing.Year)
		lead := t.w.Elided(t.w.Say(words.ChangeLeadEarlier, "year", year, "approved", t.w.Date(c.Closing.ApprovedOn)))
		if r := c.Closing.Reopened; r != nil {
			lead = t.w.Elided(t.w.Say(words.ChangeLead, "year", year, "approved", t.w.Date(c.Closing.ApprovedOn), "reopened", t.w.Date(r.At),
				"reason", strings.TrimRight(r.Reason, ". ")))
		}
		said := t.w.Say(words.ChangeNone)
		if len(c.Changes) > 0 {
			said = t.w.Count(words.ChangeCount, len(c.Changes))
		}
		chapter.Blocks = append(chapter.Blocks,
			document.Heading{ID: fmt.Sprintf("canvis-%d", n+1), Level: 2, Text: t.w.Say(words.ChangeHeading, "year", year)},
			document.Text(document.Body, lead+" "+said))
		if len(c.Changes) > 0 {
			chapter.Blocks = append(chapter.Blocks, t.changesTable(fmt.Sprintf("taula-canvis-%d", n+1), c.Changes))
		}
	}
	return chapter
}

func (t *chapterBuilder) changesTable(id string, changes []change.Change) document.Table {
	table := document.Table{ID: id, Tight: true, Columns: []document.Column{
		{Head: t.w.Say(words.HeadFigure), Weight: 3, Header: true}, {Head: t.w.Say(words.ChangeBefore), Align: document.Right},
		{Head: t.w.Say(words.ChangeAfter), Align: document.Right}, {Head: t.w.Say(words.ChangeBy), Align: document.Right}, {Head: t.w.Say(words.ChangeWhy), Weight: 7},
	}}
	var rows []document.Row
	for _, c := range changes {
		why := Reasons(t.w, c, mostReasons)
		for i, m := range printed(c.Figures) {
			before, after, by := moved(t.w, m)
			row := document.Row{Cells: []document.Cell{
				{Text: ChangeTitle(t.w, c), Detail: t.w.Say(words.ChangeFigures[m.Figure]), Strong: i == 0},
				text(before), text(after), text(by), text(""),
			}}
			if i == 0 {
				row.Cells[4] = text(strings.Join(why, "; "))
			}
			rows = append(rows, row)
		}
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}

// printed leaves out the range of a rate that moved itself: the annex says what a reader looks for, and
// `report diff` says all.
func printed(all []change.Moved) []change.Moved {
	rated := slices.ContainsFunc(all, func(m change.Moved) bool { return m.Figure == "rate" })
	return slices.DeleteFunc(slices.Clone(all), func(m change.Moved) bool {
		return rated && (m.Figure == "rate_low" || m.Figure == "rate_high")
	})
}

// ChangeTitle names what a figure is of: "Indicador I01".
func ChangeTitle(w *words.Words, c change.Change) string {
	return strings.TrimSpace(w.Say(words.ChangeScopes[string(c.Scope)]) + " " + c.Code)
}

// moved writes a figure before and after, and the difference: rates and coverages in points.
func moved(w *words.Words, m change.Moved) (before, after, by string) {
	switch m.Figure {
	case "status":
		return cmp.Or(w.Status(m.WordsBefore), words.Dash), cmp.Or(w.Status(m.WordsAfter), words.Dash), ""
	case "rate", "rate_low", "rate_high", "plan_rate", "coverage":
		if m.By != nil {
			by = w.Change(*m.By, differenceDecimals(*m.By, 1))
		}
		return w.Rate(m.Before), w.Rate(m.After), by
	}
	decimals := words.Decimals(m.Before, m.After)
	if m.By != nil {
		by = w.Change(*m.By, differenceDecimals(*m.By, decimals))
	}
	return w.Figure(m.Before, decimals), w.Figure(m.After, decimals), by
}

// differenceDecimals takes as many decimals more as it needs not to write a difference as nought.
func differenceDecimals(v float64, decimals int) int {
	for limit := 0.5; decimals < 6; decimals++ {
		scaled := v
		for range decimals {
			scaled *= 10
		}
		if scaled >= limit || scaled <= -limit {
			break
		}
	}
	return decimals
}

// Reasons writes why a figure moved, a phrase a reason: all of them where most is 0.
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
	if r.Kind == change.Moves && r.From == nil && r.To == nil { // its coverage, its range or its status
		return r.Code
	}
	before, after := r.WordsBefore, r.WordsAfter
	switch {
	case r.Kind == change.Lateness:
		before, after = cmp.Or(w.Say(words.ChangeStates[before]), before), cmp.Or(w.Say(words.ChangeStates[after]), after)
	case r.Kind == change.Moves:
		before, after = w.Rate(r.From), w.Rate(r.To)
	case r.Kind == change.NewReturn || r.Kind == change.ReturnGone:
		decimals := words.Decimals(r.From, r.To)
		before, after = w.Figure(r.From, decimals), w.Figure(r.To, decimals)
	case r.Kind == change.Program || r.WordsBefore+r.WordsAfter != "":
	default:
		before, after = typed(w, r.Before, r.From), typed(w, r.After, r.To)
	}
	said := w.Say(words.ChangeReasons[r.Kind], "who", who, "before", before, "after", after,
		"where", places(r.Before, r.After))
	return strings.ReplaceAll(said, " ()", "")
}

// typed is a cell's text; where there is no cell, the figure that holds without one.
func typed(w *words.Words, at *change.Place, figure *float64) string {
	if at != nil {
		return at.Text
	}
	return w.Figure(figure, words.Decimals(figure))
}

// places says where a cell is, before and after where that differs.
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
