package feedback

import (
	"fmt"
	"io"
)

// Given counts the annotated copies in the drop folder and the new ones among them. Changed has
// those that somebody changed since: they are left alone.
type Given struct {
	Copies  int
	New     int
	Changed []string
}

// maxChangesOfPass is how many changes of a version a pass lists without verbose.
const maxChangesOfPass = 12

func writeGiven(out io.Writer, given Given, lang Language) {
	if given.Copies > 0 {
		copies := lang.of(given.Copies, counted(
			msg("còpia amb incidències", "copia con incidencias", "annotated copy"),
			msg("còpies amb incidències", "copias con incidencias", "annotated copies")))
		recent := lang.of(given.New, counted(msg(
			"de nova", "nueva", "new"), msg("de noves", "nuevas", "new")))
		_, _ = fmt.Fprintln(out, lang.say(msg("Per retornar, a la carpeta retorns: {copies} ({new}).",
			"Para devolver, en la carpeta retorns: {copies} ({new}).",
			"To send back, in folder retorns: {copies} ({new})."), "copies", copies, "new", recent))
	}
	for _, name := range given.Changed {
		_, _ = fmt.Fprintln(out, lang.say(msg(
			"{file}: algú l'ha modificat des que es va escriure i no s'ha tocat. Si és una correcció, "+
				"moveu-lo fora de retorns perquè es llegeixi.",
			"{file}: alguien lo ha modificado desde que se escribió y no se ha tocado. Si es una "+
				"corrección, muévalo fuera de retorns para que se lea.",
			"{file}: somebody has changed it since it was written, so it was left alone. If it is a "+
				"correction, move it out of retorns so that it is read."), "file", oneLine(name)))
	}
}

func writeChangesOf(out io.Writer, b Workbook, lang Language, all bool) {
	shown := b.Changes
	if !all {
		shown = shown[:min(len(shown), maxChangesOfPass)]
	}
	label := lang.say(msg("canvi", "cambio", "change")) + ": "
	writeChangeLines(out, "    ", label, shown, len(b.Changes)+b.MoreChanges-len(shown), lang)
}

func moreChanges(more int, lang Language) string {
	return lang.of(more, counted(msg("canvi més", "cambio más", "more change"),
		msg("canvis més", "cambios más", "more changes")))
}
