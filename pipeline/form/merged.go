package form

import (
	"slices"

	"xmess.cat/memoria/pipeline/workbook"
)

// mergedAreas tells which merged area covers a cell, while rows are read from the top down. A
// hostile sheet may have thousands of areas and of rows, so each area is visited once.
type mergedAreas struct {
	waiting  []workbook.Area       // those that begin further down, by first row
	covering map[int]workbook.Area // the latest area that began in a column
}

func mergedBelow(row int, areas []workbook.Area) *mergedAreas {
	waiting := slices.DeleteFunc(slices.Clone(areas),
		func(a workbook.Area) bool { return a.FirstRow <= row })
	slices.SortFunc(waiting, func(a, b workbook.Area) int { return a.FirstRow - b.FirstRow })
	return &mergedAreas{waiting: waiting, covering: map[int]workbook.Area{}}
}

func (m *mergedAreas) enter(row int) {
	for len(m.waiting) > 0 && m.waiting[0].FirstRow <= row {
		a := m.waiting[0]
		m.waiting = m.waiting[1:]
		for column := a.FirstColumn; a.LastRow >= row && column <= a.LastColumn; column++ {
			m.covering[column] = a
		}
	}
}

// over gives the area that covers a cell of the row that was entered.
func (m *mergedAreas) over(row, column int) (area workbook.Area, covered bool) {
	area, covered = m.covering[column]
	return area, covered && row <= area.LastRow
}
