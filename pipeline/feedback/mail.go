package feedback

import (
	"bufio"
	"fmt"
	"io"

	"xmess.cat/memoria/pipeline/source"
)

// WriteMail writes what a run came to as a text ready to be mailed: a line that serves as the subject, an empty one, how
// the collecting stands, and each workbook with something to mend. Where the run could not be done, failure says why.
func WriteMail(w io.Writer, run Run, failure string, lang Language) error {
	out := bufio.NewWriter(w)
	open := Open(run.Workbooks)
	switch {
	case failure != "":
		_, _ = fmt.Fprintf(out, "%s\n\n%s\n", lang.say(source.Text{
			Ca: "La passada sobre les trameses no s'ha pogut acabar", Es: "La pasada sobre las entregas no se ha podido acabar",
			En: "The pass over the returns could not be finished"}), oneLine(failure))
	case open > 0:
		_, _ = fmt.Fprintf(out, lang.say(source.Text{Ca: "Trameses de %d: %s de %s, i %s\n", Es: "Entregas de %d: %s de %s, y %s\n", En: "Returns for %d: %s of %s, and %s\n"}),
			run.Year, lang.count(run.Expected-len(run.Missing)), lang.count(run.Expected),
			lang.of(open, source.Text{Ca: "llibre per esmenar", Es: "libro por corregir", En: "workbook to mend"},
				source.Text{Ca: "llibres per esmenar", Es: "libros por corregir", En: "workbooks to mend"}))
	default:
		_, _ = fmt.Fprintf(out, lang.say(source.Text{Ca: "Trameses de %d: %s de %s\n", Es: "Entregas de %d: %s de %s\n", En: "Returns for %d: %s of %s\n"}),
			run.Year, lang.count(run.Expected-len(run.Missing)), lang.count(run.Expected))
	}
	if len(run.Workbooks) > 0 || failure == "" {
		_, _ = fmt.Fprintln(out)
		writeSummary(out, run, lang)
	}
	if open > 0 {
		_, _ = fmt.Fprintf(out, "\n%s\n", lang.say(source.Text{Ca: "Per esmenar:", Es: "Por corregir:", En: "To mend:"}))
		for _, b := range run.Workbooks {
			if !b.Open() {
				continue
			}
			errors, _, _ := b.Count()
			_, _ = fmt.Fprintf(out, "- %s: %s, %s\n", oneLine(b.Name), lang.outcome(b.Standing), lang.of(errors,
				source.Text{Ca: "error", Es: "error", En: "error"}, source.Text{Ca: "errors", Es: "errores", En: "errors"}))
		}
	}
	writeGiven(out, run.Given, lang)
	return out.Flush()
}
