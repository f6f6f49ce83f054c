package feedback

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// News remembers what was said of each file of a folder that is passed over again and again.
type News struct{ said map[string]string }

// Write writes of a pass what is new since the last: a line a workbook, with what is wrong in it.
// Nothing is written where nothing is new. Warnings and notes are written with verbose.
func (n *News) Write(w io.Writer, run Run, lang Language, verbose bool) error {
	said := map[string]string{}
	var fresh []Workbook
	for _, b := range run.Workbooks {
		if b.Outcome == Ignored {
			continue
		}
		now := gist(b, lang)
		said[b.Name] = now
		if b.Outcome == Unchanged && (n.said == nil || n.said[b.Name] == "") || n.said[b.Name] == now {
			continue // not worth a word, or said already
		}
		fresh = append(fresh, b)
	}
	n.said = said
	out := bufio.NewWriter(w)
	writePass(out, fresh, lang, verbose)
	for _, offence := range run.Offences {
		_, _ = fmt.Fprintln(out, oneLine(offence))
	}
	return out.Flush()
}

// gist is what is known of a workbook, whether it was just loaded or a while ago.
func gist(b Workbook, lang Language) string {
	words := []string{fmt.Sprint(b.Standing), version(b), year(b), fmt.Sprint(b.Superseded)}
	problems := slices.Clone(b.Problems)
	slices.SortStableFunc(problems, source.Compare)
	for _, p := range problems {
		words = append(words, Finding(p, lang))
	}
	return strings.Join(words, "\n")
}
