package source

import "strings"

// Severity says what a broken rule costs.
type Severity int

const (
	// Note: read as it stands; worth knowing.
	Note Severity = iota
	// Warning: read as it stands; somebody should look.
	Warning
	// Error: that cell or row is not loaded; the rest of the workbook is.
	Error
	// Rejection: the workbook cannot be trusted as a whole; none of it is loaded.
	Rejection
)

// String is the severity's stable name, as stored and exported.
func (s Severity) String() string {
	return [...]string{"note", "warning", "error", "rejection"}[s]
}

// Text is one sentence in the three languages of the product.
type Text struct{ Ca, Es, En string }

// In gives the text in a language: "es", "en", and Catalan for anything else.
func (t Text) In(lang string) string {
	switch lang {
	case "es":
		return t.Es
	case "en":
		return t.En
	}
	return t.Ca
}

// Rule is one thing that is checked. ID is stable: officers quote it, the database keeps it.
//
// Says tells what was found and Do what to do about it; in both, {found} and {wanted} stand for
// the problem's own. Rules are declared once, in this package's rules_*.go, and never changed.
type Rule struct {
	ID       string
	Severity Severity
	Says     Text
	Do       Text
}

// Says is what was found, in a language.
func (p Problem) Says(lang string) string { return p.fill(p.Rule.Says.In(lang)) }

// Do is what to do about it, in a language.
func (p Problem) Do(lang string) string { return p.fill(p.Rule.Do.In(lang)) }

func (p Problem) fill(text string) string {
	const found, wanted = "{found}", "{wanted}"
	at := strings.IndexByte(text, '{')
	if at < 0 {
		return text
	}
	out := make([]byte, 0, len(text)+len(p.Found)+len(p.Wanted))
	for ; at >= 0; at = strings.IndexByte(text, '{') {
		out = append(out, text[:at]...)
		text = text[at:]
		switch {
		case strings.HasPrefix(text, found):
			out, text = append(out, p.Found...), text[len(found):]
		case strings.HasPrefix(text, wanted):
			out, text = append(out, p.Wanted...), text[len(wanted):]
		default:
			out, text = append(out, '{'), text[1:]
		}
	}
	return string(append(out, text...))
}

// Find gives the rule with an id, as read back from the database; ok is false where the program
// no longer knows it.
func Find(id string) (rule Rule, ok bool) {
	for _, r := range Rules() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// ByID gives every rule by its id, for who reads many back.
func ByID() map[string]Rule {
	all := Rules()
	out := make(map[string]Rule, len(all))
	for _, r := range all {
		out[r.ID] = r
	}
	return out
}

// Rules lists every rule, in the order of the files that declare them.
func Rules() []Rule {
	var all []Rule
	all = append(all, workbookRules()...)
	all = append(all, formRules()...)
	all = append(all, inboxRules()...)
	all = append(all, workerRules()...)
	return all
}
