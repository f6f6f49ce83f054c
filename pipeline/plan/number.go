package plan

import (
	"math/big"
	"strconv"
	"strings"
)

// Number is a figure or its absence. Missing is never zero: the zero value is missing.
//
// It holds six decimals exactly, so that sums do not depend on their order: the database column is
// DECIMAL(18,6). What was typed with more decimals is kept, as typed, beside the cell.
type Number struct {
	// Millionths is the figure times 1,000,000; meaningless unless Known.
	Millionths int64
	Known      bool
}

// MaxNumber is the largest magnitude a Number takes: below 10^12.
const MaxNumber = 1_000_000_000_000

// Int makes a known Number of a whole figure within MaxNumber.
func Int(n int64) Number { return Number{Millionths: n * 1_000_000, Known: true} }

// ParseDecimal reads plain decimal text ("12.5", "-3", "1e3"), rounding half away from zero to six
// decimals. ok is false for anything else: no spaces, no comma, no NaN, nothing of MaxNumber or
// above.
func ParseDecimal(text string) (n Number, ok bool) {
	if n, plain := parsePlain(text); plain {
		return n, true
	}
	if strings.ContainsAny(text, "xXpP_/iInN") || len(text) > 400 {
		return Number{}, false
	}
	if f, err := strconv.ParseFloat(text, 64); err != nil || f >= MaxNumber || f <= -MaxNumber {
		return Number{}, false
	}
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		return Number{}, false
	}
	r.Mul(r, big.NewRat(1_000_000, 1))
	half := big.NewRat(1, 2)
	if r.Sign() < 0 {
		half.Neg(half)
	}
	r.Add(r, half)
	whole := new(big.Int).Quo(r.Num(), r.Denom()) // truncates towards zero
	if !whole.IsInt64() {
		return Number{}, false
	}
	return Number{Millionths: whole.Int64(), Known: true}, true
}

// parsePlain reads what nearly all figures are: up to eleven digits, and after a point up to six,
// with no sign but a minus. plain is false for all else, which may be a figure all the same.
func parsePlain(text string) (n Number, plain bool) {
	digits, negative := strings.CutPrefix(text, "-")
	whole, decimals, _ := strings.Cut(digits, ".")
	if len(whole) == 0 || len(whole) > 11 || len(decimals) > 6 || len(whole) < len(digits) && len(decimals) == 0 {
		return Number{}, false
	}
	for _, part := range [2]string{whole, (decimals + "000000")[:6]} {
		for i := range len(part) {
			if part[i] < '0' || part[i] > '9' {
				return Number{}, false
			}
			n.Millionths = 10*n.Millionths + int64(part[i]-'0')
		}
	}
	if negative {
		n.Millionths = -n.Millionths
	}
	n.Known = true
	return n, true
}

// Float is the figure as a float64; 0 where it is missing, so look at Known first.
func (n Number) Float() float64 { return float64(n.Millionths) / 1e6 }

// String is plain decimal text with a point and no trailing zeros; empty where missing.
func (n Number) String() string {
	if !n.Known {
		return ""
	}
	sign, m := "", n.Millionths
	if m < 0 {
		sign, m = "-", -m
	}
	out := sign + strconv.FormatInt(m/1_000_000, 10)
	if frac := m % 1_000_000; frac != 0 {
		digits := strconv.FormatInt(1_000_000+frac, 10)[1:]
		out += "." + strings.TrimRight(digits, "0")
	}
	return out
}
