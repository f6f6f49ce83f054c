package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/config"
	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/cmd/internal/manual"
	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/judging"
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
	speaks   locale.Language // of help and errors; lang is that of results
	folder   string          // used where none is typed
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
	f := flags{speaks: locale.Chosen(args, os.LookupEnv)}
	root := command(&f, t)
	root.SetArgs(f.named(args, t))
	root.SetOut(t.out)
	root.SetErr(t.err)
	called, err := root.ExecuteContextC(ctx)
	var stopped worker.Stopped
	if errors.As(err, &stopped) { // a worker tells its parent why it gave up
		return stopped.ExitCode()
	}
	switch {
	case err == nil || errors.Is(err, errOpen) || errors.Is(err, errUnwell):
	case ctx.Err() != nil:
		f.say(t, err, f.speaks.Say(
			"S’ha aturat. El que s’havia carregat es conserva, i la passada següent continua des d’allà.",
			"Se ha parado. Lo que se había cargado se conserva, y la pasada siguiente sigue desde ahí.",
			"Stopped. What was loaded is kept, and the next pass goes on from there."))
	default:
		f.say(t, err, f.words(err))
	}
	if locale.IsUsage(err) && !f.json {
		_, _ = fmt.Fprintln(t.err, f.speaks.Hint(called.CommandPath()))
	}
	return exitCode(err)
}

// words tells a person why a run ended.
func (f *flags) words(err error) string { return wordsOf(err, f.speaks) }

func wordsOf(err error, l locale.Language) string {
	text, known := l.Failure(err)
	switch {
	case known:
		return text
	case locale.IsUsage(err):
		return err.Error()
	}
	return l.Unexpected(err)
}

// say tells a person why a run ended. The log has the error itself.
func (f *flags) say(t terminal, err error, words string) {
	if !f.json {
		_, _ = fmt.Fprintln(t.err, "ingest: "+words)
	}
	if f.json || f.verbose {
		f.log(t).Error(err.Error())
	}
}

func exitCode(err error) int {
	var locked *store.LockedError
	switch {
	case err == nil:
		return exitWell
	case locale.IsUsage(err) || errors.Is(err, judging.ErrNobody) ||
		errors.Is(err, pipeline.ErrRefused):
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
		watchCommand(f, t), statusCommand(f, t), decideCommand(f, t), originalsCommand(f, t),
		backupCommand(f, t),
		restoreCommand(f, t), rebuildCommand(f, t), forgetCommand(f, t), doctorCommand(f, t),
		runsCommand(f, t), readerCommand(f, t), annotatorCommand(f, t))
	root.Version = build.Version()
	root.SetVersionTemplate(build.Line("ingest") + "\n")
	root.AddCommand(manual.Command(root))
	root.SilenceErrors, root.SilenceUsage = true, true
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return f.valid() }

	all, l := root.PersistentFlags(), f.speaks
	config.Add(all)
	all.StringVar(&f.folder, "folder", "", l.Say("`carpeta` de trameses, si l’ordre no en diu cap",
		"`carpeta` de entregas, si la orden no dice ninguna",
		"drop `FOLDER`, where a command is given none"))
	all.StringVar(&f.database, "db", "", l.Say(
		"`fitxer` de la base de dades (si no es diu, memoria.duckdb al costat de la carpeta)",
		"`fichero` de la base de datos (si no se dice, memoria.duckdb al lado de la carpeta)",
		"database `FILE` (if not given, memoria.duckdb beside the folder)"))
	all.IntVar(&f.year, "year", 0, l.Say("`any` de les trameses (si no es diu, l’últim any complet)",
		"`año` de las entregas (si no se dice, el último año completo)",
		"`year` of the returns (if not given, the last complete year)"))
	all.StringVar(&f.lang, "lang", "ca", l.Say("`llengua` dels resultats: ca, es o en",
		"`lengua` de los resultados: ca, es o en", "`language` of the results: ca, es or en"))
	all.BoolVarP(&f.verbose, "verbose", "v", false, l.Say(
		"ho diu tot: també avisos, notes i fitxers ignorats",
		"lo dice todo: también avisos, notas y ficheros ignorados",
		"say everything: warnings, notes and ignored files too"))
	all.BoolVar(&f.json, "json", false, l.Say("escriu el registre en JSON, un objecte per línia",
		"escribe el registro en JSON, un objeto por línea", "write logs as JSON, one object a line"))
	all.DurationVar(&f.settle, "settle", 10*time.Second, l.Say(
		"`temps` que fa, com a mínim, que un fitxer no ha canviat quan es llegeix",
		"`tiempo` que hace, como mínimo, que un fichero no ha cambiado cuando se lee",
		"`time` for which a file must not have changed before a pass reads it"))
	all.DurationVar(&f.lockWait, "lock-wait", 30*time.Second, l.Say(
		"`temps` que s’espera que acabi una altra execució",
		"`tiempo` que se espera a que acabe otra ejecución",
		"`time` to wait for another run to finish"))
	all.Var(&f.memory, "memory", l.Say("`memòria` de la base de dades abans de fer servir el disc "+
		"(si no es diu, una quarta part de la que té la màquina, i almenys 1GB)",
		"`memoria` de la base de datos antes de usar el disco "+
			"(si no se dice, una cuarta parte de la que tiene la máquina, y al menos 1GB)",
		"`memory` that the database may take before it uses the disk "+
			"(if not given, a quarter of the machine's, at least 1GB)"))
	locale.Translate(root, l)
	return root
}

