package workbook

import (
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
)

// cell reads a cell, and keeps it if it has a value or should have one.
func (r *sheetReader) cell(s *scanner) error {
	c, kind, err := r.began(s.value("r"), s.value("t"), s.value("s"))
	if err != nil {
		return err
	}
	valued := false // there is a value, be it an empty one
	r.value = r.value[:0]
	for {
		more, err := s.child()
		if err != nil {
			return err
		}
		if !more {
			break
		}
		switch {
		case s.tag.is("v"):
			valued = true
			r.value, err = s.content(r.value[:0])
		case s.tag.is("f"):
			c.Formula = true
			c.External, err = r.formula(s)
		case s.tag.is("is"):
			valued = true
			r.value, err = richText(s, r.value[:0])
		case s.tag.is("extLst"):
			err = s.skip()
		default:
			return r.broken(string(s.tag.local))
		}
		if err != nil {
			return err
		}
	}
	return r.ended(c, kind, valued)
}

// plainCell is cell for one that was taken in one step.
func (r *sheetReader) plainCell(plain plainCell) error {
	c, kind, err := r.began(plain.ref, plain.kind, plain.style)
	if err != nil {
		return err
	}
	r.value = append(r.value[:0], plain.value...)
	return r.ended(c, kind, plain.valued)
}

// began places a cell whose tag says where it stands, what it holds and how it looks.
func (r *sheetReader) began(ref, t, style []byte) (c Cell, kind cellType, err error) {
	if err := r.place(ref); err != nil {
		return c, kind, err
	}
	c.Column = r.column
	if kind = kindOf(t); kind == unknownType {
		return c, kind, r.broken("t=" + string(t))
	}
	if number, ok := whole(style, len(r.formats)-1); ok {
		c.Format = r.formats[number]
	}
	return c, kind, nil
}

// ended keeps a cell, all of which was read, if it has a value or should have one.
func (r *sheetReader) ended(c Cell, kind cellType, valued bool) error {
	if err := r.fill(&c, kind); err != nil {
		return err
	}
	// An empty text is a result like any other; no result at all is not.
	empty, computed := c.Kind == Blank, valued && kind == ownText
	c.Stale = c.Formula && (r.index.recalculated || empty && !computed)
	if empty && !c.Stale {
		return nil
	}
	if c.Column > r.limits.Columns {
		at := source.Letters(c.Column) + decimal(r.row)
		return fault{rule: &source.TooManyColumns, row: r.row, column: c.Column, found: at,
			wanted: source.Letters(r.limits.Columns)}
	}
	r.pending = append(r.pending, c)
	return nil
}

// cellType is what a cell's t attribute says.
type cellType uint8

const (
	number cellType = iota
	sharedText
	ownText // a formula's, or inline
	truth
	failure
	isoDate
	unknownType
)

func kindOf(t []byte) cellType {
	switch string(t) {
	case "", "n":
		return number
	case "s":
		return sharedText
	case "str", "inlineStr":
		return ownText
	case "b":
		return truth
	case "e":
		return failure
	case "d":
		return isoDate
	}
	return unknownType
}

// fill makes the cell of what was read in it. A value of white space alone leaves it blank.
func (r *sheetReader) fill(c *Cell, kind cellType) error {
	trimmed := trimBlankEnds(r.value)
	switch kind {
	case sharedText:
		if len(trimmed) == 0 {
			return nil
		}
		i, ok := whole(trimmed, len(r.texts.ends)-1)
		if !ok {
			return fault{rule: &source.SharedTextMissing, row: r.row, column: r.column, found: shortened(string(trimmed))}
		}
		return r.setText(c, r.texts.at(i))
	case ownText:
		return r.setText(c, r.store.text(unescaped(r.value)))
	case truth:
		switch string(trimmed) {
		case "":
		case "1", "true":
			c.Kind, c.Text = Bool, "1"
		case "0", "false":
			c.Kind, c.Text = Bool, "0"
		default:
			return r.broken(shortened(string(trimmed)))
		}
	case failure:
		return r.setKind(c, Failed, trimmed)
	case isoDate:
		return r.setKind(c, Date, trimmed)
	case number:
		if !plain(trimmed) {
			return r.setKind(c, Text, trimmed) // NaN, as some programs write: for whoever wants a figure to say
		}
		err := r.setKind(c, Numeric, trimmed)
		if c.Kind == Numeric && c.Format == DateFormat && r.index.epoch1904 {
			c.settle1904()
		}
		return err
	}
	return nil
}

func (r *sheetReader) setKind(c *Cell, kind Kind, value []byte) error {
	if len(value) == 0 {
		return nil
	}
	err := r.setText(c, r.store.text(value))
	if c.Kind != Blank {
		c.Kind = kind
	}
	return err
}

// setText sets a text that anybody can see and that fits a cell. What all cells say counts against the
// size that the parts may unpack to: a million cells may share one long text, and be a bomb to whoever
// writes them down.
func (r *sheetReader) setText(c *Cell, text string) error {
	if r.said += int64(len(text)); r.said > r.limits.Parts {
		return fault{rule: &source.UnpacksTooBig, row: r.row, column: r.column, wanted: megabytes(r.limits.Parts)}
	}
	if trimmed(text) == "" {
		return nil
	}
	if len(text) > r.limits.CellText {
		if n := utf8.RuneCountInString(text); n > r.limits.CellText {
			r.faults = append(r.faults, fault{rule: &source.TextTooLong, row: r.row, column: r.column,
				found: decimal(n), wanted: decimal(r.limits.CellText)})
			return nil
		}
	}
	c.Kind, c.Text = Text, text
	return nil
}

// formula tells whether a formula reads another workbook. One that is shared is written out once only.
func (r *sheetReader) formula(s *scanner) (external bool, err error) {
	number, isShared := whole(s.value("si"), 1<<31-1)
	if r.formulaText, err = s.content(r.formulaText[:0]); err != nil {
		return false, err
	}
	external = r.index.external > 0 && readsOutside(r.formulaText)
	if external && isShared {
		r.external[number] = true
	}
	return external || isShared && r.external[number], nil
}

// readsOutside finds [1] in a formula: another workbook, by its number. Table[2024] is a column.
func readsOutside(formula []byte) bool {
	quoted := false
	for i, c := range formula {
		if c == '"' {
			quoted = !quoted
		}
		if c != '[' || quoted || i > 0 && (class[formula[i-1]]&nameRest != 0 || formula[i-1] >= utf8.RuneSelf) {
			continue
		}
		j := i + 1
		for j < len(formula) && formula[j] >= '0' && formula[j] <= '9' {
			j++
		}
		if j > i+1 && j < len(formula) && formula[j] == ']' {
			return true
		}
	}
	return false
}

func (r *sheetReader) broken(found string) fault {
	return fault{rule: &source.SheetBroken, row: r.row, column: r.column, found: found}
}
