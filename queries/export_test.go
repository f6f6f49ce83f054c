package queries

import (
	"context"
	"database/sql"
	"fmt"
)

// Check runs every file of checks/ and returns the offences, sorted by check, place and text. It
// needs the tables but no views, and rolls back all that it creates.
func Check(ctx context.Context, conn *sql.Conn) ([]Offence, error) {
	views, err := Views()
	if err != nil {
		return nil, err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("checking: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // drops the temporary views
	if err := snapshot(ctx, tx, views); err != nil {
		return nil, err
	}
	found, err := runChecks(ctx, tx)
	sortOffences(found)
	return found, err
}
