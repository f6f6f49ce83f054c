package typeface_test

import (
	"math"
	"sync"
	"testing"

	"xmess.cat/memoria/reports/typeface"
)

func load(t *testing.T) *typeface.Set {
	t.Helper()
	faces, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	return faces
}

func TestDigitsAreTabular(t *testing.T) {
	t.Parallel()
	faces := load(t)
	for _, style := range typeface.Styles() {
		zero := faces.Width(style, "0", 1)
		for _, digit := range "123456789" {
			// The italic nought is a thousandth narrower: a hundredth of a point at text size.
			if got := faces.Width(style, string(digit), 1); math.Abs(got-zero) > 0.00101 {
				t.Errorf("%s: width of %c = %v, of 0 = %v", style, digit, got, zero)
			}
		}
	}
}

func TestEveryCharacterOfAMemoriaExists(t *testing.T) {
	t.Parallel()
	faces := load(t)
	const wanted = "·ŀĿ≥≤−×«»’‘“”—–…€●▲▼■◆○→✓%ºª¿¡\u00a0\u202f" +
		"àèéíïòóúüçñÀÈÉÍÏÒÓÚÜÇÑáÁ" +
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:!?'\"()[]/&+-=<>#@*_"
	for _, style := range typeface.Styles() {
		for _, char := range wanted {
			if !faces.Has(style, char) {
				t.Errorf("%s has no %q (%U)", style, char, char)
			}
		}
		if faces.Has(style, '漢') {
			t.Errorf("%s claims to have a character that it lacks", style)
		}
	}
}

func TestWidth(t *testing.T) {
	t.Parallel()
	faces := load(t)
	tests := []struct {
		style typeface.Style
		text  string
		size  float64
		want  float64
	}{
		{typeface.Regular, "", 10, 0},
		{typeface.Regular, "0", 1000, 497},
		{typeface.Regular, "12,5\u00a0%", 1000, 3*497 + 249 + 200 + 824},
	}
	for _, test := range tests {
		got := faces.Width(test.style, test.text, test.size)
		if math.Abs(got-test.want) > 1e-6 {
			t.Errorf("Width(%s, %q, %v) = %v, want %v", test.style, test.text, test.size, got, test.want)
		}
	}
	if regular, bold := faces.Width(typeface.Regular, "coŀlaboració", 9),
		faces.Width(typeface.Bold, "coŀlaboració", 9); regular >= bold {
		t.Errorf("regular is %v wide, bold %v", regular, bold)
	}
}

func TestMetricsAreSharesOfTheSize(t *testing.T) {
	t.Parallel()
	faces := load(t)
	for _, style := range typeface.Styles() {
		m := faces.Metrics(style)
		if m.CapHeight < 0.6 || m.CapHeight > 0.7 || m.Descent <= 0 || m.Descent > 0.5 {
			t.Errorf("%s: metrics %+v", style, m)
		}
	}
}

func TestOneSetServesManyGoroutines(t *testing.T) {
	t.Parallel()
	faces := load(t)
	want := faces.Width(typeface.Regular, "Consell Comarcal", 9)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 100 {
				if got := faces.Width(typeface.Regular, "Consell Comarcal", 9); got != want {
					t.Errorf("width = %v, want %v", got, want)
				}
			}
		})
	}
	group.Wait()
}
