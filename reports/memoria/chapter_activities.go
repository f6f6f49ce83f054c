package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// activities tells the same year by the activities of the statutes, and where lines and activities cross.
func (t *chapterBuilder) activities(number string) document.Chapter {
	chapter := document.Chapter{
		ID: "activitats", Number: number, Title: t.w.Count(words.ActivityTitle, len(t.year.Activities)),
		Blocks: []document.Block{document.Text(document.Lead, t.activitiesLead())},
	}
	chapter.Blocks = append(chapter.Blocks, t.figureOfHeat()...)
	chapter.Blocks = append(chapter.Blocks, t.activitiesTable(t.w.Say(words.ActivityCaption)))
	return chapter
}

func (t *chapterBuilder) activitiesLead() string {
	var best, worst *result.Activity
	rated := 0
	for i := range t.year.Activities {
		a := &t.year.Activities[i]
		if a.Rate == nil {
			continue
		}
		rated++
		if best == nil || *a.Rate > *best.Rate {
			best = a
		}
		if worst == nil || *a.Rate < *worst.Rate {
			worst = a
		}
	}
	if best == nil {
		return t.w.Say(words.ActivityLeadNone)
	}
	said := t.w.PartOf(words.ActivityLead, rated, len(t.year.Activities))
	if *best.Rate > *worst.Rate {
		said += " " + t.w.Say(words.ActivityLeadBest, "best", best.Code, "bestRate", t.w.Rate(best.Rate), "worst", worst.Code, "worstRate", t.w.Rate(worst.Rate))
	}
	return said
}

// activitiesTable has a row an activity.
func (t *chapterBuilder) activitiesTable(caption string) document.Table {
	table := document.Table{ID: "taula-activitats", Caption: caption, Columns: t.rollUpColumns(t.w.Say(words.HeadActivity))}
	var rows []document.Row
	for _, a := range t.year.Activities {
		var row document.Row
		cells := t.rollUpCells(a.Code, a.Name, "", a.Counts)
		cells[1].Detail, row.ID = t.servedBy(a.Code), rowID(a.Code)
		row.Cells = cells
		rows = append(rows, row)
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}

// activitiesInShort is the same for the board's page: names are cut where they are long.
func (t *chapterBuilder) activitiesInShort() document.Table {
	table := document.Table{
		ID: "taula-activitats-breu", Caption: t.w.Say(words.BoardActivityCaption), Tight: true,
		Columns: []document.Column{
			{Head: t.w.Say(words.HeadCode), Header: true}, {Head: t.w.Say(words.HeadActivity), Weight: 1, Header: true, Lines: 2},
			{Head: t.w.Say(words.HeadRate), Bars: true, Signs: true}, {Head: t.w.Say(words.HeadCoverage), Align: document.Decimal},
		},
	}
	var rows []document.Row
	for _, a := range t.year.Activities {
		covered := words.Dash
		if a.ExpectedCount > 0 {
			covered = t.w.Rate(a.Coverage)
		}
		rows = append(rows, document.Row{Cells: []document.Cell{
			{Text: a.Code, Strong: true, Target: "activitats"}, text(a.Name), {Bar: t.barOf(a.Counts), Status: t.mark(a.Status), Origin: t.origin(a.Code)}, text(covered),
		}})
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}

// servedBy names the objectives that serve an activity.
func (t *chapterBuilder) servedBy(activity string) string {
	var codes []string
	for _, o := range t.year.Objectives {
		if o.ActivityCode == activity {
			codes = append(codes, o.Code)
		}
	}
	if len(codes) == 0 {
		return t.w.Say(words.ActivityNone)
	}
	return t.w.Count(words.ActivityServedBy, len(codes)) + ": " + t.w.List(codes)
}
