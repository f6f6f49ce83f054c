package main

import (
	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/status"
)

func statusCommand(f *flags, t terminal) *cobra.Command {
	var format string
	l := f.speaks
	status := &cobra.Command{
		Use: "status " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Diu qui ha enviat, qui no, qui va tard i què queda obert",
			"Dice quién ha enviado, quién no, quién va tarde y qué queda abierto",
			"Say who has sent, who has not, who is late and what is open"),
		Long: l.Say(`status diu com va la recollida d’un any: de cada membre que se n’espera tramesa, què
n’ha arribat i quan, quants indicadors informa dels que se li demanen, què hi ha malament i on és la
còpia anotada; totals per comarca i demarcació; què han canviat les últimes versions, i els fitxers
sense membre identificat. Llegeix la base de dades i mira la CARPETA; no carrega res.

També escriu a la CARPETA la pàgina de l’estat, estat-ANY.html, amb els missatges a punt d’enviar
als membres.`,
			`status dice cómo va la recogida de un año: de cada miembro del que se espera entrega, qué ha
llegado y cuándo, cuántos indicadores informa de los que se le piden, qué está mal y dónde está la
copia anotada; totales por comarca y demarcación; qué han cambiado las últimas versiones, y los
ficheros sin miembro identificado. Lee la base de datos y mira la CARPETA; no carga nada.

También escribe en la CARPETA la página del estado, estat-AÑO.html, con los mensajes listos para
enviar a los miembros.`,
			`status tells how the collecting of a year stands: for each expected member what came and when,
how many indicators it reports of those asked, what is wrong in it and where its annotated copy
lies; totals by comarca and demarcació; what the last versions changed; and the files of no known
member. It reads the database and looks into FOLDER, and loads nothing.

It also writes the status page, estat-YEAR.html, into FOLDER, with messages ready to send to
members.`),
		Args: f.inFolder(0),
		PreRunE: func(*cobra.Command, []string) error {
			return f.oneOf("--format", format, "text", "json", "csv")
		},
		RunE: func(cmd *cobra.Command, words []string) error {
			return withWorkers(f.settings(t, f.at(words)), func(settings setup.Settings) error {
				status, err := status.Read(cmd.Context(), settings)
				if err != nil {
					return err
				}
				switch format {
				case "json":
					return feedback.WriteStatusJSON(t.out, status)
				case "csv":
					return feedback.WriteStatusCSV(t.out, status)
				}
				return feedback.WriteStatus(t.out, status, f.language())
			})
		},
	}
	status.Flags().StringVar(&format, "format", "text", l.Say("`forma`: text, json o csv",
		"`forma`: text, json o csv", "`form`: text, json or csv"))
	return status
}
