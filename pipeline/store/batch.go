package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"xmess.cat/memoria/queries"
)

// A batch is written as soon as it has one of these sizes.
const (
	batchWorkbooks = 64
	batchBytes     = 8 << 20
	batchSightings = 1024
)

// batch waits in memory for the next transaction.
type batch struct {
	workbooks []pending
	sightings []timedSighting
	bytes     int
}

// pending is a workbook with its number in the ledger.
type pending struct {
	Workbook
	id       int
	judgedAs string // the file name for the judgement; empty: FileName
	seen     Sighting
	isRetry  bool // the ledger has it, and gets its new verdict
}

type timedSighting struct {
	Sighting
	at time.Time
}

// Add puts a workbook into the batch, with where it was seen, and returns its number in the
// ledger. Every read of the store flushes the batch first. A killed run loses the batch; the next
// pass reads those files again.
//
// Bytes that the ledger already has may be added again if they are a return or were rejected: a
// newer plan may judge them otherwise. The workbook keeps its number and time of receipt. The new
// verdict and its rows replace the old. It is an error to add an accepted plan again.
func (s *Store) Add(ctx context.Context, w Workbook, seen Sighting) (id int, err error) {
	w.hash, w.size = w.sent()
	if first, before := s.came[w.hash]; before { // its workbook was lost since
		w.ReceivedAt, w.Came = first, Came{}
	}
	p := pending{Workbook: w, seen: seen}
	isSame := func(other pending) bool { return other.hash == w.hash }
	if slices.ContainsFunc(s.batch.workbooks, isSame) {
		err = s.Flush(ctx)
	}
	switch {
	case err != nil:
	case s.hashes[w.hash]:
		p.isRetry = true
		p.id, err = s.judgedBefore(ctx, w.hash)
	default:
		p.id, err = s.lastID+s.batch.newWorkbooks()+1, ctx.Err()
	}
	if err != nil {
		return 0, fmt.Errorf("loading %s: %w", w.FileName, err)
	}
	p.seen.WorkbookID = p.id
	s.batch.workbooks = append(s.batch.workbooks, p)
	s.batch.bytes += len(w.Content)
	return p.id, s.flushIfFull(ctx)
}

// AddSighting puts a sighting into the batch of a file that is no new workbook.
func (s *Store) AddSighting(ctx context.Context, seen Sighting, at time.Time) error {
	s.batch.sightings = append(s.batch.sightings, timedSighting{seen, at})
	return s.flushIfFull(ctx)
}

func (b *batch) newWorkbooks() (count int) {
	for _, p := range b.workbooks {
		if !p.isRetry {
			count++
		}
	}
	return count
}

func (s *Store) flushIfFull(ctx context.Context) error {
	b := &s.batch
	if len(b.workbooks) < batchWorkbooks && b.bytes < batchBytes &&
		len(b.sightings) < batchSightings {
		return nil
	}
	return s.Flush(ctx)
}

// Flush writes the batch in one transaction. If that fails, it writes each workbook in a
// transaction of its own, so that those before the faulty one are kept; the rest is dropped.
func (s *Store) Flush(ctx context.Context) error {
	b := s.batch
	s.batch = batch{}
	if len(b.workbooks)+len(b.sightings) == 0 {
		return nil
	}
	c, err := s.commit(ctx, b.workbooks, b.sightings)
	if err == nil {
		return s.seal(c)
	}
	if ctx.Err() != nil || len(b.workbooks) == 0 {
		return fmt.Errorf("loading a batch: %w", err)
	}
	for _, p := range b.workbooks {
		c, err := s.commit(ctx, []pending{p}, nil)
		if err == nil {
			err = s.seal(c)
		}
		if err != nil {
			return fmt.Errorf("loading %s: %w", p.FileName, err)
		}
	}
	_, err = s.commit(ctx, nil, b.sightings)
	return err
}

