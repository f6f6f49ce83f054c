package year

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/demo"
)

// arrivals lists the workbooks of the demonstration without its first year, in order of arrival.
func arrivals(t *testing.T) []demo.File {
	t.Helper()
	files, err := demo.Season(1)
	if err != nil {
		t.Fatal(err)
	}
	files = slices.DeleteFunc(files, func(f demo.File) bool {
		return strings.HasPrefix(f.Path,
			"2023/")
	})
	slices.SortStableFunc(files, func(a, b demo.File) int { return a.Modified.Compare(b.Modified) })
	return files
}

// came writes the workbooks that have arrived by now. It gives the rest, and the number written.
func (h *house) came(files []demo.File) (left []demo.File, n int) {
	h.t.Helper()
	for len(files) > 0 && files[0].Modified.Before(h.now) {
		h.write("trameses/"+files[0].Path, files[0].Content, files[0].Modified)
		files, n = files[1:], n+1
	}
	return files, n
}

// typed changes some cells of a workbook in the folder, as a member would, and saves it under a
// name with a time.
func (h *house) typed(from, to string, at time.Time, sheet string, cells map[string]any) {
	h.t.Helper()
	book, err := excelize.OpenFile(h.at("trameses/" + from))
	if err != nil {
		h.t.Fatal(err)
	}
	defer book.Close()
	for cell, value := range cells {
		if err := book.SetCellValue(sheet, cell, value); err != nil {
			h.t.Fatal(err)
		}
	}
	content, err := book.WriteToBuffer()
	if err != nil {
		h.t.Fatal(err)
	}
	h.write("trameses/"+to, content.Bytes(), at)
}

// figure gives the cell of an indicator's value in a return.
func (h *house) figure(name, code string) string {
	h.t.Helper()
	book, err := excelize.OpenFile(h.at("trameses/" + name))
	if err != nil {
		h.t.Fatal(err)
	}
	defer book.Close()
	head, errHead := book.SearchSheet("Indicadors", "valor")
	row, errRow := book.SearchSheet("Indicadors", code)
	if errHead != nil || errRow != nil || len(head) == 0 || len(row) == 0 {
		h.t.Fatalf("%s has no %s: %v, %v", name, code, errHead, errRow)
	}
	return strings.TrimRight(head[0], "0123456789") + strings.TrimLeft(row[0],
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
