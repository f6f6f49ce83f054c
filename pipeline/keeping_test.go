package pipeline_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/queries"
)

// eventful plays a season in which everything happens that the ledger can tell of, and gives its
// database: a return in part, one superseded, one that comes late, one rejected and then accepted
// by a later plan, one repeated, files that are no workbooks, and the plan changed in between.
func eventful(t *testing.T) (s *season, database string) {
	t.Helper()
	s = newSeason(t)
	clock := now
	s.settings.Now = func() time.Time {
		clock = clock.Add(time.Millisecond)
		return clock
	}
	all := s.plan.Members
	s.plan.Members = slices.DeleteFunc(
		slices.Clone(all),
		func(m plan.Member) bool { return m.Code == "08298" },
	)
	s.writePlan("pla.xlsx", 9*time.Hour)
	s.writeReturn("sabadell.xlsx", "08187", "unes quantes", 8*time.Hour)
	s.write("broken.xlsx", []byte("PK no zip"), 8*time.Hour)
	s.write("sub/notes.txt", []byte("no workbook"), 8*time.Hour)
	s.plan.Members = all
	s.writeReturn("vic.xlsx", "08298", "7", 7*time.Hour) // the plan does not know this member yet
	s.pass()
	s.writeReturn("sabadell (1).xlsx", "08187", "3,5", 6*time.Hour)
	s.writeReturn("old.xlsx", "08187", "2", 8*time.Hour+time.Minute)
	s.pass()
	s.plan.Members[0].Name = "Oficina nova"
	if err := os.Rename(filepath.Join(s.settings.Folder, "vic.xlsx"),
		filepath.Join(s.settings.Folder, "moved.xlsx")); err != nil {
		t.Fatal(err)
	}
	s.writePlan("pla.xlsx", 5*time.Hour)
	s.writeReturn("vic 2.xlsx", "08298", "1000", 4*time.Hour)
	s.pass()
	return s, setup.DatabaseBeside(s.settings.Folder)
}

// TestKeeping plays that season once and gives each test a copy of it.
func TestKeeping(t *testing.T) {
	t.Parallel()
	played, _ := eventful(t)
	for name, test := range map[string]func(*testing.T, *season, string){
		"a rebuilt database is equal":               rebuiltIsEqual,
		"a rebuild tells what is read otherwise":    rebuildTells,
		"a rebuild that is stopped changes nothing": stoppedRebuild,
		"a backup is whole and restores equal":      backupIsWhole,
		"what cannot be restored changes nothing":   cannotBeRestored,
		"salvage keeps what can be read":            salvageKeeps,
		"closings made since a backup are kept":     closingsAreCarried,
		"closings that cannot be carried are told":  closingsThatAreAbsent,
		"salvage leaves out a damaged closing":      salvageLeavesOutClosings,
		"a damaged closing is noticed":              damagedClosingIsNoticed,
		"originals are the very bytes":              originalsAreTheBytes,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := &season{t: t, plan: played.plan, settings: played.settings}
			s.settings.Now = func() time.Time { return now.Add(time.Minute) }
			s.settings.Folder = filepath.Join(t.TempDir(), "trameses")
			if err := os.CopyFS(filepath.Dir(s.settings.Folder),
				os.DirFS(filepath.Dir(played.settings.Folder))); err != nil {
				t.Fatal(err)
			}
			sameTimes(t, played.settings.Folder, s.settings.Folder)
			test(t, s, setup.DatabaseBeside(s.settings.Folder))
		})
	}
}

func sameTimes(t *testing.T, from, to string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(from), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		return os.Chtimes(filepath.Join(to, path), info.ModTime(), info.ModTime())
	})
	if err != nil {
		t.Fatal(err)
	}
}

// dump gives every table and every mart of a database as text, by name, with the rows in order.
func dump(t *testing.T, database string) map[string]string {
	t.Helper()
	return dumped(t, database, true)
}

