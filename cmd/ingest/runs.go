package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/runs"
	"xmess.cat/memoria/pipeline/feedback"
)

func runsCommand(f *flags, t terminal) *cobra.Command {
	var format string
	var last int
	command := &cobra.Command{
		Use:   "runs FOLDER",
		Short: "Show the last runs, and what each came to",
		Long: `runs shows what each run of ingest and report on the database of FOLDER came to, the
oldest first: when, how long it took, how it ended and what it did. They are kept in a text beside
the database, memoria.duckdb.runs, one JSON object a line.

Remembered are passes (ingest, watch) and what report writes: the memòria, members' sheets (report
--members) and the tables (report data). Commands that only answer, such as status, check, explain,
diff and verify, are not; a closing is kept in the database itself.`,
		Args: f.inFolder(0),
		PreRunE: func(*cobra.Command, []string) error {
			if !slices.Contains([]string{"text", "json"}, format) {
				return fmt.Errorf("%w: --format is text or json, not %q", errUsage, format)
			}
			if last < 0 {
				return fmt.Errorf("%w: --last is a number of runs", errUsage)
			}
			return nil
		},
		RunE: func(_ *cobra.Command, words []string) error {
			all, err := runs.Read(f.settings(t, f.at(words)).WithDefaults().Database)
			if err != nil {
				return err
			}
			if last > 0 {
				all = all[max(0, len(all)-last):]
			}
			if format == "json" {
				encoder := json.NewEncoder(t.out)
				for _, run := range all {
					if err := encoder.Encode(run); err != nil {
						return err
					}
				}
				return nil
			}
			lines := make([]feedback.PastRun, len(all))
			for i, r := range all {
				lines[i] = feedback.PastRun{Started: r.Started, Seconds: r.Seconds, Command: r.Command,
					Year: r.Year, Exit: r.Exit, Error: r.Error, Loaded: r.Loaded + r.Partly,
					Rejected: r.Rejected, Open: r.Open, Sent: r.Sent, Expected: r.Expected,
					Pages: r.Pages}
			}
			return feedback.WritePastRuns(t.out, lines, f.language())
		},
	}
	command.Flags().StringVar(&format, "format", "text", "text or json")
	command.Flags().IntVar(&last, "last", 20, "how many to show; 0 shows all")
	return command
}
