package vector

import (
	"fmt"
	"math"
	"strings"

	"xmess.cat/memoria/reports/typeface"
)

// text reads a run. It resolves the anchor and the baseline by the font's own measures, so that a
// renderer needs neither.
func (r *reader) text(e *element, in context) error {
	err := e.only("x", "y", "transform", "clip-path", "fill", "fill-opacity", "text-anchor", "space",
		"dominant-baseline", "font-size", "font-family", "font-style", "font-weight")
	if err != nil {
		return err
	}
	if len(e.Children) > 0 {
		return fmt.Errorf("<%s> in <text>: %w", e.Children[0].name(), ErrUnknown)
	}
	if e.attrs["space"] != "preserve" && e.Text != strings.Join(strings.Fields(e.Text), " ") {
		return fmt.Errorf("text whose spaces collapse: %w", ErrUnknown)
	}
	in, err = r.enter(e, in)
	if err != nil {
		return err
	}
	text := Text{String: e.Text}
	if strings.Trim(text.String, " ") == "" {
		return nil
	}
	colour, err := fillOf(e)
	if err == nil && colour != nil {
		text.Colour = *colour
		if text.Style, text.Size, err = fontOf(e); err == nil {
			err = r.place(&text, e, in.matrix)
		}
	}
	if err != nil {
		return fmt.Errorf("text %q: %w", text.String, err)
	}
	if colour != nil {
		r.add(in, Shape{Text: &text})
	}
	return nil
}

// fontOf reads the cut and the size, in the text's own coordinates.
func fontOf(e *element) (typeface.Style, float64, error) {
	family, _, _ := strings.Cut(e.attrs["font-family"], ",")
	if strings.Trim(family, `"' `) != typeface.Family {
		return 0, 0, fmt.Errorf("font family %q: %w", family, ErrUnknown)
	}
	number, ok := strings.CutSuffix(e.attrs["font-size"], "px")
	size, err := parseNumber(number)
	if !ok || err != nil {
		return 0, 0, fmt.Errorf("font size %q: %w", e.attrs["font-size"], ErrUnknown)
	}
	return typeface.Pick(e.attrs["font-style"], e.attrs["font-weight"]), size, nil
}

// place puts the pen at the left end of the baseline.
func (r *reader) place(text *Text, e *element, m matrix) error {
	if !m.isSimilar() {
		return fmt.Errorf("skewed or mirrored text: %w", ErrUnknown)
	}
	at, err := e.numbers("x", "y")
	if err != nil {
		return err
	}
	x, y := at[0], at[1]
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
	case "":
	case "central":
		// Half a capital's height: figures and words both look centred there.
		y += r.faces.Metrics(text.Style).CapHeight * text.Size / 2
	default:
		return fmt.Errorf("dominant-baseline %q: %w", baseline, ErrUnknown)
	}
	text.X, text.Y = m.point(x, y)
	// y grows downwards, so a turn that SVG calls positive is clockwise as seen.
	text.Angle = -math.Atan2(m.b, m.a) * 180 / math.Pi
	if text.Angle == 0 {
		text.Angle = 0 // turns −0 into 0
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
