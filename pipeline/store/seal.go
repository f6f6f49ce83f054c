package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"xmess.cat/memoria/queries"
)

// seal notes beside the database what was just committed.
func (s *Store) seal(judged ...queries.Judgement) error {
	seals := make([]queries.Seal, 0, len(judged))
	for _, j := range judged {
		s.judged, s.chain = j.ID, j.Chain(s.chain)
		seals = append(seals, queries.Seal{ID: j.ID, Chain: s.chain, Name: j.FileName})
	}
	return queries.NoteSeals(s.path, seals...)
}

// sealAll writes the seals anew where they are not all there.
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
	return writeWhole(queries.SealsBeside(s.path), text.String())
}

// writeWhole puts a text in a file's place: all of it, or the file stays as it was.
func writeWhole(path, text string) error {
	part, err := os.CreateTemp(filepath.Dir(path), ".memoria-*.tmp")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	_, err = part.WriteString(text)
	err = errors.Join(err, part.Chmod(0o640), part.Sync(), part.Close())
	if err == nil {
		err = os.Rename(part.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, errors.Join(err, os.Remove(part.Name())))
	}
	return nil
}
