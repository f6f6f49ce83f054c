// Command ingest turns a folder of members' workbooks into the database that the memòria is made from.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"xmess.cat/memoria/cmd/internal/clock"
	"xmess.cat/memoria/cmd/internal/private"
)

func main() {
	limitsAreErrors()
	private.Files()
	// Memory that is never touched costs nothing, and lets what small workbooks leave be collected less often, while a
	// large one takes no more than elsewhere.
	ballast := make([]byte, 24<<20)
	debug.SetMemoryLimit(320 << 20) // collect harder before a long register takes more; what must be held is held
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	now, err := clock.Start()
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "ingest:", err)
		os.Exit(exitFailed)
	}
	code := run(ctx, os.Args[1:], terminal{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: now})
	stop()
	runtime.KeepAlive(ballast)
	os.Exit(code)
}
