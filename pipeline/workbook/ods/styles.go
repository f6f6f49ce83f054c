package ods

import (
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// styles are a file's cell and table styles, as far as they change how a cell reads.
type styles struct {
	formats map[string]workbook.Format // by the name of a data style
	cells   map[string]cellStyle
	hidden  map[string]bool // table styles that hide their sheet
}

// cellStyle names its data style, or else the style that it inherits from.
type cellStyle struct{ data, parent string }

// mostStyles is more than any program writes: a style for each cell that looks different.
const mostStyles = 100_000

// read reads the styles directly inside the open element.
func (t *styles) read(s *guard.Scanner) error {
	return s.Children(func() error {
		var err error
		switch {
		case s.Tag.Space == guard.NumberSpace:
			t.formats[string(s.ValueIn(guard.StyleSpace, "name"))] = dataFormat(string(s.Tag.Local))
		case s.Tag.In(guard.StyleSpace, "style"):
			err = t.style(s)
		}
		if err == nil && len(t.formats)+len(t.cells)+len(t.hidden) > mostStyles {
			err = guard.Fault{Rule: &source.NestingTooDeep}
		}
		return err
	})
}

// dataFormat is the format that a kind of data style gives a number.
func dataFormat(kind string) workbook.Format {
	switch kind {
	case "percentage-style":
		return workbook.Percent
	case "date-style":
		return workbook.DateFormat
	case "time-style":
		return workbook.Duration
	}
	return workbook.General
}

func (t *styles) style(s *guard.Scanner) error {
	name := string(s.ValueIn(guard.StyleSpace, "name"))
	switch string(s.ValueIn(guard.StyleSpace, "family")) {
	case "table-cell":
		t.cells[name] = cellStyle{data: string(s.ValueIn(guard.StyleSpace, "data-style-name")),
			parent: string(s.ValueIn(guard.StyleSpace, "parent-style-name"))}
	case "table":
		return s.Children(func() error {
			if s.Tag.In(guard.StyleSpace, "table-properties") &&
				string(s.ValueIn(guard.TableSpace, "display")) == "false" {
				t.hidden[name] = true
			}
			return nil
		})
	}
	return nil
}

// format is the format that a cell style gives a number.
func (t *styles) format(name []byte) workbook.Format {
	const generations = 32 // a style may inherit from itself
	style := t.cells[string(name)]
	for range generations {
		if style.data != "" {
			return t.formats[style.data]
		}
		if style.parent == "" {
			break
		}
		style = t.cells[style.parent]
	}
	return workbook.General
}
