package words_test

import (
	"testing"
	"time"

	"xmess.cat/memoria/reports/words"
)

func TestMembersAreCalledWithTheirArticles(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ language, name, kind, the string }{
		{"ca", "Olot", "ajuntament", "l'Ajuntament d'Olot"},
		{"ca", "l'Hospitalet de Llobregat", "ajuntament", "l'Ajuntament de l'Hospitalet de Llobregat"},
		{"ca", "el Prat de Llobregat", "ajuntament", "l'Ajuntament del Prat de Llobregat"},
		{"ca", "la Seu d'Urgell", "ajuntament", "l'Ajuntament de la Seu d'Urgell"},
		{"ca", "Consell Comarcal d'Osona", "consell comarcal", "el Consell Comarcal d'Osona"},
		{"ca", "Oficina tècnica de la XMESS", "xarxa", "l'Oficina tècnica de la XMESS"},
		{"ca", "Xarxa de Municipis", "xarxa", "la Xarxa de Municipis"},
		{"ca", "El Consell de l'Alt Camp", "consell comarcal", "el Consell de l'Alt Camp"},
		{"ca", "Diputació de Girona", "xarxa", "la Diputació de Girona"},
		{"es", "Olot", "ajuntament", "el Ayuntamiento de Olot"},
		{"es", "Consell Comarcal d'Osona", "consell comarcal", "el Consell Comarcal d'Osona"},
		{"es", "Oficina tècnica", "xarxa", "la Oficina tècnica"},
		{"en", "Olot", "ajuntament", "the Town Council of Olot"},
	} {
		w := in(t, tt.language)
		if got := w.TheMember(tt.name, tt.kind); got != tt.the {
			t.Errorf("%s: TheMember(%q) = %q, want %q", tt.language, tt.name, got, tt.the)
		}
	}
	for text, want := range map[string]string{"l'Ajuntament": "L'Ajuntament", "": "", "\xff": "\xff",
		"àger": "Àger"} {
		if got := words.Sentence(text); got != want {
			t.Errorf("Sentence(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestDatesAreElidedAfterPrepositions(t *testing.T) {
	t.Parallel()
	w := in(t, "ca")
	first, eleventh := time.Date(2019, 5, 1, 0, 0, 0, 0, time.UTC), time.Date(2019, 4, 11, 0, 0, 0, 0,
		time.UTC)
	for text, want := range map[string]string{
		"membre des del " + w.Date(first):       "membre des de l'1 de maig de 2019",
		"fins al " + w.Date(eleventh):           "fins a l'11 d'abril de 2019",
		"el " + w.Date(first):                   "l'1 de maig de 2019",
		"del " + w.Date(first.AddDate(0, 0, 1)): "del 2 de maig de 2019",
	} {
		if got := w.Elided(text); got != want {
			t.Errorf("Elided(%q) = %q, want %q", text, got, want)
		}
	}
}
