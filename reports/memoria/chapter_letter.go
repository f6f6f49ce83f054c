package memoria

import (
	"strings"

	"xmess.cat/memoria/reports/document"
)

// letter is what the Network's office wrote to open the memòria, paragraph after paragraph, and whose it is. ok is
// false where it wrote none.
func (t *chapterBuilder) letter() (chapter document.Chapter, ok bool) {
	given := t.year.Letter
	if given == nil || strings.TrimSpace(given.Text) == "" {
		return chapter, false
	}
	chapter = document.Chapter{ID: "presentacio", Title: t.w.LetterTitle()}
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(given.Text, "\r\n", "\n"), "\n") {
		if strings.TrimSpace(paragraph) != "" {
			chapter.Blocks = append(chapter.Blocks, document.Text(document.Letter, paragraph))
		}
	}
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Note, t.w.LetterCredit(given.MemberName, t.thisYear())))
	return chapter, true
}
