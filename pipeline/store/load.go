package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
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
		if id, err = enter(ctx, tx, w); err != nil {
			return err
		}
		tables := tablesOf(id, w)
		if err := s.appendAll(ctx, tables, cellsOf{id, w.Cells}); err != nil {
			return err
		}
		judged = judgement(s.judged+1, id, w, rowsIn(tables)+len(w.Cells))
		if err := s.writeJudgement(ctx, tx, judged); err != nil {
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

// tableRows are rows of one table.
type tableRows struct {
	table string
	rows  []row
}

// tablesOf gives the rows of a workbook, its line in the ledger and its cells apart.
func tablesOf(id int, w Workbook) []tableRows {
	tables := []tableRows{{"problem", problemRows(id, w.Problems)}}
	if w.Claim.MemberCode != "" && w.Claim.Year != 0 {
		tables = append(tables, tableRows{"claim", []row{{int32(id), w.Claim.MemberCode, int32(w.Claim.Year)}}})
	}
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
	tables := []string{"problem", "claim"}
	for _, t := range append(planTables(0, plan.Plan{}), submissionTables(0, plan.Submission{})...) {
		tables = append(tables, t.table)
	}
	return tables
}

func rowsIn(tables []tableRows) (n int) {
	for _, t := range tables {
		n += len(t.rows)
	}
	return n
}

// appendAll adds rows to every table that has some, and cells.
func (s *Store) appendAll(ctx context.Context, tables []tableRows, cells ...cellsOf) error {
	if err := s.appendCells(ctx, cells); err != nil {
		return err
	}
	for _, t := range tables {
		if err := s.append(ctx, t.table, t.rows); err != nil {
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
func enter(ctx context.Context, tx *sql.Tx, w Workbook) (int, error) {
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
	return id, insertWorkbook(ctx, tx, id, w)
}

func insertWorkbook(ctx context.Context, tx *sql.Tx, id int, w Workbook) error {
	_, err := tx.ExecContext(ctx, `
		insert into workbook
			(workbook_id, workbook_hash, kind, verdict, file_name, size_bytes, received_at, loaded_at, content)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		workbookRow(id, w)...)
	if err != nil {
		return fmt.Errorf("writing the ledger: %w", err)
	}
	return nil
}

func workbookRow(id int, w Workbook) row {
	return row{int32(id), w.hash, string(w.Kind), string(w.Verdict), w.FileName, int64(w.size),
		utc(w.ReceivedAt), utc(w.LoadedAt), w.Content}
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

func problemRows(id int, problems []source.Problem) []row {
	rows := make([]row, 0, len(problems))
	for i, p := range problems {
		rows = append(rows, row{int32(id), int32(i + 1), p.Rule.ID, p.Rule.Severity.String(),
			orNull(p.At.Sheet), positive(p.At.Row), positive(p.At.Column), clean(p.Found), clean(p.Wanted)})
	}
	return rows
}

// clean makes a text fit for the database, which takes neither bad UTF-8 nor a zero byte.
func clean(text string) string {
	if utf8.ValidString(text) && strings.IndexByte(text, 0) < 0 {
		return text
	}
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
}

// utc is how times are kept: without a zone, in UTC, to the microsecond.
func utc(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }
