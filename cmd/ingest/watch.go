package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
)

func watchCommand(f *flags, t terminal) *cobra.Command {
	var every time.Duration
	watch := &cobra.Command{
		Use:   "watch FOLDER",
		Short: "Keep doing passes as files settle, until it is stopped",
		Long: `watch looks at FOLDER every few seconds and does a pass when something in it has changed and come to rest: files
that are dropped together are read together. It only lists the folder, so that a network share will do, and waits where it
disappears. What is new is printed as by a pass; one line on the error output says what it is doing.

Ctrl-C or SIGTERM stops it, in the middle of a pass too: what was loaded until then is kept. Exit codes: 0 stopped, 1 the
database is damaged, or of a later program.`,
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			if every <= 0 {
				return fmt.Errorf("%w: --every is a time such as 5s", errUsage)
			}
			settings := f.settings(t, f.at(words))
			stop, err := withReaders(&settings)
			if err != nil {
				return err
			}
			defer stop()
			stopAnnotator, err := withAnnotator(&settings)
			if err != nil {
				return err
			}
			defer stopAnnotator()
			say := newStatusLine(f, t, f.at(words))
			settings.Progress = say.progress
			var news feedback.News
			began := t.now()
			err = pipeline.Watch(cmd.Context(), settings, every, func(sight pipeline.Sight) {
				say.doing(sight)
				if sight.Doing == pipeline.Passing {
					began = t.now()
				}
				if len(sight.Run.Workbooks) == 0 {
					return
				}
				say.clear()
				if err := news.Write(t.out, sight.Run, f.language(), f.verbose); err != nil {
					settings.Log.Error("writing what is new", "error", err)
				}
				if err := f.conclude(t, settings, "watch", began, sight.Run, judgement(sight.Run)); err != nil && !errors.Is(err, errOpen) {
					settings.Log.Warn("ending the pass", "error", err)
				}
			})
			say.clear()
			if err == nil {
				say.log.Info("stopped")
			}
			return err
		},
	}
	watch.Flags().DurationVar(&every, "every", 5*time.Second, "how often to look at the folder")
	return watch
}

// statusLine says what a watch is doing: on a terminal in one line that is written over, elsewhere in a line
// of the log whenever that changes.
type statusLine struct {
	folder string
	log    *slog.Logger
	out    io.Writer // nil where there is no terminal
	drawn  int
	last   string
}

func newStatusLine(f *flags, t terminal, folder string) *statusLine {
	loud := *f
	loud.verbose = true // its lines are what a watch is asked for
	s := &statusLine{folder: folder, log: loud.log(t)}
	if file, ok := t.err.(*os.File); ok && term.IsTerminal(int(file.Fd())) && !f.json {
		s.out = file
	}
	return s
}

func (s *statusLine) doing(sight pipeline.Sight) {
	text := s.text(sight)
	if text == s.last {
		return
	}
	s.last = text
	switch {
	case sight.Doing == pipeline.Failed:
		s.clear()
		s.log.Error(text)
	case s.out != nil:
		s.draw(text)
	case sight.Doing == pipeline.Absent || sight.Doing == pipeline.Held:
		s.log.Warn(text)
	default:
		s.log.Info(text)
	}
}

func (s *statusLine) text(sight pipeline.Sight) string {
	switch sight.Doing {
	case pipeline.Settling:
		return "waiting for files to settle in " + s.folder
	case pipeline.Passing:
		return fmt.Sprintf("a pass over %s, files: %d", s.folder, sight.Files)
	case pipeline.Passed:
		tally := sight.Run.Tally()
		return fmt.Sprintf("passed over %s: %d loaded, %d partly loaded, %d rejected, %d left for later",
			s.folder, tally[feedback.Loaded], tally[feedback.Partly], tally[feedback.Rejected], tally[feedback.Later])
	case pipeline.Absent:
		return "waiting for the folder: " + sight.Err.Error()
	case pipeline.Empty:
		return "nothing lies in " + s.folder
	case pipeline.Held, pipeline.Failed:
		return "will try again: " + strings.Join(strings.Fields(sight.Err.Error()), " ")
	}
	return fmt.Sprintf("watching %s, files: %d", s.folder, sight.Files)
}

// progress draws how far a pass is, on a terminal.
func (s *statusLine) progress(done, total int) {
	if s.out != nil {
		s.draw(fmt.Sprintf("reading %s: %d of %d", s.folder, done, total))
	}
}

// draw writes over the line, as wide as it may be without breaking.
func (s *statusLine) draw(text string) {
	text = oneLine(text, s.width()-1)
	wide := len([]rune(text))
	_, _ = fmt.Fprintf(s.out, "\r%s%s", text, strings.Repeat(" ", max(0, s.drawn-wide)))
	s.drawn = wide
}

func (s *statusLine) width() int {
	const usual = 80
	if file, ok := s.out.(*os.File); ok {
		if wide, _, err := term.GetSize(int(file.Fd())); err == nil && wide > 0 {
			return wide
		}
	}
	return usual
}

// clear takes the line away, so that results start on a clean one.
func (s *statusLine) clear() {
	if s.out != nil && s.drawn > 0 {
		_, _ = fmt.Fprintf(s.out, "\r%s\r", strings.Repeat(" ", s.drawn))
		s.drawn, s.last = 0, ""
	}
}

func oneLine(text string, most int) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	return string(runes[:min(len(runes), max(0, most))])
}
