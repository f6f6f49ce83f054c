package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/explain"
)

// textWidth is the width of text, in columns.
const textWidth = 100

func explainCommand(o *options, stdout io.Writer) *cobra.Command {
	var member, format string
	var cells bool
	command := &cobra.Command{
		Use:   "explain CODE",
		Short: "Say where a figure comes from: rule, inputs, arithmetic, and the cells as typed",
		Long: `explain tells the story of a figure of the memòria. CODE is that of an indicator, an
objective, a line or an activity, the crossing of a line and an activity (I/A05, IxA05 or I×A05),
or "total". Case does not matter.

As text, what is below a mean is named, and --cells tells its cells too; as JSON all is told, down
to the cells.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse("explain needs one code: an indicator's, an objective's, a line's, " +
					"an activity's, I/A05 or total")
			}
			return nil
		},
		RunE: func(command *cobra.Command, args []string) error {
			w, err := chosenWords(o)
			if err != nil {
				return err
			}
			if !slices.Contains([]string{"text", "json"}, format) {
				return misuse("no format %q: choose text, json", format)
			}
			ask := reports.Request{Database: o.database, Year: o.year, Words: w}
			story, err := reports.Explain(command.Context(), ask, args[0], member)
			var unknown *explain.UnknownError
			if errors.As(err, &unknown) {
				return usageError{err}
			}
			if err != nil {
				return err
			}
			if format == "json" {
				return writeJSON(stdout, story)
			}
			return explain.WriteText(stdout, story, w, explain.Layout{Width: textWidth, Cells: cells})
		},
	}
	flags := command.Flags()
	flags.StringVar(&member, "member", "", "only what this member gave: its code or its name")
	flags.StringVar(&format, "format", "text", "text or json")
	flags.BoolVar(&cells, "cells", false, "as text, also the cells of what is below a mean")
	return command
}

func writeJSON(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return nil
}
