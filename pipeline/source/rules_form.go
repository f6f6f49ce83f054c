package source

// formRules lists what is checked there.
func formRules() []Rule { return []Rule{} }
