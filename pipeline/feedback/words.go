package feedback

import (
	"fmt"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"xmess.cat/memoria/pipeline/source"
)

// Language is that of the texts for officers: ca, es or en.
type Language string

// Languages lists the languages; the first is the default.
func Languages() []Language { return []Language{"ca", "es", "en"} }

// count writes a whole number as the language does: 1.234.
func (l Language) count(n int) string {
	tag := language.Catalan
	switch l {
	case "es":
		tag = language.Spanish
	case "en":
		tag = language.English
	}
	return message.NewPrinter(tag).Sprintf("%d", n)
}

// say gives a text in the language. The arguments are names and values in turn. A whole number is
// written with its thousands apart, so a year has to be given as text.
func (l Language) say(text source.Text, args ...any) string {
	pairs := make([]string, len(args))
	for i, arg := range args {
		if n, ok := arg.(int); ok {
			pairs[i] = l.count(n)
		} else {
			pairs[i] = fmt.Sprint(arg)
		}
	}
	return text.In(string(l), pairs...)
}

func (l Language) all(texts ...source.Text) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = l.say(text)
	}
	return out
}

// of gives a counted phrase in the language; {n} is the number.
func (l Language) of(n int, phrase source.Counted) string { return l.say(phrase.For(n), "n", n) }

// msg makes a text from its three languages: Catalan, Spanish, English.
func msg(ca, es, en string) source.Text { return source.Text{Ca: ca, Es: es, En: en} }

// counted makes a counted phrase of nouns that follow their number: one and many, in each language.
func counted(one, many source.Text) source.Counted {
	before := func(t source.Text) source.Text {
		return source.Text{Ca: "{n} " + t.Ca, Es: "{n} " + t.Es, En: "{n} " + t.En}
	}
	return source.Counted{One: before(one), Many: before(many)}
}

var (
	errorWords    = counted(msg("error", "error", "error"), msg("errors", "errores", "errors"))
	warningWords  = counted(msg("avís", "aviso", "warning"), msg("avisos", "avisos", "warnings"))
	noteWords     = counted(msg("nota", "nota", "note"), msg("notes", "notas", "notes"))
	workbookWords = counted(msg("llibre", "libro", "workbook"), msg("llibres", "libros", "workbooks"))
)

func (l Language) severity(s source.Severity) string {
	return l.say([]source.Text{msg("nota", "nota", "note"), msg("avís", "aviso", "warning"),
		msg("error", "error", "error"), msg("error", "error", "error")}[s])
}

// outcome names an outcome, in Catalan and Spanish in the gender of "llibre".
func (l Language) outcome(o Outcome) string {
	return l.say(map[Outcome]source.Text{
		Loaded:    msg("carregat", "cargado", "loaded"),
		Partly:    msg("carregat en part", "cargado en parte", "partly loaded"),
		Rejected:  msg("rebutjat", "rechazado", "rejected"),
		Unchanged: msg("sense canvis", "sin cambios", "unchanged"),
		Ignored:   msg("ignorat", "ignorado", "ignored"),
		Later:     msg("pendent de llegir", "pendiente de leer", "left for later"),
		Undecided: msg("per decidir", "por decidir", "waits for a decision"),
		Again:     msg("torna a comptar", "vuelve a contar", "counts again"),
	}[o])
}

// counted counts the files of an outcome.
func (l Language) counted(o Outcome) source.Counted {
	return map[Outcome]source.Counted{
		Loaded: counted(msg("carregat", "cargado", "loaded"), msg("carregats", "cargados", "loaded")),
		Partly: counted(msg("carregat en part", "cargado en parte", "partly loaded"),
			msg("carregats en part", "cargados en parte", "partly loaded")),
		Rejected: counted(msg("rebutjat", "rechazado", "rejected"),
			msg("rebutjats", "rechazados", "rejected")),
		Unchanged: counted(msg("sense canvis", "sin cambios", "unchanged"),
			msg("sense canvis", "sin cambios", "unchanged")),
		Ignored: counted(msg("ignorat", "ignorado", "ignored"),
			msg("ignorats", "ignorados", "ignored")),
		Later: counted(msg("pendent de llegir", "pendiente de leer", "left for later"),
			msg("pendents de llegir", "pendientes de leer", "left for later")),
		Undecided: counted(msg("per decidir", "por decidir", "waiting for a decision"),
			msg("per decidir", "por decidir", "waiting for a decision")),
		Again: counted(msg("que torna a comptar", "que vuelve a contar", "that counts again"),
			msg("que tornen a comptar", "que vuelven a contar", "that count again")),
	}[o]
}

// checked names the outcome of a check, which loads nothing.
func (l Language) checked(o Outcome) string {
	return l.say(map[Outcome]source.Text{
		Loaded:   msg("correcte", "correcto", "sound"),
		Partly:   msg("amb errors", "con errores", "with errors"),
		Rejected: msg("es rebutjaria", "se rechazaría", "would be rejected"),
		Later:    msg("no s'ha mirat", "no se ha mirado", "not looked at"),
	}[o])
}
