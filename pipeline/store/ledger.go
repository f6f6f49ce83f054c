package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// Sightings returns the last sighting of each file, by path.
func (s *Store) Sightings(ctx context.Context) (map[string]Sighting, error) {
	out := map[string]Sighting{}
	err := s.each(ctx, "select path, size_bytes, modified_ns, coalesce(workbook_id, 0) from sighting",
		func(rows *sql.Rows) error {
			var seen Sighting
			var modified int64
			if err := rows.Scan(&seen.Path, &seen.Size, &modified, &seen.WorkbookID); err != nil {
				return err
			}
			seen.Modified = time.Unix(0, modified).UTC()
			out[seen.Path] = seen
			return nil
		})
	if err != nil {
		return nil, fmt.Errorf("reading the sightings: %w", err)
	}
	return out, nil
}

// receiptOrder is the order of versions, as the views int_submissions and int_plans have it.
const receiptOrder = "received_at, file_name, workbook_hash"

// ByReceipt compares entries in the order of versions.
func ByReceipt(a, b Entry) int {
	return cmp.Or(a.ReceivedAt.Compare(b.ReceivedAt), cmp.Compare(a.FileName, b.FileName),
		cmp.Compare(a.Hash, b.Hash))
}

// Ledger returns every workbook ever loaded or rejected, in order of loading, without its bytes.
func (s *Store) Ledger(ctx context.Context) (all []Entry, err error) {
	err = readRows(ctx, s, &all, func(e *Entry) []any {
		return []any{
			&e.ID, &e.Hash, &e.Kind, &e.Verdict, &e.FileName, &e.Bytes, (*utcTime)(&e.ReceivedAt),
			(*utcTime)(&e.LoadedAt), &e.MemberCode, &e.Year, &e.Version, &e.Versions, &e.Current,
			&e.Notes, &e.Warnings, &e.Errors, &e.AfterClosing,
		}
	}, `
		with found as (
			select workbook_id,
				count(*) filter (severity = 'note') as notes,
				count(*) filter (severity = 'warning') as warnings,
				count(*) filter (severity in ('error', 'rejection')) as errors
			from problem group by workbook_id
		),
		closed as (
			select year, closing_id, closed_at from closing
			where closing_id not in (select closing_id from closing_reopened)
		)
		select
			w.workbook_id, w.workbook_hash, w.kind, w.verdict, w.file_name, w.size_bytes,
			w.received_at, w.loaded_at,
			coalesce(s.member_code, ''), coalesce(s.year, 0),
			case when s.workbook_id is null then 0 else row_number() over versions end,
			case when s.workbook_id is null then 0 else count(*) over same_year end,
			s.workbook_id is not null and row_number() over versions = count(*) over same_year,
			coalesce(f.notes, 0), coalesce(f.warnings, 0), coalesce(f.errors, 0),
			exists (
				from closed c
				where c.year = s.year and w.loaded_at > c.closed_at and w.workbook_hash not in (
					select workbook_hash from closing_input i where i.closing_id = c.closing_id)
			)
		from workbook w
		left join submission s on s.workbook_id = w.workbook_id
		left join found f on f.workbook_id = w.workbook_id
		window versions as (partition by s.member_code, s.year order by `+receiptOrder+`),
			same_year as (partition by s.member_code, s.year)
		order by w.workbook_id`)
	if err != nil {
		return nil, fmt.Errorf("reading the ledger: %w", err)
	}
	return all, nil
}

// Problems returns the problems of workbooks of the ledger, by workbook number, each workbook's in
// reading order. A rule that this program does not know has its id alone, without texts.
func (s *Store) Problems(ctx context.Context, ids []int) (map[int][]source.Problem, error) {
	out := map[int][]source.Problem{}
	rules := source.ByID()
	wanted := strings.Join(strings.Fields(fmt.Sprint(ids)), ", ") // [1, 2]
	err := s.each(ctx, `
		select w.workbook_id, w.file_name, p.rule, p.severity, coalesce(p.sheet, ''),
			coalesce(p.row_number, 0), coalesce(p.column_number, 0), p.found, p.wanted
		from problem p join workbook w using (workbook_id)
		where workbook_id in (select unnest(?::integer[]))
		order by w.workbook_id, p.ordinal`,
		func(rows *sql.Rows) error {
			var p source.Problem
			var workbookID int
			var id, severity string
			if err := rows.Scan(&workbookID, &p.At.Book, &id, &severity, &p.At.Sheet, &p.At.Row,
				&p.At.Column, &p.Found, &p.Wanted); err != nil {
				return err
			}
			rule, ok := rules[id]
			if !ok {
				rule = source.Rule{ID: id, Severity: severityOf(severity)}
			}
			p.Rule = rule
			out[workbookID] = append(out[workbookID], p)
			return nil
		}, wanted)
	if err != nil {
		return nil, fmt.Errorf("reading the problems of workbooks: %w", err)
	}
	return out, nil
}

func severityOf(name string) source.Severity {
	for s := source.Note; s < source.Rejection; s++ {
		if s.String() == name {
			return s
		}
	}
	return source.Rejection
}

// Observations returns the observations of a member's current submission for a year, in the order
// of its rows; nil if no submission was loaded.
func (s *Store) Observations(
	ctx context.Context, member string, year int,
) (all []plan.Observation, err error) {
	err = readRows(ctx, s, &all, observationFields, `
		with last_version as (
			select s.workbook_id from submission s join workbook w using (workbook_id)
			where s.member_code = ? and s.year = ?
			order by w.received_at desc, w.file_name desc, w.workbook_hash desc limit 1
		)
		select `+observationColumns+`
		from observation where workbook_id in (from last_version) order by row_number`, member, year)
	if err != nil {
		return nil, fmt.Errorf("reading the observations of %s for %d: %w", member, year, err)
	}
	return all, nil
}

const observationColumns = `row_number, indicator_code, period, value, numerator, denominator,
	women, men, non_binary, not_applicable, remarks, evidence`

func observationFields(o *plan.Observation) []any {
	return []any{
		&o.Row, &o.IndicatorCode, &o.Period, (*number)(&o.Value), (*number)(&o.Numerator),
		(*number)(&o.Denominator), (*number)(&o.Women), (*number)(&o.Men), (*number)(&o.NonBinary),
		&o.NotApplicable, &o.Remarks, &o.Evidence,
	}
}
