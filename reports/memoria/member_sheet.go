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

// memberSheet tells a member what was made of its return: its figures beside the Network's, what is missing, what is
// open, and what it contributed.
func (t *chapterBuilder) memberSheet(c result.Coverage) document.Chapter {
	blocks := append(note(t.memberFacts(c)), lead(t.memberLead(c))...)
	if c.State == "missing" {
		blocks = slices.Concat(blocks, t.memberSteps(c), t.memberOpen(c), t.memberFigures(c))
	} else {
		blocks = slices.Concat(blocks, one(t.memberTiles(c)), t.memberFigures(c), t.memberMissing(c),
			t.memberOpen(c), t.memberGiven(c))
	}
	return document.Chapter{
		ID: memberID(c.Code), Number: c.Code, Kicker: t.say(words.MemberKicker, "year", t.thisYear()),
		Title: t.w.Member(c.Name, c.Type), Blocks: blocks,
	}
}

// memberFacts are who the member is, on a line.
func (t *chapterBuilder) memberFacts(c result.Coverage) string {
	facts := []string{t.say(words.MemberFactCode, "code", c.Code)}
	if c.Comarca != "" {
		facts = append(facts, c.Comarca)
	}
	if c.Population != nil {
		facts = append(facts, t.say(words.MemberFactPopulation, "inhabitants", t.w.Integer(int(*c.Population))))
	}
	if c.Joined != nil {
		facts = append(facts, t.w.Elided(t.say(words.MemberFactSince, "date", t.w.Date(*c.Joined))))
	}
	if c.Left != nil {
		facts = append(facts, t.w.Elided(t.say(words.MemberFactUntil, "date", t.w.Date(*c.Left))))
	}
	return strings.Join(facts, " · ")
}

// memberLead is what came of the member, in sentences.
func (t *chapterBuilder) memberLead(c result.Coverage) string {
	name := words.Sentence(t.w.TheMember(c.Name, c.Type))
	var said []string
	switch {
	case c.State == "missing":
		said = append(said, t.say(words.MemberNotSent, "member", name, "year", t.thisYear()))
		if t.unread(c.Code) {
			said = append(said, t.say(words.MemberUnread))
		}
	case c.ExpectedCount > 0:
		answered := t.w.PartOf(words.MemberAnswered, c.ReportedCount, c.ExpectedCount)
		said = append(said, name+" "+answered+".", t.delivery(c))
	default:
		said = append(said, name+": "+t.say(words.MemberNothingAsked), t.delivery(c))
	}
	if t.approval != nil {
		closed := t.say(words.MemberClosed, "year", t.thisYear(), "date", t.w.Date(t.approval.On))
		said = append(said, t.w.Elided(closed))
	}
	return strings.Join(said, " ")
}

// delivery is when the return came, and in how many versions.
func (t *chapterBuilder) delivery(c result.Coverage) string {
	once, again := words.MemberOnTime, words.MemberOnTimeAgain
	if c.State == "late" {
		once, again = words.MemberLate, words.MemberLateAgain
	}
	date := t.w.Date(c.ReceivedAt)
	if c.VersionCount > 1 {
		return t.w.Elided(t.say(again, "versions", t.w.Integer(c.VersionCount), "date", date))
	}
	return t.w.Elided(t.say(once, "date", date))
}

// unread tells whether a workbook of the member was rejected.
func (t *chapterBuilder) unread(code string) bool {
	return slices.ContainsFunc(t.year.Findings, func(f result.Finding) bool {
		return f.MemberCode == code && f.Severity == "rejection"
	})
}

