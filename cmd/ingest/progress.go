package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// progress draws one line that grows, on a terminal; elsewhere it draws nothing.
type progress struct {
	out   io.Writer
	drawn int
}

func newProgress(out io.Writer) *progress {
	file, ok := out.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return &progress{}
	}
	return &progress{out: out}
}

// show draws how many files are done.
func (p *progress) show(done, total int) {
	const length = 30
	if p.out == nil || total == 0 {
		return
	}
	full := length * done / total
	line := fmt.Sprintf("[%s%s] %d/%d", strings.Repeat("#", full), strings.Repeat(".", length-full), done, total)
	p.drawn = max(p.drawn, len(line))
	_, _ = fmt.Fprintf(p.out, "\r%s", line)
}

// clear takes the line away again, so that results start on a clean one.
func (p *progress) clear() {
	if p.drawn > 0 {
		_, _ = fmt.Fprintf(p.out, "\r%s\r", strings.Repeat(" ", p.drawn))
	}
}
