package feedback

import (
	"io"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// Forgotten is the result of forgetting a member's contact.
type Forgotten struct {
	MemberCode, MemberName string
	Dry                    bool     // nothing was done: it is what would be
	Workbooks              int      // that it was taken out of, or whose bytes were dropped
	Years                  []int    // of those, in any order
	Before                 int      // workbooks that were forgotten before
	Lying                  []string // files in the drop folder that still hold it
	Beside                 []string // databases beside the database that may
	Quoted                 []string // cells outside of the contact that say the same
	Plans                  []string // cells of plans that say the same
	HasPlanAddress         bool     // the plan has an address for the member
	Shared                 []string // other members whose contact says the same
	Closings               []int    // years whose closing says the same
	Names                  []string // of files that say the same
	Unread                 []string // rejected workbooks that nobody can read, or tell whose they are
}

// WriteForgotten says what was forgotten, and where the contact can still be found. It never
// repeats the contact.
func WriteForgotten(w io.Writer, f Forgotten, lang Language) error {
	words := forgottenWords()
	member := oneLine(f.MemberName) + " (" + f.MemberCode + ")"
	when := ""
	if len(f.Years) > 0 {
		when = " (" + years(f.Years) + ")"
	}
	workbooks := lang.of(max(f.Workbooks, f.Before), workbookWords)
	if f.Workbooks > 0 {
		workbooks = lang.of(f.Workbooks, workbookWords) + when
	}
	head := words.done
	switch {
	case f.Workbooks == 0 && f.Before == 0:
		head = words.none
	case f.Workbooks == 0:
		head = words.nothingLeft
	case f.Dry:
		head = words.would
	}
	lines := []string{lang.say(head, "member", member, "workbooks", workbooks)}
	if f.Workbooks > 0 {
		lines = append(lines, lang.say(words.dropped), lang.say(words.unchanged))
	}
	lines = append(lines, f.left(lang)...)
	if len(f.Unread) > 0 {
		lines = append(lines, lang.say(words.unread, "files", listed(f.Unread), "code", f.MemberCode))
	}
	return writeLines(w, lines)
}

// left says where the contact still is: the places that the program sees, and those where only
// people can look.
func (f Forgotten) left(lang Language) (lines []string) {
	words := forgottenWords()
	for _, left := range []struct {
		words source.Text
		where []string
	}{
		{words.lying, f.Lying}, {words.beside, f.Beside}, {words.quoted, lang.first(f.Quoted)},
		{words.names, f.Names}, {words.shared, f.Shared}, {words.closings, yearsOf(f.Closings)},
	} {
		if len(left.where) > 0 {
			lines = append(lines, lang.say(left.words, "where", listed(left.where)))
		}
	}
	if f.HasPlanAddress || len(f.Plans) > 0 {
		lines = append(lines, lang.say(words.plan))
	}
	if f.Workbooks+f.Before > 0 {
		lines = append(lines, lang.say(words.elsewhere))
	}
	return lines
}

func yearsOf(of []int) []string {
	if len(of) == 0 {
		return nil
	}
	return []string{years(of)}
}

func (l Language) first(of []string) []string {
	const most = 20
	if len(of) <= most {
		return of
	}
	more := l.of(len(of)-most, counted(msg("altra", "otra", "more"), msg("altres", "otras", "more")))
	return append(slices.Clone(of[:most]), more)
}

func listed(names []string) string {
	lines := make([]string, len(names))
	for i, name := range names {
		lines[i] = oneLine(name)
	}
	return strings.Join(lines, ", ")
}

// UnknownMember tells the officer that no plan has a member, and what to do.
func UnknownMember(typed, nearest string, lang Language) string {
	words := forgottenWords()
	unknown := lang.say(words.unknown, "typed", oneLine(typed))
	if nearest != "" {
		unknown += " " + lang.say(words.nearest, "nearest", oneLine(nearest))
	}
	return unknown
}

// NotUnowned tells the officer that a workbook cannot be forgotten by its name.
func NotUnowned(name string, lang Language) string {
	return lang.say(forgottenWords().notUnowned, "name", oneLine(name))
}
