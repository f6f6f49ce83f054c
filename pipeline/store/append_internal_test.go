package store

import (
	"database/sql"
	"database/sql/driver"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/plan"
)

// A row that does not fit its table is refused, and no row of its append is kept.
func TestRowsThatDoNotFitAreRefused(t *testing.T) {
	t.Parallel()
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "m.duckdb"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	tooLarge := plan.Number{Millionths: 1 << 62, Known: true}
	for _, x := range []struct {
		want string
		row  []driver.Value
	}{
		{"expected 3, got 2", []driver.Value{1, "08187"}},
		{"expected 3, got 4", []driver.Value{1, "08187", 2025, 1}},
		{"cast", []driver.Value{1, 1, 1}},
		{"cast", []driver.Value{1, "08187", "2025"}},
		{"more than 12 digits", []driver.Value{1, "08187", decimal(tooLarge)}},
		{"NOT NULL", []driver.Value{1, textOrNull(""), 2025}},
	} {
		rows := tableRows{"claim", 3000, func(i int) []driver.Value {
			if i < 2500 { // more than the driver keeps in one chunk
				return []driver.Value{i, "08187", 2025}
			}
			return x.row
		}}
		err := s.inTransaction(t.Context(), func(*sql.Tx) error {
			return s.append(t.Context(), []tableRows{rows})
		})
		if err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%v: %v", x.row, err)
		}
		var n int
		query := "select count(*) from claim"
		if err := s.conn.QueryRowContext(t.Context(), query).Scan(&n); err != nil || n != 0 {
			t.Errorf("%v: %d rows are kept (%v)", x.row, n, err)
		}
	}
}

// Invalid UTF-8 and zero bytes are replaced, wherever they stand.
func TestTextsAreCleaned(t *testing.T) {
	t.Parallel()
	piece := rapid.SampledFrom([]string{
		"a", "Z9 ,.~", "\x7f", "\x01", "\x00", "à", "·", "𝄞", "\xff", "\xc3", "\x80", "0123456789abcdef",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
		got := clean(text)
		if !utf8.ValidString(got) || strings.Contains(got, "\x00") {
			t.Fatalf("%q becomes %q", text, got)
		}
		if utf8.ValidString(text) && !strings.Contains(text, "\x00") && got != text {
			t.Fatalf("%q needs no cleaning and becomes %q", text, got)
		}
	})
}
