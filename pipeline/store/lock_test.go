package store_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// TestMain lets the test binary act as another process, which holds the database until its input
// ends, or reads databases.
func TestMain(m *testing.M) {
	if os.Getenv("READ_DATABASES") != "" {
		readDatabases(os.Stdin, os.Stdout)
		return
	}
	path := os.Getenv("HOLD_DATABASE")
	if path == "" {
		os.Exit(m.Run())
	}
	db, err := store.Open(context.Background(), path, store.Options{})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("held")
	_, _ = io.Copy(io.Discard, os.Stdin)
	_ = db.Close()
}

func hold(t *testing.T, path string) (release func()) {
	t.Helper()
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), "HOLD_DATABASE="+path)
	stdin, err := other.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(stdout).ReadString('\n')
	if line != "held\n" {
		t.Fatalf("the other run says %q", line)
	}
	t.Cleanup(func() { _ = stdin.Close(); _ = other.Wait() })
	return func() { _ = stdin.Close() }
}

func TestALockedDatabaseSaysWhoHoldsIt(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	hold(t, path)
	for _, readOnly := range []bool{false, true} {
		_, err := store.Open(t.Context(), path, store.Options{ReadOnly: readOnly})
		var locked *store.LockedError
		if !errors.As(err, &locked) {
			t.Fatalf("read-only %v: got %v", readOnly, err)
		}
		if !strings.Contains(locked.Holder, filepath.Base(os.Args[0])) ||
			!strings.Contains(locked.Holder, "process ") {
			t.Errorf("held by %q", locked.Holder)
		}
	}
}

func TestALockIsWaitedFor(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	release := hold(t, path)
	waits := 0
	db, err := store.Open(t.Context(), path, store.Options{Wait: time.Minute,
		Waiting: func(*store.LockedError) { waits++; release() }})
	if err != nil {
		t.Fatal(err)
	}
	_ = db.Close()
	if waits != 1 {
		t.Errorf("said %d times that it waits", waits)
	}
}

func TestOpenRefusesADatabaseOfALaterProgram(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "m.duckdb")
	db, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_ = db.Close()
	later, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := later.ExecContext(t.Context(),
		"insert into schema_version (version, file) values (9999, 'from the future')"); err != nil {
		t.Fatal(err)
	}
	_ = later.Close()
	for _, readOnly := range []bool{false, true} {
		_, err := store.Open(t.Context(), path, store.Options{ReadOnly: readOnly})
		var newer *queries.NewerSchemaError
		if !errors.As(err, &newer) {
			t.Errorf("read-only %v: got %v", readOnly, err)
		}
	}
}

func TestOpenRefusesWhatIsNoDatabase(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	text := filepath.Join(dir, "text.duckdb")
	if err := os.WriteFile(text, []byte("these are not the bytes of a database"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(t.Context(), text, store.Options{}); err == nil {
		t.Error("a text was opened as a database")
	}
	if _, err := store.Open(t.Context(), filepath.Join(dir, "what?.duckdb"),
		store.Options{}); err == nil {
		t.Error("a path that the driver would misread was opened")
	}
	_, err := store.Open(t.Context(), filepath.Join(dir, "none.duckdb"), store.Options{ReadOnly: true})
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
