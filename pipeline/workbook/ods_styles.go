package workbook

import "xmess.cat/memoria/pipeline/source"

// openStyles is what an OpenDocument file says of how cells look, as far as it changes how they are read.
type openStyles struct {
	formats map[string]Format // by the name of a data style
	cells   map[string]openStyle
	hidden  map[string]bool // table styles that hide their sheet
}

// openStyle is a cell style: the data style it names, or else the style it takes after.
type openStyle struct{ data, parent string }

// mostOpenStyles is above what the widest of programs writes: a style for each cell that looks different.
const mostOpenStyles = 4 * mostFormats

func newOpenStyles() *openStyles {
	return &openStyles{formats: map[string]Format{}, cells: map[string]openStyle{}, hidden: map[string]bool{}}
}

// read takes the styles directly inside the element that is open.
func (t *openStyles) read(s *scanner) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		switch {
		case s.tag.space == numberSpace:
			t.declare(s)
			err = s.skip()
		case s.tag.of(styleSpace, "style"):
			err = t.style(s)
		default:
			err = s.skip()
		}
		if err == nil && len(t.formats)+len(t.cells)+len(t.hidden) > mostOpenStyles {
			err = fault{rule: &source.NestingTooDeep}
		}
		if err != nil {
			return err
		}
	}
}

func (t *openStyles) declare(s *scanner) {
	format := General
	switch string(s.tag.local) {
	case "percentage-style":
		format = Percent
	case "date-style", "time-style":
		format = DateFormat
	}
	t.formats[string(s.own(styleSpace, "name"))] = format
}

func (t *openStyles) style(s *scanner) error {
	name := string(s.own(styleSpace, "name"))
	switch string(s.own(styleSpace, "family")) {
	case "table-cell":
		t.cells[name] = openStyle{data: string(s.own(styleSpace, "data-style-name")),
			parent: string(s.own(styleSpace, "parent-style-name"))}
	case "table":
		return t.tableStyle(s, name)
	}
	return s.skip()
}

func (t *openStyles) tableStyle(s *scanner, name string) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		if s.tag.of(styleSpace, "table-properties") && string(s.own(tableSpace, "display")) == "false" {
			t.hidden[name] = true
		}
		if err := s.skip(); err != nil {
			return err
		}
	}
}

// format is what a cell style makes of a number.
func (t *openStyles) format(name []byte) Format {
	const generations = 32 // a style may take after itself
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
	return General
}
