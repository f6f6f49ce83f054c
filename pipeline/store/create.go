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

	"xmess.cat/memoria/pipeline/wholefile"
	"xmess.cat/memoria/queries"
)

// usable returns the absolute path of a database.
func usable(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("opening the database: %w", err)
	}
	if strings.ContainsAny(path, "?%") { // the driver reads options after these signs
		return "", fmt.Errorf("opening the database %q: its path may not hold ? or %%", path)
	}
	return path, nil
}

// before prepares the file for the driver. It creates a missing database. If a killed run left a
// log, it checks it in read-only mode, because opening for writing truncates a damaged log.
func (o Options) before(ctx context.Context, path string) error {
	err := Look(path)
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
	readOnly, err := Open(ctx, path, reading)
	var older *queries.OlderSchemaError // the caller migrates it
	if errors.As(err, &older) {
		return nil
	}
	if err != nil {
		return err
	}
	return readOnly.Close()
}

// create makes an empty database in a temporary folder and moves it into place, so that a killed
// run leaves no half database. It keeps a database that another run made meanwhile.
func create(ctx context.Context, path string) (err error) {
	if err := checkNeverExisted(path); err != nil {
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
	if exists(path) {
		return nil
	}
	if err := wholefile.Rename(made, path); err != nil && !exists(path) {
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

// sweep removes the temporary files of killed runs. It ignores errors: the next run tries again.
func sweep(dir string, now time.Time) {
	const old = 24 * time.Hour                                              // longer than any run
	left, _ := filepath.Glob(filepath.Join(escaped(dir), ".memoria-*.tmp")) // the pattern is valid
	for _, name := range left {
		if info, err := os.Lstat(name); err == nil && now.Sub(info.ModTime()) >= old {
			_ = os.RemoveAll(name)
		}
	}
}

// escaped escapes the signs that have a meaning in a pattern.
func escaped(path string) string {
	return strings.NewReplacer(`*`, `\*`, `[`, `\[`, `\`, `\\`).Replace(path)
}

// checkNeverExisted returns a *queries.DamagedError if a log or seals show that the missing
// database was there once.
func checkNeverExisted(path string) error {
	sealed, err := queries.ReadSeals(path)
	if err != nil {
		return err
	}
	if len(sealed.All) == 0 && !exists(logOf(path)) {
		return nil
	}
	damaged := &queries.DamagedError{Database: path,
		What: "the file is gone, but its log or its seals are there"}
	for _, seal := range sealed.All {
		damaged.Lost = append(damaged.Lost, seal.Name)
	}
	return damaged
}

func logOf(path string) string { return path + ".wal" }

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
