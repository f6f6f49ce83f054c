package queries_test

import (
	"database/sql"
	"fmt"
	"os"
	"strings"
	"testing"

	"xmess.cat/memoria/queries"
)

// columnsOf gives the columns of a view with their types, in order.
func columnsOf(t *testing.T, conn *sql.Conn, view string) (names, types []string) {
	t.Helper()
	rows, err := conn.QueryContext(t.Context(),
		"select column_name, column_type from (describe "+view+")")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name, kind string
		if err := rows.Scan(&name, &kind); err != nil {
			t.Fatal(err)
		}
		names, types = append(names, name), append(types, kind)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return names, types
}

func TestEveryColumnOfAMartIsDescribed(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	build(t, conn, true)
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	dictionary, err := queries.Columns()
	if err != nil {
		t.Fatal(err)
	}
	said, isMart := map[string]bool{}, map[string]bool{"": true}
	for _, view := range views {
		if view.Layer != queries.Mart {
			continue
		}
		isMart[view.Name] = true
		names, _ := columnsOf(t, conn, view.Name)
		for _, name := range names {
			column, known := dictionary.Column(view.Name, name)
			if !known || column.Title == "" || !strings.HasSuffix(column.Description, ".") {
				t.Errorf("columns.csv does not say what %s.%s holds: %+v", view.Name, name, column)
			}
			said[column.Mart+"."+name] = true
		}
		unique(t, conn, view.Name, dictionary.Key(view.Name, names))
	}
	text, err := os.ReadFile("columns.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		parts := strings.SplitN(line, ",", 3)
		if isMart[parts[0]] && !said[parts[0]+"."+parts[1]] {
			t.Errorf("columns.csv describes %s.%s, which there is not", parts[0], parts[1])
		}
	}
}

// unique checks the keys: their columns exist, and every mart has one except assessments, whose
// rows have no number.
func unique(t *testing.T, conn *sql.Conn, mart string, key []string) {
	t.Helper()
	if len(key) == 0 {
		if mart != "assessments" {
			t.Errorf("columns.csv gives %s no key", mart)
		}
		return
	}
	query := fmt.Sprintf("select count(*) - count(distinct (%s)) from %s", strings.Join(key, ", "),
		mart)
	var twice int
	if err := conn.QueryRowContext(t.Context(), query).Scan(&twice); err != nil || twice > 0 {
		t.Errorf("%s: %v, %d rows have the key of another", mart, err, twice)
	}
}

// TestColumnsAreDescribedInTheDatabase: other programs see descriptions of the columns.
func TestColumnsAreDescribedInTheDatabase(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	build(t, conn, false)
	var said string
	err := conn.QueryRowContext(t.Context(), `select comment from duckdb_columns()
		where table_name = 'indicators' and column_name = 'coverage'`).Scan(&said)
	if err != nil || !strings.HasPrefix(said, "Cobertura. Reported of expected") {
		t.Errorf("the comment is %q, %v", said, err)
	}
}
