package form

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// headerRows is how far down a sheet its row of headers may stand.
const headerRows = 20

// column is a column of a sheet as it was found. Field is empty where the form does not declare it; Year is
// set where its header is one.
type column struct {
	Column
	index  int
	header string
	year   int
}

// table is a sheet with its row of headers understood.
type table struct {
	*reading
	declared  Sheet
	sheet     *workbook.Sheet
	headerRow int
	columns   []column          // in the sheet's order
	byKey     map[string]Column // the declared columns, by each of their names
	mergedTo  map[[2]int]int    // the last column of each merged area, by its first cell
}

func (r *reading) tableOf(s *workbook.Sheet, declared Sheet) *table {
	t := &table{reading: r, declared: declared, sheet: s, byKey: map[string]Column{}, mergedTo: map[[2]int]int{}}
	for _, c := range declared.Columns {
		for _, name := range append([]string{c.Header}, c.Aliases...) {
			if _, taken := t.byKey[workbook.Key(name)]; !taken {
				t.byKey[workbook.Key(name)] = c
			}
		}
	}
	for _, a := range s.Merged {
		t.mergedTo[[2]int{a.FirstRow, a.FirstColumn}] = a.LastColumn
	}
	return t
}

// open finds the row of headers and what each means. ok is false where the sheet cannot be read; the reason
// is then among the problems.
func (r *reading) open(s *workbook.Sheet, declared Sheet) (t *table, ok bool) {
	t = r.tableOf(s, declared)
	best := 0
	for _, row := range s.Rows {
		if row.Number > headerRows {
			break
		}
		columns := t.headers(row)
		if n := recognised(columns); n > best {
			best, t.headerRow, t.columns = n, row.Number, columns
		}
	}
	if best < min(2, len(declared.Columns)) {
		r.report(source.HeaderMissing, r.cell(s.Name, 0, 0), s.Name, requiredHeaders(declared))
		return t, false
	}
	doubled := t.dropDoubled()
	missing := t.reportMissing()
	for _, c := range t.columns {
		if c.Field == "" && c.header != "" && !missing[c.index] {
			r.report(source.ColumnUnknown, r.cell(s.Name, t.headerRow, c.index), c.header, "")
		}
	}
	return t, !doubled && missing == nil
}

// headers reads a row as headers: its own cells, and those merged down into it from above.
func (t *table) headers(row workbook.Row) []column {
	texts := map[int]string{}
	last := 0
	for _, c := range row.Cells {
		texts[c.Column], last = workbook.TextOf(c), max(last, c.Column)
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
				texts[c.Column], last = workbook.TextOf(c), max(last, c.Column)
			}
		}
	}
	var columns []column
	for i := 1; i <= last; i++ {
		if text, ok := texts[i]; ok {
			columns = append(columns, t.meaning(i, text))
		}
	}
	return columns
}

var yearHeader = regexp.MustCompile(`^(?:any|fita|meta|objectiu|target)?((?:19|20)[0-9]{2})$`)

func (t *table) meaning(index int, header string) column {
	found := column{index: index, header: header}
	key := workbook.Key(header)
	if key == "" {
		return found
	}
	if c, ok := t.byKey[key]; ok {
		found.Column = c
		return found
	}
	if year := yearHeader.FindStringSubmatch(key); t.declared.Years && year != nil {
		found.Column = Column{Field: YearField, Header: year[1], Type: Number}
		found.year, _ = strconv.Atoi(year[1])
	}
	return found
}

func recognised(columns []column) int {
	fields := map[string]bool{}
	for _, c := range columns {
		if c.Field != "" {
			fields[fmt.Sprint(c.Field, c.year)] = true
		}
	}
	return len(fields)
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

func (t *table) find(field string) (c column, ok bool) {
	for _, c := range t.columns {
		if c.Field == field {
			return c, true
		}
	}
	return column{}, false
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

// records gives the rows under the headers that hold something, and keeps every cell of the sheet as typed.
func (t *table) records() []*record {
	byIndex := map[int]column{}
	for _, c := range t.columns {
		byIndex[c.index] = c
	}
	var records []*record
	merged := t.mergedData()
	for _, row := range t.sheet.Rows {
		if row.Number <= t.headerRow {
			t.keepTitles(row)
			continue
		}
		merged.reach(row.Number)
		rec := &record{table: t, row: row.Number, cells: map[string]workbook.Cell{}}
		for _, c := range row.Cells {
			if isBlank(c) {
				continue
			}
			col := byIndex[c.Column]
			t.keep(row.Number, c, col)
			switch area, merged := merged.over(row.Number, c.Column); {
			case col.Field == "":
			case merged:
				t.report(source.CellMerged, t.cell(t.sheet.Name, row.Number, c.Column), workbook.TextOf(c),
					source.Cell{Row: area.FirstRow, Column: area.FirstColumn}.Ref()+":"+
						source.Cell{Row: area.LastRow, Column: area.LastColumn}.Ref())
				rec.broken = append(rec.broken, col.Field)
			case col.year != 0:
				rec.years = append(rec.years, yearCell{col, c})
			default:
				rec.cells[col.Field] = c
			}
		}
		if len(rec.cells)+len(rec.years)+len(rec.broken) > 0 {
			records = append(records, rec)
		}
	}
	return records
}

// keep keeps a cell as typed.
func (t *table) keep(row int, c workbook.Cell, under column) {
	t.cells = append(t.cells, plan.TypedCell{Sheet: t.sheet.Name, Section: t.declared.Section, Row: row,
		Column: c.Column, Field: under.Field, Header: under.header, Text: workbook.TextOf(c)})
}

// keepTitles keeps what stands above the headers.
func (t *table) keepTitles(row workbook.Row) {
	for _, c := range row.Cells {
		if row.Number < t.headerRow && !isBlank(c) {
			t.keep(row.Number, c, column{})
		}
	}
}

// isBlank tells whether there is nothing to see in a cell. A formula that has no value yet is not blank.
func isBlank(c workbook.Cell) bool {
	return c.Kind == workbook.Blank && !c.Stale || c.Kind == workbook.Text && !c.Stale && workbook.TextOf(c) == ""
}
