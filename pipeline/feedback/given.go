package feedback

import (
	"fmt"
	"io"

	"xmess.cat/memoria/pipeline/source"
)

// Given is what a pass gave back in the drop folder: how many annotated copies lie there, how many of them
// are new, and those that somebody has changed since they were written, which are left alone.
type Given struct {
	Copies  int
	New     int
	Changed []string
}

// toldChanges is how many changes of a version a pass tells without being asked for all.
const toldChanges = 12

func writeGiven(out io.Writer, given Given, lang Language) {
	if given.Copies > 0 {
		_, _ = fmt.Fprintf(out, lang.say(source.Text{
			Ca: "Per retornar, a la carpeta retorns: %s (%s).\n",
			Es: "Para devolver, en la carpeta retorns: %s (%s).\n",
			En: "To send back, in folder retorns: %s (%s).\n",
		}), lang.of(given.Copies, source.Text{Ca: "còpia amb incidències", Es: "copia con incidencias", En: "annotated copy"},
			source.Text{Ca: "còpies amb incidències", Es: "copias con incidencias", En: "annotated copies"}),
			lang.of(given.New, source.Text{Ca: "de nova", Es: "nueva", En: "new"}, source.Text{Ca: "de noves", Es: "nuevas", En: "new"}))
	}
	for _, name := range given.Changed {
		_, _ = fmt.Fprintf(out, lang.say(source.Text{
			Ca: "%s: algú l'ha modificat des que es va escriure i no s'ha tocat. Si és una correcció, moveu-lo fora de retorns perquè es llegeixi.\n",
			Es: "%s: alguien lo ha modificado desde que se escribió y no se ha tocado. Si es una corrección, muévalo fuera de retorns para que se lea.\n",
			En: "%s: somebody has changed it since it was written, so it was left alone. If it is a correction, move it out of retorns so that it is read.\n",
		}), oneLine(name))
	}
}

// writeTold writes what a new version changes, beneath its workbook's line.
func writeTold(out io.Writer, b Workbook, lang Language, all bool) {
	shown := b.Changes
	if !all {
		shown = shown[:min(len(shown), toldChanges)]
	}
	for _, line := range ChangeLines(shown, lang) {
		_, _ = fmt.Fprintln(out, "    "+lang.say(source.Text{Ca: "canvi", Es: "cambio", En: "change"})+": "+line)
	}
	if more := len(b.Changes) + b.MoreChanges - len(shown); more > 0 {
		_, _ = fmt.Fprintln(out, "    … "+moreChanges(more, lang))
	}
}

func moreChanges(more int, lang Language) string {
	return lang.of(more, source.Text{Ca: "canvi més", Es: "cambio más", En: "more change"},
		source.Text{Ca: "canvis més", Es: "cambios más", En: "more changes"})
}
