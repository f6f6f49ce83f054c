package workbook

import (
	"xmess.cat/memoria/pipeline/source"
)

// openType is what a cell says that its value is.
type openType uint8

const (
	untyped openType = iota
	openNumber
	openPercent
	openDate
	openTime
	openTruth
	openText
)

func openTypeOf(said []byte) openType {
	switch string(said) {
	case "float", "currency":
		return openNumber
	case "percentage":
		return openPercent
	case "date":
		return openDate
	case "time":
		return openTime
	case "boolean":
		return openTruth
	case "string":
		return openText
	}
	return untyped
}

// attribute names where the value of a type is kept. Without it a text is what the cell shows.
func (t openType) attribute() string {
	return [...]string{"value", "value", "value", "date-value", "time-value", "boolean-value", "string-value"}[t]
}

// cellOf reads a cell, and keeps it as often as it is repeated if it has a value or should have one.
func (r *openReader) cellOf(s *scanner) error {
	r.column++
	repeated, err := r.times(s, "number-columns-repeated")
	if err == nil {
		err = r.area(s, repeated)
	}
	if err != nil {
		return err
	}
	from := len(r.faults)
	c, err := r.valueOf(s)
	if err != nil {
		return err
	}
	lost := len(r.faults) > from
	if last := r.column + repeated - 1; last > r.limits.Columns && (lost || c.Kind != Blank || c.Stale) {
		beyond := max(r.column, r.limits.Columns+1)
		return fault{rule: &source.TooManyColumns, row: r.row, column: beyond,
			found: source.Letters(beyond) + decimal(r.row), wanted: source.Letters(r.limits.Columns)}
	}
	if r.said += int64(len(c.Text)) * int64(repeated-1); r.said > r.limits.Parts {
		return fault{rule: &source.UnpacksTooBig, row: r.row, column: r.column, wanted: megabytes(r.limits.Parts)}
	}
	if lost {
		for i := 1; i < repeated; i++ {
			again := r.faults[from]
			again.column += i
			r.faults = append(r.faults, again)
		}
	}
	if c.Kind == Blank && !c.Stale {
		r.column += repeated - 1
		return nil
	}
	for range repeated {
		r.pending = append(r.pending, c)
		c.Column++
	}
	r.column += repeated - 1
	return nil
}

// valueOf reads what one cell holds.
func (r *openReader) valueOf(s *scanner) (Cell, error) {
	c := Cell{Column: r.column}
	kind := openTypeOf(s.own(officeSpace, "value-type"))
	failed := string(s.own(calcSpace, "value-type")) == "error"
	if formula := s.own(tableSpace, "formula"); formula != nil {
		c.Formula, c.External = true, openOutside(formula)
	}
	if style := s.own(tableSpace, "style-name"); style != nil {
		c.Format = r.styles.format(style)
	} else if kind != untyped {
		c.Format = r.styles.format(r.styleAt(c.Column))
	}
	value := s.own(officeSpace, kind.attribute())
	valued := value != nil
	r.value = append(r.value[:0], value...)
	if err := r.paragraphs(s); err != nil {
		return c, err
	}
	if kind == untyped && len(r.shown) == 0 {
		c.Stale = c.Formula
		return c, nil
	}
	err := r.fillOpen(&c, kind, valued, failed)
	c.Stale = c.Formula && c.Kind == Blank && kind != openText
	return c, err
}

// area notes the cells that this one spreads over, and each that repeats it.
func (r *openReader) area(s *scanner, repeated int) error {
	across, err := r.times(s, "number-columns-spanned")
	if err != nil {
		return err
	}
	down, err := r.times(s, "number-rows-spanned")
	if err != nil || across == 1 && down == 1 {
		return err
	}
	for i := range min(repeated, lastColumn-r.column+1) {
		if len(r.areas) == r.limits.Merges {
			return fault{rule: &source.TooManyMerges, wanted: decimal(r.limits.Merges)}
		}
		r.areas = append(r.areas, Area{r.row, r.column + i, min(r.row+down-1, lastRow),
			min(r.column+i+across-1, lastColumn)})
	}
	return nil
}

// fillOpen makes the cell of what was read in it: what its type says, or what it shows.
func (r *openReader) fillOpen(c *Cell, kind openType, valued, failed bool) error {
	trimmed := trimBlankEnds(r.value)
	// Some programs keep a formula that failed as the number 0, and only show its error.
	if failed || (c.Formula || kind != openText && kind != untyped) && openFailed(r.shown) {
		return r.setKind(c, Failed, trimBlankEnds(r.shown))
	}
	if !valued {
		if c.Formula && kind != openText && kind != untyped {
			return nil
		}
		return r.setText(c, r.store.text(r.shown))
	}
	switch kind {
	case openText:
		return r.setText(c, r.store.text(r.value))
	case openTruth:
		return r.setTruth(c, trimmed)
	case openDate:
		return r.setDate(c, trimmed)
	case openTime:
		days, ok := openDays(trimmed)
		if !ok {
			return r.setText(c, r.store.text(trimmed))
		}
		c.Format = DateFormat
		return r.setKind(c, Numeric, []byte(days))
	case openPercent:
		c.Format = Percent
	}
	if kind == untyped {
		return r.setText(c, r.store.text(r.shown))
	}
	if !plain(trimmed) {
		return r.setKind(c, Text, trimmed)
	}
	err := r.setKind(c, Numeric, trimmed)
	if c.Kind == Numeric && c.Format == DateFormat {
		r.settle(c)
	}
	return err
}

// openFailed knows an error by what the cell shows.
func openFailed(shown []byte) bool {
	return len(shown) > 0 && (shown[0] == '#' || shown[0] == 'E') && looksFailed(string(shown))
}

func (r *openReader) setTruth(c *Cell, value []byte) error {
	switch string(value) {
	case "true":
		c.Kind, c.Text = Bool, "1"
	case "false":
		c.Kind, c.Text = Bool, "0"
	default:
		return r.broken("boolean-value=" + shortened(string(value)))
	}
	return nil
}
