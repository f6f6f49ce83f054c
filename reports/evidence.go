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
func gathering(ctx context.Context, db *result.Database, ask Request, logo []byte, inputs inputs) evidence {
	return sync.OnceValue(func() (t taken) {
		in, err := inputs(ctx, db)
		if err != nil {
			return taken{err: err}
		}
		t.Evidence, t.err = proof.Gather(ctx, db, ask.Year, in)
		t.Logo = logo
		t.print = t.Fingerprint(ask.Year, ask.Version)
		return t
	})
}

// inputs gives what a year was made from: proof.GatherInputs, or what was packed while the year was computed.
type inputs func(context.Context, *result.Database) (proof.Inputs, error)

// packing packs what a year is made from while the year is computed from it.
type packing struct {
	group  sync.WaitGroup
	cancel context.CancelFunc
	inputs proof.Inputs
	err    error
}

// begin is for result.OpenYear.
func (p *packing) begin(ctx context.Context, of *result.Database) {
	ctx, p.cancel = context.WithCancel(ctx)
	p.group.Go(func() {
		p.inputs, p.err = proof.GatherInputs(ctx, of)
		p.err = errors.Join(p.err, of.Close())
	})
}

// done gives what was packed, or packs it now: of a closed year nothing is shared, and beside a year that is computed in
// little memory there may have been no place.
func (p *packing) done(ctx context.Context, db *result.Database) (proof.Inputs, error) {
	p.group.Wait()
	if p.cancel == nil || p.err != nil {
		return proof.GatherInputs(ctx, db)
	}
	return p.inputs, nil
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
