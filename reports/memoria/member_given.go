package memoria

import (
	"cmp"
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

func (t *chapterBuilder) registersOf(member string) []result.Register {
	return filter(t.year.Registers, func(r result.Register) bool { return r.MemberCode == member })
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
		title := heading(memberID(c.Code)+"-aporta", 2, t.say(words.MemberGiven))
		blocks = append(title, t.registerTable(c, registers))
	}
	if wrote := t.memberWrote(c); len(wrote) > 0 {
		title := heading(memberID(c.Code)+"-escrit", 2, t.say(words.MemberWrote))
		blocks = slices.Concat(blocks, title, wrote)
	}
	return blocks
}

func (t *chapterBuilder) registerTable(c result.Coverage, registers []result.Register) document.Table {
	hours, budget := 0, 0
	for _, r := range registers {
		hours, budget = max(hours, words.Decimals(r.Hours)), max(budget, words.Decimals(r.Budget))
	}
	type row = result.Register
	columns := []column[row]{
		{named(t.say(words.MemberKind)), func(r row) cell { return text(r.Kind) }},
		{right(t.say(words.HeadActions)), func(r row) cell { return t.count(r.Count) }},
		{decimal(t.say(words.HeadHours)), func(r row) cell { return text(t.w.Figure(r.Hours, hours)) }},
		{right(t.say(words.MemberAttendees)), func(r row) cell { return text(t.w.Figure(r.Attendees, 0)) }},
		{right(t.say(words.HeadWomen)), func(r row) cell { return text(t.w.Figure(r.Women, 0)) }},
		{right(t.say(words.HeadMen)), func(r row) cell { return text(t.w.Figure(r.Men, 0)) }},
		{right(t.say(words.HeadNonBinary)), func(r row) cell { return text(t.w.Figure(r.NonBinary, 0)) }},
		{decimal(t.say(words.HeadBudget)), func(r row) cell { return text(t.w.Figure(r.Budget, budget)) }},
	}
	sum := total(registers)
	sum.Kind = t.say(words.HeadTotal)
	for i, r := range registers {
		registers[i].Kind = words.Sentence(cmp.Or(r.Kind, t.say(words.MemberKindNone)))
	}
	table := tableOf(document.Table{
		ID: memberID(c.Code) + "-actuacions", Tight: true, Notes: []string{t.say(words.MemberRegisterNote)},
	}, columns, registers)
	if len(registers) > 1 {
		table.Groups[0].Rows = append(table.Groups[0].Rows, totalOf(columns, sum))
	}
	return table
}
