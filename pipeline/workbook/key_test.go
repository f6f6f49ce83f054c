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
		text := rapid.StringMatching(`[ -~\t]{0,20}`).Draw(t, "text")
		if short, long := Key(text), Key(text+"’"); short != long {
			t.Fatalf("Key(%q) is %q, and the long way %q", text, short, long)
		}
	})
}
