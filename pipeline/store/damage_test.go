package store_test

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// readDatabases runs in another process. It opens and reads each database that a line of its input
// names, and prints one line for each: equal with its seal, damaged, or the error.
func readDatabases(in io.Reader, out io.Writer) {
	for lines := bufio.NewScanner(in); lines.Scan(); {
		mode, path, _ := strings.Cut(lines.Text(), " ")
		_, _ = fmt.Fprintln(out, readDatabase(path, mode == "ro"))
	}
}

func readDatabase(path string, readOnly bool) string {
	ctx := context.Background()
	db, err := store.Open(ctx, path, store.Options{ReadOnly: readOnly})
	var damaged *queries.DamagedError
	switch {
	case errors.As(err, &damaged) && strings.Contains(err.Error(), "ingest restore"):
		return "damaged when opened"
	case err != nil:
		return "error: " + strings.ReplaceAll(err.Error(), "\n", " ")
	}
	defer func() { _ = db.Close() }()
	err = db.Verify(ctx)
	switch {
	case errors.As(err, &damaged) && strings.Contains(err.Error(), "ingest restore"):
		return "damaged when read"
	case err != nil:
		return "error: " + strings.ReplaceAll(err.Error(), "\n", " ")
	}
	return "equal " + db.Seal()
}

