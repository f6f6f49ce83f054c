package main

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
)

func watchCommand(f *flags, t terminal) *cobra.Command {
	var p passFlags
	var every time.Duration
	watch := &cobra.Command{
		Use:   "watch FOLDER",
		Short: "Keep doing passes as files settle, until it is stopped",
		Long: `watch looks at FOLDER every few seconds and does a pass when something in it has changed
and come to rest: files that are dropped together are read together. It only lists the folder, so
that a network share will do, and waits where it disappears. What is new is printed as by a pass;
one line on the error output says what it is doing.

Ctrl-C or SIGTERM stops it, in the middle of a pass too: what was loaded until then is kept. Exit
codes: 0 stopped, 1 the database is damaged, or of a later program.`,
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			if every <= 0 {
				return fmt.Errorf("%w: --every is a time such as 5s", errUsage)
			}
			return withWorkers(f.settings(t, f.at(words)), func(settings setup.Settings) error {
				line := newStatusLine(f, t, settings.Folder)
				settings.Progress = line.progress
				var news feedback.News
				began := t.now()
				err := pipeline.Watch(cmd.Context(), settings, every, func(state pipeline.State) {
					line.show(state)
					if state.Doing == pipeline.Passing {
						began = t.now()
					}
					if len(state.Run.Workbooks) == 0 {
						return
					}
					line.clear()
					run := state.Run
					if err := news.Write(t.out, run, f.language(), f.verbose); err != nil {
						settings.Log.Error("writing what is new", "error", err)
					}
					ended := judgement(run)
					f.record(t, settings, "watch", began, run, ended)
					err := f.writeSummary(p.summary, run, ended)
					if err = errors.Join(ended, err); err != nil && !errors.Is(err, errOpen) {
						settings.Log.Warn("ending the pass", "error", err)
					}
				})
				line.clear()
				if err == nil {
					line.log.Info("stopped")
				}
				return err
			})
		},
	}
	p.add(watch.Flags())
	watch.Flags().DurationVar(&every, "every", 5*time.Second, "how often to look at the folder")
	return watch
}

// statusLine says what a watch is doing: on a terminal in one line, elsewhere in a line of the log
// whenever that changes.
type statusLine struct {
	line
	folder string
	log    *slog.Logger
	last   string
}

func newStatusLine(f *flags, t terminal, folder string) *statusLine {
	loud := *f
	loud.verbose = true
	s := &statusLine{folder: folder, log: loud.log(t)}
	if !f.json {
		s.line = *newLine(t.err)
	}
	return s
}

func (s *statusLine) show(state pipeline.State) {
	text := s.text(state)
	if text == s.last {
		return
	}
	s.last = text
	switch {
	case state.Doing == pipeline.Failed:
		s.clear()
		s.log.Error(text)
	case s.out != nil:
		s.draw(text)
	case state.Doing == pipeline.Absent || state.Doing == pipeline.Held:
		s.log.Warn(text)
	default:
		s.log.Info(text)
	}
}

func (s *statusLine) text(state pipeline.State) string {
	switch state.Doing {
	case pipeline.Settling:
		return "waiting for files to settle in " + s.folder
	case pipeline.Passing:
		return fmt.Sprintf("a pass over %s, files: %d", s.folder, state.Files)
	case pipeline.Passed:
		tally := state.Run.Tally()
		return fmt.Sprintf("passed over %s: %d loaded, %d partly loaded, %d rejected, %d left for later",
			s.folder, tally[feedback.Loaded], tally[feedback.Partly], tally[feedback.Rejected],
			tally[feedback.Later])
	case pipeline.Absent:
		return "waiting for the folder: " + state.Err.Error()
	case pipeline.Empty:
		return "nothing lies in " + s.folder
	case pipeline.Held, pipeline.Failed:
		return "will try again: " + strings.Join(strings.Fields(state.Err.Error()), " ")
	}
	return fmt.Sprintf("watching %s, files: %d", s.folder, state.Files)
}

func (s *statusLine) progress(done, total int) {
	s.draw(fmt.Sprintf("reading %s: %d of %d", s.folder, done, total))
}

// clear empties the line; the next state is shown even where it is the same.
func (s *statusLine) clear() {
	if s.drawn > 0 {
		s.line.clear()
		s.last = ""
	}
}
