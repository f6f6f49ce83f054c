package pipeline

import (
	"context"
	"fmt"
	"iter"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// reading is what came of a file: a private copy of its bytes and, where they are new, its cells.
// Where ok is false there is no copy, and the problems say why. The file's own problems are of the folder, not
// of the bytes: they are not among these, and never kept.
type reading struct {
	file     inbox.File
	ok       bool
	content  []byte
	hash     string
	book     *workbook.Book
	problems []source.Problem
	err      error
}

// readAhead reads things several at a time and gives what came of them in their own order, holding no more
// of them than the number of readers and the one that is being loaded. The context must end when the caller
// stops taking.
func readAhead[T any](ctx context.Context, readers int, things []T, read func(context.Context, T) reading) iter.Seq[reading] {
	next := make(chan chan reading, readers)
	go func() {
		defer close(next)
		for _, thing := range things {
			slot := make(chan reading, 1)
			select {
			case <-ctx.Done():
				return
			case next <- slot:
				go func() { slot <- read(ctx, thing) }()
			}
		}
	}()
	return func(yield func(reading) bool) {
		for slot := range next {
			if !yield(<-slot) {
				return
			}
		}
	}
}

// read takes a private copy of a file and reads its cells, unless the ledger knows its bytes.
func (p *pass) read(ctx context.Context, file inbox.File) reading {
	out := reading{file: file}
	if file.State != inbox.Readable {
		return out
	}
	copied, problem, ok := p.folder.Read(file)
	if !ok {
		if problem.Rule.ID == source.FileUnreadable().ID {
			out.file.State = inbox.Refused
		} else {
			out.file.State = inbox.Moving
		}
		out.problems = []source.Problem{problem}
		return out
	}
	p.reads.Add(1)
	out.ok, out.content, out.hash = true, copied.Content, copied.Hash
	entry, known := p.known[copied.Hash]
	if known && !p.worthAnotherLook(entry) {
		return out
	}
	book, problems, err := p.settings.Read(ctx, file.Name(), copied.Content)
	if err != nil {
		out.err = fmt.Errorf("reading %s: %w", file.Name(), err)
	}
	if _, forgotten := p.forgotten[entry.ID]; known && forgotten && book != nil {
		book = form.WithoutContact(book)
	}
	out.book, out.problems = book, problems
	return out
}
