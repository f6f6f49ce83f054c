// Command report makes the annual memòria from the database that ingest filled.
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
	collector.Set(os.Getenv)
	private.Files()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	now, err := clock.Start()
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(couldNotRun)
	}
	locale.AnswerDoubleClick("report", locale.Chosen(os.Args[1:], os.LookupEnv))
	t := terminal{out: os.Stdout, err: os.Stderr, now: now, environment: os.LookupEnv}
	code := t.run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}
