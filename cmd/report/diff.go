package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

func diffCommand(o *options, t terminal) *cobra.Command {
	var from, to, against, plan, format string
	l := o.locale
	command := &cobra.Command{
		Use: "diff",
		Short: l.Say("Diu quines xifres d’un any han canviat des que es va aprovar, quant i per què",
			"Dice qué cifras de un año han cambiado desde que se aprobó, cuánto y por qué",
			"Say which figures of a year moved since it was approved, by how much, and why"),
		Long: l.Say(`Compara la memòria d’un any tal com es va aprovar amb el que el mateix any dona avui,
o amb un altre tancament: cada xifra que ha canviat, quant i per què: una tramesa nova, una cel·la
corregida amb el que deia abans i el que diu ara, una fita o un pes canviats, un membre que ha
entrat o ha sortit, una altra versió del programa.

Amb --plan diu què faria un altre pla abans que ningú l’adopti, a l’any --year o, si no s’indica, a
l’últim any i a cada un dels anteriors: ingest, el programa del costat, el carrega en una còpia de
la base de dades, i es comparen tal com són avui. Amb --against l’altra base de dades és una que
heu fet vosaltres.`,
			`Compara la memoria de un año tal como se aprobó con lo que el mismo año da hoy, o con otro
cierre: cada cifra que ha cambiado, cuánto y por qué: una entrega nueva, una celda corregida con lo
que decía antes y lo que dice ahora, un hito o un peso cambiados, un miembro que ha entrado o ha
salido, otra versión del programa.

Con --plan dice qué haría otro plan antes de que nadie lo adopte, en el año --year o, si no se
indica, en el último año y en cada uno de los anteriores: ingest, el programa de al lado, lo carga
en una copia de la base de datos, y se comparan tal como son hoy. Con --against la otra base de
datos es una que ha hecho usted.`,
			`diff compares the memòria of a year as it was approved with what the same year gives
today, or with another closing: each figure that moved, by how much, and why: a new return, a
corrected cell with what it said before and after, a changed target or weight, a member that
joined or left, another version of the program.

With --plan it says what another plan would do before anyone adopts it, to --year or, without it,
to the last year and each one before it: ingest, the program beside this one, loads it into a copy
of the database, and both are compared as of today. With --against the other database is one that
you have made yourself.`),
		Example: `  report diff --year 2025
  report diff --year 2025 --from 1 --to 2 --format json
  report diff --plan pla-nou.xlsx`,
		Args: noArguments(l),
		RunE: func(command *cobra.Command, _ []string) error {
			w, err := chosenWords(*o)
			if err != nil {
				return err
			}
			if !slices.Contains([]string{"text", "json"}, format) {
				return unknownFormat(l, format, "text", "json")
			}
			every := plan != "" && !command.Flags().Changed("year")
			ask := reports.DiffRequest{
				Database: o.database, Year: o.year, Against: against, Version: build.Version(),
				Rules: ruleWords,
			}
			if ask.From, err = closingNumber(l, "--from", from); err != nil {
				return err
			}
			if ask.To, err = closingNumber(l, "--to", to); err != nil {
				return err
			}
			if against != "" && ask.To != 0 {
				return locale.Misuse(l.Say(
					"--to no va amb --against, que compara amb el que una altra base de dades dona avui",
					"--to no va con --against, que compara con lo que otra base de datos da hoy",
					"--to does not go with --against, which compares with what another database gives now"))
			}
			if plan != "" {
				if against != "" || ask.From != 0 || ask.To != 0 {
					return locale.Misuse(l.Say("--plan no va amb --against, --from ni --to",
						"--plan no va con --against, --from ni --to",
						"--plan goes with none of --against, --from and --to"))
				}
				trial, done, err := tryPlan(command.Context(), *o, plan)
				if err != nil {
					return err
				}
				defer func() { _ = done() }()
				ask.Against, ask.AgainstName = trial, plan
			}
			if every {
				return diffYears(command.Context(), ask, format, t.out, w)
			}
			difference, err := reports.Diff(command.Context(), ask)
			if err != nil {
				return err
			}
			if format == "json" {
				return writeJSON(t.out, difference)
			}
			return reports.WriteDifference(t.out, difference, w)
		},
	}
	flags := command.Flags()
	flags.StringVar(&from, "from", "", l.Say("`número` del tancament des del qual es compara (si no, "+
		"l’últim de l’any)", "`número` del cierre desde el que se compara (si no, el último del año)",
		"`number` of the closing to compare from (default the year's last)"))
	flags.StringVar(&to, "to", "now", l.Say("`número` del tancament amb què es compara, o now (avui)",
		"`número` del cierre con que se compara, o now (hoy)",
		"`number` of the closing to compare with, or now"))
	flags.StringVar(&against, "against", "", l.Say("compara amb el que dona avui aquesta altra "+
		"`base` de dades", "compara con lo que da hoy esta otra `base` de datos",
		"compare with what this other `database` gives now"))
	flags.StringVar(&plan, "plan", "", l.Say("compara amb el que donaria aquest altre `pla`",
		"compara con lo que daría este otro `plan`", "compare with what this other `plan` would give"))
	flags.StringVar(&format, "format", "text", "`format`: text, json")
	return command
}

// diffYears writes the differences of each year: as texts one after the other, or as a JSON list.
func diffYears(ctx context.Context, ask reports.DiffRequest, format string, stdout io.Writer,
	w *words.Words) error {
	all, err := reports.DiffYears(ctx, ask)
	if err != nil {
		return err
	}
	if format == "json" {
		return writeJSON(stdout, all)
	}
	for i, one := range all {
		if i > 0 {
			if _, err := fmt.Fprintln(stdout); err != nil {
				return err
			}
		}
		if err := reports.WriteDifference(stdout, one, w); err != nil {
			return err
		}
	}
	return nil
}

// closingNumber parses the number of a closing: 0 if it is empty, or "now" for --to.
func closingNumber(l locale.Language, flag, said string) (int, error) {
	if said == "" || said == "now" && flag == "--to" {
		return 0, nil
	}
	n, err := strconv.Atoi(said)
	if err != nil || n < 1 {
		return 0, locale.Misuse(l.Say("{flag} {asked} no és el número de cap tancament: escriviu-hi "+
			"1, 2…",
			"{flag} {asked} no es el número de ningún cierre: escriba 1, 2…",
			"{flag} {asked} is no closing’s number: write 1, 2…",
			"flag", flag, "asked", l.Quoted(said)))
	}
	return n, nil
}
