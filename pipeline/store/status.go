package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/queries"
)

// Delivery is the return of one member that must report on a year: a row of the mart coverage.
// WorkbookID, Version and ReceivedAt are of the current version; zero if State is missing.
type Delivery struct {
	MemberCode, Name, Type string
	Comarca, Demarcacio    string
	State                  string // on_time, late, missing
	WorkbookID             int
	FileName               string
	ReceivedAt             time.Time
	Version                int
	Expected               int // number of indicators
	Reported               int
	NotApplicable          int
	Errors, Warnings       int
}

// Deliveries returns the delivery of each member that must report on a year, by member code, and
// the last day for returns of that year; the zero time if no plan gives one.
func (s *Store) Deliveries(
	ctx context.Context, year int,
) (all []Delivery, deadline time.Time, err error) {
	if err = s.show(ctx); err == nil {
		err = readRows(ctx, s, &all, func(d *Delivery) []any {
			return []any{
				&d.MemberCode, &d.Name, &d.Type, &d.Comarca, &d.Demarcacio, &d.State, &d.WorkbookID,
				&d.FileName, (*utcTime)(&d.ReceivedAt), &d.Version, &d.Expected, &d.Reported,
				&d.NotApplicable, &d.Errors, &d.Warnings,
			}
		}, `
			select
				c.member_code, c.name, c.member_type, coalesce(c.comarca, ''),
				coalesce(c.demarcacio, ''), c.state, coalesce(d.workbook_id, 0),
				coalesce(c.file_name, ''), c.received_at, coalesce(c.version, 0), c.expected_count,
				c.reported_count, c.not_applicable_count, coalesce(c.error_count, 0),
				coalesce(c.warning_count, 0)
			from coverage c join int_deliveries d using (year, member_code)
			where year = ? order by c.member_code`, year)
	}
	if err != nil {
		return nil, time.Time{}, fmt.Errorf("reading the deliveries of %d: %w", year, err)
	}
	err = s.each(ctx, "select deadline from int_years where year = ? order by deadline limit 1",
		func(rows *sql.Rows) error { return rows.Scan(&deadline) }, year)
	if err != nil {
		return nil, time.Time{}, fmt.Errorf("reading the deadline of %d: %w", year, err)
	}
	return all, deadline.UTC(), nil
}

// Addresses returns the last e-mail address on a cover of each member, by member code: on those of
// a year, and on those of the years before.
func (s *Store) Addresses(ctx context.Context, year int) (
	ofYear, before map[string]string, err error) {
	ofYear, before = map[string]string{}, map[string]string{}
	arrived, err := queries.Standalone("int_arrivals")
	if err != nil {
		return nil, nil, err
	}
	err = s.each(ctx, `
		select s.member_code, s.year, s.email from submission s join `+arrived+` a using (workbook_id)
		where s.email <> '' and s.year <= ? and a.is_counted order by s.year, a.place`,
		func(rows *sql.Rows) error {
			var member, address string
			var of int
			if err := rows.Scan(&member, &of, &address); err != nil {
				return err
			}
			if of == year {
				ofYear[member] = address
			} else {
				before[member] = address
			}
			return nil
		}, year)
	if err != nil {
		return nil, nil, fmt.Errorf("reading members' addresses: %w", err)
	}
	return ofYear, before, nil
}

// Gap is an indicator that a return says nothing of.
type Gap struct{ Code, Name string }

// Gaps returns the indicators asked of each member that its return of a year lacks, in the plan's
// order, by member code.
func (s *Store) Gaps(ctx context.Context, year int) (map[string][]Gap, error) {
	out := map[string][]Gap{}
	err := s.show(ctx)
	if err == nil {
		err = s.each(ctx, `
			select f.member_code, f.indicator_code, coalesce(i.name, '')
			from int_member_values f
			join int_indicators i on f.year = i.year and f.indicator_row = i.row_number
			where f.year = ? and f.state = 'missing' and f.workbook_id is not null
			order by f.member_code, f.indicator_row`,
			func(rows *sql.Rows) error {
				var member string
				var gap Gap
				err := rows.Scan(&member, &gap.Code, &gap.Name)
				out[member] = append(out[member], gap)
				return err
			}, year)
	}
	if err != nil {
		return nil, fmt.Errorf("reading what returns of %d lack: %w", year, err)
	}
	return out, nil
}

