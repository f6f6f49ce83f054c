package form

import "xmess.cat/memoria/pipeline/workbook"

// filled are the cells of a row that have something in them, by field: a dozen at most, for which a map takes several
// times as long.
type filled []fieldCell

type fieldCell struct {
	field string
	cell  workbook.Cell
}

// put sets the cell of a field.
func (f *filled) put(field string, cell workbook.Cell) {
	for i := range *f {
		if (*f)[i].field == field {
			(*f)[i].cell = cell
			return
		}
	}
	*f = append(*f, fieldCell{field, cell})
}

// of gives the cell of a field, or a Blank one.
func (f filled) of(field string) workbook.Cell {
	for i := range f {
		if f[i].field == field {
			return f[i].cell
		}
	}
	return workbook.Cell{}
}

// has tells whether a field has a cell.
func (f filled) has(field string) bool {
	for i := range f {
		if f[i].field == field {
			return true
		}
	}
	return false
}
