package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MemberWords are for the sheet of a member. %s stands for what the comments list.
type MemberWords struct {
	Kicker               string // year
	Title                string // initials of the Network, year
	CoverTitle, Subtitle string
	FactMembers          string
	Facts                FactWords
	// Answered says for how many of the indicators asked there is a figure, after the member's name.
	Answered               Part
	NothingAsked           string
	OnTime, Late           string // date
	OnTimeAgain, LateAgain string // versions received, date of the current one
	NotSent                string // member with its article, year
	Unread                 string
	Closed                 string // year, date of approval
	Reported, Coverage     string // label; share
	Exempt                 Plural
	Actions, NoActions     string
	ActionsDetail          string // hours
	People, PeopleDetail   string // label; share of women
	PeopleNone             string
	Open, OpenNone         string
	Figures, FiguresOwn    string // of one of many members; of the only one that is asked
	Share, Network         string // heads; year
	OwnTarget              string
	OwnBaseline            string // figure
	NotApplicable          string
	Carried                string
	FiguresNote, ShareNote string
	MinimumNote, OwnNote   string
	Missing                string
	MissingLead            Plural // list of codes
	MissingDo              string
	OpenHeading            string
	OpenLead               string
	Where, Found, Do       string
	OpenErrors             string
	OpenWarnings           string
	OpenRejected           string // file
	OpenMore               Plural
	Workbook               string // stands for a cell where it is the workbook as a whole
	Given, Wrote           string
	Kind, Count, Hours     string
	Attendees, Budget      string
	KindNone               string
	RegisterNote           string
	LineOf                 string // line's code and name
	TooLong                string
	ToDo                   string
	Steps                  []string // deadline in the last
	StepUnread             string
	StepClosed             string
	Written                Plural // what the command says: sheets
	Together               string // file, pages, fingerprint
	OneWritten             string // file, pages, fingerprint
}

// FactWords are what stands under a member's name.
type FactWords struct {
	Code, Population, Since, Until string
}

// Members gives the words of members' sheets.
func (w *Words) Members() MemberWords {
	return inLanguage(w.Language, membersCatalan, membersSpanish, membersEnglish)()
}

// TheMember is a member as a sentence calls it, with its article: "l'Ajuntament d'Olot", "el Consell Comarcal
// d'Osona", "la Xarxa". A name that has its own article keeps it.
func (w *Words) TheMember(name, memberType string) string {
	return inLanguage(w.Language, theCatalan, theSpanish, theEnglish)(w.Member(name, memberType))
}

// OfMember is a member after a preposition: "de l'Ajuntament d'Olot", "del Consell Comarcal d'Osona".
func (w *Words) OfMember(name, memberType string) string { return w.Of(w.TheMember(name, memberType)) }

// AtLeast writes a sum that lacks some of its parts.
func (w *Words) AtLeast(figure string) string { return "≥" + nbsp + figure }

// Sentence begins a text with a capital.
func Sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if first == utf8.RuneError {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

func theCatalan(called string) string {
	first, _, spaced := strings.Cut(called, " ")
	first = strings.ToLower(first)
	if _, _, has := cutArticle(called); has {
		return called
	}
	switch {
	case spaced && (first == "el" || first == "la" || first == "els" || first == "les"):
		return first + called[len(first):]
	case takesApostrophe(called):
		return "l'" + called
	case feminine(first):
		return "la " + called
	}
	return "el " + called
}

func theEnglish(called string) string { return "the " + called }

func theSpanish(called string) string {
	first, _, spaced := strings.Cut(called, " ")
	first = strings.ToLower(first)
	switch {
	case spaced && (first == "el" || first == "la" || first == "los" || first == "las"):
		return first + called[len(first):]
	case feminine(first):
		return "la " + called
	}
	return "el " + called
}

// feminine tells of the first word of an institution's name: "xarxa", "associació", "mancomunitat", "entitat".
func feminine(word string) bool {
	for _, ending := range []string{"a", "ció", "ción", "tat", "dad"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
