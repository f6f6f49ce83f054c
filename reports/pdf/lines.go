package pdf

import (
	"strings"
	"unicode"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// run is text of one face, which may lead somewhere.
type run struct {
	face   face
	text   string
	target string
}

// line is one line of runs.
type line struct {
	runs  []run
	width float64
	last  bool // of its paragraph
	space bool // a space was left out where it was broken
}

func plain(f face, text string) []run { return []run{{face: f, text: text}} }

func (s *setter) spanRuns(f face, spans []document.Span) []run {
	var runs []run
	for _, span := range spans {
		set := f
		if span.Strong {
			set.style = typeface.SemiBold
		}
		if span.Target != "" {
			set.colour = s.accent
		}
		runs = append(runs, run{face: set, text: span.Text, target: span.Target})
	}
	return runs
}

// glyph is a character and the run that it is of.
type glyph struct {
	char rune
	run  int
}

// breakLines breaks runs into lines no wider than width, at spaces and after hyphens and slashes; a word
// that is wider than a line by itself is broken where the line ends. There is always at least one line.
func (s *setter) breakLines(runs []run, width float64) []line {
	var glyphs []glyph
	for i, r := range runs {
		for _, char := range r.text {
			glyphs = append(glyphs, glyph{s.drawable(r.face.style, char), i})
		}
	}
	var lines []line
	start := 0
	for i := 0; i <= len(glyphs); i++ {
		if i == len(glyphs) || glyphs[i].char == '\n' {
			lines = append(lines, s.breakParagraph(runs, glyphs[start:i], width)...)
			lines[len(lines)-1].space = true
			start = i + 1
		}
	}
	lines[len(lines)-1].last = true
	return lines
}

// balanced breaks a title into as few lines as width allows, and makes those about as long as each other.
func (s *setter) balanced(runs []run, width float64) []line {
	const narrowest, step = 0.55, 0.03
	lines := s.breakLines(runs, width)
	for share := 1 - step; len(lines) > 1 && share >= narrowest; share -= step {
		again := s.breakLines(runs, share*width)
		if len(again) != len(lines) {
			break
		}
		lines = again
	}
	return lines
}

// drawable is a character that the face can draw in its place.
func (s *setter) drawable(style typeface.Style, char rune) rune {
	switch {
	case char == '\n' || s.fonts.Has(style, char):
		return char
	case unicode.IsSpace(char):
		return ' '
	case s.fonts.Has(style, '\ufffd'):
		return '\ufffd'
	}
	return '?'
}

// breakParagraph breaks a paragraph so that no word stands alone on its last line, where narrower lines, as many,
// can help it.
func (s *setter) breakParagraph(runs []run, glyphs []glyph, width float64) []line {
	const short, enough, narrowest, step = 0.16, 0.24, 0.84, 0.02
	lines := s.breakTo(runs, glyphs, width)
	if n := len(lines); n < 2 || lines[n-1].width > short*width {
		return lines
	}
	for share := 1 - step; share >= narrowest; share -= step {
		again := s.breakTo(runs, glyphs, share*width)
		if len(again) != len(lines) {
			break
		}
		if again[len(again)-1].width >= enough*width {
			return again
		}
	}
	return lines
}

func (s *setter) breakTo(runs []run, glyphs []glyph, width float64) []line {
	const slack = 0.01
	measure := func(part []glyph) float64 {
		total := 0.0
		for _, g := range part {
			total += s.fonts.Width(runs[g.run].face.style, string(g.char), runs[g.run].face.size)
		}
		return total
	}
	var lines []line
	from, to := 0, 0 // the line so far
	for to < len(glyphs) {
		next := wordEnd(glyphs, to)
		if measure(trimSpace(glyphs[from:next])) <= width+slack {
			to = next
			continue
		}
		if to == from {
			to++
			for to < next && measure(glyphs[from:to+1]) <= width+slack {
				to++
			}
		}
		made := makeLine(runs, trimSpace(glyphs[from:to]), measure)
		made.space = glyphs[to-1].char == ' '
		lines = append(lines, made)
		from = to
	}
	if from < len(glyphs) || len(lines) == 0 {
		lines = append(lines, makeLine(runs, trimSpace(glyphs[from:]), measure))
	}
	return lines
}

// wordEnd is where the word that begins at from ends, the spaces after it included.
func wordEnd(glyphs []glyph, from int) int {
	for i := from; i < len(glyphs); i++ {
		switch char := glyphs[i].char; {
		case char == ' ':
			for i < len(glyphs) && glyphs[i].char == ' ' {
				i++
			}
			return i
		case (char == '-' || char == '/' || char == '–') && i > from && i+1 < len(glyphs) &&
			unicode.IsLetter(glyphs[i-1].char) && unicode.IsLetter(glyphs[i+1].char):
			return i + 1
		}
	}
	return len(glyphs)
}

func trimSpace(glyphs []glyph) []glyph {
	for len(glyphs) > 0 && glyphs[len(glyphs)-1].char == ' ' {
		glyphs = glyphs[:len(glyphs)-1]
	}
	return glyphs
}

func makeLine(runs []run, glyphs []glyph, measure func([]glyph) float64) line {
	out := line{width: measure(glyphs)}
	for start := 0; start < len(glyphs); {
		end := start
		var text strings.Builder
		for end < len(glyphs) && glyphs[end].run == glyphs[start].run {
			text.WriteRune(glyphs[end].char)
			end++
		}
		r := runs[glyphs[start].run]
		out.runs = append(out.runs, run{face: r.face, text: text.String(), target: r.target})
		start = end
	}
	return out
}

// setLine sets a line with its left end at x and its box's top at y.
func (s *setter) setLine(p *page, l line, box face, x, y float64) {
	baseline := s.baseline(box, y)
	for _, r := range l.runs {
		width := s.width(r.face, r.text)
		if r.target == "" {
			s.textAt(p, r.face, x, baseline, r.text)
		} else {
			p.leads(link{x: x, y: y, width: width, height: box.leading, target: r.target, says: r.text},
				func() { s.textAt(p, r.face, x, baseline, r.text) })
		}
		x += width
	}
	if l.space && !l.last && len(l.runs) > 0 {
		p.gap()
	}
}
