package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
)

func doctorCommand(f *flags, t terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor FOLDER",
		Short: "Say whether all that a run needs is in order",
		Long: `doctor looks at the folder's rights, the free disk, the database and its ledger, the plan,
and the clock, and says of each whether it is in order and what to do where it is not. It writes a
file into the folder and takes it away again; it changes nothing else.

Exit codes: 0 a run would go well, 1 something must be mended first.`,
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			settings := f.settings(t, f.at(words))
			settings.LockWait = 0
			health := pipeline.Examine(cmd.Context(), settings, build.Line("ingest"))
			if err := feedback.WriteHealth(t.out, health, f.language()); err != nil {
				return err
			}
			if health.Worst() == feedback.Bad {
				return errUnwell
			}
			return nil
		},
	}
}
