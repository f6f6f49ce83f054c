package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/cmd/internal/officer"
	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/queries"
)

type decideFlags struct {
	accept, retire, undo, as int
	by, reason               string
}

func decideCommand(f *flags, t terminal) *cobra.Command {
	var d decideFlags
	l := f.speaks
	decide := &cobra.Command{
		Use: "decide " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Diu què espera una decisió, i accepta, retira o desfà",
			"Dice qué espera una decisión, y acepta, retira o deshace",
			"Say what waits for a decision; accept, retire or undo"),
		Long: l.Say(`decide diu quins llibres esperen una decisió, per què, i l’ordre exacta que ho resol.
Amb -v diu tots els llibres amb el seu número. Una tramesa espera quan ella mateixa contradiu l’any
que porta: fins que es decideix no en compta res.

--accept N fa que el llibre número N compti; amb --as ANY, com a tramesa d’aquell any. --retire N fa
que no compti: val per a qualsevol versió, d’una tramesa o d’un pla, i no n’esborra mai res.
--undo N desfà la decisió que val sobre N; si n’hi havia una d’anterior, torna a valer aquella. Cada
decisió demana un motiu (--reason) i queda al registre amb la data i el nom de qui la pren. Després
es tornen a calcular les xifres i s’escriu la pàgina de l’estat. Un any tancat es conserva tal com
es va aprovar.`,
			`decide dice qué libros esperan una decisión, por qué, y la orden exacta que lo resuelve. Con -v
dice todos los libros con su número. Una entrega espera cuando ella misma contradice el año que
lleva: hasta que se decide no cuenta nada de ella.

--accept N hace que el libro número N cuente; con --as AÑO, como entrega de ese año. --retire N hace
que no cuente: vale para cualquier versión, de una entrega o de un plan, y no borra nunca nada.
--undo N deshace la decisión que vale sobre N; si había una anterior, vuelve a valer aquella. Cada
decisión pide un motivo (--reason) y queda en el registro con la fecha y el nombre de quien la toma.
Después se vuelven a calcular las cifras y se escribe la página del estado. Un año cerrado se
conserva tal como se aprobó.`,
			`decide lists the workbooks that wait for a decision, why, and the exact commands that settle it.
With -v it lists all workbooks with their numbers. A return waits where it contradicts its own year:
nothing of it counts until somebody decides.

--accept N makes workbook number N count; with --as YEAR, as a return for that year. --retire N
makes it count for nothing: any version of a return or of a plan, and nothing of it is deleted.
--undo N takes back the decision in force on N; an earlier one holds again. Each decision demands
--reason, and is kept in the ledger with its date and who took it. Then the figures are computed
again and the status page is written. A closed year stays as it was approved.`),
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			began := t.now()
			order, err := d.order(cmd, l)
			if err != nil {
				return err
			}
			return withWorkers(f.settings(t, f.at(words)), func(settings setup.Settings) error {
				if order.Decision == "" {
					cases, err := pipeline.Cases(cmd.Context(), settings)
					if err != nil {
						return err
					}
					return feedback.WriteCases(t.out, cases, f.language(), f.verbose)
				}
				told, err := pipeline.Decide(cmd.Context(), settings, order)
				if err == nil {
					err = feedback.WriteDecided(t.out, told, f.language())
				}
				f.record(t, settings, "decide", began, feedback.Run{}, err)
				return err
			})
		},
	}
	set := decide.Flags()
	set.IntVar(&d.accept, "accept", 0, l.Say("accepta el llibre amb aquest `número`",
		"acepta el libro con este `número`", "accept the workbook with this `number`"))
	set.IntVar(&d.as, "as", 0, l.Say("`any` de la tramesa que s’accepta, si no és el de la portada",
		"`año` de la entrega que se acepta, si no es el de la portada",
		"`year` of the return to accept, if not that of its cover"))
	set.IntVar(&d.retire, "retire", 0, l.Say("retira el llibre amb aquest `número`",
		"retira el libro con este `número`", "retire the workbook with this `number`"))
	set.IntVar(&d.undo, "undo", 0, l.Say(
		"desfà l’última decisió sobre el llibre amb aquest `número`",
		"deshace la última decisión sobre el libro con este `número`",
		"undo the last decision about the workbook with this `number`"))
	set.StringVar(&d.reason, "reason", "", l.Say("`motiu` de la decisió", "`motivo` de la decisión",
		"`reason` for the decision"))
	set.StringVar(&d.by, "by", "", l.Say("`nom` de qui decideix (si no es diu, el del sistema)",
		"`nombre` de quien decide (si no se dice, el del sistema)",
		"`name` of who decides (if not given, that of the system)"))
	return decide
}

// order is what the flags ask for; no decision where they ask for the list.
func (d decideFlags) order(cmd *cobra.Command, l locale.Language) (
	order pipeline.Order, err error) {
	given := 0
	for flag, decision := range map[string]string{"accept": queries.Accepted,
		"retire": queries.Retired, "undo": queries.Undone} {
		if cmd.Flags().Changed(flag) {
			order.Decision = decision
			given++
		}
	}
	order.Workbook = d.accept + d.retire + d.undo // one is given
	order.Year, order.By = d.as, cmp.Or(strings.TrimSpace(d.by), officer.Name())
	order.Reason = strings.TrimSpace(d.reason)
	isAs, isReason := cmd.Flags().Changed("as"), cmd.Flags().Changed("reason")
	switch {
	case given > 1:
		err = locale.Misuse(l.Say("digueu una sola cosa: --accept, --retire o --undo",
			"diga una sola cosa: --accept, --retire o --undo",
			"say one thing only: --accept, --retire or --undo"))
	case isAs && order.Decision != queries.Accepted:
		err = locale.Misuse(l.Say("--as va amb --accept", "--as va con --accept",
			"--as goes with --accept"))
	case isAs && (d.as < 1900 || d.as > 2200):
		err = locale.Misuse(l.Say("--as és un any, com ara 2025", "--as es un año, como 2025",
			"--as is a year such as 2025"))
	case given == 0 && isReason:
		err = locale.Misuse(l.Say("--reason va amb --accept, --retire o --undo",
			"--reason va con --accept, --retire o --undo",
			"--reason goes with --accept, --retire or --undo"))
	case given == 1 && order.Reason == "":
		err = locale.Misuse(l.Say("digueu per què, amb --reason \"motiu\": queda al registre",
			"diga por qué, con --reason \"motivo\": queda en el registro",
			"say why, with --reason \"why\": it is kept in the ledger"))
	case given == 1 && order.By == "":
		err = locale.Misuse(l.Say("digueu qui ho decideix, amb --by \"nom\"",
			"diga quién lo decide, con --by \"nombre\"", "say who decides, with --by \"name\""))
	}
	return order, err
}
