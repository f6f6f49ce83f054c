package change

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/result"
)

func of(v float64) *float64 { return &v }

// sample is a year of two indicators of one objective: IND01 summed over two members, IND02 of the
// system.
func sample() Snapshot {
	counts := result.Counts{Rate: of(50), Status: "at_risk", Coverage: of(100)}
	year := 2025
	return Snapshot{
		Program: "v1",
		Year: result.Year{
			Year: year, Total: result.Total{Counts: counts},
			Lines:      []result.Line{{Code: "I", Name: "Enfortir", Counts: counts}},
			Activities: []result.Activity{{Code: "A01", Name: "Ajudar", Counts: counts}},
			Pairs:      []result.Pair{{LineCode: "I", ActivityCode: "A01", Counts: counts}},
			Objectives: []result.Objective{
				{Code: "O01", LineCode: "I", ActivityCode: "A01", Weight: of(2), Counts: counts},
			},
			Indicators: []result.Indicator{
				{
					Code:          "IND01",
					ObjectiveCode: "O01",
					Kind:          "flux",
					Weight:        of(1),
					Value:         of(30),
					Target:        of(60),
					Rate:          of(50),
					Status:        "at_risk",
					Coverage:      of(100),
				},
				{
					Code:          "IND02",
					ObjectiveCode: "O01",
					Kind:          "sistema",
					Weight:        of(1),
					Value:         of(50),
					Target:        of(100),
					Rate:          of(50),
					Status:        "at_risk",
					Coverage:      of(100),
				},
			},
			Coverage: []result.Coverage{
				{Code: "08019", Name: "Barcelona", State: "on_time", FileName: "bcn.xlsx"},
				{Code: "08112", Name: "Manlleu", State: "on_time", FileName: "manlleu.xlsx"},
			},
		},
		Trace: result.Trace{
			Members: []result.MemberValue{
				{
					IndicatorCode: "IND01",
					MemberCode:    "08019",
					MemberName:    "Barcelona",
					Value:         of(20),
					State:         "reported",
				},
				{
					IndicatorCode: "IND01",
					MemberCode:    "08112",
					MemberName:    "Manlleu",
					Value:         of(10),
					State:         "reported",
				},
			},
			Cells: []result.Cell{
				{
					IndicatorCode: "IND01",
					MemberCode:    "08019",
					Part:          "value",
					WorkbookID:    2,
					Sheet:         "Indicadors",
					Address:       "G4",
					Field:         "value",
					Text:          "20",
					Figure:        of(20),
				},
				{
					IndicatorCode: "IND01",
					MemberCode:    "08112",
					Part:          "value",
					WorkbookID:    3,
					Sheet:         "Indicadors",
					Address:       "G4",
					Field:         "value",
					Text:          "10",
					Figure:        of(10),
				},
			},
			PlanCells: []result.PlanCell{
				{
					Section:    "targets",
					Item:       "IND01",
					Field:      "target",
					TargetYear: &year,
					WorkbookID: 1,
					Sheet:      "Fites",
					Address:    "F2",
					Text:       "60",
					Figure:     of(60),
				},
				{
					Section:    "objectives",
					Item:       "O01",
					Field:      "weight",
					WorkbookID: 1,
					Sheet:      "Objectius",
					Address:    "E2",
					Text:       "2",
					Figure:     of(2),
				},
				{
					Section:    "parameters",
					Item:       "llindar_risc",
					Field:      "value",
					WorkbookID: 1,
					Sheet:      "Paràmetres",
					Address:    "B9",
					Text:       "50",
					Figure:     of(50),
				},
			},
			Workbooks: []result.Workbook{
				{
					ID:       1,
					FileName: "pla.xlsx",
				}, {ID: 2, FileName: "bcn.xlsx", Version: 1}, {ID: 3, FileName: "manlleu.xlsx", Version: 1},
				{ID: 4, FileName: "manlleu-2.xlsx", Version: 2},
			},
		},
	}
}

// brief writes a change in one line: scope, code, the figures that moved, and why.
func brief(c Change) string {
	var figures, reasons []string
	for _, m := range c.Figures {
		figures = append(figures, m.Figure)
	}
	for _, r := range c.Reasons {
		said := strings.TrimSpace(r.Kind + " " + r.Code)
		if r.Before != nil || r.After != nil {
			said += " " + at(r.Before) + ">" + at(r.After)
		}
		reasons = append(reasons, said)
	}
	return fmt.Sprintf(
		"%s %s: %s: %s",
		c.Scope,
		c.Code,
		strings.Join(figures, " "),
		strings.Join(reasons, ", "),
	)
}

func at(p *Place) string {
	if p == nil {
		return ""
	}
	return p.Workbook + "!" + p.Cell + "=" + p.Text
}

