package explain_test

import (
	"fmt"
	"strings"
	"time"

	"xmess.cat/memoria/reports/result"
)

func of(v float64) *float64 { return &v }

// sampleYear has an indicator for each kind of arithmetic. Barcelona and Manlleu reported; Vic did
// not.
func sampleYear() result.Year {
	received := time.Date(2026, 1, 20, 9, 0, 0, 0, time.UTC)
	counts := func(rate, low, high *float64, status string, reported, expected int) result.Counts {
		coverage := 100 * float64(reported) / float64(expected)
		return result.Counts{
			Rate: rate, RateLow: low, RateHigh: high, Status: status, Coverage: &coverage,
			ReportedCount: reported, ExpectedCount: expected,
		}
	}
	indicator := func(code, kind, direction, aggregation, rule, status string) result.Indicator {
		return result.Indicator{
			Code: code, Name: "Name of " + code, Unit: "units", ObjectiveCode: "O01", LineCode: "I",
			ActivityCode: "A01", Kind: kind, Direction: direction, Aggregation: aggregation,
			Rule: rule, Status: status, ReportedCount: 2, ExpectedCount: 3, Coverage: of(200.0 / 3),
		}
	}
	inter := indicator("INTER", "flux", "augmentar", "suma", "interpolated", "advancing")
	inter.Value, inter.Baseline, inter.Target = of(8.5), of(4), of(10)
	inter.PlanTarget, inter.PlanTargetYear, inter.PlanRate = of(13), new(2027), of(50)
	inter.RawRate, inter.Rate, inter.RateLow, inter.RateHigh = of(75), of(75), of(75), of(100)
	inter.Weight, inter.Minimal, inter.Disaggregation = of(2), true, "sexe"
	inter.Women, inter.Men, inter.NonBinary, inter.Unstated = of(4), of(3), of(0), of(1.5)
	inter.PreviousValue, inter.Trend = of(6), "better"
	inter.GoneCount, inter.GoneValue = 1, of(2)
	inter.SharedCount, inter.SharedValue, inter.PreviousShared = new(2), of(8.5), of(3)
	down := indicator("DOWN", "flux", "disminuir", "maxim", "target_equals_baseline", "behind")
	down.Value, down.Baseline, down.Target = of(5.5), of(4), of(4)
	down.RawRate, down.Rate, down.RateLow, down.RateHigh = of(0), of(0), of(0), of(200.0/3)
	ratio := indicator("RATIO", "rati", "augmentar", "quocient", "from_zero", "met")
	ratio.Value, ratio.Numerator, ratio.Denominator = of(400.0/9), of(4), of(9)
	ratio.Target, ratio.OriginalTarget = of(40), of(45)
	ratio.RawRate, ratio.Rate = of(1000.0/9), of(100)
	ratio.RateLow, ratio.RateHigh, ratio.Implausible = of(100), of(100), true
	ratio.ReportedCount, ratio.ExpectedCount, ratio.Coverage = 2, 2, of(100)
	ratio.NotCompared = "unit"
	band := indicator("BAND", "estoc", "mantenir", "mitjana", "outside_band", "advancing")
	band.Value, band.Minimum, band.Maximum = of(4.25), of(5), of(8)
	band.RawRate, band.Rate, band.RateLow, band.RateHigh = of(75), of(75), of(50), of(250.0/3)
	band.PreviousValue, band.Trend = of(9), "better"
	share := indicator("SHARE", "si_no", "augmentar", "quota_membres", "from_zero", "at_risk")
	share.Value, share.Numerator, share.Denominator, share.Target = of(50), of(1), of(2), of(80)
	share.RawRate, share.Rate = of(62.5), of(62.5)
	share.RateLow, share.RateHigh = of(41.666667), of(83.333333)
	punct := indicator("PUNCT", "sistema", "augmentar", "lliurament_en_termini", "from_zero", "behind")
	punct.ObjectiveCode, punct.ReportedCount, punct.ExpectedCount = "O02", 3, 3
	punct.Value, punct.Numerator, punct.Denominator = of(100.0/3), of(1), of(3)
	punct.Target, punct.RawRate, punct.Rate = of(100), of(100.0/3), of(100.0/3)
	nodata := indicator("NODATA", "flux", "augmentar", "suma", "none", "no_data")
	nodata.ObjectiveCode, nodata.ReportedCount, nodata.Coverage = "O02", 0, of(0)
	nodata.Target, nodata.RateLow, nodata.RateHigh = of(10), of(0), of(100)
	one := counts(of(450.0/7), of(390.0/7), of(90), "at_risk", 10, 14)
	two := counts(of(100.0/3), of(50.0/3), of(200.0/3), "behind", 3, 6)
	all := counts(of(50), of(40), of(80), "at_risk", 13, 20)
	return result.Year{
		Year:  2025,
		Total: result.Total{Counts: all},
		Lines: []result.Line{{Code: "I", Name: "Strengthen", Counts: all}},
		Activities: []result.Activity{
			{Code: "A01", Name: "Advise", Counts: all},
		},
		Pairs: []result.Pair{{LineCode: "I", ActivityCode: "A01", Counts: all}},
		Objectives: []result.Objective{
			{Code: "O01", Name: "Grow", LineCode: "I", ActivityCode: "A01", Weight: of(3), Counts: one},
			{Code: "O02", Name: "Learn", LineCode: "I", ActivityCode: "A01", Counts: two},
		},
		Indicators: []result.Indicator{inter, down, ratio, band, share, punct, nodata},
		Coverage: []result.Coverage{
			{Code: "08019", Name: "Barcelona", State: "on_time", FileName: "bcn.xlsx", ReceivedAt: received},
			{Code: "08112", Name: "Manlleu", State: "late", FileName: "manlleu.xlsx", ReceivedAt: received},
			{Code: "08298", Name: "Vic", State: "missing"},
			{Code: "XARXA", Name: "Office", Type: "xarxa", State: "on_time"},
		},
		Limits: result.Limits{Coverage: 50, Met: 100, Advancing: 75, AtRisk: 50, Plausible: 110},
	}
}

