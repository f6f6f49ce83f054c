package pipeline

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// mostSaid is how many returns a pass remembers of those that it has loaded: some 4 kB each, without what was said in words.
const mostSaid = 2500

// said remembers what was lately said of members' years, so that a return can be compared with the year before
// without asking the database, for which all that was gathered has to be loaded first.
type said struct {
	stands map[store.Claim]bool // years of which there was a return before this pass: the database knows which counts
	lately map[store.Claim]figures
	order  []store.Claim // of lately, the oldest first
}

func sayings(ledger []store.Entry) *said {
	s := &said{stands: map[store.Claim]bool{}, lately: map[store.Claim]figures{}}
	for _, e := range ledger {
		if e.Version > 0 {
			s.stands[store.Claim{MemberCode: e.MemberCode, Year: e.Year}] = true
		}
	}
	return s
}

// of gives what the return that counts says of a member's year, none where there is no return; known is false
// where only the database can tell.
func (s *said) of(member string, year int) (observations []plan.Observation, known bool) {
	key := store.Claim{MemberCode: member, Year: year}
	figures, known := s.lately[key]
	return figures.observations(), known || !s.stands[key]
}

// remember takes in what was just loaded. A pass loads in the order in which the database lets versions count, so
// the last one does.
func (s *said) remember(sub *plan.Submission) {
	if sub == nil {
		return
	}
	key := store.Claim{MemberCode: sub.MemberCode, Year: sub.Year}
	if _, again := s.lately[key]; s.stands[key] && !again {
		return
	}
	s.stands[key] = true
	if _, again := s.lately[key]; !again {
		s.order = append(s.order, key)
	}
	s.lately[key] = figuresOf(sub.Observations)
	if len(s.order) > mostSaid {
		delete(s.lately, s.order[0])
		s.order = s.order[1:]
	}
}
