package palette

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// LeastContrast is the least contrast of running text, by WCAG 2.1 AA.
const LeastContrast = 4.5

// Parse reads a colour written as "#0e4d64" or "0E4D64".
func Parse(text string) (red, green, blue uint8, ok bool) {
	digits := strings.TrimPrefix(strings.TrimSpace(text), "#")
	value, err := strconv.ParseUint(digits, 16, 24)
	if err != nil || len(digits) != 6 {
		return 0, 0, 0, false
	}
	return uint8(value >> 16), uint8(value >> 8), uint8(value), true
}

// Contrast is the WCAG 2.1 contrast of two colours, 1 to 21; 1 where one cannot be parsed.
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

// OnTint parses a network's own colour. It gives it as "#rrggbb", with its contrast to the pages'
// tint, on which it is harder to read than on white.
func OnTint(text string) (colour string, contrast float64, ok bool) {
	red, green, blue, ok := Parse(text)
	if !ok {
		return "", 0, false
	}
	colour = fmt.Sprintf("#%02x%02x%02x", red, green, blue)
	return colour, Contrast(colour, Tint), true
}

// AccentOf gives a network's own colour where text in it is readable, else the pages' accent.
func AccentOf(text string) string {
	if colour, contrast, ok := OnTint(text); ok && contrast >= LeastContrast {
		return colour
	}
	return Accent
}
