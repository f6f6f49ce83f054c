package feedback

import (
	"fmt"
	"io"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// writeSummary counts the files, says who has sent and what goes back, and last where the page is.
func writeSummary(out io.Writer, run Run, lang Language, verbose bool) {
	writeChanged(out, run.Given, lang)
	writeGone(out, run.Gone, lang, verbose)
	_, _ = fmt.Fprintln(out, run.tallied(lang))
	writeGiven(out, run.Given, lang)
	switch {
	case run.NoPlan:
		_, _ = fmt.Fprintln(out, lang.say(msg(
			"No hi ha cap pla de treball, ni a la carpeta ni a la base de dades: `ingest init CARPETA` "+
				"n'escriu un de partida.",
			"No hay ningún plan de trabajo, ni en la carpeta ni en la base de datos: `ingest init "+
				"CARPETA` escribe uno de partida.",
			"There is no plan, neither in the folder nor in the database: `ingest init FOLDER` writes a "+
				"first one.")))
	case run.Status.Year == 0: // the pass was stopped before it could tell
	case len(run.Status.Members) == 0:
		_, _ = fmt.Fprintln(out, lang.say(msg("Del {year} no s'espera la tramesa de ningú.",
			"De {year} no se espera la entrega de nadie.", "Nobody's return is expected for {year}."),
			"year", yearText(run.Year)))
	default:
		_, _ = fmt.Fprintln(out, run.Status.sent(lang, verbose))
	}
	for _, offence := range run.Offences {
		_, _ = fmt.Fprintf(out, "%s: %s\n", lang.say(msg(
			"comprovació de dades", "comprobación de datos", "check on data")), oneLine(offence))
	}
	if run.Page != "" {
		_, _ = fmt.Fprintln(out, lang.say(pageText(), "page", run.Page))
	}
}

// writeGone tells of workbooks whose file is no longer there. They count all the same.
func writeGone(out io.Writer, gone []Workbook, lang Language, verbose bool) {
	const most = 5
	if len(gone) == 0 {
		return
	}
	var names []string
	for _, b := range gone {
		names = append(names, oneLine(b.Name)+" ("+lang.number(b.ID)+")")
	}
	if len(names) > most+1 && !verbose {
		names = append(names[:most], lang.say(msg("i {n} més", "y {n} más", "and {n} more"),
			"n", len(names)-most))
	}
	_, _ = fmt.Fprintln(out, lang.say(msg(
		"Ja no són a la carpeta, i compten igualment: {files}. Si algun no ha de comptar: ingest decide "+
			"CARPETA --retire NÚMERO",
		"Ya no están en la carpeta, y cuentan igualmente: {files}. Si alguno no debe contar: ingest "+
			"decide CARPETA --retire NÚMERO",
		"No longer in the folder, and they count all the same: {files}. If one must not count: ingest "+
			"decide FOLDER --retire NUMBER"), "files", strings.Join(names, ", ")))
}

func pageText() source.Text {
	return msg("Tot el detall i els missatges a punt d'enviar: {page}",
		"Todo el detalle y los mensajes listos para enviar: {page}",
		"All details, and messages ready to send: {page}")
}

// tallied counts the files by what became of them: 198 fitxers: 1 carregat, 197 sense canvis.
func (r Run) tallied(lang Language) string {
	tally := r.Tally()
	var parts []string
	if n := waiting(r.Workbooks) - tally[Undecided]; n > 0 {
		parts = append(parts, lang.say(msg("{n} encara per decidir", "{n} aún por decidir",
			"{n} still to be decided"), "n", n))
		tally[Unchanged] -= n
	}
	for _, o := range []Outcome{Undecided, Loaded, Partly, Rejected, Unchanged, Ignored, Later,
		Again} {
		if tally[o] == 0 {
			continue
		}
		part := lang.of(tally[o], lang.counted(o))
		if answered := r.answered(); o == Rejected && answered > 0 {
			part += lang.of(answered, source.Counted{
				One:  msg(" ({n} ja resolt)", " ({n} ya resuelto)", " ({n} settled since)"),
				Many: msg(" ({n} ja resolts)", " ({n} ya resueltos)", " ({n} settled since)")})
		}
		if open := r.stillOpen(); o == Unchanged && open > 0 {
			part += lang.say(msg(" ({n} encara per esmenar)", " ({n} aún por corregir)",
				" ({n} still to be mended)"), "n", open)
		}
		parts = append(parts, part)
	}
	files := lang.of(len(r.Workbooks), counted(msg("fitxer", "fichero", "file"),
		msg("fitxers", "ficheros", "files")))
	if len(parts) == 0 {
		return files + "."
	}
	return files + ": " + strings.Join(parts, ", ") + "."
}

// answered counts the files that this pass rejected, and that need nobody.
func (r Run) answered() (n int) {
	for _, b := range r.Workbooks {
		if b.Outcome == Rejected && b.AnsweredBy != "" {
			n++
		}
	}
	return n
}

// stillOpen counts the files that were told before and are to be mended.
func (r Run) stillOpen() (n int) {
	for _, b := range r.Workbooks {
		if b.Outcome == Unchanged && b.Open() && !b.Waits {
			n++
		}
	}
	return n
}

// sent says how many members have sent, and names some of those who have not.
func (s Status) sent(lang Language, all bool) string {
	const most = 6
	said := lang.say(msg("Trameses de {year}: {sent} de {expected}.",
		"Entregas de {year}: {sent} de {expected}.", "Returns for {year}: {sent} of {expected}."),
		"year", yearText(s.Year), "sent", s.Totals.Sent(), "expected", s.Totals.Expected)
	if s.Totals.Expected == 0 {
		said = lang.say(msg("El pla encara no té cap membre l'any {year}: afegiu-los al full Membres.",
			"El plan aún no tiene ningún miembro en {year}: añádalos en la hoja Membres.",
			"The plan has no member in {year} yet: add them to sheet Membres."),
			"year", yearText(s.Year))
	}
	var names, undecided []string
	for _, m := range s.Members {
		for _, w := range m.Waiting {
			undecided = append(undecided, oneLine(m.Name)+" ("+lang.number(w.Number)+")")
		}
		if m.State == Absent && !m.Office() && len(m.Waiting) == 0 {
			names = append(names, fmt.Sprintf("%s (%s)", oneLine(m.Name), oneLine(m.Code)))
		}
	}
	if len(names) > 0 {
		said += " " + lang.of(len(names), source.Counted{
			One:  msg("En falta {n}:", "Falta {n}:", "{n} is missing:"),
			Many: msg("En falten {n}:", "Faltan {n}:", "{n} are missing:")})
		more := 0
		if !all && len(names) > most+1 {
			more = len(names) - most
			names = names[:most]
		}
		said += " " + strings.Join(names, ", ")
		if more > 0 {
			said += lang.say(msg(" i {n} més", " y {n} más", " and {n} more"), "n", more)
		}
		said += "."
	}
	if len(undecided) > 0 {
		said += " " + lang.say(msg("Per decidir: {members}.", "Por decidir: {members}.",
			"To be decided: {members}."), "members", strings.Join(undecided, ", "))
	}
	return said + s.officeSent(lang)
}

// officeSent tells of the return of the Network's office, which no count includes.
func (s Status) officeSent(lang Language) string {
	for _, m := range s.Members {
		switch {
		case !m.Office():
		case m.State == Absent:
			return lang.say(msg(" Falta també la de l'oficina de la Xarxa.",
				" Falta también la de la oficina de la Red.", " The Network's office has not sent its own."))
		default:
			return lang.say(msg(" L'oficina de la Xarxa ha fet la seva.",
				" La oficina de la Red ha hecho la suya.", " The Network's office has sent its own."))
		}
	}
	return ""
}
