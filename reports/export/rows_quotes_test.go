package export_test

import (
	"strings"
	"testing"

	"xmess.cat/memoria/reports/export"
)

// A cell stands in quotes where a reader would part it, or might take its spaces away.
func TestWhatNeedsQuotes(t *testing.T) {
	t.Parallel()
	texts := []string{
		"",
		"a",
		"12.5",
		"l·l",
		"«a»",
		"é",
		"\u00a0",
		"a\u2003",
		"\u0085a",
		"a\ufeff",
		"\xff",
		"a\xa0",
		"\xc2",
		"🙂",
	}
	for char := range rune(0x2100) {
		texts = append(texts, string(char), string(char)+"a", "a"+string(char), "a"+string(char)+"b")
	}
	for _, text := range texts {
		want := strings.ContainsAny(text, ",\"\r\n") || strings.TrimSpace(text) != text
		if got := export.NeedsQuotes(text); got != want {
			t.Errorf("%q needs quotes: %v, want %v", text, got, want)
		}
	}
}
