package form_test

import (
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
)

func TestFreeText(t *testing.T) {
	t.Parallel()
	b := manlleu()
	rename(b, "Indicadors", "Indicadors 2025")
	for cell, want := range map[source.Cell]bool{
		{Sheet: "Indicadors 2025", Row: 5, Column: 12}: true,
		{Sheet: "Indicadors 2025", Row: 1, Column: 12}: false,
		{Sheet: "Indicadors 2025", Row: 5, Column: 5}:  false,
		{Sheet: "Indicadors 2025", Row: 5, Column: 30}: false,
		{Sheet: "Actuacions", Row: 2, Column: 2}:       true,
		{Sheet: "Actuacions", Row: 2, Column: 3}:       false,
		{Sheet: "Valoració", Row: 2, Column: 2}:        true,
		{Sheet: "Full1", Row: 2, Column: 2}:            false,
	} {
		if got := form.IsFreeText(b, cell); got != want {
			t.Errorf("%s is free text: %v", cell, got)
		}
	}
}
