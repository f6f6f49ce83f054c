package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"xmess.cat/memoria/reports/typeface"
)

// clean makes a text fit for one run. Invisible characters become spaces, and several spaces one; a
// non-breaking space stays.
func clean(text string) string {
	text = strings.Map(func(char rune) rune {
		switch {
		case char == '\u00a0' || char == '\u202f':
			return char
		case char == unicode.ReplacementChar || unicode.Is(unicode.Cf, char):
			return -1
		case unicode.IsSpace(char) || unicode.IsControl(char):
			return ' '
		}
		return char
	}, text)
	return strings.Join(strings.FieldsFunc(text, func(char rune) bool { return char == ' ' }), " ")
}

// wrap breaks a text into lines no wider than width: at spaces, and after hyphens and slashes
// inside long words. A word wider than a line is broken where the line ends. There is always at
// least one line.
func (c *Charts) wrap(text string, style typeface.Style, width float64) []string {
	fits := func(line string) bool { return c.faces.Width(style, line, textSize) <= width+1e-9 }
	var lines []string
	line := ""
	for _, piece := range pieces(clean(text)) {
		if fits(strings.TrimRight(line+piece, " ")) {
			line += piece
			continue
		}
		if line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
		}
		line = ""
		for _, char := range piece {
			if line != "" && !fits(line+string(char)) {
				lines = append(lines, strings.TrimRight(line, " "))
				line = ""
			}
			line += string(char)
		}
	}
	return append(lines, strings.TrimRight(line, " "))
}

// pieces cuts a text after each place where a line may end; together they are the text.
func pieces(text string) []string {
	var found []string
	from := 0
	for at, char := range text {
		if char == ' ' || ((char == '-' || char == '/') && breaksAfter(text, at)) {
			found = append(found, text[from:at+1])
			from = at + 1
		}
	}
	if from < len(text) {
		found = append(found, text[from:])
	}
	return found
}

// breaksAfter tells whether a hyphen or slash has enough letters on both sides to end a line:
// "€/hab." and "relacionar-se" stay whole.
func breaksAfter(text string, at int) bool {
	const enough = 4
	before, after := text[:at], text[at+1:]
	before = before[strings.LastIndexByte(before, ' ')+1:]
	after, _, _ = strings.Cut(after, " ")
	return utf8.RuneCountInString(before) >= enough && utf8.RuneCountInString(after) >= enough
}

// widest is the width of the widest text.
func (c *Charts) widest(p pen, texts []string) float64 {
	most := 0.0
	for _, text := range texts {
		most = max(most, c.textWidth(p, clean(text)))
	}
	return most
}
