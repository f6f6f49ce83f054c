package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/cmd/internal/officer"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

type closeOptions struct {
	approvedOn, reason, signed string
	reopen                     bool
}

func closeCommand(o *options, t terminal) *cobra.Command {
	var c closeOptions
	l := o.locale
	command := &cobra.Command{
		Use: "close",
		Short: l.Say("Tanca un any tal com l’assemblea l’ha aprovat, o el reobre",
			"Cierra un año tal como la asamblea lo ha aprobado, o lo reabre",
			"Freeze a year as the assembly approved it, or reopen it"),
		Long: l.Say(`Guarda la memòria d’un any tal com s’imprimeix ara, en cada llengua i format, amb
totes les xifres i allò amb què s’han fet. A partir d’aquí «report --year» torna aquella memòria,
byte per byte, arribi el que arribi després; «report diff» diu què seria diferent avui.

Amb --signed guarda, en lloc del PDF, el mateix PDF signat electrònicament; també l’afegeix a un any
que ja és tancat.

Un any que s’ha tancat per error es reobre amb --reopen i --reason, que queden anotats. El que es
va aprovar es queda a la base de dades, per comparar-hi.`,
			`Guarda la memoria de un año tal como se imprime ahora, en cada lengua y formato, con todas las
cifras y aquello con lo que se han hecho. A partir de ahí «report --year» devuelve esa memoria,
byte por byte, llegue lo que llegue después; «report diff» dice qué sería distinto hoy.

Con --signed guarda, en lugar del PDF, el mismo PDF firmado electrónicamente; también lo añade a un
año que ya está cerrado.

Un año que se ha cerrado por error se reabre con --reopen y --reason, que quedan anotados. Lo que se
aprobó se queda en la base de datos, para comparar.`,
			`close keeps the memòria of a year as it is printed now, in every language and format, with
all its figures and what they were made of. From then on "report --year" gives that memòria again,
byte for byte, whatever arrives later; "report diff" says what would be different today.

With --signed it keeps the electronically signed PDF in the place of the PDF; it also adds it to a
year that is closed already.

A year that was closed by mistake is reopened with --reopen and a --reason, which are recorded.
What was approved stays in the database, to be compared with.`),
		Example: `  report close --year 2025 --approved-on 18/04/2026
  report close --year 2025 --signed memoria-2025-signada.pdf
  report close --year 2025 --reopen --reason ` + l.Say(`"Error en les hores d’un membre"`,
			`"Error en las horas de un miembro"`, `"Wrong hours of a member"`),
		Args: noArguments(l),
		RunE: func(command *cobra.Command, _ []string) error {
			w, err := chosenWords(*o)
			if err != nil {
				return err
			}
			if c.reopen {
				return reopenYear(command.Context(), *o, c, t, w)
			}
			return closeYear(command.Context(), *o, c, t, w)
		},
	}
	flags := command.Flags()
	flags.StringVar(&c.approvedOn, "approved-on", "", l.Say("`dia` en què es va aprovar la memòria, "+
		"com 18/04/2026 o 2026-04-18", "`día` en que se aprobó la memoria, como 18/04/2026 o 2026-04-18",
		"`day` on which the memòria was approved, as 18/04/2026 or 2026-04-18"))
	flags.BoolVar(&c.reopen, "reopen", false, l.Say("desfà el tancament de l’any; necessita --reason",
		"deshace el cierre del año; necesita --reason",
		"take the closing of the year back; needs --reason"))
	flags.StringVar(&c.reason, "reason", "", l.Say("`motiu` pel qual es reobre l’any, o pel qual "+
		"es va aprovar abans que arribessin les dades",
		"`motivo` por el que se reabre el año, o por el que se aprobó antes de que llegaran los datos",
		"`why` the year is reopened, or was approved before its data came"))
	flags.StringVar(&c.signed, "signed", "", l.Say("`fitxer` PDF signat que es guarda",
		"`fichero` PDF firmado que se guarda", "signed PDF `file` to keep"))
	return command
}

