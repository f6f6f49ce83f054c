package feedback

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"xmess.cat/memoria/pipeline/source"
)

// WriteRun writes the result of a pass: what needs somebody, what is new, how many files are as
// they were, who has sent, and last where the status page lies. With verbose, it writes all
// problems, changes and files.
func WriteRun(w io.Writer, run Run, lang Language, verbose bool) error {
	out := bufio.NewWriter(w)
	writePlan(out, run, lang)
	writeFiles(out, run.Workbooks, lang, verbose)
	writeSummary(out, run, lang, verbose)
	return out.Flush()
}

// WriteCheck writes the result of a check: a line a workbook, with all problems.
func WriteCheck(w io.Writer, workbooks []Workbook, lang Language) error {
	out := bufio.NewWriter(w)
	lines := make([][]string, 0, len(workbooks))
	for _, b := range workbooks {
		errors, warnings, _ := b.Count()
		lines = append(lines, []string{b.Name, owner(b, lang), year(b), lang.checked(b.Outcome),
			lang.tallied(errors, warnings, 0)})
	}
	if len(workbooks) == 0 {
		_, _ = fmt.Fprintln(out, lang.say(msg("No hi ha cap llibre.", "No hay ningún libro.",
			"There is no workbook.")))
	}
	widths := widths(lines)
	for i, b := range workbooks {
		_, _ = fmt.Fprintln(out, aligned(lines[i], widths))
		problems := b.sorted()
		for _, p := range problems {
			_, _ = fmt.Fprintln(out, "    "+Finding(p, lang))
		}
	}
	return out.Flush()
}

// Finding is a problem in one line: cell, severity, what was found, what to do, and the rule's ID.
func Finding(p source.Problem, lang Language) string {
	words := []string{lang.severity(p.Rule.Severity) + ":"}
	if at := p.At.String(); at != "" {
		words = slices.Insert(words, 0, at+":")
	}
	for _, text := range []string{p.Says(string(lang)), p.Do(string(lang))} {
		if text != "" {
			words = append(words, oneLine(text))
		}
	}
	return strings.Join(append(words, "["+p.Rule.ID+"]"), " ")
}

// oneLine replaces characters of a typed text that break the line or control a terminal.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			return utf8.RuneError
		}
		return r
	}, text)
}

func owner(b Workbook, lang Language) string {
	switch {
	case b.Kind == Plan:
		return lang.say(msg("pla de treball", "plan de trabajo", "plan"))
	case b.MemberName+b.MemberCode != "":
		return oneLine(cmp.Or(b.MemberName, b.MemberCode))
	}
	return "–"
}

func year(b Workbook) string {
	if b.Year == 0 {
		return "–"
	}
	return fmt.Sprint(b.Year)
}

// widths gives the width of each column. A text above the limit does not widen its column.
func widths(lines [][]string) []int {
	const limit = 56
	var out []int
	for _, line := range lines {
		for i, text := range line {
			if i == len(out) {
				out = append(out, 0)
			}
			if n := width(text); n <= limit {
				out[i] = max(out[i], n)
			}
		}
	}
	return out
}

func aligned(line []string, widths []int) string {
	var out strings.Builder
	for i, text := range line {
		out.WriteString(text)
		out.WriteString(strings.Repeat(" ", max(0, widths[i]-width(text))+2))
	}
	return strings.TrimRight(out.String(), " ")
}

// width counts the characters that a terminal shows. A combining accent takes no column.
func width(text string) int { return utf8.RuneCountInString(norm.NFC.String(text)) }
