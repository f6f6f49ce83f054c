package form

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// coverMember finds the member that sends the return, as it was in the year (0 where not known). It
// is nil, and a problem says why, where there is no such member in that year.
func (rec *record) coverMember(p plan.Plan, year int) *plan.Member {
	typed := rec.text("member_code")
	if !rec.holds("member_code") || rec.isBroken("member_code") {
		rec.raise(source.CoverIncomplete, "member_code", "", "membre")
		return nil
	}
	unknown := func(code string) {
		near := nearestMember(p, code, rec.text("member_name"))
		rec.raise(source.UnknownMember, "member_code", typed, near)
	}
	code, ok := plan.ParseMemberCode(typed)
	switch {
	case !ok:
		unknown(typed)
		return nil
	case code.WrongCheck:
		rec.raise(source.WrongCheckDigit, "member_code", typed, code.Code+plan.CheckDigit(code.Code))
		return nil
	}
	var latest *plan.Member
	for i, m := range p.Members {
		switch {
		case m.Code != code.Code:
		case year == 0 || m.ActiveIn(year):
			rec.noteMended(code, typed)
			return &p.Members[i]
		default:
			latest = &p.Members[i]
		}
	}
	switch {
	case latest == nil:
		unknown(code.Code)
	case latest.Joined.Year() > year:
		rec.raise(source.MemberNotYet, "member_code", latest.Name, day(latest.Joined))
	default:
		rec.raise(source.MemberLeft, "member_code", latest.Name, day(latest.Left))
	}
	return nil
}

func (rec *record) noteMended(code plan.MemberCode, typed string) {
	if code.Mended {
		rec.raise(source.LostZero, "member_code", typed, code.Code)
	}
}

// nearestMember gives the code and name of the member with the given name, else of the one with the
// nearest code.
func nearestMember(p plan.Plan, code, name string) string {
	var codes []string
	for _, m := range p.Members {
		if name != "" && workbook.Key(m.Name) == workbook.Key(name) {
			return m.Code + " (" + m.Name + ")"
		}
		codes = append(codes, m.Code)
	}
	near := namesOf(codes...).nearest(code)
	for _, m := range p.Members {
		if m.Code == near {
			return m.Code + " (" + m.Name + ")"
		}
	}
	return near
}

// checkName refuses the name of another member. A return replaces the member's earlier one, so with
// a mistyped code it would replace another member's figures.
func (rec *record) checkName(p plan.Plan, member plan.Member) {
	name := rec.text("member_name")
	if name == "" || workbook.Key(name) == workbook.Key(member.Name) {
		return
	}
	for _, m := range p.Members {
		if m.Code != member.Code && workbook.Key(m.Name) == workbook.Key(name) {
			rec.raise(source.MemberOfAnotherName, "member_name", name, member.Name+" ("+member.Code+")")
			return
		}
	}
}

// FindMember finds a member by code or name, as it is in the last of the plans that have it.
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

// NearestMember gives the plan's member with the most similar name, else with the nearest code.
func NearestMember(p plan.Plan, typed string) string {
	members := textsOf(p.Members, func(m plan.Member) string { return m.Name })
	if name, ok := namesOf(members...).similar(typed); ok {
		return nearestMember(p, "", name)
	}
	return nearestMember(p, typed, "")
}
