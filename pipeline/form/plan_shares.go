package form

import (
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// checkShare looks for percentages that would be added up, and for members' targets of what has no sum.
func (r *planReading) checkShare(i plan.Indicator) {
	added := kindOf(i.Kind).quantity && (i.Aggregation == "suma" || i.Aggregation == "recompte")
	if added && isPercent(i.Unit) {
		r.raise(source.ShareWithoutDenominator, "indicator_plan", i.Row, "kind", i.Kind, "rati")
	}
	adds := slices.Contains([]string{"suma", "recompte", "mitjana", "maxim"}, i.Aggregation)
	if adds || !slices.Contains(aggregations(), i.Aggregation) {
		return
	}
	for _, b := range r.plan.Baselines {
		if strings.EqualFold(b.IndicatorCode, i.Code) && b.MemberCode != "" {
			r.raise(source.MemberTargetsUnsummed, "targets", b.Row, "member_code", i.Code, i.Aggregation)
			return
		}
	}
}
