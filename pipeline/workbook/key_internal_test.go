package workbook

import (
	"testing"

	"pgregory.net/rapid"
)

// The key of a text put together from the keys of its signs is the one that is worked out for the whole.
func TestKeyIsWorkedOutOnceASign(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		runes := rapid.SliceOf(rapid.OneOf(rapid.RuneFrom([]rune("aÀçÇïl·lŀLºª½²ßæØµÿ \u0301\u00ad’-9")), rapid.Rune())).Draw(t, "signs")
		if text := string(runes); Key(text) != keyOf(text) {
			t.Fatalf("Key(%q) is %q, not %q", text, Key(text), keyOf(text))
		}
		if text := rapid.String().Draw(t, "text"); Key(text) != keyOf(text) {
			t.Fatalf("Key(%q) is %q, not %q", text, Key(text), keyOf(text))
		}
	})
}
