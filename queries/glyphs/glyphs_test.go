package glyphs_test

import (
	"testing"

	"xmess.cat/memoria/queries/glyphs"
)

func TestPrinted(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want, left string }{
		{"Fira de l’economia social: 1.234,5 €, ≥ 5 · l·l", "", ""},
		{"Κυκλική Экономика ẞ Łódź", "", ""},
		{"Festa 🎉 de la cooperativa", "Festa de la cooperativa", "🎉"},
		{"🎉 Festa", " Festa", "🎉"},
		{"Festa 🎉", "Festa", "🎉"},
		{"Festa🎉gran", "Festagran", "🎉"},
		{"Molt bé 👍 amb les entitats; السلام عليكم; שלום; 你好.",
			"Molt bé amb les entitats; […]; […]; […].", "👍السمعيكשלום你好"},
		{"Molt bé 👍.", "Molt bé.", "👍"},
		{"ورشة عمل التضامن", "[…]", "ورشةعملاتضن"},
		{"🎉🎉", "[…]", "🎉"},
		{"👩‍🌾 família 👨‍👩‍👧", " família", "👩🌾👨👧"},
		{"❤️ cor", "❤ cor", ""},
		{"l’associació 你好 de Reus", "l’associació […] de Reus", "你好"},
		{"𝐁𝐨𝐧 ﬁnal ①", "Bon ﬁnal 1", ""},
		{"e\u0301xit", "éxit", ""},
		{"\ufeffa\u2060b\u202ec", "abc", ""},
		{"primera\nsegona 🎉\ntercera", "primera\nsegona\ntercera", "🎉"},
		{"a\u3000b", "a b", ""},
		{"\ue000 privat", " privat", "\ue000"},
		{"a\xffb", "ab", "\ufffd"},
		{"", "", ""},
	} {
		if tt.want == "" {
			tt.want = tt.text
		}
		got, left := glyphs.Printed(tt.text)
		if got != tt.want || string(left) != tt.left {
			t.Errorf("%q is printed as %q without %q, want %q without %q", tt.text, got, string(left),
				tt.want, tt.left)
		}
		for _, sign := range got {
			if sign != '\n' && !glyphs.Has(sign) {
				t.Errorf("%q has %U, which the fonts lack", got, sign)
			}
		}
	}
}
