package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
)

func templateCommand(f *flags, t terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "template FOLDER",
		Short: "Write each member's blank return for a year",
		Long: `template writes the return of each member active in --year under FOLDER/plantilles/YEAR,
with what the member said of the year before. It takes the plan that holds in the year, of those in
FOLDER and in the database. What is there already is never overwritten.`,
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			settings := f.settings(t, f.at(words)).WithDefaults()
			return withWorkers(settings, func(settings setup.Settings) error {
				written, err := pipeline.Templates(cmd.Context(), settings)
				if err != nil {
					return err
				}
				if f.verbose {
					if err := feedback.WriteFiles(t.out, written, f.language()); err != nil {
						return err
					}
				}
				return feedback.WriteTemplates(t.out, written, settings.Year, f.language())
			})
		},
	}
}
