package workbook

// Limits is what a workbook may cost to read. A workbook that goes beyond one is rejected, unless the
// field says otherwise.
type Limits struct {
	File          int64 // bytes of the whole file
	Entries       int   // entries of the zip directory
	Part          int64 // bytes of one part, unpacked
	Parts         int64 // bytes of all parts, unpacked
	SharedStrings int64 // bytes of the part of shared strings, unpacked
	CellText      int   // characters of a cell; a longer one is that cell's problem, and is left out
	Rows          int   // rows of a sheet that hold a value
	Columns       int   // the last column of a sheet that holds a value
	Cells         int   // cells of the whole workbook that hold a value
	Merges        int   // merged areas of a sheet
	Nesting       int   // elements of a part, one inside another
}

// DefaultLimits is far above what a return needs and far below what hurts a small machine.
func DefaultLimits() Limits {
	return Limits{
		File: 32 << 20, Entries: 2000, Part: 128 << 20, Parts: 256 << 20, SharedStrings: 32 << 20,
		CellText: 32767, Rows: 200_000, Columns: 512, Cells: 5_000_000, Merges: 10_000, Nesting: 64,
	}
}
