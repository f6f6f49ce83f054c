package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/store"
)

func TestMain(m *testing.M) {
	if os.Getenv("INGEST_PROCESS") != "" { // a test runs this binary as the program itself
		asProgram()
	}
	testscript.Main(m, map[string]func(){"ingest": main, "hold": hold})
}

func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "set": set, "dated": dated, "await": await,
		},
	})
}

// exits CODE COMMAND… runs a command that must end with a code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARGS...]")
	}
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if fmt.Sprint(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// set FILE SHEET CELL VALUE [CELL VALUE…] types into a workbook like a spreadsheet program: numbers
// as numbers, the rest as text. text:08019 is text too.
func set(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 4 || len(args)%2 != 0 {
		ts.Fatalf("usage: set FILE SHEET CELL VALUE [CELL VALUE...]")
	}
	path := ts.MkAbs(args[0])
	book, err := excelize.OpenFile(path)
	ts.Check(err)
	for i := 2; i < len(args); i += 2 {
		var value any = strings.TrimPrefix(args[i+1], "text:")
		if number, err := strconv.ParseFloat(args[i+1], 64); err == nil {
			value = number
		}
		ts.Check(book.SetCellValue(args[1], args[i], value))
	}
	ts.Check(book.SaveAs(path))
	ts.Check(book.Close())
}

// dated TIME FILE… gives files a time of modification.
func dated(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: dated TIME FILE...")
	}
	at, err := time.Parse(time.DateTime, args[0])
	ts.Check(err)
	for _, file := range args[1:] {
		ts.Check(os.Chtimes(ts.MkAbs(file), at, at))
	}
}

// await FILE waits for a file that a command in the background writes.
func await(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: await FILE")
	}
	for range 20_000 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	ts.Fatalf("%s never came", args[0])
}

// hold acts as another run: it locks a database, writes a file, and ends when interrupted.
func hold() {
	db, err := store.Open(context.Background(), os.Args[1], store.Options{})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := os.WriteFile(os.Args[2], nil, 0o644); err != nil {
		os.Exit(1)
	}
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, os.Interrupt)
	<-ended
	_ = db.Close()
}
