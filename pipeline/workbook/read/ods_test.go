package read

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

func TestOpenCells(t *testing.T) {
	t.Parallel()
	float := func(value string) string {
		return `<table:table-cell office:value-type="float" office:value="` + value + `"><text:p>` +
			value + `</text:p></table:table-cell>`
	}
	for name, c := range map[string]struct {
		row  string
		want []string
	}{
		"numbers": {float("1") + float("-2.5") + float("1.5E+20"),
			[]string{`A1 Numeric "1"`, `B1 Numeric "-2.5"`, `C1 Numeric "1.5E+20"`}},
		"the value, not what is shown": {`<table:table-cell office:value-type="float" ` +
			`office:value="1234.567"><text:p>1.235</text:p></table:table-cell>`,
			[]string{`A1 Numeric "1234.567"`}},
		"money": {`<table:table-cell office:value-type="currency" office:currency="EUR" ` +
			`office:value="12.5"/>`, []string{`A1 Numeric "12.5"`}},
		"no sum": {float("NaN"), []string{`A1 Text "NaN"`}},
		"percent": {`<table:table-cell office:value-type="percentage" office:value="0.125"/>`,
			[]string{`A1 Numeric "0.125" percent`}},
		"percent by style": {`<table:table-cell table:style-name="fill" office:value-type="float" ` +
			`office:value="0.125"/>`,
			[]string{`A1 Numeric "0.125" percent`}},
		"style after itself": {`<table:table-cell table:style-name="bucle" office:value-type="float" ` +
			`office:value="1"/>`, []string{`A1 Numeric "1"`}},
		"dates": {`<table:table-cell office:value-type="date" office:date-value="2025-03-15"/>` +
			`<table:table-cell office:value-type="date" office:date-value="2025-03-15T10:30:00"/>`,
			[]string{`A1 Date "2025-03-15" date`, `B1 Date "2025-03-15T10:30:00" date`}},
		"date by style": {`<table:table-cell table:style-name="dia" office:value-type="float" ` +
			`office:value="45731"/>` +
			`<table:table-cell table:style-name="dia" office:value-type="float" office:value="-4"/>`,
			[]string{`A1 Date "2025-03-15" date`, `B1 Numeric "-4" date`}},
		"times": {`<table:table-cell office:value-type="time" office:time-value="PT10H30M00S"/>` +
			`<table:table-cell office:value-type="time" office:time-value="-PT36H"/>` +
			`<table:table-cell office:value-type="time" office:time-value="P1DT06H"/>` +
			`<table:table-cell office:value-type="time" office:time-value="PT0012H0-1M60S"/>` +
			`<table:table-cell office:value-type="time" office:time-value="tard"/>` +
			`<table:table-cell office:value-type="date" office:date-value="1899-12-30T18:00:00"/>` +
			`<table:table-cell office:value-type="date" office:date-value="1899-12-30"/>`,
			[]string{`A1 Numeric "0.4375" duration`, `B1 Numeric "-1.5" duration`,
				`C1 Numeric "1.25" duration`,
				`D1 Numeric "0.5" duration`,
				`E1 Text "tard"`, `F1 Numeric "0.75" duration`, `G1 Numeric "0" date`}},
		"truth": {`<table:table-cell office:value-type="boolean" office:boolean-value="true"/>` +
			`<table:table-cell office:value-type="boolean" office:boolean-value="false"/>`,
			[]string{`A1 Bool "1"`, `B1 Bool "0"`}},
		"paragraphs": {`<table:table-cell office:value-type="string">` +
			`<text:p>una <text:span>línia</text:span></text:p><text:p/><text:p>a<text:s/>` +
			`<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p></table:table-cell>`,
			[]string{`A1 Text "una línia\n\na   b\tc\nd"`}},
		"links and fields": {`<table:table-cell office:value-type="string">` +
			`<text:p>vegeu <text:a>xmess.cat</text:a> <text:sheet-name>Full</text:sheet-name></text:p>` +
			`</table:table-cell>`,
			[]string{`A1 Text "vegeu xmess.cat Full"`}},
		"notes and drawings are no part": {`<table:table-cell office:value-type="string">` +
			`<office:annotation><text:p>nota</text:p></office:annotation><draw:frame>` +
			`<text:p>dibuix</text:p></draw:frame><text:p>text<text:note><text:p>peu</text:p></text:note>` +
			`</text:p></table:table-cell>`,
			[]string{`A1 Text "text"`}},
		"a text kept apart": {`<table:table-cell office:value-type="string" office:string-value="12,5 ` +
			`%"><text:p>altre</text:p></table:table-cell>`,
			[]string{`A1 Text "12,5 %"`}},
		"no type": {`<table:table-cell><text:p>hola</text:p></table:table-cell>`,
			[]string{`A1 Text "hola"`}},
		"a figure as text": {`<table:table-cell office:value-type="float"><text:p>12,5</text:p>` +
			`</table:table-cell>`, []string{`A1 Text "12,5"`}},
		"blanks": {`<table:table-cell/><table:table-cell office:value-type="string">` +
			`<text:p> &#x200b;</text:p></table:table-cell><table:table-cell table:style-name="cent"/>`, nil},
		"formulas": {`<table:table-cell table:formula="of:=[.A1]" office:value-type="float" ` +
			`office:value="3"><text:p>3</text:p></table:table-cell>` +
			`<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" ` +
			`office:string-value=""/>` +
			`<table:table-cell table:formula="of:=SUM([.A1])"/>` +
			`<table:table-cell table:formula="of:=SUM([.A1])" office:value-type="float"/>`,
			[]string{`A1 Numeric "3" formula`, `C1 Blank "" formula stale`, `D1 Blank "" formula stale`}},
		"other documents": {`<table:table-cell table:formula="of:=['file:///a/b.ods'#$Full.A1]" ` +
			`office:value-type="float" office:value="3"/>` +
			`<table:table-cell table:formula="of:=[$'El meu full'.A1]&amp;&quot;'x'#&quot;" ` +
			`office:value-type="string" office:string-value="x"/>`,
			[]string{`A1 Numeric "3" formula external`, `B1 Text "x" formula`}},
		"errors": {`<table:table-cell table:formula="of:=1/0" office:value-type="string" ` +
			`office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>` +
			`<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0">` +
			`<text:p>#DIV/0!</text:p></table:table-cell>` +
			`<table:table-cell table:formula="of:=X(" office:value-type="float" office:value="0">` +
			`<text:p>Err:509</text:p></table:table-cell>` +
			`<table:table-cell office:value-type="float" office:value="0"><text:p>#N/D</text:p>` +
			`</table:table-cell>`,
			[]string{`A1 Failed "#DIV/0!" formula`, `B1 Failed "#DIV/0!" formula`,
				`C1 Failed "Err:509" formula`, `D1 Failed "#N/D"`}},
		"repeated cells": {`<table:table-cell table:number-columns-repeated="2"/>` +
			`<table:table-cell table:number-columns-repeated="3" office:value-type="float" ` +
			`office:value="0"/>` + float("1") +
			`<table:table-cell table:number-columns-repeated="16378"/>`,
			[]string{`C1 Numeric "0"`, `D1 Numeric "0"`, `E1 Numeric "0"`, `F1 Numeric "1"`}},
		"covered": {`<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" ` +
			`office:value-type="float" office:value="1"/>` +
			`<table:covered-table-cell office:value-type="float" office:value="2"/>`,
			[]string{`A1 Numeric "1"`, `B1 Numeric "2"`}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := shape(sound(t, openOf(tableOf(`<table:table-row>`+c.row+`</table:table-row>`)).pack(t)))
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestOpenRows(t *testing.T) {
	t.Parallel()
	const one = `<table:table-cell office:value-type="float" office:value="1"/>`
	row := func(attributes string) string {
		return `<table:table-row ` + attributes + `>` + one + `</table:table-row>`
	}
	for name, c := range map[string]struct {
		rows string
		want []string
		rule *source.Rule
	}{
		"groups of all kinds": {`<table:table-header-rows>` + row("") +
			`</table:table-header-rows><table:table-rows>` + row("") + `</table:table-rows>` +
			`<table:table-row-group><table:table-row-group>` + row("") +
			`</table:table-row-group></table:table-row-group>`,
			[]string{`A1 Numeric "1"`, `A2 Numeric "1"`, `A3 Numeric "1"`}, nil},
		"repeated": {`<table:table-row table:number-rows-repeated="3"><table:table-cell/>` +
			`</table:table-row>` + row(`table:number-rows-repeated="2"`) +
			`<table:table-row table:number-rows-repeated="1048571">` +
			`<table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
			[]string{`A4 Numeric "1"`, `A5 Numeric "1"`}, nil},
		"hidden": {row(`table:visibility="collapse" table:number-rows-repeated="2"`),
			[]string{`A1 Numeric "1" hidden`, `A2 Numeric "1" hidden`}, &source.RowsHidden},
		"folded away": {`<table:table-row-group table:display="false">` + row("") +
			`</table:table-row-group>`, []string{`A1 Numeric "1" hidden`}, &source.RowsHidden},
		"filtered": {row(`table:visibility="filter"`) + row(""),
			[]string{`A1 Numeric "1" hidden`, `A2 Numeric "1"`}, &source.FilterActive},
		"column styles": {`<table:table-column table:number-columns-repeated="2"/>` +
			`<table:table-columns><table:table-column table:default-cell-style-name="cent"/>` +
			`</table:table-columns>` +
			`<table:table-row>` + one + one + one + one +
			`</table:table-row><table:table-row table:default-cell-style-name="fill">` + one +
			`</table:table-row>`,
			[]string{`A1 Numeric "1"`, `B1 Numeric "1"`, `C1 Numeric "1" percent`, `D1 Numeric "1"`,
				`A2 Numeric "1" percent`}, nil},
		"what else a sheet has": {`<table:title>x</table:title><table:shapes><draw:frame/>` +
			`</table:shapes>` + row("") + `<text:soft-page-break/>` + row("") + `<table:named-expressions/>`,
			[]string{`A1 Numeric "1"`, `A2 Numeric "1"`}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var wanted []*source.Rule
			if c.rule != nil {
				wanted = append(wanted, c.rule)
			}
			if got := shape(sound(t, openOf(tableOf(c.rows)).pack(t), wanted...)); !slices.Equal(got,
				c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestOpenSheets(t *testing.T) {
	t.Parallel()
	const one = `<table:table-row>` +
		`<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" ` +
		`office:value-type="float" office:value="1"/></table:table-row>`
	built := openOf(`<table:calculation-settings><table:null-date table:date-value="1904-01-01"/>`+
		`</table:calculation-settings>`+
		`<table:table table:name="A" table:style-name="vist" table:protected="true">`+one+
		`</table:table>`+
		`<table:table table:name="'file:///tmp/altre.ods'#Full"><table:table-source/>`+one+
		`</table:table>`+
		`<table:table table:name="B" table:style-name="amagat">`+
		`<table:table-row table:number-rows-repeated="2">`+
		`<table:table-cell table:style-name="dia" office:value-type="float" office:value="366"/>`+
		`</table:table-row></table:table>`+
		`<table:database-ranges/>`).
		with("Basic/Standard/Module1.xml", "<x/>").with("Basic/script-lc.xml", "<x/>").
		with("Pictures/", "")
	book, problems := Book("x.ods", built.pack(t), workbook.DefaultLimits())
	if !slices.Equal(ids(problems), []string{source.MacrosIgnored.ID}) || len(book.Sheets) != 2 ||
		!book.Macros {
		t.Fatalf("got %+v, %v", book, ids(problems))
	}
	a, b := book.Sheets[0], book.Sheets[1]
	if a.Name != "A" || a.Hidden || !a.Protected ||
		!slices.Equal(a.Merged, []workbook.Area{{FirstRow: 1, FirstColumn: 1, LastRow: 3,
			LastColumn: 2}}) {
		t.Errorf("got %+v", a)
	}
	if b.Name != "B" || !b.Hidden || b.Protected ||
		!slices.Equal(shape(b), []string{`A1 Date "1905-01-01" date`, `A2 Date "1905-01-01" date`}) {
		t.Errorf("got %+v", b)
	}
	content := built.pack(t)
	if got := SheetNames(bytes.NewReader(content), int64(len(content))); len(got) != 3 ||
		got[0] != "A" || got[2] != "B" {
		t.Errorf("names %q", got)
	}
}

// The same cells, written as .xlsx by our own writer and as .ods, read alike.
func TestOpenDifferential(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		m := drawModel(r)
		var draft write.Draft
		var tables string
		for i := range m {
			for j := range m[i].cells {
				c := &m[i].cells[j].cell
				switch {
				case c.Format == workbook.DateFormat: // stored as a number in the one and as a day in the other
					c.Kind, c.Format, c.Text = workbook.Text, workbook.General, "m"
				case c.Kind == workbook.Text: // OpenDocument has no _x000D_
					c.Text = strings.NewReplacer("_x", "-x").Replace(c.Text)
				}
				c.Formula = rapid.IntRange(0, 5).Draw(r, "formula") == 0
				if c.Formula && rapid.IntRange(0, 3).Draw(r, "failed") == 0 {
					*c = workbook.Cell{Column: c.Column, Formula: true, Kind: workbook.Failed, Text: "#REF!"}
				}
				if j > 0 && m[i].cells[j-1].row == m[i].cells[j].row && rapid.Bool().Draw(r, "again") {
					column := m[i].cells[j-1].column + 1
					m[i].cells[j].column, *c = column, m[i].cells[j-1].cell
					c.Column = column
				}
			}
			draft.Sheets = append(draft.Sheets, m[i].draft())
			tables += m[i].table()
		}
		written, err := write.XLSX(draft)
		if err != nil {
			r.Fatal(err)
		}
		one, problems := Book("x.xlsx", written, workbook.DefaultLimits())
		other, more := Book("x.xlsx", openOf(tables).pack(t), workbook.DefaultLimits())
		if len(problems)+len(more) > 0 {
			r.Fatalf("got %v and %v", problems, more)
		}
		for i := range m {
			if a, b := shape(one.Sheets[i]), shape(other.Sheets[i]); !slices.Equal(a, b) {
				r.Fatalf("sheet %d:\nxlsx %q\nods  %q", i, a, b)
			}
			if len(shape(one.Sheets[i])) != len(m[i].cells) {
				r.Fatalf("sheet %d: read %d of %d cells", i, len(shape(one.Sheets[i])), len(m[i].cells))
			}
		}
	})
}

// A day is the same whether kept as a number, as .xlsx does, or as itself.
func TestOpenDates(t *testing.T) {
	t.Parallel()
	for _, day := range []string{"1900-03-01", "1999-12-31", "2024-02-29", "2025-01-31"} {
		written, err := write.XLSX(write.Draft{Sheets: []write.Sheet{{Name: "Full",
			Rows: []write.Row{{Cells: []write.Cell{
				{Kind: workbook.Date, Text: day, Style: write.Style{Format: "dd/mm/yyyy"}}}}}}}})
		if err != nil {
			t.Fatal(err)
		}
		one := sound(t, written).Rows[0].Cells[0]
		other := sound(t, openOf(tableOf(`<table:table-row>`+openCell(workbook.Cell{Kind: workbook.Date,
			Text: day})+`</table:table-row>`)).pack(t)).Rows[0].Cells[0]
		a, broken := workbook.DateOf(one, false, 0)
		b, alsoBroken := workbook.DateOf(other, false, 0)
		if broken != nil || alsoBroken != nil || !a.Equal(b) || a.Format(time.DateOnly) != day ||
			workbook.TextOf(one) != workbook.TextOf(other) {
			t.Errorf("%s: %v %v, %v %v", day, one, a, other, b)
		}
	}
}
