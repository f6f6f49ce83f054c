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

// column is a column of a sheet as found, or a label of a cover. Field is empty where the form does
// not declare it.
type column struct {
	Column
	header string        // as typed
	year   int           // where the header is a year, else 0
	row    int           // of the header
	index  int           // of the column; of a label, where its value stands
	value  workbook.Cell // beside a label

	extended bool // the header says more than the declared one: Valor 2025

	typed *plan.TypedColumn // shared by its cells

	isRounded bool // a figure in it was rounded, and that was said
}

// table is a sheet whose headers, or labels, are known.
type table struct {
	*reading
	declared  *indexedSheet
	sheet     *workbook.Sheet
	headerRow int      // 0 on a cover
	columns   []column // in the sheet's order
}

// open finds the row of headers and their meaning. ok is false where the sheet cannot be read; a
// problem then says why.
func (r *reading) open(s *workbook.Sheet, declared *indexedSheet) (t *table, ok bool) {
	t = &table{reading: r, declared: declared, sheet: s}
	best := 0
	for _, row := range s.Rows {
		if row.Number > headerRows {
			break
		}
		columns := t.headers(row)
		if n := recognised(columns); n > best {
			best, t.headerRow, t.columns = n, row.Number, columns
		}
		if best == len(declared.Columns) && !declared.Years {
			break // no row can be better
		}
	}
	if best < min(2, len(declared.Columns)) {
		r.report(source.HeaderMissing, r.cell(s.Name, 0, 0), s.Name, requiredHeaders(declared.Sheet))
		return t, false
	}
	doubled := t.dropDoubled()
	return t, t.reportHeaders() && !doubled
}

// IsFreeText tells whether a cell of a return is below a header of free text.
func IsFreeText(b *workbook.Book, at source.Cell) bool {
	declared := returnDeclaration()
	for section, i := range declared.assign(b).read {
		d := declared.section(section)
		if b.Sheets[i].Name != at.Sheet || d.Labels {
			continue
		}
		t, _ := (&reading{book: b, lenient: true}).open(&b.Sheets[i], d)
		return slices.ContainsFunc(t.columns, func(c column) bool {
			return c.index == at.Column && at.Row > t.headerRow && c.Field != "" && c.isFreeText()
		})
	}
	return false
}

// find gives the column of a field; ok is false, and the column empty, where there is none.
func (t *table) find(field string) (c *column, ok bool) {
	for i := range t.columns {
		if t.columns[i].Field == field {
			return &t.columns[i], true
		}
	}
	return &column{}, false
}

// records gives the rows below the headers that have any value, and keeps every cell of the sheet
// as typed. Range over it once.
func (t *table) records() iter.Seq[*record] {
	return func(yield func(*record) bool) {
		under := map[int]*column{}
		for i := range t.columns {
			under[t.columns[i].index] = &t.columns[i]
		}
		merged := mergedBelow(t.headerRow, t.sheet.Merged)
		for _, row := range t.sheet.Rows {
			if row.Number <= t.headerRow {
				t.keepTitles(row)
				continue
			}
			merged.enter(row.Number)
			rec := t.record(row, under, merged)
			if len(rec.cells)+len(rec.broken) == 0 {
				continue
			}
			t.filled = t.filled || !t.declared.Prefilled
			if !yield(rec) {
				return
			}
		}
	}
}

// record reads a row. A cell in a merged area is broken, unless it is of free text: the area may
// hide other rows' values.
func (t *table) record(row workbook.Row, under map[int]*column, merged *mergedAreas) *record {
	rec := &record{table: t, row: row.Number, cells: make([]workbook.Cell, 0, len(row.Cells))}
	for _, c := range row.Cells {
		if isBlank(c) {
			continue
		}
		col := under[c.Column]
		if col == nil {
			col = &column{}
			under[c.Column] = col
		}
		text := col.textOf(c)
		t.keep(row.Number, c.Column, text, col)
		if col.Field == "" {
			continue
		}
		at := t.cell(t.sheet.Name, row.Number, c.Column)
		if rec.refused(c, col.Column, at) || t.leftOut(c, col.Column, at) {
			continue
		}
		area, covered := merged.over(row.Number, c.Column)
		if !covered || col.isFreeText() {
			rec.cells = append(rec.cells, c)
			continue
		}
		first := source.Cell{Row: area.FirstRow, Column: area.FirstColumn}
		last := source.Cell{Row: area.LastRow, Column: area.LastColumn}
		t.report(source.CellMerged, at, text, first.Ref()+":"+last.Ref())
		rec.broken = append(rec.broken, col.Field)
	}
	return rec
}

func (t *table) keepTitles(row workbook.Row) {
	for _, c := range row.Cells {
		if row.Number < t.headerRow && !isBlank(c) {
			t.keep(row.Number, c.Column, workbook.TextOf(c), &column{})
		}
	}
}

func (t *table) keep(row, index int, text string, under *column) {
	if t.checking {
		return
	}
	if under.typed == nil {
		under.typed = &plan.TypedColumn{Sheet: t.sheet.Name, Section: t.declared.Section, Column: index,
			Field: under.Field, Header: under.header}
	}
	t.cells = append(t.cells, plan.TypedCell{TypedColumn: under.typed, Row: row, Text: text})
}

// isBlank tells whether a cell shows nothing. A formula without a value is not blank.
func isBlank(c workbook.Cell) bool {
	isEmpty := c.Kind == workbook.Text && workbook.TextOf(c) == ""
	return !c.Stale && (c.Kind == workbook.Blank || isEmpty)
}
