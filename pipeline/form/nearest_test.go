package form

import "testing"

func TestDistance(t *testing.T) {
	t.Parallel()
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"valor", "valor", 0}, {"valr", "valor", 1},
		{"vlaor", "valor", 1}, {"calor", "valor", 1}, {"ind04", "ind40", 1}, {"kitten", "sitting", 3},
		{"ca", "abc", 3},
	}
	for _, tt := range tests {
		if got := distance([]rune(tt.a), []rune(tt.b)); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := distance([]rune(tt.b), []rune(tt.a)); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	n := namesOf("Paràmetres", "Línies", "no binàries", "II")
	for text, want := range map[string]string{"LINIES": "Línies", " no-binaries:": "no binàries",
		"ii": "II"} {
		if got, ok := n.canonical(text); !ok || got != want {
			t.Errorf("%q is spelt %q, %t; want %q", text, got, ok, want)
		}
	}
	for text, want := range map[string]string{"Parametre": "Paràmetres", "Linis": "Línies",
		"Full1": "", "x": ""} {
		if got, ok := n.similar(text); ok != (want != "") || ok && got != want {
			t.Errorf("%q resembles %q, %t; want %q", text, got, ok, want)
		}
	}
	if got := n.nearest("I"); got != "II" {
		t.Errorf("nearest to I is %q", got)
	}
	if got := namesOf().nearest("x"); got != "" {
		t.Errorf("nearest of none is %q", got)
	}
}