// sampleTrace has the cells of sampleYear. INTER of Vic is a figure of the year before.
func sampleTrace() result.Trace {
	received := time.Date(2026, 1, 20, 9, 0, 0, 0, time.UTC)
	trace := result.Trace{Workbooks: []result.Workbook{
		{ID: 1, FileName: "pla.xlsx", Hash: strings.Repeat("a", 64), ReceivedAt: received},
		{ID: 2, FileName: "bcn.xlsx", Hash: strings.Repeat("b", 64), ReceivedAt: received,
			Version: 2, VersionCount: 2},
		{ID: 3, FileName: "manlleu.xlsx", Hash: strings.Repeat("c", 64), ReceivedAt: received,
			Version: 1, VersionCount: 1},
	}}
	plan := func(section, item, field, sheet, address, text string, figure float64, year int) {
		cell := result.PlanCell{
			Section: section, Item: item, Field: field, WorkbookID: 1, Sheet: sheet,
			Address: address, Text: text, Figure: &figure,
		}
		if year > 0 {
			cell.TargetYear = &year
		}
		trace.PlanCells = append(trace.PlanCells, cell)
	}
	plan("targets", "INTER", "baseline", "Fites", "D2", "4", 4, 0)
	plan("targets", "INTER", "target", "Fites", "F2", "10", 10, 2025)
	plan("targets", "INTER", "target", "Fites", "H2", "13", 13, 2027)
	plan("indicator_plan", "INTER", "weight", "Indicadors", "K2", "2", 2, 0)
	plan("indicator_plan", "BAND", "minimum", "Indicadors", "I5", "5", 5, 0)
	plan("objectives", "O01", "weight", "Objectius", "E2", "3", 3, 0)
	plan("parameters", "llindar_avanca", "value", "Paràmetres", "B9", "75", 75, 0)
	row := 1
	member := func(indicator, code, name, state string, value, numerator, denominator *float64) {
		trace.Members = append(trace.Members, result.MemberValue{
			IndicatorCode: indicator, MemberCode: code, MemberName: name, State: state,
			Value: value, Numerator: numerator, Denominator: denominator,
		})
	}
	cell := func(indicator, code string, book int, part, column, text string, figure float64) {
		trace.Cells = append(trace.Cells, result.Cell{
			IndicatorCode: indicator, MemberCode: code, Part: part, SourceYear: 2025, Field: part,
			WorkbookID: book, Sheet: "Indicadors", Address: fmt.Sprint(column, row), Text: text,
			Figure: &figure,
		})
	}
	for _, code := range []string{"INTER", "DOWN", "BAND", "NODATA"} {
		row++
		if code == "NODATA" {
			member(code, "08019", "Barcelona", "missing", nil, nil, nil)
			member(code, "08112", "Manlleu", "not_applicable", nil, nil, nil)
		} else {
			member(code, "08019", "Barcelona", "reported", of(3), nil, nil)
			cell(code, "08019", 2, "value", "E", "3", 3)
			member(code, "08112", "Manlleu", "reported", of(5.5), nil, nil)
			cell(code, "08112", 3, "value", "E", "5,5", 5.5)
		}
		member(code, "08298", "Vic", "missing", nil, nil, nil)
	}
	trace.Members[0].Previous, trace.Members[1].Previous = of(1), of(2) // of INTER
	cell("INTER", "08019", 2, "women", "H", "4", 4)
	cell("INTER", "08112", 3, "men", "I", "3", 3)
	row++
	member("RATIO", "08019", "Barcelona", "reported", of(25), of(1), of(4))
	cell("RATIO", "08019", 2, "numerator", "F", "1", 1)
	cell("RATIO", "08019", 2, "denominator", "G", "4 \u202e", 4)
	member("RATIO", "08112", "Manlleu", "reported", of(60), of(3), of(5))
	cell("RATIO", "08112", 3, "numerator", "F", "3", 3)
	cell("RATIO", "08112", 3, "denominator", "G", "2", 2)
	cell("RATIO", "08112", 3, "denominator", "G1", "3", 3)
	member("SHARE", "08019", "Barcelona", "reported", of(1), nil, nil)
	cell("SHARE", "08019", 2, "value", "E", "sí", 1)
	member("SHARE", "08112", "Manlleu", "reported", of(0), nil, nil)
	member("SHARE", "08298", "Vic", "missing", nil, nil, nil)
	for _, code := range []string{"INTER", "DOWN", "RATIO", "BAND", "SHARE", "PUNCT", "NODATA"} {
		trace.Formulas = append(trace.Formulas, result.Formula{
			Code: code, IsRatio: code == "RATIO", Scale: 100, IsInPlan: true, PlanRule: "none",
		})
	}
	trace.Formulas[0].PlanRule, trace.Formulas[0].PlanRawRate = "interpolated", of(50)
	trace.Formulas[0].PlanValue, trace.Formulas[0].PlanBaseline = of(8.5), of(4)
	trace.Signs = []result.Sign{
		{Code: "INTER", ValueLow: of(8.5), ValueHigh: of(8.5 + 10.0/3), LowRule: "interpolated",
			HighRule: "interpolated", LowRawRate: of(75), HighRawRate: of(130.555556),
			StartYear: new(2023), StartValue: of(4), DueValue: of(8.5), DueRule: "interpolated",
			DueRawRate: of(100), DueRate: of(100), OnTrack: "on_track", Projection: of(13),
			ProjectionYear: new(2027), ProjectionRule: "interpolated", ProjectionRawRate: of(100),
			ProjectionRate: of(100), FullBaseline: of(4), FullTarget: of(10), FullCount: 3,
			MissingReports: of(1)},
		{Code: "DOWN", LowRule: "target_equals_baseline", FullCount: 3, MissingReports: of(1)},
		{Code: "BAND", LowRule: "outside_band", FullCount: 3, MissingReports: of(1)},
		{Code: "SHARE", ValueLow: of(100.0 / 3), ValueHigh: of(200.0 / 3), LowRule: "from_zero",
			HighRule: "from_zero", LowRawRate: of(41.666667), HighRawRate: of(83.333333),
			FullTarget: of(80), FullCount: 3, MissingReports: of(1)},
	}
	trace.Targets = []result.MemberTarget{
		{IndicatorCode: "DOWN", MemberCode: "08019", Baseline: of(4), Target: of(4),
			Whole: true, Entered: true},
		{IndicatorCode: "DOWN", MemberCode: "08112", Baseline: of(3), Target: of(2),
			Whole: true, Entered: true},
	}
	return trace
}
