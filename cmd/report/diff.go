package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

func diffCommand(o *options, stdout io.Writer) *cobra.Command {
	var from, to, against, plan, format string
	command := &cobra.Command{
		Use:   "diff",
		Short: "Say which figures of a year moved since it was approved, by how much, and why",
		Long: `diff compares the memòria of a year as it was approved with what the same year gives
today, or with another closing: each figure that moved, by how much, and why: a new return, a
corrected cell with what it said before and after, a changed target or weight, a member that
joined or left, another version of the program.

With --plan it says what another plan would do before anyone adopts it, to --year or, without it,
to the last year and each one before it: ingest, the program beside this one, loads it into a copy
of the database, and both are compared as of today. With --against the other database is one that
you have made yourself.`,
		Example: `  report diff --year 2025
  report diff --year 2025 --from 1 --to 2 --format json
  report diff --plan pla-nou.xlsx`,
		Args: noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			w, err := chosenWords(o)
			if err != nil {
				return err
			}
			if !slices.Contains([]string{"text", "json"}, format) {
				return misuse("no format %q: choose text, json", format)
			}
			every := plan != "" && !command.Flags().Changed("year")
			ask := reports.DiffRequest{
				Database: o.database, Year: o.year, Against: against, Version: build.Version(),
			}
			if ask.From, err = closingNumber("--from", from); err != nil {
				return err
			}
			if ask.To, err = closingNumber("--to", to); err != nil {
				return err
			}
			if against != "" && ask.To != 0 {
				return misuse(
					"--to does not go with --against, which compares with what another database gives now",
				)
			}
			if plan != "" {
				if against != "" || ask.From != 0 || ask.To != 0 {
					return misuse("--plan goes with none of --against, --from and --to")
				}
				trial, done, err := tryPlan(command.Context(), o.database, plan)
				if err != nil {
					return err
				}
				defer func() { _ = done() }()
				ask.Against, ask.AgainstName = trial, plan
			}
			if every {
				return diffYears(command.Context(), ask, format, stdout, w)
			}
			difference, err := reports.Diff(command.Context(), ask)
			if err != nil {
				return err
			}
			if format == "json" {
				return writeJSON(stdout, difference)
			}
			return reports.WriteDifference(stdout, difference, w)
		},
	}
	flags := command.Flags()
	flags.StringVar(
		&from, "from", "", "number of the closing to compare from (default the year's last)",
	)
	flags.StringVar(&to, "to", "now", "number of the closing to compare with, or now")
	flags.StringVar(&against, "against", "", "compare with what this other database gives now")
	flags.StringVar(&plan, "plan", "", "compare with what this other plan would give")
	flags.StringVar(&format, "format", "text", "text or json")
	return command
}

// diffYears writes the differences of each year: as texts one after the other, or as a JSON list.
func diffYears(ctx context.Context, ask reports.DiffRequest, format string, stdout io.Writer,
	w *words.Words) error {
	all, err := reports.DiffYears(ctx, ask)
	if err != nil {
		return err
	}
	if format == "json" {
		return writeJSON(stdout, all)
	}
	for i, one := range all {
		if i > 0 {
			if _, err := fmt.Fprintln(stdout); err != nil {
				return err
			}
		}
		if err := reports.WriteDifference(stdout, one, w); err != nil {
			return err
		}
	}
	return nil
}

// closingNumber parses the number of a closing: 0 if it is empty, or "now" for --to.
func closingNumber(flag, said string) (int, error) {
	if said == "" || said == "now" && flag == "--to" {
		return 0, nil
	}
	n, err := strconv.Atoi(said)
	if err != nil || n < 1 {
		return 0, misuse("%s %q is no closing's number", flag, said)
	}
	return n, nil
}
