package queries_test

import (
	"testing"

	"xmess.cat/memoria/queries"
)

func TestCheckOnAnEmptyDatabase(t *testing.T) {
	t.Parallel()
	found, err := queries.Check(t.Context(), open(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, offence := range found {
		t.Error(offence)
	}
}
