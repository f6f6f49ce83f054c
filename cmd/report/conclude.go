package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/cmd/internal/runs"
	"xmess.cat/memoria/cmd/internal/whole"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// outcome is the result of a run that wrote files. Commands that only answer (check, explain, diff,
// verify) have none, and a closing is recorded in the database.
type outcome struct {
	command        string // as in the list of runs: report, report --members, report data
	sent, expected int    // members
	pages          int
	fingerprint    string
	say            func(io.Writer) error // lists what was written, in the chosen language
}

// conclude records the end of a run: in the list of runs beside the database, in the log, and in
// the summary file if one is asked for. It returns the run's error and its own.
func conclude(o options, stderr io.Writer, began, ended time.Time, came outcome, err error) error {
	run := runs.Run{
		Started: began.UTC().Truncate(time.Millisecond),
		Seconds: float64(ended.Sub(began).Milliseconds()) / 1000, Command: came.command,
		Program: build.Version(), Year: o.year, Exit: exitCode(err), Sent: came.sent,
		Expected: came.expected, Pages: came.pages, Fingerprint: came.fingerprint,
	}
	if err != nil {
		run.Error = err.Error()
	}
	log := logger(stderr, o)
	if _, is := os.Stat(filepath.Dir(o.database)); is == nil {
		if err := runs.Append(o.database, run); err != nil {
			log.Warn("the run is not remembered", "error", err)
		}
	}
	log.Info(
		"run ended", "command", run.Command, "exit", run.Exit, "year", run.Year, "sent", run.Sent,
		"expected", run.Expected, "pages", run.Pages, "fingerprint", run.Fingerprint, "seconds",
		run.Seconds,
	)
	if o.summary == "" {
		return err
	}
	w, known := words.In(o.language)
	if !known {
		return err
	}
	var text bytes.Buffer
	if err != nil {
		why := inWords(locale.Language(o.language), err)
		text.WriteString(w.Say(words.ReadyFailed) + "\n\n" + why + "\n")
	} else if told := came.say(&text); told != nil {
		return told
	}
	return errors.Join(err, whole.Write(whole.File{Path: o.summary, Content: text.Bytes()}))
}

// exitCode is the exit code for a run's error.
func exitCode(err error) int {
	var busy *result.LockedError
	var unknown *explain.UnknownError
	switch {
	case err == nil:
		return allWell
	case locale.IsUsage(err), errors.As(err, &unknown):
		return usage
	case errors.As(err, &busy):
		return locked
	}
	return couldNotRun
}

// inWords tells in the person's language why a run failed.
func inWords(l locale.Language, err error) string {
	var told *locale.Failed
	switch {
	case locale.IsUsage(err):
		return err.Error()
	case errors.As(err, &told):
		return told.Text
	}
	if w, ok := words.In(string(l)); ok {
		if text, known := reports.SayFailure(err, w); known {
			return text
		}
	}
	if text, known := l.Failure(err); known {
		return text
	}
	return l.Unexpected(err)
}
