package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
)

func demoCommand(f *flags, t terminal) *cobra.Command {
	var seed uint64
	demo := &cobra.Command{
		Use:   "demo FOLDER",
		Short: "Write an invented season into an empty folder, to try the program with",
		Args:  args(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, words []string) error {
			files, err := pipeline.Demo(words[0], seed)
			if err != nil {
				return err
			}
			return feedback.WriteDemo(t.out, files, words[0], f.language())
		},
	}
	demo.Flags().Uint64Var(&seed, "seed", 1, "the same seed invents the same season")
	return demo
}
