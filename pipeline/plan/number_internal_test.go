package plan

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// What is read the short way is what the long way gives.
func TestPlainFiguresAreExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`-?[0-9]{0,13}(\.[0-9]{0,8})?|[0-9eE+.-]{0,6}`).Draw(t, "text")
		n, plain := parsePlain(text)
		if !plain {
			return
		}
		exact, ok := new(big.Rat).SetString(text)
		if !ok || exact.Mul(exact, big.NewRat(1_000_000,
			1)).Cmp(new(big.Rat).SetInt64(n.Millionths)) != 0 {
			t.Fatalf("%q is read as %d millionths", text, n.Millionths)
		}
	})
}
