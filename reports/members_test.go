package reports

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// memberSheets are the sheets of so many members, alone and together.
func memberSheets(tb testing.TB, members int) (docs []document.Document) {
	tb.Helper()
	w, _ := words.In("ca")
	year := result.Year{Year: 2025, Parameters: result.Parameters{"sigles": "XMESS"}}
	target, value := 100.0, 83.5
	for n := range 11 {
		year.Indicators = append(
			year.Indicators,
			result.Indicator{Code: fmt.Sprintf("IND%02d", n), Name: "Persones ateses",
				Target: &target, Value: &value},
		)
	}
	for n := range members {
		code := fmt.Sprintf("%05d", n)
		year.Coverage = append(
			year.Coverage,
			result.Coverage{Code: code, Name: "Sant Martí " + code, Type: "ajuntament", State: "on_time"},
		)
		for _, i := range year.Indicators {
			year.Values = append(
				year.Values,
				result.MemberValue{IndicatorCode: i.Code, MemberCode: code, State: "reported", Value: &value},
			)
		}
	}
	sheets, together := memoria.Sheets(memoria.Facts{Year: year, Fingerprint: "37d4 8350 ed05"}, w, "")
	for _, sheet := range sheets {
		docs = append(docs, sheet.Document)
	}
	return append(docs, together)
}

func TestSheetsDoNotDependOnHowManyAreMadeAtOnce(t *testing.T) {
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	var rounds [2][][]byte
	docs := memberSheets(t, 12)
	for round, processors := range []int{1, 4} {
		before := runtime.GOMAXPROCS(processors)
		rounds[round], _, err = renderAll(t.Context(), docs, fonts)
		runtime.GOMAXPROCS(before)
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range rounds[0] {
		if !bytes.Equal(rounds[0][i], rounds[1][i]) {
			t.Errorf("document %d differs", i)
		}
	}
}

func TestSheetsAreNotMadeOnceStopped(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, _, err := renderAll(ctx, make([]document.Document, 3), nil); err == nil {
		t.Error("sheets were made although the run was stopped")
	}
}

func TestSheetNames(t *testing.T) {
	t.Parallel()
	taken := map[string]bool{}
	for _, tt := range []struct{ code, name, want string }{
		{"08101", "l'Hospitalet de Llobregat", "fitxa-2025-08101-l-hospitalet-de-llobregat.pdf"},
		{"08301", "Vilanova i la Geltrú", "fitxa-2025-08301-vilanova-i-la-geltru.pdf"},
		{"17015", "Castell d'Aro, Platja d'Aro i s'Agaró",
			"fitxa-2025-17015-castell-d-aro-platja-d-aro-i-s-agaro.pdf"},
		{"08015", "Sant Sadurní · la Col·lònia", "fitxa-2025-08015-sant-sadurni-la-collonia.pdf"},
		{"../..", "\x00/\\:*?", "fitxa-2025-.pdf"},
		{"", "", "fitxa-2025--2.pdf"},
		{"1", strings.Repeat("ñandú ", 40),
			"fitxa-2025-1-nandu-nandu-nandu-nandu-nandu-nandu-nandu-nandu-nandu-nand.pdf"},
	} {
		if got := sheetName(taken, 2025, result.Coverage{Code: tt.code, Name: tt.name}); got != tt.want {
			t.Errorf("%q %q: %s, want %s", tt.code, tt.name, got, tt.want)
		}
	}
}
