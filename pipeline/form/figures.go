package form

import (
	"math/big"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// percent is the largest share.
const percent = 100_000_000 // 100, in millionths

// readFigures reads what the row says and checks it by the indicator's kind.
func (e *answer) readFigures() {
	if e.notApplicable() {
		return
	}
	e.readValue()
	e.Numerator, e.Denominator = e.part("numerator"), e.part("denominator")
	e.Women, e.Men, e.NonBinary = e.part("women"), e.part("men"), e.part("non_binary")
	switch e.indicator.Kind {
	case "rati":
		e.checkRatio()
	default:
		e.checkTotal()
	}
}

// notApplicable reads the answer, and tells whether it leaves nothing else to read.
func (e *answer) notApplicable() bool {
	e.NotApplicable = e.yesNo("not_applicable") == plan.Int(1)
	if e.isBroken("not_applicable") {
		e.sound = false
	}
	if !e.NotApplicable {
		return false
	}
	for _, field := range figureFields() {
		if e.holds(field) {
			e.sound = false
			e.raise(source.NotApplicableWithFigure, "not_applicable", workbook.TextOf(e.value(field)), e.IndicatorCode)
			break
		}
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
		e.Value = e.number("value")
	default:
		e.Value = e.count("value")
	}
}

// part is a figure that is counted: one of a ratio's two, or some of a total.
func (e *answer) part(field string) plan.Number {
	if e.unexpectedPercent(field, "unitats") {
		return plan.Number{}
	}
	return e.count(field)
}

// unexpectedPercent reports a percentage where the unit is another.
func (e *answer) unexpectedPercent(field, unit string) bool {
	c := e.value(field)
	typed := workbook.TextOf(c)
	shown := c.Kind == workbook.Numeric && c.Format == workbook.Percent ||
		c.Kind == workbook.Text && strings.HasSuffix(strings.TrimSpace(typed), "%")
	if !shown || isPercent(unit) || e.isBroken(field) {
		return false
	}
	e.breaks(source.PercentUnexpected, field, unit)
	return true
}

func isPercent(unit string) bool { return strings.HasPrefix(strings.TrimSpace(unit), "%") }

// percentage is a figure from 0 to 100.
func (rec *record) percentage(field string) plan.Number {
	n := rec.number(field)
	c := rec.value(field)
	switch {
	case n.Millionths < 0 || n.Millionths > percent:
		rec.breaks(source.PercentOutOfRange, field, "")
		return plan.Number{}
	case n.Millionths > 0 && n.Millionths < 1_000_000 && c.Format != workbook.Percent && !isShare(c):
		times := plan.Number{Millionths: n.Millionths * 100, Known: true}
		rec.raise(source.PercentAsFraction, field, comma(n), comma(times))
	}
	return n
}

// isShare tells whether a percentage was typed with its sign.
func isShare(c workbook.Cell) bool { return strings.Contains(c.Text, "%") }

// comma is a figure as it is written in Catalan.
func comma(n plan.Number) string { return strings.Replace(n.String(), ".", ",", 1) }

// checkTotal needs a value, and no more parts than it.
func (e *answer) checkTotal() {
	if !e.Value.Known {
		if !e.isBroken("value") {
			e.raise(source.TotalMissing, "value", e.IndicatorCode, "")
		}
		e.sound = false
		return
	}
	if kind := e.indicator.Kind; kind == "si_no" || kind == "fita" || !e.holds("women", "men", "non_binary") {
		return
	}
	sum := plan.Number{Millionths: e.Women.Millionths + e.Men.Millionths + e.NonBinary.Millionths, Known: true}
	first := ""
	for _, field := range []string{"women", "men", "non_binary"} {
		if e.isBroken(field) {
			return
		}
		if first == "" && e.holds(field) {
			first = field
		}
	}
	switch {
	case sum.Millionths > e.Value.Millionths:
		e.sound = false
		e.raise(source.PartsAboveTotal, first, comma(sum), comma(e.Value))
	case sum.Millionths < e.Value.Millionths:
		e.raise(source.PartsBelowTotal, first, comma(sum), comma(e.Value))
	}
}

// checkRatio needs a numerator and a denominator that make sense together.
func (e *answer) checkRatio() {
	n, d := e.Numerator, e.Denominator
	switch {
	case e.isBroken("numerator") || e.isBroken("denominator"):
		e.sound = false
	case !n.Known && !d.Known && e.holds("value"):
		e.sound = false
		e.raise(source.RatioNeedsParts, "value", e.IndicatorCode, "")
	case !n.Known:
		e.sound = false
		e.raise(source.RatioIncomplete, "numerator", e.IndicatorCode, "numerador")
	case !d.Known:
		e.sound = false
		e.raise(source.RatioIncomplete, "denominator", e.IndicatorCode, "denominador")
	case e.isShareOfWhole() && n.Millionths > d.Millionths:
		e.sound = false
		e.raise(source.NumeratorAboveDenominator, "numerator", comma(n), comma(d))
	case d.Millionths == 0 && n.Millionths > 0:
		e.sound = false
		e.raise(source.DenominatorZero, "denominator", comma(n), "")
	case e.Value.Known && d.Millionths > 0:
		e.compareRatio()
	}
}

// isShareOfWhole tells whether the ratio is a part of a whole, in per cent.
func (e *answer) isShareOfWhole() bool {
	return isPercent(e.indicator.Unit) && e.indicator.Factor.Millionths == percent
}

// compareRatio warns where the value typed is not what its parts give, beyond the rounding of its last digit.
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
		e.raise(source.RatioDisagrees, "value", comma(e.Value), strings.Replace(computed.FloatString(2), ".", ",", 1))
	}
}
