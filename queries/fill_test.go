package queries_test

import (
	"database/sql"
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// row is a line of a CSV file by column. An absent or empty field is missing.
type row = map[string]string

// fill puts a case's CSV files into the tables they are named after, in order of dependence. A case
// gives only the columns that matter:
//
//   - Workbook 1 is the plan, and rows of plan tables belong to it. Rows of returns belong to
//     workbook 2: the office's return for 2025, unless submission.csv says otherwise. Without
//     submission.csv the indicators are asked of the office.
//   - An indicator is a flux to be increased, summed over members, of objective O01 in line I and
//     activity A01. The members are those that sent something. The plan runs from 2024 to 2027.
//   - A workbook is accepted, and received on 15 January of the next year, as many minutes past
//     noon as its number.
//
// A CSV file of another name becomes a table of text, which queries can compare with.
func fill(t *testing.T, conn *sql.Conn, archive *txtar.Archive) {
	t.Helper()
	given := map[string][]row{}
	for _, file := range archive.Files {
		if table, isTable := strings.CutSuffix(file.Name, ".csv"); isTable {
			given[table] = parse(t, file)
		}
	}
	imply(given)
	schema := tables(t, conn)
	for _, table := range slices.Sorted(maps.Keys(given)) {
		if _, known := schema[table]; !known {
			create(t, conn, table, archive)
		}
		for i, row := range given[table] {
			insert(t, conn, schema[table], table, i, row)
		}
	}
}

func parse(t *testing.T, file txtar.File) []row {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(string(file.Data))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", file.Name, err)
	}
	var rows []row
	for _, record := range records[1:] {
		row := row{}
		for i, column := range records[0] {
			if record[i] != "" {
				row[column] = record[i]
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// imply adds the rows that a case leaves out.
func imply(given map[string][]row) {
	add := func(table string, key []string, row row) {
		for _, there := range given[table] {
			if !slices.ContainsFunc(key, func(column string) bool { return there[column] != row[column] }) {
				return
			}
		}
		given[table] = append(given[table], row)
	}
	for _, indicator := range given["plan_indicator"] {
		if given["submission"] == nil {
			setDefault(indicator, row{"reported_by": "xarxa"})
		}
		setDefault(indicator, defaults["plan_indicator"])
	}
	if given["plan_parameter"] == nil {
		given["plan_parameter"] = []row{{"key": "pla_inici", "value": "2024"},
			{"key": "pla_final", "value": "2027"}}
	}
	if given["plan_objective"] == nil {
		for _, indicator := range given["plan_indicator"] {
			add("plan_objective", []string{"objective_code"},
				row{"objective_code": indicator["objective_code"]})
		}
	}
	hasLines, hasActivities := given["plan_line"] != nil, given["plan_activity"] != nil
	for _, objective := range given["plan_objective"] {
		setDefault(objective, defaults["plan_objective"])
		if !hasLines {
			add("plan_line", []string{"line_code"}, row{"line_code": objective["line_code"]})
		}
		if !hasActivities {
			add("plan_activity", []string{"activity_code"}, row{"activity_code": objective["activity_code"]})
		}
	}
	if given["submission"] == nil {
		given["submission"] = []row{{"workbook_id": "2", "member_code": "XARXA", "year": "2025"}}
	}
	if given["plan_member"] == nil {
		for _, submission := range given["submission"] {
			add("plan_member", []string{"member_code"}, row{"member_code": submission["member_code"]})
		}
	}
	add("workbook", []string{"workbook_id"}, row{"workbook_id": "1", "kind": "plan",
		"file_name": "pla.xlsx"})
	for _, submission := range given["submission"] {
		name := submission["member_code"] + "-" + submission["year"] + ".xlsx"
		year, _ := strconv.Atoi(submission["year"])
		add("workbook", []string{"workbook_id"}, row{"workbook_id": submission["workbook_id"],
			"file_name":   name,
			"received_at": fmt.Sprintf("%d-01-15 12:%02s:00", year+1, submission["workbook_id"])})
	}
}

// defaults are the values of required columns that a case leaves out. {column} stands for a value
// of the same row.
var defaults = map[string]row{
	"workbook": {"kind": "submission", "verdict": "accepted", "workbook_hash": "{workbook_id}",
		"size_bytes":  "1",
		"received_at": "2024-01-01 12:00:00", "loaded_at": "2026-02-01 12:00:00", "content": ""},
	"plan_objective": {"line_code": "I", "activity_code": "A01", "name": "{objective_code}"},
	"plan_indicator": {"objective_code": "O01", "kind": "flux", "direction": "augmentar",
		"aggregation": "suma",
		"reported_by": "membres", "name": "{indicator_code}"},
	"plan_target": {"year": "2025", "column_number": "5"},
	"plan_member": {"name": "Ens {member_code}"},
	"decision":    {"decided_at": "2026-02-10 10:00:00", "reason": "x"},
	"observation": {"workbook_id": "2"},
	"action":      {"workbook_id": "2"},
	"assessment":  {"workbook_id": "2"},
	"problem":     {"workbook_id": "2", "ordinal": "{row_number}", "severity": "error"},
	"typed_cell":  {"workbook_id": "2", "sheet": "Indicadors", "section": "indicators"},
}

func setDefault(row, from row) {
	for column, value := range from {
		if row[column] == "" {
			row[column] = value
		}
	}
}

type column struct {
	name, kind string
	isRequired bool
}

func tables(t *testing.T, conn *sql.Conn) map[string][]column {
	t.Helper()
	rows, err := conn.QueryContext(t.Context(), `select table_name, column_name, data_type,
		is_nullable = 'NO'
		from information_schema.columns
		where table_name in (select table_name from duckdb_tables())
		order by table_name, ordinal_position`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	out := map[string][]column{}
	for rows.Next() {
		var table string
		var c column
		if err := rows.Scan(&table, &c.name, &c.kind, &c.isRequired); err != nil {
			t.Fatal(err)
		}
		out[table] = append(out[table], c)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

func insert(t *testing.T, conn *sql.Conn, columns []column, table string, index int, row row) {
	t.Helper()
	setDefault(row, defaults[table])
	var names, marks []string
	var values []any
	for _, c := range columns {
		value, isThere := row[c.name]
		switch {
		case isThere && value == "''":
			value = ""
		case !isThere && !c.isRequired:
			continue
		case !isThere:
			value = silent(table, c, index, row)
		}
		for other, said := range row {
			value = strings.ReplaceAll(value, "{"+other+"}", said)
		}
		value = strings.ReplaceAll(value, "{row_number}", strconv.Itoa(index+2))
		if c.name == "workbook_hash" {
			value = strings.Repeat("0", 64-len(value)) + value
		}
		names, marks, values = append(names, c.name), append(marks, "?"), append(values, value)
	}
	if columns == nil {
		for name, value := range row {
			names, marks, values = append(names, name), append(marks, "?"), append(values, value)
		}
	}
	statement := fmt.Sprintf("insert into %s (%s) values (%s)", table, strings.Join(names, ", "),
		strings.Join(marks, ", "))
	if _, err := conn.ExecContext(t.Context(), statement, values...); err != nil {
		t.Fatalf("%s.csv, row %d: %v", table, index+1, err)
	}
}

func silent(table string, c column, index int, row row) string {
	switch {
	case c.name == "row_number":
		return strconv.Itoa(index + 2) // row 1 of a sheet holds the headers
	case c.name == "workbook_id":
		return "1"
	case c.name == "member_type" && row["member_code"] == "XARXA":
		return "xarxa"
	case c.name == "member_type" && strings.HasPrefix(row["member_code"], "CC-"):
		return "consell comarcal"
	case c.name == "member_type":
		return "ajuntament"
	case c.kind == "BOOLEAN":
		return "false"
	case c.kind == "VARCHAR", c.kind == "BLOB":
		return ""
	}
	return "0"
}

func create(t *testing.T, conn *sql.Conn, table string, archive *txtar.Archive) {
	t.Helper()
	at := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == table+".csv" })
	header, _, _ := strings.Cut(string(archive.Files[at].Data), "\n")
	columns := strings.ReplaceAll(header, ",", " varchar, ") + " varchar"
	if _, err := conn.ExecContext(t.Context(), "create table "+table+" ("+columns+")"); err != nil {
		t.Fatalf("%s.csv: %v", table, err)
	}
}
