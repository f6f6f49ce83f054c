package vector

import (
	"fmt"
	"slices"
	"strings"
)

// paints are the attributes of painting that every shape may have.
func isPaint(name string) bool {
	return slices.Contains([]string{
		"fill", "fill-opacity", "opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray",
		"stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "paint-order",
	}, name)
}

// fillOf reads a shape's fill: a colour or gradient, or the pattern to tile it with, or neither.
func (r *reader) fillOf(e *element, local Outline, m matrix) (*Fill, *element, error) {
	value, ok := e.attrs["fill"]
	if !ok {
		value = "black"
	}
	if strings.HasPrefix(value, "url(") {
		server, err := r.reference(value, "linearGradient", "pattern")
		if err != nil {
			return nil, nil, err
		}
		if server.name == "pattern" {
			return nil, server, nil
		}
		gradient, err := gradientOf(server, e, local, m)
		if err != nil {
			return nil, nil, err
		}
		return &Fill{Colour: gradient.Stops[0].Colour, Gradient: gradient}, nil, nil
	}
	colour, some, err := parseColour(value)
	if err != nil || !some {
		return nil, nil, err
	}
	if colour, err = e.faded(colour, "opacity", "fill-opacity"); err != nil || colour.Opacity == 0 {
		return nil, nil, err
	}
	return &Fill{Colour: colour}, nil, nil
}

func strokeOf(e *element, m matrix) (*Stroke, error) {
	value, ok := e.attrs["stroke"]
	if !ok {
		return nil, nil
	}
	colour, some, err := parseColour(value)
	if err != nil || !some {
		return nil, err
	}
	if order := e.attrs["paint-order"]; order != "" && order != "fill" {
		return nil, fmt.Errorf("paint-order %q: %w", order, ErrUnknown)
	}
	if colour, err = e.faded(colour, "opacity", "stroke-opacity"); err != nil {
		return nil, err
	}
	stroke := &Stroke{Colour: colour}
	if stroke.Width, err = e.number("stroke-width", 1); err != nil {
		return nil, err
	}
	if stroke.MiterLimit, err = e.number("stroke-miterlimit", 4); err != nil {
		return nil, err
	}
	if stroke.DashOffset, err = e.number("stroke-dashoffset", 0); err != nil {
		return nil, err
	}
	if dash := e.attrs["stroke-dasharray"]; dash != "" && dash != "none" {
		if stroke.Dash, err = parseNumbers(dash); err != nil {
			return nil, err
		}
	}
	scale := m.scale()
	stroke.Width *= scale
	stroke.DashOffset *= scale
	for i := range stroke.Dash {
		stroke.Dash[i] *= scale
	}
	if stroke.Cap, err = capOf(e.attrs["stroke-linecap"]); err != nil {
		return nil, err
	}
	if stroke.Join, err = joinOf(e.attrs["stroke-linejoin"]); err != nil {
		return nil, err
	}
	if stroke.Width <= 0 || stroke.Colour.Opacity == 0 {
		return nil, nil
	}
	return stroke, nil
}

func capOf(value string) (Cap, error) {
	switch value {
	case "", "butt":
		return CapButt, nil
	case "round":
		return CapRound, nil
	case "square":
		return CapSquare, nil
	}
	return 0, fmt.Errorf("stroke-linecap %q: %w", value, ErrUnknown)
}

func joinOf(value string) (Join, error) {
	switch value {
	case "", "miter":
		return JoinMiter, nil
	case "round":
		return JoinRound, nil
	case "bevel":
		return JoinBevel, nil
	}
	return 0, fmt.Errorf("stroke-linejoin %q: %w", value, ErrUnknown)
}

// gradientOf resolves a linear gradient for the shape that it fills.
func gradientOf(server, e *element, local Outline, m matrix) (*Gradient, error) {
	if err := server.only("id", "x1", "y1", "x2", "y2", "gradientUnits"); err != nil {
		return nil, err
	}
	var ends [4]float64
	for i, name := range []string{"x1", "y1", "x2", "y2"} {
		missing := 0.0
		if name == "x2" {
			missing = 1
		}
		var err error
		if ends[i], err = server.number(name, missing); err != nil {
			return nil, err
		}
	}
	switch units := server.attrs["gradientUnits"]; units {
	case "userSpaceOnUse":
	case "", "objectBoundingBox":
		// A slanted gradient is skewed with the box, which two points cannot say.
		if ends[0] != ends[2] && ends[1] != ends[3] {
			return nil, fmt.Errorf("slanted gradient: %w", ErrUnknown)
		}
		box := local.Bounds()
		m = matrix{a: box.MaxX - box.MinX, d: box.MaxY - box.MinY, e: box.MinX, f: box.MinY}.then(m)
	default:
		return nil, fmt.Errorf("gradientUnits %q: %w", units, ErrUnknown)
	}
	gradient := &Gradient{}
	gradient.X1, gradient.Y1 = m.point(ends[0], ends[1])
	gradient.X2, gradient.Y2 = m.point(ends[2], ends[3])
	for _, child := range server.children {
		stop, err := stopOf(child, e)
		if err != nil {
			return nil, err
		}
		gradient.Stops = append(gradient.Stops, stop)
	}
	if len(gradient.Stops) == 0 {
		return nil, fmt.Errorf("gradient without stops: %w", ErrUnknown)
	}
	return gradient, nil
}

func stopOf(child, e *element) (Stop, error) {
	if child.name != "stop" {
		return Stop{}, fmt.Errorf("<%s> in a gradient: %w", child.name, ErrUnknown)
	}
	if err := child.only("offset", "stop-color", "stop-opacity"); err != nil {
		return Stop{}, err
	}
	share, percent := strings.CutSuffix(child.attrs["offset"], "%")
	offset, err := parseNumber(share)
	if err != nil {
		return Stop{}, err
	}
	if percent {
		offset /= 100
	}
	colour, _, err := parseColour(child.attrs["stop-color"])
	if err != nil {
		return Stop{}, err
	}
	if colour, err = child.faded(colour, "stop-opacity"); err != nil {
		return Stop{}, err
	}
	if colour, err = e.faded(colour, "opacity", "fill-opacity"); err != nil {
		return Stop{}, err
	}
	return Stop{Offset: offset, Colour: colour}, nil
}
