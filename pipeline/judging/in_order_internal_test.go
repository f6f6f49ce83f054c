package judging

import (
	"context"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"xmess.cat/memoria/pipeline/inbox"
)

func TestReadAheadKeepsTheOrderAndItsBounds(t *testing.T) {
	t.Parallel()
	for _, size := range []int64{10, maxBytesAhead / 10, maxBytesAhead} {
		synctest.Test(t, func(t *testing.T) {
			const readers = 3
			var busy, begun, taken atomic.Int64
			things := make([]int64, 200)
			for i := range things {
				things[i] = int64(i)
			}
			most := int64(0)
			next := int64(0)
			for got := range InOrder(t.Context(), readers, things, func(int64) int64 { return size }, func(_ context.Context, n int64) Reading {
				if busy.Add(1) > readers {
					t.Error("more are read at the same time than there are readers")
				}
				begun.Add(1)
				time.Sleep(time.Duration(1+n*7%13) * time.Millisecond)
				busy.Add(-1)
				return Reading{File: inbox.File{Size: n}}
			}) {
				if got.File.Size != next {
					t.Fatalf("%d came in the place of %d", got.File.Size, next)
				}
				next++
				taken.Add(1)
				time.Sleep(40 * time.Millisecond) // the database takes longer than the readers
				synctest.Wait()
				most = max(most, begun.Load()-taken.Load())
			}
			bound := max(readers, min(maxFilesAhead, maxBytesAhead/size))
			if next != int64(len(things)) || most > bound || most < bound-1 {
				t.Fatalf("%d of %d; %d of %d bytes waited, not %d", next, len(things), most, size, bound)
			}
		})
	}
}
