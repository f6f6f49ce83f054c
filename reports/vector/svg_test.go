package vector_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

func faces(t *testing.T) *typeface.Set {
	t.Helper()
	set, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func parse(t *testing.T, body string) (vector.Drawing, error) {
	t.Helper()
	head := `<svg width="200" height="100" xmlns="http://www.w3.org/2000/svg" version="1.1" ` +
		`baseProfile="full" viewBox="0 0 200 100">`
	return vector.Parse(head+body+`</svg>`, faces(t))
}

// describe writes a drawing in short, for comparison.
func describe(d vector.Drawing) string {
	var b strings.Builder
	for _, shape := range d.Shapes {
		for _, clip := range shape.Clips {
			fmt.Fprintf(&b, "clip%s ", outline(clip))
		}
		if text := shape.Text; text != nil {
			fmt.Fprintf(&b, "text %q %s %.4g at %.4g,%.4g turned %.4g %s;", text.String, text.Style,
				text.Size, text.X, text.Y, text.Angle, colour(text.Colour))
			continue
		}
		fmt.Fprintf(&b, "path%s", outline(shape.Path.Outline))
		if fill := shape.Path.Fill; fill != nil {
			fmt.Fprintf(&b, " fill %s", colour(*fill))
		}
		if s := shape.Path.Stroke; s != nil {
			fmt.Fprintf(&b, " stroke %s %.4g %.4g %d%d", colour(s.Colour), s.Width, s.Dash, s.Cap, s.Join)
		}
		b.WriteString(";")
	}
	return b.String()
}

func colour(c vector.Colour) string {
	return fmt.Sprintf("#%02x%02x%02x/%.4g", c.R, c.G, c.B, c.Opacity)
}

func outline(o vector.Outline) string {
	var b strings.Builder
	for _, s := range o {
		switch s.Verb {
		case vector.Move:
			fmt.Fprintf(&b, " M%s", point(s.X, s.Y))
		case vector.Line:
			fmt.Fprintf(&b, " L%s", point(s.X, s.Y))
		case vector.Cubic:
			fmt.Fprintf(&b, " C%s %s %s", point(s.X1, s.Y1), point(s.X2, s.Y2), point(s.X, s.Y))
		case vector.Close:
			b.WriteString(" Z")
		}
	}
	return b.String()
}

func point(x, y float64) string {
	near := func(v float64) float64 { return math.Round(v*1e4)/1e4 + 0 }
	return fmt.Sprintf("%v,%v", near(x), near(y))
}

func TestParse(t *testing.T) {
	t.Parallel()
	const green, box = "#00ff00/1", "M0,0 L4,0 L4,2 L0,2 Z"
	const font = ` style="font-size:10px;font-family:'Source Sans 3';" xml:space="preserve"`
	tests := []struct{ name, svg, want string }{
		{"nothing", ``, ""},
		{"unpainted", `<rect width="9" height="9" fill="none"/><path d=""/>`, ""},
		{"black unless told", `<path d="M1 2L3 4"/>`, "path M1,2 L3,4 fill #000000/1;"},
		{"opacity", `<path d="M1 2L3 4" fill="rgb(0,255,0)" fill-opacity="0.5"/>`,
			"path M1,2 L3,4 fill #00ff00/0.5;"},
		{"transparent", `<path d="M1 2L3 4" fill="#000000" fill-opacity="0"/>`, ""},
		{"relative lines", `<path d="M1 1l2 0l0 2l-2 0Z" fill="#00ff00"/>`,
			"path M1,1 L3,1 L3,3 L1,3 Z fill " + green + ";"},
		{"after closing", `<path d="M1 1L3 1L3 3Zl5 5" fill="#00ff00"/>`,
			"path M1,1 L3,1 L3,3 Z L6,6 fill " + green + ";"},
		{"quarter arc", `<path d="M1 0A1 1 0 0 1 0 1" fill="#00ff00"/>`,
			"path M1,0 C1,0.5523 0.5523,1 0,1 fill " + green + ";"},
		{"arc with radii too small", `<path d="M0 0A1 1 0 0 1 4 0" fill="#00ff00"/>`,
			"path M0,0 C0,-1.1046 0.8954,-2 2,-2 C3.1046,-2 4,-1.1046 4,0 fill " + green + ";"},
		{"flat arc", `<path d="M0 0A0 1 0 0 1 4 0A1 1 0 0 1 4 0" fill="#00ff00"/>`,
			"path M0,0 L4,0 fill " + green + ";"},
		{"rect", `<rect x="1" y="2" width="3" height="4" fill="#00ff00"/>`,
			"path M1,2 L4,2 L4,6 L1,6 Z fill " + green + ";"},
		{"stroke", `<path d="M0 0L1 1" fill="none" stroke="#00ff00" stroke-width="2" ` +
			`stroke-dasharray="4,2" stroke-linecap="round" stroke-linejoin="bevel" stroke-opacity="0.5"/>`,
			"path M0,0 L1,1 stroke #00ff00/0.5 2 [4 2] 12;"},
		{"no stroke without width",
			`<path d="M0 0L1 1" fill="none" stroke="#00ff00" stroke-width="0"/>`, ""},
		{"transforms", `<path transform="matrix(2,0,0,2,11,21)" d="M1 1L2 2" fill="none" ` +
			`stroke="#00ff00" stroke-width="0.5" stroke-dasharray="3"/>`,
			"path M13,23 L15,25 stroke " + green + " 1 [6] 00;"},
		{"rotation", `<path transform="rotate(90)" d="M2 1L1 1" fill="#00ff00"/>`,
			"path M-1,2 L-1,1 fill " + green + ";"},
		{"clip", `<defs><clipPath id="c"><path d="M0 0L4 0L4 2L0 2Z" fill="#000"/></clipPath></defs>` +
			`<g clip-path="url(#c)"><path d="M0 0L9 9" fill="#00ff00"/></g>` +
			`<path d="M0 0L9 9" fill="#00ff00"/>`,
			"clip " + box + " path M0,0 L9,9 fill " + green + ";path M0,0 L9,9 fill " + green + ";"},
		{"clip in clip", `<g clip-path="url(#c)"><g clip-path="url(#d)">` +
			`<path d="M0 0L9 9" fill="#00ff00"/></g></g>` +
			`<defs><clipPath id="c"><rect width="4" height="2"/></clipPath>` +
			`<clipPath id="d"><rect width="4" height="2" transform="translate(1 0)"/></clipPath></defs>`,
			"clip " + box + " clip M1,0 L5,0 L5,2 L1,2 Z path M0,0 L9,9 fill " + green + ";"},
		{"pattern", `<defs><pattern id="p" width="2" height="2" patternUnits="userSpaceOnUse">` +
			`<g><path d="M0 0L1 1" fill="#00ff00"/></g></pattern></defs>` +
			`<rect width="4" height="2" fill="url(#p)" stroke="#000000"/>`,
			"clip " + box + " path M0,0 L1,1 M2,0 L3,1 fill " + green +
				";path " + box + " stroke #000000/1 1 [] 00;"},
		{"text", `<text x="10" y="20" fill="#00ff00"` + font + `>hola</text>`,
			`text "hola" Regular 10 at 10,20 turned 0 ` + green + ";"},
		{"text that ends here", `<text text-anchor="end" transform="translate(50 20)" fill="#00ff00" ` +
			`font-weight="600"` + font + `>00</text>`,
			`text "00" SemiBold 10 at 39.74,20 turned 0 ` + green + ";"},
		{"turned text in the middle", `<text dominant-baseline="central" text-anchor="middle" ` +
			`transform="matrix(0,-2,2,0,50,50)" fill="#00ff00" font-style="italic"` + font + `>00</text>`,
			`text "00" Italic 20 at 56.6,59.58 turned 90 ` + green + ";"},
		{"spaces", `<text fill="#00ff00"` + font + `>a  b</text>` +
			`<text fill="#00ff00"` + font + `> </text>`,
			`text "a  b" Regular 10 at 0,0 turned 0 ` + green + ";"},
		{"markup is text", `<text fill="#00ff00"` + font + `>&lt;/script&gt; &amp; %PDF</text>`,
			`text "</script> & %PDF" Regular 10 at 0,0 turned 0 ` + green + ";"},
		{"what only the pointer changes", `<path d="M1 2L3 4" fill="#00ff00" pointer-events="visible" ` +
			`ecmeta_ssr_type="chart" class="a"/>` +
			"<style><![CDATA[\n.a:hover {\nfill:red;\n}\n]]></style>",
			"path M1,2 L3,4 fill " + green + ";"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			drawing, err := parse(t, test.svg)
			if err != nil {
				t.Fatal(err)
			}
			if drawing.Width != 200 || drawing.Height != 100 {
				t.Errorf("size = %v × %v", drawing.Width, drawing.Height)
			}
			if got := describe(drawing); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestNothingUnknownIsDropped(t *testing.T) {
	t.Parallel()
	const text = ` fill="#000000" style="font-size:9px;font-family:Source Sans 3" xml:space="preserve"`
	tests := []struct{ name, svg string }{
		{"element", `<image href="x.png"/>`},
		{"other shape", `<circle r="1"/>`},
		{"style sheet", `<style>.a:hover{fill:red}.a{fill:red}</style>`},
		{"element in a group", `<g><foreignObject/></g>`},
		{"element in the definitions", `<defs><filter/></defs>`},
		{"attribute", `<path d="M0 0L1 1" filter="url(#f)"/>`},
		{"attribute of a group", `<g opacity="0.5"><path d="M0 0L1 1"/></g>`},
		{"attribute of the clip's shape",
			`<clipPath id="c"><rect width="1" height="1" mask="x"/></clipPath><g clip-path="url(#c)"/>`},
		{"attribute of text", `<text textLength="4"` + text + `>a</text>`},
		{"run in text", `<text` + text + `><tspan>a</tspan></text>`},
		{"style property", `<path d="M0 0L1 1" style="mix-blend-mode:multiply"/>`},
		{"style without a colon", `<path d="M0 0L1 1" style="fill"/>`},
		{"colour name", `<path d="M0 0L1 1" fill="rebeccapurple"/>`},
		{"colour digits", `<path d="M0 0L1 1" fill="#12345"/>`},
		{"colour function", `<path d="M0 0L1 1" fill="hsl(1,2,3)"/>`},
		{"path command", `<path d="M0 0X1 1"/>`},
		{"curve", `<path d="M0 0C1 0 2 1 2 2"/>`},
		{"path that starts without a move", `<path d="L1 1"/>`},
		{"path cut short", `<path d="M0 0L1"/>`},
		{"number after closing", `<path d="M0 0L1 1Z 3 3"/>`},
		{"arc flag", `<path d="M0 0A1 1 0 2 0 1 1"/>`},
		{"number", `<rect width="NaN" height="1"/>`},
		{"percentage", `<rect width="10%" height="1"/>`},
		{"rounded corners", `<rect width="4" height="2" rx="1"/>`},
		{"transform", `<path transform="skewX(3)" d="M0 0L1 1"/>`},
		{"transform cut short", `<path transform="translate(3 4" d="M0 0L1 1"/>`},
		{"two transforms", `<path transform="translate(5 5) rotate(2)" d="M1 1L2 2"/>`},
		{"reference to nothing", `<path fill="url(#x)" d="M0 0L1 1"/>`},
		{"reference of the wrong kind", `<clipPath id="c"/><path fill="url(#c)" d="M0 0L1 1"/>`},
		{"gradient", `<linearGradient id="g"/><path fill="url(#g)" d="M0 0L1 1"/>`},
		{"tiny pattern", `<pattern id="p" width="0.1" height="0.1" patternUnits="userSpaceOnUse"/>` +
			`<rect width="100" height="100" fill="url(#p)"/>`},
		{"flat pattern", `<pattern id="p" width="1" height="1" patternUnits="userSpaceOnUse" ` +
			`patternTransform="matrix(0,0,0,0,0,0)"/><rect width="9" height="9" fill="url(#p)"/>`},
		{"line cap", `<path d="M0 0L1 1" stroke="#000000" stroke-linecap="square"/>`},
		{"line join", `<path d="M0 0L1 1" stroke="#000000" stroke-linejoin="arcs"/>`},
		{"paint order", `<path d="M0 0L1 1" stroke="#000000" paint-order="stroke"/>`},
		{"stroked text", `<text stroke="#ffffff"` + text + `>a</text>`},
		{"other family",
			`<text fill="#000000" xml:space="preserve" font-size="9px" font-family="serif">a</text>`},
		{"no size", `<text fill="#000000" xml:space="preserve" font-family="Source Sans 3">a</text>`},
		{"spaces that collapse",
			`<text fill="#000000" font-size="9px" font-family="Source Sans 3">a  b</text>`},
		{"anchor", `<text text-anchor="left"` + text + `>a</text>`},
		{"baseline", `<text dominant-baseline="hanging"` + text + `>a</text>`},
		{"skewed text", `<text transform="matrix(1,0,1,1,0,0)"` + text + `>a</text>`},
		{"text outside <text>", `hola`},
		{"doctype", `<!DOCTYPE x>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if drawing, err := parse(t, test.svg); !errors.Is(err, vector.ErrUnknown) {
				t.Errorf("error = %v, drawing %s", err, describe(drawing))
			}
		})
	}
	for _, svg := range []string{"", "<svg", `<svg width="1" height="1"><g></svg>`, "<html></html>",
		`<svg width="1" height="1" viewBox="0 0 2 2"></svg>`} {
		if _, err := vector.Parse(svg, faces(t)); err == nil {
			t.Errorf("%q is read", svg)
		}
	}
}

func TestArcStaysOnItsCircle(t *testing.T) {
	t.Parallel()
	drawing, err := parse(t, `<path d="M60 50A10 10 0 1 0 50 60" fill="#000000"/>`)
	if err != nil {
		t.Fatal(err)
	}
	outline := drawing.Shapes[0].Path.Outline
	if len(outline) != 4 {
		t.Fatalf("%d segments, want a move and three quarters", len(outline))
	}
	from := outline[0]
	for _, to := range outline[1:] {
		for _, s := range []float64{0.25, 0.5, 0.75, 1} {
			r := 1 - s
			x := r*r*r*from.X + 3*r*r*s*to.X1 + 3*r*s*s*to.X2 + s*s*s*to.X
			y := r*r*r*from.Y + 3*r*r*s*to.Y1 + 3*r*s*s*to.Y2 + s*s*s*to.Y
			if off := math.Abs(math.Hypot(x-50, y-50) - 10); off > 0.01 {
				t.Errorf("%v, %v is %v off the circle", x, y, off)
			}
		}
		from = to
	}
}
