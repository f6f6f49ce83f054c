package sheet

import (
	"archive/zip"
	"bytes"
	"math"
	"strings"
	"testing"
	"time"

	vocabulary "xmess.cat/memoria/reports/words"
)

// TestRowsAreTheLibrarys holds what is written here against the same cells given to the library, byte for byte.
func TestRowsAreTheLibrarys(t *testing.T) {
	t.Parallel()
	date := func(year int, month time.Month, day int) time.Time {
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	}
	cells := [][]any{
		{"", "=1+1", " davant", "darrere\n", "\tdins\r\n", `<&>"'`, "_x0041_ _x005F_", "\x01 \uFFFE 🙂", nil},
		{strings.Repeat("a", 32767), strings.Repeat("a", 32768), strings.Repeat("🙂", 20000), strings.Repeat("l·l", 15000), "a"},
		{0, -1, math.MaxInt64, math.MinInt64, 0.0, math.Copysign(0, -1), 1.0, -1.5},
		{0.1 + 0.2, 1.0 / 3, 2e15 / 3, 2e14 / 3, 123456789012345.6, 1234567890123456.7, 12345678901234567890.0, -1e20 / 3},
		{1e-7 / 3, 1e-300, 1e300, math.MaxFloat64, math.SmallestNonzeroFloat64, 999999999999999.9, 0.09999999999999999999, 5.402930402930403},
		{date(2025, 3, 4), date(2025, 2, 1), date(1900, 2, 28), date(1900, 3, 1), date(1850, 1, 1), date(1899, 12, 31), date(9999, 12, 31), date(2025, 3, 4)},
	}
	w, _ := vocabulary.In("ca")
	made := func(write func(b *book, name string)) []byte {
		b := newBook(w)
		name := b.sheet("total")
		b.set(b.sheet("lines"), "B2", "l'altre full", b.style("plain"))
		write(b, name)
		packed, err := b.file.WriteToBuffer()
		if err != nil || b.failed != nil {
			t.Fatal(err, b.failed)
		}
		settled, err := settle(packed.Bytes(), b.rows)
		if err != nil {
			t.Fatal(err)
		}
		return settled
	}
	style := func(b *book) func(int, any) int {
		return func(column int, _ any) int { return b.style([]string{"text", "number", "day"}[column%3]) }
	}
	own := made(func(b *book, name string) {
		to := rows{book: b, sheet: name}
		for i, values := range cells {
			to.row(i+1, float64(15*(i%2)), values, style(b))
		}
		b.rows[b.part(name)] = to.done()
	})
	library := made(func(b *book, name string) {
		for i, values := range cells {
			for column, value := range values {
				b.set(name, at(column+1, i+1), value, style(b)(column, value))
			}
			if i%2 == 1 {
				b.keep(b.file.SetRowHeight(name, i+1, 15))
			}
		}
	})
	if !bytes.Equal(own, library) {
		got, want := parts(t, own), parts(t, library)
		for name := range want {
			was, is := want[name], got[name]
			for len(was) > 0 && len(is) > 0 && was[0] == is[0] {
				was, is = was[1:], is[1:]
			}
			if was != is {
				t.Errorf("%s differs where the library has %.200q: %.200q", name, was, is)
			}
		}
		t.Error("the workbook differs from the library's own")
	}
}

func parts(t *testing.T, packed []byte) map[string]string {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, part := range in.File {
		content, err := contentOf(part)
		if err != nil {
			t.Fatal(err)
		}
		out[part.Name] = string(content)
	}
	return out
}
