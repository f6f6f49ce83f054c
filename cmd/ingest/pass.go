package main

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
)

type passFlags struct{ summary string }

func (p *passFlags) add(to *pflag.FlagSet, l locale.Language) {
	to.StringVar(&p.summary, "summary", "", l.Say(
		"`fitxer` on escriure el resum de la passada, a punt per enviar per correu; en JSON, si acaba "+
			"en .json",
		"`fichero` en que escribir el resumen de la pasada, listo para enviar por correo; en JSON, si "+
			"acaba en .json",
		"`file` to write what a pass came to into, ready to be mailed; as JSON where it ends in .json"))
}

func passCommand(f *flags, t terminal) *cobra.Command {
	var p passFlags
	l := f.speaks
	pass := &cobra.Command{
		DisableFlagsInUseLine: true, // Use has them
		Use: "ingest " + l.Say(
			"[opcions] CARPETA",
			"[opciones] CARPETA",
			"[flags] FOLDER",
		),
		Short: l.Say("Llegeix el que hi ha de nou en una carpeta de llibres, i ho carrega",
			"Lee lo que hay de nuevo en una carpeta de libros, y lo carga",
			"Read what is new or changed in a folder of workbooks, and load it"),
		Long: l.Say(`ingest llegeix els llibres que envien els membres i els desa en una base de dades.

Cada passada llegeix el que hi ha de nou o ha canviat a la CARPETA, ho carrega, i diu primer què
demana alguna cosa de vós i què hi ha de nou, amb una sola cosa per fer a cada fitxer. El que hi ha
a la CARPETA no es canvia mai. La passada hi afegeix retorns/ANY/, una còpia de cada llibre que té
alguna cosa per esmenar, amb les cel·les marcades, i estat-ANY.html, com va la recollida.

Codis de sortida:
  0   tot bé
  1   no s’ha pogut fer (no hi ha carpeta, no hi ha pla, la base de dades és malmesa)
  2   l’ordre està mal escrita
  3   s’ha fet, i hi ha un llibre rebutjat, o amb cel·les amb errors i sense cap versió posterior;
      es repeteix a cada passada fins que s’esmena
  75  una altra execució té la base de dades`,
			`ingest lee los libros que envían los miembros y los guarda en una base de datos.

Cada pasada lee lo que hay de nuevo o ha cambiado en la CARPETA, lo carga, y dice primero qué
necesita de alguien y qué hay de nuevo, con una sola cosa que hacer en cada fichero. Lo que hay en
la CARPETA no se cambia nunca. La pasada añade retorns/AÑO/, una copia de cada libro que tiene algo
por corregir, con las celdas marcadas, y estat-AÑO.html, cómo va la recogida.

Códigos de salida:
  0   todo bien
  1   no se ha podido hacer (no hay carpeta, no hay plan, la base de datos está dañada)
  2   la orden está mal escrita
  3   se ha hecho, y hay un libro rechazado, o con celdas con errores y sin versión posterior; se
      repite en cada pasada hasta que se corrige
  75  otra ejecución tiene la base de datos`,
			`ingest reads the workbooks that members send and keeps them in one database file.

One pass over FOLDER reads what is new or changed, loads it, and says first what needs somebody and
what is new, with the one thing to do for each file. What lies in FOLDER is never changed; beside it
the pass writes retorns/YEAR/, a copy of each workbook that has something to mend with its cells
marked, and estat-YEAR.html, how the collecting stands.

Exit codes:
  0   all well
  1   could not run (no folder, no plan, a damaged database)
  2   wrong usage
  3   ran, and in FOLDER lies a workbook that is rejected, or has cells in error and no later
      version; it stays so on each pass until that is mended
  75  another run holds the database`),
		Example: `  ingest init trameses
  ingest template trameses --year 2025
  ingest trameses`,
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			began := t.now()
			return withWorkers(f.settings(t, f.at(words)), func(settings setup.Settings) error {
				bar := newLine(t.err)
				settings.Progress = bar.bar
				run, err := pipeline.Pass(cmd.Context(), settings)
				bar.clear()
				if len(run.Workbooks) > 0 || err == nil {
					written := feedback.WriteRun(t.out, run, f.language(), f.verbose)
					err = errors.Join(err, written)
				}
				if err == nil {
					err = judgement(run)
				}
				f.record(t, settings, "ingest", began, run, err)
				return errors.Join(err, f.writeSummary(p.summary, run, err))
			})
		},
	}
	p.add(pass.Flags(), l)
	return pass
}

func judgement(run feedback.Run) error {
	switch {
	case run.NoPlan:
		return judging.ErrNoPlan
	case feedback.Open(run.Workbooks) > 0:
		return errOpen
	}
	return nil
}