// Claims returns the member and year on the covers of rejected workbooks, by workbook number.
func (s *Store) Claims(ctx context.Context) (map[int]Claim, error) {
	out := map[int]Claim{}
	err := s.each(ctx, `
		select c.workbook_id, c.member_code, c.year from claim c join workbook w using (workbook_id)
		where w.verdict = 'rejected'`,
		func(rows *sql.Rows) error {
			var id int
			var c Claim
			if err := rows.Scan(&id, &c.MemberCode, &c.Year); err != nil {
				return err
			}
			out[id] = c
			return nil
		})
	if err != nil {
		return nil, fmt.Errorf("reading the claims of rejected workbooks: %w", err)
	}
	return out, nil
}

// Content returns the original bytes of a workbook of the ledger.
func (s *Store) Content(ctx context.Context, workbookID int) (content []byte, err error) {
	if err := s.Flush(ctx); err != nil {
		return nil, err
	}
	err = s.conn.QueryRowContext(ctx, "select content from workbook where workbook_id = ?",
		workbookID).Scan(&content)
	if err != nil {
		return nil, fmt.Errorf("reading the bytes of workbook %d: %w", workbookID, s.blame(err))
	}
	return content, nil
}

// Submission returns the rows that were loaded from a workbook, in the order of the sheets, and the
// cells that they come from.
func (s *Store) Submission(
	ctx context.Context, workbookID int,
) (sub plan.Submission, cells []plan.TypedCell, err error) {
	if sub, err = s.cover(ctx, workbookID); err == nil {
		err = errors.Join(
			readRows(ctx, s, &sub.Observations, observationFields,
				"select "+observationColumns+` from observation
				where workbook_id = ? order by row_number`, workbookID),
			readRows(ctx, s, &sub.Actions, func(a *plan.Action) []any {
				return []any{
					&a.Row, (*utcTime)(&a.On), &a.Title, &a.Kind, &a.LineCode, &a.ActivityCode,
					(*number)(&a.Hours), (*number)(&a.Women), (*number)(&a.Men),
					(*number)(&a.NonBinary), (*number)(&a.Budget), &a.Partners, &a.Link,
				}
			}, `
				select
					row_number, held_on, title, kind, coalesce(line_code, ''),
					coalesce(activity_code, ''), hours, women, men, non_binary, budget, partners, link
				from action where workbook_id = ? order by row_number`, workbookID),
			readRows(ctx, s, &sub.Assessments, func(a *plan.Assessment) []any {
				return []any{&a.Row, &a.LineCode, &a.Worked, &a.Difficulties, &a.Proposals}
			}, `
				select row_number, line_code, worked, difficulties, proposals from assessment
				where workbook_id = ? order by row_number`, workbookID),
		)
		if err == nil {
			cells, err = s.Cells(ctx, workbookID)
		}
	}
	if err != nil {
		return sub, nil, fmt.Errorf("reading the return of workbook %d: %w", workbookID, err)
	}
	return sub, cells, nil
}

// Cells returns the cells that the rows of a workbook come from, by section, sheet and place.
func (s *Store) Cells(ctx context.Context, workbookID int) (cells []plan.TypedCell, err error) {
	columns := map[plan.TypedColumn]*plan.TypedColumn{}
	err = s.each(ctx, `
		select
			section, sheet, row_number, column_number, coalesce(field, ''), coalesce(header, ''), text
		from typed_cell where workbook_id = ?
		order by section, sheet, row_number, column_number`,
		func(rows *sql.Rows) error {
			var c plan.TypedCell
			var of plan.TypedColumn
			err := rows.Scan(&of.Section, &of.Sheet, &c.Row, &of.Column, &of.Field, &of.Header, &c.Text)
			if c.TypedColumn = columns[of]; c.TypedColumn == nil {
				c.TypedColumn = &of
				columns[of] = &of
			}
			cells = append(cells, c)
			return err
		}, workbookID)
	if err != nil {
		return nil, fmt.Errorf("reading the cells of workbook %d: %w", workbookID, err)
	}
	return cells, nil
}

func (s *Store) cover(ctx context.Context, workbookID int) (sub plan.Submission, err error) {
	if err := s.Flush(ctx); err != nil {
		return sub, err
	}
	err = s.conn.QueryRowContext(ctx, `
		select member_code, year, member_name, contact, email, signed_on from submission
		where workbook_id = ?`, workbookID).
		Scan(&sub.MemberCode, &sub.Year, &sub.MemberName, &sub.Contact, &sub.Email,
			(*utcTime)(&sub.SignedOn))
	return sub, s.blame(err)
}
