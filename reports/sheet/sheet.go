// Package sheet writes a year's results as a workbook to filter, sum and chart: a sheet for each
// table, a dictionary of the columns, and native charts. A missing figure is an empty cell with the
// reason beside it, and no text becomes a formula. The same year gives the same bytes.
package sheet

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/reports/result"
	vocabulary "xmess.cat/memoria/reports/words"
)

// Cover is the first sheet. Banner is set for invented figures only.
type Cover struct {
	Title, Subtitle, Banner string
	Author                  string
	Facts                   [][2]string
	AsOf                    time.Time // also the file's own date; zero where nothing came
}

// Render writes the workbook. It writes nothing if it fails to make the workbook.
func Render(out io.Writer, year result.Year, cover Cover, w *vocabulary.Words) (err error) {
	b := &book{file: excelize.NewFile(), w: w, styles: map[string]int{}}
	defer func() { err = errors.Join(err, b.file.Close()) }()
	t := tableBuilder{year: year, w: w}
	tables := t.tables()
	b.cover(cover, tables)
	b.charts(tables, w)
	for _, one := range tables {
		b.table(one)
	}
	b.table(b.dictionary(tables))
	b.properties(cover, w.Language)
	if b.failed != nil {
		return fmt.Errorf("writing workbook: %w", b.failed)
	}
	packed, err := b.file.WriteToBuffer()
	if err != nil {
		return fmt.Errorf("packing workbook: %w", err)
	}
	normalized, err := normalizeZip(packed.Bytes())
	if err != nil {
		return fmt.Errorf("packing workbook: %w", err)
	}
	_, err = out.Write(normalized)
	return err
}

// book is a workbook in the making. It keeps the first error.
type book struct {
	file   *excelize.File
	w      *vocabulary.Words
	styles map[string]int
	failed error
}

func (b *book) keep(err error) {
	if b.failed == nil {
		b.failed = err
	}
}

// sheet adds a sheet; the first one replaces the sheet of an empty workbook.
func (b *book) sheet(key string) string {
	name := b.w.Say(vocabulary.SheetSheets[key])
	if name == "" {
		b.keep(fmt.Errorf("sheet %q has no name", key))
		return "Sheet1"
	}
	if list := b.file.GetSheetList(); len(list) == 1 && list[0] == "Sheet1" {
		b.keep(b.file.SetSheetName("Sheet1", name))
		return name
	}
	_, err := b.file.NewSheet(name)
	b.keep(err)
	return name
}

func at(column, row int) string {
	// Columns and rows count from 1, so no error is possible.
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}

// set writes a value with its type: a text stays a text even if it begins with "=".
func (b *book) set(sheet, cell string, value any, style int) {
	switch v := value.(type) {
	case nil:
	case string:
		b.keep(b.file.SetCellStr(sheet, cell, v))
	case int:
		b.keep(b.file.SetCellInt(sheet, cell, int64(v)))
	case float64:
		b.keep(b.file.SetCellFloat(sheet, cell, v, -1, 64))
	case time.Time:
		b.keep(b.file.SetCellValue(sheet, cell, v))
	default:
		b.keep(fmt.Errorf("writing a %T into %s!%s", value, sheet, cell))
	}
	b.keep(b.file.SetCellStyle(sheet, cell, cell, style))
}

func (b *book) cover(c Cover, tables []table) {
	name := b.sheet("cover")
	b.keep(b.file.SetColWidth(name, "A", "A", 26))
	b.keep(b.file.SetColWidth(name, "B", "B", 70))
	row := 1
	line := func(text, style string) {
		if text != "" {
			b.set(name, at(1, row), text, b.style(style))
			b.set(name, at(2, row), nil, b.style(style))
			row++
		}
	}
	line(c.Title, "title")
	b.keep(b.file.SetRowHeight(name, 1, 30))
	line(c.Subtitle, "quiet")
	line(c.Banner, "banner")
	row++
	for _, fact := range c.Facts {
		b.set(name, at(1, row), fact[0], b.style("label"))
		b.set(name, at(2, row), fact[1], b.style("plain"))
		row++
	}
	row++
	keys := []string{"charts"}
	for _, table := range tables {
		keys = append(keys, table.key)
	}
	for i, key := range append(keys, "dictionary") {
		sheet := b.w.Say(vocabulary.SheetSheets[key])
		if i == 0 {
			b.set(name, at(1, row), b.w.Say(vocabulary.SheetColumns["sheet"]), b.style("label"))
		}
		cell := at(2, row)
		b.set(name, cell, sheet, b.style("link"))
		b.keep(b.file.SetCellHyperLink(name, cell, "'"+sheet+"'!A1", "Location"))
		row++
	}
	off := false
	b.keep(b.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &off}))
	b.page(name)
}

// page sets the paper size and orientation of a sheet.
func (b *book) page(name string) {
	size, landscape, tall, fit := 9, "landscape", 0, true
	b.keep(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &landscape, FitToHeight: &tall,
	}))
	b.keep(b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}))
}

func (b *book) properties(c Cover, language string) {
	stamp := c.AsOf
	if stamp.IsZero() {
		stamp = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	text := stamp.UTC().Format(time.RFC3339)
	b.keep(b.file.SetDocProps(&excelize.DocProperties{
		Title: c.Title, Creator: c.Author, LastModifiedBy: c.Author, Created: text, Modified: text,
		Language: language,
	}))
	b.file.SetActiveSheet(0)
}
