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
	return strings.TrimFunc(c.Text, invisible)
}

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
		if iso, ok := isoOf(c.Text, false); ok {
			return iso
		}
	}
	const readable = 40 // beyond it, the power of ten says more
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		if long := strconv.FormatFloat(f, 'f', -1, 64); len(long) < readable {
			return long
		}
	}
	return text
}

// invisible tells what nobody sees at the ends of a text: spaces of all kinds, and marks of direction.
func invisible(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// trimBlankEnds takes XML's white space off both ends.
func trimBlankEnds(b []byte) []byte {
	b = trimBlank(b)
	for len(b) > 0 && class[b[len(b)-1]]&blankByte != 0 {
		b = b[:len(b)-1]
	}
	return b
}

// YesNoOf reads a cell as yes or no: sí, si, s, x, 1, yes, true, cert; no, n, 0, false, fals. known is
// false for a blank cell, which breaks nothing, and where a rule is broken.
func YesNoOf(c Cell) (yes, known bool, broken *source.Rule) {
	if broken := unusable(c); broken != nil {
		return false, false, broken
	}
	text := strings.TrimFunc(c.Text, invisible)
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
