package words_test

import (
	"reflect"
	"testing"

	"xmess.cat/memoria/reports/words"
)

func TestChartsHaveEveryWord(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		w, ok := words.In(language)
		if !ok {
			t.Fatalf("no words in %s", language)
		}
		said := map[string]string{}
		texts(reflect.ValueOf(w.Charts()), "", said)
		for place, text := range said {
			if text == "" {
				t.Errorf("%s: no %s", language, place)
			}
		}
	}
}

func TestSentenceOfAChart(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	charts := w.Charts()
	if got, want := charts.Sentence("Cap", []string{"a", "b"}), "Cap: a; b."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := charts.Sentence("Cap", nil); got != charts.Empty {
		t.Errorf("got %q, want %q", got, charts.Empty)
	}
}
