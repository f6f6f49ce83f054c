package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/queries"
)

// Replay loads a workbook as another database judged it: with its number there, and under the file
// name of that judgement. Times are the workbook's own.
func (s *Store) Replay(
	ctx context.Context, as queries.Judgement, w Workbook,
) (judged queries.Judgement, err error) {
	w.hash, w.size = w.sent()
	all, err := s.commit(ctx, []pending{{Workbook: w, id: as.WorkbookID, judgedAs: as.FileName}}, nil)
	if err == nil {
		judged = all[0]
		err = s.seal(judged)
	}
	if err != nil {
		return judged, fmt.Errorf("loading %s again: %w", w.FileName, err)
	}
	return judged, nil
}

// Recall enters a judgement that a later judgement of the same workbook replaces.
func (s *Store) Recall(ctx context.Context, j queries.Judgement) error {
	j.ID = s.judged + 1
	err := s.inTransaction(ctx, func(*sql.Tx) error {
		return s.append(ctx, []tableRows{judgementRows([]queries.Judgement{j})})
	})
	if err != nil {
		return fmt.Errorf("entering a judgement in the ledger: %w", err)
	}
	return s.seal(j)
}

// PlanOf gives the plan that was loaded from a workbook.
func (s *Store) PlanOf(ctx context.Context, workbookID int) (plan.Plan, error) {
	p, err := s.planOf(ctx, workbookID)
	if err != nil {
		return p, fmt.Errorf("reading the plan of workbook %d: %w", workbookID, err)
	}
	return p, nil
}

// PlanParameters gives the settings of the plan that was loaded from a workbook.
func (s *Store) PlanParameters(ctx context.Context, workbookID int) (settings []plan.Parameter, err error) {
	err = s.each(ctx, "select row_number, key, value from plan_parameter where workbook_id = ? order by row_number",
		func(rows *sql.Rows) error {
			var x plan.Parameter
			err := rows.Scan(&x.Row, &x.Key, &x.Value)
			settings = append(settings, x)
			return err
		}, workbookID)
	if err != nil {
		return nil, fmt.Errorf("reading the settings of the plan of workbook %d: %w", workbookID, err)
	}
	return settings, nil
}

// HandOver copies into another database, which no process may have open, what is not read from
// workbooks: sightings, and decisions about years. A table that cannot be read does not keep the
// others from being copied; the error names it.
func (s *Store) HandOver(ctx context.Context, to string) error {
	if _, err := s.conn.ExecContext(ctx, "attach "+literal(to)+" as fresh"); err != nil {
		return fmt.Errorf("opening the new database: %w", err)
	}
	tables, err := s.tables(ctx)
	made, errMade := rebuiltTables()
	errs := []error{err, errMade, s.handOverClosings(ctx)}
	for _, table := range tables {
		if errMade != nil || slices.Contains(made, table) || slices.Contains(closingTables(), table) {
			continue
		}
		name := quoted(table)
		for _, statement := range []string{
			"delete from fresh.main." + name,
			"insert into fresh.main." + name + " by name select * from main." + name,
		} {
			if _, err := s.conn.ExecContext(ctx, statement); err != nil {
				errs = append(errs, fmt.Errorf("copying table %s: %w", table, s.blame(err)))
			}
		}
	}
	for _, statement := range []string{"checkpoint fresh", "detach fresh"} {
		if _, err := s.conn.ExecContext(ctx, statement); err != nil {
			errs = append(errs, fmt.Errorf("writing the new database: %w", err))
		}
	}
	return errors.Join(errs...)
}

// rebuiltTables are the tables that the schema fills, or that are read from workbooks.
func rebuiltTables() ([]string, error) {
	tables, err := queries.WorkbookTables()
	return append(tables,
		"schema_version", "view_source", "comarca", "size_band", "workbook", "judgement"), err
}
