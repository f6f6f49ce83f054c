package write

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Mark shows a finding at its cell: a background colour (six hexadecimal digits) and a comment.
// Row and Column count from 1.
type Mark struct {
	Sheet       string
	Row, Column int
	Fill        string
	Comment     string
}

// MemorySheet is the sheet in which an annotated copy stores what its marks replaced. It is
// veryHidden, so that no reader takes it for data.
const MemorySheet = "memoria.marques"

// lockedMark stands in the memory sheet for a cell that was locked.
const lockedMark = "locked"

// commentAuthor signs the comments of marks.
const commentAuthor = "Memòria"

// Annotate gives a copy of a workbook with the marks on its cells and the list as its first sheet.
// The content must have passed Read. All else stays as it was: values, formulas, formats, widths,
// the other sheets. Marks of the same cell are joined; a comment that stood there is kept above
// ours. Comments keep their text and author, and their boxes are drawn anew. Annotating an
// annotated copy first takes the earlier marks and list away, colours restored.
func Annotate(content []byte, marks []Mark, list Sheet) (copied []byte, err error) {
	if content, err = prepared(content); err != nil {
		return nil, fmt.Errorf("unpacking the workbook: %w", err)
	}
	empty, err := emptyResults(content)
	if err != nil {
		return nil, fmt.Errorf("reading the workbook's formulas: %w", err)
	}
	notes, err := notesOf(content)
	if err != nil {
		return nil, fmt.Errorf("reading the workbook's comments: %w", err)
	}
	if content, err = withoutNotes(content); err != nil {
		return nil, fmt.Errorf("removing the workbook's comments: %w", err)
	}
	file, err := openToAnnotate(content)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	a := annotator{file: file, notes: notes}
	if err := a.undo(list.Name); err != nil {
		return nil, fmt.Errorf("removing earlier marks: %w", err)
	}
	for _, m := range joined(marks) {
		if err := a.mark(m); err != nil {
			return nil, fmt.Errorf("marking %s!%s%d: %w", m.Sheet, source.Letters(m.Column), m.Row, err)
		}
	}
	if err := a.writeNotes(); err != nil {
		return nil, fmt.Errorf("writing the comments: %w", err)
	}
	if err := a.storeReplaced(); err != nil {
		return nil, fmt.Errorf("storing what the marks replaced: %w", err)
	}
	if err := a.putFirst(list); err != nil {
		return nil, fmt.Errorf("writing the list of findings: %w", err)
	}
	packed, err := file.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("packing the annotated workbook: %w", err)
	}
	return withEmptyResults(packed.Bytes(), empty)
}

func openToAnnotate(content []byte) (*excelize.File, error) {
	limits := workbook.DefaultLimits()
	file, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{
		UnzipSizeLimit: limits.Parts, UnzipXMLSizeLimit: limits.Parts,
	})
	if err != nil {
		return nil, fmt.Errorf("opening the workbook to annotate: %w", err)
	}
	return file, nil
}

// joined joins the marks of each cell: the colour of the first, the comments of all.
func joined(marks []Mark) []Mark {
	type place struct {
		sheet       string
		row, column int
	}
	var out []Mark
	at := map[place]int{}
	for _, m := range marks {
		here := place{m.Sheet, m.Row, m.Column}
		if i, known := at[here]; known {
			out[i].Comment += "\n\n" + m.Comment
			continue
		}
		at[here] = len(out)
		out = append(out, m)
	}
	return out
}

// annotator is one copy being annotated.
type annotator struct {
	file     *excelize.File
	notes    notes
	replaced []replaced
}

// replaced is what a mark replaced.
type replaced struct {
	sheet, cell string
	fill        string // as XML; empty for none
	locked      bool
	comment     string // empty for none
	author      string // of the comment
}

