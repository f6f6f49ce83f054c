package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// While workbooks are loaded nothing is asked of the database that takes much, and what waits in memory to be written down
// is bounded by the log: it need not hold more. The log is written down by us, and not when the library likes to, since
// that takes memory of its own, for which the library's allocator would keep what it has no use for.
const (
	loadingMemory = "144MB"
	longestLog    = 100 << 20 // in bytes
	smallLog      = 16 << 20  // what some hundred workbooks leave
	automaticLog  = "256MB"   // for who loads a workbook at a time
)

// A small database with its log, in bytes: some fifteen hundred returns; and what it may hold while it is computed and written down at
// the same time, which it never needs.
const (
	smallDatabase = 128 << 20
	smallMemory   = "1GB"
)

// hold bounds the database's memory. The library then gives back to the system what its allocator kept.
func (s *Store) hold(ctx context.Context, memory string) error {
	if _, err := s.conn.ExecContext(ctx, "set memory_limit = "+literal(memory)); err != nil {
		return fmt.Errorf("bounding the database's memory to %s: %w", memory, s.blame(err))
	}
	s.holds = memory
	return nil
}

// spare has the database hold no more than loading and writing down take, where nobody said how much it may.
func (s *Store) spare(ctx context.Context) {
	if s.allowed == "" && s.holds != loadingMemory {
		_ = s.hold(ctx, loadingMemory) // refused where it needs more just now, and then goes on with what it had
	}
}

// writeDown writes the log into the database where it is so many bytes long.
func (s *Store) writeDown(ctx context.Context, from int64) error {
	log, err := os.Stat(logOf(s.path))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("looking at the database's log: %w", err)
	}
	if log.Size() < from {
		return nil
	}
	return s.checkpoint(ctx)
}

// checkpoint writes the log into the database, with little memory of the library's beside what that takes.
func (s *Store) checkpoint(ctx context.Context) error {
	if err := s.giveBack(ctx); err != nil {
		return err
	}
	if _, err := s.conn.ExecContext(ctx, "checkpoint"); err != nil {
		return fmt.Errorf("writing the log into the database: %w", s.blame(err))
	}
	return s.giveBack(ctx)
}

// giveBack has the library give back what its allocator kept; a database that is only being made holds nothing.
func (s *Store) giveBack(ctx context.Context) error {
	if s.holds == "" {
		return nil
	}
	return s.hold(ctx, s.holds)
}

// isSmall tells of a database that all of it, and what is computed of it, fits well into smallMemory, where nobody said how
// much it may hold.
func (s *Store) isSmall() (bool, error) {
	var size int64
	for _, path := range []string{s.path, logOf(s.path)} {
		info, err := os.Stat(path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return false, fmt.Errorf("looking at the database: %w", err)
		}
		if err == nil {
			size += info.Size()
		}
	}
	return s.allowed == "" && size <= smallDatabase, nil
}

func outOfMemory(err error) bool {
	return err != nil && strings.Contains(err.Error(), "Out of Memory Error")
}
