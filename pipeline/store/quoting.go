package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"xmess.cat/memoria/pipeline/source"
)

// Quoted lists the places that have texts of a contact.
type Quoted struct {
	Cells  []source.Cell // of returns, outside of the contact
	Shared []string      // members whose own contact has them
	Plans  []source.Cell
	Years  []int    // whose closing has them
	Names  []string // of files
}

// Quoting looks for texts in typed cells, closings and file names.
func (s *Store) Quoting(ctx context.Context, said []string) (q Quoted, err error) {
	if len(said) == 0 {
		return q, nil
	}
	if err := s.note(ctx, []Forgetting{{Said: said}}); err != nil {
		return q, fmt.Errorf("searching for the texts of a contact: %w", err)
	}
	const has = `exists (
		select 1 from temp.forget_said where contains(lower(%s), lower(forget_said.said)))`
	err = s.each(ctx, `
		select w.file_name, w.kind, coalesce(s.member_code, ''),
			c.section = 'cover' and coalesce(c.field, '') in ('contact', 'email'),
			c.sheet, c.row_number, c.column_number
		from typed_cell c
		join workbook w using (workbook_id)
		left join submission s using (workbook_id)
		where `+fmt.Sprintf(has, "c.text")+`
		order by w.workbook_id, c.sheet, c.row_number, c.column_number`,
		func(rows *sql.Rows) error {
			var at source.Cell
			var kind Kind
			var member string
			var isContact bool
			err := rows.Scan(&at.Book, &kind, &member, &isContact, &at.Sheet, &at.Row, &at.Column)
			if err != nil {
				return err
			}
			switch {
			case kind == KindPlan:
				q.Plans = append(q.Plans, at)
			case isContact:
				q.Shared = append(q.Shared, member)
			default:
				q.Cells = append(q.Cells, at)
			}
			return nil
		})
	err = errors.Join(err,
		readRows(ctx, s, &q.Years, column, `
			select distinct year from closing join closing_row using (closing_id)
			where `+fmt.Sprintf(has, "content")+" order by year"),
		readRows(ctx, s, &q.Names, column, `
			select distinct name from (
				select file_name as name from workbook
				union all select file_name from judgement
				union all select file_name from arrival
				union all select path from sighting)
			where `+fmt.Sprintf(has, "name")+" order by name"))
	if err != nil {
		return Quoted{}, fmt.Errorf("searching for the texts of a contact: %w", err)
	}
	q.Shared = slices.Compact(slices.Sorted(slices.Values(q.Shared)))
	return q, nil
}
