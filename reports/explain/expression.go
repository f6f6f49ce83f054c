package explain

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/words"
)

// Expression is arithmetic with its figures. Besides + - * / and parentheses it has min(…), max(…),
// round(…, decimals), and the comparisons >= <= >, which are 1 if true and 0 if false.
type Expression []token

// token is a figure, or the text between two figures. A year has no thousands separator.
type token struct {
	text   string
	figure *float64
	isYear bool
}

// The most decimals of an input, of a result, and of what a part adds to a mean.
const (
	mostDecimals   = 9
	resultDecimals = 6
	pointDecimals  = 4
)

var symbols = regexp.MustCompile(`[A-Z][a-z]*`)

// substitute replaces each symbol of a formula by its figure. A symbol is a capital letter with
// small letters after it. A symbol without a figure stays.
func substitute(formula string, figures map[string]*float64) Expression {
	var out Expression
	at := 0
	for _, place := range symbols.FindAllStringIndex(formula, -1) {
		figure := figures[formula[place[0]:place[1]]]
		if figure == nil {
			continue
		}
		out = append(out, token{text: formula[at:place[0]]},
			token{figure: figure, isYear: isYear(formula[place[0]:place[1]])})
		at = place[1]
	}
	return append(out, token{text: formula[at:]})
}

// join writes figures with text before, between and after them. Without figures it gives nothing.
func join(before string, figures []float64, between, after string) Expression {
	if len(figures) == 0 {
		return nil
	}
	out := Expression{{text: before}}
	for i := range figures {
		if i > 0 {
			out = append(out, token{text: between})
		}
		out = append(out, token{figure: &figures[i]})
	}
	return append(out, token{text: after})
}

// weightedMean is the weighted mean of figures.
func weightedMean(weights, figures []float64) Expression {
	out := Expression{{text: "("}}
	for i := range figures {
		if i > 0 {
			out = append(out, token{text: " + "})
		}
		out = append(out, token{figure: &weights[i]}, token{text: " * "}, token{figure: &figures[i]})
	}
	return append(append(out, token{text: ")"}), join(" / (", weights, " + ", ")")...)
}

// String is the expression in ASCII with all digits of each figure, so that it can be computed
// again.
func (e Expression) String() string {
	var b strings.Builder
	for _, t := range e {
		switch {
		case t.figure == nil:
			b.WriteString(t.text)
		case *t.figure < 0:
			b.WriteString("(" + plain(*t.figure) + ")")
		default:
			b.WriteString(plain(*t.figure))
		}
	}
	return b.String()
}

// MarshalText gives String.
func (e Expression) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// In is the expression in a language's notation, with at most nine decimals; exact tells whether no
// digit was dropped.
func (e Expression) In(w *words.Words) (text string, exact bool) {
	exact = true
	var b strings.Builder
	for _, t := range e {
		if t.figure == nil {
			b.WriteString(separated(w, pretty(t.text)))
			continue
		}
		if t.isYear {
			b.WriteString(plain(*t.figure))
			continue
		}
		digits, whole := figure(w, *t.figure, mostDecimals)
		exact = exact && whole
		if *t.figure < 0 {
			digits = "(" + digits + ")"
		}
		b.WriteString(digits)
	}
	return b.String(), exact
}

// separated writes "; " between arguments in a language whose decimal mark is a comma.
func separated(w *words.Words, formula string) string {
	if w.DecimalMark == "," {
		return strings.ReplaceAll(formula, ", ", "; ")
	}
	return formula
}

// pretty replaces the operators of a keyboard by those of print.
func pretty(formula string) string { return printed.Replace(formula) }

var printed = strings.NewReplacer(" * ", " × ", " - ", " − ", ">=", "≥", "<=", "≤")

// plain is the shortest ASCII text that parses to exactly this figure, without an exponent.
func plain(v float64) string {
	if v == 0 {
		return "0"
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// figure writes a figure with at most that many decimals, or more where it would read 100 and is
// not. exact tells whether no digit was dropped.
func figure(w *words.Words, v float64, most int) (text string, exact bool) {
	_, fraction, _ := strings.Cut(plain(v), ".")
	decimals := min(most, len(fraction))
	isNear100 := v != 100 && math.Abs(v-100) < 0.5
	for isNear100 && decimals < len(fraction) && strings.Trim(fraction[:decimals], "9") == "" {
		decimals++
	}
	return w.Number(v, decimals), decimals == len(fraction)
}
