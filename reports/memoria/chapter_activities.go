package memoria

import (
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// activities is the same year by the activities of the statutes, with where lines and activities cross.
func (t *chapterBuilder) activities() []document.Block {
	return slices.Concat(lead(t.activitiesLead()), t.figureOfHeat(), one(t.activitiesTable()))
}

func (t *chapterBuilder) activitiesLead() string {
	rate := func(a result.Activity) *float64 { return a.Rate }
	best, worst := extremes(t.year.Activities, rate)
	if best == nil {
		return t.say(words.ActivityLeadNone)
	}
	rated := filter(t.year.Activities, func(a result.Activity) bool { return a.Rate != nil })
	said := t.w.PartOf(words.ActivityLead, len(rated), len(t.year.Activities))
	if *best.Rate > *worst.Rate {
		said += " " + t.say(words.ActivityLeadBest, "best", best.Code, "bestRate", t.w.Rate(best.Rate),
			"worst", worst.Code, "worstRate", t.w.Rate(worst.Rate))
	}
	return said
}

// activitiesTable has a row an activity.
func (t *chapterBuilder) activitiesTable() document.Table {
	table := tableOf(document.Table{ID: "taula-activitats", Caption: t.say(words.ActivityCaption)},
		[]column[result.Activity]{
			{code(t.say(words.HeadCode)), func(a result.Activity) cell { return strong(a.Code) }},
			{named(t.say(words.HeadActivity)), func(a result.Activity) cell {
				return cell{Text: a.Name, Detail: t.servedBy(a.Code)}
			}},
			{bars(t.say(words.HeadRate)), func(a result.Activity) cell {
				return cell{Bar: t.barOf(a.Counts), Status: t.mark(a.Status), Origin: t.origin(a.Code)}
			}},
			{right(t.say(words.HeadRange)), func(a result.Activity) cell { return t.rangeOf(a.Counts) }},
			{right(t.say(words.HeadTargetsMet)), func(a result.Activity) cell { return t.met(a.Counts) }},
			{right(t.say(words.HeadCoverage)), func(a result.Activity) cell {
				return t.coverage(a.Coverage, a.ReportedCount, a.ExpectedCount)
			}},
			{decimal(t.lastYear()), func(a result.Activity) cell { return text(t.w.Rate(a.PreviousRate)) }},
		}, t.year.Activities)
	for i, a := range t.year.Activities {
		table.Groups[0].Rows[i].ID = rowID(a.Code)
	}
	return table
}

// activitiesInShort is the same for the board's page: long names are cut.
func (t *chapterBuilder) activitiesInShort() document.Table {
	shortName := named(t.say(words.HeadActivity))
	shortName.Lines = 2
	return tableOf(document.Table{
		ID: "taula-activitats-breu", Caption: t.say(words.BoardActivityCaption), Tight: true,
	}, []column[result.Activity]{
		{code(t.say(words.HeadCode)), func(a result.Activity) cell {
			return cell{Text: a.Code, Strong: true, Target: "activitats"}
		}},
		{shortName, func(a result.Activity) cell { return text(a.Name) }},
		{document.Column{Head: t.say(words.HeadRate), Bars: true, Signs: true}, func(a result.Activity) cell {
			return cell{Bar: t.barOf(a.Counts), Status: t.mark(a.Status), Origin: t.origin(a.Code)}
		}},
		{decimal(t.say(words.HeadCoverage)), func(a result.Activity) cell { return t.covered(a.Counts) }},
	}, t.year.Activities)
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
		return t.say(words.ActivityNone)
	}
	return t.w.Count(words.ActivityServedBy, len(codes)) + ": " + t.w.List(codes)
}
