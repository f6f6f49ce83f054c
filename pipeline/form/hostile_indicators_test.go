package form_test

import (
	"slices"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// change edits the indicator with a code.
func change(code string, edit func(*plan.Indicator)) func(*plan.Plan) {
	return func(p *plan.Plan) {
		for i := range p.Indicators {
			if p.Indicators[i].Code == code {
				edit(&p.Indicators[i])
			}
		}
	}
}

func stock(i *plan.Indicator)     { i.Kind, i.Unit = "estoc", "%" }
func milestone(i *plan.Indicator) { i.Kind, i.Unit = "fita", "% d'execució" }

func indicatorCases() []returnCase {
	return []returnCase{
		{name: "a code of no indicator", edits: []edit{{"Indicadors!A5", "IND99"}},
			want: []string{at(source.UnknownIndicator, "Indicadors!A5")}, lost: 1},
		{name: "a code in its own spelling", edits: []edit{{"Indicadors!A5", "ind 04"}}},
		{name: "a code of no indicator and no figure", edits: []edit{{"Indicadors!A10", "Font: padró"}}},
		{name: "an indicator of the office", edits: []edit{{"Indicadors!A10", "IND31"},
			{"Indicadors!E10", 5}},
			want: []string{at(source.IndicatorNotAsked, "Indicadors!A10")}},
		{name: "an indicator of the office, empty", edits: []edit{{"Indicadors!A10", "IND31"}}},
		{name: "an indicator of the register", edits: []edit{{"Indicadors!A10", "IND25"},
			{"Indicadors!E10", 5}},
			want: []string{at(source.IndicatorComputed, "Indicadors!A10")}},
		{name: "an indicator of the system", edits: []edit{{"Indicadors!A10", "IND11"},
			{"Indicadors!E10", 5}},
			want: []string{at(source.IndicatorComputed, "Indicadors!A10")}},
		{name: "the same twice", edits: []edit{{"Indicadors!A10", "IND04"}, {"Indicadors!E10", "4"}},
			want: []string{at(source.RowTwiceEqual, "Indicadors!A10")}},
		{name: "the same twice and different", edits: []edit{{"Indicadors!A10", "IND04"},
			{"Indicadors!E10", 5}},
			want: []string{at(source.RowTwiceDifferent, "Indicadors!A5"),
				at(source.RowTwiceDifferent, "Indicadors!A10")}, lost: 1},
		{name: "the same twice, once empty", edits: []edit{{"Indicadors!A10", "IND04"}}},
		{name: "parts above the total", edits: []edit{{"Indicadors!J6", 1}},
			want: []string{at(source.PartsAboveTotal, "Indicadors!H6")}, lost: 1},
		{name: "parts below the total", edits: []edit{{"Indicadors!I6", 40}},
			want: []string{at(source.PartsBelowTotal, "Indicadors!H6")}},
		{name: "parts without a total", edits: []edit{{"Indicadors!E6", nil}},
			want: []string{at(source.TotalMissing, "Indicadors!E6")}, lost: 1},
		{name: "no aplica", edits: []edit{{"Indicadors!E5", nil}, {"Indicadors!K5", "Sí"}}},
		{name: "no aplica and a figure", edits: []edit{{"Indicadors!K5", "sí"}},
			want: []string{at(source.NotApplicableWithFigure, "Indicadors!K5")}, lost: 1},
		{name: "it does apply", edits: []edit{{"Indicadors!K5", "no"}}},
		{name: "it does apply and there is no figure", edits: []edit{{"Indicadors!K10", "no"}}},
		{name: "no aplica answered otherwise and no figure", edits: []edit{{"Indicadors!K10", "potser"}},
			want: []string{at(source.YesNoUnreadable, "Indicadors!K10")}},
		{name: "no aplica answered otherwise", edits: []edit{{"Indicadors!K5", "potser"}},
			want: []string{at(source.YesNoUnreadable, "Indicadors!K5")}, lost: 1},
		{name: "a negative count", edits: []edit{{"Indicadors!E5", -4}},
			want: []string{at(source.FigureNegative, "Indicadors!E5")}, lost: 1},
		{name: "a negative part", edits: []edit{{"Indicadors!H6", "−3"}},
			want: []string{at(source.FigureNegative, "Indicadors!H6")}},
		{name: "a zero", edits: []edit{{"Indicadors!E5", 0}}},
		{name: "yes as 1", edits: []edit{{"Indicadors!E2", 1}}},
		{name: "yes as a figure", edits: []edit{{"Indicadors!E2", 7}},
			want: []string{at(source.YesNoUnreadable, "Indicadors!E2")}, lost: 1},
		{name: "a percentage of people", edits: []edit{{"Indicadors!E5", "12,5 %"}},
			want: []string{at(source.PercentUnexpected, "Indicadors!E5")}, lost: 1},
		{name: "a percentage for a numerator", edits: []edit{{"Indicadors!F7",
			workbook.Cell{Kind: workbook.Numeric, Format: workbook.Percent, Text: "0.2"}}},
			want: []string{at(source.PercentUnexpected, "Indicadors!F7")}, lost: 1},
		{name: "a stock in per cent", edits: []edit{{"Indicadors!E5", "12,5 %"}},
			plan: change("IND04", stock)},
		{name: "a stock above a hundred per cent", edits: []edit{{"Indicadors!E5", 101}},
			plan: change("IND04", stock)}, // the plan's own figures pass 100
		{name: "a stock above a hundred per cent, and above the plan's",
			edits: []edit{{"Indicadors!E4", 101}}, plan: change("IND03", stock),
			want: []string{at(source.PercentAboveHundred, "Indicadors!E4"),
				at(source.PartsBelowTotal, "Indicadors!H4")}},
		{name: "more decimals than are kept", edits: []edit{{"Indicadors!E4", 3.3333333},
			{"Indicadors!F7", 10.0000001}},
			want: []string{at(source.FigureRounded, "Indicadors!E4"),
				at(source.PartsBelowTotal, "Indicadors!H4"), at(source.FigureRounded, "Indicadors!F7")}},
		{name: "a figure that is zero in six decimals", edits: []edit{{"Indicadors!F8", "0,00000005"},
			{"Indicadors!F9", 5e-8}},
			want: []string{at(source.FigureRoundedToZero, "Indicadors!F8"),
				at(source.FigureRoundedToZero, "Indicadors!F9")}},
		{name: "six decimals", edits: []edit{{"Indicadors!E4", 3.333333},
			{"Indicadors!F8", "199,123456"}},
			want: []string{at(source.PartsBelowTotal, "Indicadors!H4")}},
		{name: "parts of a yes", edits: []edit{{"Indicadors!I2", 3}},
			want: []string{at(source.PartsNotCounted, "Indicadors!I2")}},
		{name: "parts of a quotient", edits: []edit{{"Indicadors!H7", 30}, {"Indicadors!I7", 40}},
			want: []string{at(source.PartsNotCounted, "Indicadors!H7")}},
		{name: "a milestone done, as a fraction", edits: []edit{{"Indicadors!E5", 1}},
			plan: change("IND04", milestone),
			want: []string{at(source.PercentAsFraction, "Indicadors!E5")}},
		{name: "half of one per cent, as the plan has it", edits: []edit{{"Indicadors!E5", 0.5}},
			plan: func(p *plan.Plan) {
				change("IND04", stock)(p)
				p.Baselines, p.Targets = nil, []plan.Target{{IndicatorCode: "IND04", Year: 2025,
					Value: plan.Number{Millionths: 700_000, Known: true}}}
			}},
		{name: "a negative figure, as the plan has them", edits: []edit{{"Indicadors!E5", -3}},
			plan: func(p *plan.Plan) {
				p.Baselines = append(slices.Clone(p.Baselines),
					plan.Baseline{IndicatorCode: "IND04", Value: plan.Int(-5)})
			}},
		{name: "a numerator above its denominator, as the plan has them",
			edits: []edit{{"Indicadors!E7", nil}, {"Indicadors!F7", 60}},
			plan: func(p *plan.Plan) {
				p.Targets = append(slices.Clone(p.Targets),
					plan.Target{IndicatorCode: "IND06", Year: 2025, Value: plan.Int(110)})
			}},
		{name: "a milestone below zero", edits: []edit{{"Indicadors!E5", -1}},
			plan: change("IND04", milestone),
			want: []string{at(source.PercentOutOfRange, "Indicadors!E5")}, lost: 1},
		{name: "a milestone done", edits: []edit{{"Indicadors!E5", 100}},
			plan: change("IND04", milestone)},
		{name: "a fraction for a percentage", edits: []edit{{"Indicadors!E5", 0.125}},
			plan: change("IND04", milestone),
			want: []string{at(source.PercentAsFraction, "Indicadors!E5")}},
		{name: "half of one per cent", edits: []edit{{"Indicadors!E5", "0,5 %"}},
			plan: change("IND04", milestone)},
		{name: "a cell shown as a percentage", edits: []edit{{"Indicadors!E5",
			workbook.Cell{Kind: workbook.Numeric, Format: workbook.Percent, Text: "0.005"}}},
			plan: change("IND04", milestone)},
		{name: "the year for a period", edits: []edit{{"Indicadors!D5", 2025}}},
		{name: "a period that is none", edits: []edit{{"Indicadors!D5", "primavera"}},
			want: []string{at(source.PeriodUnreadable, "Indicadors!D5")}, lost: 1},
		{name: "a fifth quarter", edits: []edit{{"Indicadors!D5", "2025-T5"}},
			want: []string{at(source.PeriodUnreadable, "Indicadors!D5")}, lost: 1},
		{name: "a period of another year", edits: []edit{{"Indicadors!D5", "2024-T1"}},
			want: []string{at(source.PeriodOfAnotherYear, "Indicadors!D5")}, lost: 1},
		{name: "four quarters", edits: []edit{{"Indicadors!D5", "2025-T1"},
			{"Indicadors!A10", "IND04"}, {"Indicadors!D10", "2025 t2"}, {"Indicadors!E10", 1},
			{"Indicadors!A11", "IND04"}, {"Indicadors!D11", "2025-T3"}, {"Indicadors!E11", 0},
			{"Indicadors!A12", "IND04"}, {"Indicadors!D12", "2025-T4"}, {"Indicadors!E12", 2}}, lost: -3},
		{name: "two quarters of a flow", edits: []edit{{"Indicadors!D5", "2025-T1"},
			{"Indicadors!A10", "IND04"}, {"Indicadors!D10", "2025-T2"}, {"Indicadors!E10", 1}},
			want: []string{at(source.PeriodsIncomplete, "Indicadors!D5")}, lost: -1},
		{name: "one quarter of a stock", edits: []edit{{"Indicadors!D4", "2025-T4"}}},
		{name: "a month taken for a date", edits: []edit{{"Indicadors!D4",
			workbook.Cell{Kind: workbook.Numeric, Format: workbook.DateFormat, Text: "45717"}}}},
		{name: "a year and a quarter", edits: []edit{{"Indicadors!A10", "IND03"},
			{"Indicadors!D10", "2025-T2"}, {"Indicadors!E10", 1}},
			want: []string{at(source.PeriodsMixed, "Indicadors!D4"),
				at(source.PeriodsMixed, "Indicadors!D10")}, lost: 1},
	}
}

func ratioCases() []returnCase {
	return []returnCase{
		{name: "a result without its parts", edits: []edit{{"Indicadors!F7", nil},
			{"Indicadors!G7", nil}},
			want: []string{at(source.RatioNeedsParts, "Indicadors!E7")}, lost: 1},
		{name: "a numerator alone", edits: []edit{{"Indicadors!G7", nil}},
			want: []string{at(source.RatioIncomplete, "Indicadors!G7")}, lost: 1},
		{name: "a denominator alone", edits: []edit{{"Indicadors!F7", nil}},
			want: []string{at(source.RatioIncomplete, "Indicadors!F7")}, lost: 1},
		{name: "a result that disagrees", edits: []edit{{"Indicadors!E7", 21}},
			want: []string{at(source.RatioDisagrees, "Indicadors!E7")}},
		{name: "a result rounded to units", edits: []edit{{"Indicadors!E7", 33}, {"Indicadors!F7", 1},
			{"Indicadors!G7", 3}}},
		{name: "a result rounded to tenths", edits: []edit{{"Indicadors!E7", "33,3"},
			{"Indicadors!F7", 1}, {"Indicadors!G7", 3}}},
		{name: "a result rounded badly", edits: []edit{{"Indicadors!E7", "33,2"}, {"Indicadors!F7", 1},
			{"Indicadors!G7", 3}},
			want: []string{at(source.RatioDisagrees, "Indicadors!E7")}},
		{name: "a share above the whole", edits: []edit{{"Indicadors!F7", 51}},
			want: []string{at(source.NumeratorAboveDenominator, "Indicadors!F7")}, lost: 1},
		{name: "the whole", edits: []edit{{"Indicadors!E7", 100}, {"Indicadors!F7", 50}}},
		{name: "a ratio above one that is no share", edits: []edit{{"Indicadors!F8", 4000}}},
		{name: "something over nothing", edits: []edit{{"Indicadors!G8", 0}},
			want: []string{at(source.DenominatorZero, "Indicadors!G8")}, lost: 1},
		{name: "nothing over nothing", edits: []edit{{"Indicadors!F8", 0}, {"Indicadors!G8", 0}}},
		{name: "a negative numerator", edits: []edit{{"Indicadors!F8", -1}},
			want: []string{at(source.FigureNegative, "Indicadors!F8")}, lost: 1},
		{name: "words for a denominator", edits: []edit{{"Indicadors!G8", "molts"}},
			want: []string{at(source.NumberUnreadable, "Indicadors!G8")}, lost: 1},
		{name: "words for a result that has its parts", edits: []edit{{"Indicadors!E7", "un cinquè"}},
			want: []string{at(source.NumberUnreadable, "Indicadors!E7")}},
	}
}

func actionCases() []returnCase {
	return []returnCase{
		{name: "an action of another year", edits: []edit{{"Actuacions!A2", "14/03/2024"}},
			want: []string{at(source.DateOutsideYear, "Actuacions!A2")}},
		{name: "an action on the last day", edits: []edit{{"Actuacions!A2", "31/12/2025"}}},
		{name: "an action without a day", edits: []edit{{"Actuacions!A2", nil}},
			want: []string{at(source.CellMissing, "Actuacions!A2")}},
		{name: "an action on no day", edits: []edit{{"Actuacions!A2", "per Sant Jordi"}},
			want: []string{at(source.DateUnreadable, "Actuacions!A2")}},
		{name: "an action of no kind of the plan", edits: []edit{{"Actuacions!C2", "divulgacions"}},
			want: []string{at(source.UnknownActionKind, "Actuacions!C2")}},
		{name: "an action's kind in capitals", edits: []edit{{"Actuacions!C2", "DIVULGACIO"}}},
		{name: "an action of no line", edits: []edit{{"Actuacions!D2", "IV"}},
			want: []string{at(source.UnknownCode, "Actuacions!D2")}},
		{name: "an action of no activity", edits: []edit{{"Actuacions!E2", "A66"}},
			want: []string{at(source.UnknownCode, "Actuacions!E2")}},
		{name: "an action without a line", edits: []edit{{"Actuacions!D2", nil}, {"Actuacions!E2", nil}}},
		{name: "negative hours", edits: []edit{{"Actuacions!F2", -4}},
			want: []string{at(source.FigureNegative, "Actuacions!F2")}},
		{name: "negative attendants", edits: []edit{{"Actuacions!G2", -4}},
			want: []string{at(source.FigureNegative, "Actuacions!G2")}},
		{name: "nobody counted", edits: []edit{{"Actuacions!G2", nil}, {"Actuacions!H2", nil}},
			want: []string{at(source.MeasureMissing, "Actuacions!G2")}},
		{name: "nobody came", edits: []edit{{"Actuacions!G2", 0}, {"Actuacions!H2", nil}}},
		{name: "an action twice", edits: []edit{{"Actuacions!A3", "2025-03-14"},
			{"Actuacions!B3", "FIRA D’ESS"},
			{"Actuacions!C3", "divulgació"}, {"Actuacions!G3", 3}},
			want: []string{at(source.ActionTwice, "Actuacions!B3")}},
		{name: "an opinion of no line", edits: []edit{{"Valoració!A2", "Línia 1"}},
			want: []string{at(source.UnknownCode, "Valoració!A2")}},
		{name: "an opinion of nothing", edits: []edit{{"Valoració!A2", nil}},
			want: []string{at(source.CellMissing, "Valoració!A2")}},
	}
}
