package feedback

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// News remembers what was told of each file, so that a watch tells only what is new.
type News struct{ told map[string]string }

// Write tells what is new in a pass since the last one, as WriteRun does.
func (n *News) Write(w io.Writer, run Run, lang Language, verbose bool) error {
	told := map[string]string{}
	var fresh []Workbook
	for _, b := range run.Workbooks {
		if b.Outcome == Ignored {
			continue
		}
		now := fingerprint(b, lang)
		told[b.Name] = now
		if b.Outcome == Unchanged && (n.told == nil || n.told[b.Name] == "") || n.told[b.Name] == now {
			continue // nothing new
		}
		fresh = append(fresh, b)
	}
	n.told = told
	out := bufio.NewWriter(w)
	if slices.ContainsFunc(fresh, func(b Workbook) bool { return b.Kind == Plan }) {
		writePlan(out, run, lang)
	}
	writeFiles(out, fresh, lang, verbose)
	for _, offence := range run.Offences {
		_, _ = fmt.Fprintln(out, oneLine(offence))
	}
	return out.Flush()
}

// fingerprint is equal for two passes that would tell the same of a workbook.
func fingerprint(b Workbook, lang Language) string {
	words := []string{fmt.Sprint(b.Standing, b.Version, b.Year, b.Superseded, b.Waits, b.Retired)}
	problems := b.sorted()
	for _, p := range problems {
		words = append(words, Finding(p, lang))
	}
	return strings.Join(words, "\n")
}
