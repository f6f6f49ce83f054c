package vector

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"math"
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/typeface"
)

// Options say how a drawing is written as SVG.
type Options struct {
	// Prefix begins every id, so that several drawings can stand on one page.
	Prefix string
	// Label is the text that a screen reader reads; without it the drawing is decoration.
	Label string
	// Zoom, where set, gives the drawing a size: CSS pixels per unit.
	Zoom float64
	// Standalone writes a file of its own: it names its namespace, falls back on any sans serif,
	// and holds each text to the length that it was laid out for.
	Standalone bool
}

// WriteSVG writes the drawing as SVG: paths and selectable texts with presentation attributes
// only. It writes no style and no script, so that a page with the strictest policy accepts it.
// Equal drawings give equal bytes.
func (d Drawing) WriteSVG(out io.Writer, options Options) error {
	w := &svgWriter{out: bufio.NewWriter(out), options: options}
	w.put(`<svg`)
	if options.Standalone {
		w.put(` xmlns="http://www.w3.org/2000/svg"`)
	}
	if zoom := options.Zoom; zoom > 0 {
		w.put(` width="%s" height="%s"`, short(zoom*d.Width), short(zoom*d.Height))
	}
	w.put(` viewBox="0 0 %s"`, short(d.Width, d.Height))
	if options.Label != "" {
		w.put(` role="img" aria-label="%s"`, html.EscapeString(options.Label))
	} else {
		w.put(` aria-hidden="true"`)
	}
	w.put(` font-family="%s">`, html.EscapeString(families(options.Standalone)))
	for _, shape := range d.Shapes {
		w.shape(shape)
	}
	w.put("</svg>")
	return w.out.Flush()
}

func families(standalone bool) string {
	if standalone {
		return "'" + typeface.Family + "', sans-serif"
	}
	return "'" + typeface.Family + "'"
}

type svgWriter struct {
	out     *bufio.Writer
	options Options
	ids     int
}

// put writes formatted text; the buffer keeps an error until its Flush.
func (w *svgWriter) put(format string, values ...any) {
	_, _ = fmt.Fprintf(w.out, format, values...)
}

func (w *svgWriter) id() string {
	w.ids++
	return w.options.Prefix + strconv.Itoa(w.ids)
}

func (w *svgWriter) shape(shape Shape) {
	for _, clip := range shape.Clips {
		id := html.EscapeString(w.id())
		w.put(`<clipPath id="%s"><path d="%s"/></clipPath><g clip-path="url(#%s)">`, id, clip.data(), id)
	}
	switch {
	case shape.Text != nil:
		w.text(*shape.Text)
	case shape.Path != nil:
		w.path(*shape.Path)
	}
	w.put("%s", strings.Repeat("</g>", len(shape.Clips)))
}

func (w *svgWriter) text(text Text) {
	w.put(`<text x="%s" y="%s" font-size="%s"`, short(text.X), short(text.Y), short(text.Size))
	switch text.Style {
	case typeface.SemiBold:
		w.put(` font-weight="600"`)
	case typeface.Bold:
		w.put(` font-weight="700"`)
	case typeface.Italic:
		w.put(` font-style="italic"`)
	}
	if text.Angle != 0 {
		w.put(` transform="rotate(%s)"`, short(-text.Angle, text.X, text.Y))
	}
	if w.options.Standalone && text.Width > 0 {
		w.put(` textLength="%s" lengthAdjust="spacingAndGlyphs"`, short(text.Width))
	}
	w.paint("fill", text.Colour)
	w.put(`>%s</text>`, html.EscapeString(text.String))
}

func (w *svgWriter) path(path Path) {
	w.put(`<path d="%s"`, path.Outline.data())
	if path.Fill != nil {
		w.paint("fill", *path.Fill)
	} else {
		w.put(` fill="none"`)
	}
	if s := path.Stroke; s != nil {
		w.paint("stroke", s.Colour)
		w.put(` stroke-width="%s"`, short(s.Width))
		if len(s.Dash) > 0 {
			w.put(` stroke-dasharray="%s"`, short(s.Dash...))
		}
		if s.Cap == CapRound {
			w.put(` stroke-linecap="round"`)
		}
		if s.Join != JoinMiter {
			w.put(` stroke-linejoin="%s"`, map[Join]string{JoinRound: "round", JoinBevel: "bevel"}[s.Join])
		}
	}
	w.put("/>")
}

func (w *svgWriter) paint(attribute string, colour Colour) {
	w.put(` %s="%s"`, attribute, colour.hex())
	if colour.Opacity != 1 {
		w.put(` %s-opacity="%s"`, attribute, short(colour.Opacity))
	}
}

func (c Colour) hex() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// data is the outline as the d of a path.
func (o Outline) data() string {
	var b strings.Builder
	for _, s := range o {
		switch s.Verb {
		case Move:
			b.WriteString("M" + short(s.X, s.Y))
		case Line:
			b.WriteString("L" + short(s.X, s.Y))
		case Cubic:
			b.WriteString("C" + short(s.X1, s.Y1, s.X2, s.Y2, s.X, s.Y))
		case Close:
			b.WriteString("Z")
		}
	}
	return b.String()
}

// short writes numbers with spaces between them, rounded to a hundredth of a point, which no eye
// can see.
func short(values ...float64) string {
	var out []byte
	for i, value := range values {
		if i > 0 {
			out = append(out, ' ')
		}
		value = math.Round(value*100) / 100
		if value == 0 {
			value = 0 // turns −0 into 0
		}
		out = strconv.AppendFloat(out, value, 'f', -1, 64)
	}
	return string(out)
}
