package memoria

import (
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// say writes a message in the language of the memòria.
func (b *chapterBuilder) say(m words.Message, arguments ...string) string {
	return b.w.Say(m, arguments...)
}

func one(block document.Block) []document.Block { return []document.Block{block} }

func lead(text string) []document.Block { return one(document.Text(document.Lead, text)) }

func body(text string) []document.Block { return one(document.Text(document.Body, text)) }

func note(text string) []document.Block { return one(document.Text(document.Note, text)) }

// kept is a paragraph on the same page as the block after it.
func kept(text string) []document.Block {
	paragraph := document.Text(document.Body, text)
	paragraph.Keep = true
	return one(paragraph)
}

func heading(id string, level int, text string) []document.Block {
	return one(document.Heading{ID: id, Level: level, Text: text})
}

func item(text string) document.Item {
	return document.Item{Spans: []document.Span{{Text: text}}}
}

func listOf(texts []string) []document.Block {
	var list document.List
	for _, text := range texts {
		list.Items = append(list.Items, item(text))
	}
	return one(list)
}

func sideBySide(columns ...[]document.Block) []document.Block {
	return one(document.Columns{Columns: columns})
}

// filter returns the elements that a test accepts.
func filter[T any](all []T, accepts func(T) bool) []T {
	var out []T
	for _, element := range all {
		if accepts(element) {
			out = append(out, element)
		}
	}
	return out
}
