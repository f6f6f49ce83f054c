package form

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// headers reads a row as headers: its own cells, and those merged down into it from above.
func (t *table) headers(row workbook.Row) []column {
	columns := make([]column, 0, len(row.Cells))
	for _, c := range row.Cells {
		columns = append(columns, t.meaning(c.Column, workbook.TextOf(c)))
	}
	for _, area := range t.sheet.Merged {
		if area.FirstRow >= row.Number || area.LastRow < row.Number {
			continue
		}
		for _, above := range t.sheet.Rows {
			if above.Number > area.FirstRow {
				break
			}
			if c := above.At(area.FirstColumn); above.Number == area.FirstRow && c.Kind != workbook.Blank {
				columns = placed(columns, t.meaning(c.Column, workbook.TextOf(c)))
			}
		}
	}
	return columns
}

// placed puts a header among others in the sheet's order, or in the place of the one that stands there.
func placed(columns []column, header column) []column {
	at, stands := slices.BinarySearchFunc(columns, header.index, func(c column, index int) int { return c.index - index })
	if stands {
		columns[at] = header
		return columns
	}
	return slices.Insert(columns, at, header)
}

var yearHeader = regexp.MustCompile(`^(?:any|fita|meta|objectiu|target)?((?:19|20)[0-9]{2})$`)

func (t *table) meaning(index int, header string) column {
	found := column{index: index, header: header}
	var room [128]byte
	key := workbook.AppendKey(room[:0], header)
	if len(key) == 0 {
		return found
	}
	if c, ok := t.byKey[string(key)]; ok {
		found.Column = *c
		return found
	}
	if !t.declared.Years {
		return found
	}
	if year := yearHeader.FindStringSubmatch(string(key)); year != nil {
		found.Column = Column{Field: YearField, Header: year[1], Type: Number}
		found.year, _ = strconv.Atoi(year[1])
	}
	return found
}

// recognised counts the headers that are declared, each once.
func recognised(columns []column) int {
	n := 0
	for i := range columns {
		c, again := &columns[i], columns[i].Field == ""
		for j := 0; j < i && !again; j++ {
			again = columns[j].Field == c.Field && columns[j].year == c.year
		}
		if !again {
			n++
		}
	}
	return n
}

// dropDoubled says which columns mean the same, and tells whether any does. A text beside the canonical one,
// under another of its names, is only a column too many.
func (t *table) dropDoubled() bool {
	doubled := false
	for i := range t.columns {
		a := &t.columns[i]
		for j := range t.columns[:i] {
			b := &t.columns[j]
			if a.Field == "" || a.Field != b.Field || a.year != b.year {
				continue
			}
			switch {
			case a.Type == Text && !isCanonical(*a) && isCanonical(*b):
				a.Column = Column{}
			case a.Type == Text && isCanonical(*a) && !isCanonical(*b):
				b.Column = Column{}
			default:
				doubled = true
				t.report(source.ColumnDoubled, t.cell(t.sheet.Name, t.headerRow, a.index), a.header,
					t.cell("", t.headerRow, b.index).Ref())
				a.Column, a.header = Column{}, ""
			}
		}
	}
	return doubled
}

func isCanonical(c column) bool { return workbook.Key(c.header) == workbook.Key(c.Header) }

// reportMissing says which required columns are not there, each with the undeclared header nearest to it, and
// gives the positions of those headers; nil where none is missing.
func (t *table) reportMissing() map[int]bool {
	var missing map[int]bool
	var strangers []string
	for _, c := range t.columns {
		if c.Field == "" {
			strangers = append(strangers, c.header)
		}
	}
	for _, d := range t.declared.Columns {
		if _, ok := t.find(d.Field); ok || !d.Required {
			continue
		}
		if missing == nil {
			missing = map[int]bool{}
		}
		stranger, ok := namesOf(strangers...).resembling(d.Header)
		if !ok {
			t.report(source.ColumnMissing, t.cell(t.sheet.Name, t.headerRow, 0), "", d.Header)
			continue
		}
		for _, c := range t.columns {
			if c.Field == "" && c.header == stranger {
				missing[c.index] = true
				t.report(source.ColumnRenamed, t.cell(t.sheet.Name, t.headerRow, c.index), stranger, d.Header)
				break
			}
		}
	}
	return missing
}

// reportStranger says that a header or label is not declared, and which absent one it resembles.
func (t *table) reportStranger(at source.Cell, header string) {
	var absent []string
	for _, d := range t.declared.Columns {
		if _, ok := t.find(d.Field); !ok && !d.Required {
			absent = append(absent, d.Header)
		}
	}
	if near, ok := namesOf(absent...).resembling(header); ok {
		t.report(source.ColumnAlmost, at, header, near)
		return
	}
	t.report(source.ColumnUnknown, at, header, "")
}

func requiredHeaders(s Sheet) string {
	var headers []string
	for _, c := range s.Columns {
		if c.Required {
			headers = append(headers, c.Header)
		}
	}
	return strings.Join(headers, ", ")
}
