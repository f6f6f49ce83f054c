package form

import (
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// readMembers reads the members, and reports stays of one member that overlap.
func (r *planReading) readMembers() {
	elsewhere := map[string]string{}
	r.each("members", func(rec *record) {
		m := plan.Member{Row: rec.row, Name: rec.text("name"), Type: rec.word("member_type"),
			Population: rec.count("population"), Joined: rec.date("joined_on"),
			Left: rec.date("left_on"), Email: rec.email("email")}
		typed := rec.text("member_code")
		code, ok := plan.ParseMemberCode(typed)
		switch {
		case !ok || !isComarcaCode(code.Code):
			rec.raise(source.PlanMemberCode, "member_code", typed, "08019, CC-10, XARXA")
			return
		case code.WrongCheck:
			rec.raise(source.PlanMemberCode, "member_code", typed, code.Code+plan.CheckDigit(code.Code))
			return
		}
		rec.noteMended(code, typed)
		m.Code = code.Code
		m.Comarca = rec.place("comarca", m.Code, comarques(), elsewhere)
		m.Demarcacio = rec.place("demarcacio", m.Code, demarcacions(), elsewhere)
		if wanted := typeOf(m.Code); m.Type != wanted {
			rec.raise(source.PlanMemberType, "member_type", m.Type, wanted)
		}
		if !m.Left.IsZero() && m.Left.Before(m.Joined) {
			rec.raise(source.PlanMemberDates, "left_on", day(m.Left), day(m.Joined))
		}
		r.plan.Members = append(r.plan.Members, m)
	})
	for i, m := range r.plan.Members {
		for _, other := range r.plan.Members[:i] {
			if m.Code == other.Code && overlap(m, other) {
				r.raise(source.PlanCodeTwice, "members", m.Row, "member_code", m.Code,
					r.where("members", other.Row, "member_code").Ref())
				break
			}
		}
	}
}

func typeOf(code string) string {
	switch {
	case code == "XARXA":
		return plan.Xarxa
	case strings.HasPrefix(code, "CC-"):
		return plan.ConsellComarcal
	}
	return plan.Ajuntament
}

// overlap tells whether two stays of a member share a day. Stays that do not are allowed: a
// municipality that changes comarca, or comes back, has two.
func overlap(a, b plan.Member) bool {
	endsBefore := func(a, b plan.Member) bool { return !a.Left.IsZero() && a.Left.Before(b.Joined) }
	return !endsBefore(a, b) && !endsBefore(b, a)
}
