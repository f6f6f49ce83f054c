package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"xmess.cat/memoria/queries"
)

// closingTables are those that closings are kept in, each with a column closing_id.
func closingTables() []string {
	return []string{"closing", "closing_reopened", "closing_input", "closing_row", "closing_document", "closing_event"}
}

// handOverClosings copies every closing, closing by closing, into the database attached as fresh: what cannot
// be read of one does not keep the others from being copied.
func (s *Store) handOverClosings(ctx context.Context) error {
	var errs []error
	ids := map[int]bool{}
	for _, table := range closingTables() {
		err := s.each(ctx, "select distinct closing_id from main."+quoted(table), func(rows *sql.Rows) error {
			var id int
			err := rows.Scan(&id)
			ids[id] = true
			return err
		})
		errs = append(errs, err)
	}
	for _, table := range closingTables() {
		for id := range ids {
			statement := "insert into fresh.main." + quoted(table) + " by name select * from main." + quoted(table) + " where closing_id = ?"
			if _, err := s.conn.ExecContext(ctx, statement, id); err != nil {
				errs = append(errs, fmt.Errorf("copying %s of closing %d: %w", table, id, s.blame(err)))
			}
		}
	}
	return errors.Join(errs...)
}

// KeepSound leaves only those closings of a saved database of which everything is as it was decided, numbers what
// was decided about them anew, and gives the years of the others; sealed are the seals that lay beside the damaged
// one. It is for a store that was opened unchecked.
func (s *Store) KeepSound(ctx context.Context, sealed queries.Seals) (lost []int, err error) {
	sound, lost, err := queries.SoundClosings(ctx, s.conn)
	if err != nil {
		return nil, s.blame(err)
	}
	known, err := queries.Decisions(ctx, s.conn)
	if err != nil {
		return nil, s.blame(err)
	}
	lost = append(lost, sealed.LostClosings(known)...)
	slices.Sort(lost)
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		keep := "0"
		for _, d := range sound {
			keep += fmt.Sprintf(", %d", d.Closing)
		}
		for _, table := range closingTables() {
			if table == "closing_event" {
				keep = "0"
			}
			// The list is of whole numbers.
			if _, err := tx.ExecContext(ctx, "delete from "+quoted(table)+" where closing_id not in ("+keep+")"); err != nil {
				return fmt.Errorf("leaving out damaged closings: %w", err)
			}
		}
		for _, d := range sound {
			if _, err := queries.Decide(ctx, tx, d.Closing, d.Event); err != nil {
				return err
			}
		}
		return nil
	})
	return slices.Compact(lost), err
}

// CarryClosings copies into another database, which nobody may have open, the closings and reopenings that came
// after those that it has, and names them. Where it has others than this one, nothing is copied, and the error is
// ErrOtherClosings.
func (s *Store) CarryClosings(ctx context.Context, to string) (carried []queries.Decision, err error) {
	if _, err := s.conn.ExecContext(ctx, "attach "+literal(to)+" as fresh"); err != nil {
		return nil, fmt.Errorf("opening the restored database: %w", err)
	}
	defer func() {
		for _, statement := range []string{"checkpoint fresh", "detach fresh"} {
			if _, errEnd := s.conn.ExecContext(ctx, statement); errEnd != nil {
				err = errors.Join(err, fmt.Errorf("writing the restored database: %w", errEnd))
			}
		}
	}()
	own, err := queries.Decisions(ctx, s.conn)
	if err != nil {
		return nil, s.blame(err)
	}
	var has []queries.Decision
	err = s.each(ctx, "select event_id, closing_id, year, event, digest from fresh.main.closing_event order by event_id",
		func(rows *sql.Rows) error {
			var d queries.Decision
			err := rows.Scan(&d.ID, &d.Closing, &d.Year, &d.Event, &d.Digest)
			has = append(has, d)
			return err
		})
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading the closings of the restored database: %w", err)
	case len(has) >= len(own) && slices.Equal(has[:len(own)], own):
		return nil, nil
	case len(has) > len(own) || !slices.Equal(has, own[:len(has)]):
		return nil, ErrOtherClosings
	}
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		for _, table := range closingTables() {
			key := "closing_id"
			if table == "closing_event" {
				key = "event_id"
			}
			name := quoted(table)
			statement := "insert into fresh.main." + name + " by name select * from main." + name +
				" where " + key + " not in (select " + key + " from fresh.main." + name + ")"
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return fmt.Errorf("copying table %s: %w", table, err)
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("carrying closings over: %w", err)
	}
	return own[len(has):], nil
}

// ErrOtherClosings says that two databases have closings that do not follow from each other.
var ErrOtherClosings = errors.New("the closings are others")
