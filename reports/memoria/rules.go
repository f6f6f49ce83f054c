package memoria

import (
	"slices"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// RuleWords says in a language what a rule found and what to do about it. ok is false for an
// unknown rule. The rules belong to the write half; cmd hands their words in.
type RuleWords func(id, found, wanted, language string) (says, do string, ok bool)

// mostOfCell is how many characters of a cell's text are quoted.
const mostOfCell = 120

// WithMessages gives findings their messages. Without rules, the message is the text that was
// found.
func WithMessages(findings []result.Finding, rules RuleWords, w *words.Words) []result.Finding {
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

// ruleSays is a rule's message with dots in place of a cell's text.
func (b *chapterBuilder) ruleSays(id string) string {
	if b.rules == nil {
		return id
	}
	says, _, ok := b.rules(id, "…", "…", b.w.Language)
	if !ok {
		return id
	}
	return strings.ReplaceAll(says, "….", "…")
}

// clip cuts a text to a number of characters.
func clip(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most-1]) + "…"
}
