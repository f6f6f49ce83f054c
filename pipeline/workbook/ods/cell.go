package ods

import (
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// valueAttribute names the attribute that holds a value of a stated type; empty for other types.
func valueAttribute(kind string) string {
	switch kind {
	case "float", "currency", "percentage":
		return "value"
	case "date", "time", "boolean", "string":
		return kind + "-value"
	}
	return ""
}

// cell reads a cell, and keeps it as often as it is repeated if it has a value or should have one.
func (r *reader) cell(s *guard.Scanner) error {
	r.Column++
	repeated, err := r.count(s, "number-columns-repeated")
	if err == nil {
		err = r.span(s, repeated)
	}
	if err != nil {
		return err
	}
	faultsBefore := len(r.Faults)
	c, err := r.read(s)
	if err != nil {
		return err
	}
	lost := len(r.Faults) > faultsBefore
	blank := c.Kind == workbook.Blank && !c.Stale
	if last := r.Column + repeated - 1; last > r.Limits.Columns && (lost || !blank) {
		r.Column = max(r.Column, r.Limits.Columns+1)
		at := source.Letters(r.Column) + strconv.Itoa(r.Row)
		return r.Fault(&source.TooManyColumns, at, source.Letters(r.Limits.Columns))
	}
	if err := r.CountText(len(c.Text), repeated-1); err != nil {
		return err
	}
	if lost {
		for i := 1; i < repeated; i++ {
			again := r.Faults[faultsBefore]
			again.Column += i
			r.Faults = append(r.Faults, again)
		}
	}
	if !blank {
		for range repeated {
			r.Cells = append(r.Cells, c)
			c.Column++
		}
	}
	r.Column += repeated - 1
	return nil
}

// read reads the value of one cell.
func (r *reader) read(s *guard.Scanner) (workbook.Cell, error) {
	c := workbook.Cell{Column: r.Column}
	kind := string(s.ValueIn(guard.OfficeSpace, "value-type"))
	attribute := valueAttribute(kind)
	failed := string(s.ValueIn(guard.CalcSpace, "value-type")) == "error"
	if formula := s.ValueIn(guard.TableSpace, "formula"); formula != nil {
		c.Formula, c.External = true, namesOtherDocument(formula)
	}
	if style := s.ValueIn(guard.TableSpace, "style-name"); style != nil {
		c.Format = r.styles.format(style)
	} else if attribute != "" {
		c.Format = r.styles.format(r.defaultStyle(c.Column))
	}
	value := s.ValueIn(guard.OfficeSpace, attribute)
	valued := value != nil
	r.value = append(r.value[:0], value...)
	if err := r.paragraphs(s); err != nil {
		return c, err
	}
	if attribute == "" && len(r.shown) == 0 {
		c.Stale = c.Formula
		return c, nil
	}
	err := r.fill(&c, kind, valued, failed)
	c.Stale = c.Formula && c.Kind == workbook.Blank && kind != "string"
	return c, err
}

// span notes the area that a cell spreads over, once for each cell that repeats it.
func (r *reader) span(s *guard.Scanner, repeated int) error {
	across, err := r.count(s, "number-columns-spanned")
	if err != nil {
		return err
	}
	down, err := r.count(s, "number-rows-spanned")
	if err != nil || across == 1 && down == 1 {
		return err
	}
	for i := range min(repeated, workbook.LastColumn-r.Column+1) {
		if len(r.merged) == r.Limits.Merges {
			return guard.Fault{Rule: &source.TooManyMerges, Wanted: strconv.Itoa(r.Limits.Merges)}
		}
		r.merged = append(r.merged, workbook.Area{FirstRow: r.Row, FirstColumn: r.Column + i,
			LastRow:    min(r.Row+down-1, workbook.LastRow),
			LastColumn: min(r.Column+i+across-1, workbook.LastColumn)})
	}
	return nil
}

// fill sets the cell's value: the one of its type, or else the text that it shows.
func (r *reader) fill(c *workbook.Cell, kind string, valued, failed bool) error {
	trimmed := guard.TrimBlank(r.value)
	typed := kind != "string" && valueAttribute(kind) != ""
	// Some programs store a failed formula as the number 0, and only show its error.
	if failed || (c.Formula || typed) && showsError(r.shown) {
		return r.SetValue(c, workbook.Failed, guard.TrimBlank(r.shown))
	}
	if !valued {
		if c.Formula && typed {
			return nil
		}
		return r.SetText(c, string(r.shown))
	}
	switch kind {
	case "string":
		return r.SetText(c, string(r.value))
	case "boolean":
		return r.setBool(c, trimmed)
	case "date":
		return r.setDate(c, trimmed)
	case "time":
		days, ok := daysOf(trimmed)
		if !ok {
			return r.SetText(c, string(trimmed))
		}
		c.Format = workbook.Duration
		return r.SetValue(c, workbook.Numeric, []byte(days))
	case "percentage":
		c.Format = workbook.Percent
	}
	if !guard.IsNumber(trimmed) {
		return r.SetValue(c, workbook.Text, trimmed)
	}
	err := r.SetValue(c, workbook.Numeric, trimmed)
	c.Digits = digitsShown(string(trimmed), string(guard.TrimBlank(r.shown)))
	if c.Kind == workbook.Numeric && c.Format == workbook.DateFormat {
		r.resolveDate(c)
	}
	return err
}

// digitsShown are the digits of a number as its cell shows it: 1.10 for 1.1, also as 1,10.
func digitsShown(value, shown string) workbook.Digits {
	whole, places, _ := strings.Cut(strings.Replace(shown, ",", ".", 1), ".")
	f, err := strconv.ParseFloat(value, 64)
	if err != nil || whole == "" || len(shown) > 32 || strings.Trim(whole+places, "0123456789") != "" {
		return workbook.Digits{}
	}
	text := strconv.FormatFloat(f, 'f', len(places), 64)
	rounded, _, _ := strings.Cut(text, ".")
	if strings.TrimLeft(rounded, "0") != strings.TrimLeft(whole, "0") ||
		!strings.HasSuffix(text, places) {
		return workbook.Digits{} // its points separate thousands, or it shows something else
	}
	return workbook.Digits{Fixed: true, Whole: uint8(len(whole)), Places: uint8(len(places))}
}

// showsError tells whether the text that a cell shows is an error.
func showsError(shown []byte) bool {
	return len(shown) > 0 && strings.IndexByte("#E", shown[0]) >= 0 &&
		workbook.LooksFailed(string(shown))
}

func (r *reader) setBool(c *workbook.Cell, value []byte) error {
	switch string(value) {
	case "true":
		c.Kind, c.Text = workbook.Bool, "1"
	case "false":
		c.Kind, c.Text = workbook.Bool, "0"
	default: // judged where it is wanted
		return r.SetText(c, string(value))
	}
	return nil
}
