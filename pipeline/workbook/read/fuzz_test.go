package read

import (
	"archive/zip"
	"bytes"
	"testing"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/workbook"
)

// FuzzSheet: any bytes among a sheet's rows give a sound book or a rejection, never a panic, never
// disorder. The corpus holds a row of each kind.
func FuzzSheet(f *testing.F) {
	f.Add(`<row><c t="inlineStr"><is><t>a</t></is></c><c><f>B1</f><v>1</v></c></row>`)
	limits := workbook.DefaultLimits()
	limits.Rows, limits.Cells, limits.Merges, limits.CellText = 20, 50, 5, 100
	f.Fuzz(func(t *testing.T, rows string) {
		built := dataOf(rows).shared(`<si><t>hola</t></si>`).
			styles(`<cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>`)
		book, problems := Book("x.xlsx", built.pack(t), limits)
		checkBook(t, book, len(problems) > 0)
	})
}

// FuzzSharedStrings: the same of the shared texts.
func FuzzSharedStrings(f *testing.F) {
	f.Add([]byte(dataOf(``).
		shared(`<si><t>a_x000D_</t></si><si><r><t>b</t></r>` +
			`<rPh><t>c</t></rPh></si>`)["xl/sharedStrings.xml"]))
	f.Fuzz(func(t *testing.T, content []byte) {
		built := dataOf(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`).
			with("xl/sharedStrings.xml", string(content))
		book, problems := Book("x.xlsx", built.pack(t), workbook.DefaultLimits())
		checkBook(t, book, len(problems) > 0)
	})
}

// FuzzRead: the same of whole files.
func FuzzRead(f *testing.F) {
	for _, built := range []parts{
		dataOf(`<row r="1"><c r="A1"><v>1</v></c></row>`),
		openOf(tableOf(`<table:table-row>` +
			`<table:table-cell office:value-type="float" office:value="1"/></table:table-row>`)),
	} {
		f.Add(built.pack(f))
		f.Add(built.store(f))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		book, problems := Book("x.xlsx", content, workbook.DefaultLimits())
		checkBook(t, book, len(problems) > 0)
	})
}

// store packs the parts without compressing them, so that the reader sees the very bytes that a
// fuzzer changes.
func (p parts) store(t testing.TB) []byte {
	t.Helper()
	var stored bytes.Buffer
	w := zip.NewWriter(&stored)
	for name, content := range p {
		part, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = part.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return stored.Bytes()
}

func checkBook(t *testing.T, book *workbook.Book, complained bool) {
	t.Helper()
	if book == nil {
		if !complained {
			t.Fatal("no book and no problem")
		}
		return
	}
	for _, s := range book.Sheets {
		row := 0
		for _, r := range s.Rows {
			if r.Number <= row || len(r.Cells) == 0 {
				t.Fatalf("row %d after %d, with %d cells", r.Number, row, len(r.Cells))
			}
			row = r.Number
			column := 0
			for _, c := range r.Cells {
				if c.Column <= column || (c.Kind == workbook.Blank) != (c.Text == "") ||
					c.Kind == workbook.Blank && !c.Stale || !utf8.ValidString(c.Text) {
					t.Fatalf("cell %+v after column %d", c, column)
				}
				column = c.Column
				useEverything(t, c)
			}
		}
	}
}

// useEverything reads a cell in every way, for panics and for figures that come from nothing.
func useEverything(t *testing.T, c workbook.Cell) {
	t.Helper()
	n, numberBroken := workbook.NumberOf(c)
	day, dateBroken := workbook.DateOf(c, false, 0)
	_, known, broken := workbook.YesNoOf(c)
	if n.Known && numberBroken != nil || !day.IsZero() && dateBroken != nil || known && broken != nil {
		t.Fatalf("%+v is both read and refused", c)
	}
	_ = workbook.TextOf(c)
}
