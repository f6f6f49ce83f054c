package read

import (
	"testing"

	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

func TestDigitsOfFormats(t *testing.T) {
	t.Parallel()
	fixed := func(whole, places uint8) workbook.Digits {
		return workbook.Digits{Fixed: true, Whole: whole, Places: places}
	}
	for code, want := range map[string]workbook.Digits{
		"0": fixed(1, 0), "0.00": fixed(1, 2), "00000": fixed(5, 0), "#0.0": fixed(1, 1),
		"0.00;-0.00": fixed(1, 2), "0.00_-": fixed(1, 2), "General": {}, "#,##0.00": {}, "0.0#": {},
		"0.00%": {}, "@": {}, "": {}, "dd/mm/yyyy": {}, "0.00E+00": {},
	} {
		if got := digitsOf(bare(code)); got != want {
			t.Errorf("%q shows %+v, want %+v", code, got, want)
		}
	}
}

// A numeric code is read as its cell shows it, from both kinds of files.
func TestNumericCodesAreReadAsShown(t *testing.T) {
	t.Parallel()
	content, err := write.XLSX(write.Draft{Sheets: []write.Sheet{{Name: "Objectius", Rows: []write.Row{
		{Cells: []write.Cell{
			{Kind: workbook.Numeric, Text: "1.1", Style: write.Style{Format: "0.00"}},
			{Kind: workbook.Numeric, Text: "1.1"},
			{Kind: workbook.Numeric, Text: "7", Style: write.Style{Format: "000"}},
		}}}}}})
	if err != nil {
		t.Fatal(err)
	}
	ods := openOf(
		tableOf(`<table:table-row><table:table-cell office:value-type="float" office:value="1.1">` +
			`<text:p>1,10</text:p></table:table-cell>` +
			`<table:table-cell office:value-type="float" office:value="1.1"><text:p>1,1</text:p>` +
			`</table:table-cell>` +
			`<table:table-cell office:value-type="float" office:value="7"><text:p>007</text:p>` +
			`</table:table-cell></table:table-row>`),
	).pack(t)
	for name, content := range map[string][]byte{"a.xlsx": content, "a.ods": ods} {
		book, problems := Book(name, content, workbook.DefaultLimits())
		if book == nil || len(book.Sheets[0].Rows[0].Cells) != 3 {
			t.Fatalf("%s: %v", name, problems)
		}
		for i, want := range []string{"1.10", "1.1", "007"} {
			if got := workbook.CodeOf(book.Sheets[0].Rows[0].Cells[i]); got != want {
				t.Errorf("%s: code %d is %q, want %q", name, i+1, got, want)
			}
		}
	}
}
