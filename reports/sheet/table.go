package sheet

import (
	"time"
)

// kind is how a column is read and set.
type kind int

const (
	words   kind = iota // text of any length
	code                // short text
	whole               // a count
	number              // a figure with its own decimals
	percent             // a rate of 0 to 100, kept as a share so that the workbook's own format shows it
	day
)

// key is the kind's name in the dictionary's words.
func (k kind) key() string {
	switch k {
	case whole:
		return "whole"
	case number:
		return "number"
	case percent:
		return "percent"
	case day:
		return "date"
	}
	return "text"
}

// column is a column of a table of T, by its key in the words.
type column[T any] struct {
	key   string
	kind  kind
	value func(T) any
}

// table is a sheet, ready to write. A cell is nil where nothing is known, else a string, int,
// float64 or time.Time.
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

// plain takes pointers and times off their missing values.
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
