package feedback

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// PastRun is what a run came to. Year is 0 where it came to none.
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

// WritePastRuns writes a line a run, with the time of this machine; beneath it the error of one that could not run.
func WritePastRuns(w io.Writer, runs []PastRun, lang Language) error {
	out := bufio.NewWriter(w)
	if len(runs) == 0 {
		_, _ = fmt.Fprintln(out, lang.say(source.Text{Ca: "Encara no hi ha cap execució.", Es: "Todavía no hay ninguna ejecución.", En: "There are no runs yet."}))
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
		_, _ = fmt.Fprintf(out, "%s  %-*s  %s  %7s s  %s\n", r.Started.Local().Format("2006-01-02 15:04"), command, r.Command, year,
			lang.decimal(r.Seconds), lang.ended(r))
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

// ended is how a run ended, in words, and what it did.
func (l Language) ended(r PastRun) string {
	said := l.say(source.Text{Ca: "no s'ha pogut fer", Es: "no se ha podido hacer", En: "could not run"})
	switch r.Exit {
	case 0:
		said = l.say(source.Text{Ca: "bé", Es: "bien", En: "well"})
	case 2:
		said = l.say(source.Text{Ca: "ordre mal escrita", Es: "orden mal escrita", En: "wrong usage"})
	case 3:
		said = l.say(source.Text{Ca: "bé, amb incidències per esmenar", Es: "bien, con incidencias por corregir", En: "well, with something to mend"})
	case 75:
		said = l.say(source.Text{Ca: "base de dades ocupada", Es: "base de datos ocupada", En: "database in use"})
	}
	var did []string
	add := func(n int, one, several source.Text) {
		if n > 0 {
			did = append(did, l.of(n, one, several))
		}
	}
	add(r.Loaded, source.Text{Ca: "llibre carregat", Es: "libro cargado", En: "workbook loaded"},
		source.Text{Ca: "llibres carregats", Es: "libros cargados", En: "workbooks loaded"})
	add(r.Rejected, source.Text{Ca: "rebutjat", Es: "rechazado", En: "rejected"}, source.Text{Ca: "rebutjats", Es: "rechazados", En: "rejected"})
	add(r.Open, source.Text{Ca: "per esmenar", Es: "por corregir", En: "to mend"}, source.Text{Ca: "per esmenar", Es: "por corregir", En: "to mend"})
	add(r.Pages, source.Text{Ca: "pàgina", Es: "página", En: "page"}, source.Text{Ca: "pàgines", Es: "páginas", En: "pages"})
	if r.Expected > 0 {
		did = append(did, fmt.Sprintf(l.say(source.Text{Ca: "trameses: %s de %s", Es: "entregas: %s de %s", En: "returns: %s of %s"}),
			l.count(r.Sent), l.count(r.Expected)))
	}
	if len(did) == 0 {
		return said
	}
	return said + " – " + strings.Join(did, ", ")
}
