package memoria

import (
	"slices"
	"strconv"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// changedTarget is what last year's plan says otherwise.
type changedTarget struct{ indicator, what, was, is string }

// changedTargets lists the targets, baselines and weights that differ from last year's plan, the
// indicators that are measured otherwise, and those that were added or dropped.
func (b *chapterBuilder) changedTargets() []document.Block {
	blocks := heading("fites-canviades", 1, b.say(words.CompareTargetsTitle))
	if changed := b.targetRows(); len(changed) == 0 {
		blocks = append(blocks, body(b.say(words.CompareTargetsNone, "year", b.lastYear()))...)
	} else {
		blocks = append(blocks, kept(b.say(words.CompareTargetsLead, "year", b.lastYear()))...)
		blocks = append(blocks, tableOf(document.Table{ID: "taula-fites", Tight: true},
			[]column[changedTarget]{
				{b.named(words.HeadIndicator), func(c changedTarget) cell { return text(c.indicator) }},
				{b.left(words.CompareWhat), func(c changedTarget) cell { return text(c.what) }},
				{b.decimal(words.CompareThen), func(c changedTarget) cell { return text(c.was) }},
				{b.decimal(words.CompareNow), func(c changedTarget) cell { return strong(c.is) }},
			}, changed))
	}
	came := missingFrom(b.past.Year.Indicators, b.year.Indicators)
	gone := missingFrom(b.year.Indicators, b.past.Year.Indicators)
	if len(came) > 0 {
		blocks = append(blocks, body(b.say(words.CompareEntered, "indicators", b.w.List(came)))...)
	}
	if len(gone) > 0 {
		blocks = append(blocks, body(b.say(words.CompareGone, "indicators", b.w.List(gone)))...)
	}
	return blocks
}

func (b *chapterBuilder) targetRows() []changedTarget {
	var changed []changedTarget
	for _, now := range b.year.Indicators {
		before := b.past.indicator(now.Code)
		if before.Code == "" {
			continue
		}
		name := now.Code + "  " + now.Name
		figure := func(what string, was, is *float64, decimals int) {
			if what != "" && !same(was, is) {
				decimals = words.Apart(max(decimals, words.Decimals(was, is)), was, is)
				changed = append(changed,
					changedTarget{name, what, b.w.Figure(was, decimals), b.w.Figure(is, decimals)})
			}
		}
		if words.MeasureChanged(now.NotCompared) { // its figures are of another measure too
			was, is := b.measures(before, now)
			changed = append(changed, changedTarget{name, b.say(words.CompareWhatMeasure), was, is})
		} else {
			figure(b.say(words.CompareWhatTarget, "year", b.thisYear()),
				b.past.target(now.Code, b.year.Year), now.Target, decimals(now))
			figure(b.lastTarget(now), before.PlanTarget, now.PlanTarget, decimals(now))
			figure(b.say(words.CompareWhatBaseline), before.Baseline, now.Baseline, decimals(now))
		}
		figure(b.say(words.HeadWeight), before.Weight, now.Weight, 0)
	}
	return changed
}

// measures says what is measured otherwise, before and now: the plan's own words where they differ.
func (b *chapterBuilder) measures(before, now result.Indicator) (was, is string) {
	switch now.NotCompared {
	case "unit":
		return before.Unit, now.Unit
	case "kind":
		return before.Kind, now.Kind
	case "aggregation":
		return before.Aggregation, now.Aggregation
	case "direction":
		return before.Direction, now.Direction
	}
	return words.Dash, b.say(words.NotComparedReasons[now.NotCompared])
}

// lastTarget names the plan's last target. It is empty if the last target is the year's.
func (b *chapterBuilder) lastTarget(i result.Indicator) string {
	if i.PlanTargetYear == nil || *i.PlanTargetYear == b.year.Year {
		return ""
	}
	return b.say(words.CompareWhatTarget, "year", strconv.Itoa(*i.PlanTargetYear))
}

func same(a, b *float64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

// missingFrom names the indicators that a plan does not have.
func missingFrom(plan, of []result.Indicator) []string {
	var names []string
	for _, i := range of {
		if !slices.ContainsFunc(plan, func(other result.Indicator) bool { return other.Code == i.Code }) {
			names = append(names, i.Code+" «"+i.Name+"»")
		}
	}
	return names
}
