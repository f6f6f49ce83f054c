package judging

import (
	"context"
	"iter"

	"golang.org/x/sync/semaphore"

	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Reading is a file and the cells that were read from it. Without OK there are neither bytes nor
// cells, and Problems says why. The problems of the file itself stay in File: they belong to the
// folder, not to the bytes, and are never stored.
type Reading struct {
	File     inbox.File
	OK       bool
	Content  []byte
	Hash     string
	Book     *workbook.Book // nil where the cells cannot be read, or are known already
	Problems []source.Problem
	Err      error // ends the run
	Checking bool  // only the problems are wanted: nothing will be stored
	Year     int   // that somebody decided the return is of; 0: the cover says it
}

// Read-ahead is bounded by bytes of files. Their cells take several times as much memory.
const (
	maxBytesAhead = 4 << 20
	maxFilesAhead = 48
)

// InOrder reads things with several workers and yields the readings in the order of the things. The
// caller stays on its own goroutine. At most maxFilesAhead readings, or maxBytesAhead of files,
// wait for the caller; each worker may have one file in hand whatever its size.
func InOrder[T any](ctx context.Context, workers int, things []T, size func(T) int64,
	read func(context.Context, T) Reading) iter.Seq[Reading] {
	return func(yield func(Reading) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		cost := func(thing T) int64 {
			return min(max(size(thing), maxBytesAhead/maxFilesAhead), maxBytesAhead/int64(workers))
		}
		free, idle := semaphore.NewWeighted(maxBytesAhead), semaphore.NewWeighted(int64(workers))
		queue := make(chan chan Reading, len(things))
		go func() {
			defer close(queue)
			for _, thing := range things {
				if free.Acquire(ctx, cost(thing)) != nil || idle.Acquire(ctx, 1) != nil {
					return
				}
				result := make(chan Reading, 1)
				queue <- result
				go func() {
					result <- read(ctx, thing)
					idle.Release(1)
				}()
			}
		}()
		next := 0
		for result := range queue {
			reading := <-result
			free.Release(cost(things[next]))
			next++
			if !yield(reading) {
				return
			}
		}
	}
}
