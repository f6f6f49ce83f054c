package main

import "runtime/debug"

// collectGarbage says how often memory is taken back: seldom, since charts leave much garbage and the process ends soon;
// as often as it takes where a large network would make it much. What GOGC or GOMEMLIMIT say in its stead stands.
func collectGarbage(lookUp func(string) (string, bool)) {
	if _, said := lookUp("GOGC"); !said {
		debug.SetGCPercent(400)
	}
	if _, said := lookUp("GOMEMLIMIT"); !said {
		debug.SetMemoryLimit(450 << 20)
	}
}
