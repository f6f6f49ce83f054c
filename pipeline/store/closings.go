package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"xmess.cat/memoria/queries"
)

// closingTables are the tables of closings. Each has a column closing_id.
func closingTables() []string {
	return []string{
		"closing", "closing_reopened", "closing_input", "closing_row", "closing_document",
		"closing_event",
	}
}

// handOverClosings copies the closings one by one into the database attached as fresh, so that a
// closing that cannot be read does not stop the copy of the others.
func (s *Store) handOverClosings(ctx context.Context) error {
	var errs []error
	var ids []int
	for _, table := range closingTables() {
		errs = append(errs, readRows(ctx, s, &ids, column,
			"select distinct closing_id from main."+quoted(table)))
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	for _, table := range closingTables() {
		for _, id := range ids {
			statement := "insert into fresh.main." + quoted(table) + " by name select * from main." +
				quoted(table) + " where closing_id = ?"
			if _, err := s.conn.ExecContext(ctx, statement, id); err != nil {
				errs = append(errs, fmt.Errorf("copying %s of closing %d: %w", table, id, s.blame(err)))
			}
		}
	}
	return errors.Join(errs...)
}

// KeepSound deletes the closings that a salvaged database does not have complete and unchanged, and
// returns their years. The decisions about the others get new numbers. sealed are the seals that
// were beside the damaged database. The store must have been opened unchecked.
func (s *Store) KeepSound(ctx context.Context, sealed queries.Seals) (lost []int, err error) {
	sound, lost, err := queries.SoundClosings(ctx, s.conn)
	if err != nil {
		return nil, s.blame(err)
	}
	known, err := queries.ClosingEvents(ctx, s.conn)
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
			if _, err := tx.ExecContext(ctx,
				"delete from "+quoted(table)+" where closing_id not in ("+keep+")"); err != nil {
				return fmt.Errorf("leaving out damaged closings: %w", err)
			}
		}
		for _, d := range sound {
			if _, err := queries.EnterClosing(ctx, tx, d.Closing, d.Event); err != nil {
				return err
			}
		}
		return nil
	})
	return slices.Compact(lost), err
}

// CarryClosings copies the closings and reopenings that another database does not have yet into it,
// and returns them. No process may have that database open. It returns ErrOtherClosings, and copies
// nothing, if the decisions of neither database are the first ones of the other.
func (s *Store) CarryClosings(
	ctx context.Context, to string,
) (carried []queries.ClosingEvent, err error) {
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
	own, err := queries.ClosingEvents(ctx, s.conn)
	if err != nil {
		return nil, s.blame(err)
	}
	var has []queries.ClosingEvent
	err = readRows(ctx, s, &has, func(d *queries.ClosingEvent) []any {
		return []any{&d.ID, &d.Closing, &d.Year, &d.Event, &d.Digest}
	}, `
		select event_id, closing_id, year, event, digest from fresh.main.closing_event
		order by event_id`)
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
		return nil, fmt.Errorf("copying the closings: %w", err)
	}
	return own[len(has):], nil
}

// ErrOtherClosings says that two databases have different decisions about years.
var ErrOtherClosings = errors.New("the databases have different closings")
