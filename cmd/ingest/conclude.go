package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/term"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/runs"
	"xmess.cat/memoria/cmd/internal/whole"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
)

// conclude ends a run as whoever looks after the machine needs it: remembered beside the database, said in one line of
// the log, and told in the summary that may be mailed. It gives what the run's own error was, and what went wrong here.
func (f *flags) conclude(t terminal, settings setup.Settings, command string, began time.Time, told feedback.Run, err error) error {
	database := settings.Database
	if database == "" {
		database = setup.DatabaseBeside(settings.Folder)
	}
	run := record(command, began, t.now(), told, err)
	if _, is := os.Stat(filepath.Dir(database)); is == nil {
		if err := runs.Append(database, run); err != nil {
			f.log(t).Warn("the run is not remembered", "error", err)
		}
	}
	f.sayEnded(t, run)
	if f.summary == "" {
		return err
	}
	var text bytes.Buffer
	mail := feedback.WriteMail(&text, told, reason(err), f.language())
	if mail == nil {
		mail = whole.Write(whole.File{Path: f.summary, Content: text.Bytes()})
	}
	return errors.Join(err, mail)
}

// record is a run as it is remembered. What is to be mended in workbooks is no error of the run.
func record(command string, began, ended time.Time, told feedback.Run, err error) runs.Run {
	tally := told.Tally()
	run := runs.Run{Started: began.UTC().Truncate(time.Millisecond), Seconds: float64(ended.Sub(began).Milliseconds()) / 1000,
		Command: command, Program: build.Version(), Year: told.Year, Exit: exitCode(err), Error: reason(err),
		Files: len(told.Workbooks), Loaded: tally[feedback.Loaded], Partly: tally[feedback.Partly],
		Rejected: tally[feedback.Rejected], Unchanged: tally[feedback.Unchanged], Ignored: tally[feedback.Ignored],
		Later: tally[feedback.Later], Open: feedback.Open(told.Workbooks),
		Expected: told.Expected, Sent: told.Expected - len(told.Missing)}
	if errors.Is(err, context.Canceled) {
		run.Error = "stopped"
	}
	return run
}

func reason(err error) string {
	if err == nil || errors.Is(err, errOpen) {
		return ""
	}
	return err.Error()
}

// sayEnded writes the one line that a monitor reads: always into a log, and on a terminal with -v.
func (f *flags) sayEnded(t terminal, run runs.Run) {
	loud := *f
	if file, ok := t.err.(*os.File); !ok || !term.IsTerminal(int(file.Fd())) {
		loud.verbose = true
	}
	loud.log(t).Info("run ended", "command", run.Command, "exit", run.Exit, "year", run.Year, "files", run.Files,
		"loaded", run.Loaded, "partly", run.Partly, "rejected", run.Rejected, "unchanged", run.Unchanged, "later", run.Later,
		"open", run.Open, "sent", run.Sent, "expected", run.Expected, "seconds", run.Seconds)
}
