package memoria

import (
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// letter is the office's letter, with its author. It is empty if the office wrote none.
func (b *chapterBuilder) letter() []document.Block {
	given := b.year.Letter
	if given == nil || strings.TrimSpace(given.Text) == "" {
		return nil
	}
	var blocks []document.Block
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(given.Text, "\r\n", "\n"), "\n") {
		if strings.TrimSpace(paragraph) != "" {
			blocks = append(blocks, document.Text(document.Letter, paragraph))
		}
	}
	credit := b.say(words.LetterCredit, "member", given.MemberName, "year", b.thisYear())
	return append(blocks, document.Text(document.Note, credit))
}
