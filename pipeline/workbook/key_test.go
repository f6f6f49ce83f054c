package workbook

import (
	"testing"

	"pgregory.net/rapid"
)

// A text of ASCII alone takes a shorter way to its key. A mark that no key holds sends it the long
// way.
func TestTheKeyOfASCIIIsTheSame(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.Rune()).Draw(t, "text")
		latin := rapid.StringOf(rapid.Map(rapid.Byte(), func(b byte) rune { return rune(b) }))
		for _, s := range []string{text, latin.Draw(t, "latin")} {
			if Key(s) != longKey(s) {
				t.Fatalf("Key(%q) is %q, and not %q", s, Key(s), longKey(s))
			}
		}
	})
}
