package store

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/plan"
)

// What does not belong into a table's columns is refused, and nothing of it is kept.
func TestRowsThatDoNotFitTheirTableAreRefused(t *testing.T) {
	t.Parallel()
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "m.duckdb"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	for _, x := range []struct {
		name string
		put  func(to *filler, i int)
	}{
		{"2 of 3 columns", func(to *filler, i int) { to.whole(i); to.text("08187") }},
		{"column 2: is not of the kind", func(to *filler, i int) { to.whole(i); to.whole(i); to.whole(i) }},
		{"column 2: is not of the kind", func(to *filler, i int) { to.whole(i); to.decimal(plan.Int(1)); to.whole(i) }},
		{"column 4: is not of the kind", func(to *filler, i int) { to.whole(i); to.text("08187"); to.whole(2025); to.whole(1) }},
		{"NOT NULL", func(to *filler, i int) { to.whole(i); to.textOrNull(""); to.whole(2025) }},
	} {
		err := s.append(t.Context(), tableRows{"claim", 3000, func(to *filler, i int) {
			if i < 2500 { // a piece of the table was handed over before
				to.whole(i)
				to.text("08187")
				to.whole(2025)
				return
			}
			x.put(to, i)
		}})
		if err == nil || !strings.Contains(err.Error(), x.name) {
			t.Errorf("%s: %v", x.name, err)
		}
		var n int
		if err := s.conn.QueryRowContext(t.Context(), "select count(*) from claim").Scan(&n); err != nil || n != 0 {
			t.Errorf("%s: %d rows are kept (%v)", x.name, n, err)
		}
	}
}

// Texts are made fit, wherever in them lies what is not.
func TestTextsAreMadeFit(t *testing.T) {
	t.Parallel()
	piece := rapid.SampledFrom([]string{"a", "Z9 ,.~", "\x7f", "\x01", "\x00", "à", "·", "𝄞", "\xff", "\xc3", "\x80", "0123456789abcdef"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
		want := strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
		if got := clean(text); got != want {
			t.Fatalf("%q is made %q, not %q", text, got, want)
		}
		ascii := !strings.ContainsFunc(text, func(r rune) bool { return r == 0 || r >= utf8.RuneSelf })
		if isPlain(text) != ascii {
			t.Fatalf("%q is plain: %v", text, isPlain(text))
		}
	})
}
