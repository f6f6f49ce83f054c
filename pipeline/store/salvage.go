package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"xmess.cat/memoria/queries"
)

// Salvage copies a damaged database to a new folder and opens the copy unchecked: with its log, or
// without it if that fails. The database itself does not change.
func Salvage(ctx context.Context, path, dir string) (*Store, error) {
	path, err := usable(path)
	if err != nil {
		return nil, err
	}
	var lastError error
	for _, parts := range [][]string{{"", ".wal"}, {""}} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, fmt.Errorf("copying the database: %w", err)
		}
		copied := filepath.Join(dir, filepath.Base(path))
		for _, part := range parts {
			if err := Copy(path+part, copied+part); err != nil &&
				(part == "" || !errors.Is(err, fs.ErrNotExist)) {
				return nil, fmt.Errorf("copying the database: %w", err)
			}
		}
		db, err := Open(ctx, copied, Options{Unchecked: true})
		if err == nil {
			return db, nil
		}
		lastError = err
		if err := os.RemoveAll(dir); err != nil {
			return nil, err
		}
	}
	var damaged *queries.DamagedError
	if errors.As(lastError, &damaged) {
		damaged.Database = path
	}
	return nil, fmt.Errorf("salvaging the database: %w", lastError)
}
