package explain

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/words"
)

// Expression is arithmetic with its figures put in, in the order of reading. Besides + - * / and
// round brackets it knows min(…), max(…), round(…, decimals), and the comparisons >= <= >, which
// are worth 1 where they hold and 0 where they do not.
type Expression []token

// token is a figure, or the text between figures. A year is written as years are.
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

// put replaces each symbol of a formula by its figure. Symbols start with a capital; min and max do
// not. A symbol without a figure stays as it is.
func put(formula string, figures map[string]*float64) Expression {
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

// list is figures one after another with something between, inside before and after.
func list(before string, figures []float64, between, after string) Expression {
	out := Expression{{text: before}}
	for i := range figures {
		if i > 0 {
			out = append(out, token{text: between})
		}
		out = append(out, token{figure: &figures[i]})
	}
	return append(out, token{text: after})
}

// weighed is the weighted mean of figures.
func weighed(weights, figures []float64) Expression {
	out := Expression{{text: "("}}
	for i := range figures {
		if i > 0 {
			out = append(out, token{text: " + "})
		}
		out = append(out, token{figure: &weights[i]}, token{text: " * "}, token{figure: &figures[i]})
	}
	return append(append(out, token{text: ")"}), list(" / (", weights, " + ", ")")...)
}

// String is the expression in ASCII, each figure with all its digits, so that it can be computed
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

// MarshalText is String.
func (e Expression) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// In is the expression as a reader of a language writes it, figures with nine decimals at most;
// exact tells whether no figure lost a digit.
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

// separated keeps what stands between figures apart from their decimal mark.
func separated(w *words.Words, formula string) string {
	if w.DecimalMark == "," {
		return strings.ReplaceAll(formula, ", ", "; ")
	}
	return formula
}

// pretty puts the signs of print for those of a keyboard.
func pretty(formula string) string { return signs.Replace(formula) }

var signs = strings.NewReplacer(" * ", " × ", " - ", " − ", ">=", "≥", "<=", "≤")

// plain is a figure in ASCII, as short as it can be without losing a bit, never with an exponent.
func plain(v float64) string {
	if v == 0 {
		return "0"
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// figure writes a figure with the decimals it has, at most so many; more where it would read 100
// and is not. exact tells whether no digit was lost.
func figure(w *words.Words, v float64, most int) (text string, exact bool) {
	_, fraction, _ := strings.Cut(plain(v), ".")
	decimals := min(most, len(fraction))
	for v != 100 && math.Abs(v-100) < 0.5 && decimals < len(fraction) && strings.Trim(fraction[:decimals], "9") == "" {
		decimals++
	}
	return w.Number(v, decimals), decimals == len(fraction)
}
