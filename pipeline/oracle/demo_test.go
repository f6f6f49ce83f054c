package oracle

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/demo"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// TestTheMartsAgreeWithASecondAccountOfTheRules loads the demonstration as a user would. SQL and
// plain Go must give the same marts.
func TestTheMartsAgreeWithASecondAccountOfTheRules(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	path := loadedDemo(ctx, t)
	w := worldOf(ctx, t, path)
	if len(w.versions) < 150 {
		t.Fatalf("only %d returns were loaded", len(w.versions))
	}
	db, err := sql.Open("duckdb", path+"?access_mode=read_only")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := queries.BuildViews(ctx, conn, true); err != nil { // the computed ones, which are quicker
		t.Fatal(err)
	}
	compared := 0
	for mart, want := range w.marts() {
		got, err := read(ctx, conn, mart)
		if err != nil {
			t.Fatal(err)
		}
		compared += len(got)
		// Problems of workbooks are tested in package form.
		found := differences(mart, got, want, "error_count", "warning_count")
		if len(found) > 0 {
			t.Errorf("%s: %d differences:\n%s", mart, len(found),
				strings.Join(found[:min(12, len(found))], "\n"))
		}
	}
	if want := 5000; compared < want {
		t.Errorf("%d rows compared, want at least %d", compared, want)
	}
}

// loadedDemo writes the demonstration to a folder, runs a pass, and gives the database's path.
func loadedDemo(ctx context.Context, t *testing.T) string {
	t.Helper()
	files, err := demo.Season(1)
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "trameses")
	for _, f := range files {
		path := filepath.Join(folder, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Content, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, f.Modified, f.Modified); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := pipeline.Pass(ctx, setup.Settings{Folder: folder}); err != nil {
		t.Fatal(err)
	}
	return setup.DatabaseBeside(folder)
}

// worldOf reads the raw rows and no views.
func worldOf(ctx context.Context, t *testing.T, path string) world {
	t.Helper()
	s, err := store.Open(ctx, path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	kept, entry, _, err := s.CurrentPlan(ctx)
	if err != nil {
		t.Fatal(err)
	}
	plans := []edition{{receipt{id: entry.ID}, kept}}
	var returns []version
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("duckdb", path+"?access_mode=read_only")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	versions := map[int]*version{}
	var order []int
	each(ctx, t, db, `select s.workbook_id, member_code, year, received_at, file_name, workbook_hash
		from submission s join workbook w using (workbook_id) where verdict <> 'rejected' order by 1`,
		func(scan func(...any)) {
			var id int
			v := &version{}
			scan(&id, &v.MemberCode, &v.Year, &v.received, &v.file, &v.hash)
			v.id = id
			v.received = v.received.UTC()
			versions[id] = v
			order = append(order, id)
		})
	each(ctx, t, db, `select workbook_id, indicator_code, period, value::varchar, numerator::varchar,
		denominator::varchar, women::varchar, men::varchar, non_binary::varchar, not_applicable,
		row_number
		from observation order by 1, row_number`,
		func(scan func(...any)) {
			var id int
			var o plan.Observation
			var value, numerator, denominator, women, men, other sql.NullString
			scan(&id, &o.IndicatorCode, &o.Period, &value, &numerator, &denominator, &women, &men, &other,
				&o.NotApplicable, &o.Row)
			o.Value, o.Numerator, o.Denominator = number(t, value), number(t, numerator), number(t,
				denominator)
			o.Women, o.Men, o.NonBinary = number(t, women), number(t, men), number(t, other)
			if v := versions[id]; v != nil {
				v.Observations = append(v.Observations, o)
			}
		})
	each(ctx, t, db, `select workbook_id, kind, hours::varchar, women::varchar, men::varchar,
			non_binary::varchar, budget::varchar, held_on, title, coalesce(line_code, ''),
			coalesce(activity_code, ''), partners, row_number
		from action order by 1, row_number`,
		func(scan func(...any)) {
			var id int
			var a plan.Action
			var hours, women, men, other, budget sql.NullString
			var held sql.NullTime
			scan(&id, &a.Kind, &hours, &women, &men, &other, &budget, &held, &a.Title, &a.LineCode,
				&a.ActivityCode,
				&a.Partners, &a.Row)
			a.On, a.Budget = held.Time, number(t, budget)
			a.Hours, a.Women, a.Men, a.NonBinary = number(t, hours), number(t, women), number(t,
				men), number(t, other)
			if v := versions[id]; v != nil {
				v.Actions = append(v.Actions, a)
			}
		})
	each(ctx, t, db, `select workbook_id, line_code, worked, difficulties, proposals from assessment`,
		func(scan func(...any)) {
			var id int
			var a plan.Assessment
			scan(&id, &a.LineCode, &a.Worked, &a.Difficulties, &a.Proposals)
			if v := versions[id]; v != nil {
				v.Assessments = append(v.Assessments, a)
			}
		})
	each(ctx, t, db, `select workbook_id from problem
		where rule = 'full-opcional-absent' and wanted = 'Actuacions'`,
		func(scan func(...any)) {
			var id int
			scan(&id)
			if v := versions[id]; v != nil {
				v.unregistered = true
			}
		})
	for _, id := range order {
		returns = append(returns, *versions[id])
	}
	return newWorld(plans, returns)
}

func each(ctx context.Context, t *testing.T, db *sql.DB, query string,
	take func(scan func(...any))) {
	t.Helper()
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		take(func(into ...any) {
			if err := rows.Scan(into...); err != nil {
				t.Fatal(err)
			}
		})
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

func number(t *testing.T, text sql.NullString) plan.Number {
	t.Helper()
	if !text.Valid {
		return plan.Number{}
	}
	n, ok := plan.ParseDecimal(strings.TrimSpace(text.String))
	if !ok {
		t.Fatalf("%q is no figure", text.String)
	}
	return n
}
