package plan_test

import (
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/plan"
)

func TestAddresses(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                      "",
		"roser@exemple.cat":     "roser@exemple.cat",
		" roser@exemple.cat ":   "roser@exemple.cat",
		"a@b.cat; c@d.cat":      "a@b.cat c@d.cat",
		"a@b.cat, c@d.cat":      "a@b.cat c@d.cat",
		"a@b.cat c@d.cat":       "a@b.cat c@d.cat",
		"a@b.cat\nc@d.cat;":     "a@b.cat c@d.cat",
		"Anna <ess@bcn.cat>":    "ess@bcn.cat",
		"mailto:ess@bcn.cat":    "ess@bcn.cat",
		"ess+2025@sub.bcn.cat":  "ess+2025@sub.bcn.cat",
		"Anna Puig <a@b.cat>":   "a@b.cat",
		"«ess» <ess@bcn.cat>":   "ess@bcn.cat",
		"roser":                 "!",
		"roser@":                "!",
		"@exemple.cat":          "!",
		"roser@exemple":         "!",
		"roser.exemple.cat":     "!",
		"roser@exemple..cat":    "!",
		"roser@exemple.":        "!",
		"roser @ exemple.cat":   "!",
		"a@b.cat; roser@":       "a@b.cat !",
		"roser@@exemple.cat":    "!",
		"no en tenim":           "!",
		"93 777 88 99":          "!",
		"roser@exemple,cat":     "!",
		"ess@bcn.cat (Anna)":    "ess@bcn.cat !",
		"\"a b\"@exemple.cat":   "!",
		"ess@bcn.cat\r\nBcc: x": "ess@bcn.cat !",
	} {
		addresses, ok := plan.Addresses(text)
		got := strings.Join(addresses, " ")
		if !ok {
			got = strings.TrimSpace(got + " !")
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
