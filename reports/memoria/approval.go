package memoria

import (
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/reports/change"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// Approval is what came after the approval of a closed year.
type Approval struct {
	On       time.Time // the day on which it was approved
	Drift    []change.Change
	Arrivals []result.Arrival // returns that came after the closing
}

// mostDrift is how many results are listed that would differ today; `report diff` lists all.
const mostDrift = 5

// Said says that a closed year's memòria stays as approved, which returns came later, and which
// results would differ with today's data and rules.
func (a Approval) Said(year int, w *words.Words) []string {
	lines := []string{w.Elided(w.Say(words.ChangeKept, "date", w.Date(a.On)))}
	if len(a.Arrivals) > 0 {
		lines = append(lines, w.Count(words.ChangeArrivedCount, len(a.Arrivals)))
	}
	if len(a.Drift) == 0 {
		return lines
	}
	lines = append(lines, w.Count(words.ChangeDrift, len(a.Drift)))
	for _, one := range a.Drift[:min(mostDrift, len(a.Drift))] {
		var figures []string
		for _, m := range printed(one.Figures) {
			figures = append(figures, FigureLine(w, m))
		}
		lines = append(lines, "  "+ChangeTitle(w, one)+": "+strings.Join(figures, "; "))
	}
	return append(lines, w.Say(words.ChangeAsk, "year", strconv.Itoa(year)))
}

func FigureLine(w *words.Words, m change.Moved) string {
	before, after, by := moved(w, m)
	said := w.Say(words.ChangeFigures[m.Figure]) + ": " + before + " → " + after
	if by != "" {
		said += " (" + by + ")"
	}
	return said
}
