//go:build all

package year

import (
	"bytes"
	"compress/gzip"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"testing"
	"time"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// earlier is a database that an earlier program wrote, with its explanation of one indicator.
type earlier struct {
	schema int
	closed bool // 2025 is closed
}

// TestAnUpdate opens databases of earlier programs. The new program migrates them and loses
// nothing: no workbook, no figure, no closed year. Backups of such databases too.
func TestAnUpdate(t *testing.T) {
	t.Parallel()
	for _, e := range []earlier{{schema: 5}, {schema: 8, closed: true}, {schema: 11}} {
		t.Run(fmt.Sprint("schema ", e.schema), func(t *testing.T) {
			t.Parallel()
			h := newHouse(t).on("2026-12-01 10:00")
			old := e.unpacked(t)
			h.write("memoria.duckdb", old, time.Time{})
			h.write("antiga.duckdb", old, time.Time{})
			if ledger, err := os.ReadFile(fmt.Sprintf("testdata/schema-%d.ledger", e.schema)); err == nil {
				h.write("memoria.duckdb.ledger", ledger, time.Time{})
			}
			known, err := queries.SchemaVersion()
			if err != nil {
				t.Fatal(err)
			}
			said, _ := h.run(0, "ingest", "doctor")
			if e.schema < known {
				h.says(said, fmt.Sprintf("versió anterior del programa (taules %d; ara, %d)", e.schema, known))
				_, log := h.run(1, "report", "--year", "2025")
				h.says(log, "d’una versió anterior del programa")
			} else {
				e.stands(h)
			}
			if !bytes.Equal(h.read("memoria.duckdb"), old) {
				t.Error("looking changes the database")
			}

			h.night(0) // over an empty folder
			e.stands(h)
			e.prints(h)
			said, _ = h.run(0, "ingest", "backup", "còpia.duckdb")
			h.says(said, "4 llibres, comprovada")

			said, _ = h.run(0, "ingest", "originals", "--to", h.at("trameses/antigues"))
			h.says(said, "4 escrits")
			h.says(h.night(3), "loaded 0, partly 0, rejected 0, unchanged 4") // Badalona has a cell to mend
			h.run(0, "ingest", "rebuild")
			e.stands(h)

			said, _ = h.run(0, "ingest", "restore", "antiga.duckdb")
			h.says(said, "4 llibres")
			h.night(3)
			e.stands(h)
			e.prints(h)
		})
	}
}

func (e earlier) unpacked(t *testing.T) []byte {
	t.Helper()
	file, err := os.Open(fmt.Sprintf("testdata/schema-%d.duckdb.gz", e.schema))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	packed, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(packed)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// stands checks that everything is as the earlier program said.
func (e earlier) stands(h *house) {
	h.t.Helper()
	said, _ := h.run(0, "ingest", "doctor")
	h.says(said, "és sencera (llibres: 4)", "membres el 2025, 65; indicadors, 34", "Tot és a punt.")
	said, _ = h.run(0, "report", "explain", "IND05", "--year", "2025")
	h.says(said, "Valor: 88 persones", "Cobertura: 2 de 65 (")
	said, _ = h.run(0, "report", "explain", "IND05", "--year", "2024")
	h.says(said, "Valor: 14 persones")
}

// TestALaterDatabase opens databases of a later program. The program refuses them, says why, and
// changes nothing.
func TestALaterDatabase(t *testing.T) {
	t.Parallel()
	h := newHouse(t).on("2026-12-01 10:00")
	h.write("memoria.duckdb", earlier{schema: 5}.unpacked(t), time.Time{})
	h.night(0)
	db, err := sql.Open("duckdb", h.at("memoria.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.ExecContext(t.Context(), `insert into schema_version values (99, '099_later.sql')`)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	before := h.read("memoria.duckdb")
	said, _ := h.run(1, "ingest", "doctor")
	h.says(said, "versió posterior del programa (taules 99; ")
	for _, command := range [][]string{{"ingest"}, {"ingest", "backup", "còpia.duckdb"}, {"report"},
		{"report", "check"}} {
		_, log := h.run(1, command[0], command[1:]...)
		h.says(log, "d’una versió posterior del programa")
	}
	if !bytes.Equal(h.read("memoria.duckdb"), before) {
		t.Error("the database is touched")
	}
}

// prints checks that the memòria can be made, and that a closed year's is the approved one.
func (e earlier) prints(h *house) {
	h.t.Helper()
	said, _ := h.run(0, "report", "--year", "2025")
	if !e.closed {
		h.says(said, "Han tramès dades 2 dels 65 membres.")
		return
	}
	h.says(said, "tal com es va aprovar el 5 de maig de 2026")
	for i, kind := range []string{"pdf", "html", "xlsx"} {
		if got, want := h.memoria("2025")[i], fmt.Sprintf("what was approved of 2025, in ca, as %s\n",
			kind); got != want {
			h.t.Errorf("%s: the approved memòria is %.100q, want %q", h.now.Format(time.DateTime), got, want)
		}
	}
	said, _ = h.run(0, "report", "diff", "--year", "2025", "--from", "1", "--to", "2")
	h.says(said, "No ha canviat cap xifra")
}
