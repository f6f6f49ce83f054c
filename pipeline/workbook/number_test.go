package workbook

import (
	"testing"

	"xmess.cat/memoria/pipeline/source"
)

func TestNumberInText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"12": "12", "0": "0", "007": "7", "-3": "-3", "+3": "3", "- 3": "-3",
		"12,5": "12.5", "12.5": "12.5", ",5": "0.5", ".5": "0.5", "0.125": "0.125", "0,125": "0.125",
		"1.234,5": "1234.5", "1.234.567": "1234567", "1.234.567,89": "1234567.89",
		"12.345,678": "12345.678",
		"1 234":      "1234", "1\u00a0234": "1234", "1\u2009234,5": "1234.5",
		"1\u202f234\u202f567": "1234567",
		"1 234.5":             "1234.5",
		"1 234.567":           "1234.567", "1234.567": "1234.567", "1234,567": "1234.567",
		"1.2345":  "1.2345",
		"1,234":   "1.234",
		"1,234.5": "1234.5", "1,234,567": "1234567", "1,234,567.8": "1234567.8",
		"12,5 %": "12.5", "12,5%": "12.5", "12.5\u00a0%": "12.5", "100 %": "100", "1.234,50 €": "1234.5",
		"−3": "-3", "–3": "-3", "−1.234,5": "-1234.5", "'12": "12", "’12": "12", "\u200e12\u200f": "12",
		"\ufeff 12 ": "12",
		"1,0000005":  "1.000001", "-1,0000005": "-1.000001", "99999999999": "99999999999", "": "",
		" \u00a0\u200b": "",
	} {
		n, broken := NumberOf(Cell{Kind: Text, Text: text})
		if broken != nil || n.String() != want {
			t.Errorf("%q: got %q, %v; want %q", text, n, broken, want)
		}
	}
	for text, want := range map[string]*source.Rule{
		"1.234": &source.NumberAmbiguous, "-12.345": &source.NumberAmbiguous,
		"123.456 %": &source.NumberAmbiguous,
		"NaN":       &source.NumberNotFinite, "inf": &source.NumberNotFinite,
		"-Inf":     &source.NumberNotFinite,
		"Infinity": &source.NumberNotFinite,
		"1E400":    &source.NumberUnreadable, "1e3": &source.NumberUnreadable,
		"0x1F": &source.NumberUnreadable, "1_000": &source.NumberUnreadable,
		"hola": &source.NumberUnreadable, "12 persones": &source.NumberUnreadable,
		"-": &source.NumberUnreadable, "%": &source.NumberUnreadable,
		"1,2,3": &source.NumberUnreadable, "1.23.456": &source.NumberUnreadable,
		"12 34": &source.NumberUnreadable, "5,": &source.NumberUnreadable,
		"1'5": &source.NumberUnreadable, "1.234 567": &source.NumberUnreadable,
		"½": &source.NumberUnreadable, "(3)": &source.NumberUnreadable, "--3": &source.NumberUnreadable,
		"٣": &source.NumberUnreadable, "3/4": &source.NumberUnreadable,
		"1.234,5,6": &source.NumberUnreadable, ",": &source.NumberUnreadable,
		"100000000000": &source.NumberTooLarge,
		"#N/D":         &source.FormulaUnavailable, "#¡REF!": &source.FormulaLostReference,
		"#¡DIV/0!": &source.FormulaDivided, "#VALOR!": &source.FormulaFailed,
		"#¿NOMBRE?": &source.FormulaFailed, "Err:502": &source.FormulaFailed,
	} {
		n, broken := NumberOf(Cell{Kind: Text, Text: text})
		if n.Known || broken == nil || broken.ID != want.ID {
			t.Errorf("%q: got %q, %v; want %s", text, n, broken, want.ID)
		}
	}
}

