package source

import "slices"

// FileRules lists the rules about a file as such: where it lies, what it really is, whether it is whole.
// After a rejection by one of them nobody has seen the file's cells.
func FileRules() []Rule { return slices.Concat(inboxRules(), workbookRules(), workerRules()) }
