package read

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// cell reads a cell, and keeps it if it has a value or should have one.
func (r *sheetReader) cell(s *guard.Scanner) error {
	if err := r.place(s.Value("r")); err != nil {
		return err
	}
	kind := string(s.Value("t"))
	c := workbook.Cell{Column: r.Column}
	if number, ok := guard.Whole(s.Value("s"), len(r.styles)-1); ok {
		c.Format, c.Digits = r.styles[number].format, r.styles[number].digits
	}
	valued := false // there is a value, if only an empty one
	rich := s.Value("vm") != nil
	r.value, r.formula = r.value[:0], r.formula[:0]
	err := s.Children(func() (err error) {
		switch {
		case s.Tag.Is("v"):
			valued = true
			r.value, err = s.Content(r.value[:0])
		case s.Tag.Is("f"):
			c.Formula = true
			c.External, err = r.readsOtherBook(s)
		case s.Tag.Is("is"):
			valued = true
			r.value, err = richText(s, r.value[:0])
		case s.Tag.Is("extLst"):
		default:
			return r.Fault(&source.SheetBroken, string(s.Tag.Local), "")
		}
		return err
	})
	if err == nil {
		err = r.fill(&c, kind)
	}
	if err != nil {
		return err
	}
	if c.Kind == workbook.Failed && rich && len(r.formula) == 0 || showsPicture(r.formula, c) {
		c.Kind = workbook.Picture
	}
	// An empty text is a result like any other; no result at all is not.
	computed := valued && isOwnText(kind) || kind == "s" && len(guard.TrimBlank(r.value)) > 0
	empty := c.Kind == workbook.Blank
	c.Stale = c.Formula && (r.index.recalculated || empty && !computed)
	if empty && !c.Stale {
		return nil
	}
	if c.Column > r.Limits.Columns {
		at := source.Letters(c.Column) + strconv.Itoa(r.Row)
		return r.Fault(&source.TooManyColumns, at, source.Letters(r.Limits.Columns))
	}
	r.Cells = append(r.Cells, c)
	return nil
}

// isOwnText tells whether a cell of this t attribute holds its text itself: a formula's, or inline.
func isOwnText(kind string) bool { return kind == "str" || kind == "inlineStr" }

// fill sets the cell's value from what its element holds, by its t attribute. White space alone
// leaves it blank.
func (r *sheetReader) fill(c *workbook.Cell, kind string) error {
	trimmed := guard.TrimBlank(r.value)
	switch kind {
	case "s":
		if len(trimmed) == 0 {
			return nil
		}
		i, ok := guard.Whole(trimmed, len(r.texts)-1)
		if !ok {
			return r.Fault(&source.SharedTextMissing, guard.Shorten(string(trimmed)), "")
		}
		return r.SetText(c, r.texts[i])
	case "str", "inlineStr":
		return r.SetText(c, string(unescaped(r.value)))
	case "b":
		switch string(trimmed) {
		case "":
		case "1", "true":
			c.Kind, c.Text = workbook.Bool, "1"
		case "0", "false":
			c.Kind, c.Text = workbook.Bool, "0"
		default:
			return r.Fault(&source.SheetBroken, guard.Shorten(string(trimmed)), "")
		}
	case "e":
		return r.SetValue(c, workbook.Failed, trimmed)
	case "d":
		return r.SetValue(c, workbook.Date, trimmed)
	case "", "n":
		if !guard.IsNumber(trimmed) {
			return r.SetValue(c, workbook.Text, trimmed) // NaN: refused later, where a number is wanted
		}
		err := r.SetValue(c, workbook.Numeric, trimmed)
		if c.Kind == workbook.Numeric && c.Format == workbook.DateFormat && r.index.epoch1904 {
			c.Resolve1904()
		}
		return err
	default:
		return r.Fault(&source.SheetBroken, "t="+kind, "")
	}
	return nil
}

// readsOtherBook reads a formula and tells whether it names another workbook. The text of a shared
// formula stands only in its first cell.
func (r *sheetReader) readsOtherBook(s *guard.Scanner) (external bool, err error) {
	number, shared := guard.Whole(s.Value("si"), 1<<31-1)
	if r.formula, err = s.Content(r.formula[:0]); err != nil {
		return false, err
	}
	external = r.index.external > 0 && namesOtherBook(r.formula)
	if external && shared {
		r.external[number] = true
	}
	return external || shared && r.external[number], nil
}

// showsPicture tells whether a cell's formula puts a picture in it. Excel stores an error in its
// place, and WPS the text of the formula. A picture that was placed there by hand is an error with
// a rich value (vm) and no formula.
func showsPicture(formula []byte, c workbook.Cell) bool {
	return c.Kind == workbook.Failed && bytes.Contains(formula, []byte("IMAGE(")) ||
		c.Kind != workbook.Blank && bytes.Contains(formula, []byte("DISPIMG("))
}

// namesOtherBook finds [1] in a formula: the number of another workbook. Table[2024] is a column.
func namesOtherBook(formula []byte) bool {
	quoted := false
	for i, c := range formula {
		if c == '"' {
			quoted = !quoted
		}
		if c != '[' || quoted || i > 0 && endsName(formula[i-1]) {
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

// endsName tells whether a byte may end a name, in any alphabet.
func endsName(c byte) bool {
	return c >= utf8.RuneSelf || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ||
		c >= '0' && c <= '9' || strings.IndexByte("_:-.", c) >= 0
}
