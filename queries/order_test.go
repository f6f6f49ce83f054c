package queries

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestOrderDoesNotDependOnWhatComesFirst(t *testing.T) {
	t.Parallel()
	want, err := Views()
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		shuffled := slices.Clone(want)
		random.Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j],
				shuffled[i]
		})
		got, err := order(shuffled)
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			if got[i].Name != want[i].Name {
				t.Fatalf("view %d is %s, and %s when shuffled", i, want[i].Name, got[i].Name)
			}
		}
	}
}

func TestEachViewComesAfterWhatItReads(t *testing.T) {
	t.Parallel()
	views, err := Views()
	if err != nil {
		t.Fatal(err)
	}
	built := map[string]bool{}
	for _, view := range views {
		for _, read := range view.Reads {
			if !built[read] {
				t.Errorf("%s comes before %s, which it reads", view.Name, read)
			}
		}
		built[view.Name] = true
	}
	if !built["indicators"] || !built["totals"] {
		t.Errorf("marts are missing among %d views", len(views))
	}
}

// The database plans a view anew wherever another reads it. With plain DuckDB, a mart that comes to
// 800 views takes some three seconds to plan, and one that comes to 4,000 more than a minute.
func TestNoViewComesToAThousandViews(t *testing.T) {
	t.Parallel()
	views, err := Views()
	if err != nil {
		t.Fatal(err)
	}
	cost := map[string]int{}
	for _, view := range views {
		total := 1
		code := notCode.ReplaceAllString(view.SQL, " ")
		for _, match := range fromJoin.FindAllStringSubmatch(code, -1) {
			total += cost[strings.ToLower(match[1])]
		}
		if cost[view.Name] = total; total > 1000 {
			t.Errorf("%s comes to %d views: read a view once, in a common table expression, or let one of "+
				"the views that it reads carry the columns", view.File, total)
		}
	}
	if cost["activities"] < 100 {
		t.Errorf("activities comes to %d views only", cost["activities"])
	}
}

func TestLoadRefuses(t *testing.T) {
	t.Parallel()
	const head = "-- Something.\n-- One row per thing.\n"
	tests := map[string]struct {
		files map[string]string
		want  string
	}{
		"a circle": {map[string]string{
			"intermediate/a.sql": head + "select * from b",
			"intermediate/b.sql": head + "select * from t join c using (x)",
			"marts/c.sql":        head + "select * from a",
		}, "a, b, c read each other in a circle"},
		"a view that reads itself": {map[string]string{
			"marts/a.sql": head + "select * from a",
		}, "a read each other in a circle"},
		"one name twice": {map[string]string{
			"staging/a.sql": head + "select 1",
			"marts/a.sql":   head + "select 2",
		}, "have one name"},
		"a part with a view's name": {map[string]string{
			"staging/a.sql": head + "select 1",
			"marts/b.sql":   head + "with\n\na as (\n    select 2\n)\n\nselect * from a",
		}, "has the name of staging/a.sql"},
		"no grain": {map[string]string{
			"marts/a.sql": "-- Something.\nselect 1",
		}, "does not end in"},
		"no head": {map[string]string{
			"marts/a.sql": "select 1 -- One row per thing.",
		}, "does not end in"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := fstest.MapFS{}
			for path, text := range test.files {
				files[path] = &fstest.MapFile{Data: []byte(text)}
			}
			_, err := load(files)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want %q", err, test.want)
			}
		})
	}
}

func TestRelations(t *testing.T) {
	t.Parallel()
	const text = `-- read from nowhere
		with own as (select * from first)
		select 'from second' as said, extract(day from third_date) from own
		left join fourth using (x) -- join fifth
		where x in (select x from SIXTH)`
	got := strings.Join(relations(text), " ")
	if want := "first fourth own sixth third_date"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
