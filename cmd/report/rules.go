package main

import "xmess.cat/memoria/pipeline/source"

// ruleWords hands the words of the write half's rules to the read half, which does not know them.
func ruleWords(id, found, wanted, language string) (says, do string, ok bool) {
	rule, ok := source.ByID()[id]
	if !ok {
		return "", "", false
	}
	problem := source.Problem{Rule: rule, Found: found, Wanted: wanted}
	return problem.Says(language), problem.Do(language), true
}
