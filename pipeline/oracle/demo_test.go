package oracle

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/demo"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/store"
)

// The demonstration season, loaded as a user would, must give in SQL what the rules give in plain Go.
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
	compared := 0
	for _, year := range w.years() {
		compared += compareIndicators(ctx, t, db, w, year)
		compared += compareGroups(ctx, t, db, w, year)
	}
	if want := 5 * (34 + 12 + 3 + 11 + 1); compared < want {
		t.Errorf("%d rows compared, want at least %d", compared, want)
	}
}

func compareIndicators(ctx context.Context, t *testing.T, db *sql.DB, w world, year int) (compared int) {
	t.Helper()
	rows, err := db.QueryContext(ctx, `select indicator_code, value, raw_rate, rate, rate_low, rate_high, status,
		reported_count, expected_count from indicators where year = ? order by indicator_code`, year)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var code, status string
		var value, raw, rate, low, high sql.NullFloat64
		var reported, expected int
		if err := rows.Scan(&code, &value, &raw, &rate, &low, &high, &status, &reported, &expected); err != nil {
			t.Fatal(err)
		}
		compared++
		i := w.indicator(code)
		f, s := w.figure(i, year), w.score(i, year)
		at := fmt.Sprintf("%d %s", year, code)
		same(t, at+" value", value, f.value)
		same(t, at+" rate", rate, s.rate)
		if s.rate != nil {
			same(t, at+" raw rate", raw, s.raw)
		}
		if s.low != nil {
			same(t, at+" low", low, s.low)
			same(t, at+" high", high, s.high)
		}
		if status != s.status {
			t.Errorf("%s: the mart says %s, the rules %s", at, status, s.status)
		}
		if i.Kind != "sistema" && (reported != f.reported || expected != f.expected) {
			t.Errorf("%s: the mart counts %d of %d, the rules %d of %d", at, reported, expected, f.reported, f.expected)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return compared
}

func compareGroups(ctx context.Context, t *testing.T, db *sql.DB, w world, year int) (compared int) {
	t.Helper()
	want := w.groups(year)
	for mart, key := range map[string]string{
		"objectives": "objective_code", "lines": "line_code", "activities": "activity_code",
		"line_activities": "line_code || ' ' || activity_code", "totals": "''",
	} {
		rows, err := db.QueryContext(ctx, fmt.Sprintf(
			"select %s, rate, rate_low, rate_high, status from %s where year = ?", key, mart), year)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var code, status string
			var rate, low, high sql.NullFloat64
			if err := rows.Scan(&code, &rate, &low, &high, &status); err != nil {
				t.Fatal(err)
			}
			compared++
			at := fmt.Sprintf("%d %s %s", year, mart, code)
			s, ok := want[mart+" "+code]
			if !ok {
				t.Errorf("%s: the rules know no such group", at)
				continue
			}
			same(t, at+" rate", rate, s.rate)
			same(t, at+" low", low, s.low)
			same(t, at+" high", high, s.high)
			if s.rate != nil && status != s.status {
				t.Errorf("%s: the mart says %s, the rules %s", at, status, s.status)
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		rows.Close()
	}
	return compared
}

func same(t *testing.T, at string, got sql.NullFloat64, want *float64) {
	t.Helper()
	switch {
	case got.Valid != (want != nil):
		t.Errorf("%s: known %v in the mart, %v by the rules", at, got.Valid, want != nil)
	case got.Valid && math.Abs(got.Float64-*want) > 1e-9*math.Max(1, math.Abs(*want)):
		t.Errorf("%s: %v in the mart, %v by the rules", at, got.Float64, *want)
	}
}

func (w world) indicator(code string) plan.Indicator {
	for _, i := range w.plan.Indicators {
		if i.Code == code {
			return i
		}
	}
	return plan.Indicator{}
}

// loadedDemo writes the demonstration season to a folder, passes over it, and gives the database's path.
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
	if _, err := pipeline.Pass(ctx, pipeline.Settings{Folder: folder}); err != nil {
		t.Fatal(err)
	}
	return pipeline.DatabaseBeside(folder)
}

// worldOf reads the raw rows, none of the views.
func worldOf(ctx context.Context, t *testing.T, path string) world {
	t.Helper()
	s, err := store.Open(ctx, path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	w := world{comarques: func(year int) int {
		if year >= 2023 {
			return 43 // 41 of 1987, the Moianès of 2015, and the Lluçanès of 3 May 2023; with Aran
		}
		return 42
	}}
	if w.plan, _, _, err = s.CurrentPlan(ctx); err != nil {
		t.Fatal(err)
	}
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
			v.received = v.received.UTC()
			versions[id] = v
			order = append(order, id)
		})
	each(ctx, t, db, `select workbook_id, indicator_code, period, value::varchar, numerator::varchar,
		denominator::varchar, not_applicable from observation order by 1, row_number`,
		func(scan func(...any)) {
			var id int
			var o plan.Observation
			var value, numerator, denominator sql.NullString
			scan(&id, &o.IndicatorCode, &o.Period, &value, &numerator, &denominator, &o.NotApplicable)
			o.Value, o.Numerator, o.Denominator = number(t, value), number(t, numerator), number(t, denominator)
			if v := versions[id]; v != nil {
				v.Observations = append(v.Observations, o)
			}
		})
	each(ctx, t, db, `select workbook_id, kind, hours::varchar, women::varchar, men::varchar, non_binary::varchar
		from action order by 1, row_number`,
		func(scan func(...any)) {
			var id int
			var a plan.Action
			var hours, women, men, other sql.NullString
			scan(&id, &a.Kind, &hours, &women, &men, &other)
			a.Hours, a.Women, a.Men, a.NonBinary = number(t, hours), number(t, women), number(t, men), number(t, other)
			if v := versions[id]; v != nil {
				v.Actions = append(v.Actions, a)
			}
		})
	for _, id := range order {
		w.versions = append(w.versions, *versions[id])
	}
	return w
}

func each(ctx context.Context, t *testing.T, db *sql.DB, query string, take func(scan func(...any))) {
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
