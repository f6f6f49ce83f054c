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

func writeGiven(out io.Writer, given Given, lang Language) {
	if given.Copies == 0 {
		return
	}
	copies := lang.of(given.Copies, counted(
		msg("còpia amb incidències", "copia con incidencias", "annotated copy"),
		msg("còpies amb incidències", "copias con incidencias", "annotated copies")))
	recent := lang.of(given.New, counted(msg(
		"de nova", "nueva", "new"), msg("de noves", "nuevas", "new")))
	_, _ = fmt.Fprintln(out, lang.say(msg("Per retornar, a la carpeta retorns: {copies} ({new}).",
		"Para devolver, en la carpeta retorns: {copies} ({new}).",
		"To send back, in folder retorns: {copies} ({new})."), "copies", copies, "new", recent))
}

// writeChanged tells of copies that somebody changed where they lie: it needs somebody to move
// them.
func writeChanged(out io.Writer, given Given, lang Language) {
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

func moreChanges(more int, lang Language) string {
	return lang.of(more, counted(msg("canvi més", "cambio más", "more change"),
		msg("canvis més", "cambios más", "more changes")))
}
