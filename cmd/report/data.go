package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/export"
)

func dataCommand(o *options, stdout, stderr io.Writer, now func() time.Time) *cobra.Command {
	var folder, format string
	command := &cobra.Command{
		Use:   "data",
		Short: "Write every table that the memòria is made from, with what each column holds",
		Long: `data writes each mart into --out, all years or --year alone, and datapackage.json, which
says what every column holds (a Frictionless Data Package). All is written or nothing; the same
data gives the same bytes.

csv and json are one file a mart. parquet is one folder a mart with one file a year
(indicators/year=2025/data.parquet), as engines that read Hive partitions expect. In csv, a text
that begins with = + - @, a tab or a line break has an apostrophe before it, so that no
spreadsheet takes it for a formula; figures are never touched.`,
		Args: noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			year := &o.year
			if !command.Flags().Changed("year") {
				o.year, year = 0, nil // all years
			}
			began := now()
			err := writeData(command.Context(), o.database, folder, format, year, stdout)
			return conclude(*o, stderr, began, now(), outcome{command: "report data"}, err)
		},
	}
	command.Flags().StringVar(&folder, "out", "dades", "folder to write to")
	command.Flags().StringVar(&format, "format", "csv", strings.Join(export.Formats(), ", "))
	return command
}

// writeData writes every mart, of one year or of all, and lists the files.
func writeData(
	ctx context.Context, database, folder, format string, year *int, stdout io.Writer,
) error {
	if !slices.Contains(export.Formats(), format) {
		return misuse("no format %q: choose %s", format, strings.Join(export.Formats(), ", "))
	}
	paths, err := reports.Export(ctx, database, folder, format, year)
	if err != nil {
		return err
	}
	for _, path := range paths {
		if _, err := fmt.Fprintln(stdout, filepath.Join(folder, filepath.FromSlash(path))); err != nil {
			return err
		}
	}
	return nil
}
