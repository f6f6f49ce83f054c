package memoria

import (
	"slices"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// RuleWords says in a language what a rule has found and what to do about it. ok is false for a rule that is not
// known any more. The rules are the write half's; whoever wires both halves together hands their words in.
type RuleWords func(id, found, wanted, language string) (says, do string, ok bool)

// mostOfCell is how much is quoted of what stands in a cell.
const mostOfCell = 120

// withMessages gives findings their words. Without any, what was found stands alone.
func withMessages(findings []result.Finding, rules RuleWords, w *words.Words) []result.Finding {
	out := slices.Clone(findings)
	for i := range out {
		f := &out[i]
		found, wanted := clip(f.Found, mostOfCell), clip(f.Wanted, 2*mostOfCell)
		f.Says, f.Do = found, wanted
		if rules == nil {
			continue
		}
		if says, do, ok := rules(f.Rule, found, wanted, w.Language); ok {
			f.Says, f.Do = says, do
		}
	}
	return out
}

// ruleSays is what a rule finds wherever it finds it: with dots where a cell's own text would stand.
func (t *chapterBuilder) ruleSays(id string) string {
	if t.rules == nil {
		return id
	}
	says, _, ok := t.rules(id, "…", "…", t.w.Language)
	if !ok {
		return id
	}
	return strings.ReplaceAll(says, "….", "…")
}

// clip cuts a text that is longer than that many characters.
func clip(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most-1]) + "…"
}
