package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/runs"
	"xmess.cat/memoria/cmd/internal/whole"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
)

// record appends a run to the list beside the database, and logs one line about it.
func (f *flags) record(t terminal, settings setup.Settings, command string, began time.Time,
	told feedback.Run, err error) {
	run := newRecord(command, began, t.now(), told, err)
	database := settings.WithDefaults().Database
	if _, is := os.Stat(filepath.Dir(database)); is == nil {
		if err := runs.Append(database, run); err != nil {
			f.log(t).Warn("the run is not remembered", "error", err)
		}
	}
	f.log(t).Info("run ended", "command", run.Command, "exit", run.Exit, "year", run.Year,
		"files", run.Files, "loaded", run.Loaded, "partly", run.Partly, "rejected", run.Rejected,
		"unchanged", run.Unchanged, "later", run.Later, "open", run.Open, "sent", run.Sent,
		"expected", run.Expected, "seconds", run.Seconds)
}

// newRecord is a run as it is remembered. Problems of workbooks are no error of the run.
func newRecord(command string, began, ended time.Time, told feedback.Run, err error) runs.Run {
	tally := told.Tally()
	run := runs.Run{
		Started: began.UTC().Truncate(time.Millisecond),
		Seconds: float64(ended.Sub(began).Milliseconds()) / 1000,
		Command: command, Program: build.Version(), Year: told.Year,
		Exit: exitCode(err), Error: reason(err),
		Files: len(told.Workbooks), Loaded: tally[feedback.Loaded], Partly: tally[feedback.Partly],
		Rejected: tally[feedback.Rejected], Unchanged: tally[feedback.Unchanged],
		Ignored: tally[feedback.Ignored], Later: tally[feedback.Later],
		Open: feedback.Open(told.Workbooks), Expected: told.Status.Totals.Expected,
		Sent: told.Status.Totals.Sent(),
	}
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

// writeSummary writes the text that may be mailed, where a file is named for it; JSON where its
// name says so.
func (f *flags) writeSummary(path string, told feedback.Run, failed error) error {
	if path == "" {
		return nil
	}
	write := feedback.WriteMail
	if strings.EqualFold(filepath.Ext(path), ".json") {
		write = feedback.WriteRunJSON
	}
	words := ""
	if reason(failed) != "" {
		words = f.words(failed)
	}
	var text bytes.Buffer
	if err := write(&text, told, words, f.language()); err != nil {
		return err
	}
	return whole.Write(whole.File{Path: path, Content: text.Bytes()})
}
