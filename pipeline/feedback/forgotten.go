package feedback

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// Forgotten is what came of forgetting a member's contact.
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

// WriteForgotten says what was forgotten, and then where the contact is still to be found. It never says the contact.
func WriteForgotten(w io.Writer, f Forgotten, lang Language) error {
	var said strings.Builder
	member := oneLine(f.MemberName) + " (" + f.MemberCode + ")"
	when := ""
	if len(f.Years) > 0 {
		when = " (" + years(f.Years) + ")"
	}
	switch {
	case f.Workbooks == 0 && f.Before == 0:
		say(&said, lang, forgottenWords().none, member)
	case f.Workbooks == 0:
		say(&said, lang, forgottenWords().nothingLeft, member, lang.workbooks(f.Before))
	case f.Dry:
		say(&said, lang, forgottenWords().would, member, lang.workbooks(f.Workbooks), when)
	default:
		say(&said, lang, forgottenWords().done, member, lang.workbooks(f.Workbooks), when)
	}
	if f.Workbooks > 0 {
		say(&said, lang, forgottenWords().dropped)
		say(&said, lang, forgottenWords().unchanged)
	}
	f.writeLeft(&said, lang)
	if len(f.Unread) > 0 {
		say(&said, lang, forgottenWords().unread, listed(f.Unread), f.MemberCode)
	}
	_, err := io.WriteString(w, said.String())
	return err
}

// writeLeft says where the contact still is, as far as the program sees, and where only people can look.
func (f Forgotten) writeLeft(said *strings.Builder, lang Language) {
	words := forgottenWords()
	for _, left := range []struct {
		word  source.Text
		where []string
	}{
		{words.lying, f.Lying}, {words.beside, f.Beside}, {words.quoted, lang.first(f.Quoted)}, {words.names, f.Names},
		{words.shared, f.Shared}, {words.closings, yearsOf(f.Closings)},
	} {
		if len(left.where) > 0 {
			say(said, lang, left.word, listed(left.where))
		}
	}
	if f.HasPlanAddress || len(f.Plans) > 0 {
		say(said, lang, words.plan)
	}
	if f.Workbooks+f.Before > 0 {
		say(said, lang, words.elsewhere)
	}
}

func yearsOf(of []int) []string {
	if len(of) == 0 {
		return nil
	}
	return []string{years(of)}
}

// first gives the first of many, and how many there are beyond.
func (l Language) first(of []string) []string {
	const most = 20
	if len(of) <= most {
		return of
	}
	more := l.of(len(of)-most, source.Text{Ca: "altra", Es: "otra", En: "more"}, source.Text{Ca: "altres", Es: "otras", En: "more"})
	return append(slices.Clone(of[:most]), more)
}

// listed names things in one line.
func listed(names []string) string {
	lines := make([]string, len(names))
	for i, name := range names {
		lines[i] = oneLine(name)
	}
	return strings.Join(lines, ", ")
}

func say(to *strings.Builder, lang Language, text source.Text, values ...any) {
	fmt.Fprintf(to, lang.say(text)+"\n", values...)
}

// WriteUnknownMember says to an officer that a member is not known, and what to do.
func WriteUnknownMember(w io.Writer, typed, nearest string, lang Language) error {
	said := fmt.Sprintf(lang.say(forgottenWords().unknown), oneLine(typed))
	if nearest != "" {
		said += " " + fmt.Sprintf(lang.say(forgottenWords().nearest), oneLine(nearest))
	}
	_, err := fmt.Fprintln(w, said)
	return err
}

// WriteNotUnowned says that a workbook which was named cannot be forgotten by its name, and what to do.
func WriteNotUnowned(w io.Writer, name string, lang Language) error {
	_, err := fmt.Fprintf(w, lang.say(forgottenWords().notUnowned)+"\n", oneLine(name))
	return err
}
