package vector

import (
	"fmt"
	"strings"
	"unicode"
)

// parsePath reads the d of a <path>: all the commands of SVG.
func parsePath(d string) (Outline, error) {
	p := &pathReader{text: d}
	for {
		p.skip()
		if p.at >= len(p.text) {
			return p.outline, nil
		}
		if err := p.command(); err != nil {
			return nil, fmt.Errorf("path %q: %w", shorten(d), err)
		}
	}
}

func shorten(text string) string {
	if len(text) > 60 {
		return text[:60] + "…"
	}
	return text
}

type pathReader struct {
	text    string
	at      int
	outline Outline
	// The pen, the start of the subpath, and the last control point, for the shorthand curves.
	x, y, startX, startY, controlX, controlY float64
	verb, before                             byte
}

func (p *pathReader) skip() {
	for p.at < len(p.text) && isSeparator(rune(p.text[p.at])) {
		p.at++
	}
}

// command reads one command and one set of its numbers. A number where a command may stand
// repeats the command before it.
func (p *pathReader) command() error {
	char := p.text[p.at]
	switch {
	case unicode.IsLetter(rune(char)):
		p.verb = char
		p.at++
	case p.verb == 0 || p.verb == 'Z' || p.verb == 'z':
		return fmt.Errorf("%q at %d: %w", string(char), p.at, ErrUnknown)
	case p.verb == 'M':
		p.verb = 'L'
	case p.verb == 'm':
		p.verb = 'l'
	}
	upper := p.verb &^ 0x20
	count, ok := map[byte]int{'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'S': 4, 'Q': 4, 'T': 2, 'A': 7, 'Z': 0}[upper]
	if !ok || (len(p.outline) == 0 && upper != 'M') {
		return fmt.Errorf("command %q at %d: %w", string(p.verb), p.at, ErrUnknown)
	}
	n := make([]float64, count)
	for i := range n {
		var err error
		if n[i], err = p.number(upper == 'A' && (i == 3 || i == 4)); err != nil {
			return err
		}
	}
	p.draw(upper, n, p.verb != upper)
	p.before = upper
	return nil
}

// number reads the next number; a flag of an arc is a single digit.
func (p *pathReader) number(flag bool) (float64, error) {
	p.skip()
	from := p.at
	if flag && p.at < len(p.text) {
		p.at++
		switch p.text[from] {
		case '0':
			return 0, nil
		case '1':
			return 1, nil
		}
		return 0, fmt.Errorf("arc flag %q: %w", p.text[from:p.at], ErrUnknown)
	}
	dot, exponent := false, false
scan:
	for ; p.at < len(p.text); p.at++ {
		switch char := p.text[p.at]; {
		case char >= '0' && char <= '9':
		case char == '-' || char == '+':
			if p.at > from && !strings.ContainsRune("eE", rune(p.text[p.at-1])) {
				break scan
			}
		case char == '.' && !dot && !exponent:
			dot = true
		case (char == 'e' || char == 'E') && !exponent && p.at > from:
			exponent = true
		default:
			break scan
		}
	}
	return parseNumber(p.text[from:p.at])
}

func (p *pathReader) draw(verb byte, n []float64, relative bool) {
	if relative {
		p.shift(verb, n)
	}
	switch verb {
	case 'M':
		p.outline = append(p.outline, Segment{Verb: Move, X: n[0], Y: n[1]})
		p.startX, p.startY = n[0], n[1]
		p.move(n[0], n[1])
	case 'L':
		p.line(n[0], n[1])
	case 'H':
		p.line(n[0], p.y)
	case 'V':
		p.line(p.x, n[0])
	case 'C':
		p.curve(n[0], n[1], n[2], n[3], n[4], n[5])
	case 'S':
		x1, y1 := p.reflected('C', 'S')
		p.curve(x1, y1, n[0], n[1], n[2], n[3])
	case 'Q':
		p.quadratic(n[0], n[1], n[2], n[3])
	case 'T':
		x1, y1 := p.reflected('Q', 'T')
		p.quadratic(x1, y1, n[0], n[1])
	case 'A':
		p.outline = append(p.outline, arc(p.x, p.y, n[0], n[1], n[2], n[3] == 1, n[4] == 1, n[5], n[6])...)
		p.move(n[5], n[6])
	case 'Z':
		p.outline = append(p.outline, Segment{Verb: Close})
		p.move(p.startX, p.startY)
	}
}

// shift turns a relative command's numbers into absolute ones.
func (p *pathReader) shift(verb byte, n []float64) {
	switch verb {
	case 'H':
		n[0] += p.x
	case 'V':
		n[0] += p.y
	case 'A':
		n[5] += p.x
		n[6] += p.y
	default:
		for i := 0; i+1 < len(n); i += 2 {
			n[i] += p.x
			n[i+1] += p.y
		}
	}
}

func (p *pathReader) move(x, y float64) { p.x, p.y, p.controlX, p.controlY = x, y, x, y }

func (p *pathReader) line(x, y float64) {
	p.outline = append(p.outline, Segment{Verb: Line, X: x, Y: y})
	p.move(x, y)
}

func (p *pathReader) curve(x1, y1, x2, y2, x, y float64) {
	p.outline = append(p.outline, Segment{Verb: Cubic, X1: x1, Y1: y1, X2: x2, Y2: y2, X: x, Y: y})
	p.x, p.y, p.controlX, p.controlY = x, y, x2, y2
}

func (p *pathReader) quadratic(qx, qy, x, y float64) {
	fromX, fromY := p.x, p.y
	p.curve(fromX+2*(qx-fromX)/3, fromY+2*(qy-fromY)/3, x+2*(qx-x)/3, y+2*(qy-y)/3, x, y)
	p.controlX, p.controlY = qx, qy
}

// reflected mirrors the last control point about the pen, if the last command was such a curve.
func (p *pathReader) reflected(same, shorthand byte) (x, y float64) {
	if p.before != same && p.before != shorthand {
		return p.x, p.y
	}
	return 2*p.x - p.controlX, 2*p.y - p.controlY
}