func TestNumberStored(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		cell Cell
		want string
	}{
		{Cell{}, ""},
		{Cell{Kind: Numeric, Text: "1234.5"}, "1234.5"},
		{Cell{Kind: Numeric, Text: "1.234"}, "1.234"},
		{Cell{Kind: Numeric, Text: "0.30000000000000004"}, "0.3"},
		{Cell{Kind: Numeric, Text: "1.0000004999999999"}, "1.000001"},
		{Cell{Kind: Numeric, Text: "-1.5E-3"}, "-0.0015"},
		{Cell{Kind: Numeric, Text: "1E-999999999"}, "0"},
		{Cell{Kind: Numeric, Text: "1.5E+3"}, "1500"},
		{Cell{Kind: Numeric, Format: Percent, Text: "0.125"}, "12.5"},
		{Cell{Kind: Numeric, Format: Percent, Text: "7.0000000000000007E-2"}, "7"},
		{Cell{Kind: Numeric, Format: Percent, Text: "1"}, "100"},
		{Cell{Kind: Numeric, Format: Percent, Text: "1.5E-3"}, "0.15"},
		{Cell{Kind: Text, Format: Percent, Text: "12,5"}, "12.5"},
		{Cell{Kind: Numeric, Formula: true, Text: "3"}, "3"},
	} {
		if n, broken := NumberOf(c.cell); broken != nil || n.String() != c.want ||
			n.Known != (c.want != "") {
			t.Errorf("%+v: got %q, %v; want %q", c.cell, n, broken, c.want)
		}
	}
	for _, c := range []struct {
		cell Cell
		want *source.Rule
	}{
		{Cell{Kind: Numeric, Text: "1E400"}, &source.NumberTooLarge},
		{Cell{Kind: Numeric, Text: "1E99999999999999999999"}, &source.NumberTooLarge},
		{Cell{Kind: Numeric, Format: Percent, Text: "1E9223372036854775807"}, &source.NumberTooLarge},
		{Cell{Kind: Numeric, Text: "1E+12"}, &source.NumberTooLarge},
		{Cell{Kind: Numeric, Format: DateFormat, Text: "45778"}, &source.NumberIsDate},
		{Cell{Kind: Date, Text: "2025-05-01"}, &source.NumberIsDate},
		{Cell{Kind: Bool, Text: "1"}, &source.NumberUnreadable},
		{Cell{Kind: Failed, Text: "#DIV/0!"}, &source.FormulaDivided},
		{Cell{Kind: Failed, Text: "#N/A"}, &source.FormulaUnavailable},
		{Cell{Kind: Failed, Text: "#REF!"}, &source.FormulaLostReference},
		{Cell{Kind: Failed, Text: "#NAME?"}, &source.FormulaFailed},
		{Cell{Formula: true, Stale: true}, &source.FormulaStale},
		{Cell{Kind: Numeric, Text: "3", Formula: true, Stale: true}, &source.FormulaStale},
	} {
		if n, broken := NumberOf(c.cell); n.Known || broken == nil || broken.ID != c.want.ID {
			t.Errorf("%+v: got %q, %v; want %s", c.cell, n, broken, c.want.ID)
		}
	}
}

// A measure knows words, hours, and figures that nobody writes with three decimals.
func TestMeasures(t *testing.T) {
	t.Parallel()
	names := func(words string) bool { return Key(words) == "persones" }
	people := Measure{Names: names, Grouped: true}
	hours := Measure{Grouped: true, Hours: true}
	index := Measure{}
	for _, c := range []struct {
		m    Measure
		text string
		want string // the number, or a rule's id
	}{
		{people, "12 persones", "12"}, {people, "1.234.567 persones", "1234567"},
		{people, "12persones.", "12"}, {people, "12 (persones)", "12"}, {people, "12,5 persones", "12.5"},
		{people, "persones 12", source.NumberUnreadable.ID},
		{people, "12 municipis", source.NumberUnreadable.ID},
		{people, "12 persones i 3", source.NumberUnreadable.ID},
		{people, "persones", source.NumberUnreadable.ID}, {index, "12 persones",
			source.NumberUnreadable.ID},
		{people, "1,250", source.NumberAmbiguous.ID}, {people, "12,000", source.NumberAmbiguous.ID},
		{people, "-1,250", source.NumberAmbiguous.ID}, {people, "1.250", source.NumberAmbiguous.ID},
		{people, "1,250 persones", source.NumberAmbiguous.ID}, {people, "1,000,000", "1000000"},
		{people, "1,234.00", "1234"}, {people, "1.234,00", "1234"}, {people, "0,250", "0.25"},
		{people, "1250,000", "1250"}, {people, "1,25", "1.25"}, {index, "1,250", "1.25"},
		{index, "€ 1.234,50", "1234.5"}, {people, "4:30", source.NumberUnreadable.ID},
		{hours, "4:30", "4.5"}, {hours, "4:30 h", "4.5"}, {hours, "36:00:00", "36"}, {hours, "4 h", "4"},
		{hours, "4h30", "4.5"}, {hours, "4 hores i 30 minuts", "4.5"}, {hours, "4 h. 30 min.", "4.5"},
		{hours, "90 min", "1.5"}, {hours, "0:10", "0.166667"}, {hours, "4,5", "4.5"},
		{hours, "4:75", source.NumberUnreadable.ID}, {hours, "1,250", source.NumberAmbiguous.ID},
	} {
		n, broken := c.m.NumberOf(Cell{Kind: Text, Text: c.text})
		got := n.String()
		if broken != nil {
			got = broken.ID
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.text, got, c.want)
		}
	}
}

// A time without a day counts in hours, and is nothing else than hours.
func TestDurations(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		stored, hours, shown string
	}{
		{"0.1875", "4.5", "4:30"}, {"1.5", "36", "36:00"}, {"0.43750000000000006", "10.5", "10:30"},
		{"5.2083333333333336E-4", "0.0125", "0:00:45"}, {"0", "0", "0:00"}, {"-0.125", "-3", "-3:00"},
		{"45688.25", source.NumberIsDate.ID, "45688.25"},
	} {
		cell := Cell{Kind: Numeric, Format: Duration, Text: c.stored}
		n, broken := Measure{Hours: true}.NumberOf(cell)
		got := n.String()
		if broken != nil {
			got = broken.ID
		}
		if got != c.hours || TextOf(cell) != c.shown {
			t.Errorf("%s: %s hours shown %q, want %s and %q", c.stored, got, TextOf(cell), c.hours, c.shown)
		}
		if _, broken := NumberOf(cell); broken == nil {
			t.Errorf("%s is read as a figure of something else", c.stored)
		}
	}
}
