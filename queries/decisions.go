package queries

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
)

// The events of a closing.
const (
	Closed   = "closed"
	Reopened = "reopened"
)

// Decision is the closing of a year, or its reopening. ID counts from 1 in the order of the
// decisions. Digest covers all that the closing keeps.
type Decision struct {
	ID      int
	Closing int
	Year    int
	Event   string
	Digest  string
}

// Name describes a decision in messages about lost ones.
func (d Decision) Name() string {
	if d.Event == Reopened {
		return fmt.Sprintf("the reopening of %d", d.Year)
	}
	return fmt.Sprintf(closingOf, d.Year)
}

const closingOf = "the closing of %d"

// Chain is the seal of a decision: a hash of it and of the seal before, as for judgements.
func (d Decision) Chain(before string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%d\n%d\n%d\n%s\n%s\n",
		before, d.ID, d.Closing, d.Year, d.Event, d.Digest))
	return hex.EncodeToString(sum[:])
}

// Decisions gives all decisions, in order.
func Decisions(ctx context.Context, db querier) ([]Decision, error) {
	var out []Decision
	err := eachRow(ctx, db, "ledger/decisions.sql", func(rows *sql.Rows) error {
		var d Decision
		err := rows.Scan(&d.ID, &d.Closing, &d.Year, &d.Event, &d.Digest)
		out = append(out, d)
		return err
	})
	return out, err
}

// Decide adds a decision about a closing, written in the same transaction, to the ledger. It
// returns the seal, which NoteSeals must write once the transaction is committed.
func Decide(ctx context.Context, tx *sql.Tx, closing int, event string) (Seal, error) {
	held, err := heldOfClosings(ctx, tx)
	if err != nil {
		return Seal{}, err
	}
	decisions, err := Decisions(ctx, tx)
	if err != nil {
		return Seal{}, err
	}
	next := Decision{ID: 1, Closing: closing, Event: event}
	chain := ""
	for _, d := range decisions {
		chain, next.ID = d.Chain(chain), d.ID+1
	}
	now, there := held[decided{closing, event}]
	if !there {
		return Seal{}, fmt.Errorf("entering the closing %d in the ledger: it is not there", closing)
	}
	next.Year, next.Digest = now.Year, now.Digest
	if _, err := tx.ExecContext(ctx, "insert into closing_event values (?, ?, ?, ?, ?)",
		next.ID, next.Closing, next.Year, next.Event, next.Digest); err != nil {
		return Seal{}, fmt.Errorf("entering the closing %d in the ledger: %w", closing, err)
	}
	return Seal{ID: next.ID, Chain: next.Chain(chain), Name: next.Name(), Decision: true}, nil
}

// decided is the key of a decision.
type decided struct {
	closing int
	event   string
}

// heldOfClosings computes each decision again from the tables. It reads all rows of every closing.
func heldOfClosings(ctx context.Context, db querier) (map[decided]Decision, error) {
	held := map[decided]Decision{}
	err := eachRow(ctx, db, "ledger/closings.sql", func(rows *sql.Rows) error {
		var d Decision
		err := rows.Scan(&d.Closing, &d.Year, &d.Event, &d.Digest)
		held[decided{d.Closing, d.Event}] = d
		return err
	})
	return held, err
}

// compareClosings compares the closings in the tables with the recorded decisions.
func compareClosings(
	ctx context.Context, conn *sql.Conn, database string, decisions []Decision,
) error {
	held, err := heldOfClosings(ctx, conn)
	if err != nil {
		return err
	}
	damaged := &DamagedError{Database: database}
	for _, d := range decisions {
		key := decided{d.Closing, d.Event}
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

// SoundClosings sorts the closings of a damaged database. sound are the decisions about intact
// closings. lost are the years of closings that are damaged, or that the ledger does not know.
func SoundClosings(ctx context.Context, conn *sql.Conn) (sound []Decision, lost []int, err error) {
	decisions, err := Decisions(ctx, conn)
	if err != nil {
		return nil, nil, err
	}
	held, err := heldOfClosings(ctx, conn)
	if err != nil {
		return nil, nil, err
	}
	broken := map[int]int{} // year, by closing
	for _, d := range decisions {
		if now := held[decided{d.Closing, d.Event}]; now.Digest != d.Digest || now.Year != d.Year {
			broken[d.Closing] = d.Year
		}
		delete(held, decided{d.Closing, d.Event})
	}
	for key, d := range held {
		broken[key.closing] = max(d.Year, broken[key.closing])
	}
	for _, d := range decisions {
		if _, is := broken[d.Closing]; !is {
			sound = append(sound, d)
		}
	}
	return sound, slices.Sorted(maps.Values(broken)), nil
}

// LostClosings gives the years of closings that have a seal and are not among the known decisions.
func (s Seals) LostClosings(known []Decision) (years []int) {
	has := map[string]int{}
	for _, d := range known {
		has[d.Name()]++
	}
	for _, seal := range s.All {
		var year int
		if _, err := fmt.Sscanf(seal.Name, closingOf, &year); err != nil || !seal.Decision {
			continue
		}
		if has[seal.Name]--; has[seal.Name] < 0 {
			years = append(years, year)
		}
	}
	return years
}
