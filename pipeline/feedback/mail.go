package feedback

import (
	"bufio"
	"fmt"
	"io"

	"xmess.cat/memoria/pipeline/source"
)

// WriteMail writes the result of a run as the text of a mail: a subject line, an empty line, the
// summary, and the workbooks to mend. A failed run says why in failure.
func WriteMail(w io.Writer, run Run, failure string, lang Language) error {
	out := bufio.NewWriter(w)
	open := Open(run.Workbooks)
	switch {
	case failure != "":
		_, _ = fmt.Fprintf(out, "%s\n\n%s\n", lang.say(msg(
			"La passada sobre les trameses no s'ha pogut acabar",
			"La pasada sobre las entregas no se ha podido acabar",
			"The pass over the returns could not be finished")), oneLine(failure))
	default:
		subject := lang.say(msg("Trameses de {year}: {sent} de {expected}",
			"Entregas de {year}: {sent} de {expected}", "Returns for {year}: {sent} of {expected}"),
			"year", yearText(run.Year), "sent", run.Expected-len(run.Missing), "expected", run.Expected)
		if open > 0 {
			subject += lang.of(open, source.Counted{
				One: msg(
					", i {n} llibre per esmenar", ", y {n} libro por corregir", ", and {n} workbook to mend"),
				Many: msg(
					", i {n} llibres per esmenar", ", y {n} libros por corregir", ", and {n} workbooks to mend")})
		}
		_, _ = fmt.Fprintln(out, subject)
	}
	if len(run.Workbooks) > 0 || failure == "" {
		_, _ = fmt.Fprintln(out)
		writeSummary(out, run, lang)
	}
	if open > 0 {
		_, _ = fmt.Fprintf(out, "\n%s\n", lang.say(msg("Per esmenar:", "Por corregir:", "To mend:")))
		for _, b := range run.Workbooks {
			if !b.Open() {
				continue
			}
			errors, _, _ := b.Count()
			_, _ = fmt.Fprintf(out, "- %s: %s, %s\n", oneLine(b.Name), lang.outcome(b.Standing),
				lang.of(errors, errorWords))
		}
	}
	writeGiven(out, run.Given, lang)
	return out.Flush()
}
