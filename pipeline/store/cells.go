package store

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"github.com/duckdb/duckdb-go/v2/mapping"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// cellsOf are the cells of a workbook, which are more than all its other rows together.
type cellsOf struct {
	workbookID int
	cells      []plan.TypedCell
}

// appendCells adds cells as typed, on the connection of the running transaction. The driver's own appender takes a value at
// a time, boxed, with a call into the library for each text; this one fills the library's columns where they lie.
func (s *Store) appendCells(ctx context.Context, books []cellsOf) error {
	total := 0
	for _, b := range books {
		total += len(b.cells)
	}
	if total == 0 {
		return nil
	}
	err := s.conn.Raw(func(connection any) error {
		raw, err := handleOf(connection)
		if err != nil {
			return err
		}
		to, err := newCellAppender(raw)
		if err != nil {
			return err
		}
		for _, b := range books {
			if err := to.add(ctx, b); err != nil {
				return errors.Join(err, to.close(false))
			}
		}
		return to.close(true)
	})
	if err != nil {
		return fmt.Errorf("appending to typed_cell: %w", err)
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

// The columns of typed_cell.
const (
	cellWorkbook = iota
	cellSection
	cellSheet
	cellRow
	cellColumn
	cellLetters
	cellField
	cellHeader
	cellText
	cellColumns
)

// cellAppender fills one piece of the table after another.
type cellAppender struct {
	appender mapping.Appender
	types    []mapping.LogicalType
	chunk    mapping.DataChunk
	room     int
	filled   int
	columns  [cellColumns]texts // of the piece; those of numbers hold numbers
	bytes    pinned
	letters  []string // of the columns met so far
}

func newCellAppender(connection mapping.Connection) (*cellAppender, error) {
	a := &cellAppender{room: int(mapping.VectorSize())}
	if mapping.AppenderCreateExt(connection, "", "", "typed_cell", &a.appender) == mapping.StateError {
		return nil, errors.Join(a.said(), a.close(false))
	}
	for n := range cellColumns {
		switch n {
		case cellWorkbook, cellRow, cellColumn:
			a.types = append(a.types, mapping.CreateLogicalType(mapping.TypeInteger))
		default:
			a.types = append(a.types, mapping.CreateLogicalType(mapping.TypeVarchar))
		}
	}
	a.chunk = mapping.CreateDataChunk(a.types)
	a.begin()
	return a, nil
}

// begin looks up where the columns of the next piece lie.
func (a *cellAppender) begin() {
	a.filled = 0
	a.bytes.begin()
	for n := range a.columns {
		vector := mapping.DataChunkGetVector(a.chunk, mapping.IdxT(n))
		a.columns[n] = texts{data: mapping.VectorGetData(vector)}
		if n == cellField || n == cellHeader {
			mapping.VectorEnsureValidityWritable(vector)
			a.columns[n].valid = mapping.VectorGetValidity(vector)
		}
	}
}

func (a *cellAppender) add(ctx context.Context, b cellsOf) error {
	for i := range b.cells {
		c := &b.cells[i]
		for c.Column >= len(a.letters) {
			a.letters = append(a.letters, source.Letters(len(a.letters)))
		}
		n := a.filled
		a.columns[cellWorkbook].setNumber(n, int32(b.workbookID))
		a.columns[cellSection].set(n, c.Section, &a.bytes)
		a.columns[cellSheet].set(n, clean(c.Sheet), &a.bytes)
		a.columns[cellRow].setNumber(n, int32(c.Row))
		a.columns[cellColumn].setNumber(n, int32(c.Column))
		a.columns[cellLetters].set(n, a.letters[c.Column], &a.bytes)
		a.columns[cellField].setOrNull(n, clean(c.Field), &a.bytes)
		a.columns[cellHeader].setOrNull(n, clean(c.Header), &a.bytes)
		a.columns[cellText].set(n, clean(c.Text), &a.bytes)
		if a.filled++; a.filled == a.room {
			if err := errors.Join(ctx.Err(), a.hand()); err != nil {
				return err
			}
		}
	}
	return nil
}

// hand hands over what is filled; the library takes a copy.
func (a *cellAppender) hand() error {
	if a.filled == 0 {
		return nil
	}
	mapping.DataChunkSetSize(a.chunk, mapping.IdxT(a.filled))
	if mapping.AppendDataChunk(a.appender, a.chunk) == mapping.StateError {
		return a.said()
	}
	mapping.DataChunkReset(a.chunk)
	a.begin()
	return nil
}

// close writes what was handed over into the table, or throws it away.
func (a *cellAppender) close(keep bool) (err error) {
	if keep {
		if err = a.hand(); err == nil && mapping.AppenderFlush(a.appender) == mapping.StateError {
			err = a.said()
		}
	}
	if !keep || err != nil {
		mapping.AppenderClear(a.appender)
	}
	mapping.DestroyDataChunk(&a.chunk)
	a.bytes.end()
	for i := range a.types {
		mapping.DestroyLogicalType(&a.types[i])
	}
	if mapping.AppenderDestroy(&a.appender) == mapping.StateError && err == nil && keep {
		err = errors.New("closing the appender")
	}
	return err
}

// said is what the library says went wrong.
func (a *cellAppender) said() error {
	data := mapping.AppenderErrorData(a.appender)
	defer mapping.DestroyErrorData(&data)
	return errors.New(mapping.ErrorDataMessage(data))
}
