package memoria

import (
	"strconv"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// changedTargets says which targets, baselines and weights are not those of last year's plan, the original beside
// the one in force, and which indicators came or went.
func (t *chapterBuilder) changedTargets() []document.Block {
	blocks := []document.Block{document.Heading{ID: "fites-canviades", Level: 1, Text: t.w.Say(words.CompareTargetsTitle)}}
	rows := t.targetRows()
	if len(rows) == 0 {
		blocks = append(blocks, document.Text(document.Body, t.w.Say(words.CompareTargetsNone, "year", t.lastYear())))
	} else {
		lead := document.Text(document.Body, t.w.Say(words.CompareTargetsLead, "year", t.lastYear()))
		lead.Keep = true
		blocks = append(blocks, lead, document.Table{ID: "taula-fites", Tight: true, Columns: []document.Column{
			{Head: t.w.Say(words.HeadIndicator), Weight: 1, Header: true}, {Head: t.w.Say(words.CompareWhat)},
			{Head: t.w.Say(words.CompareThen), Align: document.Decimal}, {Head: t.w.Say(words.CompareNow), Align: document.Decimal},
		}, Groups: []document.Group{{Rows: rows}}})
	}
	came, gone := t.cameAndGone()
	if len(came) > 0 {
		blocks = append(blocks, document.Text(document.Body, t.w.Say(words.CompareEntered, "indicators", t.w.List(came))))
	}
	if len(gone) > 0 {
		blocks = append(blocks, document.Text(document.Body, t.w.Say(words.CompareGone, "indicators", t.w.List(gone))))
	}
	return blocks
}

func (t *chapterBuilder) targetRows() []document.Row {
	var rows []document.Row
	for _, now := range t.year.Indicators {
		before := t.past.indicator(now.Code)
		if before.Code == "" {
			continue
		}
		for _, part := range []struct {
			what     string
			was, is  *float64
			decimals int
		}{
			{t.w.Say(words.CompareWhatTarget, "year", t.thisYear()), t.past.target(now.Code, t.year.Year), now.Target, decimals(now)},
			{t.lastTarget(now), before.PlanTarget, now.PlanTarget, decimals(now)},
			{t.w.Say(words.CompareWhatBaseline), before.Baseline, now.Baseline, decimals(now)},
			{t.w.Say(words.HeadWeight), before.Weight, now.Weight, words.Decimals(before.Weight, now.Weight)},
		} {
			if same(part.was, part.is) || part.what == "" {
				continue
			}
			places := max(part.decimals, words.Decimals(part.was, part.is))
			rows = append(rows, document.Row{Cells: []document.Cell{
				{Text: now.Code + "  " + now.Name}, text(part.what), text(t.w.Figure(part.was, places)),
				{Text: t.w.Figure(part.is, places), Strong: true},
			}})
		}
	}
	return rows
}

// lastTarget names the plan's last target; empty where that is the year's.
func (t *chapterBuilder) lastTarget(i result.Indicator) string {
	if i.PlanTargetYear == nil || *i.PlanTargetYear == t.year.Year {
		return ""
	}
	return t.w.Say(words.CompareWhatTarget, "year", strconv.Itoa(*i.PlanTargetYear))
}

// same tells whether two figures are equal, or both missing.
func same(a, b *float64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

func (t *chapterBuilder) cameAndGone() (came, gone []string) {
	now := map[string]bool{}
	for _, i := range t.year.Indicators {
		now[i.Code] = true
		if t.past.indicator(i.Code).Code == "" {
			came = append(came, i.Code+" «"+i.Name+"»")
		}
	}
	for _, i := range t.past.Year.Indicators {
		if !now[i.Code] {
			gone = append(gone, i.Code+" «"+i.Name+"»")
		}
	}
	return came, gone
}
