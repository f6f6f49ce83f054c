package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// testedEngines are the versions of DuckDB that gave the right figures in all tests. Version 1.5.5
// dropped rows of the mart parameters without an error.
func testedEngines() []string { return []string{"v1.5.6"} }

// EngineError says that the program was built with a version of DuckDB that was never tested.
type EngineError struct{ Version string }

// Error names the version and the tested ones.
func (e *EngineError) Error() string {
	return fmt.Sprintf("this program was built with DuckDB %s, which was never tested with it: "+
		"build it with %s", e.Version, strings.Join(testedEngines(), " or "))
}

// CheckEngine returns an *EngineError if the version of DuckDB was never tested.
func CheckEngine(ctx context.Context, conn *sql.Conn) error {
	var version string
	if err := conn.QueryRowContext(ctx, "select version()").Scan(&version); err != nil {
		return fmt.Errorf("reading the version of DuckDB: %w", err)
	}
	if !slices.Contains(testedEngines(), version) {
		return &EngineError{Version: version}
	}
	return nil
}

// SelfTest computes a small world with known figures, and returns each wrong answer in one line. It
// fills the tables of the connection, which must be to an empty database.
func SelfTest(ctx context.Context, conn *sql.Conn) (wrong []string, err error) {
	if err := Migrate(ctx, conn); err != nil {
		return nil, err
	}
	world, errWorld := embedded.ReadFile("selftest/world.sql")
	answers, errAnswers := embedded.ReadFile("selftest/answers.sql")
	if err := errors.Join(errWorld, errAnswers); err != nil {
		return nil, fmt.Errorf("reading the self-test: %w", err)
	}
	if _, err := conn.ExecContext(ctx, string(world)); err != nil {
		return nil, fmt.Errorf("filling the self-test: %w", err)
	}
	if _, err := Compute(ctx, conn); err != nil {
		return nil, fmt.Errorf("computing the self-test: %w", err)
	}
	err = each(ctx, conn, string(answers), func(rows *sql.Rows) error {
		var question, wanted, given string
		err := rows.Scan(&question, &wanted, &given)
		wrong = append(wrong, fmt.Sprintf("%s is %s, not %s", question, given, wanted))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reading the answers of the self-test: %w", err)
	}
	return wrong, nil
}
