package words_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// Each use of a message in the program gives the arguments that the message has, no more and no
// less. A message that is chosen first and said later, in the same function, may get more than it
// has.
func TestEveryCallGivesTheArgumentsOfItsMessage(t *testing.T) {
	t.Parallel()
	wanted := map[string][]string{}
	for _, m := range messages(t) {
		names := arguments(m.languages()...)
		switch m.kind {
		case "Plural":
			names = slices.DeleteFunc(names, func(name string) bool { return name == "n" })
		case "Part":
			names = slices.DeleteFunc(names, func(name string) bool {
				return name == "part" ||
					name == "whole"
			})
		}
		all := append(wanted[m.variable], names...)
		slices.Sort(all)
		wanted[m.variable] = slices.Compact(all)
	}
	used := map[string]bool{}
	for _, root := range []string{"..", "../../cmd/report"} {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" {
				return err
			}
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, path, nil, 0)
			if err != nil {
				return err
			}
			c := calls{files: files, wanted: wanted, used: used}
			if filepath.Dir(path) != "../words" {
				c.name = importedAs(file)
			}
			if c.name != "" || filepath.Dir(path) == "../words" {
				for _, declaration := range file.Decls {
					if function, ok := declaration.(*ast.FuncDecl); ok {
						for _, wrong := range c.check(function) {
							t.Error(wrong)
						}
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for variable := range wanted {
		if !used[variable] {
			t.Errorf("nothing says %s", variable)
		}
	}
}

// importedAs is the name by which a file knows the package; empty if it does not import it.
func importedAs(file *ast.File) string {
	for _, imported := range file.Imports {
		if path, _ := strconv.Unquote(imported.Path.Value); path == "xmess.cat/memoria/reports/words" {
			if imported.Name != nil {
				return imported.Name.Name
			}
			return "words"
		}
	}
	return ""
}

type calls struct {
	files  *token.FileSet
	name   string // of the package in this file; empty within it
	wanted map[string][]string
	used   map[string]bool
}

// variable is the name of the message that an expression reads, also as an element or a form.
func (c calls) variable(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.IndexExpr:
		return c.variable(e.X)
	case *ast.SelectorExpr:
		if of, ok := e.X.(*ast.Ident); ok && of.Name == c.name && c.name != "" {
			return e.Sel.Name
		}
		return c.variable(e.X)
	case *ast.Ident:
		if c.name == "" {
			return e.Name
		}
	}
	return ""
}

// check compares the calls of a function with the messages that they say, and returns what is
// wrong.
func (c calls) check(function *ast.FuncDecl) (wrong []string) {
	fault := func(at ast.Node, format string, about ...any) {
		wrong = append(wrong, fmt.Sprintf("%s: ", c.files.Position(at.Pos()))+fmt.Sprintf(format,
			about...))
	}
	direct := map[ast.Expr]bool{} // messages that are said where they are read
	var given []string            // names given to messages that were chosen before
	ast.Inspect(function, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		said, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		before, isSaid := map[string]int{"Say": 1, "say": 1, "Count": 2, "PartOf": 3}[said.Sel.Name]
		if !isSaid {
			return true
		}
		var names []string
		for i := before; i < len(call.Args); i += 2 {
			if name, isText := constant(call.Args[i]); isText {
				names = append(names, name)
			}
		}
		variable := c.variable(call.Args[0])
		if _, known := c.wanted[variable]; !known {
			given = append(given, names...)
			return true
		}
		direct[call.Args[0]] = true
		c.used[variable] = true
		slices.Sort(names)
		if !slices.Equal(names, c.wanted[variable]) {
			fault(call, "%s is given %v, want %v", variable, names, c.wanted[variable])
		}
		return true
	})
	ast.Inspect(function, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok || direct[e] {
			return !ok || !direct[e]
		}
		variable := c.variable(e)
		wanted, known := c.wanted[variable]
		if !known {
			return true
		}
		c.used[variable] = true
		for _, name := range wanted {
			if !slices.Contains(given, name) {
				fault(e, "%s is never given %s", variable, name)
			}
		}
		return false
	})
	return wrong
}

func TestACallWithoutItsArgumentIsFound(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]bool{
		`w.Say(words.A, "year", y)`:                       true,
		`w.Say(words.A)`:                                  false,
		`w.Say(words.A, "yaer", y)`:                       false,
		`w.Say(words.A, "year", y, "rate", r)`:            false,
		`form := words.A; w.Say(form, "year", y)`:         true,
		`form := words.A; w.Say(form, "rate", y)`:         false,
		`w.Count(words.B, 3)`:                             true,
		`w.Count(words.B, 3, "list", l)`:                  false,
		`table(words.A)`:                                  false,
		`table(words.B)`:                                  true,
		`w.Say(words.M[code], "year", y)`:                 true,
		`w.Say(words.M[code])`:                            false,
		`x.Say(elsewhere.A); w.Say(words.A.M, "year", y)`: true,
	} {
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, "x.go", "package x\nfunc f() { "+source+" }", 0)
		if err != nil {
			t.Fatal(err)
		}
		c := calls{files: files, name: "words", used: map[string]bool{}, wanted: map[string][]string{
			"A": {"year"}, "B": nil, "M": {"year"},
		}}
		if wrong := c.check(file.Decls[0].(*ast.FuncDecl)); (len(wrong) == 0) != want {
			t.Errorf("%s: found wrong: %q", source, wrong)
		}
	}
}
