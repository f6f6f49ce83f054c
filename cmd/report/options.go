package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/config"
	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/reports/words"
)

// databaseName is the name of the file that ingest makes beside its folder.
const databaseName = "memoria.duckdb"

// declare adds the flags of all commands, and those of the memòria.
func (o *options) declare(command *cobra.Command) {
	l, flags := o.locale, command.PersistentFlags()
	config.Add(flags)
	flags.StringVar(&o.database, "db", "", l.Say("`fitxer` de la base de dades que omple ingest (si "+
		"no, memoria.duckdb, on sou o a la carpeta de sobre)",
		"`fichero` de la base de datos que llena ingest (si no, memoria.duckdb, donde está usted o en "+
			"la carpeta de encima)",
		"database `file` that ingest filled (default memoria.duckdb, where you are or one folder up)"))
	flags.StringVar(&o.folder, "folder", "", l.Say("`carpeta` de trameses que llegeix ingest; "+
		"la base de dades és al costat", "`carpeta` de entregas que lee ingest; la base de datos está "+
		"al lado", "drop `folder` that ingest reads; the database is beside it"))
	flags.IntVar(&o.year, "year", 0, l.Say("`any` de la memòria (si no, l’últim any complet)",
		"`año` de la memoria (si no, el último año completo)",
		"`year` of the memòria (default the last complete one)"))
	flags.StringVar(&o.language, "lang", "ca", l.Say("`llengua` de la memòria i dels missatges: ca, "+
		"es o en", "`lengua` de la memoria y de los mensajes: ca, es o en",
		"`language` of the memòria and of the messages: ca, es or en"))
	flags.BoolVarP(&o.verbose, "verbose", "v", false, l.Say("explica més coses", "explica más cosas",
		"say more on stderr"))
	flags.BoolVar(&o.json, "json", false, l.Say("registre en JSON", "registro en JSON", "log as JSON"))
	own := command.Flags()
	own.StringVar(&o.summary, "summary", "", l.Say("`fitxer` on s’escriu el resum, a punt d’enviar "+
		"per correu", "`fichero` donde se escribe el resumen, listo para enviarlo por correo",
		"`file` to write what the run came to into, ready to be mailed"))
	own.StringVar(&o.out, "out", ".", l.Say("`carpeta` on s’escriu, o un fitxer que acaba en .pdf; "+
		"el .html i el .xlsx van al costat",
		"`carpeta` donde se escribe, o un fichero que acaba en .pdf; el .html y el .xlsx van al lado",
		"`folder` to write to, or a file that ends in .pdf; the .html and .xlsx stand beside it"))
	own.StringVar(&o.figures, "figures", "", l.Say("`carpeta` on s’escriu cada figura, en SVG i PNG",
		"`carpeta` donde se escribe cada figura, en SVG y PNG",
		"`folder` to write each figure to, as SVG and PNG"))
}

// complete takes the settings, and finds the database and the year where none is given.
func (o *options) complete(called *cobra.Command, t terminal) error {
	if err := config.Apply(called.Flags(), t.environment); err != nil {
		text, known := o.locale.Failure(err)
		if !known {
			text = err.Error()
		}
		return locale.Misuse(text)
	}
	if !called.Flags().Changed("year") {
		o.year = t.now().Year() - 1
	}
	if o.database == "" {
		o.database = o.findDatabase()
	}
	return o.locale.AsOwner("report", o.database)
}

// findDatabase gives the path of the database that ingest makes. If the drop folder is known, the
// database is beside it. Else it is in the current folder. If only the parent folder has one, it is
// there: the current folder may be the drop folder.
func (o *options) findDatabase() string {
	if o.folder != "" {
		if whole, err := filepath.Abs(o.folder); err == nil {
			return filepath.Join(filepath.Dir(whole), databaseName)
		}
	}
	above := filepath.Join("..", databaseName)
	_, here := os.Stat(databaseName)
	if _, err := os.Stat(above); err == nil && here != nil {
		return above
	}
	return databaseName
}

func chosenWords(o options) (*words.Words, error) {
	w, known := words.In(o.language)
	if !known {
		return nil, locale.Misuse(o.locale.Say("no hi ha la llengua {asked}: trieu {known}",
			"no existe la lengua {asked}: elija {known}", "no language {asked}: choose {known}",
			"asked", o.locale.Quoted(o.language), "known", strings.Join(words.Languages(), ", ")))
	}
	return w, nil
}

// unknownFormat is the *locale.UsageError for a format that a command does not write.
func unknownFormat(l locale.Language, asked string, known ...string) error {
	return locale.Misuse(l.Say("no hi ha el format {asked}: trieu {known}",
		"no existe el formato {asked}: elija {known}", "no format {asked}: choose {known}",
		"asked", l.Quoted(asked), "known", strings.Join(known, ", ")))
}

// noArguments accepts no word after the command.
func noArguments(l locale.Language) cobra.PositionalArgs {
	return func(command *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		return unexpected(l, args[0])
	}
}

func unexpected(l locale.Language, word string) error {
	return locale.Misuse(l.Say("{word} hi sobra: no és cap ordre ni cap opció",
		"{word} sobra: no es ninguna orden ni ninguna opción",
		"{word} is unexpected: it is neither a command nor a flag", "word", l.Quoted(word)))
}
