package feedback

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// Returned is a workbook that goes back to its member. Problems are in reading order. Content is
// the original's bytes, which are never changed, and Hash their SHA-256 in hexadecimal digits.
// ReceivedAt is shown as its location has it.
type Returned struct {
	Workbook
	ReceivedAt time.Time
	Hash       string
	Content    []byte
}

// The most that a copy shows: beyond it, mending one by one is no way to mend.
const (
	markedCells = 1000
	listedRows  = 3000
	// quotedRunes is how much is repeated of what somebody typed in a cell.
	quotedRunes = 120
)

// Annotated gives the copy to send back: the member's own workbook with its findings marked and
// listed. Of an .ods it is an .xlsx with the same values. Of what is protected, broken, or no
// workbook of ours it is Explained. The error says why a copy could not be made of a workbook that
// was read: then Explained is what remains.
func Annotated(r Returned, lang Language) ([]byte, error) {
	if !r.annotable() {
		return Explained(r, lang)
	}
	list := Incidents(r, lang)
	if read.IsOpenDocument(r.Content) {
		book, problems := read.Book("", r.Content, workbook.DefaultLimits())
		if book == nil {
			return nil, fmt.Errorf("converting a workbook that cannot be read: %s", problems[0].Rule.ID)
		}
		converted, err := write.Convert(book)
		if err != nil {
			return nil, err
		}
		r.Content, list = converted, convertedIncidents(r, lang)
	}
	return write.Annotate(r.Content, Marks(r.Problems, lang), list)
}

// Explained gives a small workbook that says what happened and lists the findings, without the
// member's own.
func Explained(r Returned, lang Language) ([]byte, error) { return write.XLSX(ErrorDraft(r, lang)) }

// annotable tells whether it is one of our workbooks whose cells were read, which a rejection of
// the whole file says they were not: such a file, or a stranger's, is never opened again.
func (r Returned) annotable() bool {
	return r.Kind != Unknown && !slices.ContainsFunc(r.Problems, func(p source.Problem) bool {
		return p.Rule.Severity == source.Rejection && ofFile(p.Rule)
	})
}

// ofFile tells whether a rule is about a file as such, before its cells mean anything.
func ofFile(rule source.Rule) bool {
	return slices.ContainsFunc(source.FileRules(), func(r source.Rule) bool { return r.ID == rule.ID })
}

// Marks gives each finding that has a place its colour, by severity, and its words: what was found,
// what to do, and the rule's id. The gravest of a cell comes first, so it decides on the colour; a
// finding of a whole row is marked at the row's first cell. There are no more than a person can
// mend by hand.
func Marks(problems []source.Problem, lang Language) []write.Mark {
	var placed []source.Problem
	for _, p := range problems {
		if p.At.Sheet != "" && p.At.Row > 0 {
			p.At.Column = max(p.At.Column, 1)
			placed = append(placed, p)
		}
	}
	// Where not all can be marked, the gravest are.
	slices.SortStableFunc(placed, func(a, b source.Problem) int {
		return cmp.Compare(b.Rule.Severity, a.Rule.Severity)
	})
	placed = placed[:min(len(placed), markedCells)]
	slices.SortStableFunc(placed, func(a, b source.Problem) int {
		return cmp.Or(cmp.Compare(a.At.Sheet, b.At.Sheet), cmp.Compare(a.At.Row, b.At.Row),
			cmp.Compare(a.At.Column, b.At.Column))
	})
	marks := make([]write.Mark, 0, len(placed))
	for _, p := range placed {
		marks = append(marks, write.Mark{Sheet: p.At.Sheet, Row: p.At.Row, Column: p.At.Column,
			Fill: lookOf(p.Rule.Severity).fill, Comment: comment(p, lang)})
	}
	return marks
}

// look is how a severity shows: a colour, lighter as it is less grave so that a grey print tells
// them apart too, and a sign.
type look struct{ fill, sign string }

func lookOf(s source.Severity) look {
	return [...]look{
		{fill: "E6F0FA", sign: "○"},
		{fill: "FBD65D", sign: "▲"},
		{fill: "EE8A80", sign: "●"},
		{fill: "EE8A80", sign: "●"},
	}[s]
}

func comment(p source.Problem, lang Language) string {
	p = quoted(p)
	severity := strings.ToUpper(lang.severity(p.Rule.Severity))
	says := oneLine(p.Says(string(lang)))
	lines := []string{lookOf(p.Rule.Severity).sign + " " + severity + ": " + says}
	if do := p.Do(string(lang)); do != "" {
		lines = append(lines, lang.say(whatToDo())+": "+oneLine(do))
	}
	return strings.Join(append(lines, "["+p.Rule.ID+"]"), "\n")
}

func whatToDo() source.Text {
	return msg("Què cal fer", "Qué hay que hacer", "What to do")
}

// quoted shortens what is repeated of a cell.
func quoted(p source.Problem) source.Problem {
	p.Found, p.Wanted = shortened(p.Found, quotedRunes), shortened(p.Wanted, 4*quotedRunes)
	return p
}

// shortened keeps the beginning of a text, with … where some is left out.
func shortened(text string, runes int) string {
	if utf8.RuneCountInString(text) <= runes {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:runes-1])) + "…"
}

// CopyName is where the copy of a return lies under retorns/:
// 2025/08019-barcelona-v2-incidencies.xlsx. One that was rejected has no version and carries the
// beginning of its content's hash instead, and where its member is not known its own name:
// rebutjats/NAME-3fa9c1-incidencies.xlsx. It ends as the original does where a spreadsheet program
// minds.
func CopyName(r Returned) string {
	ending := ".xlsx"
	if strings.EqualFold(path.Ext(r.Name), ".xlsm") && r.annotable() {
		ending = ".xlsm"
	}
	name := strings.TrimSuffix(path.Base(r.Name), path.Ext(r.Name))
	folder, who := "rebutjats", plan.FileStem("", shortened(name, 80))
	if r.MemberCode != "" && r.Year > 0 {
		folder, who = strconv.Itoa(r.Year), plan.FileStem(r.MemberCode, r.MemberName)
	}
	which := "v" + strconv.Itoa(r.Version)
	if r.Version == 0 {
		which = r.Hash[:min(6, len(r.Hash))]
		if folder != "rebutjats" {
			which = "rebutjat-" + which
		}
	}
	return folder + "/" + strings.Trim(who+"-"+which, "-") + "-incidencies" + ending
}

// edition changes when a copy of the same findings would look otherwise than before.
const edition = "1"

// CopyStamp changes whenever Annotated would give something else.
func CopyStamp(r Returned, lang Language) string {
	sum := sha256.New()
	_, _ = fmt.Fprintln(sum, edition, lang, r.Hash, r.Name, r.MemberCode, r.MemberName, r.Year,
		r.Version, r.Standing, r.ReceivedAt.Format(time.DateOnly)) // a hash never fails
	for _, p := range r.Problems {
		_, _ = fmt.Fprintf(sum, "%q %d %v %q %q %q %q\n", p.Rule.ID, p.Rule.Severity, p.At, p.Found,
			p.Wanted, p.Rule.Says.In(string(lang)), p.Rule.Do.In(string(lang)))
	}
	return hex.EncodeToString(sum.Sum(nil))
}
