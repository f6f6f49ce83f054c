package form

import (
	"math/big"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// readFigures reads the figures of a row. of are the plan's of the same indicator.
func (e *answer) readFigures(of []plan.Number) {
	if e.notApplicable() {
		return
	}
	e.mayBeNegative = goBelowZero(of)
	e.readValue(of)
	e.Numerator, e.Denominator = e.part("numerator"), e.part("denominator")
	if kind := e.indicator.Kind; kind == "rati" || kind == "si_no" || kind == "fita" {
		if first := e.firstPart(); first != "" {
			e.raise(source.PartsNotCounted, first, kind, "")
		}
	} else {
		e.Women, e.Men, e.NonBinary = e.part("women"), e.part("men"), e.part("non_binary")
	}
	if e.indicator.Kind == "rati" {
		e.checkRatio(passHundred(of))
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

func (e *answer) readValue(of []plan.Number) {
	switch kind := e.indicator.Kind; {
	case kind == "si_no":
		e.Value = e.yesNo("value")
	case e.unexpectedPercent("value", e.indicator.Unit):
	case kind == "rati": // it is only compared
		e.Value = parsed(e.record, "value", measure(*e.indicator).NumberOf)
	case kind == "fita" || isPercent(e.indicator.Unit):
		e.Value = e.percentage(of)
	default:
		e.Value = e.quantity("value", measure(*e.indicator))
		e.checkWhole("value", e.Value)
	}
}

// quantity is a figure that is negative only where the plan's own are.
func (e *answer) quantity(field string, m workbook.Measure) plan.Number {
	if e.mayBeNegative && (field == "value" || field == "numerator") {
		return e.figure(field, m)
	}
	return e.countOf(field, m)
}

// part is a part of a ratio or of a total.
func (e *answer) part(field string) plan.Number {
	if e.unexpectedPercent(field, "unitats") {
		return plan.Number{}
	}
	words := map[string]string{"women": "dones", "men": "homes",
		"non_binary": "persones no binàries"}[field]
	n := e.quantity(field, partMeasure(*e.indicator, words, "persones"))
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

// percentage is a value in per cent. What is done of a milestone is from 0 to 100; other values may
// pass 100, which is only remarked upon where the plan's own figures do not.
func (e *answer) percentage(of []plan.Number) plan.Number {
	const field = "value"
	names := workbook.Measure{Names: namesUnit("%", e.indicator.Unit)}
	if e.indicator.Kind != "fita" {
		return e.checkPercentage(e.quantity(field, names), of)
	}
	n := e.figure(field, names)
	if n.Millionths < 0 || n.Millionths > hundred {
		e.breaks(source.PercentOutOfRange, field, "")
		return plan.Number{}
	}
	return e.checkPercentage(n, of)
}

func (e *answer) checkPercentage(n plan.Number, of []plan.Number) plan.Number {
	const field = "value"
	milestone := e.indicator.Kind == "fita"
	switch {
	case !hasPercentSign(e.value(field)) && isFraction(n, of, nil, milestone):
		times := plan.Number{Millionths: n.Millionths * 100, Known: true}
		e.raise(source.PercentAsFraction, field, comma(n), comma(times))
	case n.Millionths > hundred && !passHundred(of):
		e.raise(source.PercentAboveHundred, field, comma(n), e.indicator.Unit)
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

func parts() []string { return []string{"women", "men", "non_binary"} }

// firstPart is the first field of a part by sex that holds something; empty where none does.
func (e *answer) firstPart() string {
	for _, field := range parts() {
		if e.holds(field) {
			return field
		}
	}
	return ""
}

// checkTotal needs a value that is not below the sum of its parts.
func (e *answer) checkTotal() {
	if !e.Value.Known {
		if !e.isBroken("value") {
			e.raise(source.TotalMissing, "value", e.IndicatorCode, "")
		}
		e.sound = false
		return
	}
	first := e.firstPart()
	if kind := e.indicator.Kind; kind == "si_no" || kind == "fita" || first == "" ||
		slices.ContainsFunc(parts(), e.isBroken) {
		return
	}
	sum := plan.Number{Known: true,
		Millionths: e.Women.Millionths + e.Men.Millionths + e.NonBinary.Millionths}
	switch {
	case sum.Millionths > e.Value.Millionths:
		e.sound = false
		e.raise(source.PartsAboveTotal, first, comma(sum), comma(e.Value))
	case sum.Millionths < e.Value.Millionths:
		e.raise(source.PartsBelowTotal, first, comma(sum), comma(e.Value))
	}
}

// checkRatio needs a numerator and a denominator that fit each other. A value beside them is only
// compared.
func (e *answer) checkRatio(mayPassHundred bool) {
	refuse := func(rule source.Rule, field, found, wanted string) {
		e.sound = false
		e.raise(rule, field, found, wanted)
	}
	n, d := e.Numerator, e.Denominator
	isShare := isPercent(e.indicator.Unit) && e.indicator.Factor.Millionths == hundred &&
		!mayPassHundred
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
	case d.Millionths == 0 && n.Millionths != 0:
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
