package form

import (
	"strconv"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// coverMember finds the member whose return this is, as it stood in the year; nil where it cannot be told, or
// was no member then. A year of 0 is not known.
func (rec *record) coverMember(p plan.Plan, year int) *plan.Member {
	typed := rec.text("member_code")
	if !rec.holds("member_code") || rec.isBroken("member_code") {
		rec.raise(source.CoverIncomplete, "member_code", "", "membre")
		return nil
	}
	code, ok := plan.ParseMemberCode(typed)
	switch {
	case !ok:
		rec.raise(source.UnknownMember, "member_code", typed, nearestMember(p, typed, rec.text("member_name")))
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
		rec.raise(source.UnknownMember, "member_code", typed, nearestMember(p, code.Code, rec.text("member_name")))
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

// nearestMember names the member that was probably meant: by its name if that is a member's, else by code.
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

// checkName refuses a name that is another member's: a later return replaces an earlier one, so a slip in the
// code would put one member's figures in the place of another's.
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

// setting is a whole figure among the plan's parameters, or its default; 0 where it has neither.
func setting(p plan.Plan, key string) int {
	for _, x := range p.Parameters {
		if x.Key == key {
			if n, err := strconv.Atoi(x.Value); err == nil {
				return n
			}
		}
	}
	for _, d := range Parameters() {
		if d.Key == key {
			n, _ := strconv.Atoi(d.Default)
			return n
		}
	}
	return 0
}
