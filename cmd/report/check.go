package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/reports"
)

func checkCommand(o *options, t terminal) *cobra.Command {
	l := o.locale
	return &cobra.Command{
		Use: "check",
		Short: l.Say("Diu si ja es podria fer la memòria d’un any, i què li faltaria",
			"Dice si ya se podría hacer la memoria de un año, y qué le faltaría",
			"Say whether the memòria of a year could be made now, and what it would lack"),
		Long: l.Say(`Llegeix tot allò amb què es fa la memòria de l’any --year i ho comprova, però no
escriu res. Diu qui no ha enviat res, quines cel·les no compten i quins indicadors no tindrien
percentatge, setmanes abans, quan encara s’hi és a temps.

Codi de sortida: 0 si es podria fer; 1 si no, i per què.`,
			`Lee todo aquello con lo que se hace la memoria del año --year y lo comprueba, pero no escribe
nada. Dice quién no ha enviado nada, qué celdas no cuentan y qué indicadores no tendrían
porcentaje, semanas antes, cuando aún se está a tiempo.

Código de salida: 0 si se podría hacer; 1 si no, y por qué.`,
			`check reads all that the memòria of --year is made from and runs the checks on it, but
writes nothing. It says who has not sent anything, which cells do not count, and which indicators
would have no percentage, so that weeks before somebody can still do something about it.

Exit codes: 0 it could be made, 1 it could not, and why.`),
		Example: "  report check --year 2025",
		Args:    noArguments(l),
		RunE: func(command *cobra.Command, _ []string) error {
			w, err := chosenWords(*o)
			if err != nil {
				return err
			}
			ask := reports.Request{Database: o.database, Year: o.year, Words: w, Version: build.Version()}
			ready, err := reports.Ready(command.Context(), ask, t.now())
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(t.out, strings.Join(ready.Lines(w), "\n"))
			return err
		},
	}
}
