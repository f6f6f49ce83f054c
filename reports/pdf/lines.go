package pdf

import (
	"strings"
	"unicode"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// run is text of one face, which may be a link.
type run struct {
	face   face
	text   string
	target string // the link's anchor; empty for none
}

// line is one line of runs.
type line struct {
	runs  []run
	width float64
	last  bool // of its paragraph
	space bool // a space was dropped at the line break
}

// textBlock is text broken into lines, which are as high as the face's leading.
type textBlock struct {
	face  face
	lines []line
}

func (t textBlock) height() float64 { return float64(len(t.lines)) * t.face.leading }

// wrap breaks a text into lines no wider than width: at least one, even of an empty text.
func (s *setter) wrap(f face, text string, width float64) textBlock {
	return textBlock{f, s.breakLines([]run{{face: f, text: text}}, width)}
}

// spans breaks a paragraph's spans into lines.
func (s *setter) spans(f face, spans []document.Span, width float64) textBlock {
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
	return textBlock{f, s.breakLines(runs, width)}
}

// balanced breaks a title into as few lines as width allows, and makes them about equally long.
func (s *setter) balanced(f face, text string, width float64) textBlock {
	const narrowest, step = 0.55, 0.03
	t := s.wrap(f, text, width)
	for share := 1 - step; len(t.lines) > 1 && share >= narrowest; share -= step {
		again := s.wrap(f, text, share*width)
		if len(again.lines) != len(t.lines) {
			break
		}
		t = again
	}
	return t
}

// set draws a block with its top left corner at x, y.
func (s *setter) set(p *page, t textBlock, x, y float64) {
	for n, l := range t.lines {
		s.setLine(p, l, t.face, x, y+float64(n)*t.face.leading)
	}
}

// glyph is a character and the index of its run.
type glyph struct {
	char rune
	run  int
}

// breakLines breaks runs into lines no wider than width: at line feeds, at spaces, and after
// hyphens and slashes. A word that is wider than a line is broken where the line ends. There is
// always at least one line.
func (s *setter) breakLines(runs []run, width float64) []line {
	var glyphs []glyph
	for i, r := range runs {
		for _, char := range typeface.Printed(r.text) {
			glyphs = append(glyphs, glyph{char, i})
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

// breakParagraph breaks a paragraph. Where its last line would be short, it makes all lines
// narrower, as long as that takes no more of them.
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
	from, to := 0, 0 // bounds of the current line
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

// wordEnd is the end of the word that begins at from, with the spaces after it.
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

// makeLine joins neighbouring glyphs of one run.
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

// setLine draws a line with its left end at x and its top at y; f gives its height and baseline.
func (s *setter) setLine(p *page, l line, f face, x, y float64) {
	baseline := s.baseline(f, y)
	for _, r := range l.runs {
		width := s.width(r.face, r.text)
		draw := func() { s.textAt(p, r.face, x, baseline, r.text) }
		if r.target == "" {
			draw()
		} else {
			area := link{x: x, y: y, width: width, height: f.leading, target: r.target, says: r.text}
			p.follow(area, draw)
		}
		x += width
	}
	if l.space && !l.last && len(l.runs) > 0 {
		p.spaceAfter()
	}
}
