package memoria

import (
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// Sheet is a member's sheet.
type Sheet struct {
	Member   result.Coverage
	Document document.Document
}

// Sheets writes the sheets of the year's members, in the order of their names, and all of them together. A
// code names the only member to write of; without it all are written. Of one alone, together is empty.
func Sheets(facts Facts, w *words.Words, only string) (sheets []Sheet, together document.Document) {
	t := newChapterBuilder(facts, w)
	var chapters []document.Chapter
	for _, c := range t.byName() {
		if only != "" && c.Code != only {
			continue
		}
		chapter := t.memberSheet(c)
		chapters = append(chapters, chapter)
		sheets = append(sheets, Sheet{Member: c, Document: t.memberDocument(chapter)})
	}
	if only == "" {
		together = t.membersDocument(chapters)
	}
	return sheets, together
}

// memberDocument is a sheet that goes alone: it needs neither a cover nor contents.
func (t *chapterBuilder) memberDocument(chapter document.Chapter) document.Document {
	doc := t.frame()
	doc.Title, doc.Subject = chapter.Kicker+" · "+chapter.Title, t.say(words.MemberSubtitle)
	doc.Cover, doc.Contents = document.Cover{}, ""
	doc.Chapters = []document.Chapter{chapter}
	return doc
}

// membersDocument is all sheets together.
func (t *chapterBuilder) membersDocument(chapters []document.Chapter) document.Document {
	doc := t.frame()
	doc.Title = strings.TrimSpace(t.say(words.MemberTitle, "network", t.year.Parameters["sigles"], "year", t.thisYear()))
	doc.Subject, doc.Cover.Title, doc.Cover.Subtitle = t.say(words.MemberSubtitle), t.say(words.MemberCoverTitle), t.say(words.MemberSubtitle)
	doc.Cover.Facts = append([]document.Fact{{Label: t.say(words.HeadMembers), Value: t.w.Integer(len(chapters))}}, doc.Cover.Facts...)
	doc.Chapters = chapters
	return doc
}
