package store

import (
	"strings"

	"xmess.cat/memoria/pipeline/wholefile"
	"xmess.cat/memoria/queries"
)

// seal adds the seals of committed judgements to the file beside the database.
func (s *Store) seal(judged ...queries.Judgement) error {
	seals := make([]queries.Seal, 0, len(judged))
	for _, j := range judged {
		s.judged, s.chain = j.ID, j.Chain(s.chain)
		seals = append(seals, queries.Seal{ID: j.ID, Chain: s.chain, Name: j.FileName})
	}
	return queries.NoteSeals(s.path, seals...)
}

// sealAll rewrites the file of seals if one is missing or incomplete.
func (s *Store) sealAll(ledger queries.Ledger) error {
	sealed, err := queries.ReadSeals(s.path)
	if err != nil {
		return err
	}
	due := len(ledger.Judgements) + len(ledger.Decisions)
	if sealed.Whole && len(sealed.All) == due || len(sealed.All)+due == 0 {
		return nil
	}
	var text strings.Builder
	for _, seal := range ledger.Seals() {
		text.WriteString(seal.Line())
	}
	return wholefile.Replace(queries.SealsBeside(s.path), []byte(text.String()))
}
