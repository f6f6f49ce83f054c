package typeface_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"xmess.cat/memoria/queries/glyphs"
	"xmess.cat/memoria/reports/typeface"
)

var update = flag.Bool("update", false, "write the signs of the fonts")

// The list of signs is that of the fonts, all of which have the same ones.
func TestTheListOfSignsIsThatOfTheFonts(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	var list strings.Builder
	list.WriteString("package glyphs\n\nimport \"unicode\"\n\n// fonts has the signs that all fonts " +
		"of the memòria have. The test of package typeface writes it.\n" +
		"var fonts = &unicode.RangeTable{R16: []unicode.Range16{\n")
	from := rune(-1)
	for sign := rune(0); sign <= 0x10000; sign++ {
		here := sign < 0x10000 && sign != '\ufeff' // which has no width, and no place in PDF/A
		for _, style := range typeface.Styles() {
			here = here && fonts.Has(style, sign)
		}
		if here && from < 0 {
			from = sign
		}
		if !here && from >= 0 {
			_, _ = fmt.Fprintf(&list, "\t{Lo: 0x%04x, Hi: 0x%04x, Stride: 1},\n", from, sign-1)
			from = -1
		}
		if !*update && glyphs.Has(sign) != here {
			t.Errorf("%U: the list says %t, the fonts %t", sign, glyphs.Has(sign), here)
		}
	}
	if *update {
		list.WriteString("}}\n")
		err := os.WriteFile("../../queries/glyphs/ranges.go", []byte(list.String()), 0o600)
		if err != nil {
			t.Fatal(err)
		}
	}
}
