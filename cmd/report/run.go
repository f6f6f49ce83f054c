package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/config"
	"xmess.cat/memoria/cmd/internal/manual"
	"xmess.cat/memoria/cmd/internal/whole"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

// Exit codes.
const (
	allWell     = 0
	couldNotRun = 1
	usage       = 2
	locked      = 75 // sysexits' EX_TEMPFAIL: try again later
)

// usageError is a mistake in the command line.
type usageError struct{ error }

func misuse(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

type options struct {
	database, out, language string
	figures, summary        string
	year                    int
	verbose, json           bool
}

// runAt runs the command with a clock and returns its exit code. Results go to stdout, all else to
// stderr.
func runAt(ctx context.Context, now func() time.Time, args []string, stdout, stderr io.Writer) int {
	command := newCommand(stdout, stderr, now)
	command.SetArgs(args)
	command.SetOut(stdout)
	command.SetErr(stderr)
	err := command.ExecuteContext(ctx)
	if err == nil {
		return allWell
	}
	if errors.Is(err, errDiffers) {
		return couldNotRun // the differences are printed already
	}
	language, _ := command.PersistentFlags().GetString("lang") // the flag exists
	_, _ = fmt.Fprintf(stderr, "report: %v\n", inWords(language, err))
	return exitCode(err)
}

func newCommand(stdout, stderr io.Writer, now func() time.Time) *cobra.Command {
	var o options
	var members memberOptions
	command := &cobra.Command{
		Use:           "report [flags]",
		Short:         "Make the annual memòria from the database that ingest filled",
		Version:       build.Version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          members.arguments,
		RunE: func(command *cobra.Command, _ []string) error {
			began, write := now(), makeReport
			if members.asked() {
				write = members.makeSheets
			}
			came, err := write(command.Context(), o, stdout, logger(stderr, o))
			return conclude(o, stderr, began, now(), came, err)
		},
	}
	command.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	flags := command.PersistentFlags()
	config.Add(flags)
	flags.StringVar(&o.database, "db", "memoria.duckdb", "database that ingest filled")
	flags.IntVar(&o.year, "year", 0, "year of the memòria (default the last complete one)")
	languages := strings.Join(words.Languages(), ", ")
	flags.StringVar(&o.language, "lang", "ca", "language of the memòria: "+languages)
	flags.BoolVarP(&o.verbose, "verbose", "v", false, "say more on stderr")
	flags.BoolVar(&o.json, "json", false, "log as JSON")
	own := command.Flags()
	own.StringVar(&o.summary, "summary", "",
		"file to write what the run came to into, ready to be mailed")
	own.StringVar(&o.out, "out", ".",
		"folder to write to, or a file that ends in .pdf; the .html and .xlsx stand beside it")
	own.StringVar(&o.figures, "figures", "", "folder to write each figure to as SVG and PNG")
	members.flags(command)
	command.SetVersionTemplate(build.Line("report") + "\n")
	command.PersistentPreRunE = func(called *cobra.Command, _ []string) error {
		if err := config.Apply(called.Flags(), os.LookupEnv); err != nil {
			return usageError{err}
		}
		if !called.Flags().Changed("year") {
			o.year = now().Year() - 1
		}
		return nil
	}
	command.CompletionOptions.HiddenDefaultCmd = true
	command.AddCommand(
		manual.Command(command), checkCommand(&o, stdout, now), closeCommand(&o, stdout, now),
		diffCommand(&o, stdout), explainCommand(&o, stdout), dataCommand(&o, stdout, stderr, now),
		verifyCommand(&o, stdout),
	)
	return command
}

func logger(stderr io.Writer, o options) *slog.Logger {
	level := slog.LevelWarn
	if o.verbose {
		level = slog.LevelInfo
	}
	if o.json {
		return slog.New(slog.NewJSONHandler(stderr, &slog.HandlerOptions{Level: level}))
	}
	return slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: level}))
}

// makeReport writes the memòria.
func makeReport(
	ctx context.Context, o options, stdout io.Writer, log *slog.Logger,
) (came outcome, err error) {
	came.command = "report"
	w, err := chosenWords(&o)
	if err != nil {
		return came, err
	}
	if o.year < 1900 || o.year > 2200 {
		return came, misuse("no year %d", o.year)
	}
	started := time.Now()
	made, err := reports.Make(
		ctx,
		reports.Request{Database: o.database, Year: o.year, Words: w, Version: build.Version(),
			Figures: o.figures != "", Rules: ruleWords},
	)
	if err != nil {
		return came, err
	}
	if made.LogoFault != "" {
		log.Warn("the cover has no logo", "why", made.LogoFault)
	}
	path := outPath(o)
	outputs := outputsOf(path, made)
	for _, figure := range made.Figures {
		stem := filepath.Join(o.figures, figure.Name)
		outputs = append(outputs, whole.File{Path: stem + ".svg", Content: figure.SVG},
			whole.File{Path: stem + ".png", Content: figure.PNG})
	}
	if err := whole.Write(outputs...); err != nil {
		return came, err
	}
	came.sent, came.expected = made.Sent, made.Expected
	came.pages, came.fingerprint = made.Pages, made.Fingerprint
	came.say = func(out io.Writer) error { return say(out, w, o.year, path, made) }
	log.Info(
		"memòria written", "year", o.year, "file", path, "bytes", len(made.PDF), "pages", made.Pages,
		"fingerprint", made.Fingerprint, "took", time.Since(started).Round(time.Millisecond),
	)
	return came, came.say(stdout)
}

// say lists what was written, in the language of the memòria.
func say(out io.Writer, w *words.Words, year int, path string, made reports.Memoria) error {
	lines := []string{
		w.Say(words.CommandYear, "year", fmt.Sprint(year)),
		w.PartOf(words.BoardSent, made.Sent, made.Expected),
		w.Say(
			words.CommandWritten, "file", path, "pages", w.Count(words.CommandPages, made.Pages),
			"fingerprint", made.Fingerprint,
		),
	}
	var beside []string
	for _, o := range outputsOf(path, made)[1:] {
		beside = append(beside, filepath.Base(o.Path))
	}
	if len(beside) > 0 {
		lines = append(lines, w.Say(words.CommandBeside, "files", w.List(beside)))
	}
	if made.Expected == 0 {
		lines[1] = w.Say(words.BoardNoMembers)
	}
	if made.Invented {
		lines = append(lines, w.Say(words.DocumentInvented)+".")
	}
	if made.Approval != nil {
		lines = append(lines, made.Approval.Said(year, w)...)
	}
	_, err := fmt.Fprintln(out, strings.Join(lines, "\n"))
	return err
}

// outputsOf lists the files of a memòria, the PDF first.
func outputsOf(path string, made reports.Memoria) []whole.File {
	stem := strings.TrimSuffix(path, filepath.Ext(path))
	outputs := []whole.File{
		{Path: path, Content: made.PDF}, {Path: stem + ".html", Content: made.HTML},
		{Path: stem + ".xlsx", Content: made.XLSX},
	}
	// Years that an old program closed lack some formats.
	return slices.DeleteFunc(outputs, func(f whole.File) bool {
		return f.Path != path && len(f.Content) == 0
	})
}

func outPath(o options) string {
	if strings.EqualFold(filepath.Ext(o.out), ".pdf") {
		return o.out
	}
	return filepath.Join(o.out, fmt.Sprintf("memoria-%d.pdf", o.year))
}
