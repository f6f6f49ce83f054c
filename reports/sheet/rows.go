package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// rows are a sheet's cells, written as the library writes them: it would hold each in memory until the end, which of a
// large network's takes most of the workbook's time and memory. Texts, days and styles stay the library's.
//
// Its StreamWriter was tried in this one's place. It does styles, heights, widths and all that stands around the rows, if that is
// set before; but it writes each text where it stands instead of sharing it, which is another type of cell (inlineStr); it puts
// the parts of the package in another order each time; beyond 16 MB of a sheet, which 300 members nearly have, it keeps the rows
// in a file on the disk; it makes whoever asks for a streamed sheet later read it back, as SetActiveSheet does of all (5 s); and
// it takes 1.8 times as long.
type rows struct {
	book  *book
	sheet string
	out   []byte
}

// scratch is a cell that holds what the library is asked about; it is empty when all is written.
const scratch = "A1"

// row writes a row, as high as height says where that is not 0.
func (r *rows) row(number int, height float64, values []any, style func(column int, value any) int) {
	r.out = append(r.out, `<row r="`...)
	r.out = strconv.AppendInt(r.out, int64(number), 10)
	if height != 0 {
		r.out = append(r.out, `" ht="`...)
		r.out = strconv.AppendFloat(r.out, height, 'g', -1, 64)
		r.out = append(r.out, `" customHeight="true`...)
	}
	r.out = append(r.out, `">`...)
	for i, value := range values {
		r.out = append(r.out, `<c r="`...)
		r.out = append(append(r.out, r.book.column(i+1)...), strconv.Itoa(number)...)
		r.out = append(r.out, `" s="`...)
		r.out = strconv.AppendInt(r.out, int64(style(i, value)), 10)
		r.out = append(r.out, '"')
		r.value(value)
		r.out = append(r.out, `</c>`...)
	}
	r.out = append(r.out, `</row>`...)
}

// value ends a cell's tag and writes what it holds.
func (r *rows) value(value any) {
	shown := ""
	switch v := value.(type) {
	case nil:
		r.out = append(r.out, '>')
		return
	case string:
		r.out = append(r.out, ` t="s"`...)
		shown = strconv.Itoa(r.book.text(r.sheet, v))
	case int:
		shown = strconv.Itoa(v)
	case float64:
		shown = r.figure(v)
	case time.Time:
		shown = r.book.day(r.sheet, v)
		if strings.Contains(shown, "T") { // before the days that a spreadsheet counts
			r.out = append(append(append(r.out, ` t="inlineStr"><is><t>`...), shown...), `</t></is>`...)
			return
		}
	default:
		r.book.keep(fmt.Errorf("writing a %T into %s", value, r.sheet))
	}
	r.out = append(append(append(r.out, `><v>`...), shown...), `</v>`...)
}

// figure writes a figure with the digits that a spreadsheet keeps of it: it cuts, and does not round.
func (r *rows) figure(v float64) string {
	const kept = 15
	text := strconv.FormatFloat(v, 'f', -1, 64)
	point := strings.IndexByte(text, '.')
	if len(text) <= kept {
		return text
	}
	significant := 0
	for at, digit := range []byte(text) {
		if digit < '0' || digit > '9' || significant == 0 && digit == '0' {
			continue
		}
		if significant++; significant <= kept {
			continue
		}
		if point >= 0 && at > point+1 {
			return text[:at]
		}
		return r.book.ask(r.sheet, v) // a whole figure of so many digits is rare enough
	}
	return text
}

// done gives the rows, and leaves the library's sheet without any.
func (r *rows) done() []byte {
	r.book.keep(r.book.file.SetCellDefault(r.sheet, scratch, ""))
	r.book.keep(r.book.file.SetCellStyle(r.sheet, scratch, scratch, 0))
	return r.out
}

// part is the path of a sheet in the package.
func (b *book) part(sheet string) string {
	for id, name := range b.file.GetSheetMap() {
		if name == sheet {
			return "xl/worksheets/sheet" + strconv.Itoa(id) + ".xml"
		}
	}
	b.keep(fmt.Errorf("sheet %q is in no part of the package", sheet))
	return ""
}

// column names a column, from 1.
func (b *book) column(number int) string {
	for len(b.columns) < number {
		name, _ := excelize.ColumnNumberToName(len(b.columns) + 1) // counted here: it cannot be out of bounds
		b.columns = append(b.columns, name)
	}
	return b.columns[number-1]
}

// text gives a text's number among the workbook's texts.
func (b *book) text(sheet, text string) int {
	text = within(text)
	if number, known := b.texts[text]; known {
		return number
	}
	b.keep(b.file.SetCellStr(sheet, scratch, text))
	return b.known(text)
}

// known notes a text that the library has been given, and gives its number.
func (b *book) known(text string) int {
	text = within(text)
	number, known := b.texts[text]
	if !known {
		number = len(b.texts)
		b.texts[text] = number
	}
	return number
}

// within cuts off what a cell has no place for.
func within(text string) string {
	if len(text) <= excelize.TotalCellChars {
		return text
	}
	size := 0
	for at, r := range text {
		if size += utf16.RuneLen(r); size > excelize.TotalCellChars {
			return text[:at]
		}
	}
	return text
}

// day gives the number by which a spreadsheet counts a day.
func (b *book) day(sheet string, day time.Time) string {
	number, known := b.days[day]
	if !known {
		number = b.ask(sheet, day)
		b.days[day] = number
	}
	return number
}

// ask gives what the library writes of a figure or a day.
func (b *book) ask(sheet string, value any) string {
	b.keep(b.file.SetCellStyle(sheet, scratch, scratch, 0)) // of another it would make one for days
	b.keep(b.file.SetCellValue(sheet, scratch, value))
	written, err := b.file.GetCellValue(sheet, scratch, excelize.Options{RawCellValue: true})
	b.keep(err)
	return written
}
