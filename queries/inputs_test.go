package queries_test

import (
	"fmt"
	"testing"

	"xmess.cat/memoria/queries"
)

// What is chosen of the inputs gives the very marts that all of them give.
func TestNarrowedInputsGiveTheSameYear(t *testing.T) {
	t.Parallel()
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	for _, year := range []int{2024, 2025} {
		conn := empty(t)
		fill(t, conn, season(t))
		build(t, conn, true)
		before := map[string]string{}
		for _, view := range views {
			if view.Layer == queries.Mart {
				before[view.Name] = string(answer(t, conn, fmt.Sprintf("select * from %s where year = %d order by all", view.Name, year)))
			}
		}
		if _, err := queries.Narrow(t.Context(), conn, year); err != nil {
			t.Fatal(err)
		}
		build(t, conn, true)
		for name, want := range before {
			if got := string(answer(t, conn, fmt.Sprintf("select * from %s where year = %d order by all", name, year))); got != want {
				t.Errorf("%d: %s is\n%s, want\n%s", year, name, got, want)
			}
		}
	}
}
