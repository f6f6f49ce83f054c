package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// line is a progress line on a terminal. Without a terminal it draws nothing.
type line struct {
	out   *os.File // nil where there is no terminal
	drawn int
}

func newLine(out io.Writer) *line {
	if isTerminal(out) {
		return &line{out: out.(*os.File)}
	}
	return &line{}
}

func isTerminal(out io.Writer) bool {
	file, ok := out.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

func (l *line) draw(text string) {
	if l.out == nil {
		return
	}
	width, _, err := term.GetSize(int(l.out.Fd()))
	if err != nil || width <= 0 {
		width = 80
	}
	runes := []rune(strings.Join(strings.Fields(text), " "))
	runes = runes[:min(len(runes), width-1)]
	blank := strings.Repeat(" ", max(0, l.drawn-len(runes)))
	_, _ = fmt.Fprintf(l.out, "\r%s%s", string(runes), blank)
	l.drawn = len(runes)
}

func (l *line) bar(done, total int) {
	const length = 30
	if total > 0 {
		full := length * done / total
		l.draw(fmt.Sprintf("[%s%s] %d/%d",
			strings.Repeat("#", full), strings.Repeat(".", length-full), done, total))
	}
}

// clear empties the line, so that results start on a clean one.
func (l *line) clear() {
	if l.drawn > 0 {
		_, _ = fmt.Fprintf(l.out, "\r%s\r", strings.Repeat(" ", l.drawn))
		l.drawn = 0
	}
}
