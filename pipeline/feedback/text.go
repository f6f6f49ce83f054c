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

// WriteRun writes a pass: an aligned line a workbook, beneath it what is wrong in it, and a
// summary. Errors are always written, and why a file was left for later; with verbose, warnings,
// notes and ignored files are too.
func WriteRun(w io.Writer, run Run, lang Language, verbose bool) error {
	out := bufio.NewWriter(w)
	var shown []Workbook
	for _, b := range run.Workbooks {
		if verbose || b.Outcome != Ignored {
			shown = append(shown, b)
		}
	}
	writePass(out, shown, lang, verbose)
	if len(shown) > 0 {
		_, _ = fmt.Fprintln(out)
	}
	writeSummary(out, run, lang)
	writeGiven(out, run.Given, lang)
	return out.Flush()
}

// writePass writes the workbooks of a pass with their errors, and with verbose all that is wrong.
func writePass(out io.Writer, workbooks []Workbook, lang Language, verbose bool) {
	show := func(b Workbook, p source.Problem) bool {
		return verbose || p.Rule.Severity >= source.Error || b.Outcome == Later ||
			p.Rule.ID == source.TwoForOneYear.ID
	}
	writeWorkbooks(out, workbooks, lang, show,
		func(b Workbook) string { return verdict(b, lang) }, verbose)
}

// WriteCheck writes what a check found: the same lines, with everything that is wrong.
func WriteCheck(w io.Writer, workbooks []Workbook, lang Language) error {
	out := bufio.NewWriter(w)
	writeWorkbooks(out, workbooks, lang, func(Workbook, source.Problem) bool { return true },
		func(b Workbook) string { return lang.checked(b.Outcome) }, true)
	return out.Flush()
}

// verdict says what became of a workbook; one that was read before keeps what it was given then.
func verdict(b Workbook, lang Language) string {
	said := lang.outcome(b.Outcome)
	if b.Outcome == Unchanged && b.Standing != Loaded && b.Standing != Unchanged {
		said += " (" + lang.outcome(b.Standing) + ")"
	}
	if b.Superseded {
		said += lang.say(msg(", substituït", ", sustituido", ", superseded"))
	}
	if b.AfterClosing {
		said += lang.say(msg(
			", rebut després del tancament",
			", recibido después del cierre",
			", received after the closing"))
	}
	return said
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
		writeTold(out, b, lang, allChanges)
	}
}

// Finding is one problem in one line: where, how grave, what was found, what to do, and the rule's
// id.
func Finding(p source.Problem, lang Language) string {
	words := []string{p.At.String() + ":", lang.severity(p.Rule.Severity) + ":"}
	for _, text := range []string{p.Says(string(lang)), p.Do(string(lang))} {
		if text != "" {
			words = append(words, oneLine(text))
		}
	}
	return strings.Join(append(words, "["+p.Rule.ID+"]"), " ")
}

// oneLine keeps what somebody typed in a cell from breaking the line, or from speaking to the
// terminal.
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
		return lang.say(planWords())
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
	var said []string
	if errors > 0 {
		said = append(said, lang.of(errors, errorWords()))
	}
	if warnings > 0 {
		said = append(said, lang.of(warnings, warningWords()))
	}
	return strings.Join(said, ", ")
}

// widths gives each column the width of its widest text, up to a limit beyond which a line
// overflows alone.
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

// width counts the characters a terminal shows: an accent typed apart takes no place of its own.
func width(text string) int { return utf8.RuneCountInString(norm.NFC.String(text)) }
