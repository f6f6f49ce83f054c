package read

import (
	"testing"

	"xmess.cat/memoria/pipeline/workbook"
)

// FuzzODS: any bytes in the body of an OpenDocument spreadsheet give a sound book or a rejection,
// never a panic, never disorder, and no more than the limits.
func FuzzODS(f *testing.F) {
	const one = `<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p>` +
		`</table:table-cell>`
	for _, seed := range []string{
		tableOf(`<table:table-row>` + one + `</table:table-row>`),
		tableOf(`<table:table-column table:number-columns-repeated="2" ` +
			`table:default-cell-style-name="cent"/><table:table-header-rows>` +
			`<table:table-row table:number-rows-repeated="2">` +
			`<table:table-cell table:number-columns-repeated="3" table:number-columns-spanned="2"/>` + one +
			`</table:table-row></table:table-header-rows>`),
		tableOf(`<table:table-row-group table:display="false">` +
			`<table:table-row table:visibility="filter">` +
			`<table:table-cell table:formula="of:=['file:///a'#$B.A1]" office:value-type="string" ` +
			`office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>` +
			`</table:table-cell>` +
			`<table:covered-table-cell table:style-name="dia" office:value-type="date" ` +
			`office:date-value="2025-01-31T10:00:00"/>` +
			`<table:table-cell office:value-type="time" office:time-value="-PT10H0-1M5.5S"/>` +
			`</table:table-row></table:table-row-group>`),
		tableOf(`<table:table-row><table:table-cell office:value-type="string"><office:annotation>` +
			`<text:p>x</text:p></office:annotation>` +
			`<text:p>a<text:s text:c="3"/><text:span>b<text:tab/></text:span><text:line-break/></text:p>` +
			`<text:p/></table:table-cell>` +
			`<table:table-cell office:value-type="percentage" office:value="0.1"/>` +
			`<table:table-cell office:value-type="boolean" office:boolean-value="true"/>` +
			`</table:table-row>`),
		`<table:calculation-settings><table:null-date table:date-value="1904-01-01"/>` +
			`</table:calculation-settings>` +
			tableOf(`<table:table-row>`+
				`<table:table-cell table:style-name="dia" office:value-type="float" `+
				`office:value="45000.5"/></table:table-row>`),
	} {
		f.Add(seed)
	}
	limits := workbook.DefaultLimits()
	limits.Rows, limits.Columns, limits.Cells, limits.Merges, limits.CellText = 20, 30, 50, 5, 100
	f.Fuzz(func(t *testing.T, spreadsheet string) {
		book, problems := Book("x.ods", openOf(spreadsheet).pack(t), limits)
		checkBook(t, book, len(problems) > 0)
		if book == nil {
			return
		}
		cells := 0
		for _, s := range book.Sheets {
			for _, r := range s.Rows {
				cells += len(r.Cells)
			}
			if len(s.Rows) > limits.Rows || len(s.Merged) > limits.Merges {
				t.Fatalf("%d rows, %d merges", len(s.Rows), len(s.Merged))
			}
			for _, a := range s.Merged {
				if a.FirstRow < 1 || a.FirstColumn < 1 || a.LastRow < a.FirstRow ||
					a.LastColumn < a.FirstColumn {
					t.Fatalf("merged %+v", a)
				}
			}
		}
		if cells > limits.Cells {
			t.Fatalf("%d cells", cells)
		}
	})
}
