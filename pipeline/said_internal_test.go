package pipeline

import (
	"reflect"
	"testing"

	"xmess.cat/memoria/pipeline/plan"
)

// Figures come back as they were, but for the words: what is missing is still missing, and zero still zero.
func TestFiguresComeBack(t *testing.T) {
	t.Parallel()
	given := []plan.Observation{
		{Row: 3, IndicatorCode: "I.1.1", Period: "2025", Value: plan.Int(0), Women: plan.Int(7), Remarks: "poc", Evidence: "acta"},
		{Row: 4, IndicatorCode: "I.1.2", Period: "2025-T1", Numerator: plan.Int(-2), Denominator: plan.Int(0), NonBinary: plan.Int(1)},
		{Row: 70000, IndicatorCode: "I.1.3", Period: "2025-03", NotApplicable: true},
		{Row: 70001, IndicatorCode: "I.1.4", Period: "2025", Men: plan.Number{Millionths: 1, Known: true}},
	}
	want := make([]plan.Observation, len(given))
	copy(want, given)
	want[0].Remarks, want[0].Evidence = "", ""
	if got := figuresOf(given).observations(); !reflect.DeepEqual(got, want) {
		t.Errorf("came back as %+v, wanted %+v", got, want)
	}
	if got := (figures{}).observations(); len(got) != 0 {
		t.Errorf("nothing came back as %+v", got)
	}
}
