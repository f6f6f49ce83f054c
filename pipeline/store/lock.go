package store

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/queries"
)

// LockedError says that another process has the database open for writing.
type LockedError struct {
	Path   string
	Holder string // the program and its process number, if the system gives them
	Waited time.Duration
}

// Error names the holder and how long this run waited.
func (e *LockedError) Error() string {
	return fmt.Sprintf("the database %s is held by %s (waited %s)", e.Path, e.Holder,
		e.Waited.Round(time.Second))
}

// In tells whoever runs the program what to do.
func (e *LockedError) In(lang string) string {
	return source.Text{
		Ca: "Un altre programa té oberta la base de dades {path}: {holder}. Espereu que acabi, o " +
			"tanqueu-lo, i torneu-ho a provar.",
		Es: "Otro programa tiene abierta la base de datos {path}: {holder}. Espere a que acabe, o " +
			"ciérrelo, y vuelva a intentarlo.",
		En: "Another program has the database {path} open: {holder}. Wait until it ends, or close it, " +
			"and try again.",
	}.In(lang, "path", e.Path, "holder", e.Holder)
}

// connect opens the database file. It retries while another process holds it, for options.Wait.
func connect(ctx context.Context, dsn, path string, options Options) (*duckdb.Connector, error) {
	const pause = 200 * time.Millisecond
	started := time.Now()
	for tries := 0; ; tries++ {
		connector, err := duckdb.NewConnector(dsn, nil)
		if err == nil {
			return connector, nil
		}
		holder, locked := lockHolder(err)
		if !locked {
			return nil, fmt.Errorf("opening the database %s: %w", path, queries.Damage(path, err))
		}
		held := &LockedError{Path: path, Holder: holder, Waited: time.Since(started)}
		if held.Waited >= options.Wait {
			return nil, held
		}
		if tries == 0 && options.Waiting != nil {
			options.Waiting(held)
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("waiting for the database: %w", ctx.Err())
		case <-time.After(pause):
		}
	}
}

// lockHolder finds the holder of the lock in DuckDB's message; locked is false for any other error.
// Only on Linux does the message name the holder.
func lockHolder(err error) (holder string, locked bool) {
	message := err.Error()
	if !strings.Contains(message, "Could not set lock on file") &&
		!strings.Contains(message, "being used by another process") {
		return "", false
	}
	named := regexp.MustCompile(`lock is held in (.+?)` +
		`(?: \(PID (\d+)\))?(?: by user (\S+?))?\.(?: |$)`).FindStringSubmatch(message)
	if named == nil {
		return "another program", true
	}
	holder = named[1]
	if named[2] != "" {
		holder += ", process " + named[2]
	}
	if named[3] != "" {
		holder += ", user " + named[3]
	}
	return holder, true
}
