package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
)

func doctorCommand(f *flags, t terminal) *cobra.Command {
	l := f.speaks
	return &cobra.Command{
		Use: "doctor " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Diu si està a punt tot el que cal per a una passada",
			"Dice si está listo todo lo que hace falta para una pasada",
			"Say whether all that a run needs is in order"),
		Long: l.Say(`doctor mira els permisos de la carpeta, l’espai lliure del disc, la base de dades i
el seu registre, el pla i el rellotge, i diu de cada cosa si està bé i què cal fer si no ho està.
Escriu un fitxer a la carpeta i l’esborra tot seguit; no canvia res més.

Codis de sortida: 0 la passada aniria bé, 1 abans cal arreglar alguna cosa.`,
			`doctor mira los permisos de la carpeta, el espacio libre del disco, la base de datos y su
registro, el plan y el reloj, y dice de cada cosa si está bien y qué hay que hacer si no lo está.
Escribe un fichero en la carpeta y lo borra enseguida; no cambia nada más.

Códigos de salida: 0 la pasada iría bien, 1 antes hay que arreglar algo.`,
			`doctor looks at the folder's rights, the free disk, the database and its ledger, the plan, and
the clock, and says of each whether it is in order and what to do where it is not. It writes a file
into the folder and takes it away again; it changes nothing else.

Exit codes: 0 a run would go well, 1 something must be mended first.`),
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
