package reports

import (
	"context"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// inParallel runs steps side by side, as many at a time as there are processors. After the first
// error, or once ctx is cancelled, it starts no more of them.
func inParallel(ctx context.Context, steps ...func() error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, step := range steps {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return step()
		})
	}
	return group.Wait()
}
