package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
)

func demoCommand(f *flags, t terminal) *cobra.Command {
	var seed uint64
	l := f.speaks
	demo := &cobra.Command{
		Use: "demo " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Escriu una temporada inventada en una carpeta buida, per provar el programa",
			"Escribe una temporada inventada en una carpeta vacía, para probar el programa",
			"Write an invented season into an empty folder, to try the program with"),
		Args: f.args(1, 1),
		RunE: func(_ *cobra.Command, words []string) error {
			files, err := pipeline.Demo(words[0], seed)
			if err != nil {
				return err
			}
			return feedback.WriteDemo(t.out, files, words[0], f.language())
		},
	}
	demo.Flags().Uint64Var(&seed, "seed", 1, l.Say(
		"el mateix `nombre` inventa la mateixa temporada",
		"el mismo `número` inventa la misma temporada", "the same `number` invents the same season"))
	return demo
}
