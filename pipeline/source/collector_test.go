package source_test

import (
	"testing"

	"xmess.cat/memoria/pipeline/source"
)

// Of one rule the first problems are listed in order, and the others counted.
func TestACollectorListsSoManyOfARule(t *testing.T) {
	t.Parallel()
	var c source.Collector
	for i := range source.MostAlike + 7 {
		c.Add(source.Problem{Rule: source.DateUnreadable, At: source.Cell{Row: i + 1}})
		if i < source.MostAlike {
			c.Add(source.Problem{Rule: source.NumberUnreadable, At: source.Cell{Row: i + 1}})
		}
	}
	got := c.List("a.xlsx")
	if len(got) != 2*source.MostAlike+1 || got[0].At.Row != 1 ||
		got[2*source.MostAlike-1].At.Row != source.MostAlike {
		t.Fatalf("%d problems", len(got))
	}
	want := source.Problem{Rule: source.MoreAlike, At: source.Cell{Book: "a.xlsx"}, Found: "7",
		Wanted: source.DateUnreadable.ID}
	if last := got[len(got)-1]; last != want {
		t.Errorf("last %+v", last)
	}
	if none := (&source.Collector{}).List("a.xlsx"); len(none) > 0 {
		t.Errorf("got %v", none)
	}
}