func (f *flags) valid() error {
	if err := f.oneOf("--lang", f.lang, "ca", "es", "en"); err != nil {
		return err
	}
	if f.year != 0 && (f.year < 1900 || f.year > 2200) {
		return locale.Misuse(f.speaks.Say("--year és un any, com ara 2025, i no {year}",
			"--year es un año, como 2025, y no {year}", "--year is a year such as 2025, not {year}",
			"year", strconv.Itoa(f.year)))
	}
	if min(f.lockWait, f.settle) < 0 {
		return locale.Misuse(f.speaks.Say("un temps d’espera no pot ser negatiu",
			"un tiempo de espera no puede ser negativo", "a time to wait cannot be negative"))
	}
	return nil
}

// oneOf demands that the value of a flag is one of some.
func (f *flags) oneOf(flag, value string, choices ...string) error {
	if slices.Contains(choices, value) {
		return nil
	}
	last := len(choices) - 1
	return locale.Misuse(f.speaks.Say("{flag} pot ser {listed} o {last}, i no {value}",
		"{flag} puede ser {listed} o {last}, y no {value}", "{flag} is {listed} or {last}, not {value}",
		"flag", flag, "listed", strings.Join(choices[:last], ", "), "last", choices[last],
		"value", f.speaks.Quoted(value)))
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
	return slog.New(plainHandler{out: t.err, level: options.Level.Level(), speaks: f.speaks})
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
		if err := f.configured(cmd); err != nil {
			return err
		}
		if f.folder == "" || len(words) != more {
			if err := f.counted(cmd, words, more+1, more+1); err != nil {
				return err
			}
		}
		folder := f.at(words)
		return f.speaks.AsOwner("ingest", folder, cmp.Or(f.database, setup.DatabaseBeside(folder)))
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
func (f *flags) configured(cmd *cobra.Command) error {
	if err := config.Apply(cmd.Flags(), os.LookupEnv); err != nil {
		return locale.Misuse(f.words(err))
	}
	return nil
}

// args demands so many words after a command. Where there is no upper bound, most is negative.
func (f *flags) args(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, words []string) error {
		if err := f.configured(cmd); err != nil {
			return err
		}
		if err := f.counted(cmd, words, least, most); err != nil || f.database == "" {
			return err
		}
		return f.speaks.AsOwner("ingest", f.database)
	}
}

func (f *flags) counted(cmd *cobra.Command, words []string, least, most int) error {
	use := strings.TrimSuffix(cmd.UseLine(), " [flags]")
	switch {
	case len(words) < least:
		return locale.Misuse(f.speaks.Say("hi falta alguna cosa; s’escriu així: {use}",
			"falta algo; se escribe así: {use}", "something is missing; it is written like this: {use}",
			"use", use))
	case most >= 0 && len(words) > most:
		return locale.Misuse(f.speaks.Say("{word} hi sobra; s’escriu així: {use}",
			"{word} sobra; se escribe así: {use}", "{word} is too much; it is written like this: {use}",
			"word", f.speaks.Quoted(words[most]), "use", use))
	}
	return nil
}
