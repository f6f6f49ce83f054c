package judging_test

import (
	"errors"
	"testing"

	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
)

// Figures of the year before are compared only where that year's plan measured the same.
func TestFiguresOfAnotherMeasureAreNoPreviousOnes(t *testing.T) {
	t.Parallel()
	now := plan.Plan{Indicators: []plan.Indicator{
		{Code: "SAME", Unit: "hores"}, {Code: "SPENT", Unit: "€"}, {Code: "NEW", Unit: "actes"},
	}}
	then := plan.Plan{Indicators: []plan.Indicator{
		{Code: "SAME", Unit: " Hores "}, {Code: "SPENT", Unit: "milers €"}, {Code: "GONE"},
	}}
	stored := judging.Previous(func(string, int) []plan.Observation {
		return []plan.Observation{{IndicatorCode: "SAME"}, {IndicatorCode: "SPENT"},
			{IndicatorCode: "NEW"}, {IndicatorCode: "GONE"}}
	})
	var asked int
	choose := func(year int) (plan.Plan, int, bool, error) {
		asked = year
		return then, 1, true, nil
	}
	got := stored.Alike(now, choose)("08112", 2024)
	if len(got) != 1 || got[0].IndicatorCode != "SAME" || asked != 2024 {
		t.Errorf("%v by the plan of %d, want SAME by that of 2024", got, asked)
	}
	none := func(int) (plan.Plan, int, bool, error) {
		return plan.Plan{}, 0, false,
			errors.New("lost")
	}
	if got := stored.Alike(now, none)("08112", 2024); len(got) > 0 {
		t.Errorf("without a plan: %v", got)
	}
	if got := judging.Previous(nil).Alike(now, choose)("08112", 2024); len(got) > 0 {
		t.Errorf("without returns: %v", got)
	}
}
