package sheet

import (
	"cmp"
	"time"
)

// kind is the type and the format of a column.
type kind int

const (
	words   kind = iota // text of any length
	code                // short text
	whole               // a count
	number              // a figure with its own decimals
	percent             // a rate of 0 to 100, stored as a share and formatted as per cent
	day
)

// key is the kind's name in the dictionary.
func (k kind) key() string {
	named := map[kind]string{whole: "whole", number: "number", percent: "percent", day: "date"}
	return cmp.Or(named[k], "text")
}

// column is a column of a table of T. Its key gives its head and its meaning.
type column[T any] struct {
	key   string
	kind  kind
	value func(T) any
}

// table is a sheet ready to write. A cell is a string, int, float64, time.Time, or nil for a
// missing value.
type table struct {
	key   string
	keys  []string
	kinds []kind
	rows  [][]any
}

func newTable[T any](key string, rows []T, columns []column[T]) table {
	out := table{key: key}
	for _, c := range columns {
		out.keys, out.kinds = append(out.keys, c.key), append(out.kinds, c.kind)
	}
	for _, r := range rows {
		cells := make([]any, len(columns))
		for i, c := range columns {
			cells[i] = plain(c.value(r), c.kind)
		}
		out.rows = append(out.rows, cells)
	}
	return out
}

// plain dereferences pointers, and gives nil for missing and empty values.
func plain(value any, k kind) any {
	switch v := value.(type) {
	case *float64:
		if v == nil {
			return nil
		}
		return plain(*v, k)
	case float64:
		if k == percent {
			return v / 100
		}
		return v
	case *int:
		if v == nil {
			return nil
		}
		return *v
	case *int64:
		if v == nil {
			return nil
		}
		return int(*v)
	case time.Time:
		if v.IsZero() {
			return nil
		}
		return time.Date(v.Year(), v.Month(), v.Day(), 0, 0, 0, 0, time.UTC)
	case string:
		if v == "" {
			return nil
		}
		return v
	}
	return value
}
