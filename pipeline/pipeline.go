// Package pipeline is the write half: what members send goes in, a database that the memòria can be made
// from comes out. This file tells the story in the order in which data flows; each step is a package.
package pipeline

import (
	"context"
	"errors"
	"runtime/debug"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/status"
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
func Pass(ctx context.Context, settings setup.Settings) (run feedback.Run, err error) {
	// What is read is soon let go; memory counts for more, beside the database and the readers, than collecting it late.
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	settings = settings.WithDefaults()
	go func() { _, _ = queries.Views() }() // taken apart once, which takes some milliseconds; whoever asks waits for it
	folder, err := settings.OpenFolder()
	if err != nil {
		return feedback.Run{}, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	db, err := settings.OpenStore(ctx, false)
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
	if p.plans, err = judging.PlansOf(ctx, db); err != nil {
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
	for read := range judging.InOrder(ctx, p.settings.Readers, files, sizeOf, p.read) {
		if read.Err != nil {
			return read.Err
		}
		if err := p.load(ctx, read); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func sizeOf(file inbox.File) int64 { return file.Size }

// load keeps what was read of a file, unless it brings nothing new.
func (p *pass) load(ctx context.Context, read judging.Reading) error {
	if !read.OK {
		p.mention(mention{file: read.File, outcome: status.OfFile(read.File), problems: read.Problems})
		return nil
	}
	seen := store.Sighting{Path: read.File.Name(), Size: read.File.Size, Modified: read.File.Modified}
	now := p.settings.Now()
	if entry, known := p.byHash[read.Hash]; known && !p.worthAnotherLook(entry) {
		seen.WorkbookID = entry.ID
		p.mention(repeated(read.File, entry))
		return p.db.See(ctx, seen, now)
	}
	kept, waits, err := judging.Judge(read, p.plans.Of, p.previous(ctx))
	if err != nil {
		return err
	}
	if waits {
		p.mention(waiting(read.File))
		return nil
	}
	if read.Book != nil {
		*read.Book = workbook.Book{} // what is kept of it is kept; a long register takes as much again
	}
	kept.Hash = read.Hash
	kept.LoadedAt, kept.ReceivedAt = now, judging.Earlier(read.File.Modified, now)
	id, err := p.db.Gather(ctx, kept, seen)
	if err != nil {
		return err
	}
	p.remember(id, read.Hash, kept)
	p.mention(mention{file: read.File, outcome: status.OutcomeOf(kept.Verdict), workbookID: id, problems: kept.Problems})
	return nil
}

// previous lets a return be compared with what its member said of another year.
func (p *pass) previous(ctx context.Context) func(member string, year int) []plan.Observation {
	stored := judging.Stored(ctx, p.db, p.settings.Log)
	return func(member string, year int) []plan.Observation {
		if said, known := p.said.of(member, year); known {
			return said
		}
		return stored(member, year)
	}
}
