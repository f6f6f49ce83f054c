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

// Forgetting is what to take out of one workbook: what stands in the cells of its contact, the two columns made of
// them, and its bytes, in whose place Content is kept (nothing at all where it is empty). Said is what the contact
// says. Reread tells that Content reads to the rows that are then in the tables.
type Forgetting struct {
	WorkbookID int
	MemberCode string
	Cells      []source.Cell
	Said       []string
	Content    []byte
	Reread     bool
}

// WriteForgetting writes all of the database but what is to be forgotten into a new file, where none is: nothing of
// it was ever in that file. In the cells of a contact stands the mark. Nothing else differs, which is made sure of;
// the database itself stays as it is.
func (s *Store) WriteForgetting(ctx context.Context, to string, all []Forgetting, mark string, at time.Time) (err error) {
	if err := s.note(ctx, all); err != nil {
		return fmt.Errorf("noting what to forget: %w", err)
	}
	if err := s.exec(ctx, "attach "+literal(to)+" as fresh"); err != nil {
		return fmt.Errorf("making the new database: %w", err)
	}
	defer func() {
		for _, statement := range []string{"checkpoint fresh", "detach fresh", "drop table temp.forget_book",
			"drop table temp.forget_cell", "drop table temp.forget_said"} {
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
	for _, table := range tables {
		rows, known := without()[table]
		if !known {
			rows.from = "select * from main." + quoted(table) + " order by rowid"
		}
		var values []any
		switch table {
		case "typed_cell", "problem":
			values = []any{mark}
		case "forgotten":
			values = []any{utc(at)}
		}
		if err := s.exec(ctx, "insert into fresh.main."+quoted(table)+" by name "+rows.from, values...); err != nil {
			return fmt.Errorf("copying table %s: %w", table, s.blame(err))
		}
		if err := s.sameRows(ctx, table, rows); err != nil {
			return err
		}
	}
	return nil
}

// thinned is what of a table goes on: a select, and the columns and rows in which both are then equal.
type thinned struct{ from, columns, where string }

// without says what of the tables that know of contacts goes on.
func without() map[string]thinned {
	return map[string]thinned{
		"workbook": {`
			select workbook.* replace (if(forget_book.workbook_id is null, workbook.content, forget_book.content) as content)
			from main.workbook left join temp.forget_book using (workbook_id) order by workbook.rowid`, "* exclude (content)", ""},
		"submission": {`
			select submission.* replace (
				if(forget_book.workbook_id is null, submission.contact, '') as contact,
				if(forget_book.workbook_id is null, submission.email, '') as email)
			from main.submission left join temp.forget_book using (workbook_id) order by submission.rowid`,
			"* exclude (contact, email)", ""},
		"typed_cell": {`
			select typed_cell.* replace (if(forget_cell.workbook_id is null and (forget_book.workbook_id is null
				or typed_cell.section <> 'cover' or coalesce(typed_cell.field, '') not in ('contact', 'email')), typed_cell.text, ?) as text)
			from main.typed_cell
			left join temp.forget_book using (workbook_id)
			left join temp.forget_cell using (workbook_id, sheet, row_number, column_number)
			order by typed_cell.rowid`, "* exclude (text)", ""},
		"problem": {`
			select problem.* replace (if(forget_cell.workbook_id is not null and exists (
				select 1 from temp.forget_said
				where forget_said.workbook_id = problem.workbook_id and contains(lower(problem.found), lower(forget_said.said))
				), ?, problem.found) as found)
			from main.problem left join temp.forget_cell using (workbook_id, sheet, row_number, column_number)
			order by problem.rowid`, "* exclude (found)", ""},
		"forgotten": {`
			select * from main.forgotten where workbook_id not in (select workbook_id from temp.forget_book)
			union all
			select workbook_id, workbook_hash, member_code, ? as forgotten_at, sha256(forget_book.content) as kept_hash,
				octet_length(forget_book.content) as kept_bytes, is_reread
			from main.workbook join temp.forget_book using (workbook_id)
			order by workbook_id`, "*", "where workbook_id not in (select workbook_id from temp.forget_book)"},
	}
}

// note puts what to forget where the selects find it: beside the database's file, not in it.
func (s *Store) note(ctx context.Context, all []Forgetting) error {
	for _, statement := range []string{
		`create or replace temp table forget_book (workbook_id integer, member_code varchar, content blob, is_reread boolean)`,
		`create or replace temp table forget_cell (workbook_id integer, sheet varchar, row_number integer, column_number integer)`,
		`create or replace temp table forget_said (workbook_id integer, said varchar)`,
	} {
		if err := s.exec(ctx, statement); err != nil {
			return err
		}
	}
	for _, f := range all {
		content := f.Content
		if content == nil {
			content = []byte{}
		}
		err := s.exec(ctx, "insert into temp.forget_book values (?, ?, ?, ?)", f.WorkbookID, f.MemberCode, content, f.Reread)
		for _, at := range slices.Compact(slices.SortedFunc(slices.Values(f.Cells), cells)) {
			err = errors.Join(err, s.exec(ctx, "insert into temp.forget_cell values (?, ?, ?, ?)",
				f.WorkbookID, clean(at.Sheet), at.Row, at.Column))
		}
		for _, said := range f.Said {
			err = errors.Join(err, s.exec(ctx, "insert into temp.forget_said values (?, ?)", f.WorkbookID, clean(said)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// cells puts cells of one workbook in order.
func cells(a, b source.Cell) int {
	return cmp.Or(cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
}

// sameRows compares a table with its copy, but for what is forgotten of it.
func (s *Store) sameRows(ctx context.Context, table string, in thinned) error {
	columns := in.columns
	if columns == "" {
		columns = "*"
	}
	var sums [2]string
	for i, of := range []string{"main.", "fresh.main."} {
		query := "select count(*) || ' ' || coalesce(bit_xor(hash(t)), 0) from (select " +
			columns + " from " + of + quoted(table) + " " + in.where + ") t"
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

// Supersede puts a finished database, which nobody has open, in the place of the one at path, whose log must be
// written into it already, and which holds the same workbooks and closings: the seals that lie beside it stay. Nothing
// of what stood there is kept. A run killed meanwhile leaves the one or the other.
func Supersede(path, fresh string) error {
	path, err := usable(path)
	if err != nil {
		return err
	}
	if err := os.Rename(fresh, path); err != nil {
		return fmt.Errorf("putting the database in place: %w", err)
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return fmt.Errorf("putting the database in place: %w", err)
	}
	return nil
}
