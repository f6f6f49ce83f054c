package form_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// anyValue draws the value of a cell.
func anyValue() *rapid.Generator[any] {
	texts := rapid.SampledFrom([]string{"", " ", "sí", "0", "12,5 %", "1.234,5", "1.234", "IND04",
		"IND05", "08019",
		"CC-10", "XARXA", "2025", "2025-T1", "2025-03", "31/12/2025", "III", "A06", "divulgació", "codi",
		"valor", "any",
		"=HYPERLINK(1)", "</script>", "\u200e", "é", "#N/A", "no aplica", "-1", "1E400", "NaN"})
	return rapid.OneOf(
		rapid.Map(texts, func(s string) any { return s }),
		rapid.Map(rapid.String(), func(s string) any { return s }),
		rapid.Map(rapid.IntRange(-5, 50000), func(n int) any { return n }),
		rapid.Just[any](nil),
		rapid.SampledFrom([]any{
			workbook.Cell{Kind: workbook.Failed, Text: "#REF!", Formula: true},
			workbook.Cell{Kind: workbook.Blank, Formula: true, Stale: true},
			workbook.Cell{Kind: workbook.Bool, Text: "1"},
			workbook.Cell{Kind: workbook.Date, Text: "2025-03-14"},
			workbook.Cell{Kind: workbook.Numeric, Format: workbook.Percent, Text: "0.125"},
			workbook.Cell{Kind: workbook.Numeric, Format: workbook.DateFormat, Text: "45717"},
			workbook.Cell{Kind: workbook.Numeric, Text: "3", External: true, Formula: true},
		}),
	)
}

// disturb changes some cells of a book at random, and merges others.
func disturb(t *rapid.T, fail *testing.T, b *workbook.Book) {
	for range rapid.IntRange(1, 8).Draw(t, "edits") {
		s := rapid.IntRange(0, len(b.Sheets)-1).Draw(t, "sheet")
		at := source.Cell{Row: rapid.IntRange(1, 14).Draw(t, "row"),
			Column: rapid.IntRange(1, 14).Draw(t, "column")}
		if rapid.IntRange(0, 9).Draw(t, "merge") == 0 {
			b.Sheets[s].Merged = append(b.Sheets[s].Merged,
				workbook.Area{FirstRow: at.Row, FirstColumn: at.Column,
					LastRow: at.Row + rapid.IntRange(0, 2).Draw(t, "down"), LastColumn: at.Column + 1})
			continue
		}
		set(fail, b, b.Sheets[s].Name+"!"+at.Ref(), anyValue().Draw(t, "value"))
	}
}

// Reading any return gives problems with addresses that exist, and unique rows of the plan and the
// year.
func TestAnyReturn(t *testing.T) {
	t.Parallel()
	p := startingPlan()
	indicators, members := map[string]plan.Indicator{}, map[string]plan.Member{}
	for _, i := range p.Indicators {
		indicators[i.Code] = i
	}
	for _, m := range p.Members {
		members[m.Code] = m
	}
	rapid.Check(t, func(rt *rapid.T) {
		b := manlleu()
		disturb(rt, t, b)
		s, cells, problems := form.ReadSubmission(b, form.Context{Plan: p})
		checkAddresses(rt, b, cells, problems)
		if source.Worst(problems) == source.Rejection {
			return
		}
		if !members[s.MemberCode].ActiveIn(s.Year) {
			rt.Fatalf("loaded %s in %d", s.MemberCode, s.Year)
		}
		seen := map[string]bool{}
		for _, o := range s.Observations {
			i, known := indicators[o.IndicatorCode]
			if key := o.IndicatorCode + o.Period; !known || !members[s.MemberCode].Reports(i) || seen[key] ||
				o.Period[:4] != fmt.Sprint(s.Year) {
				rt.Fatalf("loaded %+v", o)
			} else {
				seen[key] = true
			}
			if !o.NotApplicable && !o.Value.Known && (!o.Numerator.Known || !o.Denominator.Known) {
				rt.Fatalf("loaded without a figure: %+v", o)
			}
		}
		for _, a := range s.Actions {
			if a.On.Year() != s.Year || a.Title == "" || a.Kind == "" {
				rt.Fatalf("loaded %+v", a)
			}
		}
	})
}

// Reading any plan gives problems with addresses that exist, and rows that belong together.
func TestAnyPlan(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		b := form.StartingBook()
		disturb(rt, t, b)
		p, cells, problems := form.ReadPlan(b)
		checkAddresses(rt, b, cells, problems)
		if source.Worst(problems) == source.Rejection {
			return
		}
		objectives, indicators := map[string]bool{}, map[string]bool{}
		for _, o := range p.Objectives {
			objectives[o.Code] = true
		}
		for _, i := range p.Indicators {
			indicators[i.Code] = true
			if !objectives[i.ObjectiveCode] || i.Weight.Millionths < 0 {
				rt.Fatalf("loaded %+v", i)
			}
		}
		for _, x := range p.Targets {
			if !indicators[x.IndicatorCode] || !x.Value.Known {
				rt.Fatalf("loaded %+v", x)
			}
		}
	})
}

func checkAddresses(
	t *rapid.T, b *workbook.Book, cells []plan.TypedCell, problems []source.Problem,
) {
	sheets := map[string]bool{"": true}
	for _, s := range b.Sheets {
		sheets[s.Name] = true
	}
	for _, p := range problems {
		if !sheets[p.At.Sheet] || p.At.Book != b.Name || p.At.Row < 0 || p.At.Column < 0 {
			t.Fatalf("problem at %s", p.At)
		}
		if p.Says("ca") == "" || p.Do("ca") == "" {
			t.Fatalf("%s says nothing", p.Rule.ID)
		}
	}
	seen := map[source.Cell]bool{}
	for _, c := range cells {
		at := source.Cell{Sheet: c.Sheet, Row: c.Row, Column: c.Column}
		if seen[at] || !sheets[c.Sheet] || c.Sheet == "" || c.Section == "" {
			t.Fatalf("cell kept twice or from nowhere: %+v", c)
		}
		seen[at] = true
	}
}
