package bench_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// BenchmarkMarts loads MEMORIA_OBSERVATIONS millions of observations (years × members × indicators × quarters)
// straight into the tables, each with its cell, and measures: computing all marts within MEMORIA_MEMORY (512MB); one
// plain grouped sum over the observations; all marts of one year, each row of which is read; and apart from them the
// cells behind the year's figures, which are as many as were typed.
func BenchmarkMarts(b *testing.B) {
	millions, err := strconv.Atoi(os.Getenv("MEMORIA_OBSERVATIONS"))
	if err != nil {
		millions = 1
	}
	memory := os.Getenv("MEMORIA_MEMORY")
	if memory == "" {
		memory = "512MB"
	}
	db, err := sql.Open("duckdb", filepath.Join(b.TempDir(), "memoria.duckdb"))
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close()
	if err := queries.Migrate(b.Context(), conn); err != nil {
		b.Fatal(err)
	}
	for _, statement := range synthetic(millions) {
		if _, err := conn.ExecContext(b.Context(), statement); err != nil {
			b.Fatalf("%v\n%s", err, statement)
		}
	}
	for _, setting := range []string{"set memory_limit = '" + memory + "'", "set preserve_insertion_order = false"} { // as ingest does
		if _, err := conn.ExecContext(b.Context(), setting); err != nil {
			b.Fatal(err)
		}
	}
	took := timed(b, func() error { _, err := queries.Compute(b.Context(), conn); return err })
	b.Logf("%d million observations: all marts of all years computed in %s", millions, took)

	const plain = "select indicator_code, sum(value) from observation group by indicator_code"
	b.Run("GroupedSum", func(b *testing.B) {
		for b.Loop() {
			drain(b, conn, plain)
		}
	})
	views, err := queries.Views()
	if err != nil {
		b.Fatal(err)
	}
	ofAYear := func(b *testing.B, wanted func(name string) bool) {
		for b.Loop() {
			for _, view := range views {
				if view.Layer == queries.Mart && wanted(view.Name) {
					drain(b, conn, "select bit_xor(hash(t)) from (from "+view.Name+" where year = 2025) t")
				}
			}
		}
	}
	const cells = "contributions"
	b.Run("MartsOfAYear", func(b *testing.B) { ofAYear(b, func(name string) bool { return name != cells }) })
	b.Run("CellsOfAYear", func(b *testing.B) { ofAYear(b, func(name string) bool { return name == cells }) })
}

func timed(b *testing.B, do func() error) time.Duration {
	b.Helper()
	began := time.Now()
	if err := do(); err != nil {
		b.Fatal(err)
	}
	return time.Since(began)
}

func drain(b *testing.B, conn *sql.Conn, query string) {
	b.Helper()
	rows, err := conn.QueryContext(context.Background(), query)
	if err != nil {
		b.Fatalf("%v\n%s", err, query)
	}
	for rows.Next() {
	}
	if err := rows.Close(); err != nil {
		b.Fatal(err)
	}
}

// synthetic are the statements that fill the tables: ten years, sixty indicators, four quarters, and as many
// members as it takes.
func synthetic(millions int) []string {
	members := millions * 1_000_000 / (10 * Indicators * 4)
	return []string{
		`insert into workbook select 1, repeat('0', 64), 'plan', 'accepted', 'pla.xlsx', 0, '2015-12-01', '2015-12-01', ''`,
		`insert into plan_parameter values (1, 1, 'pla_inici', '2016'), (1, 2, 'pla_final', '2025')`,
		`insert into plan_line values (1, 2, 'I', 'Línia', '')`,
		`insert into plan_activity values (1, 2, 'A01', 'Activitat')`,
		`insert into plan_objective select 1, i + 2, 'O' || i, 'I', 'A01', 'Objectiu', 1 from range(12) r(i)`,
		fmt.Sprintf(`insert into plan_indicator select 1, i + 2, 'IND' || (101 + i), 'O' || (i %% 12), 'Indicador', 'persones', 'flux',
			'augmentar', 'suma', null, 'ajuntaments', '', 1, '', '', null, null, '' from range(%d) r(i)`, Indicators),
		fmt.Sprintf(`insert into plan_target select 1, i + 2, y - 2010, 'IND' || (101 + i), null, y, 1000000 from range(%d) r(i), range(2016, 2026) s(y)`, Indicators),
		fmt.Sprintf(`insert into plan_member select 1, m + 2, 'M' || m, 'Vila ' || m, 'ajuntament', 'Bages', 'Barcelona', 5000, '2015-01-01', null, '' from range(%d) r(m)`, members),
		fmt.Sprintf(`insert into workbook select 2 + (y - 2016) * %[1]d + m, lpad((2 + (y - 2016) * %[1]d + m)::varchar, 64, '0'), 'submission', 'accepted', 'r.xlsx', 0,
			make_timestamp(y + 1, 1, 15, 12, 0, 0), make_timestamp(y + 1, 1, 15, 12, 0, 0), '' from range(2016, 2026) s(y), range(%[1]d) r(m) order by y, m`, members),
		fmt.Sprintf(`insert into submission select 2 + (y - 2016) * %[1]d + m, 'M' || m, y, '', '', '', null from range(2016, 2026) s(y), range(%[1]d) r(m) order by y, m`, members),
		fmt.Sprintf(`insert into observation select workbook_id, 4 * i + q, 'IND' || (101 + i), year || '-T' || q, (workbook_id * 7 + i * 13 + q) %% 90,
			null, null, null, null, null, false, '', '' from submission, range(%d) r(i), range(1, 5) s(q) order by workbook_id`, Indicators),
		`insert into typed_cell select workbook_id, 'indicators', 'Indicadors', row_number, 5, 'E', 'value', 'Valor', value::integer::varchar
			from observation order by workbook_id, row_number`,
		"checkpoint",
	}
}

// Indicators is how many the synthetic plan has.
const Indicators = 60
