package workbook

import (
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

func TestDates(t *testing.T) {
	t.Parallel()
	text := func(s string) Cell { return Cell{Kind: Text, Text: s} }
	serial := func(s string) Cell { return Cell{Kind: Numeric, Format: DateFormat, Text: s} }
	for _, c := range []struct {
		cell      Cell
		epoch1904 bool
		want      string // the day, a rule's id, or nothing
	}{
		{Cell{}, false, ""}, {text(" \u00a0"), false, ""},
		{serial("1"), false, "1900-01-01"}, {serial("59"), false, "1900-02-28"},
		{serial("61"), false, "1900-03-01"},
		{serial("45688"), false, "2025-01-31"}, {serial("45688.75"), false, "2025-01-31"},
		{serial("45687.9999999999"), false, "2025-01-31"},
		{serial("2958465"), false, "9999-12-31"}, {Cell{Kind: Numeric, Text: "45688"}, false,
			"2025-01-31"},
		{serial("0"), true, "1904-01-01"}, {serial("60"), true, "1904-03-01"},
		{serial("44226"), true, "2025-01-31"}, {serial("2957003"), true, "9999-12-31"},
		{serial("60"), false, source.DateOutOfRange.ID},
		{serial("60.5"), false, source.DateOutOfRange.ID},
		{serial("0"), false, source.DateOutOfRange.ID},
		{serial("-1"), false, source.DateOutOfRange.ID},
		{serial("2958466"), false, source.DateOutOfRange.ID},
		{serial("2958465.999999999"), false, source.DateOutOfRange.ID},
		{serial("1E400"), false, source.DateOutOfRange.ID},
		{serial("2957004"), true, source.DateOutOfRange.ID},
		{serial("20250131"), false, source.DateOutOfRange.ID},
		{Cell{Kind: Numeric, Format: Percent, Text: "1"}, false, source.DateUnreadable.ID},
		{Cell{Kind: Bool, Text: "1"}, false, source.DateUnreadable.ID},
		{Cell{Kind: Failed, Text: "#N/A"}, false, source.FormulaUnavailable.ID},
		{Cell{Formula: true, Stale: true}, false, source.FormulaStale.ID},
		{Cell{Kind: Date, Text: "2025-01-31"}, false, "2025-01-31"},
		{Cell{Kind: Date, Text: "2025-01-31T10:30:00.000Z"}, true, "2025-01-31"},
		{Cell{Kind: Date, Text: "T10:30:00"}, false, source.DateUnreadable.ID},
		{text("2025-01-31"), false, "2025-01-31"}, {text("2025/1/31"), false, "2025-01-31"},
		{text("2025-01-31 10:30"), false, "2025-01-31"},
		{text("3/4/2025"), false, "2025-04-03"}, {text("31-01-2025"), false, "2025-01-31"},
		{text("31.1.2025"), false, "2025-01-31"}, {text(" 3 / 4 / 2025 "), false, "2025-04-03"},
		{text("3 d'abril de 2025"), false, "2025-04-03"},
		{text("3 d’abril del 2025"), false, "2025-04-03"},
		{text("3 de març de 2025"), false, "2025-03-03"},
		{text("3 de marc\u0327 de 2025"), false, "2025-03-03"},
		{text("3 D'AGOST DE 2025"), false, "2025-08-03"},
		{text("1r de gener de 2025"), false, "2025-01-01"},
		{text("dijous, 3 d'abril de 2025"), false, "2025-04-03"},
		{text("3 de abril de 2025"), false, "2025-04-03"}, {text("3-abr.-2025"), false, "2025-04-03"},
		{text("30 set. 2025"), false, "2025-09-30"}, {text("11 diciembre 2025"), false, "2025-12-11"},
		{text("3 d'abril de 2025 a les 10"), false, source.DateUnreadable.ID},
		{text("March 14, 2025"), false, "2025-03-14"}, {text("15th March 2025"), false, "2025-03-15"},
		{text("2n de febrer de 2025"), false, "2025-02-02"},
		{text("29/2/2024"), false, "2024-02-29"}, {text("\u200e3/4/2025"), false, "2025-04-03"},
		{text("29/2/2025"), false, source.DateImpossible.ID},
		{text("31/4/2025"), false, source.DateImpossible.ID},
		{text("12/31/2025"), false, source.DateImpossible.ID},
		{text("0/4/2025"), false, source.DateUnreadable.ID},
		{text("32/1/2025"), false, source.DateImpossible.ID},
		{text("3/0/2025"), false, source.DateUnreadable.ID},
		{text("3/4/25"), false, source.DateShortYear.ID}, {text("3/4"), false, source.DateUnreadable.ID},
		{text("abril de 2025"), false, source.DateUnreadable.ID},
		{text("2025"), false, source.DateUnreadable.ID},
		{text("demà"), false, source.DateUnreadable.ID},
		{text("3 de brumari de 2025"), false, source.DateUnreadable.ID},
		{text("31/01/2025, 14/02/2025"), false, source.DateUnreadable.ID},
		{text("-"), false, source.DateUnreadable.ID},
		{text("45688"), false, source.DateUnreadable.ID},
		{text("#REF!"), false, source.FormulaLostReference.ID},
	} {
		day, broken := DateOf(c.cell, c.epoch1904, 0)
		got := ""
		switch {
		case broken != nil && !day.IsZero():
			got = "both a day and a rule"
		case broken != nil:
			got = broken.ID
		case !day.IsZero():
			got = day.Format(time.DateOnly)
		}
		if got != c.want {
			t.Errorf("%+v (1904 %v): got %q, want %q", c.cell, c.epoch1904, got, c.want)
		}
	}
}

// A year of two digits is of the century that the workbook is about.
func TestShortYears(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"15.3.25": "2025-03-15", "15/03/25": "2025-03-15", "15-3-24": "2024-03-15",
		"15 març 25": "2025-03-15", "15 de març del 25": "2025-03-15", "15/1/26": "2026-01-15",
		"25/03/15": "2015-03-25", "31/2/25": source.DateImpossible.ID, "15/3/5": source.DateUnreadable.ID,
		"15/3/025": source.DateUnreadable.ID, "15/3": source.DateUnreadable.ID,
	} {
		day, broken := DateOf(Cell{Kind: Text, Text: text}, false, 2025)
		got := day.Format(time.DateOnly)
		if broken != nil {
			got = broken.ID
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
