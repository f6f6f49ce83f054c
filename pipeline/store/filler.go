package store

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"github.com/duckdb/duckdb-go/v2/mapping"
)

// tableRows are rows of one table. The row of a number is put into the table's columns one after another, in their order.
type tableRows struct {
	table string
	n     int
	put   func(to *filler, i int)
}

func rowsIn(tables []tableRows) (n int) {
	for _, t := range tables {
		n += t.n
	}
	return n
}

// append adds rows, all of one table, on the connection of the running transaction. The driver's own appender takes a value
// at a time, boxed, with a call into the library for each; this one fills the library's columns where they lie.
func (s *Store) append(ctx context.Context, parts ...tableRows) error {
	if rowsIn(parts) == 0 {
		return nil
	}
	err := s.conn.Raw(func(connection any) error {
		raw, err := handleOf(connection)
		if err != nil {
			return err
		}
		to, err := newFiller(raw, parts[0].table)
		if err != nil {
			return err
		}
		for _, rows := range parts {
			for i := range rows.n {
				rows.put(to, i)
				if err := to.next(ctx); err != nil {
					return errors.Join(fmt.Errorf("row %d: %w", i+1, err), to.close(false))
				}
			}
		}
		return to.close(true)
	})
	if err != nil {
		return fmt.Errorf("appending to %s: %w", parts[0].table, err)
	}
	return nil
}

// handleOf is the library's own connection, which the driver has no way to ask for.
func handleOf(connection any) (handle mapping.Connection, err error) {
	errNone := fmt.Errorf("the driver's %T holds its connection otherwise than this program knows", connection)
	v := reflect.Indirect(reflect.ValueOf(connection))
	if v.Kind() != reflect.Struct {
		return handle, errNone
	}
	held := v.FieldByName("conn")
	if !held.IsValid() || held.Type() != reflect.TypeFor[mapping.Connection]() {
		return handle, errNone
	}
	handle.Ptr = held.FieldByName("Ptr").UnsafePointer()
	if handle.Ptr == nil {
		return handle, errNone
	}
	return handle, nil
}

// filler fills one piece of a table after another.
type filler struct {
	appender mapping.Appender
	types    []mapping.LogicalType
	chunk    mapping.DataChunk
	room     int
	filled   int
	columns  []column
	at       int   // the column that comes next
	err      error // of the row that is being put
	bytes    pinned
	letters  []string // of the columns met so far
}

func newFiller(connection mapping.Connection, table string) (*filler, error) {
	f := &filler{room: int(mapping.VectorSize())}
	if mapping.AppenderCreateExt(connection, "", "", table, &f.appender) == mapping.StateError {
		return nil, errors.Join(f.said(), f.close(false))
	}
	for n := range mapping.AppenderColumnCount(f.appender) {
		kind := mapping.AppenderColumnType(f.appender, n)
		f.types = append(f.types, kind)
		is := mapping.GetTypeId(kind)
		if is == mapping.TypeDecimal && (mapping.DecimalWidth(kind) != 18 || mapping.DecimalScale(kind) != 6) {
			is = mapping.TypeInvalid // it lies otherwise than what is put here
		}
		f.columns = append(f.columns, column{kind: is})
	}
	f.chunk = mapping.CreateDataChunk(f.types)
	f.begin()
	return f, nil
}

// begin looks up where the columns of the next piece lie.
func (f *filler) begin() {
	f.filled = 0
	f.bytes.begin()
	for n := range f.columns {
		c := &f.columns[n]
		c.vector = mapping.DataChunkGetVector(f.chunk, mapping.IdxT(n))
		c.data, c.valid = mapping.VectorGetData(c.vector), nil
	}
}

// next ends a row.
func (f *filler) next(ctx context.Context) error {
	if f.at != len(f.columns) {
		f.fail("%d of %d columns were filled", f.at, len(f.columns))
	}
	if f.err != nil {
		return f.err
	}
	f.at = 0
	if f.filled++; f.filled < f.room {
		return nil
	}
	return errors.Join(ctx.Err(), f.hand())
}

// hand hands over what is filled; the library takes a copy.
func (f *filler) hand() error {
	if f.filled == 0 {
		return nil
	}
	mapping.DataChunkSetSize(f.chunk, mapping.IdxT(f.filled))
	if mapping.AppendDataChunk(f.appender, f.chunk) == mapping.StateError {
		return f.said()
	}
	mapping.DataChunkReset(f.chunk)
	f.begin()
	return nil
}

// close writes what was handed over into the table, or throws it away.
func (f *filler) close(keep bool) (err error) {
	if keep {
		if err = f.hand(); err == nil && mapping.AppenderFlush(f.appender) == mapping.StateError {
			err = f.said()
		}
	}
	if !keep || err != nil {
		mapping.AppenderClear(f.appender)
	}
	mapping.DestroyDataChunk(&f.chunk)
	f.bytes.end()
	for i := range f.types {
		mapping.DestroyLogicalType(&f.types[i])
	}
	if mapping.AppenderDestroy(&f.appender) == mapping.StateError && err == nil && keep {
		err = errors.New("closing the appender")
	}
	return err
}

// said is what the library says went wrong.
func (f *filler) said() error {
	data := mapping.AppenderErrorData(f.appender)
	defer mapping.DestroyErrorData(&data)
	return errors.New(mapping.ErrorDataMessage(data))
}

// fail keeps the first thing that is wrong with a row.
func (f *filler) fail(format string, args ...any) {
	if f.err == nil {
		f.err = fmt.Errorf("column %d: "+format, append([]any{f.at + 1}, args...)...)
	}
}
