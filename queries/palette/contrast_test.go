package palette

import (
	"math"
	"testing"
)

func TestContrastIsTheGuidelines(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		one, other string
		want       float64
	}{
		{"#000000", "#ffffff", 21},
		{"#ffffff", "#ffffff", 1},
		{"#777777", "#ffffff", 4.48}, // the grey that famously just fails
		{"767676", " #FFFFFF ", 4.54},
		{"red", "#ffffff", 1},
	} {
		if got := Contrast(c.one, c.other); math.Abs(got-c.want) > 0.005 {
			t.Errorf("Contrast(%q, %q) = %.3f, want %.2f", c.one, c.other, got, c.want)
		}
	}
}

func TestPaleAccentsFallBack(t *testing.T) {
	t.Parallel()
	for given, want := range map[string]string{
		"": Accent, "blau": Accent, "#ffcc00": Accent, "#12345": Accent,
		"#7A1F5C": "#7a1f5c", "00695c": "#00695c",
		"#767676": Accent, // white on it can be read, but not it on the tint
	} {
		if got := AccentOf(given); got != want {
			t.Errorf("AccentOf(%q) = %s, want %s", given, got, want)
		}
	}
}

func TestTextColoursCanBeRead(t *testing.T) {
	t.Parallel()
	for _, colour := range []string{Ink, Quiet, Accent} {
		for _, field := range []string{White, Tint} {
			if got := Contrast(colour, field); got < LeastContrast {
				t.Errorf("%s on %s: %.2f", colour, field, got)
			}
		}
	}
	if got := Contrast(BannerInk, BannerBack); got < LeastContrast {
		t.Errorf("the banner: %.2f", got)
	}
}

// Statuses are told apart without hue: each is lighter than the last by a step that can be seen.
func TestStatusesAreToldApartInGrey(t *testing.T) {
	t.Parallel()
	order := []string{"met", "behind", "advancing", "at_risk"}
	for i := range order[1:] {
		if got := Contrast(Status(order[i]), Status(order[i+1])); got < 1.05 {
			t.Errorf("%s and %s are alike in grey: %.3f", order[i], order[i+1], got)
		}
	}
	for _, status := range append(order, "no_data") {
		if got := Contrast(Status(status), White); got < 2.5 {
			t.Errorf("%s on white: %.2f", status, got)
		}
	}
}
