package form_test

import (
	"slices"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// No two columns of a sheet, and no two sheets of a workbook, share a name. Fields are unique.
func TestDeclaredNamesAreDistinct(t *testing.T) {
	t.Parallel()
	for kind, sheets := range map[string][]form.Sheet{"plan": form.PlanSheets(),
		"submission": form.SubmissionSheets()} {
		ofSheet := map[string]string{}
		for _, s := range sheets {
			for _, name := range append([]string{s.Name}, s.Aliases...) {
				if other, taken := ofSheet[workbook.Key(name)]; taken && other != s.Section {
					t.Errorf("%s: %q means both %s and %s", kind, name, other, s.Section)
				}
				ofSheet[workbook.Key(name)] = s.Section
			}
			ofColumn, fields := map[string]string{}, map[string]bool{}
			for _, c := range s.Columns {
				if fields[c.Field] {
					t.Errorf("%s %s: field %s twice", kind, s.Section, c.Field)
				}
				fields[c.Field] = true
				for _, name := range append([]string{c.Header}, c.Aliases...) {
					if other, taken := ofColumn[workbook.Key(name)]; taken {
						t.Errorf("%s %s: %q means both %s and %s", kind, s.Section, name, other, c.Field)
					}
					ofColumn[workbook.Key(name)] = c.Field
				}
			}
		}
		for _, name := range form.Companions() {
			if other, taken := ofSheet[workbook.Key(name)]; taken {
				t.Errorf("%s: companion %q is also %s", kind, name, other)
			}
		}
	}
}

// Every rule has a text in each language, and an id of its own.
func TestRulesAreWhole(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, r := range source.Rules() {
		texts := []string{r.Says.Ca, r.Says.Es, r.Says.En, r.Do.Ca, r.Do.Es, r.Do.En}
		if slices.Contains(texts, "") || seen[r.ID] || r.ID == "" {
			t.Errorf("rule %q is not whole, or stands twice", r.ID)
		}
		seen[r.ID] = true
	}
}
