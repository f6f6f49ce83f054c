package palette

import (
	"math"
	"strconv"
	"strings"
)

// leastContrast is what WCAG 2.1 AA asks of running text.
const leastContrast = 4.5

// Parse reads a colour written as "#0e4d64" or "0E4D64".
func Parse(text string) (red, green, blue uint8, ok bool) {
	digits := strings.TrimPrefix(strings.TrimSpace(text), "#")
	if len(digits) != 6 {
		return 0, 0, 0, false
	}
	value, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return 0, 0, 0, false
	}
	return uint8(value >> 16), uint8(value >> 8), uint8(value), true //nolint:gosec // each is a byte of three
}

// Contrast is the ratio of WCAG 2.1 between two colours, 1 to 21; 1 where one cannot be read.
func Contrast(one, other string) float64 {
	a, known := luminance(one)
	b, also := luminance(other)
	if !known || !also {
		return 1
	}
	return (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05)
}

func luminance(colour string) (value float64, ok bool) {
	red, green, blue, ok := Parse(colour)
	linear := func(channel uint8) float64 {
		share := float64(channel) / 255
		if share <= 0.04045 {
			return share / 12.92
		}
		return math.Pow((share+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(red) + 0.7152*linear(green) + 0.0722*linear(blue), ok
}

// AccentOf is a network's own colour, where text in it can be read on white and on the pages' tint, and white on it;
// else the pages' own.
func AccentOf(text string) string {
	red, green, blue, ok := Parse(text)
	if !ok {
		return Accent
	}
	colour := "#" + hex(red) + hex(green) + hex(blue)
	if Contrast(colour, White) < leastContrast || Contrast(colour, Tint) < leastContrast {
		return Accent
	}
	return colour
}

func hex(channel uint8) string {
	text := strconv.FormatUint(uint64(channel), 16)
	if len(text) < 2 {
		return "0" + text
	}
	return text
}
