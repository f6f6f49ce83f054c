package words_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/words"
)

// declared is a message as the package's source declares it.
type declared struct {
	variable string // name of the variable, as BoardSent
	form     string // of a counted phrase, as Many
	place    string // variable, key and form
	kind     string // Message, Plural or Part
	texts    words.Message
}

var argument = regexp.MustCompile(`\{(\w+)\}`)

// arguments lists the names in braces, each once, in order of the alphabet.
func arguments(texts ...string) []string {
	var names []string
	for _, text := range texts {
		for _, found := range argument.FindAllStringSubmatch(text, -1) {
			names = append(names, found[1])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (d declared) languages() []string {
	return []string{d.texts.CA, d.texts.ES, d.texts.EN}
}

// messages reads every message of the package from its source.
func messages(t *testing.T) []declared {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var found []declared
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declaration := range file.Decls {
			variables, ok := declaration.(*ast.GenDecl)
			if !ok || variables.Tok != token.VAR {
				continue
			}
			for _, spec := range variables.Specs {
				named := spec.(*ast.ValueSpec)
				for i, value := range named.Values {
					variable := named.Names[i].Name
					collect(value, declared{variable: variable, place: variable}, &found)
				}
			}
		}
	}
	if len(found) < 900 {
		t.Fatalf("found %d messages, want all", len(found))
	}
	return found
}

// collect adds the messages of a literal. One of three unnamed strings is a message.
func collect(value ast.Expr, at declared, into *[]declared) {
	literal, ok := value.(*ast.CompositeLit)
	if !ok {
		return
	}
	if texts, ok := threeTexts(literal); ok {
		at.texts = texts
		if at.kind == "" {
			at.kind = "Message"
		}
		*into = append(*into, at)
		return
	}
	if kind, ok := literal.Type.(*ast.Ident); ok {
		at.kind = kind.Name
	} else if of, ok := literal.Type.(*ast.MapType); ok {
		at.kind = of.Value.(*ast.Ident).Name
	}
	for i, element := range literal.Elts {
		inner := at
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			element = pair.Value
			switch key := pair.Key.(type) {
			case *ast.Ident:
				inner.form, inner.place = key.Name, at.place+"."+key.Name
			case *ast.BasicLit:
				inner.place = at.place + "[" + key.Value + "]"
			}
		} else {
			inner.place = fmt.Sprintf("%s[%d]", at.place, i)
		}
		collect(element, inner, into)
	}
}

func threeTexts(literal *ast.CompositeLit) (words.Message, bool) {
	if len(literal.Elts) != 3 {
		return words.Message{}, false
	}
	var texts [3]string
	for i, element := range literal.Elts {
		text, ok := constant(element)
		if !ok {
			return words.Message{}, false
		}
		texts[i] = text
	}
	return words.Message{CA: texts[0], ES: texts[1], EN: texts[2]}, true
}

// constant evaluates a string literal, or several put together with +.
func constant(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		left, ok := constant(e.X)
		right, also := constant(e.Y)
		return left + right, ok && also && e.Op == token.ADD
	}
	return "", false
}

func TestEveryMessageIsWholeInEachLanguage(t *testing.T) {
	t.Parallel()
	for _, m := range messages(t) {
		for i, text := range m.languages() {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s is empty in %s", m.place, words.Languages()[i])
			}
			if strings.Contains(text, "%s") || strings.Contains(text, "%[") {
				t.Errorf("%s has a place without a name: %q", m.place, text)
			}
			if got, want := arguments(text), arguments(m.texts.CA); !slices.Equal(got, want) &&
				m.form == "" {
				t.Errorf("%s has the arguments %v in %s, want %v", m.place, got, words.Languages()[i], want)
			}
			plain := argument.ReplaceAllString(text, "")
			if i > 0 && text == m.texts.CA && len(strings.Fields(plain)) > 4 {
				t.Errorf("%s is left in Catalan in %s: %q", m.place, words.Languages()[i], text)
			}
		}
	}
}

func TestCatalanElides(t *testing.T) {
	t.Parallel()
	wrong := regexp.MustCompile(`(?i)\b(de|el|la)\s+(ESS|economia|any|activitat|objectiu|indicador|` +
		`assoliment|oficina|ajuntament|empremta)\b`)
	for _, m := range messages(t) {
		if match := wrong.FindString(m.texts.CA); match != "" {
			t.Errorf("%s: %q wants an apostrophe in %q", m.place, match, m.texts.CA)
		}
	}
}

// Every counted phrase is rendered with none, one, two and many, in each language.
func TestCountedPhrases(t *testing.T) {
	t.Parallel()
	plurals, parts := map[string]*words.Plural{}, map[string]*words.Part{}
	for _, m := range messages(t) {
		of := strings.TrimSuffix(m.place, "."+m.form)
		switch m.kind {
		case "Plural":
			if plurals[of] == nil {
				plurals[of] = &words.Plural{}
			}
			*map[string]*words.Message{"One": &plurals[of].One, "Many": &plurals[of].Many}[m.form] = m.texts
		case "Part":
			if parts[of] == nil {
				parts[of] = &words.Part{}
			}
			p := parts[of]
			*map[string]*words.Message{
				"None": &p.None, "One": &p.One, "Many": &p.Many, "All": &p.All,
				"NoneOfOne": &p.NoneOfOne, "OneOfOne": &p.OneOfOne,
			}[m.form] = m.texts
		}
	}
	if len(plurals) < 50 || len(parts) < 14 {
		t.Fatalf("found %d plurals and %d parts, want all", len(plurals), len(parts))
	}
	for _, language := range words.Languages() {
		w := in(t, language)
		check := func(place string, n int, text string, figures ...string) {
			if text == "" || strings.ContainsAny(text, "{}") {
				t.Errorf("%s: %s of %d is %q", language, place, n, text)
			}
			for _, figure := range figures {
				if !strings.Contains(text, figure) {
					t.Errorf("%s: %s of %d is %q, without %s", language, place, n, text, figure)
				}
			}
		}
		for place, p := range plurals {
			for _, n := range []int{0, 1, 2, 1200} {
				var figures []string
				if n != 1 && slices.Contains(arguments(p.Many.CA), "n") {
					figures = []string{w.Integer(n)}
				}
				given := []string{}
				for _, name := range arguments(p.One.CA, p.Many.CA) {
					if name != "n" {
						given = append(given, name, "X")
					}
				}
				check(place, n, w.Count(*p, n, given...), figures...)
			}
		}
		for place, p := range parts {
			for _, of := range [][2]int{{0, 0}, {0, 1}, {1, 1}, {0, 2}, {1, 2}, {2, 2}, {2, 3},
				{1100, 1200}} {
				var figures []string
				if of[0] > 1 && of[0] < of[1] {
					figures = []string{w.Integer(of[0]), w.Integer(of[1])}
				}
				check(place, of[0], w.PartOf(*p, of[0], of[1]), figures...)
			}
		}
	}
}
