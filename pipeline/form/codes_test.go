package form_test

import (
	"fmt"
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// numberedPlan is the starting plan with codes like those of an outline in the first lines of its
// tree, as the values of the cells.
func numberedPlan(t *testing.T, objectives [3]any, indicators [3]any) *workbook.Book {
	t.Helper()
	b := form.StartingBook()
	objectiveOf := []int{0, 0, 0, 1, 1, 1, 1, 2, 2} // of IND01 to IND09
	for n, code := range objectives {
		set(t, b, fmt.Sprint("Objectius!A", n+2), code)
	}
	for n, at := range objectiveOf {
		set(t, b, fmt.Sprint("Indicadors!B", n+2), objectives[at])
	}
	for n, code := range indicators {
		set(t, b, fmt.Sprint("Indicadors!A", n+2), code)
		set(t, b, fmt.Sprint("Fites!A", n+2), code)
	}
	return b
}

func TestNumberedCodes(t *testing.T) {
	t.Parallel()
	shown := func(stored string, places uint8) workbook.Cell {
		return workbook.Cell{Kind: workbook.Numeric, Text: stored,
			Digits: workbook.Digits{Fixed: true, Whole: 1, Places: places}}
	}
	for _, c := range []struct {
		name                   string
		objectives, indicators [3]any
		codes                  []string
	}{
		{"points are meaning", [3]any{"1.1", "1.11", "11.1"}, [3]any{"1.11.1", "11.1.1", "1.1.11"},
			[]string{"1.1", "1.11", "11.1", "1.11.1", "11.1.1", "1.1.11"}},
		{"hyphens are meaning", [3]any{"1-1", "1.1", "11"}, [3]any{"1-11", "11-1", "111"},
			[]string{"1-1", "1.1", "11", "1-11", "11-1", "111"}},
		{"a number is what its cell shows", [3]any{1.1, shown("1.1", 2), shown("1.2", 1)},
			[3]any{"a", shown("2.1", 3), 2.1},
			[]string{"1.1", "1.10", "1.2", "a", "2.100", "2.1"}},
		{"a decimal comma is a point", [3]any{"1,1", "1.2", "1.3"}, [3]any{"a", "b", "c"},
			[]string{"1,1", "1.2", "1.3", "a", "b", "c"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p, cells, problems := form.ReadPlan(numberedPlan(t, c.objectives, c.indicators))
			if len(problems) > 0 {
				t.Errorf("problems %v", rulesOf(problems))
			}
			for n, want := range c.codes {
				code := p.Objectives[n%3].Code
				if n >= 3 {
					code = p.Indicators[n%3].Code
				}
				if code != want {
					t.Errorf("code %d is %q, want %q", n, code, want)
				}
				typed := func(cell plan.TypedCell) bool { return cell.Text == want }
				if !slices.ContainsFunc(cells, typed) {
					t.Errorf("%q is no typed cell", want)
				}
			}
		})
	}
}

func codeCases() []planCase {
	return []planCase{
		{name: "a number that lost its zero", edits: []edit{{"Línies!A5", 1.1},
			{"Línies!B5", "x"}, {"Línies!A6", "1,1"}, {"Línies!B6", "y"}, {"Línies!A7", 1.1},
			{"Línies!B7", "z"}},
			want: []string{at(source.PlanCodeTwice, "Línies!A6"),
				at(source.PlanCodeNumber, "Línies!A7")}},
		{name: "a code that became a date", edits: []edit{{"Indicadors!B2",
			workbook.Cell{Kind: workbook.Date, Text: "2026-10-01"}}},
			want: []string{at(source.PlanCodeDate, "Indicadors!B2"),
				at(source.PlanCodeUnknown, "Indicadors!B2")}},
	}
}

// A return's code that the plan does not have is never taken for another, and the nearest is the
// one with the name that stands beside it.
func TestAnUnknownCodeIsNotAnother(t *testing.T) {
	t.Parallel()
	p, _, _ := form.ReadPlan(numberedPlan(t, [3]any{"1.1", "1.11", "1.2"},
		[3]any{"1.11.1", "1.1.1", "1.2.1"}))
	b := manlleu()
	set(t, b, "Indicadors!A2", "11.1.1")
	set(t, b, "Indicadors!B2", "Pla d'ESS")
	set(t, b, "Indicadors!A3", "111.1")
	set(t, b, "Indicadors!B3", p.Indicators[2].Name)
	_, _, problems := form.ReadSubmission(b, form.Context{Plan: p})
	var wanted []string
	for _, problem := range problems {
		if problem.Rule.ID == source.UnknownIndicator.ID && problem.At.Row <= 3 {
			wanted = append(wanted, problem.Wanted)
		}
	}
	if len(wanted) != 2 || wanted[1] != "1.2.1 ("+p.Indicators[2].Name+")" {
		t.Errorf("unknown indicators, nearest %q", wanted)
	}
}
