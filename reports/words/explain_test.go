package words_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/words"
)

func TestExplanationsAreWholeInEachLanguage(t *testing.T) {
	t.Parallel()
	verb := regexp.MustCompile(`%(\[\d\])?s`)
	canonical := map[string]string{}
	texts(reflect.ValueOf(in(t, "ca").Explain()), "", canonical)
	for _, language := range words.Languages() {
		found := map[string]string{}
		texts(reflect.ValueOf(in(t, language).Explain()), "", found)
		for place, want := range canonical {
			text, isThere := found[place]
			if !isThere || strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is missing", language, place)
			}
			if a, b := len(verb.FindAllString(text, -1)), len(verb.FindAllString(want, -1)); a != b {
				t.Errorf("%s: %s has %d places for figures, the Catalan has %d", language, place, a, b)
			}
			if language != "ca" && text == want && len(strings.Fields(text)) > 3 {
				t.Errorf("%s: %s is left in Catalan: %q", language, place, text)
			}
		}
		if len(found) != len(canonical) {
			t.Errorf("%s has %d texts, the Catalan %d", language, len(found), len(canonical))
		}
	}
}
