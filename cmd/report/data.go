package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/export"
)

func dataCommand(o *options, t terminal) *cobra.Command {
	var folder, format string
	l := o.locale
	command := &cobra.Command{
		Use: "data",
		Short: l.Say("Escriu totes les taules amb què es fa la memòria, i què conté cada columna",
			"Escribe todas las tablas con las que se hace la memoria, y qué contiene cada columna",
			"Write every table that the memòria is made from, with what each column holds"),
		Long: l.Say(`Escriu cada taula de resultats a --out, de tots els anys o només de --year, i
datapackage.json, que diu què conté cada columna (un Frictionless Data Package). S’escriu tot o
res; les mateixes dades donen els mateixos bytes.

csv i json són un fitxer per taula. parquet és una carpeta per taula amb un fitxer per any
(indicators/year=2025/data.parquet), com ho esperen els programes que llegeixen particions de Hive.
En csv, un text que comença per = + - @, un tabulador o un salt de línia porta un apòstrof al
davant, perquè cap full de càlcul no el prengui per una fórmula; les xifres no es toquen mai.`,
			`Escribe cada tabla de resultados en --out, de todos los años o solo de --year, y
datapackage.json, que dice qué contiene cada columna (un Frictionless Data Package). Se escribe todo
o nada; los mismos datos dan los mismos bytes.

csv y json son un fichero por tabla. parquet es una carpeta por tabla con un fichero por año
(indicators/year=2025/data.parquet), como lo esperan los programas que leen particiones de Hive. En
csv, un texto que empieza por = + - @, un tabulador o un salto de línea lleva un apóstrofo delante,
para que ninguna hoja de cálculo lo tome por una fórmula; las cifras no se tocan nunca.`,
			`data writes each mart into --out, all years or --year alone, and datapackage.json, which
says what every column holds (a Frictionless Data Package). All is written or nothing; the same
data gives the same bytes.

csv and json are one file a mart. parquet is one folder a mart with one file a year
(indicators/year=2025/data.parquet), as engines that read Hive partitions expect. In csv, a text
that begins with = + - @, a tab or a line break has an apostrophe before it, so that no
spreadsheet takes it for a formula; figures are never touched.`),
		Args: noArguments(l),
		RunE: func(command *cobra.Command, _ []string) error {
			year := &o.year
			if !command.Flags().Changed("year") {
				o.year, year = 0, nil // all years
			}
			began := t.now()
			err := writeData(command.Context(), *o, folder, format, year, t.out)
			return conclude(*o, t.err, began, t.now(), outcome{command: "report data"}, err)
		},
	}
	command.Flags().StringVar(&folder, "out", "dades", l.Say("`carpeta` on s’escriu",
		"`carpeta` donde se escribe", "`folder` to write to"))
	command.Flags().StringVar(&format, "format", "csv",
		"`format`: "+strings.Join(export.Formats(), ", "))
	return command
}

// writeData writes every mart, of one year or of all, and lists the files.
func writeData(
	ctx context.Context, o options, folder, format string, year *int, stdout io.Writer,
) error {
	if !slices.Contains(export.Formats(), format) {
		return unknownFormat(o.locale, format, export.Formats()...)
	}
	paths, err := reports.Export(ctx, o.database, folder, format, year)
	var foreign *export.ForeignError
	if errors.As(err, &foreign) {
		return locale.Misuse(o.locale.Say("{path} no és de cap exportació: trieu una altra carpeta amb "+
			"--out",
			"{path} no es de ninguna exportación: elija otra carpeta con --out",
			"no export wrote {path}: choose another folder with --out", "path", foreign.Path))
	}
	if err != nil {
		return err
	}
	for _, path := range paths {
		if _, err := fmt.Fprintln(stdout, filepath.Join(folder, filepath.FromSlash(path))); err != nil {
			return err
		}
	}
	return nil
}
