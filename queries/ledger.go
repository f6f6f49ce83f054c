package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Judgement is one judgement of a workbook. ID counts from 1. The last judgement of a workbook
// counts. PlanID is the workbook of the plan that it was checked against, and 0 for none or
// unknown. Rows is the number of rows that it has in all tables, without its row in the ledger.
type Judgement struct {
	ID         int
	WorkbookID int
	Hash       string
	FileName   string
	Kind       string
	Verdict    string
	LoadedAt   time.Time // UTC, to the microsecond
	PlanID     int
	Rows       int
}

func (j Judgement) number() int { return j.ID }

// Name is the file's name in messages about lost workbooks.
func (j Judgement) Name() string { return j.FileName }

// Judgements gives all judgements, in order.
func Judgements(ctx context.Context, conn *sql.Conn) ([]Judgement, error) {
	var out []Judgement
	err := eachRow(ctx, conn, "ledger/judgements.sql", func(rows *sql.Rows) error {
		var j Judgement
		var loaded int64
		err := rows.Scan(&j.ID, &j.WorkbookID, &j.Hash, &j.FileName, &j.Kind, &j.Verdict, &loaded,
			&j.PlanID, &j.Rows)
		j.LoadedAt = time.UnixMicro(loaded).UTC()
		out = append(out, j)
		return err
	})
	return out, err
}

// Chain is the seal of a judgement: a hash of it and of the seal before, which is empty for the
// first. It seals all judgements up to this one.
func (j Judgement) Chain(before string) string {
	return chained("%s\n%d\n%d\n%s\n%q\n%s\n%s\n%d\n%d\n%d\n", before, j.ID, j.WorkbookID, j.Hash,
		j.FileName, j.Kind, j.Verdict, j.LoadedAt.UnixMicro(), j.PlanID, j.Rows)
}

// Ledger is a database's own record of what it holds. Chains has one seal an entry, for each of the
// four lists.
type Ledger struct {
	Judgements    []Judgement
	ClosingEvents []ClosingEvent
	Arrivals      []Arrival
	Decisions     []Decision
	Chains        map[Sealed][]string
}

// Last is the seal of the last entry of a list, empty where there is none.
func (l Ledger) Last(of Sealed) string {
	chain := l.Chains[of]
	if len(chain) == 0 {
		return ""
	}
	return chain[len(chain)-1]
}

// Seals gives all seals of the ledger, in the form that is written beside the database.
func (l Ledger) Seals() []Seal {
	var all []Seal
	for _, list := range l.lists() {
		for i, e := range list.entries {
			all = append(all, Seal{Of: list.of, ID: e.number(), Chain: l.Chains[list.of][i], Name: e.Name()})
		}
	}
	return all
}

// entry is an entry of a list of the ledger. Chain seals it and all before it.
type entry interface {
	number() int
	Name() string
	Chain(before string) string
}

type ledgerList struct {
	of      Sealed
	lacks   string // what a gap in the numbers means
	entries []entry
}

func (l Ledger) lists() []ledgerList {
	return []ledgerList{
		{JudgementSeal, "its ledger lacks judgement %d", entriesOf(l.Judgements)},
		{ClosingSeal, "its ledger lacks event %d of its closings", entriesOf(l.ClosingEvents)},
		{ArrivalSeal, "its ledger lacks arrival %d", entriesOf(l.Arrivals)},
		{DecisionSeal, "its ledger lacks decision %d about a workbook", entriesOf(l.Decisions)},
	}
}

func entriesOf[T entry](list []T) []entry {
	out := make([]entry, len(list))
	for i, e := range list {
		out[i] = e
	}
	return out
}

// CheckLedger compares a database with its ledger, workbook by workbook and closing by closing, and
// with the seals beside it. It reads no workbook's bytes, but all rows of closings. The error is a
// *DamagedError where anything is missing or changed; the ledger is then as much as can be read.
func CheckLedger(ctx context.Context, conn *sql.Conn, database string) (Ledger, error) {
	ledger := Ledger{Chains: map[Sealed][]string{}}
	var errs [4]error
	ledger.Judgements, errs[0] = Judgements(ctx, conn)
	ledger.ClosingEvents, errs[1] = ClosingEvents(ctx, conn)
	ledger.Arrivals, errs[2] = Arrivals(ctx, conn)
	ledger.Decisions, errs[3] = Decisions(ctx, conn)
	if err := errors.Join(errs[:]...); err != nil {
		return ledger, Damage(database, err)
	}
	for _, list := range ledger.lists() {
		for i, e := range list.entries {
			if e.number() != i+1 {
				return ledger, &DamagedError{Database: database, What: fmt.Sprintf(list.lacks, i+1)}
			}
			ledger.Chains[list.of] = append(ledger.Chains[list.of], e.Chain(ledger.Last(list.of)))
		}
	}
	sealed, err := ReadSeals(database)
	if err != nil {
		return ledger, err
	}
	if err := sealed.compare(database, ledger); err != nil {
		return ledger, err
	}
	last := map[int]Judgement{}
	for _, j := range ledger.Judgements {
		last[j.WorkbookID] = j
	}
	if err := compareHoldings(ctx, conn, database, last); err != nil {
		return ledger, Damage(database, err)
	}
	if err := compareClosings(ctx, conn, database, ledger.ClosingEvents); err != nil {
		return ledger, Damage(database, err)
	}
	return ledger, nil
}

