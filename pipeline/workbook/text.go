package workbook

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"xmess.cat/memoria/pipeline/source"
)

// TextOf is the cell's value as an officer reads it, without surrounding spaces. Numbers are plain
// decimal text with a point, percentages and times are as shown (12.5 %, 4:30), dates are ISO, and
// truth values are CERT and FALS, as in a Catalan Excel. A blank cell is empty.
func TextOf(c Cell) string {
	switch c.Kind {
	case Numeric:
		return numberText(c)
	case Bool:
		if c.Text == "1" {
			return "CERT"
		}
		return "FALS"
	case Picture:
		return PictureText
	}
	return Trim(c.Text)
}

// PictureText stands for a picture in a cell.
const PictureText = "[imatge]"

// CodeOf is TextOf for a code: a number is read as its cell shows it, because 1.10 is another code
// than 1.1.
func CodeOf(c Cell) string {
	if c.Kind != Numeric || c.Format != General || !c.Digits.Fixed {
		return TextOf(c)
	}
	f, err := strconv.ParseFloat(c.Text, 64)
	if err != nil {
		return TextOf(c)
	}
	text := strconv.FormatFloat(f, 'f', int(c.Digits.Places), 64)
	whole, _, _ := strings.Cut(text, ".")
	return strings.Repeat("0", max(0, int(c.Digits.Whole)-len(whole))) + text
}

// Trim removes spaces of all kinds and invisible direction marks from both ends.
func Trim(text string) string {
	return strings.TrimFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)
	})
}

// numberText is the text of a numeric cell. A number without readable digits stays as stored.
func numberText(c Cell) string {
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
	case Duration:
		if seconds, ok := storedDuration(c.Text); ok {
			return clock(seconds)
		}
	}
	const readable = 40 // in a longer text the power of ten is clearer
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		if long := strconv.FormatFloat(f, 'f', -1, 64); len(long) < readable {
			return long
		}
	}
	return text
}

// YesNoOf reads a cell as yes (sí, si, s, x, 1, yes, true, cert) or no (no, n, 0, false, fals).
// More may follow after a sign: sí, des del 2023. known is false for a blank cell, which breaks no
// rule, and where a rule is broken.
func YesNoOf(c Cell) (yes, known bool, broken *source.Rule) {
	if broken := unusable(c); broken != nil {
		return false, false, broken
	}
	text := Trim(c.Text)
	if c.Kind == Numeric {
		text = numberText(Cell{Text: c.Text}) // 1 shown as 100 % is still 1
	}
	if c.Kind == Blank || text == "" {
		return false, false, nil
	}
	switch text {
	case "✓", "✔", "☑":
		return true, true, nil
	}
	key := Key(text)
	if at := strings.IndexAny(text, ",.;:("); at > 0 {
		switch first := Key(text[:at]); first {
		case "si", "yes", "no":
			key = first
		}
	}
	switch key {
	case "si", "s", "x", "1", "yes", "y", "true", "cert", "verdader", "verdadero":
		return true, true, nil
	case "no", "n", "0", "false", "fals", "falso":
		return false, true, nil
	}
	return false, false, &source.YesNoUnreadable
}

// Key is the form in which headers, sheet names, codes and names are compared: lower case, without
// accents, spaces, punctuation or invisible marks. l.l, ŀ and l·l have the same key.
func Key(s string) string {
	var out strings.Builder
	for _, r := range s {
		if int(r) >= len(latinKeys) {
			return longKey(s)
		}
		out.WriteString(latinKeys[r])
	}
	return out.String()
}

// CodeKey is the form in which codes are compared. It is like Key, but points, hyphens and the like
// between two figures count: 1.11 is neither 11.1 nor 111. A decimal comma is a point.
func CodeKey(code string) string {
	var out, mark strings.Builder
	figure := false // the last letter or figure is a figure
	for _, r := range norm.NFKC.String(code) {
		isFigure := unicode.IsNumber(r)
		switch {
		case !isFigure && !unicode.IsLetter(r):
			if !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
				mark.WriteRune(r)
			}
			continue
		case isFigure && figure && mark.Len() > 0:
			out.WriteRune(separator(mark.String()))
		}
		mark.Reset()
		out.WriteString(Key(string(r)))
		figure = isFigure
	}
	return out.String()
}

// separator is what stands between two figures of a code: a space only where there is nothing else.
func separator(mark string) rune {
	for _, r := range mark {
		switch {
		case strings.ContainsRune(",.·•∙⋅", r):
			return '.'
		case unicode.Is(unicode.Pd, r) || r == '−':
			return '-'
		case !unicode.IsSpace(r):
			return r
		}
	}
	return ' '
}

// latinKeys are the keys of the characters that nearly all texts consist of. They save 1 % of a
// first pass of 700 returns.
var latinKeys = func() (keys [256]string) {
	for r := range keys {
		keys[r] = longKey(string(rune(r)))
	}
	return keys
}()

func longKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKD.String(strings.ToLower(norm.NFKD.String(s))))
}
