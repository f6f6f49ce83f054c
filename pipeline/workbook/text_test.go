package workbook

import (
	"testing"

	"xmess.cat/memoria/pipeline/source"
)

func TestTextOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		cell Cell
		want string
	}{
		{Cell{}, ""},
		{Cell{Kind: Text, Text: "\u200e  Sant Cugat  del Vallès\u00a0"}, "Sant Cugat  del Vallès"},
		{Cell{Kind: Numeric, Text: "8019"}, "8019"},
		{Cell{Kind: Numeric, Text: "0.30000000000000004"}, "0.3"},
		{Cell{Kind: Numeric, Text: "1.5E-3"}, "0.0015"},
		{Cell{Kind: Numeric, Text: "1E300"}, "1.00000000000000e+300"},
		{Cell{Kind: Numeric, Text: "1E400"}, "1E400"},
		{Cell{Kind: Numeric, Format: Percent, Text: "0.125"}, "12.5 %"},
		{Cell{Kind: Numeric, Format: DateFormat, Text: "45688"}, "2025-01-31"},
		{Cell{Kind: Numeric, Format: DateFormat, Text: "45688.5"}, "2025-01-31T12:00:00"},
		{Cell{Kind: Numeric, Format: DateFormat, Text: "60"}, "60"},
		{Cell{Kind: Date, Text: "2025-01-31"}, "2025-01-31"},
		{Cell{Kind: Bool, Text: "1"}, "CERT"},
		{Cell{Kind: Bool, Text: "0"}, "FALS"},
		{Cell{Kind: Failed, Text: "#N/A"}, "#N/A"},
		{Cell{Kind: Text, Text: `=HYPERLINK("x")</script>`}, `=HYPERLINK("x")</script>`},
	} {
		if got := TextOf(c.cell); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.cell, got, c.want)
		}
	}
}

func TestYesNo(t *testing.T) {
	t.Parallel()
	text := func(s string) Cell { return Cell{Kind: Text, Text: s} }
	for _, c := range []struct {
		cell       Cell
		yes, known bool
		broken     *source.Rule
	}{
		{Cell{}, false, false, nil}, {text("\u00a0 "), false, false, nil},
		{text("sí"), true, true, nil}, {text("SI"), true, true, nil}, {text("si\u0301"), true, true, nil},
		{text(" Sí. "), true, true, nil},
		{text("s"), true, true, nil}, {text("x"), true, true, nil}, {text("1"), true, true, nil},
		{text("yes"), true, true, nil}, {text("true"), true, true, nil}, {text("✓"), true, true, nil},
		{text("No"), false, true, nil}, {text("n"), false, true, nil}, {text("0"), false, true, nil},
		{text("fals"), false, true, nil},
		{Cell{Kind: Bool, Text: "1"}, true, true, nil}, {Cell{Kind: Bool, Text: "0"}, false, true, nil},
		{Cell{Kind: Numeric, Text: "1"}, true, true, nil},
		{Cell{Kind: Numeric, Text: "0"}, false, true, nil},
		{Cell{Kind: Numeric, Text: "1.0"}, true, true, nil},
		{Cell{Kind: Numeric, Format: Percent, Text: "1"}, true, true, nil},
		{Cell{Kind: Numeric, Text: "2"}, false, false, &source.YesNoUnreadable},
		{text("potser"), false, false, &source.YesNoUnreadable},
		{text("-"), false, false, &source.YesNoUnreadable},
		{text("sí però no"), false, false, &source.YesNoUnreadable},
		{Cell{Kind: Failed, Text: "#N/A"}, false, false, &source.FormulaUnavailable},
		{Cell{Formula: true, Stale: true}, false, false, &source.FormulaStale},
	} {
		yes, known, broken := YesNoOf(c.cell)
		if yes != c.yes || known != c.known || (broken == nil) != (c.broken == nil) || broken != nil &&
			broken.ID != c.broken.ID {
			t.Errorf("%+v: got %v, %v, %v", c.cell, yes, known, broken)
		}
	}
}

func TestKey(t *testing.T) {
	t.Parallel()
	for want, forms := range map[string][]string{
		"periode": {"període", "Període", " PERÍODE ", "peri\u0301ode", "p-e-r_í.o:d e",
			"\u200bperíode\u200f", "període *"},
		"collaboradors": {"col·laboradors", "col.laboradors", "coŀlaboradors", "COL·LABORADORS",
			"col•laboradors", "collaboradors", "coŀ·laboradors"},
		"quehafuncionat": {"què ha funcionat", "Que ha  funcionat?"},
		"anyvalor":       {"any’valor", "any'valor", "any\nvalor", "any\u00a0valor"},
		"2025t1":         {"2025-T1", "2025 t1"},
		"nobinaries":     {"no binàries", "No-binàries"},
		"":               {"", " ", "—", "%"},
	} {
		for _, form := range forms {
			if got := Key(form); got != want {
				t.Errorf("%q: got %q, want %q", form, got, want)
			}
		}
	}
}
