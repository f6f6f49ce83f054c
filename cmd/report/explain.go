package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/explain"
)

// textWidth is the width of text, in columns.
const textWidth = 100

func explainCommand(o *options, t terminal) *cobra.Command {
	var member, format string
	var cells bool
	l := o.locale
	command := &cobra.Command{
		Use: "explain " + l.Say("CODI", "CÓDIGO", "CODE"),
		Short: l.Say("Diu d’on surt una xifra: regla, dades, operacions i les cel·les tal com es van "+
			"escriure",
			"Dice de dónde sale una cifra: regla, datos, operaciones y las celdas tal como se "+
				"escribieron",
			"Say where a figure comes from: rule, inputs, arithmetic, and the cells as typed"),
		Long: l.Say(`Explica una xifra de la memòria. El codi és el d’un indicador, un objectiu, una línia
o una activitat, el d’un encreuament de línia i activitat (I/A05, IxA05 o I×A05), o «total». És
igual escriure’l en majúscules o en minúscules.

Com a text, el que hi ha sota una mitjana només s’anomena, i amb --cells se’n diuen també les
cel·les; com a JSON es diu tot, fins a les cel·les.`,
			`Explica una cifra de la memoria. El código es el de un indicador, un objetivo, una línea o una
actividad, el de un cruce de línea y actividad (I/A05, IxA05 o I×A05), o «total». Da igual
escribirlo en mayúsculas o en minúsculas.

Como texto, lo que hay bajo una media solo se nombra, y con --cells se dicen también las celdas;
como JSON se dice todo, hasta las celdas.`,
			`explain tells the story of a figure of the memòria. CODE is that of an indicator, an
objective, a line or an activity, the crossing of a line and an activity (I/A05, IxA05 or I×A05),
or "total". Case does not matter.

As text, what is below a mean is named, and --cells tells its cells too; as JSON all is told, down
to the cells.`),
		Example: "  report explain IND05 --year 2025",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return nil
			}
			return locale.Misuse(l.Say("explain necessita un codi: d’un indicador, un objectiu, una línia, "+
				"una activitat, I/A05 o total",
				"explain necesita un código: de un indicador, un objetivo, una línea, una actividad, I/A05 o "+
					"total",
				"explain needs one code: an indicator’s, an objective’s, a line’s, an activity’s, I/A05 or "+
					"total"))
		},
		RunE: func(command *cobra.Command, args []string) error {
			w, err := chosenWords(*o)
			if err != nil {
				return err
			}
			if !slices.Contains([]string{"text", "json"}, format) {
				return unknownFormat(l, format, "text", "json")
			}
			ask := reports.Request{Database: o.database, Year: o.year, Words: w}
			story, err := reports.Explain(command.Context(), ask, args[0], member)
			var unknown *reports.UnknownYearError
			if errors.As(err, &unknown) {
				return locale.Misuse(inWords(l, err))
			}
			if err != nil {
				return err
			}
			if format == "json" {
				return writeJSON(t.out, story)
			}
			return explain.WriteText(t.out, story, w, explain.Layout{Width: textWidth, Cells: cells})
		},
	}
	flags := command.Flags()
	flags.StringVar(&member, "member", "", l.Say(
		"només el que va donar aquest `membre`: el codi o el nom",
		"solo lo que dio este `miembro`: el código o el nombre",
		"only what this `member` gave: its code or its name"))
	flags.StringVar(&format, "format", "text", "`format`: text, json")
	flags.BoolVar(&cells, "cells", false, l.Say("com a text, també les cel·les del que hi ha sota "+
		"una mitjana", "como texto, también las celdas de lo que hay bajo una media",
		"as text, also the cells of what is below a mean"))
	return command
}

func writeJSON(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return nil
}
