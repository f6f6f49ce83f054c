package export

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/result"
)

func table(kinds ...string) result.Mart {
	mart := result.Mart{Name: "table"}
	for at, kind := range kinds {
		mart.Columns = append(mart.Columns, result.MartColumn{Name: string(rune('a' + at)), Kind: kind})
	}
	return mart
}

func of(values ...[]any) rows {
	return func(each func([]any) error) error {
		for _, row := range values {
			if err := each(row); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestValues(t *testing.T) {
	t.Parallel()
	noon := time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)
	mart := table("VARCHAR", "DOUBLE", "INTEGER", "BIGINT", "BOOLEAN", "DATE", "TIMESTAMP")
	from := of(
		[]any{"a", 0.1, int32(2), int64(3), true, noon, noon},
		[]any{nil, nil, nil, nil, nil, nil, nil},
		[]any{"", math.Copysign(0, -1), int32(-2), int64(0), false, nil, nil},
		[]any{"«l·l»", 1e15, nil, nil, nil, nil, nil},
	)
	var out strings.Builder
	if err := writeCSV(&out, mart, from); err != nil {
		t.Fatal(err)
	}
	want := "a,b,c,d,e,f,g\r\n" +
		"a,0.1,2,3,true,2026-01-31,2026-01-31T12:00:00Z\r\n,,,,,,\r\n,0,-2,0,false,,\r\n" +
		"«l·l»,1000000000000000,,,,,\r\n"
	if out.String() != want {
		t.Errorf("CSV is\n%q, want\n%q", out.String(), want)
	}
	out.Reset()
	if err := writeJSON(&out, mart, from); err != nil {
		t.Fatal(err)
	}
	var read []map[string]any
	if err := json.Unmarshal([]byte(out.String()), &read); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	if len(read) != 4 || read[1]["a"] != nil || read[2]["a"] != "" ||
		read[0]["b"] != 0.1 || read[2]["b"] != 0.0 ||
		read[0]["g"] != "2026-01-31T12:00:00Z" ||
		read[3]["a"] != "«l·l»" {
		t.Errorf("JSON is %v", read)
	}
}

func TestNothingToWrite(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	if err := writeJSON(&out, table("VARCHAR"), of()); err != nil ||
		!json.Valid([]byte(out.String())) {
		t.Errorf("JSON of no rows is %q, %v", out.String(), err)
	}
}

func TestWhatIsNoFigure(t *testing.T) {
	t.Parallel()
	for _, value := range []any{math.NaN(), math.Inf(1), []byte("x")} {
		var out strings.Builder
		if err := writeCSV(&out, table("DOUBLE"), of([]any{value})); err == nil {
			t.Errorf("CSV takes %v", value)
		}
		if err := writeJSON(&out, table("DOUBLE"), of([]any{value})); err == nil {
			t.Errorf("JSON takes %v", value)
		}
	}
}

// A text can always be had back: by a reader of CSV, and then by taking off the guard.
func TestTextsAreGuardedAndComeBack(t *testing.T) {
	t.Parallel()
	for text, written := range map[string]string{
		"=1+1": "'=1+1", "+34 600": "'+34 600", "-3": "'-3", "@sum(a1)": "'@sum(a1)", "\ttab": "'\ttab",
		"\nline": "'\nline",
		"\rback": "'\rback", "'=1": "''=1", "''-": "'''-", "'s-Hertogenbosch": "'s-Hertogenbosch",
		"a=1": "a=1", "": "",
		"'": "'", "1.234,5": "1.234,5", `diu "sí"`: `diu "sí"`, "dues\r\nratlles": "dues\r\nratlles",
		"solt\nsol\r": "solt\nsol\r", "a;=1": "a;'=1", "a\n- b;'+c": "a\n'- b;''+c", "a;\t=1": "a;\t'=1",
		"＝1": "'＝1", "a;b": "a;b", "a; =1": "a; =1", "à\xff;=1": "à\xff;'=1",
		" espai": " espai", "−3": "−3",
	} {
		var out strings.Builder
		if err := writeCSV(&out, table("VARCHAR", "INTEGER"), of([]any{text, int32(-1)})); err != nil {
			t.Fatal(err)
		}
		cell := strings.TrimSuffix(strings.TrimPrefix(out.String(), "a,b\r\n"), ",-1\r\n")
		if quoted, isQuoted := strings.CutPrefix(cell, `"`); isQuoted {
			cell = strings.ReplaceAll(strings.TrimSuffix(quoted, `"`), `""`, `"`)
		}
		if cell != written {
			t.Errorf("%q is written %q, want %q", text, cell, written)
		}
		if !strings.ContainsAny(text, "\r") { // encoding/csv reads \r\n as \n
			records, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
			if err != nil || records[1][0] != written || records[1][1] != "-1" {
				t.Errorf("%q is read back as %q, %v", text, records, err)
			}
		}
		if back := Unguarded(cell); back != text {
			t.Errorf("%q comes back as %q", text, back)
		}
	}
}