func TestWhyFiguresMoved(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		change func(*Snapshot)
		want   []string
	}{
		"nothing":               {func(*Snapshot) {}, nil},
		"last digits of a rate": {func(a *Snapshot) { a.Year.Total.Rate = of(50.0000000000001) }, nil},
		"a corrected cell": {func(a *Snapshot) {
			a.Year.Indicators[0].Value = of(35)
			a.Trace.Members[1].Value = of(15)
			a.Trace.Cells[1].WorkbookID, a.Trace.Cells[1].Text, a.Trace.Cells[1].Figure = 4, "15", of(15)
		}, []string{
			"indicator IND01: value: corrected_cell 08112 manlleu.xlsx!G4=10>manlleu-2.xlsx!G4=15",
		}},
		"a cell that only moved, and another that came": {func(a *Snapshot) {
			a.Year.Indicators[0].Value = of(37)
			a.Trace.Members[1].Value = of(17)
			a.Trace.Cells[1].Address = "G9"
			a.Trace.Cells = append(a.Trace.Cells, result.Cell{
				IndicatorCode: "IND01", MemberCode: "08112", Part: "value", WorkbookID: 4,
				Address: "G10", Field: "value", Text: "7",
			})
		}, []string{"indicator IND01: value: added_cell 08112 >manlleu-2.xlsx!G10=7"}},
		"a member that left": {func(a *Snapshot) {
			a.Year.Indicators[0].Value = of(20)
			a.Trace.Members, a.Trace.Cells = a.Trace.Members[:1], a.Trace.Cells[:1]
			a.Year.Coverage = a.Year.Coverage[:1]
		}, []string{"indicator IND01: value: member_left 08112"}},
		"a member that joined, and sent nothing": {func(a *Snapshot) {
			a.Year.Indicators[0].Coverage = of(66)
			a.Trace.Members = append(a.Trace.Members, result.MemberValue{
				IndicatorCode: "IND01", MemberCode: "17105", State: "missing",
			})
		}, []string{"indicator IND01: coverage: member_joined 17105"}},
		"a return that is late now": {func(a *Snapshot) {
			a.Year.Indicators[1].Value = of(0)
			a.Year.Coverage[1].State = "late"
		}, []string{"indicator IND02: value: lateness 08112"}},
		"another target": {func(a *Snapshot) {
			a.Year.Indicators[0].Target, a.Year.Indicators[0].Rate = of(100), of(30)
			a.Trace.PlanCells[0].Text, a.Trace.PlanCells[0].Figure = "100", of(100)
			a.Year.Objectives[0].Rate, a.Year.Total.Rate = of(40), of(40)
		}, []string{
			"total : rate: moved O01", "objective O01: rate: moved IND01",
			"indicator IND01: target rate: changed_target IND01 pla.xlsx!F2=60>pla.xlsx!F2=100",
		}},
		"another last target": {func(a *Snapshot) {
			year := 2027
			a.Year.Indicators[0].PlanTarget, a.Year.Indicators[0].PlanTargetYear = of(300), &year
			a.Year.Indicators[0].PlanRate = of(10)
			a.Trace.PlanCells = append(a.Trace.PlanCells, result.PlanCell{
				Section: "targets", Item: "IND01", Field: "target", TargetYear: &year, WorkbookID: 1,
				Sheet: "Fites", Address: "H2", Text: "300", Figure: of(300),
			})
		}, []string{"indicator IND01: plan_target plan_rate: changed_target IND01 >pla.xlsx!H2=300"}},
		"a target of another year": {func(a *Snapshot) {
			year := 2026
			a.Year.Indicators[0].Coverage = of(90)
			a.Trace.PlanCells = append(a.Trace.PlanCells, result.PlanCell{
				Section: "targets", Item: "IND01", Field: "target", TargetYear: &year, WorkbookID: 1,
				Sheet: "Fites", Address: "G2", Text: "70", Figure: of(70),
			})
		}, []string{"indicator IND01: coverage: unknown"}},
		"the range and the parts alone": {func(a *Snapshot) {
			a.Year.Total.RateLow, a.Year.Objectives[0].RateLow = of(40), of(40)
			one := &a.Year.Indicators[0]
			one.RateHigh, one.Women, one.Men, one.NonBinary = of(60), of(1), of(2), of(3)
		}, []string{
			"total : rate_low: moved O01", "objective O01: rate_low: moved IND01",
			"indicator IND01: rate_high women men non_binary: unknown",
		}},
		"another weight": {func(a *Snapshot) {
			a.Year.Objectives[0].Weight, a.Year.Lines[0].Rate = of(5), of(51)
			a.Trace.PlanCells[1].Text, a.Trace.PlanCells[1].Figure = "5", of(5)
		}, []string{"line I: rate: changed_weight O01 pla.xlsx!E2=2>pla.xlsx!E2=5"}},
		"another threshold": {func(a *Snapshot) {
			a.Year.Total.Status = "behind"
			a.Trace.PlanCells[2].Text, a.Trace.PlanCells[2].Figure = "55", of(55)
		}, []string{"total : status: changed_setting llindar_risc pla.xlsx!B9=50>pla.xlsx!B9=55"}},
		"another definition": {func(a *Snapshot) {
			a.Year.Indicators[0].Kind, a.Year.Indicators[0].Value = "estoc", of(10)
		}, []string{"indicator IND01: value: changed_definition IND01"}},
		"an indicator that is no more": {func(a *Snapshot) {
			a.Year.Indicators = a.Year.Indicators[:1]
			a.Year.Objectives[0].Rate = of(49)
		}, []string{
			"objective O01: rate: dropped_from_plan IND02",
			"indicator IND02: value target rate coverage status: dropped_from_plan IND02",
		}},
		"another program": {func(a *Snapshot) {
			a.Year.Pairs[0].Rate, a.Program = of(51), "v2"
		}, []string{"line_activity I × A01: rate: program"}},
		"for no known reason": {func(a *Snapshot) {
			a.Year.Activities[0].Rate = nil
		}, []string{"activity A01: rate: unknown"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			after := sample()
			tt.change(&after)
			var got []string
			for _, c := range Between(sample(), after) {
				got = append(got, brief(c))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}
