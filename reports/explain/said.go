package explain

import (
	"bufio"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/words"
)

// linesOf gives what some parts of the text say, a line each, without their titles.
func linesOf(w *words.Words, write func(t *writer)) []string {
	var out strings.Builder
	t := &writer{out: bufio.NewWriter(&out), w: w, e: w.Explain()}
	write(t)
	_ = t.out.Flush() // a Builder takes everything
	var lines []string
	for _, line := range strings.Split(out.String(), "\n") {
		if strings.HasPrefix(line, "  ") {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines
}

// arithmetic is a step with its figures and what they give; empty where there is nothing to compute. = stands
// where no digit was lost, and ≈ where one was.
func (t *writer) arithmetic(s Step) string {
	if s.Result == nil || len(s.Expression) == 0 {
		return ""
	}
	said, exact := s.Expression.In(t.w)
	result, whole := figure(t.w, *s.Result, resultDecimals)
	if exact && whole {
		return said + " = " + result
	}
	return said + " ≈ " + result
}

// titleOf names a step.
func titleOf(s Step) string {
	if s.Title == "" {
		return s.Name
	}
	return s.Title
}

// whence says which cell of the plan a figure is from; empty where that is told elsewhere.
func (t *writer) whence(s Story, p PlanFigure) string {
	switch {
	case p.Cell != nil:
		return t.place(*p.Cell)
	case p.Figure != nil && (p.Name == "weight" || p.Name == "factor" || s.Kind != Indicator || isLimit(p.Name)):
		return t.e.Default
	}
	return ""
}

// planTitle names a figure of the plan.
func planTitle(p PlanFigure) string {
	if p.MemberCode != "" {
		return p.Title + " (" + p.MemberCode + ")"
	}
	return p.Title
}

// sheet is cells of one sheet, each once, as they are told: G7 «12».
type sheet struct {
	book, name string // book.xlsx (v2), Indicadors
	cells      []string
}

// sheets put cells together by workbook and sheet, in the order in which they come.
func (t *writer) sheets(cells []Cell) []sheet {
	var out []sheet
	for _, cell := range cells {
		book := cell.File
		if cell.Version > 0 {
			book = book + " (v" + plain(float64(cell.Version)) + ")"
		}
		text := cell.Cell + " «" + oneLine(cell.Text) + "»"
		if cell.Figure != nil && plain(*cell.Figure) != cell.Text {
			digits, _ := figure(t.w, *cell.Figure, mostDecimals)
			text += " → " + digits
		}
		at := slices.IndexFunc(out, func(s sheet) bool { return s.book == book && s.name == cell.Sheet })
		if at < 0 {
			at, out = len(out), append(out, sheet{book: book, name: cell.Sheet})
		}
		if !slices.Contains(out[at].cells, text) {
			out[at].cells = append(out[at].cells, text)
		}
	}
	return out
}