// tablesOf leaves the marts out, which follow from the tables.
func tablesOf(t *testing.T, database string) map[string]string {
	t.Helper()
	return dumped(t, database, false)
}

func dumped(t *testing.T, database string, marts bool) map[string]string {
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
	names := texts(
		t,
		conn,
		"select table_name from duckdb_tables() where not temporary and schema_name = 'main'",
	)
	out := map[string]string{}
	for _, name := range names {
		out[name] = rowsOf(t, conn, name)
	}
	if !marts {
		return out
	}
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	// computed once: quicker than the views
	if err := queries.BuildViews(t.Context(), conn, true); err != nil {
		t.Fatal(err)
	}
	for _, view := range views {
		if view.Layer == queries.Mart {
			out[view.Name] = rowsOf(t, conn, view.Name)
		}
	}
	return out
}

func rowsOf(t *testing.T, conn *sql.Conn, name string) string {
	t.Helper()
	return strings.Join(texts(t, conn, `select t::varchar from "`+name+`" t order by all`), "\n")
}

func texts(t *testing.T, conn *sql.Conn, query string) []string {
	t.Helper()
	rows, err := conn.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			t.Fatal(err)
		}
		out = append(out, text)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// sameDatabase compares every table and mart of two databases, row by row.
func sameDatabase(t *testing.T, got, want map[string]string) {
	t.Helper()
	if len(want) < 15 || len(got) != len(want) {
		t.Errorf("%d tables and marts, want %d", len(got), len(want))
	}
	for name, rows := range want {
		if got[name] != rows {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got[name], rows)
		}
	}
}

func rebuiltIsEqual(t *testing.T, s *season, database string) {
	t.Helper()
	verdicts := map[string]string{}
	for _, e := range s.ledger() {
		verdicts[e.FileName] = fmt.Sprint(e.Verdict, " ", e.Version)
	}
	for name, want := range map[string]string{"sabadell.xlsx": "partial 1", "old.xlsx": "accepted 2",
		"vic.xlsx":   "accepted 1",
		"vic 2.xlsx": "accepted 2", "broken.xlsx": "rejected 0", "sub/notes.txt": "rejected 0"} {
		if verdicts[name] != want {
			t.Fatalf("%s is %s, want %s: the season is not the one meant", name, verdicts[name], want)
		}
	}
	decide(t, database, 1, queries.Closed, 2024) // what no workbook tells of
	decide(t, database, 1, queries.Reopened, 2024)
	decide(t, database, 2, queries.Closed, 2024)
	before := dump(t, database)
	// Two plans have one name, and two returns are judged twice.
	if strings.Count(before["judgement"], "\n")+1 != len(verdicts)+1+2 {
		t.Fatalf("judgements:\n%s", before["judgement"])
	}
	if err := os.RemoveAll(s.settings.Folder); err != nil { // the database alone is enough
		t.Fatal(err)
	}
	told, err := keeping.Rebuild(t.Context(), s.settings, false)
	if err != nil {
		t.Fatal(err)
	}
	if told.Workbooks != 9 || len(told.Otherwise)+len(told.Lost) > 0 ||
		told.Kept != database+".anterior" {
		t.Errorf("told %+v", told)
	}
	sameDatabase(t, dump(t, database), before)
	sameDatabase(t, dump(t, told.Kept), before)
	onlyThese(
		t,
		filepath.Dir(database),
		"memoria.duckdb",
		"memoria.duckdb.ledger",
		"memoria.duckdb.anterior",
		"memoria.duckdb.anterior.ledger",
	)
}

func onlyThese(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, entry := range entries {
		if !entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			got = append(got, entry.Name())
		}
	}
	slices.Sort(names)
	if !slices.Equal(got, names) {
		t.Errorf("beside the folder lie %v, want %v", got, names)
	}
}

