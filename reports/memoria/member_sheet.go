package memoria

import (
	"slices"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

func memberID(code string) string { return "fitxa-" + code }

// memberSheet is a member's chapter: its figures beside the Network's, what is missing, what is
// open, and what it contributed.
func (b *chapterBuilder) memberSheet(c result.Coverage) document.Chapter {
	blocks := append(note(b.memberFacts(c)), lead(b.memberLead(c))...)
	if c.State == "missing" {
		blocks = slices.Concat(blocks, b.memberSteps(c), b.memberOpen(c), b.memberFigures(c))
	} else {
		blocks = slices.Concat(blocks, one(b.memberTiles(c)), b.memberFigures(c), b.memberMissing(c),
			b.memberOpen(c), b.memberGiven(c))
	}
	return document.Chapter{
		ID: memberID(c.Code), Number: c.Code, Kicker: b.say(words.MemberKicker, "year", b.thisYear()),
		Title: b.w.Member(c.Name, c.Type), Blocks: blocks,
	}
}

// memberFacts are who the member is, on one line.
func (b *chapterBuilder) memberFacts(c result.Coverage) string {
	facts := []string{b.say(words.MemberFactCode, "code", c.Code)}
	if c.Comarca != "" {
		facts = append(facts, c.Comarca)
	}
	if c.Population != nil {
		facts = append(facts, b.say(words.MemberFactPopulation,
			"inhabitants", b.w.Integer(int(*c.Population))))
	}
	if c.Joined != nil {
		facts = append(facts, b.w.Elided(b.say(words.MemberFactSince, "date", b.w.Date(*c.Joined))))
	}
	if c.Left != nil {
		facts = append(facts, b.w.Elided(b.say(words.MemberFactUntil, "date", b.w.Date(*c.Left))))
	}
	return strings.Join(facts, " · ")
}

// memberLead sums up the member's return in sentences.
func (b *chapterBuilder) memberLead(c result.Coverage) string {
	name := words.Sentence(b.w.TheMember(c.Name, c.Type))
	var said []string
	switch {
	case c.State == "missing":
		said = append(said, b.say(words.MemberNotSent, "member", name, "year", b.thisYear()))
		if b.unread(c.Code) {
			said = append(said, b.say(words.MemberUnread))
		}
	case c.ExpectedCount > 0:
		answered := b.w.PartOf(words.MemberAnswered, c.ReportedCount, c.ExpectedCount)
		said = append(said, name+" "+answered+".", b.delivery(c))
	default:
		said = append(said, name+": "+b.say(words.MemberNothingAsked), b.delivery(c))
	}
	if b.approval != nil {
		closed := b.say(words.MemberClosed, "year", b.thisYear(), "date", b.w.Date(b.approval.On))
		said = append(said, b.w.Elided(closed))
	}
	return strings.Join(said, " ")
}

// delivery is when the return came, and in how many versions.
func (b *chapterBuilder) delivery(c result.Coverage) string {
	once, again := words.MemberOnTime, words.MemberOnTimeAgain
	if c.State == "late" {
		once, again = words.MemberLate, words.MemberLateAgain
	}
	date := b.w.Date(c.ReceivedAt)
	if c.VersionCount > 1 {
		return b.w.Elided(b.say(again, "versions", b.w.Integer(c.VersionCount), "date", date))
	}
	return b.w.Elided(b.say(once, "date", date))
}

// unread reports whether a workbook of the member was rejected.
func (b *chapterBuilder) unread(code string) bool {
	return slices.ContainsFunc(b.year.Findings, func(f result.Finding) bool {
		return f.MemberCode == code && f.Severity == "rejection"
	})
}

func (b *chapterBuilder) memberTiles(c result.Coverage) document.Tiles {
	reported := b.tile(words.MemberReported, words.Dash, b.say(words.MemberNothingAsked))
	if c.ExpectedCount > 0 {
		share := 100 * float64(c.ReportedCount) / float64(c.ExpectedCount)
		reported.Value = b.partOf(c.ReportedCount, c.ExpectedCount)
		reported.Detail = b.say(words.MemberCoverage, "coverage", b.w.Rate(&share))
	}
	if c.NotApplicableCount > 0 {
		reported.Detail += "; " + b.w.Count(words.MemberExempt, c.NotApplicableCount)
	}
	sum := total(b.registersOf(c.Code))
	actions := b.tile(words.MemberActions, b.w.Integer(sum.Count), b.say(words.MemberNoActions))
	if sum.Count > 0 {
		decimals := min(1, words.Decimals(sum.Hours))
		actions.Detail = b.w.Measured(words.MemberActionsDetail, sum.Hours, decimals)
	}
	people := b.tile(words.MemberPeople, b.w.Figure(sum.Attendees, 0), b.say(words.MemberPeopleNone))
	if sum.Attendees != nil {
		people.Detail = ""
		if share := womenAmong(sum.ShareWomen, sum.ShareAttendees); share != nil {
			people.Detail = b.say(words.MemberPeopleDetail, "share", b.w.Rate(share))
		}
	}
	open := b.tile(words.MemberOpen, b.w.Integer(c.ErrorCount+c.WarningCount),
		b.say(words.MemberOpenNone))
	var counts []string
	if c.ErrorCount > 0 {
		counts = append(counts, b.w.Count(words.Errors, c.ErrorCount))
	}
	if c.WarningCount > 0 {
		counts = append(counts, b.w.Count(words.Warnings, c.WarningCount))
	}
	if len(counts) > 0 {
		open.Detail = b.w.List(counts)
	}
	return document.Tiles{Tiles: []document.Tile{reported, actions, people, open}}
}

// memberSteps says what a member without a return can do.
func (b *chapterBuilder) memberSteps(c result.Coverage) []document.Block {
	blocks := heading(memberID(c.Code)+"-cal-fer", 2, b.say(words.HeadToDo))
	if b.approval != nil {
		return append(blocks, body(b.say(words.MemberStepClosed))...)
	}
	steps := words.MemberSteps
	if b.unread(c.Code) {
		steps[0] = words.MemberStepUnread
	}
	list := document.List{Ordered: true}
	for _, step := range steps {
		said := b.say(step, "deadline", b.w.Date(b.year.Limits.Deadline))
		list.Items = append(list.Items, item(b.w.Elided(said)))
	}
	return append(blocks, list)
}

// memberMissing names the indicators that a return leaves empty, and apart those whose row has an
// error, so that nothing of it counts.
func (b *chapterBuilder) memberMissing(c result.Coverage) []document.Block {
	var empty, mistaken []string
	for _, i := range b.year.Indicators {
		v, asked := b.valueOf(i.Code, c.Code)
		switch {
		case !asked || v.State != "missing" && v.State != "carried":
		case slices.Contains(b.year.Mistaken, result.Mistaken{MemberCode: c.Code,
			IndicatorCode: strings.ToUpper(i.Code)}):
			mistaken = append(mistaken, i.Code)
		default:
			empty = append(empty, i.Code)
		}
	}
	if len(empty)+len(mistaken) == 0 {
		return nil
	}
	blocks := heading(memberID(c.Code)+"-falta", 2, b.say(words.MemberMissing))
	if len(mistaken) > 0 {
		blocks = append(blocks, body(b.w.Count(words.MemberMistaken, len(mistaken),
			"indicators", b.w.List(mistaken)))...)
	}
	if len(empty) > 0 {
		said := b.w.Count(words.MemberMissingLead, len(empty), "indicators", b.w.List(empty))
		if b.approval == nil {
			said += " " + b.say(words.MemberMissingDo)
		}
		blocks = append(blocks, body(said)...)
	}
	return blocks
}

// longestOfSheet is the longest text of a member that its sheet prints, in characters.
const longestOfSheet = 900

// memberWrote is what the member wrote about the lines, as it wrote it.
func (b *chapterBuilder) memberWrote(c result.Coverage) []document.Block {
	names := map[string]string{}
	for _, line := range b.year.Lines {
		names[line.Code] = line.Name
	}
	var blocks []document.Block
	for _, a := range b.year.Assessments {
		if a.MemberCode != c.Code {
			continue
		}
		var columns [][]document.Block
		for _, part := range []struct {
			label words.Message
			text  string
		}{
			{words.LineWorked, a.Worked}, {words.LineDifficulties, a.Difficulties},
			{words.LineProposals, a.Proposals},
		} {
			wrote, label := strings.TrimSpace(part.text), b.say(part.label)
			switch {
			case wrote == "":
			case utf8.RuneCountInString(wrote) > longestOfSheet:
				columns = append(columns, note(label+". "+b.say(words.MemberTooLong)))
			default:
				columns = append(columns, one(document.Quote{Text: wrote, Credit: label}))
			}
		}
		if len(columns) == 0 {
			continue
		}
		about := strings.TrimSuffix(b.say(words.MemberLineOf, "code", a.LineCode,
			"name", names[a.LineCode]), ". ")
		blocks = append(blocks, document.Paragraph{Keep: true,
			Spans: []document.Span{{Text: about, Strong: true}}},
			document.Columns{Columns: columns})
	}
	return blocks
}
