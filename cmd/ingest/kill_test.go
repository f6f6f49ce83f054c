//go:build unix

package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	mathrand "math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// stages are the changes to a folder, with a pass after each: a first load, then new versions and a
// changed plan, with which a rejected return is checked again. The big files are no workbooks; they
// fill the log, so that the database makes a checkpoint in the middle of a pass.
func stages() []func(*season, []byte) {
	return []func(*season, []byte){
		func(s *season, big []byte) {
			all := s.plan.Members
			s.plan.Members = all[:len(all)-1]
			s.writePlan(0)
			s.plan.Members = all
			for i, member := range all {
				s.writeReturn(fmt.Sprintf("%d.xlsx", i), member, i+1, fmt.Sprint(i), "unes quantes")
			}
			for i := range 4 {
				s.write(fmt.Sprintf("big%d.xlsx", i), append([]byte{byte(i)}, big...), 20+i)
			}
		},
		func(s *season, big []byte) {
			s.plan.Members[0].Name = "Oficina nova"
			s.writePlan(30)
			for i, member := range s.plan.Members[:4] {
				s.writeReturn(fmt.Sprintf("%d (1).xlsx", i), member, 31+i, fmt.Sprint(i+1), "12")
			}
			for i := range 3 {
				s.write(fmt.Sprintf("more%d.xlsx", i), append([]byte{byte(9 + i)}, big...), 40+i)
			}
		},
	}
}

// TestKilledRunsLoseNothing kills the program many times at random moments. After each, every
// workbook is loaded completely and once, or not at all. The final database equals that of runs
// without kills. MEMORIA_SOAK is the number of kills of a long test.
func TestKilledRunsLoseNothing(t *testing.T) {
	t.Parallel()
	kills := 12
	if n, err := strconv.Atoi(os.Getenv("MEMORIA_SOAK")); err == nil {
		kills = n
	}
	big := make([]byte, 5<<20)
	if _, err := rand.Read(big); err != nil {
		t.Fatal(err)
	}
	quiet := newSeason(t, 7)
	for _, happens := range stages() {
		happens(quiet, big)
		quiet.passOver()
	}
	want := dump(t, quiet.database())
	rows := rowCounts(t, quiet.database())

	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := mathrand.New(mathrand.NewPCG(seed, 0))
	for killed := 0; killed < kills; {
		disturbed := newSeason(t, 7)
		for _, happens := range stages() {
			happens(disturbed, big)
			for range 6 {
				if killed == kills || !disturbed.killed(random) {
					break
				}
				killed++
				disturbed.looksSound(rows)
			}
			disturbed.passOver()
		}
		if got := dump(t, disturbed.database()); !sameRows(t, got, want) {
			t.Fatalf("after %d kills, seed %d", killed, seed)
		}
		onlyDatabase(t, disturbed.database())
	}
}

// A killed rebuild leaves the old database, or the new one, which is equal.
func TestKilledRebuildsChangeNothing(t *testing.T) {
	t.Parallel()
	kills := 3
	if n, err := strconv.Atoi(os.Getenv("MEMORIA_SOAK")); err == nil {
		kills = n / 4
	}
	s := small(t)
	s.passOver()
	want := dump(t, s.database())
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := mathrand.New(mathrand.NewPCG(seed, 0))
	for range kills {
		cmd := program(t.Context(), nil, "rebuild", s.folder)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.IntN(2000)) * time.Millisecond) // any moment will do
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		s.sound(len(s.plan.Members) + 2)
	}
	if code, out, said := s.run(nil, "rebuild", s.folder); code != exitWell {
		t.Fatalf("exit code %d\n%s\n%s", code, out, said)
	}
	sameRows(t, dump(t, s.database()), want)
}

