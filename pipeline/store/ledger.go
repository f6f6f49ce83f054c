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
	"xmess.cat/memoria/queries"
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

// ByPlace compares entries in the order in which they came.
func ByPlace(a, b Entry) int { return cmp.Compare(a.Place, b.Place) }

// Ledger returns every workbook ever loaded or rejected, in order of loading, without its bytes.
func (s *Store) Ledger(ctx context.Context) (all []Entry, err error) {
	arrived, err := queries.Standalone("int_arrivals")
	if err != nil {
		return nil, err
	}
	err = s.each(ctx, `
		with arrived as `+arrived+`,
		doubted as (
			select workbook_hash, arg_max(doubts, arrival_id) as doubts from arrival group by workbook_hash
		),
		found as (
			select workbook_id,
				count(*) filter (severity = 'note') as notes,
				count(*) filter (severity = 'warning') as warnings,
				count(*) filter (severity in ('error', 'rejection')) as errors
			from problem group by workbook_id
		),
		judged as (
			select workbook_id, arg_max(coalesce(plan_id, 0), judgement_id) as plan_id,
				bool_or(verdict <> 'rejected') as was_loaded
			from judgement group by workbook_id
		),
		closed as (
			select year, closing_id, closed_at from closing
			where closing_id not in (select closing_id from closing_reopened)
		)
		select
			w.workbook_id, w.workbook_hash, w.kind, w.verdict, w.file_name, w.size_bytes,
			a.received_at, w.loaded_at, coalesce(s.member_code, ''), coalesce(s.year, 0), a.place,
			a.pass, a.dated_at,
			if(s.workbook_id is null or not a.is_counted, 0, row_number() over versions),
			if(s.workbook_id is null or not a.is_counted, 0, count(*) over same_year),
			s.workbook_id is not null and a.is_counted
				and row_number() over versions = count(*) over same_year,
			a.is_waiting and not a.is_retired, a.is_retired, coalesce(d.doubts, ''),
			coalesce(j.plan_id, 0), coalesce(j.was_loaded, false),
			coalesce(f.notes, 0), coalesce(f.warnings, 0), coalesce(f.errors, 0),
			exists (
				from closed c
				where c.year = s.year and w.loaded_at > c.closed_at and w.workbook_hash not in (
					select workbook_hash from closing_input i where i.closing_id = c.closing_id)
			)
		from workbook w
		join arrived a on a.workbook_id = w.workbook_id
		left join doubted d on d.workbook_hash = w.workbook_hash
		left join submission s on s.workbook_id = w.workbook_id
		left join found f on f.workbook_id = w.workbook_id
		left join judged j on j.workbook_id = w.workbook_id
		window versions as (partition by s.member_code, s.year, a.is_counted order by a.place),
			same_year as (partition by s.member_code, s.year, a.is_counted)
		order by w.workbook_id`,
		func(rows *sql.Rows) error {
			var e Entry
			var doubts string
			err := rows.Scan(&e.ID, &e.Hash, &e.Kind, &e.Verdict, &e.FileName, &e.Bytes,
				(*utcTime)(&e.ReceivedAt), (*utcTime)(&e.LoadedAt), &e.MemberCode, &e.Year, &e.Place,
				&e.Pass, (*utcTime)(&e.DatedAt), &e.Version, &e.Versions,
				&e.Current, &e.Waits, &e.Retired, &doubts, &e.PlanID, &e.WasLoaded, &e.Notes, &e.Warnings,
				&e.Errors, &e.AfterClosing)
			if err == nil {
				e.Doubts, err = doubtsIn(doubts, e.FileName)
			}
			all = append(all, e)
			return err
		})
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
	if err := s.readCurrent(ctx); err != nil {
		return nil, err
	}
	id, sent := s.current[Claim{MemberCode: member, Year: year}]
	if !sent {
		return nil, nil
	}
	err = readRows(ctx, s, &all, observationFields, "select "+observationColumns+`
		from observation where workbook_id = ? order by row_number`, id)
	if err != nil {
		return nil, fmt.Errorf("reading the observations of %s for %d: %w", member, year, err)
	}
	return all, nil
}

// readCurrent reads which returns count, unless that is known since the last addition.
func (s *Store) readCurrent(ctx context.Context) error {
	if err := s.Flush(ctx); err != nil || s.current != nil {
		return err
	}
	arrived, err := queries.Standalone("int_arrivals")
	if err != nil {
		return err
	}
	current := map[Claim]int{}
	err = s.each(ctx, `
		select member_code, year, arg_max(workbook_id, place)
		from submission join `+arrived+` using (workbook_id)
		where is_counted group by member_code, year`,
		func(rows *sql.Rows) error {
			var c Claim
			var id int
			err := rows.Scan(&c.MemberCode, &c.Year, &id)
			current[c] = id
			return err
		})
	if err != nil {
		return fmt.Errorf("reading which returns count: %w", err)
	}
	s.current = current
	return nil
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
