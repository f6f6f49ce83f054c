package explain

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/reports/words"
)

// Layout is how a story is written as text.
type Layout struct {
	Width int  // that lines are broken to; 0 for no breaking
	Cells bool // also of the parts below
}

// writer writes a story's lines, and keeps the first error.
type writer struct {
	out *bufio.Writer
	w   *words.Words
	e   words.ExplainWords
	Layout
}

// WriteText writes a story for people. Figures in it have nine decimals at most and results six; = stands
// where nothing was lost by that and ≈ where something was.
func WriteText(out io.Writer, s Story, w *words.Words, layout Layout) error {
	t := &writer{out: bufio.NewWriter(out), w: w, e: w.Explain(), Layout: layout}
	t.head(s)
	t.result(s)
	t.rule(s)
	t.plan(s)
	t.parts(s)
	t.section(t.e.Steps)
	t.steps("  ", s.Steps)
	t.cells(s)
	if err := t.out.Flush(); err != nil {
		return fmt.Errorf("writing the explanation: %w", err)
	}
	return nil
}

// line writes text from an indent, broken at spaces, what is carried over two further in.
func (t *writer) line(indent, text string) {
	room := t.Width - utf8.RuneCountInString(indent)
	for t.Width > 0 && utf8.RuneCountInString(text) > room && room > 20 {
		runes := []rune(text)
		cut := strings.LastIndex(string(runes[:room+1]), " ")
		if cut <= 0 {
			break
		}
		_, _ = t.out.WriteString(indent + strings.TrimRight(text[:cut], " ") + "\n")
		text = strings.TrimLeft(text[cut:], " ")
		if !strings.HasPrefix(indent, "      ") {
			indent += "    "
			room -= 4
		}
	}
	_, _ = t.out.WriteString(strings.TrimRight(indent+text, " ") + "\n")
}

func (t *writer) section(title string) {
	t.line("", "")
	t.line("", title)
}

func (t *writer) head(s Story) {
	code := s.Code
	if s.Kind == LineActivity {
		code = strings.Replace(code, "/", " × ", 1)
	}
	title := code + " · " + s.Name
	if s.Kind == Total {
		title = s.Name
	}
	t.line("", title)
	t.line("", fmt.Sprintf("%s · %d", s.Place, s.Year))
}

// result says what the memòria prints.
func (t *writer) result(s Story) {
	t.section(t.e.Result)
	p := s.Published
	if s.Kind == Indicator {
		text := words.Dash
		if p.Value != nil {
			text, _ = figure(t.w, *p.Value, resultDecimals)
			if s.Unit != "" {
				text += " " + s.Unit
			}
		}
		t.line("  ", t.e.Titles["value"]+": "+text)
	}
	t.line("  ", t.w.Head.Rate+": "+t.w.Rate(p.Rate))
	t.line("  ", t.w.Head.Status+": "+t.status(p))
	t.line("  ", t.w.Head.Range+": "+t.w.Range(p.RateLow, p.RateHigh))
	coverage := words.Dash
	if p.ExpectedCount > 0 {
		coverage = fmt.Sprintf(t.w.Board.OfCount, t.w.Integer(p.ReportedCount), t.w.Integer(p.ExpectedCount)) +
			" (" + t.w.Rate(p.Coverage) + ")"
	}
	if p.NotApplicable > 0 {
		coverage += "; " + t.w.Count(t.e.NotApplicable, p.NotApplicable)
	}
	t.line("  ", t.w.Head.Coverage+": "+coverage)
	for _, note := range s.Notes {
		t.line("  ", "! "+note)
	}
}

// status is a status with the rates that it is for.
func (t *writer) status(p Published) string {
	limit := func(v *float64) string {
		text, _ := figure(t.w, *v, resultDecimals)
		return text + t.w.PercentSign
	}
	switch {
	case p.StatusFrom != nil && p.StatusBelow != nil:
		return fmt.Sprintf(t.e.StatusBand, p.StatusWords, limit(p.StatusFrom), limit(p.StatusBelow))
	case p.StatusFrom != nil:
		return fmt.Sprintf(t.e.StatusTop, p.StatusWords, limit(p.StatusFrom))
	case p.StatusBelow != nil:
		return fmt.Sprintf(t.e.StatusBottom, p.StatusWords, limit(p.StatusBelow))
	}
	return p.StatusWords
}

func (t *writer) rule(s Story) {
	t.section(t.e.Rule)
	for _, sentence := range s.Rule.Words {
		t.line("  ", sentence)
	}
	if s.Rule.Aggregation != "" {
		t.line("  ", t.w.Head.Calculation+": "+t.w.Aggregations[s.Rule.Aggregation]+"; "+t.w.Directions[s.Rule.Direction]+".")
	}
}

// plan lists the plan's figures with their cells.
func (t *writer) plan(s Story) {
	title := t.e.Plan
	for _, book := range s.Workbooks {
		if book.Version == 0 {
			title += fmt.Sprintf(" (%s, "+t.e.ReceivedOn+", %s %.12s)", book.File, t.w.Date(book.ReceivedAt),
				strings.ToLower(t.w.Head.Hash), book.Hash)
		}
	}
	t.section(title)
	for _, p := range s.Plan {
		text := words.Dash
		if p.Figure != nil {
			text, _ = figure(t.w, *p.Figure, mostDecimals)
		}
		title := planTitle(p)
		if p.Symbol != "" {
			title = p.Symbol + "  " + title
		}
		if whence := t.whence(s, p); whence != "" {
			text += "   " + whence
		}
		t.line("  ", title+": "+text)
	}
}

func isLimit(name string) bool {
	return strings.HasSuffix(name, "_from") || name == "coverage_minimum" || name == "plausible_limit"
}

// place is a cell of the plan with what is typed in it: pla.xlsx!Fites!F9 «18».
func (t *writer) place(c Cell) string {
	return c.File + "!" + c.Sheet + "!" + c.Cell + " «" + oneLine(c.Text) + "»"
}

// oneLine shows what would break a line or colour a terminal as the space that it is not.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029' || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return '␣'
		}
		return r
	}, text)
}

// steps write arithmetic: its title, its formula, its figures, what they give.
func (t *writer) steps(indent string, steps []Step) {
	for _, s := range steps {
		arithmetic := t.arithmetic(s)
		if arithmetic == "" {
			continue
		}
		title := titleOf(s)
		if len(s.Inputs) > 0 {
			title += " [" + s.Formula + "]"
		}
		t.line(indent, title+": "+arithmetic)
		if s.Words != "" {
			t.line(indent+"    ", s.Words)
		}
	}
}
