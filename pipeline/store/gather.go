package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"xmess.cat/memoria/queries"
)

// How many workbooks, and how many of their bytes, wait at most to be loaded together.
const (
	mostGathered      = 64
	mostGatheredBytes = 8 << 20
)

// gathered is a workbook that waits to be loaded.
type gathered struct {
	workbook Workbook
	seen     Sighting
	judged   queries.Judgement
	tables   []tableRows
}

// glimpse is a sighting that brought nothing new and waits to be remembered: not before the workbook that it
// names, which may wait itself.
type glimpse struct {
	seen Sighting
	at   time.Time
}

// Gather is Load, but that what it is given may wait until Flush, or any read, to be loaded together with what
// came before and after: writing a log down to the disk takes longer than loading a workbook. A transaction
// holds workbooks whole, and what is killed before one ends is read again by the next pass. The number that it
// gives is the one that Load would have given. What was gathered may be loaded while the caller goes on: the context must
// last until Flush, or any read.
func (s *Store) Gather(ctx context.Context, w Workbook, seen Sighting) (id int, err error) {
	if err := ctx.Err(); err != nil {
		return 0, fmt.Errorf("loading %s: %w", w.FileName, err)
	}
	w.hash, w.size = w.sent()
	if s.known[w.hash] { // judged anew, or not at all
		if err := s.Flush(ctx); err != nil {
			return 0, err
		}
		return s.Load(ctx, w, seen)
	}
	id = s.lastID + 1
	g := gathered{workbook: w, seen: seen, tables: tablesOf(id, w)}
	g.judged = judgement(s.judged+s.loading.size()+len(s.waiting)+1, id, w, rowsIn(g.tables))
	g.seen.WorkbookID = id
	s.lastID, s.known[w.hash] = id, true
	s.waiting, s.waitingBytes = append(s.waiting, g), s.waitingBytes+len(w.Content)
	return id, s.flushIfMany(ctx)
}

// See remembers where a file was seen that brought nothing new; it may wait as Gather does.
func (s *Store) See(ctx context.Context, seen Sighting, at time.Time) error {
	s.glimpses = append(s.glimpses, glimpse{seen, at})
	return s.flushIfMany(ctx)
}

func (s *Store) flushIfMany(ctx context.Context) error {
	if s.waitingBytes >= mostGatheredBytes { // twice that would be much to hold
		return s.Flush(ctx)
	}
	if len(s.waiting) < mostGathered && len(s.glimpses) < 16*mostGathered {
		return nil
	}
	if err := s.settle(ctx); err != nil {
		return err
	}
	s.start(ctx)
	return nil
}

func (s *Store) writeAll(ctx context.Context, tx *sql.Tx, waiting []gathered, glimpses []glimpse) error {
	rows := map[string][]tableRows{}
	judged := make([]queries.Judgement, 0, len(waiting))
	for _, g := range waiting {
		judged = append(judged, g.judged)
		for _, t := range g.tables {
			rows[t.table] = append(rows[t.table], t)
		}
	}
	if err := s.appendAll(ctx, []tableRows{workbookRows(waiting...), judgementRows(judged...)}); err != nil {
		return err
	}
	for _, table := range tablesOfWorkbooks() {
		if err := s.append(ctx, rows[table]...); err != nil {
			return err
		}
	}
	seen := make([]glimpse, 0, len(waiting)+len(glimpses))
	for _, g := range waiting {
		seen = append(seen, glimpse{g.seen, g.workbook.LoadedAt})
	}
	return s.seeAll(ctx, tx, append(seen, glimpses...))
}

// seeAll remembers where files were seen: an update takes a statement, what was never seen an appended row.
func (s *Store) seeAll(ctx context.Context, tx *sql.Tx, glimpses []glimpse) error {
	if s.sighted == nil {
		s.sighted = map[string]bool{}
		rows, err := tx.QueryContext(ctx, "select path from sighting")
		if err != nil {
			return fmt.Errorf("reading where files were seen: %w", err)
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var path string
			if err := rows.Scan(&path); err != nil {
				return fmt.Errorf("reading where files were seen: %w", err)
			}
			s.sighted[path] = true
		}
		if err := rows.Err(); err != nil {
			return fmt.Errorf("reading where files were seen: %w", err)
		}
	}
	last := map[string]int{}
	for n, g := range glimpses {
		last[clean(g.seen.Path)] = n
	}
	var fresh []glimpse
	for n, g := range glimpses {
		path, at := clean(g.seen.Path), g.at
		if last[path] != n {
			continue
		}
		if s.sighted[path] {
			if err := see(ctx, tx, g.seen, at); err != nil {
				return err
			}
			continue
		}
		s.sighted[path] = true
		fresh = append(fresh, g)
	}
	return s.append(ctx, sightingRows(fresh))
}
