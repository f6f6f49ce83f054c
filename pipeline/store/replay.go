package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"xmess.cat/memoria/queries"
)

// Replay loads a workbook with the number and the file name that it has in a judgement of another
// database.
func (s *Store) Replay(
	ctx context.Context, as queries.Judgement, w Workbook,
) (judged queries.Judgement, err error) {
	w.hash, w.size = w.sent()
	c, err := s.commit(ctx, []pending{{Workbook: w, id: as.WorkbookID, judgedAs: as.FileName}}, nil)
	if err == nil {
		judged = c.judged[0]
		err = s.seal(c)
	}
	if err != nil {
		return judged, fmt.Errorf("loading %s again: %w", w.FileName, err)
	}
	return judged, nil
}

// Recall adds a judgement to the ledger without its workbook: a later one replaces it.
func (s *Store) Recall(ctx context.Context, j queries.Judgement) error {
	j.ID = s.entries[queries.JudgementSeal] + 1
	return s.enter(ctx, committed{judged: []queries.Judgement{j}})
}

// Enter adds arrivals and decisions to the ledger, with new numbers, after its last judgement.
func (s *Store) Enter(
	ctx context.Context,
	came []queries.Arrival,
	decided []queries.Decision,
) error {
	if err := s.Flush(ctx); err != nil {
		return err
	}
	c := committed{arrived: slices.Clone(came), decided: s.numbered(decided)}
	for i := range c.arrived {
		a := &c.arrived[i]
		a.ID, a.JudgementID = s.entries[queries.ArrivalSeal]+i+1, s.entries[queries.JudgementSeal]
		a.DatedAt, a.ReceivedAt = utc(a.DatedAt), utc(a.ReceivedAt)
	}
	if err := s.enter(ctx, c); err != nil {
		return err
	}
	for _, a := range c.arrived {
		s.noteArrival(a)
	}
	return nil
}

// enter adds entries to the ledger.
func (s *Store) enter(ctx context.Context, c committed) error {
	err := s.inTransaction(ctx, func(*sql.Tx) error { return s.append(ctx, ledgerRows(c)) })
	if err != nil {
		return fmt.Errorf("adding to the ledger: %w", err)
	}
	return s.seal(c)
}

// HandOver copies the tables that are not read from workbooks into another database: sightings,
// closings and the like. No process may have that database open. If a table cannot be read, the
// others are still copied, and the error names it.
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

// rebuiltTables are the tables that HandOver leaves out: the schema or the workbooks fill them.
func rebuiltTables() ([]string, error) {
	tables, err := queries.WorkbookTables()
	return append(tables,
		"schema_version", "view_source", "comarca", "size_band", "workbook", "judgement", "arrival",
		"decision"), err
}
