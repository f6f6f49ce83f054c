package reports

import (
	"cmp"
	"fmt"
	"strings"

	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/words"
)

// mostFindings limits the differences that are listed by default.
const mostFindings = 20

// Agrees reports whether the memòria equals what its data gives.
func (v Verdict) Agrees() bool { return len(v.Findings) == 0 }

// Said describes a verdict line by line. this is the version of the verifying program; all lists
// every difference.
func (v Verdict) Said(w *words.Words, this string, all bool) []string {
	year := fmt.Sprint(v.Year)
	if v.Agrees() {
		lines := []string{
			w.Say(
				words.ProofAgrees, "year", year, "fingerprint", v.Fingerprint, "figures",
				w.Count(words.ProofMarts, v.Cells), "inputs", w.Count(words.ProofInputs, v.Inputs), "pages",
				w.Count(words.ProofPages, v.Pages),
			),
		}
		if v.Repacked {
			lines = append(lines, w.Say(words.ProofRepacked))
		}
		return lines
	}
	lines := []string{
		w.Say(words.ProofDiffers, "year", year),
		w.Count(words.ProofCount, len(v.Findings)),
	}
	for at, one := range v.Findings {
		if at == mostFindings && !all {
			lines = append(lines, "  "+w.Count(words.ProofMore, len(v.Findings)-at))
			break
		}
		lines = append(lines, "  "+describe(w, one))
	}
	if v.Program != this {
		lines = append(lines, w.Say(words.ProofOtherProgram, "made", v.Program, "now", this))
	}
	return lines
}

// describe puts a finding in words.
func describe(w *words.Words, f proof.Finding) string {
	quoted := func(text string) string {
		if text == "" {
			return w.Say(words.ProofNothing)
		}
		return w.Quoted(strings.TrimSpace(text))
	}
	column := f.Column
	if f.Kind == proof.Drawing && column != "" {
		column = "(" + column + ")"
	}
	said := w.Say(words.ProofFindings[f.Kind], "file", f.File, "row", cmp.Or(f.Row, "1"),
		"column", column, "pages", pages(w, f.Pages), "was", quoted(f.Was), "want", quoted(f.Want))
	return strings.NewReplacer(" ()", "", " .", ".").Replace(said)
}

// pages lists page numbers, with ranges.
func pages(w *words.Words, numbers []int) string {
	var parts []string
	for at := 0; at < len(numbers); at++ {
		from := at
		for at+1 < len(numbers) && numbers[at+1] == numbers[at]+1 {
			at++
		}
		part := fmt.Sprint(numbers[from])
		if at > from {
			part += "–" + fmt.Sprint(numbers[at])
		}
		parts = append(parts, part)
	}
	switch {
	case len(parts) == 0:
		return ""
	case len(numbers) == 1:
		return w.Say(words.ProofPage, "page", parts[0])
	}
	return w.Say(words.ProofPageList, "pages", w.List(parts))
}
