package typeface

import (
	"strconv"
	"strings"
)

// DefaultSize is the size in pixels of a CSS font without a size, as in browsers.
const DefaultSize = 16

// Pick gives the style for a CSS font-style and font-weight. There is no bold italic: it becomes
// italic.
func Pick(fontStyle, fontWeight string) Style {
	if fontStyle == "italic" || fontStyle == "oblique" {
		return Italic
	}
	weight, err := strconv.Atoi(fontWeight)
	switch {
	case fontWeight == "bold" || fontWeight == "bolder":
		return Bold
	case err != nil || weight < 550:
		return Regular
	case weight < 650:
		return SemiBold
	}
	return Bold
}

// ParseFont parses a CSS font shorthand such as "italic 600 9px Source Sans 3". Sizes are in
// pixels. The family is ignored, since there is only one.
func ParseFont(shorthand string) (Style, float64) {
	fontStyle, fontWeight := "", ""
	for _, word := range strings.Fields(shorthand) {
		if number, ok := strings.CutSuffix(word, "px"); ok {
			if size, err := strconv.ParseFloat(number, 64); err == nil {
				return Pick(fontStyle, fontWeight), size
			}
		}
		switch word {
		case "italic", "oblique":
			fontStyle = word
		case "normal":
		default:
			fontWeight = word
		}
	}
	return Pick(fontStyle, fontWeight), DefaultSize
}
