package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
)

func initCommand(f *flags, t terminal) *cobra.Command {
	l := f.speaks
	return &cobra.Command{
		Use: "init " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Escriu el pla de partida i les instruccions, si no hi són",
			"Escribe el plan de partida y las instrucciones, si no están",
			"Write the starting plan and its instructions where there is none"),
		Long: l.Say(`init fa la CARPETA si cal, i hi escriu el pla de partida (pla.xlsx, amb l’oficina de
la Xarxa com a únic membre) i les instruccions (LLEGEIX-ME.txt). El que ja hi és no s’hi sobreescriu
mai.`,
			`init crea la CARPETA si hace falta, y escribe en ella el plan de partida (pla.xlsx, con la
oficina de la Red como único miembro) y las instrucciones (LLEGEIX-ME.txt). Lo que ya está no se
sobrescribe nunca.`,
			`init makes FOLDER if need be and writes the starting plan (pla.xlsx, with the Network's office
as its only member) and instructions in Catalan (LLEGEIX-ME.txt). What is there already is never
overwritten.`),
		Args: f.args(1, 1),
		RunE: func(_ *cobra.Command, words []string) error {
			written, err := pipeline.Init(words[0])
			if err != nil {
				return err
			}
			return feedback.WriteFiles(t.out, written, f.language())
		},
	}
}
