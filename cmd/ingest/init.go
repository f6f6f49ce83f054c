package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
)

func initCommand(f *flags, t terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "init FOLDER",
		Short: "Write the starting plan and its instructions where there is none",
		Long: `init makes FOLDER if need be and writes the starting plan (pla.xlsx, with the Network's
office as its only member) and instructions in Catalan (LLEGEIX-ME.txt). What is there already is
never overwritten.`,
		Args: args(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, words []string) error {
			written, err := pipeline.Init(words[0])
			if err != nil {
				return err
			}
			return feedback.WriteFiles(t.out, written, f.language())
		},
	}
}
