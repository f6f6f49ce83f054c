package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/term"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/runs"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// conclude ends a run as whoever looks after the machine needs it: remembered beside the database, said in one line of
// the log, and told in the summary that may be mailed. It gives the run's own error, and what went wrong here.
func conclude(o options, stderr io.Writer, began, ended time.Time, made reports.Memoria, err error) error {
	run := runs.Run{Started: began.UTC().Truncate(time.Millisecond), Seconds: float64(ended.Sub(began).Milliseconds()) / 1000,
		Command: "report", Program: build.Version(), Year: o.year, Exit: exitCode(err), Sent: made.Sent, Expected: made.Expected,
		Pages: made.Pages, Fingerprint: made.Fingerprint}
	if err != nil {
		run.Error = err.Error()
	}
	loud := o
	if file, ok := stderr.(*os.File); !ok || !term.IsTerminal(int(file.Fd())) {
		loud.verbose = true
	}
	log := logger(stderr, loud)
	if _, is := os.Stat(filepath.Dir(o.database)); is == nil {
		if err := runs.Append(o.database, run); err != nil {
			log.Warn("the run is not remembered", "error", err)
		}
	}
	log.Info("run ended", "command", run.Command, "exit", run.Exit, "year", run.Year, "sent", run.Sent, "expected", run.Expected,
		"pages", run.Pages, "fingerprint", run.Fingerprint, "seconds", run.Seconds)
	if o.summary == "" {
		return err
	}
	w, known := words.In(o.language)
	if !known {
		return err
	}
	var text bytes.Buffer
	if err != nil {
		text.WriteString(w.Ready().Failed + "\n\n" + err.Error() + "\n")
	} else if told := say(&text, w, o.year, outPath(o), made); told != nil {
		return told
	}
	return errors.Join(err, writeTogether(output{o.summary, text.Bytes()}))
}

// exitCode is what a run's error ends the program with.
func exitCode(err error) int {
	var wrong usageError
	var busy *result.LockedError
	switch {
	case err == nil:
		return allWell
	case errors.As(err, &wrong):
		return usage
	case errors.As(err, &busy):
		return locked
	}
	return couldNotRun
}
