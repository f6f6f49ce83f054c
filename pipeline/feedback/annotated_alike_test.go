package feedback

import (
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// A copy that lost a sheet or a value is not sent back.
func TestACopyThatReadsOtherwise(t *testing.T) {
	t.Parallel()
	book := func(sheets ...string) []byte {
		var draft write.Draft
		for _, s := range sheets {
			name, text, _ := strings.Cut(s, "=")
			draft.Sheets = append(draft.Sheets, write.Sheet{Name: name, Rows: []write.Row{
				{Cells: []write.Cell{{Kind: workbook.Text, Text: text}}}}})
		}
		packed, err := write.XLSX(draft)
		if err != nil {
			t.Fatal(err)
		}
		return packed
	}
	original := book("Portada=1", "Indicadors=2", "Incidències=3")
	for name, c := range map[string]struct {
		copied []byte
		alike  bool
	}{
		"the same":       {book("Incidències=9", "Portada=1", "Indicadors=2"), true},
		"a sheet less":   {book("Incidències=9", "Portada=1"), false},
		"another value":  {book("Incidències=9", "Portada=1", "Indicadors=3"), false},
		"no value":       {book("Incidències=9", "Portada=1", "Indicadors="), false},
		"not a workbook": {[]byte("PK\x03\x04"), false},
	} {
		if err := readsAlike(original, c.copied, "Incidències"); (err == nil) != c.alike {
			t.Errorf("%s: %v", name, err)
		}
	}
}
