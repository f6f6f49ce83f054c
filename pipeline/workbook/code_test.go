package workbook_test

import (
	"testing"

	"xmess.cat/memoria/pipeline/workbook"
)

// In codes, points and hyphens between figures are meaning; case, accents and spaces are not.
func TestKeysOfCodes(t *testing.T) {
	t.Parallel()
	same := [][]string{
		{"IND01", "ind 01", "IND-01", "ind.01", "Índ_01"},
		{"1.10", "1,10", "1. 10", "1·10", " 1.10. "},
		{"1.1"}, {"11.0"}, {"1.11.1"}, {"11.1.1"}, {"1.1.11"}, {"1111"},
		{
			"1-2",
			"1–2",
			"1 - 2",
			"1\u2212" + "2",
		}, {"1/2"}, {"1_2"}, {"1 2", "1\u00a02"}, {"12", "1\u200b2"},
		{"O1.a", "o1 a", "O-1.A"}, {"II", "ii."}, {"CC-10"}, {"CC-1.0"}, {"", "-", "."},
	}
	keys := map[string]int{}
	for n, codes := range same {
		for _, code := range codes {
			key := workbook.CodeKey(code)
			if other, known := keys[key]; known && other != n {
				t.Errorf("%q has the key of %q", code, same[other][0])
			}
			if key != workbook.CodeKey(codes[0]) {
				t.Errorf("%q is another code than %q", code, codes[0])
			}
			keys[key] = n
		}
	}
}

// A number is the code that its cell shows.
func TestCodesAreReadAsShown(t *testing.T) {
	t.Parallel()
	fixed := func(whole, places uint8) workbook.Digits {
		return workbook.Digits{Fixed: true, Whole: whole, Places: places}
	}
	for _, c := range []struct {
		stored string
		digits workbook.Digits
		want   string
	}{
		{"1.1", workbook.Digits{}, "1.1"}, {"1.1", fixed(1, 2), "1.10"}, {"1.1", fixed(2, 2), "01.10"},
		{"8019", fixed(5, 0), "08019"}, {"1.1000000000000001", fixed(1, 2), "1.10"},
		{"12", fixed(1, 0), "12"},
	} {
		cell := workbook.Cell{Kind: workbook.Numeric, Text: c.stored, Digits: c.digits}
		if got := workbook.CodeOf(cell); got != c.want {
			t.Errorf("%s shown with %+v is the code %q, want %q", c.stored, c.digits, got, c.want)
		}
	}
	percent := workbook.Cell{Kind: workbook.Numeric, Text: "0.5", Format: workbook.Percent}
	if got := workbook.CodeOf(percent); got != workbook.TextOf(percent) {
		t.Errorf("a percentage is the code %q", got)
	}
}
