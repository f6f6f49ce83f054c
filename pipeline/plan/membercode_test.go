package plan_test

import (
	"testing"

	"xmess.cat/memoria/pipeline/plan"
)

func TestCheckDigit(t *testing.T) {
	t.Parallel()
	for five, want := range map[string]string{
		"08019": "3", "08187": "8", "08112": "0", "08251": "5", "17105": "8", "43014": "1", "43156": "7",
	} {
		if got := plan.CheckDigit(five); got != want {
			t.Errorf("CheckDigit(%s) = %s, want %s", five, got, want)
		}
	}
}

func TestParseMemberCode(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text  string
		want  plan.MemberCode
		valid bool
	}{
		{"08019", plan.MemberCode{Code: "08019"}, true},
		{"080193", plan.MemberCode{Code: "08019"}, true},
		{"08019-3", plan.MemberCode{Code: "08019"}, true},
		{" 08019 3\u00a0", plan.MemberCode{Code: "08019"}, true},
		{"80193", plan.MemberCode{Code: "08019", Mended: true}, true},
		{"8019", plan.MemberCode{Code: "08019", Mended: true}, true},
		{"80190", plan.MemberCode{Code: "08019", Mended: true, WrongCheck: true}, true},
		{"080190", plan.MemberCode{Code: "08019", WrongCheck: true}, true},
		{"17079", plan.MemberCode{Code: "17079"}, true},
		{"431567", plan.MemberCode{Code: "43156"}, true},
		{"CC-10", plan.MemberCode{Code: "CC-10"}, true},
		{"cc 6", plan.MemberCode{Code: "CC-06"}, true},
		{"Xarxa", plan.MemberCode{Code: "XARXA"}, true},
		{"", plan.MemberCode{}, false},
		{"801", plan.MemberCode{}, false},
		{"0801933", plan.MemberCode{}, false},
		{"Barcelona", plan.MemberCode{}, false},
		{"08O19", plan.MemberCode{}, false},
		{"٠٨٠١٩", plan.MemberCode{}, false},
	}
	for _, tt := range tests {
		got, ok := plan.ParseMemberCode(tt.text)
		if got != tt.want || ok != tt.valid {
			t.Errorf("ParseMemberCode(%q) = %+v, %t; want %+v, %t", tt.text, got, ok, tt.want, tt.valid)
		}
	}
}
