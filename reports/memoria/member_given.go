package memoria

import (
	"cmp"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

func (t *chapterBuilder) registersOf(member string) []result.Register {
	var out []result.Register
	for _, r := range t.year.Registers {
		if r.MemberCode == member {
			out = append(out, r)
		}
	}
	return out
}

// total adds registers up; a sum that none of them has stays missing.
func total(registers []result.Register) (sum result.Register) {
	for _, r := range registers {
		sum.Count += r.Count
		for _, part := range []struct{ from, to **float64 }{
			{&r.Hours, &sum.Hours}, {&r.Women, &sum.Women}, {&r.Men, &sum.Men}, {&r.NonBinary, &sum.NonBinary},
			{&r.Attendees, &sum.Attendees}, {&r.Budget, &sum.Budget},
		} {
			if *part.from == nil {
				continue
			}
			whole := **part.from
			if *part.to != nil {
				whole += **part.to
			}
			*part.to = &whole
		}
	}
	return sum
}

// memberGiven is what a member did and what it wrote.
func (t *chapterBuilder) memberGiven(c result.Coverage) []document.Block {
	var blocks []document.Block
	if registers := t.registersOf(c.Code); len(registers) > 0 {
		blocks = append(blocks,
			document.Heading{ID: memberID(c.Code) + "-aporta", Level: 2, Text: t.w.Say(words.MemberGiven)}, t.registerTable(c, registers))
	}
	if wrote := t.memberWrote(c); len(wrote) > 0 {
		blocks = append(blocks, document.Heading{ID: memberID(c.Code) + "-escrit", Level: 2, Text: t.w.Say(words.MemberWrote)})
		blocks = append(blocks, wrote...)
	}
	return blocks
}

func (t *chapterBuilder) registerTable(c result.Coverage, registers []result.Register) document.Table {
	table := document.Table{
		ID: memberID(c.Code) + "-actuacions", Tight: true,
		Notes: []string{t.w.Say(words.MemberRegisterNote)},
		Columns: []document.Column{
			{Head: t.w.Say(words.MemberKind), Weight: 1, Header: true}, {Head: t.w.Say(words.HeadActions), Align: document.Right},
			{Head: t.w.Say(words.HeadHours), Align: document.Decimal}, {Head: t.w.Say(words.MemberAttendees), Align: document.Right},
			{Head: t.w.Say(words.HeadWomen), Align: document.Right}, {Head: t.w.Say(words.HeadMen), Align: document.Right},
			{Head: t.w.Say(words.HeadNonBinary), Align: document.Right}, {Head: t.w.Say(words.HeadBudget), Align: document.Decimal},
		},
	}
	hours, budget := 0, 0
	for _, r := range registers {
		hours, budget = max(hours, words.Decimals(r.Hours)), max(budget, words.Decimals(r.Budget))
	}
	row := func(r result.Register, name string, last bool) document.Row {
		return document.Row{Total: last, Cells: []document.Cell{
			text(name), count(t.w, r.Count), text(t.w.Figure(r.Hours, hours)),
			text(t.w.Figure(r.Attendees, 0)), text(t.w.Figure(r.Women, 0)), text(t.w.Figure(r.Men, 0)),
			text(t.w.Figure(r.NonBinary, 0)), text(t.w.Figure(r.Budget, budget)),
		}}
	}
	var rows []document.Row
	for _, r := range registers {
		rows = append(rows, row(r, words.Sentence(cmp.Or(r.Kind, t.w.Say(words.MemberKindNone))), false))
	}
	if len(registers) > 1 {
		rows = append(rows, row(total(registers), t.w.Say(words.HeadTotal), true))
	}
	table.Groups = []document.Group{{Rows: rows}}
	return table
}