func (a *annotator) mark(m Mark) error {
	cell, err := excelize.CoordinatesToCellName(m.Column, m.Row)
	if err != nil {
		return err
	}
	was := replaced{sheet: m.Sheet, cell: cell}
	if was.fill, was.locked, err = a.paint(m.Sheet, cell, m.Fill); err != nil {
		return err
	}
	text := m.Comment
	if c, stood := a.notes[m.Sheet][cell]; stood {
		was.comment, was.author = commentText(c), c.Author
		text = was.comment + "\n\n" + text
	}
	a.replaced = append(a.replaced, was)
	a.notes.put(m.Sheet, noteOf(cell, commentAuthor, text))
	return nil
}

// storeReplaced writes what the marks replaced to the memory sheet.
func (a *annotator) storeReplaced() error {
	if _, err := a.file.NewSheet(MemorySheet); err != nil {
		return err
	}
	for i, r := range a.replaced {
		row := []string{r.sheet, r.cell, r.fill, r.author, r.comment, ""}
		if r.locked {
			row[len(row)-1] = lockedMark
		}
		if err := a.file.SetSheetRow(MemorySheet, fmt.Sprintf("A%d", i+1), &row); err != nil {
			return err
		}
	}
	// SetSheetVisible of excelize fails where the workbook has a chart sheet.
	for i, sheet := range a.file.WorkBook.Sheets.Sheet {
		if sheet.Name == MemorySheet {
			a.file.WorkBook.Sheets.Sheet[i].State = "veryHidden"
		}
	}
	return nil
}

// undo removes the marks and the list of an earlier Annotate.
func (a *annotator) undo(list string) error {
	names := a.file.GetSheetList()
	if !slices.Contains(names, MemorySheet) {
		return nil
	}
	rows, err := a.file.GetRows(MemorySheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	for _, row := range rows {
		row = append(row, "", "", "", "", "", "") // excelize drops trailing blanks
		if row[0] == "" {
			continue
		}
		was := replaced{sheet: row[0], cell: row[1], fill: row[2], author: row[3], comment: row[4],
			locked: row[5] == lockedMark}
		if !slices.Contains(names, was.sheet) {
			continue // the member deleted the sheet
		}
		if err := a.restore(was); err != nil {
			return fmt.Errorf("restoring %s!%s: %w", was.sheet, was.cell, err)
		}
	}
	for _, name := range []string{MemorySheet, list} {
		delete(a.notes, name)
		if slices.Contains(names, name) {
			if err := a.file.DeleteSheet(name); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *annotator) restore(was replaced) error {
	if err := a.repaint(was.sheet, was.cell, was.fill, was.locked); err != nil {
		return err
	}
	delete(a.notes[was.sheet], was.cell)
	if was.comment != "" {
		a.notes.put(was.sheet, noteOf(was.cell, was.author, was.comment))
	}
	return nil
}

// putFirst writes the list as the first sheet, the one that opens.
func (a *annotator) putFirst(list Sheet) error {
	// A sheet of that name holds no data: it is an earlier list that somebody saved.
	if err := a.file.DeleteSheet(list.Name); err != nil {
		return err
	}
	sheets := a.file.GetSheetList()
	if _, err := a.file.NewSheet(list.Name); err != nil {
		return err
	}
	if err := newWriter(a.file, "").fill("", list); err != nil {
		return err
	}
	// MoveSheet of excelize breaks off where the workbook has a chart sheet.
	all := a.file.WorkBook.Sheets.Sheet
	a.file.WorkBook.Sheets.Sheet = append(all[len(sheets):], all[:len(sheets)]...)
	// Names that belong to a sheet (print areas, filters) know it by its place, which has moved by
	// one.
	if names := a.file.WorkBook.DefinedNames; names != nil {
		last := len(sheets)
		for i, name := range names.DefinedName {
			if name.LocalSheetID == nil {
				continue
			}
			place := (*name.LocalSheetID + 1) % (last + 1) // the list was last and is now first
			names.DefinedName[i].LocalSheetID = &place
		}
	}
	a.file.SetActiveSheet(0)
	return nil
}
