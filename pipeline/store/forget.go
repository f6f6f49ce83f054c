package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// Forgetting says what to remove of one workbook: its bytes, the texts of the given cells, and the
// columns contact and email. Said has the texts of the contact.
type Forgetting struct {
	WorkbookID int
	MemberCode string
	Cells      []source.Cell
	Said       []string
}

// WriteForgetting copies the database to a new file, without the contacts to forget. The mark
// replaces their texts. It compares every table with its copy: nothing else may differ. The
// database itself does not change.
func (s *Store) WriteForgetting(ctx context.Context, to string, all []Forgetting, mark string,
	at time.Time) (err error) {
	if err := s.note(ctx, all); err != nil {
		return fmt.Errorf("noting what to forget: %w", err)
	}
	if err := s.exec(ctx, "attach "+literal(to)+" as fresh"); err != nil {
		return fmt.Errorf("making the new database: %w", err)
	}
	defer func() {
		for _, statement := range []string{"checkpoint fresh", "detach fresh",
			"drop table temp.forget_book", "drop table temp.forget_cell",
			"drop table temp.forget_said"} {
			err = errors.Join(err, s.exec(ctx, statement))
		}
	}()
	var own string
	if err := s.conn.QueryRowContext(ctx, "select current_database()").Scan(&own); err != nil {
		return fmt.Errorf("naming the database: %w", err)
	}
	if err := s.exec(ctx, "copy from database "+quoted(own)+" to fresh (schema)"); err != nil {
		return fmt.Errorf("making the tables: %w", s.blame(err))
	}
	tables, err := s.tables(ctx)
	if err != nil {
		return err
	}
	partial := partialCopies(mark, at)
	for _, table := range tables {
		rows, known := partial[table]
		if !known {
			rows = partialCopy{
				query: "select * from main." + quoted(table) + " order by rowid", same: "*"}
		}
		insert := "insert into fresh.main." + quoted(table) + " by name " + rows.query
		if err := s.exec(ctx, insert, rows.values...); err != nil {
			return fmt.Errorf("copying table %s: %w", table, s.blame(err))
		}
		if err := s.compare(ctx, table, rows); err != nil {
			return err
		}
	}
	return nil
}

// partialCopy copies a table without a contact. The columns and rows of same and where stay equal.
type partialCopy struct {
	query       string
	values      []any
	same, where string
}

// partialCopies has the tables with data of contacts, by name.
func partialCopies(mark string, at time.Time) map[string]partialCopy {
	return map[string]partialCopy{
		"workbook": {same: "* exclude (content)", query: `
			select workbook.* replace (
				if(forget_book.workbook_id is null, workbook.content, ''::blob) as content)
			from main.workbook
			left join temp.forget_book using (workbook_id)
			order by workbook.rowid`},
		"submission": {same: "* exclude (contact, email)", query: `
			select submission.* replace (
				if(forget_book.workbook_id is null, submission.contact, '') as contact,
				if(forget_book.workbook_id is null, submission.email, '') as email)
			from main.submission
			left join temp.forget_book using (workbook_id)
			order by submission.rowid`},
		"typed_cell": {same: "* exclude (text)", values: []any{mark}, query: `
			select typed_cell.* replace (if(
				forget_cell.workbook_id is null and (
					forget_book.workbook_id is null
					or typed_cell.section <> 'cover'
					or coalesce(typed_cell.field, '') not in ('contact', 'email')),
				typed_cell.text, ?) as text)
			from main.typed_cell
			left join temp.forget_book using (workbook_id)
			left join temp.forget_cell using (workbook_id, sheet, row_number, column_number)
			order by typed_cell.rowid`},
		"problem": {same: "* exclude (found)", values: []any{mark}, query: `
			select problem.* replace (if(
				forget_cell.workbook_id is not null and exists (
					select 1 from temp.forget_said
					where forget_said.workbook_id = problem.workbook_id
						and contains(lower(problem.found), lower(forget_said.said))),
				?, problem.found) as found)
			from main.problem
			left join temp.forget_cell using (workbook_id, sheet, row_number, column_number)
			order by problem.rowid`},
		"forgotten": {same: "*",
			where:  "where workbook_id not in (select workbook_id from temp.forget_book)",
			values: []any{utc(at)}, query: `
			select * from main.forgotten
			where workbook_id not in (select workbook_id from temp.forget_book)
			union all
			select workbook_id, workbook_hash, member_code, ? as forgotten_at,
				sha256('') as kept_hash, 0 as kept_bytes, false as is_reread
			from main.workbook join temp.forget_book using (workbook_id)
			order by workbook_id`},
	}
}

// note writes the contacts to forget into temporary tables, which are not in the database file.
func (s *Store) note(ctx context.Context, all []Forgetting) error {
	for _, statement := range []string{
		`create or replace temp table forget_book (workbook_id integer, member_code varchar)`,
		`create or replace temp table forget_cell (
			workbook_id integer, sheet varchar, row_number integer, column_number integer)`,
		`create or replace temp table forget_said (workbook_id integer, said varchar)`,
	} {
		if err := s.exec(ctx, statement); err != nil {
			return err
		}
	}
	for _, f := range all {
		err := s.exec(ctx, "insert into temp.forget_book values (?, ?)", f.WorkbookID, f.MemberCode)
		for _, at := range slices.Compact(slices.SortedFunc(slices.Values(f.Cells), byPlace)) {
			err = errors.Join(err, s.exec(ctx, "insert into temp.forget_cell values (?, ?, ?, ?)",
				f.WorkbookID, clean(at.Sheet), at.Row, at.Column))
		}
		for _, said := range f.Said {
			err = errors.Join(err, s.exec(ctx, "insert into temp.forget_said values (?, ?)",
				f.WorkbookID, clean(said)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// byPlace orders the cells of one workbook.
func byPlace(a, b source.Cell) int {
	return cmp.Or(cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Row, b.Row),
		cmp.Compare(a.Column, b.Column))
}

// compare compares a table with its copy, in the columns and rows that must stay equal.
func (s *Store) compare(ctx context.Context, table string, rows partialCopy) error {
	var sums [2]string
	for i, of := range []string{"main.", "fresh.main."} {
		query := "select count(*) || ' ' || coalesce(bit_xor(hash(t)), 0) from (select " +
			rows.same + " from " + of + quoted(table) + " " + rows.where + ") t"
		if err := s.conn.QueryRowContext(ctx, query).Scan(&sums[i]); err != nil {
			return fmt.Errorf("comparing table %s: %w", table, s.blame(err))
		}
	}
	if sums[0] != sums[1] {
		return fmt.Errorf("copying table %s: the copy is not equal", table)
	}
	return nil
}

func (s *Store) exec(ctx context.Context, statement string, values ...any) error {
	_, err := s.conn.ExecContext(ctx, statement, values...)
	return err
}

// Supersede puts a finished database in the place of the one at path, which must have no log. No
// process may have either open. Both have the same workbooks and closings, so the seals stay. The
// old database is deleted. After a crash, path has one of the two.
func Supersede(path, fresh string) error {
	path, err := usable(path)
	if err != nil {
		return err
	}
	if err = os.Rename(fresh, path); err == nil {
		err = syncFolder(filepath.Dir(path))
	}
	if err != nil {
		return fmt.Errorf("putting the database in place: %w", err)
	}
	return nil
}
