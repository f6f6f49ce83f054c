package feedback

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"xmess.cat/memoria/pipeline/source"
)

// WriteRun writes the result of a pass: a line a workbook with its errors below, and a summary.
// With verbose, it writes warnings, notes and ignored files too.
func WriteRun(w io.Writer, run Run, lang Language, verbose bool) error {
	out := bufio.NewWriter(w)
	shown := slices.DeleteFunc(slices.Clone(run.Workbooks),
		func(b Workbook) bool { return !verbose && b.Outcome == Ignored })
	writePass(out, shown, lang, verbose)
	if len(shown) > 0 {
		_, _ = fmt.Fprintln(out)
	}
	writeSummary(out, run, lang)
	writeGiven(out, run.Given, lang)
	return out.Flush()
}

// writePass writes the workbooks of a pass with their errors; with verbose, with all problems.
func writePass(out io.Writer, workbooks []Workbook, lang Language, verbose bool) {
	show := func(b Workbook, p source.Problem) bool {
		return verbose || p.Rule.Severity >= source.Error || b.Outcome == Later ||
			p.Rule.ID == source.TwoForOneYear.ID
	}
	writeWorkbooks(out, workbooks, lang, show,
		func(b Workbook) string { return verdict(b, lang) }, verbose)
}

// WriteCheck writes the result of a check: the same lines, with all problems.
func WriteCheck(w io.Writer, workbooks []Workbook, lang Language) error {
	out := bufio.NewWriter(w)
	writeWorkbooks(out, workbooks, lang, func(Workbook, source.Problem) bool { return true },
		func(b Workbook) string { return lang.checked(b.Outcome) }, true)
	return out.Flush()
}

func verdict(b Workbook, lang Language) string {
	text := lang.outcome(b.Outcome)
	if b.Outcome == Unchanged && b.Standing != Loaded && b.Standing != Unchanged {
		text += " (" + lang.outcome(b.Standing) + ")"
	}
	if b.Superseded {
		text += lang.say(msg(", substituït", ", sustituido", ", superseded"))
	}
	if b.AfterClosing {
		text += lang.say(msg(", rebut després del tancament", ", recibido después del cierre",
			", received after the closing"))
	}
	return text
}

func writeWorkbooks(out io.Writer, workbooks []Workbook, lang Language,
	show func(Workbook, source.Problem) bool, verdict func(Workbook) string, allChanges bool,
) {
	lines := make([][]string, 0, len(workbooks))
	for _, b := range workbooks {
		lines = append(lines, []string{
			b.Name, owner(b, lang), year(b), version(b), verdict(b), counts(b, lang)})
	}
	widths := widths(lines)
	for i, b := range workbooks {
		_, _ = fmt.Fprintln(out, aligned(lines[i], widths))
		problems := b.Problems
		if !slices.IsSortedFunc(problems, source.Compare) {
			problems = slices.Clone(problems)
			slices.SortStableFunc(problems, source.Compare)
		}
		for _, p := range problems {
			if show(b, p) {
				_, _ = fmt.Fprintln(out, "    "+Finding(p, lang))
			}
		}
		writeChangesOf(out, b, lang, allChanges)
	}
}

// Finding is a problem in one line: cell, severity, what was found, what to do, and the rule's ID.
func Finding(p source.Problem, lang Language) string {
	words := []string{p.At.String() + ":", lang.severity(p.Rule.Severity) + ":"}
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
	case b.MemberName != "":
		return oneLine(b.MemberName)
	case b.MemberCode != "":
		return oneLine(b.MemberCode)
	}
	return "–"
}

func year(b Workbook) string {
	if b.Year == 0 {
		return "–"
	}
	return fmt.Sprint(b.Year)
}

func version(b Workbook) string {
	if b.Version == 0 {
		return "–"
	}
	return fmt.Sprintf("v%d", b.Version)
}

func counts(b Workbook, lang Language) string {
	errors, warnings, _ := b.Count()
	return lang.tallied(errors, warnings, 0)
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
