package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
)

func templateCommand(f *flags, t terminal) *cobra.Command {
	l := f.speaks
	return &cobra.Command{
		Use: "template " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Escriu la plantilla de cada membre per a un any",
			"Escribe la plantilla de cada miembro para un año",
			"Write each member's blank return for a year"),
		Long: l.Say(`template escriu la tramesa en blanc de cada membre actiu l’any --year a
CARPETA/plantilles/ANY, amb el que el membre va dir l’any abans. Fa servir el pla d’aquell any,
d’entre els de la CARPETA i els de la base de dades. El que ja hi és no s’hi sobreescriu mai.`,
			`template escribe la entrega en blanco de cada miembro activo en el año --year en
CARPETA/plantilles/AÑO, con lo que el miembro dijo el año anterior. Usa el plan de ese año, de entre
los de la CARPETA y los de la base de datos. Lo que ya está no se sobrescribe nunca.`,
			`template writes the return of each member active in --year under FOLDER/plantilles/YEAR, with
what the member said of the year before. It takes the plan that holds in the year, of those in
FOLDER and in the database. What is there already is never overwritten.`),
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
