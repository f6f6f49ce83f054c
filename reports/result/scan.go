package result

import (
	"context"
	"fmt"
	"math/big"
	"reflect"
	"strings"
	"unicode"
)

// rows reads every row of a select into a T. A T that is a struct takes each column into the field of its name:
// column `member_code` into MemberCode, unless a tag `column` names another column, or "-" for none. Every
// column needs a field and every field a column. Null leaves a field as it is: zero, or a nil pointer. Errors
// name what is read.
func rows[T any](ctx context.Context, d *Database, what, text string, args ...any) (all []T, err error) {
	found, err := d.conn.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", what, err)
	}
	defer func() { _ = found.Close() }()
	names, err := found.Columns()
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", what, err)
	}
	fields, err := fieldsFor(reflect.TypeFor[T](), names)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", what, err)
	}
	values, targets := make([]any, len(names)), make([]any, len(names))
	for at := range values {
		targets[at] = &values[at]
	}
	for found.Next() {
		if err := found.Scan(targets...); err != nil {
			return nil, fmt.Errorf("reading %s: %w", what, err)
		}
		var one T
		row := reflect.ValueOf(&one).Elem()
		for at, value := range values {
			into := row
			if fields != nil {
				into = row.FieldByIndex(fields[at])
			}
			if err := set(into, value); err != nil {
				return nil, fmt.Errorf("reading %s: column %s: %w", what, names[at], err)
			}
		}
		all = append(all, one)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("reading %s: %w", what, err)
	}
	return all, nil
}

// field is a field of a struct, or of a struct that it embeds.
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

// columnName writes a field's name as a column's: WorkbookID is workbook_id.
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

// fieldsFor gives the index of the field for each column; nil for a type that is no struct, whose value is the
// only column.
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
	case from.Type() == field.Type(), from.CanInt() && field.CanInt(), from.CanFloat() && field.CanFloat():
		field.Set(from.Convert(field.Type()))
		return nil
	}
	return fmt.Errorf("a %T is no %v", value, field.Type())
}
