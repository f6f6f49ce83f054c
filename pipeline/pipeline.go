// Package pipeline is the write half: what members send goes in, a database that the memòria can be made
// from comes out. This file tells the story in the order in which data flows; each step is a package.
package pipeline

import (
	"context"
	"errors"
	"runtime/debug"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/queries"
)

// Pass looks once through the drop folder: it reads what is new or changed, loads each workbook in a
// transaction of its own, and says what became of every file.
//
// Plans are loaded before returns, then all in the order in which they were received; each return is checked
// against the plan that holds in its year. Without any plan the returns are left for later, and the run says so. What is wrong in a workbook is in the run; an error
// is what stopped it, with all that was loaded until then kept. The run has no workbooks where it was stopped
// before all files were looked at.
func Pass(ctx context.Context, settings Settings) (run feedback.Run, err error) {
	// What is read is soon let go; memory counts for more, beside the database and the readers, than collecting it late.
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	settings = settings.withDefaults()
	go func() { _, _ = queries.Views() }() // taken apart once, which takes some milliseconds; whoever asks waits for it
	folder, err := settings.openFolder()
	if err != nil {
		return feedback.Run{}, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	db, err := settings.openStore(ctx, false)
	if err != nil {
		return feedback.Run{}, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()

	look := newLook(ctx, folder, settings) // while the ledger is read
	p, err := newPass(ctx, settings, folder, db)
	if err != nil {
		_, _ = look.found() // before the folder is closed
		return feedback.Run{}, err
	}
	files, err := p.settled(ctx, look)
	if err != nil {
		return feedback.Run{}, err
	}
	plans, others := p.split(files)
	if err := p.take(ctx, plans); err != nil {
		return feedback.Run{}, err
	}
	if p.plans, err = plansOf(ctx, db); err != nil {
		return feedback.Run{}, err
	}
	if err := p.take(ctx, p.fresh(others)); err != nil {
		return feedback.Run{}, err
	}
	return p.finish(ctx)
}

// take reads files, several at a time, and loads what is new in them one by one, in their order: so that
// the same files always give the same database.
func (p *pass) take(ctx context.Context, files []inbox.File) error {
	reading, stop := context.WithCancel(ctx)
	defer stop()
	for read := range readAhead(reading, p.settings.Readers, files, sizeOf, p.read) {
		if read.err != nil {
			return read.err
		}
		if err := p.load(ctx, read); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func sizeOf(file inbox.File) int64 { return file.Size }

// load keeps what was read of a file, unless it brings nothing new.
func (p *pass) load(ctx context.Context, read reading) error {
	if !read.ok {
		p.mention(mention{file: read.file, outcome: outcomeOf(read.file), problems: read.problems})
		return nil
	}
	seen := store.Sighting{Path: read.file.Name(), Size: read.file.Size, Modified: read.file.Modified}
	now := p.settings.Now()
	if entry, known := p.byHash[read.hash]; known && !p.worthAnotherLook(entry) {
		seen.WorkbookID = entry.ID
		p.mention(repeated(read.file, entry))
		return p.db.See(ctx, seen, now)
	}
	kept, waits, err := judge(read, p.plans.of, p.previous(ctx))
	if err != nil {
		return err
	}
	if waits {
		p.mention(waiting(read.file))
		return nil
	}
	if read.book != nil {
		*read.book = workbook.Book{} // what is kept of it is kept; a long register takes as much again
	}
	kept.Hash = read.hash
	kept.LoadedAt, kept.ReceivedAt = now, earlier(read.file.Modified, now)
	id, err := p.db.Gather(ctx, kept, seen)
	if err != nil {
		return err
	}
	p.remember(id, read.hash, kept)
	p.mention(mention{file: read.file, outcome: outcomes()[kept.Verdict], workbookID: id, problems: kept.Problems})
	return nil
}

// previous lets a return be compared with what its member said of another year.
func (p *pass) previous(ctx context.Context) func(member string, year int) []plan.Observation {
	stored := previousOf(ctx, p.db, p.settings)
	return func(member string, year int) []plan.Observation {
		if said, known := p.said.of(member, year); known {
			return said
		}
		return stored(member, year)
	}
}
