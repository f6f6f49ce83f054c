package memoria

import (
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// letter is what the Network's office wrote to open the memòria, and who wrote it. There is none without a
// text.
func (t *chapterBuilder) letter() []document.Block {
	given := t.year.Letter
	if given == nil || strings.TrimSpace(given.Text) == "" {
		return nil
	}
	var blocks []document.Block
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(given.Text, "\r\n", "\n"), "\n") {
		if strings.TrimSpace(paragraph) != "" {
			blocks = append(blocks, document.Text(document.Letter, paragraph))
		}
	}
	credit := t.say(words.LetterCredit, "member", given.MemberName, "year", t.thisYear())
	return append(blocks, document.Text(document.Note, credit))
}
