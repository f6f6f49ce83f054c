package workbook

import (
	"strings"
	"unicode"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// numberIn reads a number that was typed as text.
func (m Measure) numberIn(text string) (plan.Number, *source.Rule) {
	body := tidied(text)
	if body == "" {
		return plan.Number{}, nil
	}
	if seconds, ok := typedDuration(body); ok && m.Hours {
		return hours(seconds), nil
	}
	body = strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(body, "%"), "€"))
	body = m.withoutNames(strings.TrimSpace(strings.TrimPrefix(body, "€")))
	sign := ""
	if body != "" && (body[0] == '-' || body[0] == '+') {
		if body[0] == '-' {
			sign = "-"
		}
		body = strings.TrimLeft(body[1:], " ")
	}
	switch strings.ToLower(body) {
	case "nan", "inf", "infinity", "infinit", "∞":
		return plan.Number{}, &source.NumberNotFinite
	}
	digits, broken := decimalOf(body, m.Grouped)
	if broken != nil {
		return plan.Number{}, broken
	}
	return exact(sign+digits, 0)
}

// tidied replaces every kind of space and minus by one kind. It removes invisible marks and the
// leading apostrophe that makes Excel store a number as text.
func tidied(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		case r == '−' || r == '–' || r == '‒' || r == '－' || r == '﹣':
			return '-'
		}
		return r
	}, text)
	text = strings.TrimSpace(text)
	for _, mark := range []string{"'", "’"} {
		text = strings.TrimPrefix(text, mark)
	}
	return strings.TrimSpace(text)
}

// withoutNames removes the words after a figure that name what it is of.
func (m Measure) withoutNames(body string) string {
	end := strings.LastIndexAny(body, "0123456789") + 1
	words := body[end:]
	if end == 0 || words == "" || m.Names == nil || !m.Names(words) {
		return body
	}
	return body[:end]
}

// decimalOf turns digits with separators into plain decimal text. A comma or point may be the
// decimal sign or separate thousands. A single point before three digits could be either, and is
// refused; and so is a single comma, where figures have no three decimals.
func decimalOf(body string, grouped bool) (string, *source.Rule) {
	for _, c := range []byte(body) {
		if (c < '0' || c > '9') && c != '.' && c != ',' && c != ' ' {
			return "", &source.NumberUnreadable
		}
	}
	integer, fraction, sign := split(body)
	if sign && (fraction == "" || strings.ContainsAny(fraction, "., ")) {
		return "", &source.NumberUnreadable
	}
	if integer == "" && sign {
		integer = "0"
	}
	plainInteger, ok := ungrouped(integer)
	if !ok {
		return "", &source.NumberUnreadable
	}
	isPoint := strings.HasSuffix(body, "."+fraction)
	if sign && (isPoint || grouped) && couldBeThousands(integer, fraction) {
		return "", &source.NumberAmbiguous
	}
	if !sign {
		return plainInteger, nil
	}
	return plainInteger + "." + fraction, nil
}

// split cuts a number at its decimal sign: the last comma or point, unless the same one comes twice
// and so separates thousands. sign is false where there is none.
func split(body string) (integer, fraction string, sign bool) {
	last := strings.LastIndexAny(body, ".,")
	if last < 0 || strings.Count(body, body[last:last+1]) > 1 {
		return body, "", false
	}
	return body[:last], body[last+1:], true
}

// couldBeThousands tells whether a sign may separate thousands: in 1.234 and 12.345, but not in
// 0.125, 1234.567 or 1 234.567.
func couldBeThousands(integer, fraction string) bool {
	return len(fraction) == 3 && len(integer) >= 1 && len(integer) <= 3 && integer[0] != '0'
}

// ungrouped removes the separators of thousands: the same one throughout, before each three digits.
func ungrouped(integer string) (string, bool) {
	at := strings.IndexAny(integer, "., ")
	if at < 0 {
		return integer, integer != ""
	}
	groups := strings.Split(integer, integer[at:at+1])
	if len(groups[0]) < 1 || len(groups[0]) > 3 {
		return "", false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 || strings.ContainsAny(g, "., ") {
			return "", false
		}
	}
	return strings.Join(groups, ""), !strings.ContainsAny(groups[0], "., ")
}
