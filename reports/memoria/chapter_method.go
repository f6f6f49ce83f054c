package memoria

import (
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// method says how the figures are computed, with the thresholds of the plan's parameters.
func (t *chapterBuilder) method() []document.Block {
	var rules []string
	for _, code := range words.RuleCodes() {
		rules = append(rules, t.say(words.Rules[code]))
	}
	section := func(id string, title words.Message, text string) []document.Block {
		return append(heading("metode-"+id, 2, t.say(title)), body(text)...)
	}
	limits := t.year.Limits
	deadline := t.w.Elided(t.say(words.MethodExpected, "deadline", t.w.Date(limits.Deadline)))
	blocks := slices.Concat(
		lead(t.say(words.MethodLead)),
		section("grau", words.MethodRateTitle, t.say(words.MethodRate)),
		listOf(rules), body(t.say(words.MethodRateCap)),
		section("membres", words.MethodMembersTitle, t.say(words.MethodMembers)),
		section("falta", words.MethodMissingTitle, t.say(words.MethodMissing, "minimum", t.limit(limits.Coverage))),
		section("agregacio", words.MethodRollTitle, t.say(words.MethodRoll)),
		section("forquilla", words.HeadRange, t.say(words.MethodRange)),
		one(t.statusKey()),
		section("membres-esperats", words.MethodExpectedTitle, deadline),
		section("plausible", words.MethodPlausibleTitle,
			t.say(words.MethodPlausible, "limit", t.limit(limits.Plausible))),
		section("parts", words.MethodPartsTitle, t.say(words.MethodParts)),
		section("arrodoniment", words.MethodRoundingTitle, t.say(words.MethodRounding)),
		section("tracabilitat", words.MethodTraceTitle, t.say(words.MethodTrace, "fingerprint", t.fingerprint)),
		section("comprovacio", words.ProofHowTitle, t.say(words.ProofHow)),
	)
	if t.invented() {
		blocks = append(blocks, section("demostracio", words.MethodInventedTitle, t.say(words.MethodInvented))...)
	}
	return blocks
}

// statusKey says what each status means, with its shape.
func (t *chapterBuilder) statusKey() document.Table {
	met, advancing, risk := t.limit(t.year.Limits.Met), t.limit(t.year.Limits.Advancing), t.limit(t.year.Limits.AtRisk)
	least := t.limit(t.year.Limits.Coverage)
	meanings := map[string]string{
		"met":            t.say(words.MethodStatusMet, "from", met),
		"advancing":      t.say(words.MethodStatusBetween, "from", advancing, "below", met),
		"at_risk":        t.say(words.MethodStatusBetween, "from", risk, "below", advancing),
		"behind":         t.say(words.MethodStatusBehind, "below", risk),
		"low_coverage":   t.say(words.MethodStatusLowCoverage, "minimum", least),
		"no_data":        t.say(words.MethodStatusNoData),
		"no_target":      t.say(words.MethodStatusNoTarget),
		"not_applicable": t.say(words.MethodStatusNotApplicable),
	}
	return tableOf(document.Table{ID: "taula-estats", Caption: t.say(words.MethodStatusLead)}, []column[string]{
		{code(t.say(words.HeadStatus)), func(status string) cell { return cell{Status: t.mark(status)} }},
		{wide(t.say(words.HeadMeaning), 1), func(status string) cell { return text(meanings[status]) }},
	}, words.StatusCodes())
}
