package feedback

import (
	"bufio"
	"fmt"
	"io"

	"xmess.cat/memoria/pipeline/source"
)

// WriteMail writes the result of a run as the text of a mail: a subject line, an empty line, and
// what WriteRun writes. A failed run says why in failure.
func WriteMail(w io.Writer, run Run, failure string, lang Language) error {
	out := bufio.NewWriter(w)
	if failure != "" {
		_, _ = fmt.Fprintf(out, "%s\n\n%s\n", lang.say(msg(
			"La passada sobre les trameses no s'ha pogut acabar",
			"La pasada sobre las entregas no se ha podido acabar",
			"The pass over the returns could not be finished")), oneLine(failure))
	} else {
		_, _ = fmt.Fprintln(out, run.subject(lang))
	}
	if len(run.Workbooks) > 0 || failure == "" {
		_, _ = fmt.Fprintln(out)
		writePlan(out, run, lang)
		writeFiles(out, run.Workbooks, lang, false)
		writeSummary(out, run, lang, false)
	}
	return out.Flush()
}

func (r Run) subject(lang Language) string {
	subject := lang.say(msg("Trameses de {year}: {sent} de {expected}",
		"Entregas de {year}: {sent} de {expected}", "Returns for {year}: {sent} of {expected}"),
		"year", yearText(r.Year), "sent", r.Status.Totals.Sent(), "expected", r.Status.Totals.Expected)
	undecided := waiting(r.Workbooks)
	if undecided > 0 {
		subject += lang.say(msg(", {n} per decidir", ", {n} por decidir", ", {n} to be decided"),
			"n", undecided)
	}
	if open := Open(r.Workbooks) - undecided; open > 0 {
		subject += lang.of(open, source.Counted{
			One: msg(", i {n} llibre per esmenar", ", y {n} libro por corregir",
				", and {n} workbook to mend"),
			Many: msg(", i {n} llibres per esmenar", ", y {n} libros por corregir",
				", and {n} workbooks to mend")})
	}
	return subject
}
