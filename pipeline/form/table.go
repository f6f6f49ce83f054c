package form

import (
	"slices"

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
			t.byKey[workbook.Key(name)] = c
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
			t.reportStranger(r.cell(s.Name, t.headerRow, c.index), c.header)
		}
	}
	return t, !doubled && missing == nil
}

func (t *table) find(field string) (c column, ok bool) {
	for _, c := range t.columns {
		if c.Field == field {
			return c, true
		}
	}
	return column{}, false
}

// records gives the rows under the headers that hold something, and keeps every cell of the sheet as typed.
func (t *table) records() []*record {
	byIndex := map[int]column{}
	for _, c := range t.columns {
		byIndex[c.index] = c
	}
	// A register may be long, and to make room for it again and again takes several times as much memory.
	cells := 0
	for _, row := range t.sheet.Rows {
		cells += len(row.Cells)
	}
	t.cells = slices.Grow(t.cells, cells)
	records := make([]*record, 0, len(t.sheet.Rows))
	merged := t.mergedData()
	for _, row := range t.sheet.Rows {
		if row.Number <= t.headerRow {
			t.keepTitles(row)
			continue
		}
		merged.reach(row.Number)
		rec := &record{table: t, row: row.Number, cells: make(filled, 0, len(row.Cells))}
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
				rec.cells.put(col.Field, c)
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
