package reports

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/pdf/inspect"
	"xmess.cat/memoria/reports/pdf/signature"
	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/words"
)

// verified is a small memòria with what is made anew of its data, once for all tests.
type verified struct {
	file    []byte
	anew    proof.Attachments
	figures []Figure
}

var small = sync.OnceValues(func() (v verified, err error) {
	path, clean, err := smallSeasonIn(context.Background())
	if err != nil {
		return v, err
	}
	defer clean()
	w, _ := words.In("ca")
	made, err := Make(
		context.Background(), Request{Database: path, Year: 2025, Words: w, Version: "v1", Figures: true},
	)
	if err != nil {
		return v, err
	}
	m, err := proof.Read(made.PDF)
	if err != nil {
		return v, err
	}
	again, anew, err := again(context.Background(), m, nil)
	if err == nil && !bytes.Equal(made.PDF, again.PDF) {
		err = errors.New("what is made anew has other bytes")
	}
	return verified{made.PDF, anew, made.Figures}, err
})

func smallMemoria(t *testing.T) verified {
	t.Helper()
	v, err := small()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// findings holds a file against what is made of the untouched data: what Verify does with a file
// whose inputs are untouched.
func (v verified) findings(t *testing.T, file []byte) []proof.Finding {
	t.Helper()
	m, err := proof.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	found, err := proof.Compare(m, v.anew, v.file)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func has(found []proof.Finding, fits func(proof.Finding) bool) bool {
	return slices.ContainsFunc(found, fits)
}

// otherDigit changes a digit.
func otherDigit(c byte) byte { return '0' + (c-'0'+1)%10 }

// A PDF's text is two bytes a character here; a figure is a run of digits, points and commas.
var printedFigure = regexp.MustCompile(`(?:\x00[0-9](?:\x00[.,]\x00[0-9])?)+`)

var shown = regexp.MustCompile(`(?s)\((?:[^\\()]|\\.)*\) ?Tj`)

// some picks which of n figures a test changes: four from the first to the last, or all of them
// with MEMORIA_ALL=1.
func some(n int) (chosen []int) {
	const few = 4
	if os.Getenv("MEMORIA_ALL") == "1" || n <= few {
		for at := range n {
			chosen = append(chosen, at)
		}
		return chosen
	}
	for at := range few {
		chosen = append(chosen, at*(n-1)/(few-1))
	}
	return chosen
}

// printed is a page with the places of the last digits of its figures.
type printed struct {
	page    int
	stream  stream
	figures []int
}

// printedPages are the pages of a memòria that have text.
func (v verified) printedPages(t *testing.T) (pages []printed) {
	t.Helper()
	for _, s := range streamsOf(t, v.file) {
		if !bytes.Contains(s.content, []byte("\nBT ")) && !bytes.Contains(s.content, []byte(" Tj")) {
			continue
		}
		one := printed{page: len(pages) + 1, stream: s}
		for _, run := range shown.FindAllIndex(s.content, -1) {
			for _, figure := range printedFigure.FindAllIndex(s.content[run[0]:run[1]], -1) {
				one.figures = append(one.figures, run[0]+figure[1]-1)
			}
		}
		pages = append(pages, one)
	}
	return pages
}

// A printed figure that is changed by one digit is found on its page.
func TestEveryPrintedFigureIsVerified(t *testing.T) {
	t.Parallel()
	v := smallMemoria(t)
	if found := v.findings(t, v.file); len(found) > 0 {
		t.Fatalf("the untouched file differs: %+v", found)
	}
	pages := v.printedPages(t)
	figures := 0
	for _, p := range pages {
		figures += len(p.figures)
		for _, n := range some(len(p.figures)) {
			changed, at := p.stream, p.figures[n]
			changed.content = bytes.Clone(p.stream.content)
			changed.content[at] = otherDigit(changed.content[at])
			found := v.findings(t, edited(t, v.file, changed))
			if !has(found, func(f proof.Finding) bool {
				return (f.Kind == proof.Text || f.Kind == proof.Fingerprint) &&
					slices.Equal(f.Pages, []int{p.page}) && f.Was != f.Want
			}) {
				t.Errorf("page %d: a figure changed at %d is not found: %+v", p.page, at, found)
			}
		}
	}
	if len(pages) < 8 || figures < 150 {
		t.Errorf("there are %d figures on %d pages, want more", figures, len(pages))
	}
}

// A bar that is drawn longer, a colour, or a word read to who cannot see is found too.
func TestWhatIsDrawnIsVerified(t *testing.T) {
	t.Parallel()
	v := smallMemoria(t)
	rectangle := regexp.MustCompile(`\d\.\d\d re\b`)
	colour := regexp.MustCompile(`\d rg\b`)
	pages := 0
	for _, s := range streamsOf(t, v.file) {
		for _, drawn := range []*regexp.Regexp{rectangle, colour} {
			at := drawn.FindIndex(s.content)
			if at == nil || !bytes.Contains(s.content, []byte(" Tj")) {
				continue
			}
			pages++
			changed := s
			changed.content = bytes.Clone(s.content)
			changed.content[at[0]] = otherDigit(changed.content[at[0]])
			if found := v.findings(t, edited(t, v.file, changed)); len(found) != 1 ||
				found[0].Kind != proof.Drawing {
				t.Errorf("a changed line is found as %+v", found)
			}
		}
	}
	if pages < 8 {
		t.Errorf("%d drawings were changed, want more", pages)
	}
}

var figure = regexp.MustCompile(`[0-9]+`)

// attached is a file of a memòria with the places of its figures.
type attached struct {
	name    string
	stream  stream
	figures [][]int
}

// attachments are the files of a memòria, and the list of them.
func (v verified) attachments(t *testing.T) (files []attached, list stream) {
	t.Helper()
	m, err := proof.Read(v.file)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range streamsOf(t, v.file) {
		switch {
		case strings.Contains(s.entries, "json"):
			list = s
		case strings.Contains(s.entries, "/EmbeddedFile"):
			head := bytes.IndexByte(s.content, '\n')
			a := attached{name: m.Manifest.Files[len(files)].Name, stream: s}
			for _, one := range figure.FindAllIndex(s.content[head:], -1) {
				a.figures = append(a.figures, []int{head + one[0], head + one[1]})
			}
			files = append(files, a)
		}
	}
	return files, list
}

// changed is the file with a figure changed by one digit.
func (a attached) changed(figure int) stream {
	out, digit := a.stream, a.figures[figure][1]-1
	out.content = bytes.Clone(a.stream.content)
	out.content[digit] = otherDigit(out.content[digit])
	return out
}

// A figure of an attachment that is changed by one digit is found, even with the right hash in the
// list. A result is named by its row and column. Of results, one figure of each file is changed at
// a time.
func TestEveryAttachedFigureIsVerified(t *testing.T) {
	t.Parallel()
	v := smallMemoria(t)
	files, list := v.attachments(t)
	figures, longest := 0, 0
	var results []attached
	for _, file := range files {
		figures += len(file.figures)
		if strings.HasPrefix(file.name, "resultat-") {
			results, longest = append(results, file), max(longest, len(file.figures))
			continue
		}
		for _, n := range some(len(file.figures)) {
			found := v.forged(t, list, []attached{file}, n)
			if strings.HasPrefix(file.name, "entrada-") {
				if !has(found, func(f proof.Finding) bool { return f.Kind == proof.Fingerprint }) {
					t.Errorf("%s forged at %v is not found: %+v", file.name, file.figures[n], found)
				}
			} else if len(found) == 0 {
				t.Errorf("%s forged at %v is not found", file.name, file.figures[n])
			}
		}
	}
	for _, n := range some(longest) {
		results = slices.DeleteFunc(results, func(a attached) bool { return len(a.figures) <= n })
		found := v.forged(t, list, results, n)
		for _, file := range results {
			if !has(found, func(f proof.Finding) bool {
				return f.File == file.name &&
					(f.Kind == proof.Cell && f.Was != f.Want || f.Kind == proof.RowExtra)
			}) {
				t.Errorf("%s forged at %v is not found: %+v", file.name, file.figures[n], found)
			}
		}
	}
	if figures < 500 {
		t.Errorf("%d figures were changed, want more", figures)
	}
}

// forged changes a figure of each of some files, checks that this is found, and gives what is found
// once the list has their new sums.
func (v verified) forged(t *testing.T, list stream, files []attached, figure int) []proof.Finding {
	t.Helper()
	changed, forged := make([]stream, len(files)), list
	for i, file := range files {
		changed[i] = file.changed(figure)
		forged.content = bytes.ReplaceAll(
			forged.content, sum(file.stream.content), sum(changed[i].content),
		)
	}
	spoilt, err := proof.Read(edited(t, v.file, changed...))
	if err != nil {
		t.Fatalf("%s, figure %d: %v", files[0].name, figure, err)
	}
	for _, file := range files {
		if !has(
			spoilt.Found,
			func(f proof.Finding) bool { return f.Kind == proof.Altered && f.File == file.name },
		) {
			t.Errorf("%s changed at %v is not found: %+v", file.name, file.figures[figure], spoilt.Found)
		}
	}
	cunning, err := proof.Read(edited(t, v.file, append(changed, forged)...))
	if err != nil {
		t.Fatalf("%s, figure %d: %v", files[0].name, figure, err)
	}
	if strings.HasPrefix(files[0].name, "entrada-") {
		return cunning.Found
	}
	found, err := proof.Compare(cunning, v.anew, v.file)
	if err != nil {
		t.Fatalf("%s, figure %d: %v", files[0].name, figure, err)
	}
	return found
}

func sum(content []byte) []byte {
	digest := sha256.Sum256(content)
	return []byte(hex.EncodeToString(digest[:]))
}

// A figure of the list of attachments that is changed by one digit is found.
func TestTheListIsVerified(t *testing.T) {
	t.Parallel()
	v := smallMemoria(t)
	for _, s := range streamsOf(t, v.file) {
		if !strings.Contains(s.entries, "json") {
			continue
		}
		figures := figure.FindAllIndex(s.content, -1)
		for _, n := range some(len(figures)) {
			changed, one := s, figures[n]
			changed.content = bytes.Clone(s.content)
			changed.content[one[1]-1] = otherDigit(changed.content[one[1]-1])
			m, err := proof.Read(edited(t, v.file, changed))
			var failure *proof.Failure
			if err == nil && len(m.Found) == 0 || err != nil && !errors.As(err, &failure) {
				t.Errorf("%q changed at %d is not found: %v", s.content[max(0, one[0]-20):one[1]], one[1], err)
			}
		}
	}
}

// A changed input is told where it shows: the attachment, the fingerprint, the results, and the
// pages.
func TestAChangedInputIsToldWhereItShows(t *testing.T) {
	t.Parallel()
	v := smallMemoria(t)
	for _, s := range streamsOf(t, v.file) {
		changed := s
		changed.content = bytes.Replace(
			s.content, []byte(",IND01,2025,17,"), []byte(",IND01,2025,18,"), 1,
		)
		if bytes.Equal(changed.content, s.content) || !strings.Contains(s.entries, "/EmbeddedFile") {
			continue
		}
		verdict, err := Verify(t.Context(), edited(t, v.file, changed), nil)
		if err != nil || verdict.Agrees() {
			t.Fatalf("%+v, %v", verdict, err)
		}
		w, _ := words.In("ca")
		said := strings.Join(verdict.Said(w, "v2", true), "\n")
		for _, want := range []string{
			"La memòria de l'any 2025 NO coincideix",
			"adjunt entrada-observation.csv: no és com diu la llista", "empremta: hi diu «",
			"resultat resultat-indicators.csv, fila IND01, columna value: hi diu «17», i en surt «18».",
			"resultat resultat-member_values.csv, fila IND01 · 08019, columna value", "pàgina ",
			"La va fer la versió v1 del programa",
		} {
			if !strings.Contains(said, want) {
				t.Errorf("it is not said that %q in\n%s", want, said)
			}
		}
		return
	}
	t.Fatal("there is no such input")
}

// Who names a person or gives an address is nowhere in the file, nor is what other years will say.
func TestNoPersonIsAttached(t *testing.T) {
	t.Parallel()
	v := smallMemoria(t)
	attached := 0
	for _, s := range streamsOf(t, v.file) {
		if strings.Contains(s.entries, "/EmbeddedFile") {
			attached++
			for _, private := range []string{"Pau Roca", "pau@", "Mar Puig", "mar@", "a@b.cat", "c@d.cat",
				"999"} {
				if bytes.Contains(s.content, []byte(private)) {
					t.Errorf("%q is attached: %s", private, s.content)
				}
			}
		}
	}
	if attached < 30 {
		t.Errorf("%d files are attached", attached)
	}
}

// What another program saves again without a change agrees, and is told.
func TestAFileSavedAgainAgrees(t *testing.T) {
	t.Parallel()
	v := smallMemoria(t)
	if found := v.findings(t, edited(t, v.file, streamsOf(t, v.file)[:20]...)); len(found) > 0 {
		t.Errorf("a file whose streams were unpacked differs: %+v", found)
	}
	w, _ := words.In("ca")
	said := Verdict{Year: 2025, Repacked: true}.Said(w, "", false)
	if len(said) != 2 || !strings.Contains(said[1], "tornat a desar") {
		t.Errorf("it is told as %q", said)
	}
}

// What cannot be verified says why, and what to do.
func TestWhatCannotBeVerifiedSaysWhy(t *testing.T) {
	t.Parallel()
	schema, err := queries.SchemaVersion()
	if err != nil {
		t.Fatal(err)
	}
	v := smallMemoria(t)
	replaced := func(old, with string) []byte {
		for _, s := range streamsOf(t, v.file) {
			if changed := bytes.ReplaceAll(s.content, []byte(old), []byte(with)); !bytes.Equal(
				changed, s.content,
			) {
				s.content = changed
				return edited(t, v.file, s)
			}
		}
		t.Fatalf("%q is nowhere", old)
		return nil
	}
	plain, err := os.ReadFile("verify.go")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		file []byte
		says string
	}{
		"empty":           {nil, "El fitxer no comença com un PDF"},
		"a text":          {plain, "El fitxer no comença com un PDF"},
		"a half":          {v.file[:len(v.file)/2], "incomplet"},
		"without its end": {v.file[:len(v.file)-40], "incomplet"},
		"no memòria":      {replaced("(memoria.json)", "(altra.json)"), "no porta adjuntes les dades"},
		"attachment gone": {replaced("(entrada-action.csv)", "(entrada-altres.csv)"),
			"li falta l'adjunt entrada-action.csv"},
		"attachment torn": {replaced("IND01,2025,17,,,", "IND01,2025,17"),
			"L'adjunt entrada-observation.csv no es pot llegir"},
		"later format": {replaced(`"memoria/1"`, `"memoria/2"`),
			"una versió posterior del programa (v1)"},
		"later schema": {replaced(fmt.Sprintf(`"schema": %d`, schema), `"schema": 99`),
			"una versió posterior del programa (v1)"},
		"list torn":        {replaced(`"year": 2025,`, `"year": ,`), "no es pot llegir"},
		"list of no year":  {replaced(`"year": 2025,`, `"year": 0,`), "no es pot llegir"},
		"no such language": {replaced(`"language": "ca"`, `"language": "xx"`), "no es pot llegir"},
		"text for figures": {replaced("IND01,2025,17,", "IND01,2025,x7,"),
			"L'adjunt entrada-observation.csv no es pot llegir"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := Verify(t.Context(), tt.file, nil)
			w, _ := words.In("ca")
			said, is := SayFailure(err, w)
			if !is || !strings.Contains(said, tt.says) {
				t.Errorf("it says %q, %v; want %q", said, err, tt.says)
			}
		})
	}
}

