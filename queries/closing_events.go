package queries

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
)

// The events of a closing.
const (
	Closed   = "closed"
	Reopened = "reopened"
)

// ClosingEvent is the closing of a year, or its reopening. ID counts from 1 in the order of the
// events. Digest covers all that the closing keeps.
type ClosingEvent struct {
	ID      int
	Closing int
	Year    int
	Event   string
	Digest  string
}

func (d ClosingEvent) number() int { return d.ID }

// Name describes an event in messages about lost ones.
func (d ClosingEvent) Name() string {
	if d.Event == Reopened {
		return fmt.Sprintf("the reopening of %d", d.Year)
	}
	return fmt.Sprintf(closingOf, d.Year)
}

const closingOf = "the closing of %d"

// Chain is the seal of an event: a hash of it and of the seal before, as for judgements.
func (d ClosingEvent) Chain(before string) string {
	return chained("%s\n%d\n%d\n%d\n%s\n%s\n", before, d.ID, d.Closing, d.Year, d.Event, d.Digest)
}

// ClosingEvents gives all events of closings, in order.
func ClosingEvents(ctx context.Context, db querier) ([]ClosingEvent, error) {
	var out []ClosingEvent
	err := eachRow(ctx, db, "ledger/closing_events.sql", func(rows *sql.Rows) error {
		var d ClosingEvent
		err := rows.Scan(&d.ID, &d.Closing, &d.Year, &d.Event, &d.Digest)
		out = append(out, d)
		return err
	})
	return out, err
}

// EnterClosing adds an event of a closing, written in the same transaction, to the ledger. It
// returns the seal, which NoteSeals must write once the transaction is committed.
func EnterClosing(ctx context.Context, tx *sql.Tx, closing int, event string) (Seal, error) {
	held, err := heldOfClosings(ctx, tx)
	if err != nil {
		return Seal{}, err
	}
	events, err := ClosingEvents(ctx, tx)
	if err != nil {
		return Seal{}, err
	}
	next := ClosingEvent{ID: 1, Closing: closing, Event: event}
	chain := ""
	for _, d := range events {
		chain, next.ID = d.Chain(chain), d.ID+1
	}
	now, there := held[eventKey{closing, event}]
	if !there {
		return Seal{}, fmt.Errorf("entering the closing %d in the ledger: it is not there", closing)
	}
	next.Year, next.Digest = now.Year, now.Digest
	if _, err := tx.ExecContext(ctx, "insert into closing_event values (?, ?, ?, ?, ?)",
		next.ID, next.Closing, next.Year, next.Event, next.Digest); err != nil {
		return Seal{}, fmt.Errorf("entering the closing %d in the ledger: %w", closing, err)
	}
	return Seal{Of: ClosingSeal, ID: next.ID, Chain: next.Chain(chain), Name: next.Name()}, nil
}

// eventKey is the key of an event.
type eventKey struct {
	closing int
	event   string
}

// heldOfClosings computes each event again from the tables. It reads all rows of every closing.
func heldOfClosings(ctx context.Context, db querier) (map[eventKey]ClosingEvent, error) {
	held := map[eventKey]ClosingEvent{}
	err := eachRow(ctx, db, "ledger/closings.sql", func(rows *sql.Rows) error {
		var d ClosingEvent
		err := rows.Scan(&d.Closing, &d.Year, &d.Event, &d.Digest)
		held[eventKey{d.Closing, d.Event}] = d
		return err
	})
	return held, err
}

// compareClosings compares the closings in the tables with the recorded events.
func compareClosings(
	ctx context.Context, conn *sql.Conn, database string, events []ClosingEvent,
) error {
	held, err := heldOfClosings(ctx, conn)
	if err != nil {
		return err
	}
	damaged := &DamagedError{Database: database}
	for _, d := range events {
		key := eventKey{d.Closing, d.Event}
		switch now, there := held[key]; {
		case !there:
			damaged.add(d.Name(), "what was approved is missing")
		case now.Digest != d.Digest || now.Year != d.Year:
			damaged.add(d.Name(), "what was approved is not as it was")
		}
		delete(held, key)
	}
	unknown := make([]string, 0, len(held))
	for _, d := range held {
		unknown = append(unknown, d.Name())
	}
	slices.Sort(unknown)
	for _, name := range unknown {
		damaged.add(name, "its ledger does not know of a closing that it holds")
	}
	if damaged.What != "" {
		return damaged
	}
	return nil
}

// SoundClosings sorts the closings of a damaged database. sound are the events about intact
// closings. lost are the years of closings that are damaged, or that the ledger does not know.
func SoundClosings(
	ctx context.Context,
	conn *sql.Conn,
) (sound []ClosingEvent, lost []int, err error) {
	events, err := ClosingEvents(ctx, conn)
	if err != nil {
		return nil, nil, err
	}
	held, err := heldOfClosings(ctx, conn)
	if err != nil {
		return nil, nil, err
	}
	broken := map[int]int{} // year, by closing
	for _, d := range events {
		if now := held[eventKey{d.Closing, d.Event}]; now.Digest != d.Digest || now.Year != d.Year {
			broken[d.Closing] = d.Year
		}
		delete(held, eventKey{d.Closing, d.Event})
	}
	for key, d := range held {
		broken[key.closing] = max(d.Year, broken[key.closing])
	}
	for _, d := range events {
		if _, is := broken[d.Closing]; !is {
			sound = append(sound, d)
		}
	}
	return sound, slices.Sorted(maps.Values(broken)), nil
}

// LostClosings gives the years of closings that have a seal and are not among the known events.
func (s Seals) LostClosings(known []ClosingEvent) (years []int) {
	has := map[string]int{}
	for _, d := range known {
		has[d.Name()]++
	}
	for _, seal := range s.All {
		var year int
		if _, err := fmt.Sscanf(seal.Name, closingOf, &year); err != nil || seal.Of != ClosingSeal {
			continue
		}
		if has[seal.Name]--; has[seal.Name] < 0 {
			years = append(years, year)
		}
	}
	return years
}
