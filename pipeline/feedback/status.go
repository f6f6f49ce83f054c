package feedback

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Status is the state of a year's collecting.
//
// Times are shown in the time zone of AsOf. Deadline is the last day on which a return is on time;
// zero for none. Members are in the order of their standings. Within one, and places, they are in
// alphabetical order without their articles; Strays are by name.
type Status struct {
	Year         int            `json:"year"`
	AsOf         time.Time      `json:"as_of"`
	Deadline     time.Time      `json:"-"`
	LastDay      string         `json:"deadline,omitempty"` // Deadline in ISO 8601
	Network      string         `json:"network"`
	Acronym      string         `json:"acronym"`
	Demo         bool           `json:"demo"` // the figures are invented
	Totals       Place          `json:"totals"`
	Counts       []Count        `json:"standings"` // of members, the office aside
	Members      []MemberStatus `json:"members"`
	Comarques    []Place        `json:"comarques"`
	Demarcacions []Place        `json:"demarcacions"`
	Strays       []Stray        `json:"files_of_nobody"`
	Plan         PlanInForce    `json:"plan"`
}

// Count is how many members' returns have a standing.
type Count struct {
	Standing Standing `json:"standing"`
	Members  int      `json:"members"`
}

// State says whether a return has come.
type State string

// The states, as the database has them.
const (
	OnTime State = "on_time"
	Late   State = "late"
	Absent State = "missing"
)

// Standing is what there is to know of a member's return before all else. Whatever needs somebody
// stands before what is well.
type Standing string

// The standings, in the order in which they are told.
const (
	ToDecide   Standing = "undecided"   // a return of theirs waits for a decision
	Refused    Standing = "rejected"    // a file of theirs was rejected, and nothing came since
	Blank      Standing = "blank"       // the template came back empty
	WithErrors Standing = "with_errors" // cells of it do not count
	Missing    Standing = "missing"     // the deadline has passed
	Awaited    Standing = "awaited"     // until the deadline
	WellLate   Standing = "late"
	Well       Standing = "on_time"
)

// Standings lists the standings in the order in which they are told.
func Standings() []Standing {
	return []Standing{ToDecide, Refused, Blank, WithErrors, Missing, Awaited, WellLate, Well}
}

// MemberStatus is the return of one expected member. ReceivedAt, Version and FileName are those of
// the version that counts. State is that of the first version, and later versions do not change it.
//
// Copy is the path of the annotated copy, relative to the drop folder, with slashes; empty where
// there is nothing to mend. Mail is the message to the member; nil for none.
type MemberStatus struct {
	Code          string     `json:"code"`
	Name          string     `json:"name"`
	Type          string     `json:"type"`
	Comarca       string     `json:"comarca"`
	Demarcacio    string     `json:"demarcacio"`
	Email         string     `json:"email"`
	State         State      `json:"state"`
	Standing      Standing   `json:"standing"`
	ReceivedAt    *time.Time `json:"received_at"`
	Version       int        `json:"version"`
	Workbook      int        `json:"workbook"` // its number in the ledger
	FileName      string     `json:"file_name"`
	Expected      int        `json:"indicators_expected"`
	Reported      int        `json:"indicators_reported"`
	NotApplicable int        `json:"indicators_not_applicable"`
	Errors        int        `json:"errors"`
	Warnings      int        `json:"warnings"`
	Gaps          []Gap      `json:"indicators_missing"` // of a return that came
	Lost          []string   `json:"indicators_lost"`    // which the version before had
	Before        string     `json:"-"`                  // the file of that version
	Copy          string     `json:"annotated_copy"`
	Rejected      []Stray    `json:"rejected_files"`
	Waiting       []Waiting  `json:"undecided_files"`
	Changes       []Change   `json:"changes"`      // from the version before
	MoreChanges   int        `json:"more_changes"` // than those that are listed
	Mail          *Mail      `json:"mail"`
}

// Waiting is a return that waits for a decision: its number in the ledger, the year on its cover,
// and why it waits.
type Waiting struct {
	Number   int      `json:"workbook"`
	FileName string   `json:"file_name"`
	Year     int      `json:"year"`
	Why      []string `json:"found"`
}

// Stray is a file without figures: rejected, or never read. Says has the reason and Do what to do.
type Stray struct {
	FileName   string     `json:"file_name"`
	ReceivedAt *time.Time `json:"received_at"`
	Says       string     `json:"found"`
	Do         string     `json:"to_do"`
	Rule       string     `json:"rule"`
	Copy       string     `json:"annotated_copy"`
}

// Place counts the members and returns of a comarca, of a demarcació, or of the network, which has
// no name. The Network's office is in no count. WithErrors counts returns with cells in error.
type Place struct {
	Name       string `json:"name,omitempty"`
	Expected   int    `json:"members"`
	OnTime     int    `json:"on_time"`
	Late       int    `json:"late"`
	Missing    int    `json:"missing"`
	WithErrors int    `json:"with_errors"`
	Today      int    `json:"received_today"` // on the day of the status
	Asked      int    `json:"indicators_expected"`
	Reported   int    `json:"indicators_reported"`
}