// Each way to fail or to differ has its words in every language, and they fill every place.
func everyKind() []string {
	return []string{proof.Altered, proof.Unlisted, proof.Fingerprint, proof.Cell, proof.RowGone,
		proof.RowExtra, proof.Shape, proof.Text, proof.Drawing, proof.PageCount, proof.Inside,
		proof.Checks, proof.Signature, proof.Extra, proof.Gone, proof.Content, proof.Metadata,
		proof.Field}
}

func everyFailure() []string {
	return []string{proof.NoData, proof.NoManifest, proof.Missing, proof.Unreadable, proof.Newer,
		proof.Unmade, string(inspect.NotPDF), string(inspect.CutShort), string(inspect.Encrypted),
		string(inspect.Damaged), string(inspect.TooLarge)}
}

func TestVerdictsHaveWords(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		w, _ := words.In(language)
		for _, code := range everyFailure() {
			said, _ := SayFailure(&proof.Failure{Code: code, File: "F", Detail: "D"}, w)
			if said == "" || strings.ContainsAny(said, "{}") {
				t.Errorf("%s: failure %s is told %q", language, code, said)
			}
		}
		for _, kind := range everyKind() {
			said := describe(
				w,
				proof.Finding{
					Kind: kind, File: "F", Row: "R", Column: "C", Pages: []int{1, 2, 3, 5}, Was: "A", Want: "B",
				},
			)
			if said == "" || strings.ContainsAny(said, "{}%") {
				t.Errorf("%s: finding %s is told %q", language, kind, said)
			}
		}
		for _, v := range []Verdict{{Year: 2025, Pages: 1}, {Year: 2025, Findings: make([]proof.Finding,
			30)}} {
			if said := strings.Join(v.Said(w, "v", false), "\n"); strings.Contains(said, "%!") ||
				strings.Contains(said, "%s") {
				t.Errorf("%s: %s", language, said)
			}
		}
	}
	w, _ := words.In("ca")
	if got := pages(w, []int{1, 2, 3, 5}); got != "pàgines 1–3 i 5" {
		t.Errorf("pages are told %q", got)
	}
}

