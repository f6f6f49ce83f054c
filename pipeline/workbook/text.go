package workbook

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"xmess.cat/memoria/pipeline/source"
)

// TextOf is the cell's value as an officer reads it, without the spaces around it: numbers in plain
// decimal text with a point, a percentage as it is shown (12.5 %), a date in ISO, a truth value as Excel
// shows it in Catalan (CERT, FALS). Blank is empty.
func TextOf(c Cell) string {
	switch c.Kind {
	case Numeric:
		return figure(c)
	case Bool:
		if c.Text == "1" {
			return "CERT"
		}
		return "FALS"
	}
	return Trim(c.Text)
}

// Trim is a text without what nobody sees at its ends.
func Trim(text string) string {
	if n := len(text); n == 0 || seen(text[0]) && seen(text[n-1]) {
		return text
	}
	return strings.TrimFunc(text, invisible)
}

// seen tells of the signs of ASCII that leave a mark; of no other byte can it be told alone.
func seen(b byte) bool { return b > ' ' && b < 0x7f }

func figure(c Cell) string {
	text, ok := shown(c.Text)
	if !ok {
		return c.Text
	}
	switch c.Format {
	case Percent:
		if n, broken := exact(text, 2); broken == nil {
			return n.String() + " %"
		}
	case DateFormat:
		if at, ok := serialTime(c.Text, false); ok {
			return ISO(at)
		}
	}
	if isShortest(text) {
		return text
	}
	const readable = 40 // beyond it, the power of ten says more
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		if long := strconv.FormatFloat(f, 'f', -1, 64); len(long) < readable {
			return long
		}
	}
	return text
}

// isShortest tells whether a number is written as it would be written anew: up to fifteen digits, of which any are told
// apart by a machine number, none of them for nothing.
func isShortest(text string) bool {
	const exact = 15
	digits := strings.TrimPrefix(text, "-")
	if len(digits) == 0 || len(digits) > exact {
		return false
	}
	point := -1
	for i := range len(digits) {
		switch c := digits[i]; {
		case c == '.' && point < 0:
			point = i
		case c < '0' || c > '9':
			return false
		}
	}
	whole := digits
	if point >= 0 {
		whole = digits[:point]
		if last := digits[len(digits)-1]; last == '0' || last == '.' {
			return false
		}
	}
	return whole == "0" && digits == text || whole == "0" && point > 0 || len(whole) > 0 && whole[0] != '0'
}

// invisible tells what nobody sees at the ends of a text: spaces of all kinds, and marks of direction.
func invisible(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// YesNoOf reads a cell as yes or no: sí, si, s, x, 1, yes, true, cert; no, n, 0, false, fals. known is
// false for a blank cell, which breaks nothing, and where a rule is broken.
func YesNoOf(c Cell) (yes, known bool, broken *source.Rule) {
	if broken := unusable(c); broken != nil {
		return false, false, broken
	}
	text := Trim(c.Text)
	if c.Kind == Numeric {
		text = figure(Cell{Text: c.Text}) // 1 shown as 100 % is still 1
	}
	if c.Kind == Blank || text == "" {
		return false, false, nil
	}
	switch text {
	case "✓", "✔", "☑":
		return true, true, nil
	}
	switch Key(text) {
	case "si", "s", "x", "1", "yes", "y", "true", "cert", "verdader", "verdadero":
		return true, true, nil
	case "no", "n", "0", "false", "fals", "falso":
		return false, true, nil
	}
	return false, false, &source.YesNoUnreadable
}

// Key is what headers, sheet names, codes and names are matched by: lower case, without accents, spaces,
// punctuation or invisible marks; l.l and ŀ are l·l.
func Key(s string) string {
	var out []byte
	for i, r := range s {
		if r >= rune(len(latinKeys)) {
			return keyOf(s)
		}
		key := latinKeys[r]
		if out == nil && len(key) == 1 && key[0] == s[i] {
			continue // all was as in the key until here
		}
		if out == nil {
			out = append(make([]byte, 0, len(s)+2), s[:i]...)
		}
		out = append(out, key...)
	}
	if out == nil {
		return s
	}
	return string(out)
}

// AppendKey adds the key of a text to a buffer: for looking one up without making a string of it.
func AppendKey(to []byte, s string) []byte {
	start := len(to)
	for _, r := range s {
		if r >= rune(len(latinKeys)) {
			return append(to[:start], keyOf(s)...)
		}
		to = append(to, latinKeys[r]...)
	}
	return to
}

// latinKeys are the keys of the signs that nearly all texts are made of: none of them changes with its
// neighbours.
var latinKeys = func() (keys [256]string) {
	for r := range keys {
		keys[r] = keyOf(string(rune(r)))
	}
	return keys
}()

func keyOf(s string) string {
	var out strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(norm.NFKD.String(s))) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			out.WriteRune(unicode.ToLower(r))
		}
	}
	return out.String()
}
