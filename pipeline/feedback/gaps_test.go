package feedback_test

import (
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/plan"
)

// What a version says nothing of is lost; what it says and cannot be read is not.
func TestLost(t *testing.T) {
	t.Parallel()
	version := func(rows map[int]string, codes ...string) feedback.Version {
		var v feedback.Version
		for row, code := range rows {
			for field, text := range map[string]string{"indicator_code": code, "value": "molts"} {
				v.Cells = append(v.Cells, plan.TypedCell{Row: row, Text: text,
					TypedColumn: &plan.TypedColumn{Section: "indicators", Field: field}})
			}
		}
		for _, code := range codes {
			v.Observations = append(v.Observations, plan.Observation{IndicatorCode: code})
		}
		return v
	}
	before := version(nil, "IND01", "IND02", "IND03", "IND03")
	after := version(map[int]string{4: "ind 02"}, "IND04")
	if got := feedback.Lost(before, after); !slices.Equal(got, []string{"IND01", "IND03"}) {
		t.Errorf("lost %v", got)
	}
	if got := feedback.Lost(before, before); len(got) != 0 {
		t.Errorf("a version loses %v to itself", got)
	}
}
