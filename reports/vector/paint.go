package vector

import (
	"fmt"
	"math"
	"strings"

	"xmess.cat/memoria/queries/palette"
)

// paintAttributes are the attributes that every shape may have beside its geometry.
func paintAttributes() []string {
	return []string{
		"fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray",
		"stroke-linecap", "stroke-linejoin", "transform", "clip-path",
	}
}

// fillOf reads the colour that an element is filled with, nil for none.
func fillOf(e *element) (*Colour, error) {
	value, ok := e.attrs["fill"]
	if !ok {
		value = "#000000"
	}
	return parsePaint(e, value, "fill-opacity")
}

// parsePaint reads a colour and the opacity in an attribute; nil is for what cannot be seen.
func parsePaint(e *element, value, opacity string) (*Colour, error) {
	if value == "none" {
		return nil, nil //nolint:nilnil // no colour is no error
	}
	colour, err := parseColour(value)
	if err != nil {
		return nil, err
	}
	if colour.Opacity, err = e.number(opacity, 1); err != nil {
		return nil, err
	}
	colour.Opacity = math.Max(0, math.Min(1, colour.Opacity))
	if colour.Opacity == 0 {
		return nil, nil //nolint:nilnil // no colour is no error
	}
	return &colour, nil
}

// parseColour reads "#rrggbb" and "rgb(r,g,b)".
func parseColour(text string) (Colour, error) {
	if strings.HasPrefix(text, "#") {
		if red, green, blue, ok := palette.Parse(text); ok {
			return Colour{R: red, G: green, B: blue, Opacity: 1}, nil
		}
	}
	list, isRGB := strings.CutPrefix(text, "rgb(")
	list, closed := strings.CutSuffix(list, ")")
	n, err := parseNumbers(list)
	if !isRGB || !closed || err != nil || len(n) != 3 {
		return Colour{}, fmt.Errorf("colour %q: %w", text, ErrUnknown)
	}
	channel := func(value float64) uint8 {
		return uint8(math.Round(math.Max(0, math.Min(255, value))))
	}
	return Colour{R: channel(n[0]), G: channel(n[1]), B: channel(n[2]), Opacity: 1}, nil
}

// strokeOf reads how an element is stroked, nil for not at all. Lengths are the drawing's.
func strokeOf(e *element, m matrix) (*Stroke, error) {
	value, ok := e.attrs["stroke"]
	if !ok {
		return nil, nil //nolint:nilnil // no stroke is no error
	}
	colour, err := parsePaint(e, value, "stroke-opacity")
	if err != nil || colour == nil {
		return nil, err
	}
	width, err := e.number("stroke-width", 1)
	if err != nil || width <= 0 {
		return nil, err
	}
	dash, err := parseNumbers(e.attrs["stroke-dasharray"])
	if err != nil {
		return nil, err
	}
	scale := m.scale()
	for i := range dash {
		dash[i] *= scale
	}
	stroke := &Stroke{Colour: *colour, Width: width * scale, Dash: dash}
	switch value := e.attrs["stroke-linecap"]; value {
	case "", "butt":
	case "round":
		stroke.Cap = CapRound
	default:
		return nil, fmt.Errorf("stroke-linecap %q: %w", value, ErrUnknown)
	}
	switch value := e.attrs["stroke-linejoin"]; value {
	case "", "miter":
	case "round":
		stroke.Join = JoinRound
	case "bevel":
		stroke.Join = JoinBevel
	default:
		return nil, fmt.Errorf("stroke-linejoin %q: %w", value, ErrUnknown)
	}
	return stroke, nil
}
