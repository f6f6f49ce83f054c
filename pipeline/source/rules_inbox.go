package source

// inboxRules lists what is checked there.
func inboxRules() []Rule { return []Rule{} }
