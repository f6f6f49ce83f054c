package status

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/store"
)

// answers finds, for a rejected file, the later workbook that replaced it. Its maps are filled at
// the first search.
type answers struct {
	returns map[store.Claim]store.Entry // that count
	plan    store.Entry                 // the last that was loaded
	named   map[string][]store.Entry    // by what their file, their member or their copy is called
}

// copyOfRejected matches the name of an annotated copy of a rejected workbook, which has the first
// digits of its hash.
var copyOfRejected = regexp.MustCompile(`-([0-9a-f]{6})-incidencies`)

func (o Overview) fillAnswers() error {
	a := o.answers
	if a.returns != nil {
		return nil
	}
	a.returns, a.named = map[store.Claim]store.Entry{}, map[string][]store.Entry{}
	for _, e := range slices.SortedFunc(slices.Values(o.ledger), store.ByPlace) {
		isPlan := e.Kind == store.KindPlan && e.Verdict != store.Rejected && !e.Waits && !e.Retired
		if !isPlan && !e.Current {
			continue
		}
		keys := []string{nameKey(stem(e.FileName))}
		for _, digits := range copyOfRejected.FindAllStringSubmatch(e.FileName, -1) {
			keys = append(keys, "#"+digits[1])
		}
		if isPlan {
			a.plan = e
		} else {
			a.returns[store.Claim{MemberCode: e.MemberCode, Year: e.Year}] = e
			member, err := o.plans.Member(e.Year, e.MemberCode)
			if err != nil {
				return err
			}
			keys = append(keys, nameKey(member.Name))
		}
		slices.Sort(keys)
		for _, key := range slices.Compact(keys) {
			a.named[key] = append(a.named[key], e)
		}
	}
	return nil
}

func stem(file string) string { return strings.TrimSuffix(path.Base(file), path.Ext(file)) }

// nameKey is what a file or member is called apart from years, numbers, copies, versions, and words
// that any return may have in its name.
func nameKey(name string) string {
	words := strings.Fields(form.PlainName(name))
	return strings.Join(slices.DeleteFunc(words, func(word string) bool {
		return slices.Contains([]string{"ajuntament", "aj", "ajt", "indicadors", "memoria", "excel",
			"plantilla", "llibre"}, word)
	}), " ")
}

// Answer gives the file that came in the place of a rejected workbook, so that nobody has to mend
// it any more; empty without one. It is a later return of the same member and year that counts.
// Where the member or the year is not known, the file has the same name, or that of the member, and
// its year is in the name of the rejected one, or is that of the settings. A rejected plan is
// answered by any later one.
func (o Overview) Answer(e store.Entry) (file string, err error) {
	owner, err := o.owner(e)
	if err != nil {
		return "", err
	}
	return o.answer(e, owner)
}

// Rejected adds to a rejected file what is known of it all the same: its kind, whose it is, and
// what came in its place.
func (o Overview) Rejected(e store.Entry, b feedback.Workbook) (feedback.Workbook, error) {
	owner, err := o.owner(e)
	if err != nil {
		return b, err
	}
	member, err := o.plans.Member(owner.Year, owner.MemberCode)
	if err != nil {
		return b, err
	}
	if b.Kind, err = o.Kind(e); err != nil {
		return b, err
	}
	if member.Code != "" {
		b.MemberCode, b.MemberName, b.Year = member.Code, member.Name, owner.Year
	}
	b.AnsweredBy, err = o.answer(e, owner)
	return b, err
}

// Unread is an entry for a file that was never read: the ledger has none. It came when its date
// says.
func Unread(file inbox.File) store.Entry {
	return store.Entry{Kind: store.KindUnknown, Verdict: store.Rejected, FileName: file.Name(),
		ReceivedAt: file.Modified}
}

func (o Overview) answer(e store.Entry, owner store.Claim) (file string, err error) {
	if e.Verdict != store.Rejected {
		return "", nil
	}
	if err := o.fillAnswers(); err != nil {
		return "", err
	}
	a := o.answers
	is := func(by store.Entry) bool {
		isLater := by.Place > e.Place
		if e.ID == 0 {
			isLater = by.ReceivedAt.After(e.ReceivedAt)
		}
		if isLater && by.ID > 0 {
			file = by.FileName
		}
		return file != ""
	}
	kind, err := o.Kind(e)
	if err != nil {
		return "", err
	}
	if kind == feedback.Plan && is(a.plan) || owner.MemberCode != "" && is(a.returns[owner]) {
		return file, nil
	}
	if len(e.Hash) >= 6 && slices.ContainsFunc(a.named["#"+e.Hash[:6]], is) {
		return file, nil
	}
	key := nameKey(stem(e.FileName))
	if owner.MemberCode != "" || key == "" {
		return "", nil
	}
	years := form.YearsInName(e.FileName)
	if len(years) == 0 {
		years = []int{o.settings.Year}
	}
	if slices.ContainsFunc(a.named[key], func(by store.Entry) bool {
		return slices.Contains(years, by.Year) && is(by)
	}) {
		return file, nil
	}
	return "", nil
}
