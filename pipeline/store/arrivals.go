package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/queries"
)

// Came is how a workbook came in a pass. DatedAt is the date of its file where it can be believed,
// else the time of the pass. Doubts are the reasons why it waits for a decision; none: it counts.
type Came struct {
	Pass    int // from 1
	DatedAt time.Time
	Doubts  []source.Problem
}

// arrival is the ledger's entry of a workbook that came.
func arrival(id, judgement int, hash, fileName string, received time.Time, came Came) (
	a queries.Arrival, err error) {
	a = queries.Arrival{ID: id, JudgementID: judgement, Hash: hash, Pass: came.Pass,
		FileName: clean(fileName), DatedAt: utc(came.DatedAt), ReceivedAt: utc(received)}
	a.Doubts, err = doubtsText(came.Doubts)
	return a, err
}

// PutBack enters in the ledger that the bytes of a workbook came again.
func (s *Store) PutBack(ctx context.Context, hash, fileName string, received time.Time,
	came Came) error {
	a, err := arrival(0, 0, hash, fileName, received, came)
	if err != nil {
		return err
	}
	return s.Enter(ctx, []queries.Arrival{a}, nil)
}

// noteArrival keeps in mind what is asked of arrivals while a pass loads.
func (s *Store) noteArrival(a queries.Arrival) {
	s.passes = max(s.passes, a.Pass)
	if first, before := s.came[a.Hash]; !before || a.ReceivedAt.Before(first) {
		s.came[a.Hash] = a.ReceivedAt
	}
}

// NextPass is the number of a pass that begins now.
func (s *Store) NextPass() int { return s.passes + 1 }

// LastLook returns when the last pass looked through the folder; the zero time before the first.
func (s *Store) LastLook(ctx context.Context) (at time.Time, err error) {
	err = s.each(ctx, "select looked_at from last_look order by looked_at",
		func(rows *sql.Rows) error { return rows.Scan(&at) })
	if err != nil {
		return at, fmt.Errorf("reading the time of the last pass: %w", err)
	}
	return at.UTC(), nil
}

// Looked notes when a pass looked through the folder, and forgets the sightings of the files that
// are gone: these come anew where they are put back.
func (s *Store) Looked(ctx context.Context, at time.Time, gone []string) error {
	if err := s.Flush(ctx); err != nil {
		return err
	}
	err := s.inTransaction(ctx, func(tx *sql.Tx) error {
		for _, path := range gone {
			if _, err := tx.ExecContext(ctx, "delete from sighting where path = ?", path); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, "delete from last_look"); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "insert into last_look values (?)", utc(at))
		return err
	})
	if err != nil {
		return fmt.Errorf("noting what the pass saw: %w", err)
	}
	return nil
}
