package workbook

import (
	"strconv"
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

func TestKeyInABufferIsTheSame(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		if got := string(AppendKey([]byte("before "), text)); got != "before "+Key(text) {
			t.Fatalf("AppendKey of %q is %q, not the key %q", text, got, Key(text))
		}
	})
}

// A figure that is taken as it is written is the one that would be written anew.
func TestShortestFiguresAreLeftAsTheyAre(t *testing.T) {
	t.Parallel()
	taken := 0
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.StringMatching(`-?(0|[0-9]{1,9})(\.[0-9]{0,9})?`), rapid.StringMatching(`[-+.0-9e]{0,6}`)).Draw(t, "figure")
		if !isShortest(text) {
			return
		}
		taken++
		f, err := strconv.ParseFloat(text, 64)
		if anew := strconv.FormatFloat(f, 'f', -1, 64); err != nil || anew != text {
			t.Fatalf("%q would be written %q (%v)", text, anew, err)
		}
	})
	if taken == 0 {
		t.Fatal("no figure was taken as it is written")
	}
}
