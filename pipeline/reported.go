package pipeline

import (
	"slices"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// maxReported bounds the memory of reported. Beyond it the database is asked.
const maxReported = 2500

// reported holds the figures of returns that this pass loaded, by member and year. Reading them
// from the database would first have to commit the batch.
type reported struct {
	stored map[store.Claim]bool // years that the database knows a return of
	loaded map[store.Claim][]plan.Observation
}

func newReported(ledger []store.Entry) reported {
	r := reported{stored: map[store.Claim]bool{}, loaded: map[store.Claim][]plan.Observation{}}
	for _, e := range ledger {
		if e.Version > 0 {
			r.stored[store.Claim{MemberCode: e.MemberCode, Year: e.Year}] = true
		}
	}
	return r
}

// of gives the figures of a member's year, none where there is no return. Without known, only the
// database can tell which version counts.
func (r reported) of(member string, year int) (observations []plan.Observation, known bool) {
	claim := store.Claim{MemberCode: member, Year: year}
	observations, loaded := r.loaded[claim]
	return observations, loaded || !r.stored[claim]
}

// has reports whether this pass loaded a return of a member's year.
func (r reported) has(claim store.Claim) bool {
	_, loaded := r.loaded[claim]
	return loaded
}

// add keeps the figures of a loaded return. A pass loads in order of versions, so the last one
// counts.
func (r reported) add(s *plan.Submission) {
	if s == nil {
		return
	}
	claim := store.Claim{MemberCode: s.MemberCode, Year: s.Year}
	if _, again := r.loaded[claim]; r.stored[claim] && !again {
		return
	}
	if len(r.loaded) >= maxReported {
		for old := range r.loaded {
			r.stored[old] = true
		}
		clear(r.loaded)
	}
	figures := slices.Clone(s.Observations)
	for i := range figures {
		figures[i].Remarks, figures[i].Evidence = "", ""
	}
	r.loaded[claim] = figures
}
