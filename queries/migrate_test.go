package queries_test

import (
	"errors"
	"fmt"
	"os"
	"testing"

	"xmess.cat/memoria/queries"
)

func known(t *testing.T) int {
	t.Helper()
	files, err := os.ReadDir("schema")
	if err != nil {
		t.Fatal(err)
	}
	return len(files)
}

func TestMigrateDoesEachFileOnce(t *testing.T) {
	t.Parallel()
	conn := empty(t)
	exec(t, conn, `insert into assessment values (2, 3, 'I', 'bé', '', '')`)
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	got := string(answer(t, conn, `select count(*) as n, max(version) as last, min(file) as first
		from schema_version`))
	if want := fmt.Sprintf("n,last,first\n%d,%d,001_ledger.sql\n", known(t), known(t)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := string(answer(t, conn, `select count(*) as n from assessment`)); got != "n\n1\n" {
		t.Errorf("rows of assessment: %s", got)
	}
	if err := queries.CheckSchema(t.Context(), conn); err != nil {
		t.Error(err)
	}
}

func TestSchemaOfAnotherProgram(t *testing.T) {
	t.Parallel()
	t.Run("none", func(t *testing.T) {
		t.Parallel()
		var older *queries.OlderSchemaError
		if err := queries.CheckSchema(t.Context(), connect(t, "")); !errors.As(err, &older) ||
			older.Database != 0 {
			t.Errorf("got %v", err)
		}
	})
	t.Run("older", func(t *testing.T) {
		t.Parallel()
		conn := empty(t)
		exec(t, conn, `delete from schema_version where version = (select max(version)
			from schema_version)`)
		var older *queries.OlderSchemaError
		if err := queries.CheckSchema(t.Context(), conn); !errors.As(err, &older) ||
			older.Database != known(t)-1 {
			t.Errorf("got %v", err)
		}
	})
	t.Run("newer", func(t *testing.T) {
		t.Parallel()
		conn := empty(t)
		exec(t, conn, `insert into schema_version values (99, '099_later.sql')`)
		var newer *queries.NewerSchemaError
		if err := queries.Migrate(t.Context(), conn); !errors.As(err, &newer) || newer.Database != 99 {
			t.Errorf("Migrate: got %v", err)
		}
		if err := queries.CheckSchema(t.Context(), conn); !errors.As(err, &newer) ||
			newer.Program != known(t) {
			t.Errorf("CheckSchema: got %v", err)
		}
	})
}
