package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

// Copy copies a file to a new path and syncs it to the disk. It removes an incomplete copy.
func Copy(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	return errors.Join(copyTo(in, to), in.Close())
}

func copyTo(in io.Reader, to string) error {
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o640)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

// CopyTo copies the database to a new file and closes the store. The copy needs no log, and no
// other process can write while it is made.
func (s *Store) CopyTo(ctx context.Context, to string) error {
	if err := s.Checkpoint(ctx); err != nil {
		return errors.Join(err, s.Close())
	}
	in, err := os.Open(s.path)
	if err != nil {
		return errors.Join(fmt.Errorf("copying the database: %w", err), s.Close())
	}
	err = copyTo(in, to)
	// Closing any handle of a file releases the process's lock on it, so this one is closed last.
	err = errors.Join(err, s.Close(), in.Close())
	if err != nil {
		return fmt.Errorf("copying the database to %s: %w", to, err)
	}
	return nil
}
