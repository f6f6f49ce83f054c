package memoria

import (
	"slices"
	"time"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// AsOf is when the youngest input was received; zero without any.
func AsOf(year result.Year) time.Time {
	var last time.Time
	for _, input := range year.Inputs {
		if input.ReceivedAt.After(last) {
			last = input.ReceivedAt
		}
	}
	return last
}

// SentCounts counts the members that sent their figures, those of them that were late, and those expected.
// The Network's own office is not counted.
func SentCounts(year result.Year) (sent, late, expected int) {
	for _, c := range year.Coverage {
		if c.Type == "xarxa" {
			continue
		}
		expected++
		switch c.State {
		case "on_time":
			sent++
		case "late":
			sent++
			late++
		}
	}
	return sent, late, expected
}

// Submissions counts the year's returns.
func Submissions(year result.Year) int {
	count := 0
	for _, input := range year.Inputs {
		if input.Year == year.Year {
			count++
		}
	}
	return count
}

// ByName sorts the coverage by the members' names without their articles, in the order of a language.
func ByName(coverage []result.Coverage, w *words.Words) []result.Coverage {
	out := slices.Clone(coverage)
	slices.SortStableFunc(out, func(a, b result.Coverage) int { return w.Compare(sortName(a.Name), sortName(b.Name)) })
	return out
}

func (t *chapterBuilder) byName() []result.Coverage { return ByName(t.year.Coverage, t.w) }
