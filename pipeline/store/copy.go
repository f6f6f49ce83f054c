package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

// Copy copies a file to where none is, down to the disk. What is half-written is taken away again.
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

// CopyTo copies the whole database to where no file is, and lets go of it: the copy is of one moment, and
// enough in itself.
func (s *Store) CopyTo(ctx context.Context, to string) error {
	if err := s.Checkpoint(ctx); err != nil {
		return errors.Join(err, s.Close())
	}
	in, err := os.Open(s.path)
	if err != nil {
		return errors.Join(fmt.Errorf("copying the database: %w", err), s.Close())
	}
	err = copyTo(in, to)
	// The system lets go of a process's lock on a file with the first of its handles that is closed, so this
	// one is closed last.
	err = errors.Join(err, s.Close(), in.Close())
	if err != nil {
		return fmt.Errorf("copying the database to %s: %w", to, err)
	}
	return nil
}
