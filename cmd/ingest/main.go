// Command ingest turns a folder of members' workbooks into the database that the memòria is made
// from.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"xmess.cat/memoria/cmd/internal/clock"
	"xmess.cat/memoria/cmd/internal/collector"
	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/cmd/internal/private"
)

func main() {
	limitsAreErrors()
	collector.Set(os.Getenv)
	private.Files()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	locale.AnswerDoubleClick("ingest", locale.Chosen(nil, os.LookupEnv))
	now, err := clock.Start()
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "ingest:", err)
		os.Exit(exitFailed)
	}
	code := run(ctx, os.Args[1:], terminal{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: now})
	stop()
	os.Exit(code)
}
