package memoria

import (
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
	chapter := document.Chapter{
		ID: memberID(c.Code), Number: c.Code, Kicker: t.w.Say(words.MemberKicker, "year", t.thisYear()),
		Title: t.w.Member(c.Name, c.Type),
		Blocks: []document.Block{
			document.Text(document.Note, t.memberFacts(c)),
			document.Text(document.Lead, t.memberLead(c)),
		},
	}
	if c.State == "missing" {
		chapter.Blocks = append(chapter.Blocks, t.memberSteps(c)...)
		chapter.Blocks = append(chapter.Blocks, t.memberOpen(c)...)
		chapter.Blocks = append(chapter.Blocks, t.memberFigures(c)...)
		return chapter
	}
	chapter.Blocks = append(chapter.Blocks, t.memberTiles(c))
	chapter.Blocks = append(chapter.Blocks, t.memberFigures(c)...)
	chapter.Blocks = append(chapter.Blocks, t.memberMissing(c)...)
	chapter.Blocks = append(chapter.Blocks, t.memberOpen(c)...)
	chapter.Blocks = append(chapter.Blocks, t.memberGiven(c)...)
	return chapter
}

// memberFacts are who the member is, on a line.
func (t *chapterBuilder) memberFacts(c result.Coverage) string {
	facts := []string{t.w.Say(words.MemberFactCode, "code", c.Code)}
	if c.Comarca != "" {
		facts = append(facts, c.Comarca)
	}
	if c.Population != nil {
		facts = append(facts, t.w.Say(words.MemberFactPopulation, "inhabitants", t.w.Integer(int(*c.Population))))
	}
	if c.Joined != nil {
		facts = append(facts, t.w.Elided(t.w.Say(words.MemberFactSince, "date", t.w.Date(*c.Joined))))
	}
	if c.Left != nil {
		facts = append(facts, t.w.Elided(t.w.Say(words.MemberFactUntil, "date", t.w.Date(*c.Left))))
	}
	return strings.Join(facts, " · ")
}

// memberLead is what came of the member, in sentences.
func (t *chapterBuilder) memberLead(c result.Coverage) string {
	name := words.Sentence(t.w.TheMember(c.Name, c.Type))
	var said []string
	if c.State == "missing" {
		said = append(said, t.w.Say(words.MemberNotSent, "member", name, "year", t.thisYear()))
		if t.unread(c.Code) {
			said = append(said, t.w.Say(words.MemberUnread))
		}
	} else {
		if c.ExpectedCount > 0 {
			said = append(said, name+" "+t.w.PartOf(words.MemberAnswered, c.ReportedCount, c.ExpectedCount)+".")
		} else {
			said = append(said, name+": "+t.w.Say(words.MemberNothingAsked))
		}
		said = append(said, t.delivery(c))
	}
	if t.approval != nil {
		said = append(said, t.w.Elided(t.w.Say(words.MemberClosed, "year", t.thisYear(), "date", t.w.Date(t.approval.On))))
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
		return t.w.Elided(t.w.Say(again, "versions", t.w.Integer(c.VersionCount), "date", date))
	}
	return t.w.Elided(t.w.Say(once, "date", date))
}

// unread tells whether a workbook of the member was rejected.
func (t *chapterBuilder) unread(code string) bool {
	for _, f := range t.year.Findings {
		if f.MemberCode == code && f.Severity == "rejection" {
			return true
		}
	}
	return false
}

func (t *chapterBuilder) memberTiles(c result.Coverage) document.Tiles {
	reported := document.Tile{Label: t.w.Say(words.MemberReported), Value: words.Dash, Detail: t.w.Say(words.MemberNothingAsked)}
	if c.ExpectedCount > 0 {
		share := 100 * float64(c.ReportedCount) / float64(c.ExpectedCount)
		reported.Value = t.w.Say(words.PartOfWhole, "part", t.w.Integer(c.ReportedCount), "whole", t.w.Integer(c.ExpectedCount))
		reported.Detail = t.w.Say(words.MemberCoverage, "coverage", t.w.Rate(&share))
	}
	if c.NotApplicableCount > 0 {
		reported.Detail += "; " + t.w.Count(words.MemberExempt, c.NotApplicableCount)
	}
	sum := total(t.registersOf(c.Code))
	actions := document.Tile{Label: t.w.Say(words.MemberActions), Value: t.w.Integer(sum.Count), Detail: t.w.Say(words.MemberNoActions)}
	if sum.Count > 0 {
		actions.Detail = t.w.Say(words.MemberActionsDetail, "hours", t.w.Figure(sum.Hours, min(1, words.Decimals(sum.Hours))))
	}
	people := document.Tile{Label: t.w.Say(words.MemberPeople), Value: t.w.Figure(sum.Attendees, 0), Detail: t.w.Say(words.MemberPeopleNone)}
	if sum.Attendees != nil && *sum.Attendees > 0 && sum.Women != nil {
		share := 100 * *sum.Women / *sum.Attendees
		people.Detail = t.w.Say(words.MemberPeopleDetail, "share", t.w.Percent(&share))
	} else if sum.Attendees != nil {
		people.Detail = ""
	}
	open := document.Tile{Label: t.w.Say(words.MemberOpen), Value: t.w.Integer(c.ErrorCount + c.WarningCount), Detail: t.w.Say(words.MemberOpenNone)}
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
	blocks := []document.Block{document.Heading{ID: memberID(c.Code) + "-cal-fer", Level: 2, Text: t.w.Say(words.HeadToDo)}}
	if t.approval != nil {
		return append(blocks, document.Text(document.Body, t.w.Say(words.MemberStepClosed)))
	}
	steps := words.MemberSteps
	if t.unread(c.Code) {
		steps[0] = words.MemberStepUnread
	}
	list := document.List{Ordered: true}
	for _, step := range steps {
		said := t.w.Elided(t.w.Say(step, "deadline", t.w.Date(t.year.Limits.Deadline)))
		list.Items = append(list.Items, document.Item{Spans: []document.Span{{Text: said}}})
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
		said += " " + t.w.Say(words.MemberMissingDo)
	}
	return []document.Block{
		document.Heading{ID: memberID(c.Code) + "-falta", Level: 2, Text: t.w.Say(words.MemberMissing)}, document.Text(document.Body, said),
	}
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
		for _, part := range []struct{ label, text string }{
			{t.w.Say(words.LineWorked), a.Worked}, {t.w.Say(words.LineDifficulties), a.Difficulties}, {t.w.Say(words.LineProposals), a.Proposals},
		} {
			text := strings.TrimSpace(part.text)
			switch {
			case text == "":
			case utf8.RuneCountInString(text) > longestOfSheet:
				columns = append(columns, []document.Block{document.Text(document.Note, part.label+". "+t.w.Say(words.MemberTooLong))})
			default:
				columns = append(columns, []document.Block{document.Quote{Text: text, Credit: part.label}})
			}
		}
		if len(columns) == 0 {
			continue
		}
		about := strings.TrimSuffix(t.w.Say(words.MemberLineOf, "code", a.LineCode, "name", names[a.LineCode]), ". ")
		blocks = append(blocks, document.Paragraph{Keep: true, Spans: []document.Span{{Text: about, Strong: true}}},
			document.Columns{Columns: columns})
	}
	return blocks
}
