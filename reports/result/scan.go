package result

import (
	"context"
	"fmt"
	"math/big"
	"reflect"
	"strings"
	"unicode"
)

// rows reads every row of a select into a T. For a struct, each column goes into the field of its
// name: column `member_code` into MemberCode. A tag `column` gives a field another column, or none
// ("-"). Every column needs a field and every field a column. Null gives the zero value. Errors
// name what is read.
func rows[T any](
	ctx context.Context, d *Database, what, text string, args ...any,
) (all []T, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("reading %s: %w", what, err)
		}
	}()
	found, err := d.conn.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = found.Close() }()
	names, err := found.Columns()
	if err != nil {
		return nil, err
	}
	fields, err := fieldsFor(reflect.TypeFor[T](), names)
	if err != nil {
		return nil, err
	}
	values, targets := make([]any, len(names)), make([]any, len(names))
	for at := range values {
		targets[at] = &values[at]
	}
	for found.Next() {
		if err := found.Scan(targets...); err != nil {
			return nil, err
		}
		var one T
		row := reflect.ValueOf(&one).Elem()
		for at, value := range values {
			into := row
			if fields != nil {
				into = row.FieldByIndex(fields[at])
			}
			if err := set(into, value); err != nil {
				return nil, fmt.Errorf("column %s: %w", names[at], err)
			}
		}
		all = append(all, one)
	}
	return all, found.Err()
}

// field is a field of a struct or of one that it embeds.
type field struct {
	column string
	index  []int
}

// fieldsOf lists the fields that take a column, in order.
func fieldsOf(t reflect.Type) (all []field) {
	for _, f := range reflect.VisibleFields(t) {
		column := f.Tag.Get("column")
		if f.Anonymous || column == "-" {
			continue
		}
		if column == "" {
			column = columnName(f.Name)
		}
		all = append(all, field{column, f.Index})
	}
	return all
}

// columnName gives the column of a field: workbook_id for WorkbookID.
func columnName(name string) string {
	var b strings.Builder
	after := 'A'
	for _, char := range name {
		if unicode.IsUpper(char) && unicode.IsLower(after) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(char))
		after = char
	}
	return b.String()
}

// fieldsFor returns the index of each column's field; nil for a type that is no struct and takes
// the only column.
func fieldsFor(t reflect.Type, columns []string) (indexes [][]int, err error) {
	if t.Kind() != reflect.Struct {
		return nil, nil
	}
	known := map[string][]int{}
	for _, f := range fieldsOf(t) {
		known[f.column] = f.index
	}
	for _, column := range columns {
		index, ok := known[column]
		if !ok {
			return nil, fmt.Errorf("%v has no field for column %s", t, column)
		}
		indexes = append(indexes, index)
	}
	if len(known) != len(columns) {
		return nil, fmt.Errorf("%v has %d fields for %d columns", t, len(known), len(columns))
	}
	return indexes, nil
}

// columnsOf lists the columns of T's fields, for a select.
func columnsOf[T any]() string {
	var names []string
	for _, f := range fieldsOf(reflect.TypeFor[T]()) {
		names = append(names, f.column)
	}
	return strings.Join(names, ", ")
}

// set puts a value of the driver into a field.
func set(field reflect.Value, value any) error {
	if value == nil {
		return nil
	}
	if field.Kind() == reflect.Pointer {
		field.Set(reflect.New(field.Type().Elem()))
		return set(field.Elem(), value)
	}
	if huge, ok := value.(*big.Int); ok { // the sum of integers
		value = huge.Int64()
	}
	from := reflect.ValueOf(value)
	switch {
	case from.Type() == field.Type(),
		from.CanInt() && field.CanInt(),
		from.CanFloat() && field.CanFloat():
		field.Set(from.Convert(field.Type()))
		return nil
	}
	return fmt.Errorf("a %T is no %v", value, field.Type())
}
