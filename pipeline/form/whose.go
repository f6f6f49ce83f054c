package form

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// FindMember gives the member that a code or a name means, as the last of the plans that know it has it.
func FindMember(plans []plan.Plan, typed string) (found plan.Member, ok bool) {
	code, isCode := plan.ParseMemberCode(typed)
	for _, p := range plans {
		for _, m := range p.Members {
			if isCode && m.Code == code.Code || workbook.Key(m.Name) == workbook.Key(typed) {
				found, ok = m, true
			}
		}
	}
	return found, ok
}

// NearestMember names the member of a plan that was probably meant, with its code; empty where it has none.
func NearestMember(p plan.Plan, typed string) string {
	var members []string
	for _, m := range p.Members {
		members = append(members, m.Name)
	}
	if name, ok := namesOf(members...).resembling(typed); ok {
		return nearestMember(p, "", name)
	}
	return nearestMember(p, typed, "")
}
