package memoria

import (
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// method says how the figures are computed, with the thresholds of the plan's parameters.
func (b *chapterBuilder) method() []document.Block {
	var rules []string
	for _, code := range words.RuleCodes() {
		rules = append(rules, b.say(words.Rules[code]))
	}
	section := func(id string, title words.Message, text string) []document.Block {
		return append(heading("metode-"+id, 2, b.say(title)), body(text)...)
	}
	limits := b.year.Limits
	deadline := b.w.Elided(b.say(words.MethodExpected, "deadline", b.w.Date(limits.Deadline)))
	blocks := slices.Concat(
		lead(b.say(words.MethodLead)),
		section("grau", words.MethodRateTitle, b.say(words.MethodRate)),
		listOf(rules), body(b.say(words.MethodRateCap)),
		section("membres", words.MethodMembersTitle, b.say(words.MethodMembers)),
		section("falta", words.MethodMissingTitle, b.say(words.MethodMissing,
			"minimum", b.limit(limits.Coverage))),
		b.marksOfSums(),
		section("agregacio", words.MethodRollTitle, b.say(words.MethodRoll)),
		section("forquilla", words.HeadRange, b.say(words.MethodRange)),
		one(b.statusKey()),
		section("comparacio", words.MethodCompareTitle, b.say(words.MethodCompare)),
		section("membres-esperats", words.MethodExpectedTitle, deadline),
		section("plausible", words.MethodPlausibleTitle,
			b.say(words.MethodPlausible, "limit", b.limit(limits.Plausible))),
		section("parts", words.MethodPartsTitle, b.say(words.MethodParts)),
		section("arrodoniment", words.MethodRoundingTitle, b.say(words.MethodRounding)),
		section("tracabilitat", words.MethodTraceTitle, b.say(words.MethodTrace,
			"fingerprint", b.fingerprint)),
		section("comprovacio", words.ProofHowTitle, b.say(words.ProofHow)),
	)
	if b.invented() {
		blocks = append(blocks, section("demostracio", words.MethodInventedTitle,
			b.say(words.MethodInvented))...)
	}
	return blocks
}

// marksOfSums says what the marks beside sums mean, of those that this memòria has.
func (b *chapterBuilder) marksOfSums() (blocks []document.Block) {
	isMinimum := func(i result.Indicator) bool { return i.Minimal }
	isIncomplete := func(i result.Indicator) bool { return i.Incomplete && !i.Minimal }
	if slices.ContainsFunc(b.year.Indicators, isMinimum) {
		blocks = append(blocks, body(b.say(words.MethodMinimum))...)
	}
	if slices.ContainsFunc(b.year.Indicators, isIncomplete) {
		blocks = append(blocks, body(b.say(words.MethodIncomplete))...)
	}
	return blocks
}

// statusKey says what each status means, with its shape.
func (b *chapterBuilder) statusKey() document.Table {
	limits := b.year.Limits
	met, advancing, risk := b.limit(limits.Met), b.limit(limits.Advancing), b.limit(limits.AtRisk)
	least := b.limit(limits.Coverage)
	meanings := map[string]string{
		"met":            b.say(words.MethodStatusMet, "from", met),
		"advancing":      b.say(words.MethodStatusBetween, "from", advancing, "below", met),
		"at_risk":        b.say(words.MethodStatusBetween, "from", risk, "below", advancing),
		"behind":         b.say(words.MethodStatusBehind, "below", risk),
		"low_coverage":   b.say(words.MethodStatusLowCoverage, "minimum", least),
		"no_data":        b.say(words.MethodStatusNoData),
		"no_target":      b.say(words.MethodStatusNoTarget),
		"not_applicable": b.say(words.MethodStatusNotApplicable),
	}
	return tableOf(document.Table{ID: "taula-estats", Caption: b.say(words.MethodStatusLead)},
		[]column[string]{
			{b.code(words.HeadStatus), func(status string) cell { return cell{Status: b.mark(status)} }},
			{b.wide(words.HeadMeaning, 1), func(status string) cell { return text(meanings[status]) }},
		}, words.StatusCodes())
}
