package form

import (
	"math"
	"strconv"
	"strings"
)

// leastContrast is what WCAG 2.1 AA asks of running text.
const leastContrast = 4.5

// pageTint is the background on which a colour is hardest to read; white is easier.
var pageTint = [3]float64{0xf2, 0xf5, 0xf7}

// ColourOf reads #0E4D64 or 0e4d64 as #0e4d64, with its WCAG contrast to the pages' tint, 1 to 21.
func ColourOf(text string) (colour string, contrast float64, ok bool) {
	digits := strings.ToLower(strings.TrimPrefix(strings.TrimSpace(text), "#"))
	value, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 6 {
		return "", 0, false
	}
	red, green, blue := float64(value>>16), float64(value>>8&0xff), float64(value&0xff)
	own := luminance([3]float64{red, green, blue})
	tint := luminance(pageTint)
	return "#" + digits, (math.Max(own, tint) + 0.05) / (math.Min(own, tint) + 0.05), true
}

func luminance(rgb [3]float64) float64 {
	total := 0.0
	for i, weight := range [3]float64{0.2126, 0.7152, 0.0722} {
		share := rgb[i] / 255
		if share <= 0.04045 {
			total += weight * share / 12.92
			continue
		}
		total += weight * math.Pow((share+0.055)/1.055, 2.4)
	}
	return total
}

// oneDecimal rounds a contrast down, so that one too low never reads as high enough.
func oneDecimal(contrast float64) string {
	return withComma(strconv.FormatFloat(math.Floor(contrast*10)/10, 'f', 1, 64))
}
