package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"xmess.cat/memoria/queries"
)

// usable gives a database's whole path, as the driver takes it.
func usable(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("opening the database: %w", err)
	}
	if strings.ContainsAny(path, "?%") { // the driver takes its path as an address
		return "", fmt.Errorf("opening the database %q: its path may not hold ? or %%", path)
	}
	return path, nil
}

// before does what must be done before the driver sees the file: make it where there is none, and look at
// a log that a killed run left. Opening for writing cuts the end off a damaged log; opening for reading
// changes nothing.
func (o Options) before(ctx context.Context, path string) error {
	_, err := os.Stat(path)
	switch {
	case err == nil:
	case !errors.Is(err, fs.ErrNotExist) || o.ReadOnly:
		return fmt.Errorf("opening the database: %w", err)
	default:
		return create(ctx, path)
	}
	if o.ReadOnly || o.Unchecked {
		return nil
	}
	sweep(filepath.Dir(path), time.Now())
	if !exists(logOf(path)) {
		return nil
	}
	reading := o
	reading.ReadOnly = true
	looked, err := Open(ctx, path, reading)
	var older *queries.OlderSchemaError // to be migrated in a moment
	if errors.As(err, &older) {
		return nil
	}
	if err != nil {
		return err
	}
	return looked.Close()
}

// create makes an empty database: whole or not at all, so that a run killed meanwhile leaves nothing that
// the next could take for a damaged one. Where another run was faster, its database is left alone.
func create(ctx context.Context, path string) (err error) {
	if err := neverWas(path); err != nil {
		return err
	}
	fresh, err := os.MkdirTemp(filepath.Dir(path), ".memoria-*.tmp")
	if err != nil {
		return fmt.Errorf("making the database: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(fresh)) }()
	made := filepath.Join(fresh, filepath.Base(path))
	if err := createIn(ctx, made); err != nil {
		return fmt.Errorf("creating the database %s: %w", path, err)
	}
	err = os.Link(made, path)
	if err != nil && !errors.Is(err, fs.ErrExist) && !exists(path) { // a file system without links
		err = os.Rename(made, path)
	}
	if err != nil && !exists(path) {
		return fmt.Errorf("making the database: %w", err)
	}
	return nil
}

// createIn makes a database file with the tables.
func createIn(ctx context.Context, path string) error {
	connector, err := connect(ctx, path, path, Options{})
	if err != nil {
		return err
	}
	s, err := newStore(ctx, path, connector)
	if err == nil {
		err = queries.Migrate(ctx, s.conn)
	}
	if err == nil {
		err = s.Checkpoint(ctx)
	}
	return errors.Join(err, s.Close())
}

// sweep takes away what runs that were killed left half-made beside the database, as far as it may.
func sweep(dir string, now time.Time) {
	const old = 24 * time.Hour                                              // no run takes as long
	left, _ := filepath.Glob(filepath.Join(escaped(dir), ".memoria-*.tmp")) // the pattern is sound
	for _, name := range left {
		if info, err := os.Lstat(name); err == nil && now.Sub(info.ModTime()) >= old {
			_ = os.RemoveAll(name)
		}
	}
}

// escaped keeps the signs of a path from being taken for a pattern.
func escaped(path string) string {
	return strings.NewReplacer(`*`, `\*`, `[`, `\[`, `\`, `\\`).Replace(path)
}

// neverWas tells a database that is still to be made from one that is gone.
func neverWas(path string) error {
	sealed, err := queries.ReadSeals(path)
	if err != nil {
		return err
	}
	if len(sealed.All) == 0 && !exists(logOf(path)) {
		return nil
	}
	damaged := &queries.DamagedError{Database: path, What: "the file is gone, and what stands beside it says that workbooks were loaded into it"}
	for _, seal := range sealed.All {
		damaged.Lost = append(damaged.Lost, seal.Name)
	}
	return damaged
}

// logOf is where the driver keeps what is not yet in the database file.
func logOf(path string) string { return path + ".wal" }

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
