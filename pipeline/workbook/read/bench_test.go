package read

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/workbook"
)

const benchRows, benchColumns = 20_000, 13

// register is a sheet like a large register of actions, half figures and half texts.
func register(b *testing.B) []byte {
	b.Helper()
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	for r := range benchRows {
		var row []any
		for c := range benchColumns {
			if c%2 == 0 {
				row = append(row, float64(r*c)/8)
			} else {
				row = append(row, fmt.Sprintf("Formació sobre cooperatives %d", r%500))
			}
		}
		cell, err := excelize.CoordinatesToCellName(1, r+1)
		if err == nil {
			err = w.SetRow(cell, row)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

func BenchmarkRead(b *testing.B) {
	content := register(b)
	b.ReportAllocs()
	for b.Loop() {
		book, problems := Book("x.xlsx", content, workbook.DefaultLimits())
		if len(problems) > 0 || len(book.Sheets[0].Rows) != benchRows {
			b.Fatal(problems)
		}
	}
	cellsPerSecond(b)
}

func BenchmarkExcelizeRows(b *testing.B) {
	content := register(b)
	b.ReportAllocs()
	for b.Loop() {
		f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
		if err != nil {
			b.Fatal(err)
		}
		rows, err := f.Rows("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for ; rows.Next(); n++ {
			if _, err := rows.Columns(); err != nil {
				b.Fatal(err)
			}
		}
		if n != benchRows {
			b.Fatalf("%d rows", n)
		}
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
	}
	cellsPerSecond(b)
}

func cellsPerSecond(b *testing.B) {
	b.ReportMetric(float64(b.N)*benchRows*benchColumns/b.Elapsed().Seconds(), "cells/s")
}