// CheckSealed is CheckLedger for read-only users. It does nothing where no seals lie beside the
// database, for example beside a copy that was sent to somebody.
func CheckSealed(ctx context.Context, conn *sql.Conn, database string) error {
	sealed, err := ReadSeals(database)
	if err != nil || len(sealed.All) == 0 {
		return err
	}
	_, err = CheckLedger(ctx, conn, database)
	return err
}

// holdsAll says, without reading the tables, that nothing is missing: each workbook's row in the
// ledger equals its judgement, and the tables hold as many rows as all judgements together say. If
// it is false, the rows must be counted workbook by workbook.
func holdsAll(ctx context.Context, conn *sql.Conn, last map[int]Judgement) (bool, error) {
	found, wanted, rowCount := 0, 0, 0
	same := true
	err := eachRow(ctx, conn, "ledger/lines.sql", func(rows *sql.Rows) error {
		var id int
		var hash, kind, verdict string
		var loaded int64
		err := rows.Scan(&id, &hash, &kind, &verdict, &loaded)
		j, known := last[id]
		same = same && known && hash == j.Hash && kind == j.Kind && verdict == j.Verdict &&
			loaded == j.LoadedAt.UnixMicro()
		found, wanted = found+1, wanted+j.Rows
		return err
	})
	if err != nil || !same || found != len(last) {
		return false, err
	}
	tables, err := WorkbookTables()
	if err != nil {
		return false, err
	}
	counts := make([]string, 0, len(tables)) // reads no rows
	for _, table := range tables {
		counts = append(counts, "(select count(*) from "+table+")")
	}
	err = conn.QueryRowContext(ctx, "select "+strings.Join(counts, " + ")).Scan(&rowCount)
	if err != nil {
		return false, fmt.Errorf("counting the rows of workbooks: %w", err)
	}
	return rowCount == wanted, nil
}

// WorkbookTables names the tables that hold what was read from workbooks, sorted, without the
// ledger itself. ledger/holdings.sql lists them.
func WorkbookTables() ([]string, error) {
	text, err := embedded.ReadFile("ledger/holdings.sql")
	if err != nil {
		return nil, fmt.Errorf("reading the tables of workbooks: %w", err)
	}
	others := append(expressions(string(text)), "workbook")
	return slices.DeleteFunc(relations(string(text)), func(table string) bool {
		return slices.Contains(others, table)
	}), nil
}

// compareHoldings compares the rows of each workbook with its last judgement.
func compareHoldings(
	ctx context.Context, conn *sql.Conn, database string, last map[int]Judgement,
) error {
	if all, err := holdsAll(ctx, conn, last); all || err != nil {
		return err
	}
	damaged := &DamagedError{Database: database}
	err := eachRow(ctx, conn, "ledger/holdings.sql", func(rows *sql.Rows) error {
		var id, count int
		var hash, kind, verdict sql.NullString
		var loaded sql.NullInt64
		if err := rows.Scan(&id, &hash, &kind, &verdict, &loaded, &count); err != nil {
			return err
		}
		j, known := last[id]
		switch {
		case !known:
			damaged.add(fmt.Sprintf("workbook %d", id), "its ledger does not know of what it holds")
		case !hash.Valid:
			damaged.add(j.FileName, "workbooks are missing")
		case hash.String != j.Hash || kind.String != j.Kind || verdict.String != j.Verdict ||
			loaded.Int64 != j.LoadedAt.UnixMicro():
			damaged.add(j.FileName, "workbooks are not as they were judged")
		case count != j.Rows:
			damaged.add(j.FileName, "rows of workbooks are missing or too many")
		}
		delete(last, id)
		return nil
	})
	for _, j := range last {
		damaged.add(j.FileName, "workbooks are missing")
	}
	if err == nil && damaged.What != "" {
		return damaged
	}
	return err
}

// eachRow runs an embedded query and calls take for each row.
func eachRow(ctx context.Context, db querier, file string, take func(*sql.Rows) error) error {
	text, err := embedded.ReadFile(file)
	if err != nil {
		return fmt.Errorf("reading %s: %w", file, err)
	}
	if err := each(ctx, db, string(text), take); err != nil {
		return fmt.Errorf("running %s: %w", file, err)
	}
	return nil
}
