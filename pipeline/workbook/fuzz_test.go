package workbook

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/plan"
)

// FuzzScan: what our scanner takes, encoding/xml takes too, and sees the same in it, however it is cut.
func FuzzScan(f *testing.F) {
	f.Add([]byte(`<a b="1">x&amp;<c/><![CDATA[y]]></a>`))
	f.Fuzz(func(t *testing.T, content []byte) {
		got, err := events(bytes.NewReader(content))
		cut, cutErr := events(iotest.HalfReader(bytes.NewReader(content)))
		if (err == nil) != (cutErr == nil) || err == nil && !slices.Equal(got, cut) {
			t.Fatalf("whole: %q, %v\ncut:   %q, %v", got, err, cut, cutErr)
		}
		if err != nil {
			return
		}
		want, oracleErr := oracle(content)
		if oracleErr != nil && (strings.Contains(oracleErr.Error(), "encoding") || strings.Contains(oracleErr.Error(), "version")) {
			return // encoding/xml minds the declaration; we mind its encoding one step earlier, and no version
		}
		if oracleErr != nil || !slices.Equal(got, want) {
			t.Fatalf("got  %q\nwant %q, %v", got, want, oracleErr)
		}
	})
}

// FuzzSheet: any bytes among a sheet's rows give a sound book or a rejection, never a panic, never
// disorder. The corpus holds a row of each kind.
func FuzzSheet(f *testing.F) {
	f.Add(`<row><c t="inlineStr"><is><t>a</t></is></c><c><f>B1</f><v>1</v></c></row>`)
	limits := DefaultLimits()
	limits.Rows, limits.Cells, limits.Merges, limits.CellText = 20, 50, 5, 100
	f.Fuzz(func(t *testing.T, rows string) {
		built := dataOf(rows).shared(`<si><t>hola</t></si>`).styles(`<cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>`)
		book, problems := read("x.xlsx", built.pack(t), limits)
		checkBook(t, book, len(problems) > 0)
	})
}

// FuzzSharedStrings: the same of the shared texts.
func FuzzSharedStrings(f *testing.F) {
	f.Add([]byte(dataOf(``).shared(`<si><t>a_x000D_</t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si>`)["xl/sharedStrings.xml"]))
	f.Fuzz(func(t *testing.T, content []byte) {
		built := dataOf(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`).
			with("xl/sharedStrings.xml", string(content))
		book, problems := read("x.xlsx", built.pack(t), DefaultLimits())
		checkBook(t, book, len(problems) > 0)
	})
}

// FuzzRead: the same of whole files.
func FuzzRead(f *testing.F) {
	for _, built := range []parts{
		dataOf(`<row r="1"><c r="A1"><v>1</v></c></row>`),
		openOf(tableOf(`<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`)),
	} {
		f.Add(built.pack(f))
		f.Add(built.store(f))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		book, problems := read("x.xlsx", content, DefaultLimits())
		checkBook(t, book, len(problems) > 0)
	})
}

// store packs the parts without squeezing them, so that what a fuzzer changes is what is read.
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

func checkBook(t *testing.T, book *Book, complained bool) {
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
				if c.Column <= column || (c.Kind == Blank) != (c.Text == "") || c.Kind == Blank && !c.Stale || !utf8.ValidString(c.Text) {
					t.Fatalf("cell %+v after column %d", c, column)
				}
				column = c.Column
				useEverything(t, c)
			}
		}
	}
}

// useEverything reads a cell in every way, for panics and for figures that come from nothing.
func useEverything(t *testing.T, c Cell) {
	t.Helper()
	n, numberBroken := NumberOf(c)
	day, dateBroken := DateOf(c, false)
	_, known, broken := YesNoOf(c)
	if n.Known && numberBroken != nil || !day.IsZero() && dateBroken != nil || known && broken != nil {
		t.Fatalf("%+v is both read and refused", c)
	}
	_ = TextOf(c)
}

// FuzzNumber: what is read is within bounds, and its Catalan and plain forms read as the same figure.
func FuzzNumber(f *testing.F) {
	for _, seed := range []string{"1.234,5", "12,5 %", "1 234", "−3", "'12", "1.234", "0x1F", "1E400", "NaN", "#N/D"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, broken := NumberOf(Cell{Kind: Text, Text: text})
		if broken != nil || !n.Known {
			if n.Known {
				t.Fatalf("%q is both read and refused", text)
			}
			return
		}
		const most = plan.MaxNumber * 1_000_000
		if n.Millionths > most || n.Millionths < -most {
			t.Fatalf("%q: got %v, out of bounds", text, n)
		}
		if again, broken := NumberOf(Cell{Kind: Text, Text: strings.Replace(n.String(), ".", ",", 1)}); broken != nil || again != n {
			t.Fatalf("%q: read as %v and again as %v (%v)", text, n, again, broken)
		}
		if plain([]byte(text)) && !strings.ContainsAny(text, "eE") {
			if direct, ok := plan.ParseDecimal(text); ok && direct != n {
				t.Fatalf("%q: got %v, plain decimal is %v", text, n, direct)
			}
		}
	})
}

// FuzzDate: a day that is read is a real one, and its other forms read as the same day.
func FuzzDate(f *testing.F) {
	for _, seed := range []string{"3/4/2025", "31-01-2025", "3 d'abril de 2025", "2025-01-31T10:00:00Z", "29/2/2025", "60"} {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, epoch1904 bool) {
		for _, kind := range []Kind{Text, Date, Numeric} {
			day, broken := DateOf(Cell{Kind: kind, Text: text}, epoch1904)
			if day.IsZero() {
				continue
			}
			if broken != nil || day.Year() < 1 || day.Year() > 9999 || !day.Equal(day.Truncate(24*time.Hour)) {
				t.Fatalf("%q: got %v, %v", text, day, broken)
			}
			for _, form := range []string{"2/1/2006", "02-01-2006", "2006-01-02"} {
				if day.Year() < 1000 {
					continue
				}
				if again, _ := DateOf(Cell{Kind: Text, Text: day.Format(form)}, false); !again.Equal(day) {
					t.Fatalf("%q: read as %v and again as %v", text, day, again)
				}
			}
		}
	})
}

// FuzzKey: a key of a key is itself, and nothing in it is but letters and digits.
func FuzzKey(f *testing.F) {
	for _, seed := range []string{"Període", "col·laboradors", "coŀlaboradors", "İ", "Ω", "ﬁ", "１"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		key := Key(text)
		if again := Key(key); again != key {
			t.Fatalf("%q: %q, then %q", text, key, again)
		}
		if strings.ContainsAny(key, " .-·'’\u200b") {
			t.Fatalf("%q: %q", text, key)
		}
	})
}
