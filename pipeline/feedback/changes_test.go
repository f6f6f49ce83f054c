package feedback_test

import (
	"fmt"
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
		{
			Code: "IND02",
			Name: "Pressupost",
			Kind: "rati",
		}, {Code: "IND01", Name: "Pla aprovat", Kind: "si_no"}, {Code: "IND03", Name: "Personal"},
	}}
	day := time.Date(2025, 3, 4, 0, 0, 0, 0, time.UTC)
	before := feedback.Version{Submission: plan.Submission{Year: 2025,
		Observations: []plan.Observation{
			{Row: 2, IndicatorCode: "IND01", Period: "2025", Value: plan.Int(0)},
			{
				Row:           3,
				IndicatorCode: "IND02",
				Period:        "2025",
				Numerator:     number("1234567.5"),
				Denominator:   plan.Int(10),
			},
			{Row: 4, IndicatorCode: "IND03", Period: "2025-T1", Value: plan.Int(3), Remarks: "provisional"},
			{Row: 5, IndicatorCode: "IND03", Period: "2025-T2", Value: plan.Int(0)},
		},
		Actions: []plan.Action{
			{Row: 2, On: day, Title: "Taula", Hours: plan.Int(2)},
			{Row: 3, On: day, Title: "Taula", Hours: plan.Int(9)},
		},
		Assessments: []plan.Assessment{{Row: 2, LineCode: "II", Worked: "tot"}},
	}, Cells: []plan.TypedCell{{TypedColumn: &plan.TypedColumn{Sheet: "Indicadors",
		Section: "indicators", Column: 8, Field: "value"}, Row: 5}}}
	after := feedback.Version{Submission: plan.Submission{Year: 2025,
		Observations: []plan.Observation{ // moved about, which changes nothing
			{Row: 9, IndicatorCode: "IND03", Period: "2025-T1", Value: plan.Int(3)},
			{
				Row:           8,
				IndicatorCode: "IND02",
				Period:        "2025",
				Numerator:     number("-1234.05"),
				Denominator:   plan.Int(10),
			},
			{Row: 7, IndicatorCode: "IND01", Period: "2025", Value: plan.Int(1)},
			{Row: 6, IndicatorCode: "IND03", Period: "2025-T3", NotApplicable: true},
		},
		Actions: []plan.Action{
			{Row: 2, On: day, Title: "Taula", Hours: plan.Int(2)},
			{Row: 3, On: day, Title: "Taula", Hours: plan.Int(8)},
		},
		Assessments: []plan.Assessment{{Row: 2, LineCode: "I", Worked: "tot"}},
	}, Cells: []plan.TypedCell{{TypedColumn: &plan.TypedColumn{Sheet: "Indicadors",
		Section: "indicators", Column: 8, Field: "value"}, Row: 7}}}
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
	if got, more := feedback.Changes(before, after, p, "ca"); more != 0 ||
		!reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got, more := feedback.Changes(before, before, p, "ca"); len(got)+more > 0 {
		t.Errorf("the same version changes %+v", got)
	}
	if got := feedback.ChangeLines(want[1:3], "ca"); !reflect.DeepEqual(got, []string{
		"Indicadors!H7 IND01 Pla aprovat, valor: no → sí",
		"IND03 Personal, 2025-T1, observacions: provisional → (buit)",
	}) {
		t.Errorf("in lines: %q", got)
	}
}

// A register as long as the limits allow comes in the place of a short one: what it changes is
// listed so far, with its cells, and the rest is counted.
func TestChangesOfALongRegister(t *testing.T) {
	t.Parallel()
	register := func(rows int) feedback.Version {
		var v feedback.Version
		for row := 2; row < rows+2; row++ {
			v.Actions = append(
				v.Actions,
				plan.Action{Row: row, Title: fmt.Sprintf("Acció %06d", row), Kind: "fira", Hours: plan.Int(1)},
			)
			for column, field := range []string{"title", "kind", "hours"} {
				v.Cells = append(
					v.Cells,
					plan.TypedCell{
						TypedColumn: &plan.TypedColumn{
							Sheet:   "Actuacions",
							Section: "actions",
							Column:  column + 1,
							Field:   field,
						},
						Row: row,
					},
				)
			}
		}
		// Another section's row of the same number is none of the register's, and a second sheet goes on
		// where the first ended.
		v.Cells = append(
			v.Cells,
			plan.TypedCell{
				TypedColumn: &plan.TypedColumn{Sheet: "Portada", Section: "cover", Column: 9, Field: "link"},
				Row:         2,
			},
		)
		v.Cells = append(
			v.Cells,
			plan.TypedCell{
				TypedColumn: &plan.TypedColumn{
					Sheet:   "Actuacions 2",
					Section: "actions",
					Column:  4,
					Field:   "link",
				},
				Row: 2,
			},
		)
		v.Actions[0].Link = "https://exemple.cat"
		return v
	}
	short, long := register(1), register(60_000)
	listed, more := feedback.Changes(short, long, plan.Plan{}, "ca")
	if len(listed)+more != 2*59_999 || more == 0 {
		t.Fatalf("%d changes are listed, %d more; want two of each of 59,999 actions", len(listed), more)
	}
	for n, want := range map[int]feedback.Change{
		0:    {Subject: "Acció 000003", Field: "tipus", After: "fira", Cell: "Actuacions!B3"},
		1001: {Subject: "Acció 000503", Field: "hores", After: "1", Cell: "Actuacions!C503"},
	} {
		if listed[n] != want {
			t.Errorf("change %d is %+v, want %+v", n, listed[n], want)
		}
	}
	long.Actions[0].Link = ""
	if listed, _ := feedback.Changes(short, long, plan.Plan{},
		"ca"); listed[0].Cell != "Actuacions 2!D2" ||
		listed[0].After != "" {
		t.Errorf("what is gone stood elsewhere than in %+v", listed[0])
	}
	if listed, more := feedback.Changes(long, short, plan.Plan{}, "ca"); len(
		listed,
	)+more != 2*59_999+1 {
		t.Errorf("%d changes are listed, %d more", len(listed), more)
	}
}