// killed starts a pass and kills it: at its start, after it loaded some workbooks, or while it
// finishes. It tells whether the process was still running.
func (s *season) killed(random *mathrand.Rand) bool {
	s.t.Helper()
	ctx, stop := context.WithTimeout(s.t.Context(), 2*time.Minute)
	defer stop()
	cmd := program(ctx, nil, "--settle", "0", "--year", "2025", s.folder)
	var said bytes.Buffer
	cmd.Stderr = &said
	before := sealCount(s.database())
	if err := cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	loaded, pause := before+random.IntN(4), time.Duration(random.IntN(30_000))*time.Microsecond
	if random.IntN(4) == 0 { // late: among the last loads, or after them
		loaded, pause = 0, time.Duration(random.IntN(2000))*time.Millisecond
	}
	look := time.NewTicker(time.Millisecond)
	defer look.Stop()
	for began := time.Now(); time.Since(began) < pause || sealCount(s.database()) < loaded; {
		select {
		case err := <-ended:
			if code := cmd.ProcessState.ExitCode(); code != exitWell && code != exitRejected {
				s.t.Fatalf("exit code %d, %v: %s", code, err, said.String())
			}
			return false
		case <-look.C:
		}
	}
	_ = cmd.Process.Kill() // SIGKILL
	<-ended
	return true
}

func sealCount(database string) int {
	text, err := os.ReadFile(queries.SealsBeside(database))
	if err != nil {
		return 0
	}
	return bytes.Count(text, []byte("\n"))
}

// looksSound reads the whole database and compares each workbook with its final state or with an
// earlier one.
func (s *season) looksSound(rows map[string]bool) {
	s.t.Helper()
	db, err := store.Open(s.t.Context(), s.database(), store.Options{ReadOnly: true})
	var older *queries.OlderSchemaError
	if errors.Is(err, os.ErrNotExist) || errors.As(err, &older) { // killed before it had any table
		return
	}
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close()
	if err := db.Verify(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
	judgements, err := db.Judgements(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, j := range judgements {
		key := rowCount(j)
		if !rows[key] || seen[key] {
			s.t.Errorf("%s: twice, or not as it should be", key)
		}
		seen[key] = true
	}
}

func rowCount(j queries.Judgement) string {
	return fmt.Sprintf(
		"%s %s %s %s: %d rows by plan %d",
		j.FileName,
		j.Hash[:8],
		j.Kind,
		j.Verdict,
		j.Rows,
		j.PlanID,
	)
}

func rowCounts(t *testing.T, database string) map[string]bool {
	t.Helper()
	db, err := store.Open(t.Context(), database, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	judgements, err := db.Judgements(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, j := range judgements {
		out[rowCount(j)] = true
	}
	return out
}

// dump returns every table and mart as text, without the times of loading.
func dump(t *testing.T, database string) map[string]string {
	t.Helper()
	db, err := sql.Open("duckdb", database+"?access_mode=read_only")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := queries.BuildViews(t.Context(), conn, true); err != nil {
		t.Fatal(err)
	}
	asked := map[string]string{
		// What a later pass finds was received after the pass before, by the machine's clock.
		"workbook":  "select * exclude (loaded_at, received_at) from workbook order by workbook_id",
		"arrival":   "select arrival_id, workbook_hash, file_name, doubts from arrival order by all",
		"judgement": "select * exclude (loaded_at) from judgement order by judgement_id",
		"sighting":  "select * exclude (seen_at) from sighting order by path",
		"problem":   "from problem order by all", "typed_cell": "from typed_cell order by all",
		"claim": "from claim order by all",
	}
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	for _, view := range views {
		if view.Layer == queries.Mart {
			asked[view.Name] = "select columns(c -> c <> 'received_at') from " + view.Name + " order by all"
		}
	}
	out := map[string]string{}
	for name, query := range asked {
		var text sql.NullString
		if err := conn.QueryRowContext(t.Context(),
			"select string_agg(r::varchar, chr(10)) from ("+query+") r").Scan(&text); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[name] = text.String
	}
	return out
}

func sameRows(t *testing.T, got, want map[string]string) bool {
	t.Helper()
	for name, rows := range want {
		if got[name] != rows {
			t.Errorf("%s: got\n%.2000s\nwant\n%.2000s", name, got[name], rows)
		}
	}
	return !t.Failed()
}

// onlyDatabase fails the test if temporary files or a log are left in the folder.
func onlyDatabase(t *testing.T, database string) {
	t.Helper()
	if _, err := os.Stat(database + ".wal"); err == nil {
		t.Error("the log is still there")
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(database), "memoria*"))
	if err != nil || strings.Contains(strings.Join(left, " "), "anterior") {
		t.Errorf("left: %v, %v", left, err)
	}
}
