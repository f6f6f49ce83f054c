package vector

import (
	"fmt"
	"math"
	"strings"

	"xmess.cat/memoria/reports/typeface"
)

// text reads a run. Its anchor and baseline are resolved here, by the font's own measures, so
// that a renderer needs neither.
func (r *reader) text(e *element, at place) error {
	if err := e.only("x", "y", "transform", "clip-path", "fill", "fill-opacity", "opacity", "text-anchor",
		"dominant-baseline", "font", "font-size", "font-family", "font-style", "font-weight"); err != nil {
		return err
	}
	if len(e.children) > 0 {
		return fmt.Errorf("<%s> in <text>: %w", e.children[0].name, ErrUnknown)
	}
	at, err := r.enter(e, at)
	if err != nil {
		return err
	}
	text := Text{String: e.text}
	if e.attrs["space"] != "preserve" {
		text.String = strings.Join(strings.Fields(e.text), " ")
	}
	if strings.Trim(text.String, " ") == "" {
		return nil
	}
	if text.Style, text.Size, err = fontOf(e); err != nil {
		return fmt.Errorf("text %q: %w", text.String, err)
	}
	fill, pattern, err := r.fillOf(e, nil, at.matrix)
	if err != nil || pattern != nil || (fill != nil && fill.Gradient != nil) {
		return fmt.Errorf("colour of text %q: %w", text.String, errOr(err))
	}
	if fill == nil {
		return nil
	}
	text.Colour = fill.Colour
	if err := r.place(&text, e, at.matrix); err != nil {
		return fmt.Errorf("text %q: %w", text.String, err)
	}
	r.add(at, Shape{Text: &text})
	return nil
}

func errOr(err error) error {
	if err != nil {
		return err
	}
	return ErrUnknown
}

// fontOf reads the cut and the size, in the text's own coordinates.
func fontOf(e *element) (typeface.Style, float64, error) {
	style := typeface.Pick(e.attrs["font-style"], e.attrs["font-weight"])
	size, family := float64(typeface.DefaultSize), e.attrs["font-family"]
	if number, ok := strings.CutSuffix(e.attrs["font-size"], "px"); ok {
		var err error
		if size, err = parseNumber(number); err != nil {
			return 0, 0, err
		}
	} else if e.attrs["font-size"] != "" {
		return 0, 0, fmt.Errorf("font-size %q: %w", e.attrs["font-size"], ErrUnknown)
	}
	if shorthand, ok := e.attrs["font"]; ok {
		style, size = typeface.ParseFont(shorthand)
		if _, after, ok := strings.Cut(shorthand, "px "); ok {
			family = after
		}
	}
	first, _, _ := strings.Cut(family, ",")
	if strings.Trim(first, `"' `) != typeface.Family {
		return 0, 0, fmt.Errorf("font family %q: %w", family, ErrUnknown)
	}
	return style, size, nil
}

// place puts the pen at the left end of the baseline.
func (r *reader) place(text *Text, e *element, m matrix) error {
	if !m.isSimilar() {
		return fmt.Errorf("skewed or mirrored text: %w", ErrUnknown)
	}
	x, err := e.number("x", 0)
	if err != nil {
		return err
	}
	y, err := e.number("y", 0)
	if err != nil {
		return err
	}
	width := r.faces.Width(text.Style, text.String, text.Size)
	switch anchor := e.attrs["text-anchor"]; anchor {
	case "", "start":
	case "middle":
		x -= width / 2
	case "end":
		x -= width
	default:
		return fmt.Errorf("text-anchor %q: %w", anchor, ErrUnknown)
	}
	switch baseline := e.attrs["dominant-baseline"]; baseline {
	case "", "alphabetic", "auto":
	case "central", "middle":
		// Halfway up a capital: figures and words both look centred there.
		y += r.faces.Metrics(text.Style).CapHeight * text.Size / 2
	default:
		return fmt.Errorf("dominant-baseline %q: %w", baseline, ErrUnknown)
	}
	text.X, text.Y = m.point(x, y)
	// y grows downwards here, so a turn that SVG calls positive is clockwise as seen.
	text.Angle = -math.Atan2(m.b, m.a) * 180 / math.Pi
	if text.Angle == 0 {
		text.Angle = 0 // and never −0
	}
	text.Size *= m.scale()
	text.Width = width * m.scale()
	return nil
}

// Bounds gives a rectangle that holds the run, from its capitals' height to its descenders.
func (t Text) Bounds(faces *typeface.Set) Box {
	measures := faces.Metrics(t.Style)
	turned := rotation(-t.Angle)
	turned.e, turned.f = t.X, t.Y
	top, bottom := -measures.CapHeight*t.Size, measures.Descent*t.Size
	return rectangle(0, top, t.Width, bottom-top).apply(turned).Bounds()
}