// A later program may read a workbook otherwise: that is said. Here it is the reader that forgets a
// file.
func rebuildTells(t *testing.T, s *season, _ string) {
	t.Helper()
	read := s.settings.Read
	s.settings.Read = func(ctx context.Context, name string, content []byte) (*workbook.Book,
		[]source.Problem, error) {
		book, problems, err := read(ctx, name, content)
		if name == "vic 2.xlsx" {
			return nil, []source.Problem{{Rule: source.FileUnreadable, At: source.Cell{Book: name}}}, err
		}
		return book, problems, err
	}
	told, err := keeping.Rebuild(t.Context(), s.settings, false)
	if err != nil || strings.Join(told.Otherwise, " ") != "vic 2.xlsx" || told.Workbooks != 9 {
		t.Errorf("told %+v, %v", told, err)
	}
}

func stoppedRebuild(t *testing.T, s *season, database string) {
	t.Helper()
	before := contentsBeside(t, database)
	broken := errors.New("no memory for a reader")
	read := s.settings.Read
	s.settings.Read = func(ctx context.Context, name string, content []byte) (*workbook.Book,
		[]source.Problem, error) {
		if name == "vic 2.xlsx" {
			return nil, nil, broken
		}
		return read(ctx, name, content)
	}
	if _, err := keeping.Rebuild(t.Context(), s.settings, false); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if after := contentsBeside(t, database); after != before {
		t.Errorf("got\n%s\nwant\n%s", after, before)
	}
}

// contentsBeside gives what lies beside a folder, with hashes.
func contentsBeside(t *testing.T, database string) string {
	t.Helper()
	files, err := os.ReadDir(filepath.Dir(database))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, file := range files {
		if file.IsDir() && !strings.HasPrefix(file.Name(), ".") {
			continue
		}
		content, _ := os.ReadFile(filepath.Join(filepath.Dir(database), file.Name()))
		fmt.Fprintln(&out, file.Name(), store.Hash(content))
	}
	return out.String()
}

func backupIsWhole(t *testing.T, s *season, database string) {
	t.Helper()
	before := tablesOf(t, database)
	backup := filepath.Join(t.TempDir(), "còpia.duckdb")
	if n, err := keeping.Backup(t.Context(), s.settings, backup, false); err != nil || n != 9 {
		t.Fatalf("%d workbooks, %v", n, err)
	}
	onlyThese(t, filepath.Dir(backup), "còpia.duckdb")
	sameDatabase(t, tablesOf(t, backup), before)
	if _, err := keeping.Backup(t.Context(), s.settings, backup, false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a backup was written over: %v", err)
	}

	// More comes, then the backup is put back, then the next pass loads what came since.
	s.writeReturn("sabadell 3.xlsx", "08187", "4", time.Hour)
	s.pass()
	later := tablesOf(t, database)
	told, err := keeping.Restore(t.Context(), s.settings, backup)
	n, kept := told.Workbooks, told.Kept
	if err != nil || n != 9 || kept != database+".anterior" {
		t.Fatalf("%d workbooks, kept %s, %v", n, kept, err)
	}
	restored := tablesOf(t, database)
	count := func(rows string) int { return strings.Count(rows, "workbook_hash") }
	if n := count(restored["arrival"]); n != count(later["arrival"]) {
		t.Errorf("%d arrivals, want those since the backup too", n)
	}
	restored["arrival"] = before["arrival"]
	sameDatabase(t, restored, before)
	sameDatabase(t, tablesOf(t, kept), later)
	s.pass()
	if n := len(s.ledger()); n != 10 {
		t.Errorf("the ledger holds %d", n)
	}
	if _, err := keeping.Backup(t.Context(), s.settings, backup, true); err != nil {
		t.Fatal(err)
	}
	sameDatabase(t, tablesOf(t, backup), tablesOf(t, database))

	// Restored where nothing is, and where what is there cannot be read.
	if err := os.WriteFile(database, []byte("spoilt"), 0o644); err != nil {
		t.Fatal(err)
	}
	if told, err = keeping.Restore(t.Context(), s.settings, backup); err != nil ||
		told.Kept != database+".anterior-2" {
		t.Errorf("kept %s, %v", kept, err)
	}
	for _, part := range []string{"", ".ledger"} {
		if err := os.Remove(database + part); err != nil {
			t.Fatal(err)
		}
	}
	if told, err = keeping.Restore(t.Context(), s.settings, backup); err != nil || told.Kept != "" {
		t.Errorf("kept %s, %v", kept, err)
	}
	if n := len(s.ledger()); n != 10 {
		t.Errorf("the ledger holds %d", n)
	}
}

