package locale_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Each text of the commands exists in three languages, and gives the arguments that it has.
func TestEveryTextIsWhole(t *testing.T) {
	t.Parallel()
	files, texts := token.NewFileSet(), 0
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || len(call.Args) < 3 {
				return true
			}
			if method, ok := call.Fun.(*ast.SelectorExpr); !ok || method.Sel.Name != "Say" {
				return true
			}
			if _, ok := literal(call.Args[0]); !ok {
				return true // of another type
			}
			texts++
			checkText(t, files.Position(call.Pos()).String(), call.Args)
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if texts < 50 {
		t.Errorf("%d texts, where there are many", texts)
	}
}

func checkText(t *testing.T, place string, args []ast.Expr) {
	t.Helper()
	var given []string
	for i := 3; i < len(args); i += 2 {
		name, ok := literal(args[i])
		if !ok {
			t.Errorf("%s: argument %d is no literal name", place, i)
		}
		given = append(given, name)
	}
	slices.Sort(given)
	if len(args)%2 == 0 {
		t.Errorf("%s: a name without a value", place)
	}
	for _, arg := range args[:3] {
		text, ok := literal(arg)
		var named []string
		for _, found := range regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(text, -1) {
			named = append(named, found[1])
		}
		slices.Sort(named)
		if !ok || text == "" || !slices.Equal(slices.Compact(named), given) {
			t.Errorf("%s: %q has the arguments %v and is given %v", place, text, named, given)
		}
	}
}

// literal is the text of a string literal, or of several that are added.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		left, okLeft := literal(e.X)
		right, okRight := literal(e.Y)
		return left + right, okLeft && okRight
	}
	return "", false
}
