package main

import "runtime/debug"

const (
	// seldom is how much garbage may lie about, in per cent of what is needed: charts leave much of it, and the process ends soon.
	seldom = 400
	// enough is how much memory is taken before garbage is collected more often: a large network would take more. What the
	// database takes is not in it.
	enough = 720 << 20
)

// collectGarbage says how often memory is taken back. What GOGC or GOMEMLIMIT say in its stead stands.
func collectGarbage(lookUp func(string) (string, bool)) {
	if _, said := lookUp("GOGC"); !said {
		debug.SetGCPercent(seldom)
	}
	if _, said := lookUp("GOMEMLIMIT"); !said {
		debug.SetMemoryLimit(enough)
	}
}
