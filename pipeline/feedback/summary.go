package feedback

import (
	"fmt"
	"io"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

func writeSummary(out io.Writer, run Run, lang Language) {
	tally := run.Tally()
	lines := [][2]string{{lang.say(msg("fitxers trobats", "ficheros encontrados", "files found")),
		lang.count(len(run.Workbooks))}}
	plural := map[Outcome]source.Text{
		Loaded:    msg("carregats", "cargados", "loaded"),
		Partly:    msg("carregats en part", "cargados en parte", "partly loaded"),
		Rejected:  msg("rebutjats", "rechazados", "rejected"),
		Unchanged: msg("sense canvis", "sin cambios", "unchanged"),
		Ignored:   msg("ignorats", "ignorados", "ignored"),
		Later:     msg("per a més endavant", "para más adelante", "left for later"),
	}
	for o := Loaded; o <= Later; o++ {
		lines = append(lines, [2]string{lang.say(plural[o]), lang.count(tally[o])})
	}
	label, figure := 0, 0
	for _, line := range lines {
		label, figure = max(label, width(line[0])), max(figure, width(line[1]))
	}
	for _, line := range lines {
		blank := strings.Repeat(" ", label-width(line[0]))
		_, _ = fmt.Fprintf(out, "%s  %*s\n", line[0]+blank, figure, line[1])
	}
	if run.NoPlan {
		_, _ = fmt.Fprintf(out, "\n%s\n", lang.say(msg(
			"No hi ha cap pla de treball, ni a la carpeta ni a la base de dades: `ingest init CARPETA` "+
				"n'escriu un de partida.",
			"No hay ningún plan de trabajo, ni en la carpeta ni en la base de datos: `ingest init "+
				"CARPETA` escribe uno de partida.",
			"There is no plan, neither in the folder nor in the database: `ingest init FOLDER` writes a "+
				"first one.")))
	} else {
		_, _ = fmt.Fprintf(out, "\n%s\n", expected(run, lang))
	}
	for _, offence := range run.Offences {
		_, _ = fmt.Fprintf(out, "%s: %s\n",
			lang.say(msg(
				"comprovació de dades", "comprobación de datos", "check on data")), oneLine(offence))
	}
}

// expected says how many returns of the year came, and names the members whose return is missing.
func expected(run Run, lang Language) string {
	expected := lang.of(run.Expected, counted(msg("esperada", "esperada", "expected"),
		msg("esperades", "esperadas", "expected")))
	sent := lang.say(msg("Trameses de {year}: {sent} de {expected}.",
		"Entregas de {year}: {sent} de {expected}.", "Returns for {year}: {sent} of {expected}."),
		"year", yearText(run.Year), "sent", run.Expected-len(run.Missing), "expected", expected)
	if len(run.Missing) == 0 {
		return sent
	}
	missing := lang.of(len(run.Missing), source.Counted{
		One:  msg("En falta {n}:", "Falta {n}:", "{n} is missing:"),
		Many: msg("En falten {n}:", "Faltan {n}:", "{n} are missing:")})
	return sent + " " + missing + " " + names(run.Missing) + "."
}

// names lists members with their codes, because two may have the same name.
func names(members []plan.Member) string {
	var out []string
	for _, m := range members {
		out = append(out, fmt.Sprintf("%s (%s)", oneLine(m.Name), oneLine(m.Code)))
	}
	return strings.Join(out, ", ")
}
