package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
)

func checkCommand(f *flags, t terminal) *cobra.Command {
	l := f.speaks
	return &cobra.Command{
		Use: "check " + l.Say("FITXER|CARPETA...", "FICHERO|CARPETA...", "FILE|FOLDER..."),
		Short: l.Say("Diu tot el que hi ha malament en uns llibres; no carrega res",
			"Dice todo lo que está mal en unos libros; no carga nada",
			"Say all that is wrong in workbooks; load nothing"),
		Long: l.Say(`check llegeix els llibres i diu tot el que hi ha malament. No carrega ni canvia res.
D’una carpeta, en llegeix tots els llibres.

Cada tramesa es llegeix amb el pla del seu any, d’entre els que hi ha als fitxers (com si acabessin
d’arribar), els de la carpeta de trameses del primer i els de la base de dades. Els codis de sortida
són els d’una passada.`,
			`check lee los libros y dice todo lo que está mal. No carga ni cambia nada. De una carpeta, lee
todos los libros.

Cada entrega se lee con el plan de su año, de entre los que hay en los ficheros (como si acabaran de
llegar), los de la carpeta de entregas del primero y los de la base de datos. Los códigos de salida
son los de una pasada.`,
			`check reads workbooks and says all that is wrong in them. It loads nothing and changes nothing.
Of a folder, it reads all workbooks.

Each return is read against the plan that holds in its year, of the plans among the files (as if
they had just come), those in the drop folder in which the first lies, and the database's. Exit
codes as of a pass.`),
		Args: f.args(1, -1),
		RunE: func(cmd *cobra.Command, words []string) error {
			return withWorkers(f.settings(t, ""), func(settings setup.Settings) error {
				bar := newLine(t.err)
				settings.Progress = bar.bar
				books, err := pipeline.Check(cmd.Context(), settings, words)
				bar.clear()
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
