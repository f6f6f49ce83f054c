package form

import (
	"iter"
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
	columns   []column           // in the sheet's order
	byKey     map[string]*Column // the declared columns, by each of their names
	mergedTo  map[[2]int]int     // the last column of each merged area, by its first cell
	shared    []*plan.TypedColumn
}

func (r *reading) tableOf(s *workbook.Sheet, declared Sheet) *table {
	t := &table{reading: r, declared: declared, sheet: s, byKey: declared.byKey, mergedTo: map[[2]int]int{}}
	if t.byKey == nil {
		t.byKey = declared.columnsByKey()
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
		n := recognised(columns)
		if n > best {
			best, t.headerRow, t.columns = n, row.Number, columns
		}
		if best == len(declared.Columns) && !declared.Years {
			break // no row can say more
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

// records gives the rows under the headers that hold something, and keeps every cell of the sheet as typed. It is to be
// gone through once.
func (t *table) records() iter.Seq[*record] {
	return func(yield func(*record) bool) {
		var records []record // several at a time, and their cells: fewer pieces of memory
		var cells filled
		for rec := range t.passing() {
			const atOnce = 32
			if len(records) == cap(records) {
				records = make([]record, 0, atOnce)
			}
			if cap(cells)-len(cells) < len(rec.cells) {
				cells = make(filled, 0, max(8*atOnce, len(rec.cells)))
			}
			from := len(cells)
			cells = append(cells, rec.cells...)
			records = append(records, *rec)
			kept := &records[len(records)-1]
			kept.cells, kept.years = cells[from:len(cells):len(cells)], slices.Clone(rec.years)
			rec.broken = nil
			if !yield(kept) {
				return
			}
		}
	}
}

// passing is records for whoever needs none of them once it has the next: they are all one.
func (t *table) passing() iter.Seq[*record] {
	return func(yield func(*record) bool) {
		var under []*column // by its place in the sheet
		for i := range t.columns {
			c := &t.columns[i]
			if c.index >= len(under) {
				under = append(under, make([]*column, c.index+1-len(under))...)
			}
			under[c.index] = c
		}
		merged := t.mergedData()
		rec := &record{table: t}
		for _, row := range t.sheet.Rows {
			if row.Number <= t.headerRow {
				t.keepTitles(row)
				continue
			}
			merged.reach(row.Number)
			rec.row, rec.cells, rec.years, rec.broken = row.Number, rec.cells[:0], rec.years[:0], rec.broken[:0]
			for _, c := range row.Cells {
				text := workbook.TextOf(c)
				if isBlankAs(c, text) {
					continue
				}
				col := &column{}
				if c.Column < len(under) && under[c.Column] != nil {
					col = under[c.Column]
				}
				t.keep(row.Number, c.Column, text, col)
				rec.take(c, text, col, merged)
			}
			if len(rec.cells)+len(rec.years)+len(rec.broken) > 0 && !yield(rec) {
				return
			}
		}
	}
}

// take takes a cell of the row under its column.
func (rec *record) take(c workbook.Cell, text string, under *column, merged *mergedAreas) {
	area, covered := merged.over(rec.row, c.Column)
	switch {
	case under.Field == "":
	case covered:
		rec.report(source.CellMerged, rec.cell(rec.sheet.Name, rec.row, c.Column), text,
			source.Cell{Row: area.FirstRow, Column: area.FirstColumn}.Ref()+":"+
				source.Cell{Row: area.LastRow, Column: area.LastColumn}.Ref())
		rec.broken = append(rec.broken, under.Field)
	case under.year != 0:
		rec.years = append(rec.years, yearCell{*under, c})
	default:
		rec.cells.put(under.Field, c)
	}
}

// keep keeps a cell as typed.
func (t *table) keep(row, index int, text string, under *column) {
	if t.forgets {
		return
	}
	t.cells = append(t.cells, plan.TypedCell{TypedColumn: t.typed(index, under), Row: row, Text: text})
}

// typed is the column as its cells share it: on a cover each may be another's.
func (t *table) typed(index int, under *column) *plan.TypedColumn {
	if index >= len(t.shared) {
		t.shared = append(t.shared, make([]*plan.TypedColumn, index+1-len(t.shared))...)
	}
	shared := t.shared[index]
	if shared == nil || shared.Field != under.Field || shared.Header != under.header {
		shared = &plan.TypedColumn{Sheet: t.sheet.Name, Section: t.declared.Section, Column: index, Field: under.Field, Header: under.header}
		t.shared[index] = shared
	}
	return shared
}

// keepTitles keeps what stands above the headers.
func (t *table) keepTitles(row workbook.Row) {
	for _, c := range row.Cells {
		if row.Number < t.headerRow && !isBlank(c) {
			t.keep(row.Number, c.Column, workbook.TextOf(c), &column{})
		}
	}
}

// isBlank tells whether there is nothing to see in a cell. A formula that has no value yet is not blank.
func isBlank(c workbook.Cell) bool {
	return c.Kind == workbook.Blank && !c.Stale || c.Kind == workbook.Text && !c.Stale && workbook.TextOf(c) == ""
}

// isBlankAs is isBlank of a cell whose text is known.
func isBlankAs(c workbook.Cell, text string) bool {
	return !c.Stale && (c.Kind == workbook.Blank || c.Kind == workbook.Text && text == "")
}
