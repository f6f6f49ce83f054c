package main

import (
	"encoding/json"
	"strconv"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/cmd/internal/runs"
	"xmess.cat/memoria/pipeline/feedback"
)

func runsCommand(f *flags, t terminal) *cobra.Command {
	var format string
	var last int
	l := f.speaks
	command := &cobra.Command{
		Use: "runs " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Mostra les últimes execucions i com va acabar cadascuna",
			"Muestra las últimas ejecuciones y cómo acabó cada una",
			"Show the last runs, and what each came to"),
		Long: l.Say(`runs mostra com va anar cada execució d’ingest i de report sobre la base de dades de
la CARPETA, la més antiga primer: quan, quant va durar, com va acabar i què va fer. Es desen en un
text al costat de la base de dades, memoria.duckdb.runs, un objecte JSON per línia.

S’hi desen les passades (ingest, watch) i el que escriu report: la memòria, els fulls dels membres
(report --members) i les taules (report data). Les ordres que només responen, com status, check,
explain, diff i verify, no; un tancament es desa a la base de dades mateixa.`,
			`runs muestra cómo fue cada ejecución de ingest y de report sobre la base de datos de la CARPETA,
la más antigua primero: cuándo, cuánto duró, cómo acabó y qué hizo. Se guardan en un texto al lado
de la base de datos, memoria.duckdb.runs, un objeto JSON por línea.

Se guardan las pasadas (ingest, watch) y lo que escribe report: la memoria, las hojas de los
miembros (report --members) y las tablas (report data). Las órdenes que solo responden, como status,
check, explain, diff y verify, no; un cierre se guarda en la propia base de datos.`,
			`runs shows what each run of ingest and report on the database of FOLDER came to, the oldest
first: when, how long it took, how it ended and what it did. They are kept in a text beside the
database, memoria.duckdb.runs, one JSON object a line.

Remembered are passes (ingest, watch) and what report writes: the memòria, members' sheets (report
--members) and the tables (report data). Commands that only answer, such as status, check, explain,
diff and verify, are not; a closing is kept in the database itself.`),
		Args: f.inFolder(0),
		PreRunE: func(*cobra.Command, []string) error {
			if last < 0 {
				return locale.Misuse(l.Say("--last és quantes execucions es mostren, i no {last}",
					"--last es cuántas ejecuciones se muestran, y no {last}",
					"--last is how many runs to show, not {last}", "last", strconv.Itoa(last)))
			}
			return f.oneOf("--format", format, "text", "json")
		},
		RunE: func(_ *cobra.Command, words []string) error {
			all, err := runs.Read(f.settings(t, f.at(words)).WithDefaults().Database)
			if err != nil {
				return err
			}
			if last > 0 {
				all = all[max(0, len(all)-last):]
			}
			if format == "json" {
				encoder := json.NewEncoder(t.out)
				for _, run := range all {
					if err := encoder.Encode(run); err != nil {
						return err
					}
				}
				return nil
			}
			lines := make([]feedback.PastRun, len(all))
			for i, r := range all {
				lines[i] = feedback.PastRun{Started: r.Started, Seconds: r.Seconds, Command: r.Command,
					Year: r.Year, Exit: r.Exit, Error: r.Error, Loaded: r.Loaded + r.Partly,
					Rejected: r.Rejected, Open: r.Open, Sent: r.Sent, Expected: r.Expected,
					Pages: r.Pages}
			}
			return feedback.WritePastRuns(t.out, lines, f.language())
		},
	}
	command.Flags().StringVar(&format, "format", "text", l.Say("`forma`: text o json",
		"`forma`: text o json", "`form`: text or json"))
	command.Flags().IntVar(&last, "last", 20, l.Say("`quantes` se’n mostren; 0, totes",
		"`cuántas` se muestran; 0, todas", "how `many` to show; 0 shows all"))
	return command
}
