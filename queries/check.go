package queries

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Offence is a row that breaks a check, with the cell it comes from if there is one.
type Offence struct {
	Check    string // the check's file name without .sql
	What     string // the problem in English, with codes and figures
	Workbook string // file name; empty if it concerns no single workbook
	Sheet    string
	Cell     string // F14; empty for a whole sheet
}

// String is one line: check, place, problem.
func (o Offence) String() string {
	place := strings.Join(slices.DeleteFunc([]string{o.Workbook, o.Sheet, o.Cell},
		func(part string) bool { return part == "" }), "!")
	if place == "" {
		return o.Check + ": " + o.What
	}
	return o.Check + ": " + place + ": " + o.What
}

// CheckBuilt runs every file of checks/ on the views that BuildViews or BuildYear created on this
// connection. It returns the offences, sorted by check, place and text.
func CheckBuilt(ctx context.Context, conn *sql.Conn) (found []Offence, err error) {
	err = within(ctx, conn, func(tx *sql.Tx) error {
		found, err = runChecks(ctx, tx)
		return err
	})
	sortOffences(found)
	return found, err
}

// runChecks runs every file of checks/ on the present views.
func runChecks(ctx context.Context, tx *sql.Tx) ([]Offence, error) {
	paths, err := sqlFiles(embedded, "checks")
	if err != nil {
		return nil, err
	}
	// Table asked has the year of a memòria after BuildYear; else it is empty.
	if _, err := tx.ExecContext(ctx,
		"create temp table if not exists asked (year integer)"); err != nil {
		return nil, fmt.Errorf("checking: %w", err)
	}
	var found []Offence
	for _, file := range paths {
		text, err := fs.ReadFile(embedded, file)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", file, err)
		}
		rows, err := offences(ctx, tx, strings.TrimSuffix(path.Base(file), ".sql"), string(text))
		if err != nil {
			return nil, fmt.Errorf("running %s: %w", file, err)
		}
		found = append(found, rows...)
	}
	return found, nil
}

func sortOffences(found []Offence) {
	slices.SortFunc(found, func(a, b Offence) int {
		return cmp.Or(
			cmp.Compare(a.Check, b.Check),
			cmp.Compare(a.Workbook, b.Workbook),
			cmp.Compare(a.Sheet, b.Sheet),
			cmp.Compare(a.Cell, b.Cell),
			cmp.Compare(a.What, b.What),
		)
	})
}

func offences(ctx context.Context, tx *sql.Tx, check, text string) (found []Offence, err error) {
	err = each(ctx, tx, text, func(rows *sql.Rows) error {
		var what string
		var workbook, sheet, cell sql.NullString
		err := rows.Scan(&what, &workbook, &sheet, &cell)
		found = append(found, Offence{check, what, workbook.String, sheet.String, cell.String})
		return err
	})
	return found, err
}
