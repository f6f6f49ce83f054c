package words

import (
	"testing"
	"time"
)

func TestElidedBeforeTheFirstAndTheEleventh(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		language string
		day      int
		want     string
	}{
		{"ca", 1, "tancada l'1 d'abril de 2026"},
		{"ca", 11, "tancada l'11 d'abril de 2026"},
		{"ca", 21, "tancada el 21 d'abril de 2026"},
		{"ca", 31, "tancada l'1 de maig de 2026"},
		{"es", 1, "tancada el 1 de abril de 2026"},
	} {
		w, ok := In(c.language)
		if !ok {
			t.Fatal(c.language)
		}
		date := w.Date(time.Date(2026, time.April, c.day, 0, 0, 0, 0, time.UTC))
		if got := w.Elided("tancada el " + date); got != c.want {
			t.Errorf("%s: %q, want %q", c.language, got, c.want)
		}
	}
}
