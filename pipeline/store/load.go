package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/queries"
)

// Load keeps a workbook in one transaction, with where it was seen: all of it, or nothing. It gives the
// workbook's number in the ledger.
//
// Bytes that were rejected before may come again, when a newer plan reads them otherwise: the ledger
// then keeps the number and the time of receipt, and takes the new verdict. Bytes that were loaded are
// not loaded twice: that is an error.
func (s *Store) Load(ctx context.Context, w Workbook, seen Sighting) (id int, err error) {
	if err := s.Flush(ctx); err != nil {
		return 0, err
	}
	w.hash, w.size = w.sent()
	var judged queries.Judgement
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		if id, err = s.enter(ctx, tx, w); err != nil {
			return err
		}
		tables := tablesOf(id, w)
		if err := s.appendAll(ctx, tables); err != nil {
			return err
		}
		judged = judgement(s.judged+1, id, w, rowsIn(tables))
		if err := s.writeJudgement(ctx, judged); err != nil {
			return err
		}
		seen.WorkbookID = id
		return see(ctx, tx, seen, w.LoadedAt)
	})
	if err == nil {
		err = s.seal(judged)
	}
	if err != nil {
		return 0, fmt.Errorf("loading %s: %w", w.FileName, err)
	}
	s.known[w.hash], s.lastID = true, max(s.lastID, id)
	return id, nil
}

// tablesOf gives the rows of a workbook, its line in the ledger apart.
func tablesOf(id int, w Workbook) []tableRows {
	tables := []tableRows{cellRows(id, w.Cells), problemRows(id, w.Problems), claimRows(id, w.Claim)}
	if w.Plan != nil {
		tables = append(tables, planTables(id, *w.Plan)...)
	}
	if w.Submission != nil {
		tables = append(tables, submissionTables(id, *w.Submission)...)
	}
	return tables
}

// tablesOfWorkbooks are the tables that tablesOf can give rows of.
func tablesOfWorkbooks() []string {
	tables := []string{"typed_cell", "problem", "claim"}
	for _, t := range append(planTables(0, plan.Plan{}), submissionTables(0, plan.Submission{})...) {
		tables = append(tables, t.table)
	}
	return tables
}

// appendAll adds rows to every table that has some.
func (s *Store) appendAll(ctx context.Context, tables []tableRows) error {
	for _, t := range tables {
		if err := s.append(ctx, t); err != nil {
			return err
		}
	}
	return nil
}

// Hash names a content: SHA-256 in 64 hexadecimal digits.
func Hash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// enter writes the workbook's line in the ledger.
func (s *Store) enter(ctx context.Context, tx *sql.Tx, w Workbook) (int, error) {
	var id int
	var verdict Verdict
	known := tx.QueryRowContext(ctx,
		"select workbook_id, verdict from workbook where workbook_hash = ?", w.hash).Scan(&id, &verdict)
	switch {
	case known == nil && verdict != Rejected:
		return 0, fmt.Errorf("writing the ledger: workbook %d holds the same bytes", id)
	case known == nil:
		return id, judgeAgain(ctx, tx, id, w)
	case known != sql.ErrNoRows:
		return 0, fmt.Errorf("looking into the ledger: %w", known)
	}
	if err := tx.QueryRowContext(ctx, "select coalesce(max(workbook_id), 0) + 1 from workbook").Scan(&id); err != nil {
		return 0, fmt.Errorf("numbering the workbook: %w", err)
	}
	return id, s.insertWorkbook(ctx, id, w)
}

// insertWorkbook writes a new line.
func (s *Store) insertWorkbook(ctx context.Context, id int, w Workbook) error {
	if err := s.append(ctx, workbookRows(gathered{workbook: w, judged: queries.Judgement{WorkbookID: id}})); err != nil {
		return fmt.Errorf("writing the ledger: %w", err)
	}
	return nil
}

func judgeAgain(ctx context.Context, tx *sql.Tx, id int, w Workbook) error {
	for _, query := range []string{"delete from problem where workbook_id = ?", "delete from claim where workbook_id = ?"} {
		if _, err := tx.ExecContext(ctx, query, id); err != nil {
			return fmt.Errorf("taking back what was wrong: %w", err)
		}
	}
	_, err := tx.ExecContext(ctx,
		"update workbook set kind = ?, verdict = ?, loaded_at = ? where workbook_id = ?",
		string(w.Kind), string(w.Verdict), utc(w.LoadedAt), id)
	if err != nil {
		return fmt.Errorf("writing the ledger: %w", err)
	}
	return nil
}
