package memoria

import (
	"slices"
	"time"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// AsOf is when the latest input was received. It is zero without inputs.
func AsOf(year result.Year) time.Time {
	var last time.Time
	for _, input := range year.Inputs {
		if input.ReceivedAt.After(last) {
			last = input.ReceivedAt
		}
	}
	return last
}

// SentCounts counts the members that sent a return, those of them that were late, and those
// expected, without the Network's office.
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

// OfficeState is the state of the return of the Network's office: on_time, late or missing. It is
// empty where the plan has no office.
func OfficeState(year result.Year) string {
	for _, c := range year.Coverage {
		if c.Type == "xarxa" {
			return c.State
		}
	}
	return ""
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

// ByName sorts members by name, without articles, in the language's order.
func ByName(coverage []result.Coverage, w *words.Words) []result.Coverage {
	out := slices.Clone(coverage)
	slices.SortStableFunc(out, func(a, b result.Coverage) int {
		return w.Compare(sortName(a.Name), sortName(b.Name))
	})
	return out
}

func (b *chapterBuilder) byName() []result.Coverage { return ByName(b.year.Coverage, b.w) }