func cannotBeRestored(t *testing.T, s *season, database string) {
	t.Helper()
	dir := t.TempDir()
	backup := filepath.Join(dir, "backup.duckdb")
	if _, err := keeping.Backup(t.Context(), s.settings, backup, false); err != nil {
		t.Fatal(err)
	}
	good, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	before := contentsBeside(t, database)
	for name, content := range map[string][]byte{
		"flipped":  flipped(good),
		"cut":      good[:len(good)/4],
		"empty":    nil,
		"no zip":   []byte("this is no database, whatever it is called"),
		"memoria":  nil, // the database itself
		"nowhere":  nil, // no file
		"altered":  good,
		"of later": good,
	} {
		from := filepath.Join(dir, name)
		if err := os.WriteFile(from, content, 0o644); err != nil {
			t.Fatal(err)
		}
		switch name {
		case "memoria":
			from = database
		case "nowhere":
			from = filepath.Join(dir, "nowhere", "x")
		case "altered":
			alter(t, from, "update workbook set content = 'x'::blob where workbook_id = 2")
		case "of later":
			alter(t, from, "insert into schema_version values (9999, 'from the future')")
		}
		if _, err := keeping.Restore(t.Context(), s.settings, from); err == nil {
			t.Errorf("%s: restored", name)
		}
		if after := contentsBeside(t, database); after != before {
			t.Errorf("%s: got\n%s\nwant\n%s", name, after, before)
		}
	}
}

// flipped turns a bit in every tenth of the bytes: some of these are in use.
func flipped(content []byte) []byte {
	out := slices.Clone(content)
	for i := range 9 {
		out[(i+1)*len(out)/10] ^= 1
	}
	return out
}

func alter(t *testing.T, database, statement string) {
	t.Helper()
	db, err := sql.Open("duckdb", database)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), statement); err != nil {
		t.Fatal(err)
	}
}

// What a damaged database still holds is saved, what is lost is named, and the next pass finds it
// again in the folder: all is then as it was, but for the order in which it came.
func salvageKeeps(t *testing.T, s *season, database string) {
	t.Helper()
	before := dump(t, database)
	alter(t, database, "update workbook set content = 'x'::blob where file_name = 'vic 2.xlsx'")
	alter(t, database, "delete from observation")
	var damaged *queries.DamagedError
	if _, err := pipeline.Pass(t.Context(), s.settings); !errors.As(err, &damaged) {
		t.Fatalf("got %v", err)
	}
	if _, err := keeping.Rebuild(t.Context(), s.settings, false); !errors.As(err, &damaged) {
		t.Fatalf("got %v", err)
	}
	told, err := keeping.Rebuild(t.Context(), s.settings, true)
	if err != nil || told.Workbooks != 8 || strings.Join(told.Lost, " ") != "vic 2.xlsx" {
		t.Fatalf("told %+v, %v", told, err)
	}
	s.pass()
	after := dump(t, database)
	for _, mart := range []string{"indicators", "objectives", "lines", "totals", "coverage"} {
		if after[mart] != before[mart] {
			t.Errorf("%s: got\n%s\nwant\n%s", mart, after[mart], before[mart])
		}
	}
}
