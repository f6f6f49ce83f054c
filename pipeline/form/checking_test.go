package form_test

import (
	"reflect"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
)

// Checking reports the same problems, and keeps no cells.
func TestCheckingFindsTheSame(t *testing.T) {
	t.Parallel()
	b := manlleu()
	set(t, b, "Actuacions!A3", "ahir")
	set(t, b, "Indicadors!E4", "molts")
	plan := form.StartingPlan()
	_, cells, all := form.ReadSubmission(b, form.Context{Plan: plan})
	_, none, checked := form.ReadSubmission(b, form.Context{Plan: plan, Checking: true})
	if len(cells) == 0 || len(none) != 0 {
		t.Errorf("%d cells, and %d of who only checks", len(cells), len(none))
	}
	if !reflect.DeepEqual(all, checked) || source.Worst(all) < source.Error {
		t.Errorf("who only checks is told\n%v\nnot\n%v", checked, all)
	}
}
