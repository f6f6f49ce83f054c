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

// Returned is a workbook that goes back to its member. Problems are in reading order. Content has
// the original bytes, and Hash their SHA-256 in hexadecimal digits. ReceivedAt is shown in its own
// time zone.
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

// Annotated makes the copy to send back: the member's own workbook with its problems marked and
// listed. An .ods, and a workbook with macros or other active content, becomes an .xlsx with the
// same values and nothing else. A protected or broken file, or one that is no workbook of ours,
// gets Explained instead. After an error, the caller uses Explained.
func Annotated(r Returned, lang Language) ([]byte, error) {
	if !r.annotable() {
		return Explained(r, lang)
	}
	list := Incidents(r, lang)
	r.Content = read.Opened(r.Content)
	open := read.IsOpenDocument(r.Content)
	active, err := write.IsActive(r.Content)
	if err != nil {
		return nil, err
	}
	if open || active {
		book, problems := read.Book("", r.Content, workbook.DefaultLimits())
		if book == nil {
			return nil, fmt.Errorf("converting a workbook that cannot be read: %s", problems[0].Rule.ID)
		}
		converted, err := write.Convert(book)
		if err != nil {
			return nil, err
		}
		r.Content, list = converted, convertedIncidents(r, open, lang)
	}
	copied, err := write.Annotate(r.Content, Marks(r.Problems, lang), list)
	if err != nil {
		return nil, err
	}
	return copied, readsAlike(r.Content, copied, list.Name)
}

// readsAlike gives an error where a copy does not read as its original: a sheet or a value is
// missing, or another. The list of problems is the copy's own.
func readsAlike(original, copied []byte, list string) error {
	before, _ := read.Book("", original, workbook.DefaultLimits())
	after, problems := read.Book("", copied, workbook.DefaultLimits())
	if before == nil || after == nil {
		return fmt.Errorf("the copy cannot be read: %v", problems)
	}
	for _, sheet := range before.Sheets {
		if sheet.Name == list {
			continue
		}
		at := slices.IndexFunc(after.Sheets, func(s workbook.Sheet) bool { return s.Name == sheet.Name })
		if at < 0 {
			return fmt.Errorf("the copy lacks the sheet %q", sheet.Name)
		}
		if !slices.EqualFunc(sheet.Rows, after.Sheets[at].Rows, rowsAlike) {
			return fmt.Errorf("the copy has other values in the sheet %q", sheet.Name)
		}
	}
	return nil
}

func rowsAlike(a, b workbook.Row) bool {
	return a.Number == b.Number && slices.EqualFunc(a.Cells, b.Cells, func(a, b workbook.Cell) bool {
		return a.Column == b.Column && a.Kind == b.Kind && a.Text == b.Text && (a.Formula || !b.Formula)
	})
}

// Explained makes a small workbook that says what happened and lists the problems.
func Explained(r Returned, lang Language) ([]byte, error) { return write.XLSX(ErrorDraft(r, lang)) }

// annotable reports whether the workbook is one of ours and its cells were read. A file rejected
// before that is never opened again.
func (r Returned) annotable() bool {
	return r.Kind != Unknown && !slices.ContainsFunc(r.Problems, func(p source.Problem) bool {
		isRule := func(r source.Rule) bool { return r.ID == p.Rule.ID }
		return p.Rule.Severity == source.Rejection && slices.ContainsFunc(source.FileRules(), isRule)
	})
}

// Marks gives a mark for each problem that has a cell, at most markedCells: its colour is that of
// its severity, its comment has the texts and the ID of the rule. The worst problem of a cell comes
// first and decides on the colour. A problem of a whole row is marked at its first cell.
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
			Fill: styleOf(p.Rule.Severity).fill, Comment: comment(p, lang)})
	}
	return marks
}

// severityStyle is the colour and the sign of a severity. Worse ones are darker, so that a grey
// print tells them apart.
type severityStyle struct{ fill, sign string }

func styleOf(s source.Severity) severityStyle {
	return [...]severityStyle{
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
	lines := []string{styleOf(p.Rule.Severity).sign + " " + severity + ": " + says}
	if do := p.Do(string(lang)); do != "" {
		lines = append(lines, lang.say(whatToDo())+": "+oneLine(do))
	}
	return strings.Join(append(lines, "["+p.Rule.ID+"]"), "\n")
}

func whatToDo() source.Text {
	return msg("Què cal fer", "Qué hay que hacer", "What to do")
}

func quoted(p source.Problem) source.Problem {
	p.Found, p.Wanted = shortened(p.Found, quotedRunes), shortened(p.Wanted, 4*quotedRunes)
	return p
}

// shortened keeps the beginning of a text, and ends in … where something is left out.
func shortened(text string, runes int) string {
	if utf8.RuneCountInString(text) <= runes {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:runes-1])) + "…"
}

// CopyName is the path of an annotated copy under retorns/:
// 2025/08019-barcelona-v2-incidencies.xlsx. A rejected workbook has no version: its name has the
// first digits of its hash. Where its member is not known, it is
// rebutjats/NAME-3fa9c1-incidencies.xlsx.
func CopyName(r Returned) string {
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
	return folder + "/" + strings.Trim(who+"-"+which, "-") + "-incidencies.xlsx"
}

// copyVersion changes when copies of the same problems would look different.
const copyVersion = "3"

// CopyStamp changes whenever Annotated would give a different copy.
func CopyStamp(r Returned, lang Language) string {
	sum := sha256.New()
	_, _ = fmt.Fprintln(sum, copyVersion, lang, r.Hash, r.Name, r.MemberCode, r.MemberName, r.Year,
		r.Version, r.Standing, r.ReceivedAt.Format(time.DateOnly)) // a hash never fails
	for _, p := range r.Problems {
		_, _ = fmt.Fprintf(sum, "%q %d %v %q %q %q %q\n", p.Rule.ID, p.Rule.Severity, p.At, p.Found,
			p.Wanted, p.Rule.Says.In(string(lang)), p.Rule.Do.In(string(lang)))
	}
	return hex.EncodeToString(sum.Sum(nil))
}
