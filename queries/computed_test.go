package queries_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"xmess.cat/memoria/queries"
)

// returned are the tables that returns fill.
var returned = []string{"submission", "observation", "action", "assessment", "typed_cell",
	"problem"}

// In whatever order returns come, the materialized views are what the views give. One case in
// eight is tried, and all with MEMORIA_ALL=1, because each computes all views several times.
func TestComputedIsWhatTheViewsGive(t *testing.T) {
	t.Parallel()
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, file := range cases {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		years := map[string]bool{}
		for _, part := range archive.Files {
			if part.Name == "submission.csv" {
				for _, submission := range parse(t, part) {
					years[submission["year"]] = true
				}
			}
		}
		if len(years) < 2 {
			continue
		}
		if tried++; tried%8 != 1 && os.Getenv("MEMORIA_ALL") != "1" {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			computedIsEqual(t, archive)
		})
	}
	if tried < 5 {
		t.Errorf("%d cases have returns of two years", tried)
	}
}

func computedIsEqual(t *testing.T, archive *txtar.Archive) {
	conn, whole := empty(t), empty(t)
	fill(t, conn, archive)
	for _, table := range returned {
		exec(t, conn, "create temp table waiting_"+table+" as from "+table)
		exec(t, conn, "delete from "+table+" where workbook_id in "+
			"(select workbook_id from submission union select workbook_id from waiting_submission)")
	}
	judge(t, conn, "select 1, 'plan'")
	compute(t, conn)
	ids := strings.Fields(string(answer(t, conn,
		"select workbook_id from waiting_submission order by workbook_id")))[1:]
	noise := rand.New(rand.NewPCG(1, uint64(len(archive.Comment))))
	noise.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	half := len(ids)
	for len(ids) > 0 {
		batch := ids[:(len(ids)+1)/2]
		if len(ids) < half {
			batch = ids
		}
		ids = ids[len(batch):]
		for _, table := range returned {
			exec(t, conn, "insert into "+table+" from waiting_"+table+
				" where workbook_id in ("+strings.Join(batch, ", ")+")")
		}
		judge(t, conn, "select unnest(["+strings.Join(batch, ", ")+"]), 'submission'")
		compute(t, conn)
	}

	fill(t, whole, archive)
	build(t, whole, true)
	sameComputed(t, conn, whole)
	exec(t, conn, "update computed.state set views = ''") // as if by another program
	compute(t, conn)
	sameComputed(t, conn, whole)
	if got, again := compute(t, conn), compute(t, conn); !slices.Equal(got, again) {
		t.Errorf("the checks found %v, and asked again %v", got, again)
	}
	if want, err := queries.Check(t.Context(), whole); err != nil ||
		fmt.Sprint(want) != fmt.Sprint(compute(t, conn)) {
		t.Errorf("the checks find %v (%v), and what is kept %v", want, err, compute(t, conn))
	}
}

// sameComputed holds what is kept, and what readers are shown, against what the views give.
func sameComputed(t *testing.T, conn, whole *sql.Conn) {
	t.Helper()
	kept := strings.Fields(string(answer(t, conn,
		"select table_name from duckdb_tables() where schema_name = 'computed' order by all")))[1:]
	if len(kept) < 15 {
		t.Fatalf("kept are only %v", kept)
	}
	for _, name := range kept {
		if name == "state" || name == "offence" {
			continue
		}
		query := "select t::varchar as t from " + name + " t order by all"
		want := string(answer(t, whole, query))
		if got := string(answer(t, conn, strings.Replace(query, name, "computed."+name,
			1))); got != want {
			t.Errorf("%s: kept is\n%s\nand the view gives\n%s", name, got, want)
		}
		if got := string(answer(t, conn, query)); got != want { // as readers ask
			t.Errorf("%s: shown is\n%s\nand the view gives\n%s", name, got, want)
		}
	}
}

// judge enters judgements of workbooks: a select of their numbers and kinds.
func judge(t *testing.T, conn *sql.Conn, workbooks string) {
	t.Helper()
	exec(t, conn, `insert into judgement (judgement_id, workbook_id, workbook_hash, file_name, kind,
		verdict, loaded_at, row_count)
		select (select coalesce(max(judgement_id), 0) from judgement) + row_number() over (), id, id, id,
		kind, 'accepted', now()::timestamp, 0
		from (`+workbooks+`) new(id, kind)`)
}

func compute(t *testing.T, conn *sql.Conn) []queries.Offence {
	t.Helper()
	found, err := queries.Compute(t.Context(), conn)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// What is kept of other views, or up to another judgement, is not read.
func TestComputedIsNotReadOnceItIsOld(t *testing.T) {
	t.Parallel()
	const asked = "select * from indicators order by all"
	for name, change := range map[string]string{
		"judgement": `insert into judgement
			values (99, 99, 'x', 'x', 'plan', 'accepted', now()::timestamp, null, 0)`,
		"views":  `update computed.state set views = 'others'`,
		"schema": `update computed.state set schema_version = 1`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			conn := empty(t)
			fill(t, conn, season(t))
			compute(t, conn)
			want := string(answer(t, conn, asked))
			exec(t, conn, `delete from computed.indicators`)
			build(t, conn, true)
			if got := string(answer(t, conn, asked)); got == want {
				t.Fatal("what is kept was not read while it was fresh")
			}
			exec(t, conn, change)
			build(t, conn, true)
			if got := string(answer(t, conn, asked)); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			compute(t, conn)
			if got := string(answer(t, conn, asked)); got != want {
				t.Errorf("computed anew: got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// Before there is a plan there is no year, and nothing to compute.
func TestComputedOfNoYear(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	if found := compute(t, conn); len(found) > 0 {
		t.Errorf("the checks found %v", found)
	}
	if got := string(answer(t, conn, "select count(*) as n from indicators")); got != "n\n0\n" {
		t.Errorf("got %q", got)
	}
}

// A refresh that fails changes nothing, and the next one is whole.
func TestComputeIsAllOrNothing(t *testing.T) {
	t.Parallel()
	conn, whole := empty(t), empty(t)
	fill(t, conn, season(t))
	judge(t, conn, "select 1, 'plan' union all select workbook_id, 'submission' from submission")
	compute(t, conn)
	exec(t, conn, "delete from computed.int_targets")
	exec(t, conn, "drop table computed.totals")
	exec(t, conn, "create view computed.totals as select 'no table' as answer")
	exec(t, conn, "update computed.state set views = ''")
	if _, err := queries.Compute(t.Context(), conn); err == nil {
		t.Fatal("a table took the place of a view")
	}
	if got := string(answer(t, conn,
		"select count(*) as n from computed.int_targets")); got != "n\n0\n" {
		t.Errorf("after a refresh that failed int_targets has rows: %s", got)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := queries.Compute(stopped, conn); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped refresh returned %v", err)
	}
	exec(t, conn, "drop view computed.totals")
	compute(t, conn)
	fill(t, whole, season(t))
	build(t, whole, true)
	sameComputed(t, conn, whole)
}
