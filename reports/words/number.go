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

// Rate writes a rate of attainment, a coverage or a share with one decimal: "12,5 %". One below 100
// never reads as 100: 99,97 reads 99,9.
func (w *Words) Rate(v *float64) string {
	if v == nil {
		return Dash
	}
	return w.rateDigits(*v) + w.PercentSign
}

func (w *Words) rateDigits(v float64) string { return w.Number(below100(v, 1), 1) }

// below100 lowers a rate that would read as 100 and is not.
func below100(rate float64, decimals int) float64 {
	if most := 100 - math.Pow10(-decimals); rate > most && rate < 100 {
		return most
	}
	return rate
}

// RateIn is Rate with more decimals, for rates that would read alike.
func (w *Words) RateIn(v *float64, decimals int) string {
	if v == nil {
		return Dash
	}
	return w.Number(below100(*v, decimals), decimals) + w.PercentSign
}

// RateChange is the difference of two rates as they read: from 74,3 to 67,8 it is −6,5.
func RateChange(from, to float64, decimals int) float64 {
	return Difference(below100(from, decimals), below100(to, decimals), decimals)
}

// Difference is the difference of two figures as they read with that many decimals.
func Difference(from, to float64, decimals int) float64 {
	return (read(to, decimals) - read(from, decimals)) / math.Pow10(decimals)
}

// read is a figure as it reads, counted in its last decimal.
func read(v float64, decimals int) float64 {
	digits, negative := roundDecimal(v, decimals)
	whole, _ := strconv.ParseFloat(strings.Replace(digits, ".", "", 1), 64) // digits always parse
	if negative {
		return -whole
	}
	return whole
}

// Apart is the least number of decimals, from that many up to six, with which no two figures read
// alike that differ in six decimals, and none but zero reads as zero.
func Apart(decimals int, figures ...*float64) int {
	known := []float64{0}
	for _, v := range figures {
		if v != nil && !math.IsNaN(*v) && !math.IsInf(*v, 0) {
			known = append(known, *v)
		}
	}
	for ; decimals < mostApart; decimals++ {
		if distinct(known, decimals) == distinct(known, mostApart) {
			break
		}
	}
	return decimals
}

const mostApart = 6

// distinct counts the figures that read differently.
func distinct(figures []float64, decimals int) int {
	seen := map[float64]bool{}
	for _, v := range figures {
		seen[read(v, decimals)] = true
	}
	return len(seen)
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
