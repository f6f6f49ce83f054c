package main

import (
	"context"
	"fmt"
	"io"
	"os/user"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

type closeOptions struct {
	approvedOn, reason string
	reopen             bool
}

func closeCommand(o *options, stdout io.Writer, now func() time.Time) *cobra.Command {
	var c closeOptions
	command := &cobra.Command{
		Use:   "close",
		Short: "Freeze a year as the assembly approved it, or reopen it",
		Long: `close keeps the memòria of a year as it is printed now, in every language and format,
with all its figures and what they were made of. From then on "report --year" gives that memòria
again, byte for byte, whatever arrives later; "report diff" says what would be different today.

A year that was closed by mistake is reopened with --reopen and a --reason, which are recorded.
What was approved stays in the database, to be compared with.`,
		Example: `  report close --year 2025 --approved-on 2026-04-18
  report close --year 2025 --reopen --reason "Error en les hores d'un membre"`,
		Args: noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			w, err := chosenWords(o)
			if err != nil {
				return err
			}
			if c.reopen {
				return reopenYear(command.Context(), *o, c, stdout, w, now())
			}
			return closeYear(command.Context(), *o, c, stdout, w, now())
		},
	}
	flags := command.Flags()
	flags.StringVar(
		&c.approvedOn, "approved-on", "", "day on which the memòria was approved, as 2026-04-18",
	)
	flags.BoolVar(&c.reopen, "reopen", false, "take the closing of the year back; needs --reason")
	flags.StringVar(&c.reason, "reason", "", "why the year is reopened")
	return command
}

func closeYear(ctx context.Context, o options, c closeOptions, stdout io.Writer, w *words.Words,
	now time.Time) error {
	if c.reason != "" {
		return misuse("--reason goes with --reopen")
	}
	if c.approvedOn == "" {
		return misuse("close needs --approved-on, the day of the approval, as 2026-04-18")
	}
	day, err := time.Parse(time.DateOnly, c.approvedOn)
	switch {
	case err != nil:
		return misuse("--approved-on %q is no day: write it as 2026-04-18", c.approvedOn)
	case day.Year() < o.year:
		return misuse("the memòria of %d cannot have been approved on %s", o.year, c.approvedOn)
	case day.After(now.AddDate(0, 0, 1)): // it may be tomorrow already where they met
		return misuse("--approved-on %s is still to come", c.approvedOn)
	}
	closed, err := reports.Close(ctx, reports.CloseRequest{
		Database: o.database, Year: o.year, ApprovedOn: day, Now: now, By: officer(),
		Version: build.Version(), Rules: ruleWords,
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(stdout, reports.SayClosed(closed, w))
	return err
}

func reopenYear(ctx context.Context, o options, c closeOptions, stdout io.Writer, w *words.Words,
	now time.Time) error {
	if strings.TrimSpace(c.reason) == "" {
		return misuse("--reopen needs --reason: what was approved is changed only for a reason")
	}
	if c.approvedOn != "" {
		return misuse("--approved-on does not go with --reopen: reopen first, close then")
	}
	reopened, err := reports.Reopen(ctx, reports.ReopenRequest{
		Database: o.database, Year: o.year, Reason: strings.TrimSpace(c.reason), Now: now, By: officer(),
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(stdout, reports.SayReopened(reopened, w))
	return err
}

// officer is the name of the user who runs the program; empty if the system does not know it.
func officer() string {
	who, err := user.Current()
	if err != nil {
		return ""
	}
	return who.Username
}

func noArguments(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misuse("unexpected argument %q", args[0])
	}
	return nil
}

func chosenWords(o *options) (*words.Words, error) {
	w, known := words.In(o.language)
	if !known {
		return nil, misuse("no language %q: choose %s", o.language, strings.Join(words.Languages(), ", "))
	}
	return w, nil
}
