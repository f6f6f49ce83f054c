package words_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/words"
)

func TestPlacesAreWholeInEachLanguage(t *testing.T) {
	t.Parallel()
	verb := regexp.MustCompile(`%(\[\d\])?s`)
	canonical := map[string]string{}
	texts(reflect.ValueOf(in(t, "ca").Places()), "", canonical)
	for _, language := range words.Languages() {
		found := map[string]string{}
		texts(reflect.ValueOf(in(t, language).Places()), "", found)
		for place, want := range canonical {
			text, isThere := found[place]
			if !isThere || strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is missing", language, place)
			}
			a, b := verb.FindAllString(text, -1), verb.FindAllString(want, -1)
			slices.Sort(a)
			slices.Sort(b)
			if !slices.Equal(slices.Compact(a), slices.Compact(b)) {
				t.Errorf("%s: %s has the places %q, the Catalan %q", language, place, a, b)
			}
			if language != "ca" && text == want && len(strings.Fields(text)) > 4 {
				t.Errorf("%s: %s is left in Catalan: %q", language, place, text)
			}
		}
		if len(found) != len(canonical) {
			t.Errorf("%s has %d texts, the Catalan %d", language, len(found), len(canonical))
		}
	}
}
