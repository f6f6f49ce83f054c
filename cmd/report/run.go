package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/locale"
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

type options struct {
	database, out, language string
	folder                  string // the drop folder, beside which ingest keeps the database
	figures, summary        string
	year                    int
	verbose, json           bool
	locale                  locale.Language // of help and failures
}

// terminal is where the command writes, with its clock and its environment. Results go to out, all
// else to err.
type terminal struct {
	out, err    io.Writer
	now         func() time.Time
	environment func(string) (string, bool)
}

// run runs the command and returns its exit code.
func (t terminal) run(ctx context.Context, args []string) int {
	o := options{locale: locale.Chosen(args, t.environment)}
	command := newCommand(&o, t)
	command.SetArgs(args)
	command.SetOut(t.out)
	command.SetErr(t.err)
	err := command.ExecuteContext(ctx)
	if err == nil {
		return allWell
	}
	if errors.Is(err, errDiffers) {
		return couldNotRun // the differences are printed already
	}
	_, _ = fmt.Fprintln(t.err, "report: "+inWords(o.locale, err))
	if exitCode(err) == usage {
		_, _ = fmt.Fprintln(t.err, o.locale.Hint("report"))
	}
	return exitCode(err)
}

func newCommand(o *options, t terminal) *cobra.Command {
	var members memberOptions
	l := o.locale
	command := &cobra.Command{
		Use: "report [flags]",
		Short: l.Say("Fa la memòria de l’any amb la base de dades que omple ingest",
			"Hace la memoria del año con la base de datos que llena ingest",
			"Make the annual memòria from the database that ingest filled"),
		Version:       build.Version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          members.arguments(l),
		RunE: func(command *cobra.Command, _ []string) error {
			began, write := t.now(), makeReport
			if members.asked() {
				write = members.makeSheets
			}
			came, err := write(command.Context(), *o, t.out, logger(t.err, *o))
			return conclude(*o, t.err, began, t.now(), came, err)
		},
	}
	o.declare(command)
	members.flags(command, l)
	command.SetVersionTemplate(build.Line("report") + "\n")
	command.PersistentPreRunE = func(called *cobra.Command, _ []string) error {
		return o.complete(called, t)
	}
	command.AddCommand(
		manual.Command(command), checkCommand(o, t), closeCommand(o, t), diffCommand(o, t),
		explainCommand(o, t), dataCommand(o, t), verifyCommand(o, t),
	)
	locale.Translate(command, l)
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

// noYear is the *locale.UsageError for a year that is none.
func noYear(o options) error {
	return locale.Misuse(o.locale.Say("{year} no és cap any: escriviu-lo com 2025",
		"{year} no es ningún año: escríbalo como 2025", "{year} is no year: write it as 2025",
		"year", fmt.Sprint(o.year)))
}

// makeReport writes the memòria.
func makeReport(
	ctx context.Context, o options, stdout io.Writer, log *slog.Logger,
) (came outcome, err error) {
	came.command = "report"
	w, err := chosenWords(o)
	if err != nil {
		return came, err
	}
	if o.year < 1900 || o.year > 2200 {
		return came, noYear(o)
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
