package form

import (
	"fmt"
	"strings"

	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// TemplateDraft is a member's return for a year, to be filled: cover written and locked, one row for each
// indicator that the member types, with its definition and lastYear's observation beside (by indicator
// code; nil for none), the register of actions and the assessment of each line.
func TemplateDraft(p plan.Plan, m plan.Member, year int, lastYear map[string]plan.Observation) workbook.Draft {
	return workbook.Draft{}
}

// TemplateName is the file name of a member's return: tramesa-2025-08019-barcelona.xlsx.
func TemplateName(m plan.Member, year int) string {
	return fmt.Sprintf("tramesa-%d-%s-%s.xlsx", year, strings.ToLower(m.Code), slug(m.Name))
}

// slug keeps a name's letters and digits, without accents, with a hyphen for all that stands between.
func slug(name string) string {
	plain, _, err := transform.String(
		transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn))), strings.ToLower(name))
	if err != nil {
		plain = strings.ToLower(name)
	}
	return strings.Join(strings.FieldsFunc(plain, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}
