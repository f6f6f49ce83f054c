package form

import (
	"slices"

	"xmess.cat/memoria/pipeline/workbook"
)

// mergedAreas tells which area covers a cell, for rows that are asked about from the top down. A sheet may
// have thousands of areas and of rows, so each is looked at once.
type mergedAreas struct {
	waiting  []workbook.Area       // by first row
	covering map[int]workbook.Area // the latest area that began in a column
}

// mergedData gives the areas of data; merged headers do not count.
func (t *table) mergedData() *mergedAreas {
	m := &mergedAreas{covering: map[int]workbook.Area{}}
	for _, a := range t.sheet.Merged {
		if a.FirstRow > t.headerRow {
			m.waiting = append(m.waiting, a)
		}
	}
	slices.SortFunc(m.waiting, func(a, b workbook.Area) int { return a.FirstRow - b.FirstRow })
	return m
}

// reach takes in the areas that begin at a row or above.
func (m *mergedAreas) reach(row int) {
	for len(m.waiting) > 0 && m.waiting[0].FirstRow <= row {
		a := m.waiting[0]
		m.waiting = m.waiting[1:]
		if a.LastRow < row {
			continue
		}
		for column := a.FirstColumn; column <= a.LastColumn; column++ {
			m.covering[column] = a
		}
	}
}

// over gives the area that covers a cell of the row reached.
func (m *mergedAreas) over(row, column int) (area workbook.Area, covered bool) {
	area, covered = m.covering[column]
	return area, covered && row <= area.LastRow
}