// commit writes workbooks, sightings and decisions in one transaction, and returns the entries to
// seal.
func (s *Store) commit(
	ctx context.Context, workbooks []pending, sightings []timedSighting, decided ...queries.Decision,
) (c committed, err error) {
	c.decided = s.numbered(decided)
	var tables []tableRows
	var added []pending
	var seen []timedSighting
	for _, p := range workbooks {
		rows := tablesOf(p.id, p.Workbook)
		tables = append(tables, rows...)
		judgement := s.entries[queries.JudgementSeal] + len(c.judged) + 1
		c.judged = append(c.judged, p.judgement(judgement, countRows(rows)))
		if p.seen.Path != "" {
			seen = append(seen, timedSighting{p.seen, p.LoadedAt})
		}
		if p.isRetry {
			continue
		}
		added = append(added, p)
		if p.Came.Pass > 0 {
			came, err := arrival(s.entries[queries.ArrivalSeal]+len(c.arrived)+1, judgement, p.hash,
				p.FileName, p.ReceivedAt, p.Came)
			if err != nil {
				return c, err
			}
			c.arrived = append(c.arrived, came)
		}
	}
	seen = lastOfEachPath(append(seen, sightings...))
	tables = append(append(tables, workbookRows(added), sightingRows(seen)), ledgerRows(c)...)
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		for _, p := range workbooks {
			if !p.isRetry {
				continue
			}
			if err := p.replaceVerdict(ctx, tx); err != nil {
				return fmt.Errorf("replacing the verdict on workbook %d: %w", p.id, err)
			}
		}
		return s.append(ctx, tables)
	})
	if err != nil {
		return committed{}, err
	}
	for _, p := range workbooks {
		s.hashes[p.hash], s.lastID = true, max(s.lastID, p.id)
	}
	for _, a := range c.arrived {
		s.noteArrival(a)
	}
	return c, nil
}

// judgement is the ledger's record of the verdict. rows is how many rows the tables get.
func (p pending) judgement(id, rows int) queries.Judgement {
	return queries.Judgement{
		ID: id, WorkbookID: p.id, Hash: p.hash, FileName: cmp.Or(p.judgedAs, p.FileName),
		Kind: string(p.Kind), Verdict: string(p.Verdict), LoadedAt: utc(p.LoadedAt),
		PlanID: p.PlanID, Rows: rows,
	}
}

// replaceVerdict gives the workbook its new verdict, and takes away the rows of the old one.
func (p pending) replaceVerdict(ctx context.Context, tx *sql.Tx) error {
	tables, err := queries.WorkbookTables()
	if err != nil {
		return err
	}
	for _, table := range tables {
		_, err := tx.ExecContext(ctx, "delete from "+table+" where workbook_id = ?", p.id)
		if err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx,
		"update workbook set kind = ?, verdict = ?, loaded_at = ? where workbook_id = ?",
		string(p.Kind), string(p.Verdict), utc(p.LoadedAt), p.id)
	return err
}

// judgedBefore returns the number of the workbook with that hash. It is an error if the workbook
// may not be judged again.
func (s *Store) judgedBefore(ctx context.Context, hash string) (id int, err error) {
	var kind Kind
	var verdict Verdict
	err = s.conn.QueryRowContext(ctx,
		"select workbook_id, kind, verdict from workbook where workbook_hash = ?", hash).
		Scan(&id, &kind, &verdict)
	if err != nil {
		return 0, fmt.Errorf("reading the ledger: %w", s.blame(err))
	}
	if verdict != Rejected && kind != KindSubmission {
		return 0, fmt.Errorf("workbook %d has the same bytes", id)
	}
	return id, nil
}

func lastOfEachPath(seen []timedSighting) []timedSighting {
	last := map[string]int{}
	for n, s := range seen {
		last[clean(s.Path)] = n
	}
	var out []timedSighting
	for n, s := range seen {
		if last[clean(s.Path)] == n {
			out = append(out, s)
		}
	}
	return out
}
