package workbook

// Limits bound what a workbook may cost to read. A workbook that exceeds one is rejected, unless
// the field says otherwise.
type Limits struct {
	File          int64 // bytes of the whole file
	Entries       int   // entries of the zip directory
	Part          int64 // bytes of one part, unpacked
	Parts         int64 // bytes of all parts, unpacked
	SharedStrings int64 // bytes of the shared strings, unpacked
	CellText      int   // characters of a cell; a longer one costs only that cell
	Rows          int   // rows of a sheet that hold a value
	Columns       int   // the last column with a value
	Cells         int   // cells of the whole workbook that hold a value
	Merges        int   // merged areas of a sheet
	Nesting       int   // depth of a part's elements
}

// DefaultLimits are far above the needs of a return and far below what hurts a small machine.
func DefaultLimits() Limits {
	return Limits{
		File: 32 << 20, Entries: 2000, Part: 128 << 20, Parts: 256 << 20, SharedStrings: 32 << 20,
		CellText: 32767, Rows: 200_000, Columns: 512, Cells: 5_000_000, Merges: 10_000, Nesting: 64,
	}
}
