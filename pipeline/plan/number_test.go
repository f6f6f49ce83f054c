package plan_test

import (
	"testing"

	"xmess.cat/memoria/pipeline/plan"
)

func TestParseDecimal(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"12.5": "12.5", "-3": "-3", "0": "0", "1e3": "1000", "007": "7", ".5": "0.5", "+2": "2",
		"5.":        "5",
		"0.1234565": "0.123457", "-0.1234565": "-0.123457", "0.0000004": "0",
		"99999999999":        "99999999999",
		"12345678901.000001": "12345678901.000001", "2.50": "2.5",
	} {
		n, ok := plan.ParseDecimal(text)
		if !ok || n.String() != want {
			t.Errorf("%q is %q, %t; want %q", text, n.String(), ok, want)
		}
	}
	for _, text := range []string{"", " 1", "1,5", "1 000", "NaN", "Inf", "0x10", "1_000", "1/3",
		"1e400",
		"100000000000", "-100000000000", "--1", "1.2.3", "abc"} {
		if n, ok := plan.ParseDecimal(text); ok || n.Known {
			t.Errorf("%q is read as %s", text, n)
		}
	}
}

func TestMissingIsNotZero(t *testing.T) {
	t.Parallel()
	var missing plan.Number
	if missing == plan.Int(0) || missing.String() != "" || plan.Int(0).String() != "0" {
		t.Errorf("missing is %q and zero %q", missing, plan.Int(0))
	}
	if got := plan.Int(-3).Float(); got != -3 {
		t.Errorf("-3 is %v", got)
	}
}
