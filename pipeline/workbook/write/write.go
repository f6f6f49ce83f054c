package write

import (
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/workbook"
)

// XLSX makes an .xlsx file of a draft. The same draft gives the same bytes.
func XLSX(d Draft) ([]byte, error) {
	if len(d.Sheets) == 0 {
		return nil, fmt.Errorf("writing a workbook: it has no sheets")
	}
	w := newWriter(excelize.NewFile(), d.Author)
	defer func() { _ = w.file.Close() }() // it lives in memory

	if err := w.properties(d); err != nil {
		return nil, fmt.Errorf("writing the workbook's properties: %w", err)
	}
	for i, s := range d.Sheets {
		if err := w.addSheet(i, s); err != nil {
			return nil, fmt.Errorf("writing sheet %q: %w", s.Name, err)
		}
	}
	w.file.SetActiveSheet(0)
	// Sheets are hidden last, because a workbook must always have a visible one.
	for _, s := range d.Sheets {
		if s.Hidden {
			if err := w.file.SetSheetVisible(s.Name, false, true); err != nil {
				return nil, fmt.Errorf("hiding sheet %q: %w", s.Name, err)
			}
		}
	}
	packed, err := w.file.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("packing the workbook: %w", err)
	}
	return w.patched(packed.Bytes())
}

// writer is one workbook being written.
type writer struct {
	file    *excelize.File
	author  string // of the comments
	styles  map[Style]int
	patches map[string][]patch // by part
}

func newWriter(file *excelize.File, author string) *writer {
	return &writer{file, author, map[Style]int{{}: 0}, map[string][]patch{}}
}

func (w *writer) properties(d Draft) error {
	stamp := d.Created.UTC().Format(time.RFC3339)
	return w.file.SetDocProps(&excelize.DocProperties{
		Title: d.Title, Subject: d.Subject, Creator: d.Author, LastModifiedBy: d.Author,
		Description: d.Description, Keywords: d.Keywords, Language: d.Language,
		Created: stamp, Modified: stamp,
	})
}

func (w *writer) addSheet(index int, s Sheet) error {
	if index == 0 {
		if err := w.file.SetSheetName("Sheet1", s.Name); err != nil {
			return err
		}
	} else if _, err := w.file.NewSheet(s.Name); err != nil {
		return err
	}
	return w.fill(fmt.Sprintf("xl/worksheets/sheet%d.xml", index+1), s)
}

// fill fills a sheet that exists, in the order that excelize wants. part is the sheet's part in the
// zip.
func (w *writer) fill(part string, s Sheet) error {
	if err := w.columns(s); err != nil {
		return err
	}
	if err := w.rows(part, s); err != nil {
		return err
	}
	for _, step := range []func(Sheet) error{
		w.merges, w.validations, w.freeze, w.filter, w.print, w.protect,
	} {
		if err := step(s); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) columns(s Sheet) error {
	for i, c := range s.Columns {
		letter, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if c.Width > 0 {
			if err := w.file.SetColWidth(s.Name, letter, letter, c.Width); err != nil {
				return err
			}
		}
		if c.Style != (Style{}) {
			id, err := w.style(c.Style)
			if err != nil {
				return err
			}
			if err := w.file.SetColStyle(s.Name, letter, id); err != nil {
				return err
			}
		}
		if c.Hidden {
			if err := w.file.SetColVisible(s.Name, letter, false); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) merges(s Sheet) error {
	for _, m := range s.Merged {
		first, last, err := corners(m)
		if err != nil {
			return err
		}
		if err := w.file.MergeCell(s.Name, first, last); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) freeze(s Sheet) error {
	if s.FreezeRows == 0 && s.FreezeColumns == 0 {
		return nil
	}
	corner, err := excelize.CoordinatesToCellName(s.FreezeColumns+1, s.FreezeRows+1)
	if err != nil {
		return err
	}
	pane := "bottomRight"
	switch {
	case s.FreezeColumns == 0:
		pane = "bottomLeft"
	case s.FreezeRows == 0:
		pane = "topRight"
	}
	return w.file.SetPanes(s.Name, &excelize.Panes{
		Freeze: true, XSplit: s.FreezeColumns, YSplit: s.FreezeRows,
		TopLeftCell: corner, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: pane}},
	})
}

func (w *writer) filter(s Sheet) error {
	if s.Filter == (workbook.Area{}) {
		return nil
	}
	first, last, err := corners(s.Filter)
	if err != nil {
		return err
	}
	return w.file.AutoFilter(s.Name, first+":"+last, nil)
}

func (w *writer) print(s Sheet) error {
	grid, fit := !s.NoGrid, true
	if err := w.file.SetSheetView(s.Name, 0, &excelize.ViewOptions{ShowGridLines: &grid}); err != nil {
		return err
	}
	props := &excelize.SheetPropsOptions{FitToPage: &fit}
	if s.Tab != "" {
		opaque := "FF" + s.Tab
		props.TabColorRGB = &opaque
	}
	if err := w.file.SetSheetProps(s.Name, props); err != nil {
		return err
	}
	paper, wide, high, orientation := 9, 1, 0, "portrait" // 9 is A4
	if s.Print.Landscape {
		orientation = "landscape"
	}
	if err := w.file.SetPageLayout(s.Name, &excelize.PageLayoutOptions{
		Size: &paper, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high,
	}); err != nil {
		return err
	}
	side, end := 0.4, 0.6 // inches
	if err := w.file.SetPageMargins(s.Name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &end, Bottom: &end,
	}); err != nil {
		return err
	}
	if s.Print.Footer != "" {
		footer := "&L&8" + strings.ReplaceAll(s.Print.Footer, "&", "&&") + "&R&8&P / &N"
		options := &excelize.HeaderFooterOptions{OddFooter: footer}
		if err := w.file.SetHeaderFooter(s.Name, options); err != nil {
			return err
		}
	}
	quoted := "'" + strings.ReplaceAll(s.Name, "'", "''") + "'!"
	if s.Print.HeadRows > 0 {
		if err := w.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.Name,
			RefersTo: fmt.Sprintf("%s$1:$%d", quoted, s.Print.HeadRows)}); err != nil {
			return err
		}
	}
	if s.Print.Area == (workbook.Area{}) {
		return nil
	}
	first, last, err := corners(s.Print.Area, true)
	if err != nil {
		return err
	}
	return w.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: s.Name,
		RefersTo: quoted + first + ":" + last})
}

func (w *writer) protect(s Sheet) error {
	if !s.Protected {
		return nil
	}
	return w.file.ProtectSheet(s.Name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true,
		AutoFilter: true, Sort: true, InsertHyperlinks: true,
	})
}

// corners names an area's first and last cell: B2 and D9, or with fixed $B$2 and $D$9.
func corners(a workbook.Area, fixed ...bool) (first, last string, err error) {
	if first, err = excelize.CoordinatesToCellName(a.FirstColumn, a.FirstRow, fixed...); err != nil {
		return "", "", err
	}
	last, err = excelize.CoordinatesToCellName(a.LastColumn, a.LastRow, fixed...)
	return first, last, err
}
