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

// Before figures that are read as «un» or «onze» Catalan elides the preposition.
func TestFiguresElide(t *testing.T) {
	t.Parallel()
	m := Message{CA: "De {n}; no passa de {n} (de {n})", ES: "De {n}", EN: "Of {n}"}
	for value, want := range map[string]string{
		"1 indicador": "D'1 indicador; no passa d'1 indicador (d'1 indicador)",
		"11":          "D'11; no passa d'11 (d'11)",
		"1,59":        "D'1,59; no passa d'1,59 (d'1,59)",
		"11.000":      "D'11.000; no passa d'11.000 (d'11.000)",
		"1.200.000":   "D'1.200.000; no passa d'1.200.000 (d'1.200.000)",
		"1.200":       "De 1.200; no passa de 1.200 (de 1.200)",
		"18":          "De 18; no passa de 18 (de 18)",
		"2025":        "De 2025; no passa de 2025 (de 2025)",
		"Reus":        "De Reus; no passa de Reus (de Reus)",
		"":            "De ; no passa de  (de )",
	} {
		if got := (&Words{Language: "ca"}).Say(m, "n", value); got != want {
			t.Errorf("%q gives %q, want %q", value, got, want)
		}
	}
	pair := Message{CA: "{n} de {n} fites, arribade {n}"}
	if got := (&Words{Language: "ca"}).Say(pair, "n", "1"); got != "1 de 1 fites, arribade 1" {
		t.Errorf("a pair gives %q", got)
	}
	if got := (&Words{Language: "es"}).Say(m, "n", "1"); got != "De 1" {
		t.Errorf("Spanish elides: %q", got)
	}
}
