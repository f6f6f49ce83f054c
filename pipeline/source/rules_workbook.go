package source

// workbookRules lists what is checked there.
func workbookRules() []Rule { return []Rule{} }
