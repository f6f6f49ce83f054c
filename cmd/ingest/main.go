// Command ingest turns a folder of members' workbooks into the database that the memòria is made from.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"xmess.cat/memoria/cmd/internal/private"
)

func main() {
	limitsAreErrors()
	private.Files()
	debug.SetGCPercent(200) // what is read and loaded is garbage soon, and little of it stays
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], terminal{in: os.Stdin, out: os.Stdout, err: os.Stderr})
	stop()
	os.Exit(code)
}
