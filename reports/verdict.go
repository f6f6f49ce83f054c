package reports

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

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
				words.ProofAgrees, "year", year, "fingerprint", plain(v.Fingerprint), "figures",
				w.Count(words.ProofMarts, v.Cells), "inputs", w.Count(words.ProofInputs, v.Inputs), "pages",
				w.Count(words.ProofPages, v.Pages),
			),
		}
		if v.Repacked {
			lines = append(lines, w.Say(words.ProofRepacked))
		}
		return append(lines, sayWhoSigned(v.Signed, w)...)
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
		lines = append(lines, w.Say(words.ProofOtherProgram, "made", plain(v.Program), "now", this))
	}
	return append(lines, sayWhoSigned(v.Signed, w)...)
}

// sayWhoSigned tells who signed, what each signature covers, and where it is seen.
func sayWhoSigned(s proof.Signed, w *words.Words) []string {
	if len(s.Signatures) == 0 {
		return nil
	}
	var lines []string
	for _, one := range s.Signatures {
		covers, when, form := words.ProofPart, "", words.ProofSigned
		if one.Whole {
			covers = words.ProofWhole
		}
		if !one.At.IsZero() {
			when = w.Elided(w.Say(words.ProofOnDay, "date", w.Date(one.At)))
		}
		if one.Timestamp {
			form = words.ProofStamped
		}
		if one.Unchecked {
			lines = append(lines, w.Say(words.ProofUnchecked, "what", w.Say(covers)))
			continue
		}
		lines = append(lines, w.Say(form, "name", w.Quoted(plain(one.Name)), "when", when,
			"what", w.Say(covers)))
	}
	for _, one := range s.Shown {
		lines = append(lines, w.Say(words.ProofShown, "page", fmt.Sprint(one.Page),
			"share", w.Rate(new(100*one.Share)), "text", saidOrNothing(w, one.Text)))
	}
	return append(lines, w.Say(words.ProofVouch))
}

// plain is a text of a file that nobody has checked, for a terminal: signs that are not seen, or
// that steer it, are written as their codes.
func plain(text string) string {
	var b strings.Builder
	for _, sign := range text {
		if unicode.IsGraphic(sign) && sign != utf8.RuneError {
			b.WriteRune(sign)
		} else {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(sign), "'"))
		}
	}
	return b.String()
}

// saidOrNothing quotes a text of a file.
func saidOrNothing(w *words.Words, text string) string {
	if text == "" {
		return w.Say(words.ProofNothing)
	}
	return w.Quoted(plain(strings.TrimSpace(text)))
}

// describe puts a finding in words.
func describe(w *words.Words, f proof.Finding) string {
	column, number := plain(f.Column), fmt.Sprint(f.Object)
	switch {
	case f.Kind == proof.Drawing && column != "":
		column = "(" + column + ")"
	case f.Object > 0 && column == "":
		column = w.Say(words.ProofObject, "number", number)
	case f.Object > 0 && f.Kind != proof.Metadata:
		column = w.Say(words.ProofAt, "path", column, "number", number)
	}
	was := saidOrNothing(w, f.Was)
	if f.Kind == proof.Signature && f.Was == "" {
		was = w.Say(words.ProofUnnamed)
	}
	said := w.Say(words.ProofFindings[f.Kind], "file", plain(f.File),
		"row", cmp.Or(plain(f.Row), "1"), "column", column, "pages", pages(w, f.Pages),
		"was", was, "want", saidOrNothing(w, f.Want), "value", value(w, f))
	return strings.NewReplacer(" ()", "", " .", ".").Replace(said)
}

// value is what is too many or too few, where it is a simple value.
func value(w *words.Words, f proof.Finding) string {
	if text := f.Was + f.Want; text != "" {
		return ": " + w.Quoted(plain(text))
	}
	return ""
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
