package memoria

import (
	"fmt"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/territory"
	"xmess.cat/memoria/reports/words"
)

// chapterBuilder writes the chapters of one year in one language.
type chapterBuilder struct {
	explained

	year        result.Year
	past        *Past        // nil where nothing is known of the year before
	comparisons []Comparison // with what was approved before
	w           *words.Words
	fingerprint string
	charts      *chart.Charts
	figures     []Figure       // to draw, in the order of the document
	atlas       *territory.Map // nil until the first map
	notched     bool           // this chapter has explained the notch over a bar
	sharing     bool           // likewise the members that are compared
	failed      error          // the first error of a figure

	rules    RuleWords                        // nil leaves findings without explanation
	approval *Approval                        // nil while the year is open
	values   map[[2]string]result.MemberValue // by indicator and member; nil until first used
	places   map[string]int                   // decimals of members' figures by indicator; likewise
	// byObjective are the indicators of each objective; nil until first used.
	byObjective map[string][]result.Indicator
	crossed     bool // lines and activities are drawn where they cross
}

// mark is a status with its word.
func (b *chapterBuilder) mark(status string) *document.Mark {
	return &document.Mark{Status: document.Status(status), Word: b.w.Status(status)}
}

// bar is a rate with its range. Without a rate, its text is a dash.
func (b *chapterBuilder) bar(rate, low, high *float64, status string) *document.Bar {
	return &document.Bar{
		Text: b.w.Rate(rate), Rate: rate, Low: low, High: high, Status: document.Status(status),
	}
}

func (b *chapterBuilder) barOf(c result.Counts) *document.Bar {
	return b.bar(c.Rate, c.RateLow, c.RateHigh, c.Status)
}

// coverage is the share that was reported, with the counts it is of.
func (b *chapterBuilder) coverage(share *float64, reported, expected int) cell {
	if expected == 0 {
		return text(words.Dash)
	}
	return cell{Text: b.w.Rate(share), Detail: b.partOf(reported, expected)}
}

// covered is the share that was reported, without counts.
func (b *chapterBuilder) covered(c result.Counts) cell {
	if c.ExpectedCount == 0 {
		return text(words.Dash)
	}
	return b.rate(c.Coverage)
}

func (b *chapterBuilder) rangeOf(c result.Counts) cell {
	return text(b.w.Range(c.RateLow, c.RateHigh))
}

// met is how many targets are met, of those that have a rate.
func (b *chapterBuilder) met(c result.Counts) cell {
	if c.RatedCount == 0 {
		return text(words.Dash)
	}
	return text(b.partOf(c.MetCount, c.RatedCount))
}

// extremes are the elements with the highest and the lowest rate, the first of equals. They are nil
// if none has a rate.
func extremes[T any](all []T, rate func(T) *float64) (best, worst *T) {
	for i := range all {
		v := rate(all[i])
		if v == nil {
			continue
		}
		if best == nil || *v > *rate(*best) {
			best = &all[i]
		}
		if worst == nil || *v < *rate(*worst) {
			worst = &all[i]
		}
	}
	return best, worst
}

func (b *chapterBuilder) lastYear() string { return fmt.Sprint(b.year.Year - 1) }

func (b *chapterBuilder) thisYear() string { return fmt.Sprint(b.year.Year) }

// decimals is how many decimals an indicator's figures have: those of its plan, at least one if its
// value is not whole, and as many as it takes to tell its figures apart.
func decimals(i result.Indicator) int {
	plan := words.Decimals(i.Baseline, i.Target, i.OriginalTarget, i.PlanTarget, i.Minimum, i.Maximum)
	places := max(plan, min(1, words.Decimals(i.Value, i.PreviousValue)))
	return words.Apart(places, i.Value, i.PreviousValue, i.Baseline, i.Target, i.OriginalTarget,
		i.PlanTarget, i.Minimum, i.Maximum)
}

func (b *chapterBuilder) figure(i result.Indicator, v *float64) string {
	return b.w.Figure(v, decimals(i))
}

func lineID(code string) string { return "linia-" + code }

func objectiveID(code string) string { return "objectiu-" + code }
