package judging

import (
	"context"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"xmess.cat/memoria/pipeline/inbox"
)

func TestInOrderKeepsTheOrderAndItsBounds(t *testing.T) {
	t.Parallel()
	for _, size := range []int64{10, maxBytesAhead / 10, maxBytesAhead} {
		synctest.Test(t, func(t *testing.T) {
			const workers = 3
			var busy, begun, taken atomic.Int64
			things := make([]int64, 200)
			for i := range things {
				things[i] = int64(i)
			}
			read := func(_ context.Context, n int64) Reading {
				if busy.Add(1) > workers {
					t.Error("more things are read at the same time than there are workers")
				}
				begun.Add(1)
				time.Sleep(time.Duration(1+n*7%13) * time.Millisecond)
				busy.Add(-1)
				return Reading{File: inbox.File{Size: n}}
			}
			most, next := int64(0), int64(0)
			sizes := func(int64) int64 { return size }
			for got := range InOrder(t.Context(), workers, things, sizes, read) {
				if got.File.Size != next {
					t.Fatalf("%d came instead of %d", got.File.Size, next)
				}
				next++
				taken.Add(1)
				time.Sleep(40 * time.Millisecond) // loading takes longer than reading
				synctest.Wait()
				most = max(most, begun.Load()-taken.Load())
			}
			bound := max(workers, min(maxFilesAhead, maxBytesAhead/size))
			if next != int64(len(things)) || most > bound || most < bound-1 {
				t.Fatalf("%d of %d read; %d of %d bytes waited, want %d",
					next, len(things), most, size, bound)
			}
		})
	}
}

// A caller that stops early stops the workers too.
func TestInOrderStopsWithItsCaller(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var begun atomic.Int64
		read := func(context.Context, int) Reading {
			begun.Add(1)
			time.Sleep(time.Millisecond)
			return Reading{}
		}
		sizes := func(int) int64 { return maxBytesAhead }
		for range InOrder(t.Context(), 2, make([]int, 100), sizes, read) {
			break
		}
		synctest.Wait()
		if begun.Load() > 4 {
			t.Errorf("%d things were read after the caller stopped", begun.Load())
		}
	})
}
