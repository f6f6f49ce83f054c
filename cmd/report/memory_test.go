package main

import (
	"runtime/debug"
	"testing"
)

// What the machine's keeper says of memory stands; what is not said is chosen for a process that ends soon.
func TestGarbageIsCollectedAsTheKeeperSays(t *testing.T) { //nolint:paralleltest // it changes the process
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(-1)
	t.Cleanup(func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	})
	const said, saidLimit = 123, 234 << 20
	for name, tt := range map[string]struct {
		said        map[string]string
		wantPercent int
		wantLimit   int64
	}{
		"nothing said":    {nil, seldom, enough},
		"how often":       {map[string]string{"GOGC": "123"}, said, enough},
		"how much":        {map[string]string{"GOMEMLIMIT": "234MiB"}, seldom, saidLimit},
		"both":            {map[string]string{"GOGC": "123", "GOMEMLIMIT": "234MiB"}, said, saidLimit},
		"said to be none": {map[string]string{"GOGC": "", "GOMEMLIMIT": ""}, said, saidLimit},
	} {
		debug.SetGCPercent(said) // as the runtime has done
		debug.SetMemoryLimit(saidLimit)
		collectGarbage(func(name string) (string, bool) {
			value, is := tt.said[name]
			return value, is
		})
		if got := debug.SetGCPercent(said); got != tt.wantPercent {
			t.Errorf("%s: garbage is collected at %d %%, want %d", name, got, tt.wantPercent)
		}
		if got := debug.SetMemoryLimit(-1); got != tt.wantLimit {
			t.Errorf("%s: memory is kept below %d, want %d", name, got, tt.wantLimit)
		}
	}
}
