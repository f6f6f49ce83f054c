package source_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/source"
)

// What was found stands in a rule's words as it was typed, even where it looks like a place for what was wanted.
func TestWordsAreFilledInOnce(t *testing.T) {
	t.Parallel()
	piece := rapid.SampledFrom([]string{"{found}", "{wanted}", "{", "}", "{found", "«", "a", " ", ""})
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, "pieces"), "") })
	rapid.Check(t, func(t *rapid.T) {
		p := source.Problem{Found: text.Draw(t, "found"), Wanted: text.Draw(t, "wanted")}
		p.Rule.Says.Ca = text.Draw(t, "says")
		want := strings.NewReplacer("{found}", p.Found, "{wanted}", p.Wanted).Replace(p.Rule.Says.Ca)
		if got := p.Says("ca"); got != want {
			t.Fatalf("%q, not %q", got, want)
		}
	})
}
