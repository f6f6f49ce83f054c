package main

import "xmess.cat/memoria/pipeline/source"

// ruleWords returns the message of a rule. It connects the read half to the rules of the write
// half.
func ruleWords(id, found, wanted, language string) (says, do string, ok bool) {
	rule, ok := source.ByID()[id]
	if !ok {
		return "", "", false
	}
	problem := source.Problem{Rule: rule, Found: found, Wanted: wanted}
	return problem.Says(language), problem.Do(language), true
}