// Nothing that a file says reaches the terminal but as text that is seen: no escape sequence, no
// sign that turns the direction round.
func TestWhatAFileSaysIsQuoted(t *testing.T) {
	t.Parallel()
	const hostile = "\x1b]0;x\a\x1b[2J\x9b\r\n\u202e\u2066\ufeff\xff coincideix"
	w, _ := words.In("ca")
	all := []string{}
	for _, kind := range everyKind() {
		all = append(all, describe(w, proof.Finding{Kind: kind, File: hostile, Row: hostile,
			Column: hostile, Object: 7, Pages: []int{1}, Was: hostile, Want: hostile}))
	}
	for _, code := range everyFailure() {
		said, _ := SayFailure(&proof.Failure{Code: code, File: hostile, Detail: hostile}, w)
		all = append(all, said)
	}
	signed := proof.Signed{
		Signatures: []proof.SignedBy{{Signer: signature.Signer{Name: hostile}}},
		Shown:      []inspect.Shown{{Page: 1, Share: 0.5, Text: hostile}},
	}
	agrees := Verdict{Fingerprint: hostile, Program: hostile, Signed: signed}
	differs := agrees
	differs.Findings = []proof.Finding{{Kind: proof.Text, Was: hostile}}
	all = append(append(all, agrees.Said(w, "v", true)...), differs.Said(w, "v", true)...)
	for _, line := range all {
		for _, sign := range line {
			if !unicode.IsGraphic(sign) || sign == utf8.RuneError {
				t.Errorf("%q has %U", line, sign)
				break
			}
		}
	}
	if got, want := plain("a\x1b[2J «l·l» \u202e"), `a\x1b[2J «l·l» \u202e`; got != want {
		t.Errorf("it is written as %s, want %s", got, want)
	}
}