func closeYear(
	ctx context.Context, o options, c closeOptions, t terminal, w *words.Words,
) error {
	l, now := o.locale, t.now()
	if c.approvedOn == "" && c.signed == "" {
		return locale.Misuse(l.Say("falta --approved-on, el dia en què es va aprovar, com 18/04/2026",
			"falta --approved-on, el día en que se aprobó, como 18/04/2026",
			"close needs --approved-on, the day of the approval, as 18/04/2026"))
	}
	day, err := parseDay(c.approvedOn)
	asked := l.Quoted(c.approvedOn)
	switch {
	case c.approvedOn == "":
	case err != nil:
		return locale.Misuse(l.Say("--approved-on {day} no és cap dia: escriviu-lo com 18/04/2026",
			"--approved-on {day} no es ningún día: escríbalo como 18/04/2026",
			"--approved-on {day} is no day: write it as 18/04/2026", "day", asked))
	case day.Year() < o.year:
		return locale.Misuse(l.Say("la memòria del {year} no es va poder aprovar el {day}: reviseu "+
			"--year i --approved-on", "la memoria de {year} no se pudo aprobar el {day}: revise --year y "+
			"--approved-on", "the memòria of {year} cannot have been approved on {day}: check --year and "+
			"--approved-on", "year", fmt.Sprint(o.year), "day", day.Format("02/01/2006")))
	case day.After(now.AddDate(0, 0, 1)): // it may be tomorrow already where they met
		return locale.Misuse(l.Say("--approved-on {day} encara no ha arribat: tanqueu l’any quan "+
			"s’hagi aprovat", "--approved-on {day} todavía no ha llegado: cierre el año cuando se haya "+
			"aprobado", "--approved-on {day} is still to come: close the year when it is approved",
			"day", asked))
	}
	ask := reports.CloseRequest{
		Database: o.database, Year: o.year, ApprovedOn: day, Reason: strings.TrimSpace(c.reason),
		Now: now, By: officer.Name(), Version: build.Version(), Rules: ruleWords,
	}
	if c.signed != "" {
		if ask.Signed, err = readBounded(c.signed); err != nil {
			return err
		}
	}
	closed, err := reports.Close(ctx, ask)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.out, reports.SayClosed(closed, w))
	return err
}

// parseDay reads a day as people write it, day first, or as ISO 8601 does.
func parseDay(text string) (day time.Time, err error) {
	layouts := []string{time.DateOnly, "2/1/2006", "2-1-2006", "2.1.2006"}
	for _, layout := range layouts {
		if day, err = time.Parse(layout, strings.TrimSpace(text)); err == nil {
			return day, nil
		}
	}
	return day, err
}

func reopenYear(
	ctx context.Context, o options, c closeOptions, t terminal, w *words.Words,
) error {
	l := o.locale
	if strings.TrimSpace(c.reason) == "" {
		return locale.Misuse(l.Say("amb --reopen cal --reason: el que es va aprovar només es toca per "+
			"un motiu", "con --reopen hace falta --reason: lo que se aprobó solo se toca por un motivo",
			"--reopen needs --reason: what was approved is changed only for a reason"))
	}
	if c.approvedOn != "" || c.signed != "" {
		return locale.Misuse(l.Say("--reopen va sense --approved-on ni --signed: primer reobriu "+
			"l’any, i "+
			"després tanqueu-lo",
			"--reopen va sin --approved-on ni --signed: primero reabra el año, y después ciérrelo",
			"--reopen goes without --approved-on and --signed: reopen first, close then"))
	}
	reopened, err := reports.Reopen(ctx, reports.ReopenRequest{
		Database: o.database, Year: o.year, Reason: strings.TrimSpace(c.reason), Now: t.now(),
		By: officer.Name(),
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.out, reports.SayReopened(reopened, w))
	return err
}
