package words

import (
	"math"
	"strconv"
	"strings"
)

const (
	// nbsp keeps a figure and its unit on one line.
	nbsp  = "\u00a0"
	minus = "\u2212"
	// Dash stands where a figure is missing.
	Dash = "—"
)

// Integer writes a whole figure with its thousands apart: 1.234; never −0.
func (w *Words) Integer(n int) string { return w.Number(float64(n), 0) }

// Number writes a figure with a fixed number of decimals, rounded half away from zero as it reads
// in decimal (2,675 with two decimals is 2,68). What is not a number is a dash.
func (w *Words) Number(v float64, decimals int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return Dash
	}
	digits, negative := roundDecimal(v, decimals)
	whole, fraction, _ := strings.Cut(digits, ".")
	out := w.group(whole)
	if fraction != "" {
		out += w.DecimalMark + fraction
	}
	if negative {
		return minus + out
	}
	return out
}

// Figure is Number, or a dash where the figure is missing.
func (w *Words) Figure(v *float64, decimals int) string {
	if v == nil {
		return Dash
	}
	return w.Number(*v, decimals)
}

// Percent writes a percentage with one decimal: "12,5 %"; a dash where it is missing.
func (w *Words) Percent(v *float64) string {
	if v == nil {
		return Dash
	}
	return w.Number(*v, 1) + w.PercentSign
}

// Rate writes a rate of attainment or a coverage with one decimal. One below 100 never reads as
// 100: 99,97 reads 99,9.
func (w *Words) Rate(v *float64) string {
	if v == nil {
		return Dash
	}
	return w.rateDigits(*v) + w.PercentSign
}

func (w *Words) rateDigits(v float64) string {
	if v < 100 && v > 99.9 {
		v = 99.9
	}
	return w.Number(v, 1)
}

// Range writes the lowest and the highest that a rate could be: "61,2–78,4 %"; a dash where it is
// missing.
func (w *Words) Range(low, high *float64) string {
	if low == nil || high == nil {
		return Dash
	}
	from, to := w.rateDigits(*low), w.rateDigits(*high)
	if from == to {
		return to + w.PercentSign
	}
	return from + "–" + to + w.PercentSign
}

// Change writes a difference with its sign: +3,2 or −1,5; 0,0 has none.
func (w *Words) Change(v float64, decimals int) string {
	text := w.Number(v, decimals)
	if strings.HasPrefix(text, minus) || strings.Trim(text, "0.,") == "" || text == Dash {
		return text
	}
	return "+" + text
}

// Decimals is how many decimals (0 to 2) it takes to write all the figures that are given alike.
func Decimals(figures ...*float64) int {
	most := 0
	for _, v := range figures {
		if v == nil || math.IsNaN(*v) || math.IsInf(*v, 0) {
			continue
		}
		digits, _ := roundDecimal(*v, 2)
		_, fraction, _ := strings.Cut(digits, ".")
		most = max(most, len(strings.TrimRight(fraction, "0")))
	}
	return most
}

// group puts the thousands' mark in a run of digits. Four digits take it too, as the tables do.
func (w *Words) group(digits string) string {
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(w.ThousandsMark)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// roundDecimal rounds the shortest decimal text that means v, so that what looks like a half is
// one.
func roundDecimal(v float64, decimals int) (digits string, negative bool) {
	text := strconv.FormatFloat(math.Abs(v), 'f', -1, 64)
	whole, fraction, _ := strings.Cut(text, ".")
	up := len(fraction) > decimals && fraction[decimals] >= '5'
	if len(fraction) > decimals {
		fraction = fraction[:decimals]
	}
	kept := []byte(whole + fraction + strings.Repeat("0", decimals-len(fraction)))
	if up {
		kept = increment(kept)
	}
	cut := len(kept) - decimals
	digits = string(kept[:cut])
	if decimals > 0 {
		digits += "." + string(kept[cut:])
	}
	return digits, v < 0 && strings.Trim(digits, "0.") != ""
}

// increment adds one to a run of decimal digits.
func increment(digits []byte) []byte {
	for i := len(digits) - 1; i >= 0; i-- {
		if digits[i] != '9' {
			digits[i]++
			return digits
		}
		digits[i] = '0'
	}
	return append([]byte{'1'}, digits...)
}
