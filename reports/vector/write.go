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

// Dress is what a drawing that is written as SVG is told about where it will stand.
type Dress struct {
	// Prefix begins every id, so that several drawings can stand on one page.
	Prefix string
	// Label, where set, makes the drawing an image that is read out as this text; without it the drawing is
	// decoration.
	Label string
	// Zoom, where set, gives the drawing a size: so many CSS pixels a unit.
	Zoom float64
	// Alone writes a file of its own: it names its namespace, falls back on any sans serif, and
	// holds each text to the length that it was laid out for.
	Alone bool
}

// WriteSVG writes the drawing as SVG: paths and selectable texts with presentation attributes only, no style and
// no script, so that the strictest page takes it. Equal drawings give equal bytes.
func (d Drawing) WriteSVG(out io.Writer, dress Dress) error {
	w := &svgWriter{out: bufio.NewWriter(out), dress: dress}
	w.put(`<svg`)
	if dress.Alone {
		w.put(` xmlns="http://www.w3.org/2000/svg"`)
	}
	if zoom := dress.Zoom; zoom > 0 {
		w.put(` width="%s" height="%s"`, short(zoom*d.Width), short(zoom*d.Height))
	}
	w.put(` viewBox="0 0 %s %s"`, short(d.Width), short(d.Height))
	if dress.Label != "" {
		w.put(` role="img" aria-label="%s"`, html.EscapeString(dress.Label))
	} else {
		w.put(` aria-hidden="true"`)
	}
	w.put(` font-family="%s">`, html.EscapeString(families(dress.Alone)))
	for _, shape := range d.Shapes {
		w.shape(shape)
	}
	w.put("</svg>")
	return w.out.Flush()
}

func families(alone bool) string {
	if alone {
		return "'" + typeface.Family + "', sans-serif"
	}
	return "'" + typeface.Family + "'"
}

type svgWriter struct {
	out   *bufio.Writer
	dress Dress
	ids   int
}

// put writes; a failure is kept by the buffer and given by its Flush.
func (w *svgWriter) put(format string, values ...any) { _, _ = fmt.Fprintf(w.out, format, values...) }

func (w *svgWriter) id() string {
	w.ids++
	return w.dress.Prefix + strconv.Itoa(w.ids)
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
		w.put(` transform="rotate(%s %s %s)"`, short(-text.Angle), short(text.X), short(text.Y))
	}
	if w.dress.Alone && text.Width > 0 {
		w.put(` textLength="%s" lengthAdjust="spacingAndGlyphs"`, short(text.Width))
	}
	w.paint("fill", text.Colour)
	w.put(`>%s</text>`, html.EscapeString(text.String))
}

func (w *svgWriter) path(path Path) {
	fill := "none"
	if path.Fill != nil && path.Fill.Gradient != nil {
		fill = "url(#" + w.gradient(*path.Fill.Gradient) + ")"
	}
	w.put(`<path d="%s"`, path.Outline.data())
	if path.Fill != nil && path.Fill.Gradient == nil {
		w.paint("fill", path.Fill.Colour)
	} else {
		w.put(` fill="%s"`, html.EscapeString(fill))
	}
	if s := path.Stroke; s != nil {
		w.paint("stroke", s.Colour)
		w.put(` stroke-width="%s"`, short(s.Width))
		if len(s.Dash) > 0 {
			dashes := make([]string, len(s.Dash))
			for i, dash := range s.Dash {
				dashes[i] = short(dash)
			}
			w.put(` stroke-dasharray="%s"`, strings.Join(dashes, " "))
			if s.DashOffset != 0 {
				w.put(` stroke-dashoffset="%s"`, short(s.DashOffset))
			}
		}
		if s.Cap != CapButt {
			w.put(` stroke-linecap="%s"`, map[Cap]string{CapRound: "round", CapSquare: "square"}[s.Cap])
		}
		if s.Join != JoinMiter {
			w.put(` stroke-linejoin="%s"`, map[Join]string{JoinRound: "round", JoinBevel: "bevel"}[s.Join])
		} else if s.MiterLimit > 0 && s.MiterLimit != 4 {
			w.put(` stroke-miterlimit="%s"`, short(s.MiterLimit))
		}
	}
	w.put("/>")
}

func (w *svgWriter) gradient(g Gradient) string {
	id := w.id()
	w.put(`<linearGradient id="%s" gradientUnits="userSpaceOnUse" x1="%s" y1="%s" x2="%s" y2="%s">`,
		html.EscapeString(id), short(g.X1), short(g.Y1), short(g.X2), short(g.Y2))
	for _, stop := range g.Stops {
		w.put(`<stop offset="%s" stop-color="%s" stop-opacity="%s"/>`, short(stop.Offset), stop.Colour.hex(), short(stop.Colour.Opacity))
	}
	w.put("</linearGradient>")
	return id
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
			b.WriteString("M" + short(s.X) + " " + short(s.Y))
		case Line:
			b.WriteString("L" + short(s.X) + " " + short(s.Y))
		case Cubic:
			b.WriteString("C" + short(s.X1) + " " + short(s.Y1) + " " + short(s.X2) + " " + short(s.Y2) + " " + short(s.X) + " " + short(s.Y))
		case Close:
			b.WriteString("Z")
		}
	}
	return b.String()
}

// short writes a number to a hundredth of a point, which no eye can tell from the whole of it.
func short(v float64) string {
	v = math.Round(v*100) / 100
	if v == 0 {
		return "0" // and never -0
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
