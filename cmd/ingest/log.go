package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"xmess.cat/memoria/cmd/internal/locale"
)

// plainHandler writes a log for people: `ingest: message (key value, key value)`. Warnings, which
// are shown to everybody, are in the person's language.
type plainHandler struct {
	out    io.Writer
	level  slog.Level
	attrs  []slog.Attr
	speaks locale.Language
}

func (h plainHandler) Enabled(_ context.Context, level slog.Level) bool { return level >= h.level }

func (h plainHandler) Handle(_ context.Context, record slog.Record) error {
	message, translated := warning(record.Message, h.speaks)
	var pairs []string
	add := func(a slog.Attr) bool {
		switch err, is := a.Value.Any().(error); {
		case translated && is:
			pairs = append(pairs, wordsOf(err, h.speaks))
		case translated:
			pairs = append(pairs, a.Value.String())
		default:
			pairs = append(pairs, a.Key+" "+a.Value.String())
		}
		return true
	}
	for _, a := range h.attrs {
		add(a)
	}
	record.Attrs(add)
	line := "ingest: " + message
	if len(pairs) > 0 {
		line += " (" + strings.Join(pairs, ", ") + ")"
	}
	_, err := fmt.Fprintln(h.out, line)
	return err
}

// warning gives the message of a warning in the person's language, and any other as it is.
func warning(message string, l locale.Language) (said string, translated bool) {
	switch message {
	case "waiting for the database":
		return l.Say("s’espera que un altre programa deixi la base de dades",
			"se espera a que otro programa deje la base de datos",
			"waiting until another program lets go of the database"), true
	case "not everything could be written into the drop folder":
		return l.Say("no s’ha pogut escriure tot el que calia a la carpeta de trameses: les còpies de "+
			"retorns o la pàgina de l’estat poden ser les d’abans",
			"no se ha podido escribir todo lo necesario en la carpeta de entregas: las copias de retorns o "+
				"la página del estado pueden ser las de antes",
			"not everything could be written into the drop folder: the copies in retorns or the status "+
				"page may be those of before"), true
	case "the status page could not be written":
		return l.Say("no s’ha pogut escriure la pàgina de l’estat",
			"no se ha podido escribir la página del estado",
			"the status page could not be written"), true
	case "a workbook could not be annotated":
		return l.Say("no s’ha pogut anotar un llibre: la còpia que se’n retorna és una llista",
			"no se ha podido anotar un libro: la copia que se devuelve es una lista",
			"a workbook could not be annotated: what goes back is a list"), true
	case "a return could not be read again for the plan":
		return l.Say("no s’ha pogut tornar a llegir una tramesa amb el pla nou",
			"no se ha podido volver a leer una entrega con el plan nuevo",
			"a return could not be read again for the plan"), true
	case "comparing with another year":
		return l.Say("no s’ha pogut comparar una tramesa amb la d’un altre any",
			"no se ha podido comparar una entrega con la de otro año",
			"a return could not be compared with that of another year"), true
	case "the run is not remembered":
		return l.Say("aquesta execució no s’ha pogut apuntar a la llista d’execucions",
			"esta ejecución no se ha podido apuntar en la lista de ejecuciones",
			"the run is not remembered"), true
	}
	return message, false
}

func (h plainHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	h.attrs = append(append([]slog.Attr(nil), h.attrs...), attrs...)
	return h
}

func (h plainHandler) WithGroup(string) slog.Handler { return h }
