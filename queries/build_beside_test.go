package queries_test

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

// besides are two connections to what was narrowed of a case for 2025, the first of which narrowed it.
type besides struct {
	first, second *sql.Conn
	narrowed      *queries.Narrowed
}

func narrowedTwice(t *testing.T, archive *txtar.Archive) besides {
	t.Helper()
	path := filepath.Join(t.TempDir(), "memoria.duckdb")
	first := connect(t, path)
	if err := queries.Migrate(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	fill(t, first, archive)
	exec(t, first, "set threads = 1")
	narrowed, err := queries.Narrow(t.Context(), first, 2025)
	if err != nil {
		t.Fatal(err)
	}
	second := connect(t, path)
	if err := narrowed.Show(t.Context(), second); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { // before the connections are closed
		if err := errors.Join(second.Close(), narrowed.Release(context.Background(), first)); err != nil {
			t.Error(err)
		}
	})
	return besides{first: first, second: second, narrowed: narrowed}
}

func (b besides) builder(t *testing.T) *queries.Builder {
	t.Helper()
	builder, err := b.narrowed.Builder(t.Context(), b.first, 2025)
	if err != nil {
		t.Fatal(err)
	}
	return builder
}

// rowsOf are those of each view.
func rowsOf(t *testing.T, conn *sql.Conn) map[string]string {
	t.Helper()
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, view := range views {
		out[view.Name] = string(answer(t, conn, "from "+view.Name+" order by all"))
	}
	return out
}

func checked(t *testing.T, conn *sql.Conn) []queries.Offence {
	t.Helper()
	found, err := queries.CheckBuilt(t.Context(), conn)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func same(t *testing.T, who string, got, want map[string]string) {
	t.Helper()
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s: %s is\n%s, want\n%s", who, name, got[name], want[name])
		}
	}
}

// Whoever builds a view, and however many do: its rows are those that one connection alone builds, and all who worked can ask
// for them.
func TestViewsBuiltBesideAreTheSame(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"versions", "breakdowns", "contributions", "roll_up_terrassa"} {
		archive, err := txtar.ParseFile(filepath.Join("testdata", name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		b := narrowedTwice(t, archive)
		if err := queries.BuildYear(t.Context(), b.first, 2025); err != nil {
			t.Fatal(err)
		}
		want := rowsOf(t, b.first)
		wanted := checked(t, b.first)
		builder := b.builder(t)
		var errs [2]error
		var group sync.WaitGroup
		group.Go(func() { errs[0] = builder.Work(t.Context(), b.second) })
		errs[1] = builder.Work(t.Context(), b.first)
		group.Wait()
		if err := errors.Join(errs[:]...); err != nil {
			t.Fatal(err)
		}
		same(t, name+" where it was narrowed", rowsOf(t, b.first), want)
		same(t, name+" beside", rowsOf(t, b.second), want)
		if found := checked(t, b.first); !slices.Equal(found, wanted) {
			t.Errorf("%s: the checks find %v, want %v", name, found, wanted)
		}
	}
}

// What one connection cannot build, another does; and what nobody can, waits for nobody.
func TestAViewIsLeftToWhoCanBuildIt(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile("testdata/versions.txtar")
	if err != nil {
		t.Fatal(err)
	}
	b := narrowedTwice(t, archive)
	builder := b.builder(t)
	exec(t, b.second, "create or replace temp view observation as select 1 as nothing")
	if err := builder.Work(t.Context(), b.second); err == nil {
		t.Fatal("views are built of a table that has none of their columns")
	}
	if err := builder.Work(t.Context(), b.first); err != nil {
		t.Fatal(err)
	}
	got := rowsOf(t, b.first)
	if err := queries.BuildYear(t.Context(), b.first, 2025); err != nil {
		t.Fatal(err)
	}
	same(t, "left to another", got, rowsOf(t, b.first))

	again := b.builder(t)
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if err := again.Work(gone, b.first); !errors.Is(err, context.Canceled) {
		t.Errorf("who was called off gives %v", err)
	}
	again.Stop()
	if err := again.Work(t.Context(), b.first); err == nil {
		t.Error("what was stopped goes on")
	}
	if err := b.builder(t).Work(t.Context(), b.first); err != nil {
		t.Errorf("it cannot be built anew: %v", err)
	}
}
