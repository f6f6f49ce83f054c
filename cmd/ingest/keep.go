package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/setup"
)

func originalsCommand(f *flags, t terminal) *cobra.Command {
	var to string
	l := f.speaks
	originals := &cobra.Command{
		Use: "originals " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Escriu tots els llibres que s’han rebut mai, byte per byte",
			"Escribe todos los libros que se han recibido, byte por byte",
			"Write out every workbook ever received, byte for byte"),
		Long: l.Say(`originals escriu els bytes exactes de cada llibre que s’ha acceptat o rebutjat mai,
amb la data en què es va rebre i un nom fet de l’any, el membre i la versió:
2025/08187-v2-1a2b3c4d5e6f.xlsx. El que ja hi és no s’hi sobreescriu mai. Una passada no llegeix el
que hi ha a CARPETA/originals. Un llibre del qual s’ha esborrat el contacte no s’hi escriu: els
bytes ja no hi són.`,
			`originals escribe los bytes exactos de cada libro que se ha aceptado o rechazado, con la fecha
en que se recibió y un nombre hecho del año, el miembro y la versión:
2025/08187-v2-1a2b3c4d5e6f.xlsx. Lo que ya está no se sobrescribe nunca. Una pasada no lee lo que
hay en CARPETA/originals. Un libro cuyo contacto se ha borrado no se escribe: los bytes ya no
están.`,
			`originals writes the very bytes of every workbook that was ever accepted or rejected, each dated
as it was received and named by year, member and version: 2025/08187-v2-1a2b3c4d5e6f.xlsx. What is
there already is never overwritten. What lies in FOLDER/originals is not read by a pass. A workbook
whose contact was forgotten is left out: its bytes are gone.`),
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			if to == "" {
				to = filepath.Join(f.at(words), "originals")
			}
			settings := f.settings(t, f.at(words))
			bar := newLine(t.err)
			settings.Progress = bar.bar
			written, err := keeping.Originals(cmd.Context(), settings, to)
			bar.clear()
			if err != nil {
				return err
			}
			if f.verbose {
				if err := feedback.WriteFiles(t.out, written, f.language()); err != nil {
					return err
				}
			}
			return feedback.WriteOriginals(t.out, written, to, f.language())
		},
	}
	originals.Flags().StringVar(&to, "to", "", l.Say(
		"`carpeta` on s’escriuen (si no es diu, CARPETA/originals)",
		"`carpeta` en que se escriben (si no se dice, CARPETA/originals)",
		"`folder` to write into (if not given, FOLDER/originals)"))
	return originals
}

func rebuildCommand(f *flags, t terminal) *cobra.Command {
	var salvage bool
	l := f.speaks
	rebuild := &cobra.Command{
		Use: "rebuild " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Torna a fer la base de dades amb els llibres que conté",
			"Vuelve a hacer la base de datos con los libros que contiene",
			"Make the database again from the workbooks that it holds"),
		Long: l.Say(`rebuild torna a llegir, en l’ordre en què van arribar, els llibres que la base de
dades conserva, i en fa una d’igual: amb els mateixos números, hores i versions. La CARPETA no es
mira. La base de dades d’abans es desa al costat de la nova, com a memoria.duckdb.anterior. Després
d’actualitzar el programa diu quins llibres es llegeixen ara d’una altra manera.

Amb --salvage agafa una base de dades malmesa, conserva tot el que encara se’n pot llegir, i diu què
no: aquells llibres s’han perdut, si no són encara a la CARPETA, on la passada següent els troba. Un
any tancat es conserva només si tot el que es va aprovar és com era. Codi de sortida 3 si s’ha
perdut alguna cosa.`,
			`rebuild vuelve a leer, en el orden en que llegaron, los libros que la base de datos conserva, y
hace una igual: con los mismos números, horas y versiones. La CARPETA no se mira. La base de datos
anterior se guarda al lado de la nueva, como memoria.duckdb.anterior. Después de actualizar el
programa dice qué libros se leen ahora de otra manera.

Con --salvage toma una base de datos dañada, conserva todo lo que aún se puede leer, y dice qué no:
esos libros se han perdido, si no están todavía en la CARPETA, donde la pasada siguiente los
encuentra. Un año cerrado se conserva solo si todo lo que se aprobó está como estaba. Código de
salida 3 si se ha perdido algo.`,
			`rebuild reads again, in the order in which they came, the workbooks whose bytes the database
holds, and makes an equal database of them: with the same numbers, times and versions. FOLDER is not
looked at. The earlier database is kept beside the new one, as memoria.duckdb.anterior. After an
update of the program it says which workbooks are now read otherwise.

With --salvage it takes a damaged database, keeps all that can still be read, and names what cannot:
those workbooks are lost unless they still lie in FOLDER, where the next pass finds them. A closed
year is kept only where all of what was approved is as it was. Exit code 3 where anything is
lost.`),
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			return withWorkers(f.settings(t, f.at(words)), func(settings setup.Settings) error {
				bar := newLine(t.err)
				settings.Progress = bar.bar
				told, err := keeping.Rebuild(cmd.Context(), settings, salvage)
				bar.clear()
				if err != nil {
					return err
				}
				if err := feedback.WriteRebuilt(t.out, told, f.language()); err != nil {
					return err
				}
				if len(told.Lost)+len(told.Closings) > 0 {
					return errOpen
				}
				return nil
			})
		},
	}
	rebuild.Flags().BoolVar(&salvage, "salvage", false, l.Say(
		"conserva el que es pot llegir d’una base de dades malmesa",
		"conserva lo que se puede leer de una base de datos dañada",
		"keep what can be read of a damaged database"))
	return rebuild
}

