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
	passing  bool // only what is wrong in it is asked for; none of it will be kept
}

// How much may be read and wait to be loaded, beyond one thing a reader: so that readers go on while the database takes in
// what was gathered.
const (
	mostAhead      = 48
	mostAheadBytes = 4 << 20 // of the files; their cells take several times as much
)

// readAhead reads things several at a time and gives what came of them in their own order. It holds no more of them than
// there are readers and the one that is being loaded, or than are small together. The context must end when the caller stops
// taking.
func readAhead[T any](ctx context.Context, readers int, things []T, size func(T) int64,
	read func(context.Context, T) reading) iter.Seq[reading] {
	next := make(chan chan reading, max(mostAhead, readers))
	taken := make(chan int64, len(things))
	go func() {
		defer close(next)
		waiting, bytes := 0, int64(0)
		busy := make(chan struct{}, readers)
		for _, thing := range things {
			more := size(thing)
			for waiting >= readers && (waiting >= mostAhead || bytes+more > mostAheadBytes) {
				select {
				case <-ctx.Done():
					return
				case less := <-taken:
					waiting, bytes = waiting-1, bytes-less
				}
			}
			waiting, bytes = waiting+1, bytes+more
			slot := make(chan reading, 1)
			select {
			case <-ctx.Done():
				return
			case busy <- struct{}{}:
			}
			next <- slot
			go func() {
				slot <- read(ctx, thing)
				<-busy
			}()
		}
	}()
	return func(yield func(reading) bool) {
		n := 0
		for slot := range next {
			read := <-slot
			taken <- size(things[n])
			n++
			if !yield(read) {
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
