package feedback_test

import (
	"reflect"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/plan"
)

func TestChanges(t *testing.T) {
	t.Parallel()
	number := func(text string) plan.Number {
		n, ok := plan.ParseDecimal(text)
		if !ok {
			t.Fatal(text)
		}
		return n
	}
	p := plan.Plan{Lines: []plan.Line{{Code: "I"}, {Code: "II"}}, Indicators: []plan.Indicator{
		{Code: "IND02", Name: "Pressupost", Kind: "rati"}, {Code: "IND01", Name: "Pla aprovat", Kind: "si_no"}, {Code: "IND03", Name: "Personal"},
	}}
	day := time.Date(2025, 3, 4, 0, 0, 0, 0, time.UTC)
	before := feedback.Version{Number: 1, Submission: plan.Submission{Year: 2025,
		Observations: []plan.Observation{
			{Row: 2, IndicatorCode: "IND01", Period: "2025", Value: plan.Int(0)},
			{Row: 3, IndicatorCode: "IND02", Period: "2025", Numerator: number("1234567.5"), Denominator: plan.Int(10)},
			{Row: 4, IndicatorCode: "IND03", Period: "2025-T1", Value: plan.Int(3), Remarks: "provisional"},
			{Row: 5, IndicatorCode: "IND03", Period: "2025-T2", Value: plan.Int(0)},
		},
		Actions:     []plan.Action{{Row: 2, On: day, Title: "Taula", Hours: plan.Int(2)}, {Row: 3, On: day, Title: "Taula", Hours: plan.Int(9)}},
		Assessments: []plan.Assessment{{Row: 2, LineCode: "II", Worked: "tot"}},
	}, Cells: []plan.TypedCell{{Sheet: "Indicadors", Section: "indicators", Row: 5, Column: 8, Field: "value"}}}
	after := feedback.Version{Number: 2, Submission: plan.Submission{Year: 2025,
		Observations: []plan.Observation{ // moved about, which changes nothing
			{Row: 9, IndicatorCode: "IND03", Period: "2025-T1", Value: plan.Int(3)},
			{Row: 8, IndicatorCode: "IND02", Period: "2025", Numerator: number("-1234.05"), Denominator: plan.Int(10)},
			{Row: 7, IndicatorCode: "IND01", Period: "2025", Value: plan.Int(1)},
			{Row: 6, IndicatorCode: "IND03", Period: "2025-T3", NotApplicable: true},
		},
		Actions:     []plan.Action{{Row: 2, On: day, Title: "Taula", Hours: plan.Int(2)}, {Row: 3, On: day, Title: "Taula", Hours: plan.Int(8)}},
		Assessments: []plan.Assessment{{Row: 2, LineCode: "I", Worked: "tot"}},
	}, Cells: []plan.TypedCell{{Sheet: "Indicadors", Section: "indicators", Row: 7, Column: 8, Field: "value"}}}
	want := []feedback.Change{
		{Subject: "IND02 Pressupost", Field: "numerador", Before: "1.234.567,5", After: "−1.234,05"},
		{Subject: "IND01 Pla aprovat", Field: "valor", Before: "no", After: "sí", Cell: "Indicadors!H7"},
		{Subject: "IND03 Personal, 2025-T1", Field: "observacions", Before: "provisional"},
		{Subject: "IND03 Personal, 2025-T3", Field: "no aplica", After: "sí"},
		{Subject: "IND03 Personal, 2025-T2", Field: "valor", Before: "0", Cell: "Indicadors!H5"},
		{Subject: "04/03/2025 Taula", Field: "hores", Before: "9", After: "8"},
		{Subject: "línia I", Field: "què ha funcionat", After: "tot"},
		{Subject: "línia II", Field: "què ha funcionat", Before: "tot"},
	}
	if got := feedback.Changes(before, after, p, "ca"); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got := feedback.Changes(before, before, p, "ca"); len(got) > 0 {
		t.Errorf("the same version changes %+v", got)
	}
	if got := feedback.ChangeLines(want[1:3], "ca"); !reflect.DeepEqual(got, []string{
		"Indicadors!H7 IND01 Pla aprovat, valor: no → sí",
		"IND03 Personal, 2025-T1, observacions: provisional → (buit)",
	}) {
		t.Errorf("in lines: %q", got)
	}
}
