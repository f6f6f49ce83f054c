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

// Sheets writes the members' sheets in the order of their names, and all of them together. If only
// is a member's code, it writes that sheet alone, and together is empty.
func Sheets(facts Facts, w *words.Words, only string) (sheets []Sheet, together document.Document) {
	b := newChapterBuilder(facts, w)
	var chapters []document.Chapter
	for _, c := range b.byName() {
		if only != "" && c.Code != only {
			continue
		}
		chapter := b.memberSheet(c)
		chapters = append(chapters, chapter)
		sheets = append(sheets, Sheet{Member: c, Document: b.memberDocument(chapter)})
	}
	if only == "" {
		together = b.membersDocument(chapters)
	}
	return sheets, together
}

// memberDocument is a document of one sheet, without cover and contents.
func (b *chapterBuilder) memberDocument(chapter document.Chapter) document.Document {
	doc := b.frame()
	doc.Title, doc.Subject = chapter.Kicker+" · "+chapter.Title, b.say(words.MemberSubtitle)
	doc.Cover, doc.Contents = document.Cover{}, ""
	doc.Chapters = []document.Chapter{chapter}
	return doc
}

// membersDocument is the document of all sheets.
func (b *chapterBuilder) membersDocument(chapters []document.Chapter) document.Document {
	doc := b.frame()
	doc.Title = strings.TrimSpace(b.say(words.MemberTitle, "network", b.year.Parameters["sigles"],
		"year", b.thisYear()))
	doc.Subject, doc.Cover.Subtitle = b.say(words.MemberSubtitle), b.say(words.MemberSubtitle)
	doc.Cover.Title = b.say(words.MemberCoverTitle)
	doc.Cover.Facts = append([]document.Fact{{Label: b.say(words.HeadMembers),
		Value: b.w.Integer(len(chapters))}}, doc.Cover.Facts...)
	doc.Chapters = chapters
	return doc
}
