package oracle

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/duckdb/duckdb-go/v2"
)

// read reads a mart from the database.
func read(ctx context.Context, conn *sql.Conn, mart string) (table, error) {
	rows, err := conn.QueryContext(ctx, "select * from "+mart)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	out := table{}
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		row := map[string]any{}
		for i, column := range columns {
			row[column] = values[i]
		}
		var key []string
		for _, column := range keys()[mart] {
			key = append(key, fmt.Sprint(row[column]))
		}
		at := strings.Join(key, " ")
		if _, again := out[at]; again {
			return nil, fmt.Errorf("%s has %s twice", mart, at)
		}
		out[at] = row
	}
	return out, rows.Err()
}

// differences compares two tables by the columns of want, without the excepted ones.
func differences(mart string, got, want table, except ...string) (found []string) {
	for key, row := range want {
		there, ok := got[key]
		if !ok {
			found = append(found, fmt.Sprintf("%s has no row %s", mart, key))
			continue
		}
		for column, value := range row {
			if slices.Contains(except, column) {
				continue
			}
			if _, has := there[column]; !has {
				found = append(found, fmt.Sprintf("%s has no column %s", mart, column))
			} else if !same(there[column], value) {
				found = append(found, fmt.Sprintf("%s %s: %s is %v, want %v", mart, key, column,
					plainly(there[column]), plainly(value)))
			}
		}
	}
	for key := range got {
		if _, ok := want[key]; !ok {
			found = append(found, fmt.Sprintf("%s has a row %s too many", mart, key))
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// unproven names the columns of a mart that the rules do not give.
func unproven(got, want table) []string {
	names := map[string]bool{}
	for key, row := range got {
		for column := range row {
			if _, said := want[key][column]; !said {
				names[column] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(names))
}

func same(a, b any) bool {
	a, b = plainly(a), plainly(b)
	x, isX := a.(float64)
	y, isY := b.(float64)
	if isX && isY {
		return math.Abs(x-y) <= 1e-9*max(1, math.Abs(x), math.Abs(y))
	}
	return a == b
}

// plainly converts values of the driver and of the rules to one type, so that they compare.
func plainly(value any) any {
	switch v := value.(type) {
	case *float64:
		if v == nil {
			return nil
		}
		return *v
	case int:
		return float64(v)
	case int32:
		return float64(v)
	case int64:
		return float64(v)
	case duckdb.Decimal:
		return v.Float64()
	case time.Time:
		return stamp(v)
	}
	return value
}

func stamp(t time.Time) string { return t.UTC().Format(time.DateTime) }
