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
	lines := [][2]string{{lang.say(source.Text{Ca: "fitxers trobats", Es: "ficheros encontrados", En: "files found"}),
		lang.count(len(run.Workbooks))}}
	plural := map[Outcome]source.Text{
		Loaded:    {Ca: "carregats", Es: "cargados", En: "loaded"},
		Partly:    {Ca: "carregats en part", Es: "cargados en parte", En: "partly loaded"},
		Rejected:  {Ca: "rebutjats", Es: "rechazados", En: "rejected"},
		Unchanged: {Ca: "sense canvis", Es: "sin cambios", En: "unchanged"},
		Ignored:   {Ca: "ignorats", Es: "ignorados", En: "ignored"},
		Later:     {Ca: "per a més endavant", Es: "para más adelante", En: "left for later"},
	}
	for o := Loaded; o <= Later; o++ {
		lines = append(lines, [2]string{lang.say(plural[o]), lang.count(tally[o])})
	}
	label, figure := 0, 0
	for _, line := range lines {
		label, figure = max(label, width(line[0])), max(figure, width(line[1]))
	}
	for _, line := range lines {
		_, _ = fmt.Fprintf(out, "%s  %*s\n", line[0]+strings.Repeat(" ", label-width(line[0])), figure, line[1])
	}
	if run.NoPlan {
		_, _ = fmt.Fprintf(out, "\n%s\n", lang.say(source.Text{
			Ca: "No hi ha cap pla de treball, ni a la carpeta ni a la base de dades: `ingest init CARPETA` n'escriu un de partida.",
			Es: "No hay ningún plan de trabajo, ni en la carpeta ni en la base de datos: `ingest init CARPETA` escribe uno de partida.",
			En: "There is no plan, neither in the folder nor in the database: `ingest init FOLDER` writes a first one.",
		}))
	} else {
		_, _ = fmt.Fprintf(out, "\n%s\n", expected(run, lang))
	}
	for _, offence := range run.Offences {
		_, _ = fmt.Fprintf(out, "%s: %s\n",
			lang.say(source.Text{Ca: "comprovació de dades", Es: "comprobación de datos", En: "check on data"}), oneLine(offence))
	}
}

// expected says how many of the year's returns have come, the office's included, and names who has not
// sent theirs.
func expected(run Run, lang Language) string {
	sent := fmt.Sprintf(lang.say(source.Text{
		Ca: "Trameses de %d: %s de %s.", Es: "Entregas de %d: %s de %s.", En: "Returns for %d: %s of %s."}),
		run.Year, lang.count(run.Expected-len(run.Missing)), lang.of(run.Expected,
			source.Text{Ca: "esperada", Es: "esperada", En: "expected"}, source.Text{Ca: "esperades", Es: "esperadas", En: "expected"}))
	if len(run.Missing) == 0 {
		return sent
	}
	missing := strings.ReplaceAll(lang.say(missingWords(len(run.Missing))), "%s", lang.count(len(run.Missing)))
	return sent + " " + missing + " " + names(run.Missing) + "."
}

func missingWords(n int) source.Text {
	if n == 1 {
		return source.Text{Ca: "En falta 1:", Es: "Falta 1:", En: "1 is missing:"}
	}
	return source.Text{Ca: "En falten %s:", Es: "Faltan %s:", En: "%s are missing:"}
}

// names lists members with their codes, because two may be called alike.
func names(members []plan.Member) string {
	var out []string
	for _, m := range members {
		out = append(out, fmt.Sprintf("%s (%s)", oneLine(m.Name), oneLine(m.Code)))
	}
	return strings.Join(out, ", ")
}
