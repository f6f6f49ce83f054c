package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/status"
)

func statusCommand(f *flags, t terminal) *cobra.Command {
	var format string
	status := &cobra.Command{
		Use:   "status FOLDER",
		Short: "Say who has sent, who has not, who is late and what is open",
		Long: `status tells how the collecting of a year stands: for each expected member what came and
when, how many indicators it reports of those asked, what is wrong in it and where its annotated
copy lies; totals by comarca and demarcació; what the last versions changed; and the files that
belong to nobody. It reads the database and looks into FOLDER, and loads nothing.

It also writes the status page, estat-YEAR.html, into FOLDER, with messages ready to send to
members.`,
		Args: f.inFolder(0),
		PreRunE: func(*cobra.Command, []string) error {
			if !slices.Contains([]string{"text", "json", "csv"}, format) {
				return fmt.Errorf("%w: --format is text, json or csv, not %q", errUsage, format)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, words []string) error {
			status, err := status.Read(cmd.Context(), f.settings(t, f.at(words)))
			if err != nil {
				return err
			}
			switch format {
			case "json":
				return feedback.WriteStatusJSON(t.out, status)
			case "csv":
				return feedback.WriteStatusCSV(t.out, status)
			}
			return feedback.WriteStatus(t.out, status, f.language())
		},
	}
	status.Flags().StringVar(&format, "format", "text", "text, json or csv")
	return status
}
