package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"math"
	"strings"
	"testing"
)

// compute evaluates an expression exactly, with Go's own parser. A comparison is 1 or 0.
func compute(expression string) (float64, error) {
	tree, err := parser.ParseExpr(expression)
	if err != nil {
		return 0, err
	}
	value, err := valueOf(tree)
	if err != nil {
		return 0, err
	}
	exact, _ := constant.Float64Val(value)
	return exact, nil
}

func valueOf(tree ast.Expr) (constant.Value, error) {
	switch tree := tree.(type) {
	case *ast.ParenExpr:
		return valueOf(tree.X)
	case *ast.BasicLit:
		return constant.ToFloat(constant.MakeFromLiteral(tree.Value, tree.Kind, 0)), nil
	case *ast.UnaryExpr:
		x, err := valueOf(tree.X)
		if err != nil {
			return nil, err
		}
		return constant.UnaryOp(tree.Op, x, 0), nil
	case *ast.BinaryExpr:
		return operate(tree)
	case *ast.CallExpr:
		return call(tree)
	}
	return nil, fmt.Errorf("%T in an expression", tree)
}

func operate(tree *ast.BinaryExpr) (constant.Value, error) {
	x, err := valueOf(tree.X)
	if err != nil {
		return nil, err
	}
	y, err := valueOf(tree.Y)
	if err != nil {
		return nil, err
	}
	switch tree.Op {
	case token.GEQ, token.LEQ, token.GTR:
		if constant.Compare(x, tree.Op, y) {
			return constant.ToFloat(constant.MakeInt64(1)), nil
		}
		return constant.ToFloat(constant.MakeInt64(0)), nil
	case token.QUO:
		if constant.Sign(y) == 0 {
			return nil, fmt.Errorf("%v divides by nothing", tree)
		}
	case token.ADD, token.SUB, token.MUL:
	default:
		return nil, fmt.Errorf("%s in an expression", tree.Op)
	}
	return constant.BinaryOp(x, tree.Op, y), nil
}

func call(tree *ast.CallExpr) (constant.Value, error) {
	name, isName := tree.Fun.(*ast.Ident)
	if !isName || len(tree.Args) == 0 {
		return nil, fmt.Errorf("%v in an expression", tree.Fun)
	}
	if name.Name == "round" && len(tree.Args) == 2 {
		return rounded(tree)
	}
	better, known := map[string]token.Token{"min": token.LSS, "max": token.GTR}[name.Name]
	if !known {
		return nil, fmt.Errorf("%s in an expression", name.Name)
	}
	var best constant.Value
	for _, argument := range tree.Args {
		value, err := valueOf(argument)
		if err != nil {
			return nil, err
		}
		if best == nil || constant.Compare(value, better, best) {
			best = value
		}
	}
	return best, nil
}

// rounded rounds half away from zero.
func rounded(tree *ast.CallExpr) (constant.Value, error) {
	x, err := valueOf(tree.Args[0])
	if err != nil {
		return nil, err
	}
	decimals, err := valueOf(tree.Args[1])
	if err != nil {
		return nil, err
	}
	exact, _ := constant.Float64Val(x)
	places, _ := constant.Float64Val(decimals)
	return constant.MakeFloat64(math.Round(exact*math.Pow(10, places)) / math.Pow(10, places)), nil
}

// near tells whether two figures are equal except for the last bits of a double.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }

// keyboard turns arithmetic as printed in Catalan into an expression for compute.
func keyboard(printed string) string {
	return strings.NewReplacer(".", "", "; ", ", ", ",", ".", "×", "*", "−", "-", "≥", ">=", "≤",
		"<=").
		Replace(printed)
}

func TestCompute(t *testing.T) {
	t.Parallel()
	for expression, want := range map[string]float64{
		"100 * (8 - 4) / (10 - 4)": 66.66666666666667, "min(max(-3, 0), 100)": 0, "100 * (4 >= 4)": 100,
		"100 * (5 <= 4)": 0, "0.1 + 0.2": 0.3, "2 - (-3)": 5,
		"round(4 / 3, 6)": 1.333333, "round(-2.5, 0)": -3,
	} {
		got, err := compute(expression)
		if err != nil || got != want {
			t.Errorf("compute(%q) = %v, %v; want %v", expression, got, err, want)
		}
	}
	for _, wrong := range []string{"1 / 0", "1 +", "sum(1, 2)", "a + 1", "1 % 2"} {
		if got, err := compute(wrong); err == nil {
			t.Errorf("compute(%q) = %v, want an error", wrong, got)
		}
	}
	if got := keyboard("max(1.234,5; −2) × 3"); got != "max(1234.5, -2) * 3" {
		t.Errorf("keyboard = %q", got)
	}
}