func (t *chapterBuilder) memberTiles(c result.Coverage) document.Tiles {
	tile := func(label words.Message, value, detail string) document.Tile {
		return document.Tile{Label: t.say(label), Value: value, Detail: detail}
	}
	reported := tile(words.MemberReported, words.Dash, t.say(words.MemberNothingAsked))
	if c.ExpectedCount > 0 {
		share := 100 * float64(c.ReportedCount) / float64(c.ExpectedCount)
		reported.Value = t.partOf(c.ReportedCount, c.ExpectedCount)
		reported.Detail = t.say(words.MemberCoverage, "coverage", t.w.Rate(&share))
	}
	if c.NotApplicableCount > 0 {
		reported.Detail += "; " + t.w.Count(words.MemberExempt, c.NotApplicableCount)
	}
	sum := total(t.registersOf(c.Code))
	actions := tile(words.MemberActions, t.w.Integer(sum.Count), t.say(words.MemberNoActions))
	if sum.Count > 0 {
		hours := t.w.Figure(sum.Hours, min(1, words.Decimals(sum.Hours)))
		actions.Detail = t.say(words.MemberActionsDetail, "hours", hours)
	}
	people := tile(words.MemberPeople, t.w.Figure(sum.Attendees, 0), t.say(words.MemberPeopleNone))
	if sum.Attendees != nil {
		people.Detail = ""
		if *sum.Attendees > 0 && sum.Women != nil {
			share := 100 * *sum.Women / *sum.Attendees
			people.Detail = t.say(words.MemberPeopleDetail, "share", t.w.Percent(&share))
		}
	}
	open := tile(words.MemberOpen, t.w.Integer(c.ErrorCount+c.WarningCount), t.say(words.MemberOpenNone))
	var counts []string
	if c.ErrorCount > 0 {
		counts = append(counts, t.w.Count(words.Errors, c.ErrorCount))
	}
	if c.WarningCount > 0 {
		counts = append(counts, t.w.Count(words.Warnings, c.WarningCount))
	}
	if len(counts) > 0 {
		open.Detail = t.w.List(counts)
	}
	return document.Tiles{Tiles: []document.Tile{reported, actions, people, open}}
}

// memberSteps tells a member that sent nothing what it can do.
func (t *chapterBuilder) memberSteps(c result.Coverage) []document.Block {
	blocks := heading(memberID(c.Code)+"-cal-fer", 2, t.say(words.HeadToDo))
	if t.approval != nil {
		return append(blocks, body(t.say(words.MemberStepClosed))...)
	}
	steps := words.MemberSteps
	if t.unread(c.Code) {
		steps[0] = words.MemberStepUnread
	}
	list := document.List{Ordered: true}
	for _, step := range steps {
		said := t.say(step, "deadline", t.w.Date(t.year.Limits.Deadline))
		list.Items = append(list.Items, item(t.w.Elided(said)))
	}
	return append(blocks, list)
}

// memberMissing names the indicators that a return says nothing of.
func (t *chapterBuilder) memberMissing(c result.Coverage) []document.Block {
	var codes []string
	for _, i := range t.year.Indicators {
		if v, asked := t.valueOf(i.Code, c.Code); asked && (v.State == "missing" || v.State == "carried") {
			codes = append(codes, i.Code)
		}
	}
	if len(codes) == 0 {
		return nil
	}
	said := t.w.Count(words.MemberMissingLead, len(codes), "indicators", t.w.List(codes))
	if t.approval == nil {
		said += " " + t.say(words.MemberMissingDo)
	}
	return append(heading(memberID(c.Code)+"-falta", 2, t.say(words.MemberMissing)), body(said)...)
}

// longestOfSheet is how many characters of a member's own words stand in a column of its sheet.
const longestOfSheet = 900

// memberWrote is what the member wrote about the lines, as it wrote it.
func (t *chapterBuilder) memberWrote(c result.Coverage) []document.Block {
	names := map[string]string{}
	for _, line := range t.year.Lines {
		names[line.Code] = line.Name
	}
	var blocks []document.Block
	for _, a := range t.year.Assessments {
		if a.MemberCode != c.Code {
			continue
		}
		var columns [][]document.Block
		for _, part := range []struct {
			label words.Message
			text  string
		}{
			{words.LineWorked, a.Worked}, {words.LineDifficulties, a.Difficulties}, {words.LineProposals, a.Proposals},
		} {
			wrote, label := strings.TrimSpace(part.text), t.say(part.label)
			switch {
			case wrote == "":
			case utf8.RuneCountInString(wrote) > longestOfSheet:
				columns = append(columns, note(label+". "+t.say(words.MemberTooLong)))
			default:
				columns = append(columns, one(document.Quote{Text: wrote, Credit: label}))
			}
		}
		if len(columns) == 0 {
			continue
		}
		about := strings.TrimSuffix(t.say(words.MemberLineOf, "code", a.LineCode, "name", names[a.LineCode]), ". ")
		blocks = append(blocks, document.Paragraph{Keep: true, Spans: []document.Span{{Text: about, Strong: true}}},
			document.Columns{Columns: columns})
	}
	return blocks
}
