package queries

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"time"
)

// Arrival is a time at which a workbook came, see table arrival. ID counts from 1. JudgementID is
// the last judgement before it, or its own. Doubts is JSON, empty where it does not wait. Times are
// UTC, to the microsecond.
type Arrival struct {
	ID          int
	JudgementID int
	Hash        string // of the workbook's bytes
	Pass        int
	FileName    string
	DatedAt     time.Time
	ReceivedAt  time.Time
	Doubts      string
}

// Arrivals gives all arrivals, in order.
func Arrivals(ctx context.Context, db querier) (all []Arrival, err error) {
	err = eachRow(ctx, db, "ledger/arrivals.sql", func(rows *sql.Rows) error {
		var a Arrival
		var dated, received int64
		err := rows.Scan(&a.ID, &a.JudgementID, &a.Hash, &a.Pass, &a.FileName, &dated, &received,
			&a.Doubts)
		a.DatedAt, a.ReceivedAt = time.UnixMicro(dated).UTC(), time.UnixMicro(received).UTC()
		all = append(all, a)
		return err
	})
	return all, err
}

func (a Arrival) number() int { return a.ID }

// Name is the file's name in messages about lost arrivals.
func (a Arrival) Name() string { return a.FileName }

// Chain is the seal of an arrival, as for judgements.
func (a Arrival) Chain(before string) string {
	return chained("%s\n%d\n%d\n%s\n%d\n%q\n%d\n%d\n%q\n", before, a.ID, a.JudgementID, a.Hash,
		a.Pass, a.FileName, a.DatedAt.UnixMicro(), a.ReceivedAt.UnixMicro(), a.Doubts)
}

// What an officer decides about a workbook.
const (
	Accepted = "accepted"
	Retired  = "retired"
	Undone   = "undone"
)

// Decision is what an officer decided about a workbook, see table decision. ID counts from 1. Year
// is 0 where the cover's holds. Undoes is 0 unless it takes back an earlier decision.
type Decision struct {
	ID          int
	JudgementID int
	Hash        string
	Decision    string
	Year        int
	Undoes      int
	At          time.Time
	By          string
	Reason      string
}

// Decisions gives all decisions about workbooks, in order.
func Decisions(ctx context.Context, db querier) (all []Decision, err error) {
	err = eachRow(ctx, db, "ledger/decisions.sql", func(rows *sql.Rows) error {
		var d Decision
		var at int64
		err := rows.Scan(&d.ID, &d.JudgementID, &d.Hash, &d.Decision, &d.Year, &d.Undoes, &at, &d.By,
			&d.Reason)
		d.At = time.UnixMicro(at).UTC()
		all = append(all, d)
		return err
	})
	return all, err
}

// InForce gives the decision in force about each workbook, by its hash, as int_decisions does: the
// last one that was not undone.
func InForce(all []Decision) map[string]Decision {
	undone, last := map[int]bool{}, map[string]Decision{}
	for _, d := range all {
		undone[d.Undoes] = true
	}
	for _, d := range all {
		if d.Decision != Undone && !undone[d.ID] {
			last[d.Hash] = d
		}
	}
	return last
}

func (d Decision) number() int { return d.ID }

// Name describes a decision in messages about lost ones.
func (d Decision) Name() string { return fmt.Sprintf("decision %d (%s)", d.ID, d.Decision) }

// Chain is the seal of a decision, as for judgements.
func (d Decision) Chain(before string) string {
	return chained("%s\n%d\n%d\n%s\n%s\n%d\n%d\n%d\n%q\n%q\n", before, d.ID, d.JudgementID, d.Hash,
		d.Decision, d.Year, d.Undoes, d.At.UnixMicro(), d.By, d.Reason)
}

func chained(format string, values ...any) string {
	sum := sha256.Sum256(fmt.Appendf(nil, format, values...))
	return hex.EncodeToString(sum[:])
}
