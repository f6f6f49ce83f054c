package feedback

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// PastRun is an earlier run. Year is 0 where it failed before it had one.
type PastRun struct {
	Started  time.Time
	Seconds  float64
	Command  string
	Year     int
	Exit     int
	Error    string
	Loaded   int
	Rejected int
	Open     int
	Sent     int
	Expected int
	Pages    int
}

// WritePastRuns writes a line a run in local time, and below it the error of a failed one.
func WritePastRuns(w io.Writer, runs []PastRun, lang Language) error {
	out := bufio.NewWriter(w)
	if len(runs) == 0 {
		_, _ = fmt.Fprintln(out, lang.say(msg(
			"Encara no hi ha cap execució.", "Todavía no hay ninguna ejecución.", "There are no runs yet.")))
	}
	command := 0
	for _, r := range runs {
		command = max(command, len(r.Command))
	}
	for _, r := range runs {
		year := "    "
		if r.Year > 0 {
			year = fmt.Sprint(r.Year)
		}
		_, _ = fmt.Fprintf(out, "%s  %-*s  %s  %7s s  %s\n",
			r.Started.Local().Format("2006-01-02 15:04"), command, r.Command, year,
			lang.decimal(r.Seconds), lang.outcomeOf(r))
		if r.Error != "" {
			_, _ = fmt.Fprintf(out, "    %s\n", oneLine(r.Error))
		}
	}
	return out.Flush()
}

func (l Language) decimal(v float64) string {
	text := fmt.Sprintf("%.1f", v)
	if l == "en" {
		return text
	}
	return strings.ReplaceAll(text, ".", ",")
}

func (l Language) outcomeOf(r PastRun) string {
	text := l.say(msg("no s'ha pogut fer", "no se ha podido hacer", "could not run"))
	switch r.Exit {
	case 0:
		text = l.say(msg("bé", "bien", "well"))
	case 2:
		text = l.say(msg("ordre mal escrita", "orden mal escrita", "wrong usage"))
	case 3:
		text = l.say(msg("bé, amb incidències per esmenar", "bien, con incidencias por corregir",
			"well, with something to mend"))
	case 75:
		text = l.say(msg("base de dades ocupada", "base de datos ocupada", "database in use"))
	}
	var did []string
	add := func(n int, one, several source.Text) {
		if n > 0 {
			did = append(did, l.of(n, counted(one, several)))
		}
	}
	add(r.Loaded, msg("llibre carregat", "libro cargado", "workbook loaded"),
		msg("llibres carregats", "libros cargados", "workbooks loaded"))
	add(r.Rejected, msg(
		"rebutjat", "rechazado", "rejected"), msg("rebutjats", "rechazados", "rejected"))
	add(r.Open, msg(
		"per esmenar", "por corregir", "to mend"), msg("per esmenar", "por corregir", "to mend"))
	add(r.Pages, msg("pàgina", "página", "page"), msg("pàgines", "páginas", "pages"))
	if r.Expected > 0 {
		did = append(did, l.say(msg("trameses: {sent} de {expected}", "entregas: {sent} de {expected}",
			"returns: {sent} of {expected}"),
			"sent", r.Sent, "expected", r.Expected))
	}
	if len(did) == 0 {
		return text
	}
	return text + " – " + strings.Join(did, ", ")
}