// Sent counts the returns that came, on time or late.
func (p Place) Sent() int { return p.OnTime + p.Late }

// Office reports whether this is the Network's own office, which is no member.
func (m MemberStatus) Office() bool { return m.Type == "xarxa" }

func (p *Place) add(m MemberStatus, today bool) {
	p.Expected++
	if today {
		p.Today++
	}
	p.Asked += m.Expected
	p.Reported += m.Reported
	switch m.State {
	case OnTime:
		p.OnTime++
	case Late:
		p.Late++
	default:
		p.Missing++
	}
	if m.State != Absent && m.Errors > 0 {
		p.WithErrors++
	}
}

// Overdue reports whether the deadline has passed.
func (s Status) Overdue() bool {
	if s.Deadline.IsZero() {
		return false
	}
	y, m, d := s.Deadline.Date()
	return !s.AsOf.Before(time.Date(y, m, d+1, 0, 0, 0, 0, s.AsOf.Location()))
}

func (s Status) standing(m MemberStatus) Standing {
	switch {
	case len(m.Waiting) > 0:
		return ToDecide
	case len(m.Rejected) > 0 && m.Rejected[len(m.Rejected)-1].IsBlank():
		return Blank
	case len(m.Rejected) > 0:
		return Refused
	case m.State == Absent && s.Overdue():
		return Missing
	case m.State == Absent:
		return Awaited
	case m.Errors > 0:
		return WithErrors
	case m.State == Late:
		return WellLate
	}
	return Well
}

// today reports whether the version that counts came on the day of the status.
func (s Status) today(m MemberStatus) bool {
	return m.ReceivedAt != nil && day(s.local(*m.ReceivedAt)) == day(s.AsOf)
}

// Complete sorts members, places and strays, counts them, and writes the messages to members.
func (s Status) Complete(lang Language) Status {
	s.Members, s.Strays = slices.Clone(s.Members), slices.Clone(s.Strays)
	s.Totals, s.LastDay = Place{}, ""
	if !s.Deadline.IsZero() {
		s.LastDay = s.Deadline.Format(time.DateOnly)
	}
	alphabet := collate.New(language.Catalan, collate.IgnoreCase)
	byName := func(a, b string) int {
		return alphabet.CompareString(withoutArticle(a), withoutArticle(b))
	}
	order, counts := map[Standing]int{}, map[Standing]int{}
	for i, standing := range Standings() {
		order[standing] = i
	}
	for i, m := range s.Members {
		s.Members[i].Standing = s.standing(m)
	}
	slices.SortStableFunc(s.Members, func(a, b MemberStatus) int {
		return cmp.Or(cmp.Compare(order[a.Standing], order[b.Standing]), byName(a.Name, b.Name),
			cmp.Compare(a.Code, b.Code))
	})
	slices.SortStableFunc(s.Strays, func(a, b Stray) int {
		return cmp.Or(cmp.Compare(a.FileName, b.FileName), cmp.Compare(a.Rule, b.Rule))
	})
	comarques, demarcacions := map[string]*Place{}, map[string]*Place{}
	for i, m := range s.Members {
		s.Members[i].Mail = s.mailTo(m, lang)
		if m.Office() {
			continue
		}
		today := s.today(m)
		s.Totals.add(m, today)
		counts[m.Standing]++
		count(comarques, m.Comarca, m, today)
		count(demarcacions, m.Demarcacio, m, today)
	}
	s.Counts = nil
	for _, standing := range Standings() {
		s.Counts = append(s.Counts, Count{standing, counts[standing]})
	}
	s.Comarques, s.Demarcacions = ordered(comarques, byName), ordered(demarcacions, byName)
	return s
}

// count adds a member to its place, where it has one.
func count(places map[string]*Place, name string, m MemberStatus, today bool) {
	if name == "" {
		return
	}
	if places[name] == nil {
		places[name] = &Place{Name: name}
	}
	places[name].add(m, today)
}

func ordered(places map[string]*Place, byName func(a, b string) int) []Place {
	out := make([]Place, 0, len(places))
	for _, p := range places {
		out = append(out, *p)
	}
	slices.SortFunc(out, func(a, b Place) int {
		return cmp.Or(byName(a.Name, b.Name), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// withoutArticle gives the name to sort by: el Prat de Llobregat sorts under P.
func withoutArticle(name string) string {
	for _, article := range []string{"el ", "la ", "els ", "les ", "l'", "l’", "es ", "sa ", "ses "} {
		if len(name) > len(article) && strings.EqualFold(name[:len(article)], article) {
			return name[len(article):]
		}
	}
	return name
}
