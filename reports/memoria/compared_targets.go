package memoria

import (
	"slices"
	"strconv"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// changedTarget is a figure of an indicator's plan that is not what last year's plan had.
type changedTarget struct {
	indicator, what string
	was, is         *float64
	decimals        int
}

// changedTargets says which targets, baselines and weights are not those of last year's plan, and which
// indicators came or went.
func (t *chapterBuilder) changedTargets() []document.Block {
	blocks := heading("fites-canviades", 1, t.say(words.CompareTargetsTitle))
	if changed := t.targetRows(); len(changed) == 0 {
		blocks = append(blocks, body(t.say(words.CompareTargetsNone, "year", t.lastYear()))...)
	} else {
		blocks = append(blocks, kept(t.say(words.CompareTargetsLead, "year", t.lastYear()))...)
		blocks = append(blocks, tableOf(document.Table{ID: "taula-fites", Tight: true}, []column[changedTarget]{
			{named(t.say(words.HeadIndicator)), func(c changedTarget) cell { return text(c.indicator) }},
			{left(t.say(words.CompareWhat)), func(c changedTarget) cell { return text(c.what) }},
			{decimal(t.say(words.CompareThen)),
				func(c changedTarget) cell { return text(t.w.Figure(c.was, c.decimals)) }},
			{decimal(t.say(words.CompareNow)),
				func(c changedTarget) cell { return strong(t.w.Figure(c.is, c.decimals)) }},
		}, changed))
	}
	came := missingFrom(t.past.Year.Indicators, t.year.Indicators)
	gone := missingFrom(t.year.Indicators, t.past.Year.Indicators)
	if len(came) > 0 {
		blocks = append(blocks, body(t.say(words.CompareEntered, "indicators", t.w.List(came)))...)
	}
	if len(gone) > 0 {
		blocks = append(blocks, body(t.say(words.CompareGone, "indicators", t.w.List(gone)))...)
	}
	return blocks
}

func (t *chapterBuilder) targetRows() []changedTarget {
	var changed []changedTarget
	for _, now := range t.year.Indicators {
		before := t.past.indicator(now.Code)
		if before.Code == "" {
			continue
		}
		name, target := now.Code+"  "+now.Name, t.say(words.CompareWhatTarget, "year", t.thisYear())
		for _, c := range []changedTarget{
			{name, target, t.past.target(now.Code, t.year.Year), now.Target, decimals(now)},
			{name, t.lastTarget(now), before.PlanTarget, now.PlanTarget, decimals(now)},
			{name, t.say(words.CompareWhatBaseline), before.Baseline, now.Baseline, decimals(now)},
			{name, t.say(words.HeadWeight), before.Weight, now.Weight, 0},
		} {
			if c.what != "" && !same(c.was, c.is) {
				c.decimals = max(c.decimals, words.Decimals(c.was, c.is))
				changed = append(changed, c)
			}
		}
	}
	return changed
}

// lastTarget names the plan's last target; empty where that is the year's.
func (t *chapterBuilder) lastTarget(i result.Indicator) string {
	if i.PlanTargetYear == nil || *i.PlanTargetYear == t.year.Year {
		return ""
	}
	return t.say(words.CompareWhatTarget, "year", strconv.Itoa(*i.PlanTargetYear))
}

// same tells whether two figures are equal, or both missing.
func same(a, b *float64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

// missingFrom names the indicators of one plan that another does not have.
func missingFrom(plan, of []result.Indicator) []string {
	var names []string
	for _, i := range of {
		if !slices.ContainsFunc(plan, func(other result.Indicator) bool { return other.Code == i.Code }) {
			names = append(names, i.Code+" «"+i.Name+"»")
		}
	}
	return names
}
