package form

import (
	"math/big"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// hundred is the largest percentage, in millionths.
const hundred = 100_000_000

func (e *answer) readFigures() {
	if e.notApplicable() {
		return
	}
	e.readValue()
	e.Numerator, e.Denominator = e.part("numerator"), e.part("denominator")
	e.Women, e.Men, e.NonBinary = e.part("women"), e.part("men"), e.part("non_binary")
	if e.indicator.Kind == "rati" {
		e.checkRatio()
	} else {
		e.checkTotal()
	}
}

// notApplicable reads whether the indicator applies. If not, a figure beside it is an error.
func (e *answer) notApplicable() bool {
	const field = notApplicable
	e.NotApplicable = e.appliesNot() == plan.Int(1)
	if e.declines() {
		e.NotApplicable = true
		e.report(source.NotApplicableTyped, e.declined.at, e.declined.text, e.IndicatorCode)
	}
	if e.isBroken(field) {
		e.sound = false
	}
	if !e.NotApplicable {
		return false
	}
	holds := func(figure string) bool { return e.holds(figure) }
	if i := slices.IndexFunc(figureFields(), holds); i >= 0 {
		e.sound = false
		typed := workbook.TextOf(e.value(figureFields()[i]))
		e.raise(source.NotApplicableWithFigure, field, typed, e.IndicatorCode)
	}
	return true
}

func (e *answer) readValue() {
	switch kind := e.indicator.Kind; {
	case kind == "si_no":
		e.Value = e.yesNo("value")
	case e.unexpectedPercent("value", e.indicator.Unit):
	case kind == "fita" || kind == "estoc" && isPercent(e.indicator.Unit):
		e.Value = e.percentage("value")
	case kind == "rati":
		e.Value = e.figure("value", measure(*e.indicator))
	default:
		e.Value = e.countOf("value", measure(*e.indicator))
		e.checkWhole("value", e.Value)
	}
}

// part is a part of a ratio or of a total.
func (e *answer) part(field string) plan.Number {
	if e.unexpectedPercent(field, "unitats") {
		return plan.Number{}
	}
	words := map[string]string{"women": "dones", "men": "homes",
		"non_binary": "persones no binàries"}[field]
	n := e.countOf(field, partMeasure(*e.indicator, words, "persones"))
	if e.indicator.Kind != "rati" {
		e.checkWhole(field, n)
	}
	return n
}

// checkWhole warns of half a person, where the unit is counted whole.
func (e *answer) checkWhole(field string, n plan.Number) {
	if n.Millionths%1_000_000 != 0 && countedWhole(e.indicator.Unit) {
		e.raise(source.CountNotWhole, field, comma(n), e.indicator.Unit)
	}
}

func (e *answer) unexpectedPercent(field, unit string) bool {
	c := e.value(field)
	isText := c.Kind == workbook.Text && strings.HasSuffix(strings.TrimSpace(workbook.TextOf(c)), "%")
	isFormat := c.Kind == workbook.Numeric && c.Format == workbook.Percent
	if !isText && !isFormat || isPercent(unit) || e.isBroken(field) {
		return false
	}
	e.breaks(source.PercentUnexpected, field, unit)
	return true
}

func isPercent(unit string) bool { return strings.HasPrefix(strings.TrimSpace(unit), "%") }

func (rec *record) percentage(field string) plan.Number {
	n := rec.figure(field, workbook.Measure{Names: namesUnit("%")})
	c := rec.value(field)
	hasSign := c.Format == workbook.Percent || strings.Contains(c.Text, "%")
	switch {
	case n.Millionths < 0 || n.Millionths > hundred:
		rec.breaks(source.PercentOutOfRange, field, "")
		return plan.Number{}
	case n.Millionths > 0 && n.Millionths < 1_000_000 && !hasSign:
		times := plan.Number{Millionths: n.Millionths * 100, Known: true}
		rec.raise(source.PercentAsFraction, field, comma(n), comma(times))
	}
	return n
}

// comma writes a figure as it is read in Catalan and Spanish: 1.234,5.
func comma(n plan.Number) string {
	whole, fraction, _ := strings.Cut(n.String(), ".")
	sign := ""
	if rest, negative := strings.CutPrefix(whole, "-"); negative {
		sign, whole = "-", rest
	}
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "." + whole[at:]
	}
	if fraction != "" {
		whole += "," + fraction
	}
	return sign + whole
}

