package workbook

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// NumberOf reads a cell as a number. A percentage counts as it is shown: 0.125 shown as 12.5 % is
// 12.5. Text is read the Catalan way: 1.234,5 and 12,5 % and 1 234. The number is missing for a
// blank cell, which breaks no rule, and where a rule is broken.
func NumberOf(c Cell) (plan.Number, *source.Rule) { return Measure{}.NumberOf(c) }

// Measure is what the figures of a cell are of.
type Measure struct {
	// Names tells whether words beside a figure only repeat what it is of: 12 iniciatives. Nil knows
	// no words.
	Names func(words string) bool
	// Grouped says that nobody writes the figure with three decimals, so that 1,250 may be 1250.
	Grouped bool
	Hours   bool // a time counts in hours: 4:30 is 4.5
}

// NumberOf reads a cell as the function NumberOf does, and what the measure allows besides.
func (m Measure) NumberOf(c Cell) (n plan.Number, broken *source.Rule) {
	if broken := unusable(c); broken != nil {
		return plan.Number{}, broken
	}
	switch c.Kind {
	case Blank:
		return plan.Number{}, nil
	case Text:
		return m.numberIn(c.Text)
	case Numeric:
		switch c.Format {
		case DateFormat:
			return plan.Number{}, &source.NumberIsDate
		case Duration:
			return m.hoursOf(c.Text)
		}
		shift := 0
		if c.Format == Percent {
			shift = 2
		}
		text, ok := shown(c.Text)
		if !ok {
			return plan.Number{}, &source.NumberTooLarge
		}
		return exact(text, shift)
	case Date:
		return plan.Number{}, &source.NumberIsDate
	}
	return plan.Number{}, &source.NumberUnreadable
}

// unusable gives the rule that makes a cell's value unusable: it is a picture, or its formula
// failed or has no known result.
func unusable(c Cell) *source.Rule {
	if c.Kind == Picture {
		return &source.ValueIsPicture
	}
	if c.Kind == Failed {
		return failed(c.Text)
	}
	if c.Stale {
		return &source.FormulaStale
	}
	if c.Kind == Text && LooksFailed(c.Text) {
		return failed(c.Text)
	}
	return nil
}

// failed gives the rule for a formula error, as programs in any of the members' languages write it.
func failed(text string) *source.Rule {
	key := strings.ToUpper(strings.Trim(text, " #¡¿!?"))
	switch key {
	case "DIV/0", "ERR:532":
		return &source.FormulaDivided
	case "N/A", "N/D", "ND":
		return &source.FormulaUnavailable
	case "REF", "ERR:524":
		return &source.FormulaLostReference
	}
	return &source.FormulaFailed
}

// LooksFailed tells whether a text is a formula error: #N/D, #¡DIV/0!, Err:502.
func LooksFailed(text string) bool {
	text = strings.TrimSpace(text)
	if len(text) > 24 {
		return false
	}
	if digits, ok := strings.CutPrefix(text, "Err:"); ok {
		_, ok := natural(digits, 9999)
		return ok
	}
	return strings.HasPrefix(text, "#") && !strings.Contains(text, " ") &&
		(strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || text == "#N/A" || text == "#N/D")
}

// shown rounds a stored number to fifteen significant digits, as Excel does: 0.30000000000000004 is
// 0.3. ok is false for a number that no float64 can hold. A number with an exponent is reformatted,
// because exact arithmetic on 1E-999999999 would never end.
func shown(stored string) (text string, ok bool) {
	const kept = 15
	digits := 0
	for _, c := range []byte(stored) {
		if c >= '0' && c <= '9' && (digits > 0 || c != '0') {
			digits++
		}
	}
	power := strings.ContainsAny(stored, "eE")
	if digits <= kept && !power {
		return stored, true
	}
	f, err := strconv.ParseFloat(stored, 64)
	if err != nil {
		return "", false
	}
	return strconv.FormatFloat(f, 'e', kept-1, 64), true
}

// exact reads plain decimal text, multiplied by ten to the power of shift.
func exact(text string, shift int) (plan.Number, *source.Rule) {
	if shift != 0 {
		mantissa, exponent, _ := strings.Cut(strings.ToLower(text), "e")
		power, _ := strconv.Atoi(exponent) // none is 0
		text = mantissa + "e" + strconv.Itoa(power+shift)
	}
	n, ok := plan.ParseDecimal(text)
	if !ok {
		return plan.Number{}, &source.NumberTooLarge
	}
	return n, nil
}

var longDecimals = regexp.MustCompile(`[.,][0-9]{6}[0-9]*[1-9]`)

// IsRounded tells whether a cell that was read as a number has more decimals than a Number keeps.
func IsRounded(c Cell, n plan.Number) bool {
	switch {
	case !n.Known:
		return false
	case c.Kind == Text:
		return longDecimals.MatchString(c.Text)
	case c.Kind != Numeric || c.Format == Duration:
		return false
	}
	text, ok := shown(c.Text)
	exact, isNumber := new(big.Rat).SetString(text)
	if !ok || !isNumber {
		return false
	}
	scale := int64(1_000_000)
	if c.Format == Percent {
		scale *= 100
	}
	return exact.Mul(exact, big.NewRat(scale, 1)).Cmp(new(big.Rat).SetInt64(n.Millionths)) != 0
}
