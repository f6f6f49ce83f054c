package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/config"
	"xmess.cat/memoria/cmd/internal/manual"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/worker"
)

// Exit codes, the same for every command.
const (
	exitWell     = 0
	exitFailed   = 1  // could not run
	exitUsage    = 2  // asked for what does not exist
	exitRejected = 3  // ran, and a workbook is rejected or has cells in error
	exitLocked   = 75 // another run holds the database
)

var (
	errUsage  = errors.New("usage")
	errOpen   = errors.New("workbooks to mend")
	errUnwell = errors.New("something must be mended before a run")
)

// terminal is where a command reads and writes, and its clock. Results go to out, all else to err.
type terminal struct {
	in  io.Reader
	out io.Writer
	err io.Writer
	now func() time.Time
}

type flags struct {
	folder   string // used where none is typed
	database string
	year     int
	lang     string
	verbose  bool
	json     bool
	settle   time.Duration
	lockWait time.Duration
	memory   config.Memory
}

func run(ctx context.Context, args []string, t terminal) int {
	var f flags
	root := command(&f, t)
	root.SetArgs(args)
	root.SetOut(t.out)
	root.SetErr(t.err)
	err := root.ExecuteContext(ctx)
	var stopped worker.Stopped
	if errors.As(err, &stopped) { // a worker tells its parent why it gave up
		return stopped.ExitCode()
	}
	switch {
	case err == nil || errors.Is(err, errOpen) || errors.Is(err, errUnwell):
	case ctx.Err() != nil:
		f.log(t).Error("stopped: what was loaded until now is kept, and the next pass goes on from there")
	default:
		sayPlainly(&f, t, err)
		f.log(t).Error(err.Error())
	}
	if errors.Is(err, errUsage) && !f.json {
		_, _ = fmt.Fprintln(t.err, "Run `ingest --help` for how to use it.")
	}
	return exitCode(err)
}

func exitCode(err error) int {
	var locked *store.LockedError
	switch {
	case err == nil:
		return exitWell
	case errors.Is(err, errUsage):
		return exitUsage
	case errors.Is(err, errOpen):
		return exitRejected
	case errors.As(err, &locked):
		return exitLocked
	}
	return exitFailed
}

func command(f *flags, t terminal) *cobra.Command {
	root := passCommand(f, t)
	root.AddCommand(initCommand(f, t), templateCommand(f, t), checkCommand(f, t), demoCommand(f, t),
		watchCommand(f, t), statusCommand(f, t), originalsCommand(f, t), backupCommand(f, t),
		restoreCommand(f, t), rebuildCommand(f, t), forgetCommand(f, t), doctorCommand(f, t),
		runsCommand(f, t), readerCommand(t), annotatorCommand(t))
	root.Version = build.Version()
	root.SetVersionTemplate(build.Line("ingest") + "\n")
	root.AddCommand(manual.Command(root))
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return fmt.Errorf("%w: %w", errUsage, err)
	})
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return f.valid() }

	all := root.PersistentFlags()
	config.Add(all)
	all.StringVar(&f.folder, "folder", "", "drop folder, where a command is given none")
	all.StringVar(&f.database, "db", "", "database file (default memoria.duckdb beside the folder)")
	all.IntVar(&f.year, "year", 0, "year of the returns (default the last complete year)")
	all.StringVar(&f.lang, "lang", "ca", "language of the results: ca, es or en")
	all.BoolVarP(&f.verbose, "verbose", "v", false,
		"say everything: warnings, notes and ignored files too")
	all.BoolVar(&f.json, "json", false, "write logs as JSON, one object a line")
	all.DurationVar(&f.settle, "settle", 10*time.Second,
		"how long a file must not have changed before a pass reads it")
	all.DurationVar(&f.lockWait, "lock-wait", 30*time.Second,
		"how long to wait for another run to finish")
	all.Var(&f.memory, "memory", "how much memory the database may take before it uses the disk "+
		"(default a quarter of the machine's, at least 1GB)")
	return root
}

func (f *flags) valid() error {
	if !slices.Contains(feedback.Languages(), feedback.Language(f.lang)) {
		return fmt.Errorf("%w: --lang is ca, es or en, not %q", errUsage, f.lang)
	}
	if f.year != 0 && (f.year < 1900 || f.year > 2200) {
		return fmt.Errorf("%w: --year is a year such as 2025, not %d", errUsage, f.year)
	}
	if min(f.lockWait, f.settle) < 0 {
		return fmt.Errorf("%w: a time to wait cannot be negative", errUsage)
	}
	return nil
}

func (f *flags) language() feedback.Language { return feedback.Language(f.lang) }

// log writes warnings to the error output, and with -v what the run waits for.
func (f *flags) log(t terminal) *slog.Logger {
	options := &slog.HandlerOptions{Level: slog.LevelWarn}
	if f.verbose {
		options.Level = slog.LevelInfo
	}
	if f.json {
		return slog.New(slog.NewJSONHandler(t.err, options))
	}
	return slog.New(plainHandler{out: t.err, level: options.Level.Level()})
}

// settings turns the flags into those of a run over a folder.
func (f *flags) settings(t terminal, folder string) setup.Settings {
	return setup.Settings{
		Folder: folder, Database: f.database, Year: f.year, Settle: f.settle, LockWait: f.lockWait,
		Memory: f.memory.String(), Lang: f.language(), Log: f.log(t), Now: t.now,
	}
}

// inFolder demands a folder and so many further words. The folder may be left out where the
// settings name one.
func (f *flags) inFolder(more int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, words []string) error {
		if err := configured(cmd); err != nil {
			return err
		}
		if f.folder != "" && len(words) == more {
			return nil
		}
		return args(cobra.ExactArgs(more+1))(cmd, words)
	}
}

// at gives the folder of a command: the one typed, else that of the settings.
func (f *flags) at(words []string) string {
	if f.folder != "" && len(words) == 0 {
		return f.folder
	}
	return words[0]
}

// configured sets flags from the environment and the settings file, which may name the folder.
func configured(cmd *cobra.Command) error {
	if err := config.Apply(cmd.Flags(), os.LookupEnv); err != nil {
		return fmt.Errorf("%w: %w", errUsage, err)
	}
	return nil
}

// args makes a wrong number of words a usage error.
func args(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, words []string) error {
		if err := configured(cmd); err != nil {
			return err
		}
		if err := check(cmd, words); err != nil {
			return fmt.Errorf("%w: %w", errUsage, err)
		}
		return nil
	}
}