func withComma(decimal string) string { return strings.Replace(decimal, ".", ",", 1) }

// checkTotal needs a value that is not below the sum of its parts.
func (e *answer) checkTotal() {
	if !e.Value.Known {
		if !e.isBroken("value") {
			e.raise(source.TotalMissing, "value", e.IndicatorCode, "")
		}
		e.sound = false
		return
	}
	parts := []string{"women", "men", "non_binary"}
	holds := func(field string) bool { return e.holds(field) }
	first := slices.IndexFunc(parts, holds)
	if kind := e.indicator.Kind; kind == "si_no" || kind == "fita" || first < 0 ||
		slices.ContainsFunc(parts, e.isBroken) {
		return
	}
	sum := plan.Number{Known: true,
		Millionths: e.Women.Millionths + e.Men.Millionths + e.NonBinary.Millionths}
	switch {
	case sum.Millionths > e.Value.Millionths:
		e.sound = false
		e.raise(source.PartsAboveTotal, parts[first], comma(sum), comma(e.Value))
	case sum.Millionths < e.Value.Millionths:
		e.raise(source.PartsBelowTotal, parts[first], comma(sum), comma(e.Value))
	}
}

// checkRatio needs a numerator and a denominator that fit each other. A value beside them is only
// compared.
func (e *answer) checkRatio() {
	refuse := func(rule source.Rule, field, found, wanted string) {
		e.sound = false
		e.raise(rule, field, found, wanted)
	}
	n, d := e.Numerator, e.Denominator
	isShare := isPercent(e.indicator.Unit) && e.indicator.Factor.Millionths == hundred
	switch {
	case e.isBroken("numerator") || e.isBroken("denominator"):
		e.sound = false
	case !n.Known && !d.Known && e.holds("value"):
		refuse(source.RatioNeedsParts, "value", e.IndicatorCode, "")
	case !n.Known:
		refuse(source.RatioIncomplete, "numerator", e.IndicatorCode, "numerador")
	case !d.Known:
		refuse(source.RatioIncomplete, "denominator", e.IndicatorCode, "denominador")
	case isShare && n.Millionths > d.Millionths:
		refuse(source.NumeratorAboveDenominator, "numerator", comma(n), comma(d))
	case d.Millionths == 0 && n.Millionths > 0:
		refuse(source.DenominatorZero, "denominator", comma(n), "")
	case e.Value.Known && d.Millionths > 0:
		e.compareRatio()
	}
}

// compareRatio warns where the typed value is not the ratio of its parts, beyond the rounding of
// its last digit.
func (e *answer) compareRatio() {
	factor := big.NewRat(1, 1)
	if f := e.indicator.Factor; f.Known {
		factor = big.NewRat(f.Millionths, 1_000_000)
	}
	computed := big.NewRat(e.Numerator.Millionths, e.Denominator.Millionths)
	computed.Mul(computed, factor)
	_, decimals, _ := strings.Cut(e.Value.String(), ".")
	rounding := big.NewRat(1, 2)
	for range decimals {
		rounding.Mul(rounding, big.NewRat(1, 10))
	}
	difference := new(big.Rat).Sub(computed, big.NewRat(e.Value.Millionths, 1_000_000))
	if difference.Abs(difference).Cmp(rounding) > 0 {
		e.raise(source.RatioDisagrees, "value", comma(e.Value), withComma(computed.FloatString(2)))
	}
}
