package memoria

import (
	"cmp"
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

func (b *chapterBuilder) registersOf(member string) []result.Register {
	return filter(b.year.Registers, func(r result.Register) bool { return r.MemberCode == member })
}

// total adds registers up. A sum without any part stays missing.
func total(registers []result.Register) (sum result.Register) {
	for _, r := range registers {
		sum.Count += r.Count
		for _, part := range []struct{ from, to **float64 }{
			{&r.Hours, &sum.Hours}, {&r.Women, &sum.Women}, {&r.Men, &sum.Men},
			{&r.NonBinary, &sum.NonBinary},
			{&r.Attendees, &sum.Attendees}, {&r.Budget, &sum.Budget},
			{&r.ShareWomen, &sum.ShareWomen}, {&r.ShareAttendees, &sum.ShareAttendees},
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
func (b *chapterBuilder) memberGiven(c result.Coverage) []document.Block {
	var blocks []document.Block
	if registers := b.registersOf(c.Code); len(registers) > 0 {
		title := heading(memberID(c.Code)+"-aporta", 2, b.say(words.MemberGiven))
		blocks = append(title, b.registerTable(c, registers))
	}
	if wrote := b.memberWrote(c); len(wrote) > 0 {
		title := heading(memberID(c.Code)+"-escrit", 2, b.say(words.MemberWrote))
		blocks = slices.Concat(blocks, title, wrote)
	}
	return blocks
}

func (b *chapterBuilder) registerTable(c result.Coverage,
	registers []result.Register) document.Table {
	hours, budget := 0, 0
	for _, r := range registers {
		hours, budget = max(hours, words.Decimals(r.Hours)), max(budget, words.Decimals(r.Budget))
	}
	type row = result.Register
	columns := []column[row]{
		{b.named(words.MemberKind), func(r row) cell { return text(r.Kind) }},
		{b.right(words.HeadActions), func(r row) cell { return b.count(r.Count) }},
		{b.decimal(words.HeadHours), func(r row) cell { return b.number(r.Hours, hours) }},
		{b.right(words.MemberAttendees), func(r row) cell { return b.number(r.Attendees, 0) }},
		{b.right(words.HeadWomen), func(r row) cell { return b.number(r.Women, 0) }},
		{b.right(words.HeadMen), func(r row) cell { return b.number(r.Men, 0) }},
		{b.right(words.HeadNonBinary), func(r row) cell { return b.number(r.NonBinary, 0) }},
		{b.decimal(words.HeadBudget), func(r row) cell { return b.number(r.Budget, budget) }},
	}
	sum := total(registers)
	sum.Kind = b.say(words.HeadTotal)
	for i, r := range registers {
		registers[i].Kind = words.Sentence(cmp.Or(r.Kind, b.say(words.MemberKindNone)))
	}
	table := tableOf(document.Table{
		ID: memberID(c.Code) + "-actuacions", Tight: true,
		Notes: []string{b.say(words.MemberRegisterNote)},
	}, columns, registers)
	if len(registers) > 1 {
		addTotal(&table, columns, sum)
	}
	return table
}