// filled makes a database with ten workbooks and copies it to path.copy, and returns its seal.
// Unless whole is set, half of the workbooks are in the log only, as after a killed run.
func filled(t *testing.T, path string, whole bool) (seal string) {
	t.Helper()
	db := open(t, path)
	noise := rand.New(rand.NewPCG(1, 2))
	for i := range 10 {
		content := make([]byte, 20_000)
		for j := range content {
			content[j] = byte(noise.Uint32())
		}
		w := submission(string(content), fmt.Sprintf("%d.xlsx", i), fmt.Sprintf("%05d", i), 2025, now)
		w.Submission.Observations[0].Remarks = strings.Repeat("x", i)
		load(t, db, w)
		if i == 4 {
			if err := db.Checkpoint(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	if whole {
		if err := db.Checkpoint(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	seal = db.Seal()
	for _, part := range parts { // the database is still open
		content, err := os.ReadFile(path + part)
		if err == nil {
			err = os.WriteFile(path+".copy"+part, content, 0o644)
		}
		if err != nil && (part != ".wal" || !whole) {
			t.Fatal(err)
		}
	}
	return seal
}

var parts = []string{"", ".wal", ".ledger"}

// damage is one change of a byte, or one cut, in a file of a database.
type damage struct {
	part string
	at   int
	cut  bool
}

func (d damage) String() string {
	return fmt.Sprintf("%q at %d, cut %v", d.part, d.at, d.cut)
}

// A flipped bit or a cut, anywhere in the database or its log, never loses rows unnoticed and never
// crashes the process. Either all data are read, or the error is a *queries.DamagedError that says
// how to restore, and the files do not change.
func TestDamageIsNoticed(t *testing.T) {
	t.Parallel()
	random := 5
	if os.Getenv("MEMORIA_SOAK") != "" {
		random = 400
	}
	for _, test := range []struct {
		name  string
		whole bool
		part  string
	}{{"database", true, ""}, {"log", false, ".wal"}, {"database with a log", false, ""}} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "m.duckdb")
			seal := filled(t, path, test.whole)
			size, err := os.ReadFile(path + ".copy" + test.part)
			if err != nil {
				t.Fatal(err)
			}
			places := []int{0, 4, 8, 100, 4095, 4096, 8192, 12287, 12288, 12296, len(size) / 2,
				len(size) - 1}
			noise := rand.New(rand.NewPCG(3, 4))
			for range random {
				places = append(places, noise.IntN(len(size)))
			}
			var cases []damage
			for _, at := range places {
				if at < len(size) {
					cases = append(cases, damage{test.part, at, false}, damage{test.part, at, true})
				}
			}
			tally := map[string]int{}
			for i, answer := range answers(t, path+".copy", cases) {
				kind, _, _ := strings.Cut(answer, ":")
				if strings.HasPrefix(answer, "equal ") {
					kind = "equal"
				}
				tally[kind]++
				switch {
				case kind == "error", kind == "equal" && answer != "equal "+seal:
					t.Errorf("%s: %s", cases[i], answer)
				case kind == "equal" && cases[i].cut && test.part == ".wal":
					t.Errorf("%s: nothing was noticed", cases[i])
				}
			}
			if tally["damaged when opened"] < len(cases)/4 {
				t.Errorf("got %v", tally)
			}
		})
	}
}

// answers returns what readDatabases prints for damaged copies, which it opens read-only and for
// writing in turn. It fails the test if the files of a damaged database change.
func answers(t *testing.T, path string, cases []damage) []string {
	t.Helper()
	var list strings.Builder
	var dirs []string
	for i, d := range cases {
		dir := t.TempDir()
		dirs = append(dirs, dir)
		for _, part := range parts {
			content, err := os.ReadFile(path + part)
			if err != nil {
				continue
			}
			if part == d.part && d.cut {
				content = content[:d.at]
			} else if part == d.part {
				content[d.at] ^= 1 << (i % 8)
			}
			if err := os.WriteFile(filepath.Join(dir, "m.duckdb"+part), content, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		fmt.Fprintln(&list, []string{"ro", "rw"}[i/2%2], filepath.Join(dir, "m.duckdb"))
	}
	before := make([]string, len(dirs))
	for i, dir := range dirs {
		before[i] = contents(t, dir)
	}
	reader := exec.CommandContext(t.Context(), os.Args[0])
	reader.Env = append(os.Environ(), "READ_DATABASES=1")
	reader.Stdin = strings.NewReader(list.String())
	reader.WaitDelay = time.Second
	out, err := reader.Output()
	if err != nil {
		t.Fatalf("the reader ended with %v after\n%s", err, out)
	}
	said := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(said) != len(cases) {
		t.Fatalf("%d answers for %d databases", len(said), len(cases))
	}
	for i, dir := range dirs {
		if said[i] == "damaged when opened" && contents(t, dir) != before[i] {
			t.Errorf("%s: a damaged database was changed", cases[i])
		}
	}
	return said
}

func contents(t *testing.T, dir string) string {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join(dir, file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%s %s\n", file.Name(), store.Hash(content))
	}
	return out.String()
}

// Missing files are noticed too: Open does not create a database in the place of a lost one.
func TestPartsThatAreGone(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		gone []string
		want string
	}{
		{[]string{".wal"}, "damaged"},
		{[]string{""}, "damaged"},
		{[]string{"", ".wal"}, "damaged"},
		{[]string{"", ".ledger"}, "damaged"},
		{[]string{".ledger"}, "equal"},
		{[]string{"", ".wal", ".ledger"}, "equal"}, // a new database
	} {
		t.Run(strings.Join(test.gone, "+"), func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "m.duckdb")
			filled(t, path, false)
			dir := t.TempDir()
			for _, part := range parts {
				content, err := os.ReadFile(path + ".copy" + part)
				if err != nil {
					t.Fatal(err)
				}
				if !slices.Contains(test.gone, part) {
					if err := os.WriteFile(filepath.Join(dir, "m.duckdb"+part), content, 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
			got := readDatabase(filepath.Join(dir, "m.duckdb"), false)
			if !strings.HasPrefix(got, test.want) {
				t.Errorf("got %s", got)
			}
		})
	}
}

// After a killed run, seals may be missing or incomplete: the next Open writes them.
func TestSealsAreMadeGoodAtOpening(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	filled(t, path, true)
	want, err := os.ReadFile(queries.SealsBeside(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, left := range []int{0, 50, 200, len(want) - 1} {
		spoilt := filepath.Join(t.TempDir(), "m.duckdb")
		if err := store.Copy(path+".copy", spoilt); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(queries.SealsBeside(spoilt), want[:left], 0o644); err != nil {
			t.Fatal(err)
		}
		db := open(t, spoilt)
		if got, err := os.ReadFile(queries.SealsBeside(spoilt)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%d bytes left: got %q, %v", left, got, err)
		}
		load(t, db, submission("one more", "more.xlsx", "08019", 2025, now))
		seals, err := queries.ReadSeals(spoilt)
		if err != nil || !seals.Whole || len(seals.All) != 11 {
			t.Errorf("%d bytes left: %d seals, %v", left, len(seals.All), err)
		}
	}
}

// Verify notices by the hash that bytes were changed with SQL.
func TestVerifyComparesBytesWithTheirHash(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	filled(t, path, true)
	altered, err := sql.Open("duckdb", path+".copy")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := altered.ExecContext(t.Context(),
		"update workbook set content = 'other'::blob where workbook_id = 3"); err != nil {
		t.Fatal(err)
	}
	_ = altered.Close()
	db := open(t, path+".copy")
	var damaged *queries.DamagedError
	if err := db.Verify(t.Context()); !errors.As(err, &damaged) ||
		strings.Join(damaged.Lost, " ") != "2.xlsx" {
		t.Errorf("got %v", err)
	}
}

// Open notices every damage of the rows of a closing.
func TestDamageToAClosingIsNoticed(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	filled(t, path, true)
	path += ".copy"
	db, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	noise := rand.New(rand.NewPCG(5, 6))
	printed := make([]byte, 1_500_000)
	for i := range printed {
		printed[i] = byte(noise.Uint32())
	}
	for _, statement := range []string{
		`insert into closing values (1, 2025, '2026-04-12', '2026-04-13', 'oficina', 'v1', 'f', '{}')`,
		`insert into closing_row select 1, 'indicators', '{"n":' || md5(n::varchar) || '}'
			from range(2000) as r (n)`,
	} {
		if _, err := tx.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	const document = `insert into closing_document values (1, 'ca', 'pdf', 'h', ?)`
	if _, err := tx.ExecContext(t.Context(), document, printed); err != nil {
		t.Fatal(err)
	}
	seal, err := queries.EnterClosing(t.Context(), tx, 1, queries.Closed)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(tx.Commit(), queries.NoteSeals(path, seal)); err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "checkpoint"); err != nil {
		t.Fatal(err)
	}
	_ = db.Close()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var cases []damage
	for at := 1000; at < len(printed); at += len(printed) / 12 {
		if place := bytes.Index(content, printed[at:at+16]); place >= 0 {
			cases = append(cases, damage{"", place, false})
		}
	}
	if len(cases) < 10 {
		t.Fatalf("the memòria as printed was found at %d places only", len(cases))
	}
	for i, answer := range answers(t, path, cases) {
		if answer != "damaged when opened" {
			t.Errorf("%s: %s", cases[i], answer)
		}
	}
}