func backupCommand(f *flags, t terminal) *cobra.Command {
	var replace bool
	l := f.speaks
	backup := &cobra.Command{
		Use: "backup " + l.Say("CARPETA FITXER", "CARPETA FICHERO", "FOLDER FILE"),
		Short: l.Say("Copia la base de dades en un fitxer, i comprova la còpia",
			"Copia la base de datos en un fichero, y comprueba la copia",
			"Copy the database into one file, and check the copy"),
		Long: l.Say(`backup copia la base de dades de la CARPETA al FITXER mentre cap altra execució no
la té, i torna a llegir tota la còpia: els bytes de cada llibre contra la seva empremta, i el
registre contra el que hi ha. El FITXER hi és sencer o no hi és, i amb ell n’hi ha prou. No se
sobreescriu mai si no es diu --replace.`,
			`backup copia la base de datos de la CARPETA en el FICHERO mientras ninguna otra ejecución la
tiene, y vuelve a leer toda la copia: los bytes de cada libro contra su huella, y el registro contra
lo que hay. El FICHERO está entero o no está, y con él basta. No se sobrescribe nunca si no se dice
--replace.`,
			`backup copies the database of FOLDER into FILE while no other run holds it, and reads the copy
back whole: every workbook's bytes against their hash, and the ledger against what there is. FILE
appears whole or not at all, and is enough in itself. It is never overwritten unless --replace says
so.`),
		Args: f.inFolder(1),
		RunE: func(cmd *cobra.Command, words []string) error {
			folder, file := words[:len(words)-1], words[len(words)-1]
			settings := f.settings(t, f.at(folder))
			workbooks, err := keeping.Backup(cmd.Context(), settings, file, replace)
			if err != nil {
				return err
			}
			return feedback.WriteBackup(t.out, file, workbooks, f.language())
		},
	}
	backup.Flags().BoolVar(&replace, "replace", false, l.Say(
		"posa la còpia al lloc d’una d’anterior", "pone la copia en el lugar de una anterior",
		"put the copy in the place of an earlier one"))
	return backup
}

func restoreCommand(f *flags, t terminal) *cobra.Command {
	l := f.speaks
	return &cobra.Command{
		Use: "restore " + l.Say("CARPETA FITXER", "CARPETA FICHERO", "FOLDER FILE"),
		Short: l.Say("Posa una còpia de seguretat al lloc de la base de dades",
			"Pone una copia de seguridad en el lugar de la base de datos",
			"Put a backup in the place of the database"),
		Long: l.Say(`restore llegeix tota la còpia de seguretat, la compara amb el seu registre i les
seves empremtes, i només llavors en posa una còpia al lloc de la base de dades de la CARPETA. La que
hi havia es desa al costat, com a memoria.duckdb.anterior. El FITXER només es llegeix.

El que ha arribat després de la còpia ho carrega la passada següent, si encara és a la CARPETA. Els
tancaments i les reobertures d’anys, i les decisions sobre llibres, fets després es recullen de la
base de dades que se substitueix; si és malmesa, es diu quins no.`,
			`restore lee toda la copia de seguridad, la compara con su registro y sus huellas, y solo
entonces pone una copia en el lugar de la base de datos de la CARPETA. La que había se guarda al
lado, como memoria.duckdb.anterior. El FICHERO solo se lee.

Lo que ha llegado después de la copia lo carga la pasada siguiente, si está todavía en la CARPETA.
Los cierres y las reaperturas de años, y las decisiones sobre libros, posteriores se recogen de la
base de datos que se sustituye; si está dañada, se dice cuáles no.`,
			`restore reads all of a backup, compares it with its ledger and its hashes, and only then puts a
copy of it in the place of the database of FOLDER. What was there is kept beside it, as
memoria.duckdb.anterior. FILE is only read.

What came since the backup is loaded by the next pass, if it still lies in FOLDER. Closings and
reopenings of years, and decisions about workbooks, since then are carried over from the database
that is replaced; where that is damaged, it is said which are not.`),
		Args: f.inFolder(1),
		RunE: func(cmd *cobra.Command, words []string) error {
			folder, file := words[:len(words)-1], words[len(words)-1]
			return withWorkers(f.settings(t, f.at(folder)), func(settings setup.Settings) error {
				restored, err := keeping.Restore(cmd.Context(), settings, file)
				if err != nil {
					return err
				}
				return feedback.WriteRestored(t.out, file, restored, f.language())
			})
		},
	}
}
