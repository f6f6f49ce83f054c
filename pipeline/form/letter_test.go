package form_test

import (
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
)

// Only the office is asked for the memòria's letter, which is kept with its paragraphs.
func TestTheOfficeWritesTheLetter(t *testing.T) {
	t.Parallel()
	p := startingPlan()
	for _, m := range p.Members {
		if m.Type != plan.Xarxa && m.Code != "08112" {
			continue
		}
		asked := false
		draft := form.TemplateDraft(p, m, 2025, nil)
		for _, row := range draft.Sheet("Portada").Rows {
			asked = asked || len(row.Cells) > 1 && row.Cells[0].Text == "carta de presentació" &&
				row.Cells[1].Style.Unlocked
		}
		if asked != (m.Type == plan.Xarxa) {
			t.Errorf("%s is asked for the letter: %t", m.Code, asked)
		}
	}
	b := manlleu()
	set(t, b, "Portada!B2", "xarxa")
	set(t, b, "Portada!B3", "Oficina tècnica de la XMESS")
	const letter = "Benvolgudes,\n\nl'any ha estat llarg.\nL'oficina"
	set(t, b, "Portada!A12", "Carta de presentació")
	set(t, b, "Portada!B12", letter)
	b.Sheets[1] = sheetOf("Indicadors", []any{"codi", "valor", "numerador", "denominador"},
		[]any{"IND18", "75 %"})
	_, cells, problems := form.ReadSubmission(b, form.Context{Plan: p})
	if slices.ContainsFunc(rulesOf(problems), func(rule string) bool {
		return strings.Contains(rule,
			"Portada")
	}) {
		t.Errorf("problems: %v", rulesOf(problems))
	}
	at := slices.IndexFunc(cells, func(c plan.TypedCell) bool {
		return c.Section == "cover" &&
			c.Field == "letter"
	})
	if at < 0 || cells[at].Text != letter {
		t.Errorf("the letter is not kept as it was written: %+v", cells)
	}
}
