package memoria

import (
	"fmt"
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
		ID: memberID(c.Code), Number: c.Code, Kicker: fmt.Sprintf(t.w.Members().Kicker, t.thisYear()),
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
	w := t.w.Members().Facts
	facts := []string{fmt.Sprintf(w.Code, c.Code)}
	if c.Comarca != "" {
		facts = append(facts, c.Comarca)
	}
	if c.Population != nil {
		facts = append(facts, fmt.Sprintf(w.Population, t.w.Integer(int(*c.Population))))
	}
	if c.Joined != nil {
		facts = append(facts, t.w.Elided(fmt.Sprintf(w.Since, t.w.Date(*c.Joined))))
	}
	if c.Left != nil {
		facts = append(facts, t.w.Elided(fmt.Sprintf(w.Until, t.w.Date(*c.Left))))
	}
	return strings.Join(facts, " · ")
}

// memberLead is what came of the member, in sentences.
func (t *chapterBuilder) memberLead(c result.Coverage) string {
	w := t.w.Members()
	name := words.Sentence(t.w.TheMember(c.Name, c.Type))
	var said []string
	if c.State == "missing" {
		said = append(said, fmt.Sprintf(w.NotSent, name, t.thisYear()))
		if t.unread(c.Code) {
			said = append(said, w.Unread)
		}
	} else {
		if c.ExpectedCount > 0 {
			said = append(said, name+" "+t.w.PartOf(w.Answered, c.ReportedCount, c.ExpectedCount)+".")
		} else {
			said = append(said, name+": "+w.NothingAsked)
		}
		said = append(said, t.delivery(c))
	}
	if t.approval != nil {
		said = append(said, t.w.Elided(fmt.Sprintf(w.Closed, t.thisYear(), t.w.Date(t.approval.On))))
	}
	return strings.Join(said, " ")
}

// delivery is when the return came, and in how many versions.
func (t *chapterBuilder) delivery(c result.Coverage) string {
	w, date := t.w.Members(), t.w.Date(c.ReceivedAt)
	form := w.OnTime
	if c.State == "late" {
		form = w.Late
	}
	if c.VersionCount > 1 {
		form = w.OnTimeAgain
		if c.State == "late" {
			form = w.LateAgain
		}
		return t.w.Elided(fmt.Sprintf(form, t.w.Integer(c.VersionCount), date))
	}
	return t.w.Elided(fmt.Sprintf(form, date))
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
	w := t.w.Members()
	reported := document.Tile{Label: w.Reported, Value: words.Dash, Detail: w.NothingAsked}
	if c.ExpectedCount > 0 {
		share := 100 * float64(c.ReportedCount) / float64(c.ExpectedCount)
		reported.Value = fmt.Sprintf(t.w.Board.OfCount, t.w.Integer(c.ReportedCount), t.w.Integer(c.ExpectedCount))
		reported.Detail = fmt.Sprintf(w.Coverage, t.w.Rate(&share))
	}
	if c.NotApplicableCount > 0 {
		reported.Detail += "; " + t.w.Count(w.Exempt, c.NotApplicableCount)
	}
	sum := total(t.registersOf(c.Code))
	actions := document.Tile{Label: w.Actions, Value: t.w.Integer(sum.Count), Detail: w.NoActions}
	if sum.Count > 0 {
		actions.Detail = fmt.Sprintf(w.ActionsDetail, t.w.Figure(sum.Hours, min(1, words.Decimals(sum.Hours))))
	}
	people := document.Tile{Label: w.People, Value: t.w.Figure(sum.Attendees, 0), Detail: w.PeopleNone}
	if sum.Attendees != nil && *sum.Attendees > 0 && sum.Women != nil {
		share := 100 * *sum.Women / *sum.Attendees
		people.Detail = fmt.Sprintf(w.PeopleDetail, t.w.Percent(&share))
	} else if sum.Attendees != nil {
		people.Detail = ""
	}
	open := document.Tile{Label: w.Open, Value: t.w.Integer(c.ErrorCount + c.WarningCount), Detail: w.OpenNone}
	var counts []string
	if c.ErrorCount > 0 {
		counts = append(counts, t.w.Count(t.w.Noun.Error, c.ErrorCount))
	}
	if c.WarningCount > 0 {
		counts = append(counts, t.w.Count(t.w.Noun.Warning, c.WarningCount))
	}
	if len(counts) > 0 {
		open.Detail = t.w.List(counts)
	}
	return document.Tiles{Tiles: []document.Tile{reported, actions, people, open}}
}

// memberSteps tells a member that sent nothing what it can do.
func (t *chapterBuilder) memberSteps(c result.Coverage) []document.Block {
	w := t.w.Members()
	blocks := []document.Block{document.Heading{ID: memberID(c.Code) + "-cal-fer", Level: 2, Text: w.ToDo}}
	if t.approval != nil {
		return append(blocks, document.Text(document.Body, w.StepClosed))
	}
	steps := w.Steps
	if t.unread(c.Code) {
		steps = append([]string{w.StepUnread}, steps[1:]...)
	}
	list := document.List{Ordered: true}
	for i, step := range steps {
		if i == len(steps)-1 {
			step = t.w.Elided(fmt.Sprintf(step, t.w.Date(t.year.Limits.Deadline)))
		}
		list.Items = append(list.Items, document.Item{Spans: []document.Span{{Text: step}}})
	}
	return append(blocks, list)
}

// memberMissing names the indicators that a return says nothing of.
func (t *chapterBuilder) memberMissing(c result.Coverage) []document.Block {
	w := t.w.Members()
	var codes []string
	for _, i := range t.year.Indicators {
		if v, asked := t.valueOf(i.Code, c.Code); asked && (v.State == "missing" || v.State == "carried") {
			codes = append(codes, i.Code)
		}
	}
	if len(codes) == 0 {
		return nil
	}
	form := w.MissingLead.Many
	if len(codes) == 1 {
		form = w.MissingLead.One
	}
	said := fmt.Sprintf(form, t.w.List(codes))
	if t.approval == nil {
		said += " " + w.MissingDo
	}
	return []document.Block{
		document.Heading{ID: memberID(c.Code) + "-falta", Level: 2, Text: w.Missing}, document.Text(document.Body, said),
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
	w, labels := t.w.Members(), t.w.Line
	var blocks []document.Block
	for _, a := range t.year.Assessments {
		if a.MemberCode != c.Code {
			continue
		}
		var columns [][]document.Block
		for _, part := range []struct{ label, text string }{
			{labels.Worked, a.Worked}, {labels.Difficulties, a.Difficulties}, {labels.Proposals, a.Proposals},
		} {
			text := strings.TrimSpace(part.text)
			switch {
			case text == "":
			case utf8.RuneCountInString(text) > longestOfSheet:
				columns = append(columns, []document.Block{document.Text(document.Note, part.label+". "+w.TooLong)})
			default:
				columns = append(columns, []document.Block{document.Quote{Text: text, Credit: part.label}})
			}
		}
		if len(columns) == 0 {
			continue
		}
		about := strings.TrimSuffix(fmt.Sprintf(w.LineOf, a.LineCode, names[a.LineCode]), ". ")
		blocks = append(blocks, document.Paragraph{Keep: true, Spans: []document.Span{{Text: about, Strong: true}}},
			document.Columns{Columns: columns})
	}
	return blocks
}
