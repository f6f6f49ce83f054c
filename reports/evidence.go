package reports

import (
	"context"
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
func gathering(ctx context.Context, db *result.Database, ask Request, logo []byte) evidence {
	return sync.OnceValue(func() (t taken) {
		t.Evidence, t.err = proof.Gather(ctx, db, ask.Year)
		t.Logo = logo
		t.print = t.Fingerprint(ask.Year, ask.Version)
		return t
	})
}

// published is that of a closed year.
func published(print string) evidence { return func() taken { return taken{print: print} } }
