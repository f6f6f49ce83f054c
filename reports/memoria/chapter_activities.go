package memoria

import (
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// activities is the year by the activities of the statutes, with the crossings of lines and
// activities.
func (b *chapterBuilder) activities() []document.Block {
	return slices.Concat(lead(b.activitiesLead()), b.figureOfHeat(), one(b.activitiesTable()))
}

func (b *chapterBuilder) activitiesLead() string {
	rate := func(a result.Activity) *float64 { return a.Rate }
	best, worst := extremes(b.year.Activities, rate)
	if best == nil {
		return b.say(words.ActivityLeadNone)
	}
	rated := filter(b.year.Activities, func(a result.Activity) bool { return a.Rate != nil })
	said := b.w.PartOf(words.ActivityLead, len(rated), len(b.year.Activities))
	if *best.Rate > *worst.Rate {
		said += " " + b.say(words.ActivityLeadBest, "best", best.Code, "bestRate", b.w.Rate(best.Rate),
			"worst", worst.Code, "worstRate", b.w.Rate(worst.Rate))
	}
	return said
}

// activitiesTable has a row an activity.
func (b *chapterBuilder) activitiesTable() document.Table {
	table := tableOf(document.Table{ID: "taula-activitats", Caption: b.say(words.ActivityCaption)},
		[]column[result.Activity]{
			{b.code(words.HeadCode), func(a result.Activity) cell { return strong(a.Code) }},
			{b.named(words.HeadActivity), func(a result.Activity) cell {
				return cell{Text: a.Name, Detail: b.servedBy(a.Code)}
			}},
			{b.bars(words.HeadRate), func(a result.Activity) cell {
				return cell{Bar: b.barOf(a.Counts), Status: b.mark(a.Status), Origin: b.origin(a.Code)}
			}},
			{b.right(words.HeadRange), func(a result.Activity) cell { return b.rangeOf(a.Counts) }},
			{b.right(words.HeadTargetsMet), func(a result.Activity) cell { return b.met(a.Counts) }},
			{b.right(words.HeadCoverage), func(a result.Activity) cell {
				return b.coverage(a.Coverage, a.ReportedCount, a.ExpectedCount)
			}},
			{decimal(b.lastYear()), func(a result.Activity) cell { return b.rate(a.PreviousRate) }},
		}, b.year.Activities)
	for i, a := range b.year.Activities {
		table.Groups[0].Rows[i].ID = rowID(a.Code)
	}
	return table
}

// activitiesInShort is the same for the board's page: long names are cut.
func (b *chapterBuilder) activitiesInShort() document.Table {
	shortName := b.named(words.HeadActivity)
	shortName.Lines = 2
	return tableOf(document.Table{
		ID: "taula-activitats-breu", Caption: b.say(words.BoardActivityCaption), Tight: true,
	}, []column[result.Activity]{
		{b.code(words.HeadCode), func(a result.Activity) cell {
			return cell{Text: a.Code, Strong: true, Target: "activitats"}
		}},
		{shortName, func(a result.Activity) cell { return text(a.Name) }},
		{document.Column{Head: b.say(words.HeadRate), Bars: true, Signs: true},
			func(a result.Activity) cell {
				return cell{Bar: b.barOf(a.Counts), Status: b.mark(a.Status), Origin: b.origin(a.Code)}
			}},
		{b.decimal(words.HeadCoverage), func(a result.Activity) cell { return b.covered(a.Counts) }},
	}, b.year.Activities)
}

// servedBy names the objectives that serve an activity.
func (b *chapterBuilder) servedBy(activity string) string {
	var codes []string
	for _, o := range b.year.Objectives {
		if o.ActivityCode == activity {
			codes = append(codes, o.Code)
		}
	}
	if len(codes) == 0 {
		return b.say(words.ActivityNone)
	}
	said := b.w.Count(words.ActivityServedBy, len(codes)) + ": "
	if len(codes) > rowsOnPaper {
		return said + strings.Join(codes[:rowsOnPaper], ", ") + "…"
	}
	return said + b.w.List(codes)
}
