package vector

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// parseColour reads the forms that the engine writes: #rgb, #rrggbb, rgb(…), rgba(…) and the few
// names. none is false for "none" and "transparent".
func parseColour(text string) (colour Colour, some bool, err error) {
	unknown := fmt.Errorf("colour %q: %w", text, ErrUnknown)
	value := strings.ToLower(strings.TrimSpace(text))
	switch value {
	case "none", "transparent":
		return Colour{}, false, nil
	case "black":
		return Colour{Opacity: 1}, true, nil
	case "white":
		return Colour{R: 255, G: 255, B: 255, Opacity: 1}, true, nil
	}
	if digits, ok := strings.CutPrefix(value, "#"); ok {
		if len(digits) == 3 {
			digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
		}
		number, err := strconv.ParseUint(digits, 16, 32)
		if err != nil || len(digits) != 6 {
			return Colour{}, false, unknown
		}
		return Colour{R: uint8(number >> 16), G: uint8(number >> 8), B: uint8(number), Opacity: 1}, true, nil
	}
	inside, ok := strings.CutSuffix(value, ")")
	name, list, open := strings.Cut(inside, "(")
	if !ok || !open || (name != "rgb" && name != "rgba") {
		return Colour{}, false, unknown
	}
	n, err := parseNumbers(list)
	if err != nil || (name == "rgb" && len(n) != 3) || (name == "rgba" && len(n) != 4) {
		return Colour{}, false, unknown
	}
	colour = Colour{R: channel(n[0]), G: channel(n[1]), B: channel(n[2]), Opacity: 1}
	if len(n) == 4 {
		colour.Opacity = math.Max(0, math.Min(1, n[3]))
	}
	return colour, colour.Opacity > 0, nil
}

func channel(value float64) uint8 { return uint8(math.Round(math.Max(0, math.Min(255, value)))) }

// faded multiplies a colour's opacity by those of the named attributes.
func (e *element) faded(colour Colour, names ...string) (Colour, error) {
	for _, name := range names {
		opacity, err := e.number(name, 1)
		if err != nil {
			return colour, err
		}
		colour.Opacity *= math.Max(0, math.Min(1, opacity))
	}
	return colour, nil
}
