package read

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// What is converted reads as it did, formulas apart.
func TestConvert(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		m := drawModel(r)
		var tables string
		for _, s := range m {
			for i := range s.cells {
				if c := &s.cells[i].cell; c.Format == workbook.DateFormat { // a number has no days before 1900
					c.Kind, c.Format, c.Text = workbook.Date, workbook.General,
						rapid.SampledFrom([]string{"1999-12-31", "2025-02-01"}).Draw(r, "day")
				}
			}
			tables += s.table()
		}
		content := openOf(tables).pack(t)
		if !IsOpenDocument(content) {
			r.Fatal("not known for what it is")
		}
		converted, err := convert(content)
		if err != nil {
			r.Fatal(err)
		}
		if IsOpenDocument(converted) {
			r.Fatal("an .xlsx is taken for an .ods")
		}
		before, _ := Book("x", content, workbook.DefaultLimits())
		after, problems := Book("x", converted, workbook.DefaultLimits())
		if len(problems) > 0 || len(after.Sheets) != len(before.Sheets) {
			r.Fatalf("got %v", problems)
		}
		for i, s := range before.Sheets {
			if a, b := said(s), said(after.Sheets[i]); s.Name != after.Sheets[i].Name ||
				!slices.Equal(a, b) {
				r.Fatalf("before %q\nafter  %q", a, b)
			}
		}
	})
}

// convert reads a file and writes it anew as .xlsx.
func convert(content []byte) ([]byte, error) {
	book, problems := Book("x", content, workbook.DefaultLimits())
	if book == nil {
		return nil, errors.New(problems[0].Rule.ID)
	}
	return write.Convert(book)
}

// said is what an officer reads in each cell.
func said(s workbook.Sheet) []string {
	var out []string
	for _, row := range s.Rows {
		for _, c := range row.Cells {
			n, broken := workbook.NumberOf(c)
			line := place(row.Number, c.Column) + " " + workbook.TextOf(c) + " = " + n.String()
			if broken != nil {
				line += " " + broken.ID
			}
			out = append(out, line)
		}
	}
	return out
}

func TestConvertKinds(t *testing.T) {
	t.Parallel()
	cell := func(c workbook.Cell) string { return openCell(c) }
	row := cell(workbook.Cell{Kind: workbook.Date, Text: "2025-01-31"}) +
		cell(workbook.Cell{Kind: workbook.Date, Text: "2025-01-31T18:00:00"}) +
		cell(workbook.Cell{Kind: workbook.Date, Text: "1821-07-28"}) +
		cell(workbook.Cell{Kind: workbook.Failed, Text: "#REF!", Formula: true}) +
		`<table:table-cell table:formula="of:=X()"/>` +
		cell(workbook.Cell{Kind: workbook.Bool, Text: "1", Formula: true}) +
		`<table:table-cell office:value-type="time" office:time-value="PT36H"/>`
	converted, err := convert(openOf(tableOf(`<table:table-row table:visibility="collapse">` + row +
		`</table:table-row>`)).pack(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{`A1 Numeric "45688" date`, `B1 Numeric "45688.750000000" date`,
		`C1 Text "1821-07-28"`, `D1 Failed "#REF!"`,
		`F1 Bool "1"`, `G1 Numeric "1.5" duration`}
	if got := shape(sound(t, converted)); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestConvertRefuses(t *testing.T) {
	t.Parallel()
	one := `<table:table-row>` + openCell(workbook.Cell{Kind: workbook.Numeric, Text: "1"}) +
		`</table:table-row>`
	for name, content := range map[string][]byte{
		"broken": openOf(tableOf(`<a`)).pack(t),
		"two of one name": openOf(tableOf(one) + strings.Replace(tableOf(one), "Full", "FULL", 1)).
			pack(t),
		"too many cells": openOf(tableOf(strings.Replace(one, "<table:table-row",
			`<table:table-row table:number-rows-repeated="199999"`, 1) + one + one)).pack(t),
		"a name too long": openOf(strings.Replace(tableOf(one), "Full", strings.Repeat("x", 40), 1)).
			pack(t),
		"a name Excel bans":  openOf(strings.Replace(tableOf(one), "Full", "a/b", 1)).pack(t),
		"no workbook at all": []byte("hola"),
	} {
		if converted, err := convert(content); err == nil {
			t.Errorf("%s: made %d bytes", name, len(converted))
		}
	}
}
