package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
)

func checkCommand(f *flags, t terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE...",
		Short: "Say all that is wrong in workbooks; load nothing",
		Long: `check reads workbooks and says all that is wrong in them. It loads nothing and changes
nothing.

Each return is read against the plan that holds in its year, of the plans among the files (as if
they had just come), those in the drop folder in which the first lies, and the database's. Exit
codes as of a pass.`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, words []string) error {
			return withWorkers(f.settings(t, ""), func(settings setup.Settings) error {
				books, err := pipeline.Check(cmd.Context(), settings, words)
				if err != nil {
					return err
				}
				if err := feedback.WriteCheck(t.out, books, f.language()); err != nil {
					return err
				}
				for _, book := range books {
					if book.Outcome == feedback.Later {
						return judging.ErrNoPlan
					}
				}
				return judgement(feedback.Run{Workbooks: books})
			})
		},
	}
}
