package pipeline

import (
	"context"
	"fmt"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/source"
)

// read takes a private copy of a file and reads its cells, unless the ledger knows its bytes.
// Workers call it at the same time.
func (p *pass) read(ctx context.Context, file inbox.File) judging.Reading {
	out := judging.Reading{File: file}
	if file.State != inbox.Readable {
		return out
	}
	copied, problem, ok := p.folder.Read(file)
	if !ok {
		out.File.State = inbox.Moving
		if problem.Rule.ID == source.FileUnreadable.ID {
			out.File.State = inbox.Refused
		}
		out.Problems = []source.Problem{problem}
		return out
	}
	p.reads.Add(1)
	out.OK, out.Content, out.Hash = true, copied.Content, copied.Hash
	out.Year = p.decided[out.Hash].Year
	entry, known := p.stored[copied.Hash]
	if known && !p.judgeAgain(entry) {
		return out
	}
	book, problems, err := p.settings.Read(ctx, file.Name(), copied.Content)
	if err != nil {
		out.Err = fmt.Errorf("reading %s: %w", file.Name(), err)
	}
	if len(problems) == 1 && problems[0].Rule.ID == source.ReaderKilled.ID {
		file.State = inbox.Moving // left for the next pass
		return judging.Reading{File: file, Problems: problems}
	}
	if _, forgotten := p.forgotten[entry.ID]; known && forgotten && book != nil {
		book = form.WithoutContact(book)
	}
	out.Book, out.Problems = book, problems
	return out
}
