package main

import (
	"errors"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/judging"
)

func passCommand(f *flags, t terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "ingest [flags] FOLDER",
		Short: "Read what is new or changed in a folder of workbooks, and load it",
		Long: `ingest reads the workbooks that members send and keeps them in one database file.

One pass over FOLDER reads what is new or changed, loads each workbook in a transaction of its own, and
prints a line a workbook with all that is wrong in it, and a summary. What lies in FOLDER is never changed;
beside it the pass writes what goes back: retorns/YEAR/, a copy of each workbook that has something to mend
with its cells marked, and estat-YEAR.html, how the collecting stands.

Exit codes:
  0   all well
  1   could not run (no folder, no plan, a damaged database)
  2   wrong usage
  3   ran, and in FOLDER lies a workbook that is rejected, or has cells in error and no later version;
      it stays so on each pass until that is mended
  75  another run holds the database`,
		Example: `  ingest init trameses
  ingest template trameses --year 2025
  ingest trameses`,
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			began := t.now()
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
			bar := newProgress(t.err)
			settings.Progress = bar.show
			run, err := pipeline.Pass(cmd.Context(), settings)
			bar.clear()
			if len(run.Workbooks) > 0 || err == nil {
				err = errors.Join(err, feedback.WriteRun(t.out, run, f.language(), f.verbose))
			}
			if err == nil {
				err = judgement(run)
			}
			return f.conclude(t, settings, "ingest", began, run, err)
		},
	}
}

// judgement is what the exit code of a pass follows from.
func judgement(run feedback.Run) error {
	switch {
	case run.NoPlan:
		return judging.ErrNoPlan
	case feedback.Open(run.Workbooks) > 0:
		return errOpen
	}
	return nil
}
