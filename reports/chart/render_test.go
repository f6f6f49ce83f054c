package chart_test

import (
	"fmt"
	"html"
	"strings"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// render writes a drawing back as plain SVG, every text at its own baseline, so that eyes can
// compare what a renderer is given with what the engine drew.
func render(drawing vector.Drawing) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%v" height="%v">`, drawing.Width, drawing.Height)
	for i, shape := range drawing.Shapes {
		for j, clip := range shape.Clips {
			fmt.Fprintf(&b, `<clipPath id="c%d-%d"><path d="%s"/></clipPath>`, i, j, data(clip))
			fmt.Fprintf(&b, `<g clip-path="url(#c%d-%d)">`, i, j)
		}
		switch {
		case shape.Text != nil:
			text := shape.Text
			weight := map[typeface.Style]string{typeface.SemiBold: "600", typeface.Bold: "700"}[text.Style]
			slant := map[typeface.Style]string{typeface.Italic: "italic"}[text.Style]
			fmt.Fprintf(&b, `<text x="%v" y="%v" font-size="%v" font-family="'%s'" font-weight="%s" font-style="%s" `+
				`fill="%s" fill-opacity="%v" transform="rotate(%v %v %v)" xml:space="preserve">%s</text>`,
				text.X, text.Y, text.Size, typeface.Family, weight, slant, css(text.Colour), text.Colour.Opacity,
				-text.Angle, text.X, text.Y, html.EscapeString(text.String))
		default:
			fmt.Fprintf(&b, `<path d="%s"`, data(shape.Path.Outline))
			if fill := shape.Path.Fill; fill != nil {
				fmt.Fprintf(&b, ` fill="%s" fill-opacity="%v"`, css(fill.Colour), fill.Colour.Opacity)
			} else {
				b.WriteString(` fill="none"`)
			}
			if s := shape.Path.Stroke; s != nil {
				fmt.Fprintf(&b, ` stroke="%s" stroke-opacity="%v" stroke-width="%v" stroke-dasharray="%s"`, css(s.Colour),
					s.Colour.Opacity, s.Width, strings.Trim(fmt.Sprint(s.Dash), "[]"))
			}
			b.WriteString("/>")
		}
		b.WriteString(strings.Repeat("</g>", len(shape.Clips)))
	}
	b.WriteString("</svg>")
	return b.String()
}

func css(c vector.Colour) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

func data(outline vector.Outline) string {
	var b strings.Builder
	for _, s := range outline {
		switch s.Verb {
		case vector.Move:
			fmt.Fprintf(&b, "M%v %v", s.X, s.Y)
		case vector.Line:
			fmt.Fprintf(&b, "L%v %v", s.X, s.Y)
		case vector.Cubic:
			fmt.Fprintf(&b, "C%v %v %v %v %v %v", s.X1, s.Y1, s.X2, s.Y2, s.X, s.Y)
		case vector.Close:
			b.WriteString("Z")
		}
	}
	return b.String()
}
