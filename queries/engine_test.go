package queries_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

func TestEngineGivesKnownAnswers(t *testing.T) {
	t.Parallel()
	wrong, err := queries.SelfTest(t.Context(), connect(t, ""))
	if err != nil || len(wrong) > 0 {
		t.Errorf("%s (%v)", strings.Join(wrong, "\n"), err)
	}
}

func TestSelfTestNoticesAWrongAnswer(t *testing.T) {
	t.Parallel()
	conn := connect(t, "")
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	exec(t, conn, "insert into plan_parameter values (1, 1, 'llindar_risc', '51')")
	wrong, err := queries.SelfTest(t.Context(), conn)
	if err != nil || len(wrong) != 1 || !strings.Contains(wrong[0], "is 51.0, not 50.0") {
		t.Errorf("wrong are %q (%v)", wrong, err)
	}
}

func TestEngineIsATestedOne(t *testing.T) {
	t.Parallel()
	conn := connect(t, "")
	if err := queries.CheckEngine(t.Context(), conn); err != nil {
		t.Error(err)
	}
	exec(t, conn, "create macro version() as 'v9.9.9'")
	var unknown *queries.EngineError
	err := queries.CheckEngine(t.Context(), conn)
	if !errors.As(err, &unknown) || unknown.Version != "v9.9.9" ||
		!strings.Contains(err.Error(), "v1.5.6") {
		t.Errorf("another engine: %v", err)
	}
}

// The marts do not depend on those optimizers of DuckDB that have lost rows in some version.
func TestMartsAreEqualWithoutOptimizers(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"season", "periods", "members_summed", "on_the_road", "plans"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			archive := season(t)
			if name != "season" {
				var err error
				archive, err = txtar.ParseFile(filepath.Join("testdata", name+".txtar"))
				if err != nil {
					t.Fatal(err)
				}
			}
			conn, plain := empty(t), empty(t)
			fill(t, conn, archive)
			fill(t, plain, archive)
			exec(t, plain, "set disabled_optimizers = "+
				"'common_subplan,top_n_window_elimination,cte_inlining'")
			build(t, conn, true)
			build(t, plain, true)
			views, err := queries.Views()
			if err != nil {
				t.Fatal(err)
			}
			for _, view := range views {
				query := "from " + view.Name + " order by all"
				want := string(answer(t, plain, query))
				if got := string(answer(t, conn, query)); got != want {
					t.Errorf("%s is\n%s\nand without optimizers\n%s", view.Name, got, want)
				}
			}
		})
	}
}
