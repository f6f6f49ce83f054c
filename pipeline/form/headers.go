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
		columns = append(columns, t.meaning(row.Number, c))
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
				columns = placed(columns, t.meaning(row.Number, c))
			}
		}
	}
	return preferExact(columns)
}

func placed(columns []column, header column) []column {
	at, taken := slices.BinarySearchFunc(columns, header.index,
		func(c column, index int) int { return c.index - index })
	if taken {
		columns[at] = header
		return columns
	}
	return slices.Insert(columns, at, header)
}

var yearHeader = regexp.MustCompile(`^(?:any|fita|meta|objectiu|target)?((?:19|20)[0-9]{2})$`)

func (t *table) meaning(row int, c workbook.Cell) column {
	found := column{row: row, index: c.Column, header: workbook.TextOf(c)}
	key := workbook.Key(found.header)
	declared, ok := t.declared.byHeader[key]
	if ok && declared.Type == Count && strings.Contains(found.header, "%") {
		return found // a percentage of women is no number of women
	}
	if ok {
		found.Column = *declared
	} else if year := yearHeader.FindStringSubmatch(key); year != nil && t.declared.Years {
		found.Column = Column{Field: YearField, Header: year[1], Type: Number}
		found.year, _ = strconv.Atoi(year[1])
	} else if declared := t.headed(found.header); declared != nil && c.Kind == workbook.Text {
		found.Column, found.extended = *declared, true
	}
	return found
}

type meaningKey struct {
	field string
	year  int
}

func recognised(columns []column) int {
	known := map[meaningKey]bool{}
	for _, c := range columns {
		if c.Field != "" {
			known[meaningKey{c.Field, c.year}] = true
		}
	}
	return len(known)
}

// dropDoubled reports columns with the same meaning, and tells whether there are any. Beside a
// column of text with its canonical header, one with an alias is only unknown.
func (t *table) dropDoubled() bool {
	doubled := false
	first := map[meaningKey]*column{}
	for i := range t.columns {
		c := &t.columns[i]
		key := meaningKey{c.Field, c.year}
		other, again := first[key]
		switch {
		case c.Field == "":
		case !again:
			first[key] = c
		case c.Type == Text && !isCanonical(*c) && isCanonical(*other):
			c.Column = Column{}
		case c.Type == Text && isCanonical(*c) && !isCanonical(*other):
			other.Column = Column{}
			first[key] = c
		default:
			doubled = true
			t.report(source.ColumnDoubled, t.addressOf(*c), c.header,
				t.cell("", other.row, other.index).Ref())
			c.Column, c.header = Column{}, ""
		}
	}
	return doubled
}

func isCanonical(c column) bool { return workbook.Key(c.header) == workbook.Key(c.Header) }

// reportHeaders reports the required columns that are absent, each with the unknown header that
// resembles it, and then the other unknown headers. complete tells whether none is absent.
func (t *table) reportHeaders() (complete bool) {
	var strangers []column
	var headers, optional []string
	for _, c := range t.columns {
		if c.Field == "" && c.header != "" {
			strangers, headers = append(strangers, c), append(headers, PlainName(c.header))
		}
	}
	unknown, renamed := namesOf(headers...), map[int]bool{}
	complete = true
	for _, d := range t.declared.Columns {
		_, present := t.find(d.Field)
		switch {
		case present:
			continue
		case !d.Required:
			optional = append(optional, d.Header)
			continue
		}
		complete = false
		header, ok := unknown.similar(d.Header)
		if !ok {
			t.report(source.ColumnMissing, t.cell(t.sheet.Name, t.headerRow, 0), "", d.Header)
			continue
		}
		at := slices.Index(headers, header)
		renamed[at] = true
		t.report(source.ColumnRenamed, t.addressOf(strangers[at]), strangers[at].header, d.Header)
	}
	absent := namesOf(optional...)
	for i, c := range strangers {
		near, ok := absent.similar(PlainName(c.header))
		switch {
		case renamed[i]:
		case ok:
			t.report(source.ColumnAlmost, t.addressOf(c), c.header, near)
		default:
			t.report(source.ColumnUnknown, t.addressOf(c), c.header, "")
		}
	}
	return complete
}

func (t *table) addressOf(c column) source.Cell { return t.cell(t.sheet.Name, c.row, c.index) }

func requiredHeaders(s Sheet) string {
	var headers []string
	for _, c := range s.Columns {
		if c.Required {
			headers = append(headers, c.Header)
		}
	}
	return strings.Join(headers, ", ")
}
