package write

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// notes are a workbook's comments, by sheet and by cell.
type notes map[string]map[string]excelize.Comment

func (n notes) put(sheet string, c excelize.Comment) {
	if n[sheet] == nil {
		n[sheet] = map[string]excelize.Comment{}
	}
	n[sheet][c.Cell] = c
}

// notesOf reads the comments of every sheet.
func notesOf(content []byte) (notes, error) {
	out := notes{}
	file, err := openToAnnotate(content)
	if err != nil {
		return nil, err
	}
	for _, sheet := range file.GetSheetList() {
		comments, err := file.GetComments(sheet)
		if err != nil {
			return nil, cmp.Or(err, file.Close())
		}
		for _, c := range comments {
			c.Cell = strings.ReplaceAll(strings.ToUpper(c.Cell), "$", "")
			out.put(sheet, sized(c))
		}
	}
	return out, file.Close()
}

// noteOf is a comment in the font of drafts.
func noteOf(cell, author, text string) excelize.Comment {
	return sized(excelize.Comment{Cell: cell, Author: author, Paragraph: noteText(text)})
}

func noteText(text string) []excelize.RichTextRun {
	return []excelize.RichTextRun{{Text: text, Font: &excelize.Font{Size: 9, Family: fontFamily}}}
}

// sized gives a comment a box that shows all its text.
func sized(c excelize.Comment) excelize.Comment {
	// About 45 characters go on a line of this width, and a line takes 17 points.
	lines := 1
	for line := range strings.Lines(commentText(c)) {
		lines += 1 + len([]rune(line))/45
	}
	c.Width, c.Height = 320, uint(24+17*lines)
	return c
}

func commentText(c excelize.Comment) string {
	text := c.Text
	for _, run := range c.Paragraph {
		text += run.Text
	}
	return text
}

// writeNotes writes all comments, sheet by sheet and from top to bottom.
func (a *annotator) writeNotes() error {
	for _, sheet := range a.file.GetSheetList() {
		cells := slices.SortedFunc(maps.Keys(a.notes[sheet]), func(x, y string) int {
			xColumn, xRow, _ := excelize.CellNameToCoordinates(x)
			yColumn, yRow, _ := excelize.CellNameToCoordinates(y)
			return cmp.Or(cmp.Compare(xRow, yRow), cmp.Compare(xColumn, yColumn), cmp.Compare(x, y))
		})
		for _, cell := range cells {
			if err := a.file.AddComment(sheet, a.notes[sheet][cell]); err != nil {
				return err
			}
		}
	}
	return nil
}
