package store

import (
	"context"
	"database/sql"
	"fmt"
	"runtime"

	"xmess.cat/memoria/queries"
)

// batch is what was gathered and is being loaded together, while more is gathered. Nobody else uses the connection until it
// is settled.
type batch struct {
	waiting  []gathered
	glimpses []glimpse
	stopped  func() error // of the context that it is loaded under
	done     chan struct{}

	// How it ended: with the ledger sealed up to here, or not even committed.
	judged    int
	chain     string
	committed bool
	err       error
}

func (b *batch) size() int {
	if b == nil {
		return 0
	}
	return len(b.waiting)
}

// Flush loads what was gathered. Where that fails for all together, each is loaded in a transaction of its own,
// so that those before the one at fault are kept; what was gathered after that is forgotten.
func (s *Store) Flush(ctx context.Context) error {
	if err := s.settle(ctx); err != nil {
		return err
	}
	for len(s.waiting)+len(s.glimpses) > 0 {
		s.start(ctx)
		if err := s.settle(ctx); err != nil {
			return err
		}
	}
	return nil
}

// start begins to load what was gathered.
func (s *Store) start(ctx context.Context) {
	b := &batch{waiting: s.waiting, glimpses: s.glimpses, stopped: ctx.Err, done: make(chan struct{}), judged: s.judged, chain: s.chain}
	s.waiting, s.waitingBytes, s.glimpses, s.loading = nil, 0, nil, b
	s.onLoader(func() {
		defer close(b.done)
		s.spare(ctx)
		if b.err = s.inTransaction(ctx, func(tx *sql.Tx) error { return s.writeAll(ctx, tx, b.waiting, b.glimpses) }); b.err != nil {
			return
		}
		b.committed = true
		judged := make([]queries.Judgement, 0, len(b.waiting))
		for _, g := range b.waiting {
			judged = append(judged, g.judged)
		}
		if b.judged, b.chain, b.err = s.sealAfter(b.judged, b.chain, judged); b.err == nil {
			b.err = s.writeDown(ctx, longestLog)
		}
	})
}

// onLoader does something on the thread that loads, always the same: the library's allocator keeps what it was given back
// for those threads that took it.
func (s *Store) onLoader(do func()) {
	if s.loader == nil {
		next := make(chan func())
		s.loader = next
		go func() {
			runtime.LockOSThread() // and its end is the thread's
			for do := range next {
				do()
			}
		}()
	}
	s.loader <- do
}

// settle waits for what is being loaded.
func (s *Store) settle(ctx context.Context) error {
	b := s.loading
	if b == nil {
		return nil
	}
	<-b.done
	s.loading = nil
	if b.committed {
		s.judged, s.chain = b.judged, b.chain
		return b.err
	}
	s.sighted = nil // what was noted of those that failed is not so
	waiting, waitingBytes, glimpses := s.waiting, s.waitingBytes, s.glimpses
	s.waiting, s.waitingBytes, s.glimpses = nil, 0, nil
	if b.stopped() != nil || len(b.waiting) == 0 {
		return fmt.Errorf("loading what was gathered: %w", b.err)
	}
	if outOfMemory(b.err) && s.allowed == "" {
		if err := s.hold(ctx, DefaultMemory); err != nil {
			return err
		}
	}
	for _, g := range b.waiting {
		if _, err := s.Load(ctx, g.workbook, g.seen); err != nil {
			return err
		}
	}
	s.waiting, s.waitingBytes, s.glimpses = waiting, waitingBytes, append(b.glimpses, glimpses...)
	return nil
}
