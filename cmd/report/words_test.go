package main

import (
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/reports/words"
)

// Each rule has words in each language.
func TestEveryRuleHasWords(t *testing.T) {
	t.Parallel()
	for _, rule := range source.Rules() {
		for _, language := range words.Languages() {
			says, do, ok := ruleWords(rule.ID, "«X»", "Y", language)
			if !ok || says == "" || do == "" {
				t.Errorf("%s has no words in %s", rule.ID, language)
			}
		}
	}
	if _, _, ok := ruleWords("no-hi-es", "", "", "ca"); ok {
		t.Error("a rule that there is not has words")
	}
}

// Each value of an indicator's attributes has words in each language.
func TestEveryKindOfIndicatorHasWords(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		w, _ := words.In(language)
		for _, kind := range form.Kinds() {
			if w.Say(words.ExplainKinds[kind]) == "" {
				t.Errorf("the kind %s has no words in %s", kind, language)
			}
			for _, aggregation := range form.Aggregations(kind) {
				if w.Say(words.Aggregations[aggregation]) == "" {
					t.Errorf("the aggregation %s has no words in %s", aggregation, language)
				}
			}
		}
	}
}
