package vector

import (
	"fmt"
	"strings"
	"unicode"
)

// parsePath reads the d of a <path>: the commands M, L, l, A and Z, each with one set of numbers.
// The engine writes no others.
func parsePath(d string) (Outline, error) {
	var p pathReader
	for rest := d; rest != ""; {
		end := len(rest)
		if next := strings.IndexFunc(rest[1:], unicode.IsLetter); next >= 0 {
			end = 1 + next
		}
		numbers, err := parseNumbers(rest[1:end])
		if err == nil && !p.command(rest[0], numbers) {
			err = ErrUnknown
		}
		if err != nil {
			return nil, fmt.Errorf("path command %q: %w", rest[:end], err)
		}
		rest = rest[end:]
	}
	return p.outline, nil
}

type pathReader struct {
	outline        Outline
	x, y           float64 // the pen
	startX, startY float64 // of the subpath
}

// command draws one command; ok is false for one that is not known.
func (p *pathReader) command(name byte, n []float64) (ok bool) {
	if len(p.outline) == 0 && name != 'M' {
		return false
	}
	switch {
	case name == 'M' && len(n) == 2:
		p.outline = append(p.outline, Segment{Verb: Move, X: n[0], Y: n[1]})
		p.startX, p.startY = n[0], n[1]
		p.x, p.y = n[0], n[1]
	case name == 'L' && len(n) == 2:
		p.line(n[0], n[1])
	case name == 'l' && len(n) == 2:
		p.line(p.x+n[0], p.y+n[1])
	case name == 'A' && len(n) == 7 && isFlag(n[3]) && isFlag(n[4]):
		curves := arc(p.x, p.y, n[0], n[1], n[2], n[3] == 1, n[4] == 1, n[5], n[6])
		p.outline = append(p.outline, curves...)
		p.x, p.y = n[5], n[6]
	case name == 'Z' && len(n) == 0:
		p.outline = append(p.outline, Segment{Verb: Close})
		p.x, p.y = p.startX, p.startY
	default:
		return false
	}
	return true
}

func isFlag(number float64) bool { return number == 0 || number == 1 }

func (p *pathReader) line(x, y float64) {
	p.outline = append(p.outline, Segment{Verb: Line, X: x, Y: y})
	p.x, p.y = x, y
}
