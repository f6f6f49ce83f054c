package reports

import (
	"context"
	"errors"
	"sync"

	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/result"
)

// taken is what goes into the file, and the fingerprint of that and the program. Of a closed year the one is empty, and
// the other what was printed.
type taken struct {
	proof.Evidence
	print string
	err   error
}

// evidence gives what was taken down: the first who asks has it taken, and whoever asks meanwhile waits. Any number of
// goroutines may ask.
type evidence func() taken

func (e evidence) fingerprint() string { return e().print }

// gathering takes it down of what a year was read from, which nobody else may ask meanwhile.
func gathering(ctx context.Context, db *result.Database, ask Request, logo []byte, gather gather) evidence {
	return sync.OnceValue(func() (t taken) {
		if t.Evidence, t.err = gather(ctx, db, ask.Year); t.err != nil {
			return taken{err: t.err}
		}
		t.Logo = logo
		t.print = t.Fingerprint(ask.Year, ask.Version)
		return t
	})
}

// gather takes down what a year was made from and what it came to: now, or what was taken down beside its computing.
type gather func(ctx context.Context, db *result.Database, year int) (proof.Evidence, error)

// gatherNow is the gather of who has nothing taken down meanwhile.
func gatherNow(ctx context.Context, db *result.Database, year int) (e proof.Evidence, err error) {
	in, err := proof.GatherInputs(ctx, db)
	if err != nil {
		return e, err
	}
	return proof.Gather(ctx, db, year, in)
}

// packing takes down what a year is made from while the year is computed from it, and what it comes to while that is read.
type packing struct {
	group    sync.WaitGroup
	cancel   context.CancelFunc
	evidence proof.Evidence
	err      error
}

// begin is for result.OpenYear.
func (p *packing) begin(ctx context.Context, of *result.Database, year int) {
	ctx, p.cancel = context.WithCancel(ctx)
	p.group.Go(func() {
		p.evidence, p.err = packed(ctx, of, year)
		p.err = errors.Join(p.err, of.Close())
	})
}

func packed(ctx context.Context, of *result.Database, year int) (e proof.Evidence, err error) {
	in, err := proof.GatherInputs(ctx, of)
	if err != nil {
		return e, err
	}
	if err := of.Computed(ctx); err != nil {
		return e, err
	}
	return proof.Gather(ctx, of, year, in)
}

// done gives what was taken down, or takes it down now: of a closed year nothing is shared, and beside a year that is computed
// in little memory there may have been no place.
func (p *packing) done(ctx context.Context, db *result.Database, year int) (proof.Evidence, error) {
	p.group.Wait()
	if p.cancel == nil || p.err != nil {
		return gatherNow(ctx, db, year)
	}
	return p.evidence, nil
}

// stop lets go of the database.
func (p *packing) stop() {
	if p.cancel != nil {
		p.cancel()
	}
	p.group.Wait()
}

// published is that of a closed year.
func published(print string) evidence { return func() taken { return taken{print: print} } }
