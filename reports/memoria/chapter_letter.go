package memoria

import (
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// letter is what the Network's office wrote to open the memòria, paragraph after paragraph, and whose it is. ok is
// false where it wrote none.
func (t *chapterBuilder) letter() (chapter document.Chapter, ok bool) {
	given := t.year.Letter
	if given == nil || strings.TrimSpace(given.Text) == "" {
		return chapter, false
	}
	chapter = document.Chapter{ID: "presentacio", Title: t.w.Say(words.LetterTitle)}
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(given.Text, "\r\n", "\n"), "\n") {
		if strings.TrimSpace(paragraph) != "" {
			chapter.Blocks = append(chapter.Blocks, document.Text(document.Letter, paragraph))
		}
	}
	credit := t.w.Say(words.LetterCredit, "member", given.MemberName, "year", t.thisYear())
	chapter.Blocks = append(chapter.Blocks, document.Text(document.Note, credit))
	return chapter, true
}
