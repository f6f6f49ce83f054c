package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/reports"
)

func checkCommand(o *options, stdout io.Writer, now func() time.Time) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Say whether the memòria of a year could be made now, and what it would lack",
		Long: `check reads all that the memòria of --year is made from and runs the checks on it, but
writes nothing. It says who has not sent anything, which cells do not count, and which indicators
would have no percentage, so that weeks before somebody can still do something about it.

Exit codes: 0 it could be made, 1 it could not, and why.`,
		Example: "  report check --year 2025",
		Args:    noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			w, err := chosenWords(o)
			if err != nil {
				return err
			}
			ask := reports.Request{Database: o.database, Year: o.year, Words: w, Version: build.Version()}
			ready, err := reports.Ready(command.Context(), ask, now())
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(stdout, strings.Join(ready.Lines(w), "\n"))
			return err
		},
	}
}
