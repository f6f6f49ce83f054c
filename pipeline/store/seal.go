package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"xmess.cat/memoria/queries"
)

// judgement is the next one of the ledger, with the rows that its transaction wrote until now.
func (s *Store) judgement(id int, w Workbook) queries.Judgement {
	hash, _ := w.sent()
	return queries.Judgement{ID: s.judged + 1, WorkbookID: id, Hash: hash, FileName: w.FileName,
		Kind: string(w.Kind), Verdict: string(w.Verdict), LoadedAt: utc(w.LoadedAt), PlanID: w.PlanID, Rows: s.written}
}

func (s *Store) writeJudgement(ctx context.Context, tx *sql.Tx, j queries.Judgement) error {
	_, err := tx.ExecContext(ctx, `
		insert into judgement
			(judgement_id, workbook_id, workbook_hash, file_name, kind, verdict, loaded_at, plan_id, row_count)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		j.ID, j.WorkbookID, j.Hash, j.FileName, j.Kind, j.Verdict, j.LoadedAt, positive(j.PlanID), j.Rows)
	if err != nil {
		return fmt.Errorf("writing the ledger: %w", err)
	}
	return nil
}

// seal notes beside the database what was just committed.
func (s *Store) seal(j queries.Judgement) error {
	s.judged, s.chain = j.ID, j.Chain(s.chain)
	return queries.Seal{ID: j.ID, Chain: s.chain, Name: j.FileName}.Note(s.path)
}

// sealAll writes the seals anew where they are not all there.
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
