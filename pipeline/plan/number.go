package plan

import (
	"math/big"
	"strconv"
	"strings"
)

// Number is a figure or its absence. Missing is never zero: the zero value is missing.
//
// It holds six decimals exactly, like its database column DECIMAL(18,6), so that sums do not depend
// on their order. Further decimals are kept only in the typed cell.
type Number struct {
	Millionths int64 // the figure times 1,000,000; 0 unless Known
	Known      bool
}

// MaxNumber is above the magnitude of any Number. The sum of a few still fits its database column.
const MaxNumber = 100_000_000_000

// Int makes a known Number of a whole figure below MaxNumber.
func Int(n int64) Number { return Number{Millionths: n * 1_000_000, Known: true} }

// ParseDecimal reads plain decimal text ("12.5", "-3", "1e3") and rounds it to six decimals, half
// away from zero. ok is false for anything else, such as spaces, commas or NaN, and from MaxNumber
// on.
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

// parsePlain reads the usual figures, without the cost of ParseDecimal: a minus sign or none, up to
// 11 digits, and up to six decimals. ok is false for any other text.
func parsePlain(text string) (n Number, ok bool) {
	digits, negative := strings.CutPrefix(text, "-")
	whole, decimals, hasPoint := strings.Cut(digits, ".")
	if len(whole) == 0 || len(whole) > 11 || len(decimals) > 6 || hasPoint && decimals == "" {
		return Number{}, false
	}
	millionths, err := strconv.ParseUint(whole+(decimals + "000000")[:6], 10, 63)
	if err != nil {
		return Number{}, false
	}
	n = Number{Millionths: int64(millionths), Known: true}
	if negative {
		n.Millionths = -n.Millionths
	}
	return n, true
}

// Float is the figure as a float64; 0 where it is missing.
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
