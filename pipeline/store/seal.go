package store

import (
	"strings"

	"xmess.cat/memoria/pipeline/wholefile"
	"xmess.cat/memoria/queries"
)

// committed are entries of the ledger that a transaction added.
type committed struct {
	judged  []queries.Judgement
	arrived []queries.Arrival
	decided []queries.Decision
}

// seal adds the seals of committed entries to the file beside the database.
func (s *Store) seal(c committed) error {
	var seals []queries.Seal
	add := func(of queries.Sealed, id int, name string, chain func(before string) string) {
		s.entries[of], s.chains[of] = id, chain(s.chains[of])
		seals = append(seals, queries.Seal{Of: of, ID: id, Chain: s.chains[of], Name: name})
	}
	for _, j := range c.judged {
		add(queries.JudgementSeal, j.ID, j.Name(), j.Chain)
	}
	for _, a := range c.arrived {
		add(queries.ArrivalSeal, a.ID, a.Name(), a.Chain)
	}
	for _, d := range c.decided {
		add(queries.DecisionSeal, d.ID, d.Name(), d.Chain)
	}
	return queries.NoteSeals(s.path, seals...)
}

// sealAll rewrites the file of seals if one is missing or incomplete.
func (s *Store) sealAll(ledger queries.Ledger) error {
	sealed, err := queries.ReadSeals(s.path)
	if err != nil {
		return err
	}
	due := ledger.Seals()
	if sealed.Whole && len(sealed.All) == len(due) || len(sealed.All)+len(due) == 0 {
		return nil
	}
	var text strings.Builder
	for _, seal := range due {
		text.WriteString(seal.Line())
	}
	return wholefile.Replace(queries.SealsBeside(s.path), []byte(text.String()))
}
