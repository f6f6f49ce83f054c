package main

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
)

type passFlags struct{ summary string }

func (p *passFlags) add(to *pflag.FlagSet) {
	to.StringVar(&p.summary, "summary", "",
		"file to write what a pass came to into, ready to be mailed")
}

func passCommand(f *flags, t terminal) *cobra.Command {
	var p passFlags
	pass := &cobra.Command{
		Use:   "ingest [flags] FOLDER",
		Short: "Read what is new or changed in a folder of workbooks, and load it",
		Long: `ingest reads the workbooks that members send and keeps them in one database file.

One pass over FOLDER reads what is new or changed, loads the workbooks in batches, and prints a
line a workbook with all that is wrong in it, and a summary. What lies in FOLDER is never changed;
beside it the pass writes what goes back: retorns/YEAR/, a copy of each workbook that has something
to mend with its cells marked, and estat-YEAR.html, how the collecting stands.

Exit codes:
  0   all well
  1   could not run (no folder, no plan, a damaged database)
  2   wrong usage
  3   ran, and in FOLDER lies a workbook that is rejected, or has cells in error and no later
      version; it stays so on each pass until that is mended
  75  another run holds the database`,
		Example: `  ingest init trameses
  ingest template trameses --year 2025
  ingest trameses`,
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			began := t.now()
			return withWorkers(f.settings(t, f.at(words)), func(settings setup.Settings) error {
				bar := newLine(t.err)
				settings.Progress = bar.bar
				run, err := pipeline.Pass(cmd.Context(), settings)
				bar.clear()
				if len(run.Workbooks) > 0 || err == nil {
					written := feedback.WriteRun(t.out, run, f.language(), f.verbose)
					err = errors.Join(err, written)
				}
				if err == nil {
					err = judgement(run)
				}
				f.record(t, settings, "ingest", began, run, err)
				return errors.Join(err, f.writeSummary(p.summary, run, err))
			})
		},
	}
	p.add(pass.Flags())
	return pass
}

func judgement(run feedback.Run) error {
	switch {
	case run.NoPlan:
		return judging.ErrNoPlan
	case feedback.Open(run.Workbooks) > 0:
		return errOpen
	}
	return nil
}
