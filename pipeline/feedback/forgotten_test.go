package feedback_test

import (
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/feedback"
)

// Whatever comes of it is told in each language, with what is left to do.
func TestForgettingIsTold(t *testing.T) {
	t.Parallel()
	all := feedback.Forgotten{
		MemberCode: "08187",
		MemberName: "Sabadell",
		Workbooks:  3,
		Years:      []int{2025, 2024, 2025},
		Lying:      []string{"a.xlsx", "estat-2025.html"},
		Beside:     []string{"memoria.duckdb.anterior"},
		Quoted: make(
			[]string,
			23,
		),
		Names:          []string{"n.xlsx"},
		Shared:         []string{"08298"},
		Closings:       []int{2024},
		HasPlanAddress: true,
		Unread:         []string{"u.xlsx"},
	}
	for i := range all.Quoted {
		all.Quoted[i] = "a.xlsx!Indicadors!L" + string(rune('a'+i))
	}
	nothing := feedback.Forgotten{MemberCode: "08187", MemberName: "Sabadell"}
	before, dry := nothing, all
	before.Before, dry.Dry = 1, true
	for _, tt := range []struct {
		lang  feedback.Language
		of    feedback.Forgotten
		wants []string
	}{
		{"ca", all, []string{
			"Sabadell (08187): contacte esborrat en 3 llibres (2024, 2025).\n",
			"només en queden les dades llegides, l'empremta i el que se'n va dir.\n",
			"Les xifres, els estats, les incidències i els anys tancats no canvien.\n",
			"que podeu esborrar: a.xlsx, estat-2025.html.\n",
			"que podeu esborrar: memoria.duckdb.anterior.\n", "Lt, 3 altres.\n",
			"no s'ha tocat: n.xlsx.\n", "altres membres, que no s'ha tocat: 08298.\n",
			"que no es toca: 2024.\n",
			"El pla també té una adreça d'aquest membre",
			"`ingest forget CARPETA 08187 --workbook NOM`.\n"}},
		{"es", all,
			[]string{"contacto borrado en 3 libros (2024, 2025).\n", "Lt, 3 otras.\n", "--workbook NOMBRE"}},
		{"en", all,
			[]string{"contact taken out of 3 workbooks (2024, 2025).\n", "Lt, 3 more.\n",
				"--workbook NAME"}},
		{"ca", dry, []string{"el contacte s'esborraria en 3 llibres (2024, 2025). No s'ha tocat res.\n"}},
		{"ca", before,
			[]string{"no queda cap contacte per esborrar; ja s'havia esborrat en 1 llibre.\n",
				"el programa no ho veu"}},
		{"es", before, []string{"ya se había borrado en 1 libro.\n"}},
		{"ca", nothing, []string{"no hi ha cap llibre d'aquest membre.\n"}},
	} {
		var said strings.Builder
		if err := feedback.WriteForgotten(&said, tt.of, tt.lang); err != nil {
			t.Fatal(err)
		}
		for _, want := range tt.wants {
			if !strings.Contains(said.String(), want) {
				t.Errorf("%s says\n%swant %q", tt.lang, &said, want)
			}
		}
		if strings.Contains(said.String(), "%!") {
			t.Errorf("%s says\n%s", tt.lang, &said)
		}
	}
	said := feedback.UnknownMember("Sabadel", "08187 (Sabadell)", "ca")
	if said != "Cap pla no té el membre «Sabadel». Escriviu el codi o el nom tal com són al "+
		"full Membres del pla. Potser volíeu dir 08187 (Sabadell)." {
		t.Errorf("it says %q", said)
	}
}
