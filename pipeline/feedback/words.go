package feedback

import (
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"xmess.cat/memoria/pipeline/source"
)

// Language is the language of what officers read: ca, es or en.
type Language string

// Languages lists the languages there are; the first is the default.
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

// of writes a number of things: the word for one, or the word for several.
func (l Language) of(n int, one, several source.Text) string {
	if n == 1 {
		return l.count(n) + " " + one.In(string(l))
	}
	return l.count(n) + " " + several.In(string(l))
}

func (l Language) say(text source.Text) string { return text.In(string(l)) }

func (l Language) severity(s source.Severity) string {
	return l.say([]source.Text{
		{Ca: "nota", Es: "nota", En: "note"},
		{Ca: "avís", Es: "aviso", En: "warning"},
		{Ca: "error", Es: "error", En: "error"},
		{Ca: "error", Es: "error", En: "error"},
	}[s])
}

// outcome is what became of a workbook: in Catalan and Spanish, in the gender of "llibre".
func (l Language) outcome(o Outcome) string {
	return l.say(map[Outcome]source.Text{
		Loaded:    {Ca: "carregat", Es: "cargado", En: "loaded"},
		Partly:    {Ca: "carregat en part", Es: "cargado en parte", En: "partly loaded"},
		Rejected:  {Ca: "rebutjat", Es: "rechazado", En: "rejected"},
		Unchanged: {Ca: "sense canvis", Es: "sin cambios", En: "unchanged"},
		Ignored:   {Ca: "ignorat", Es: "ignorado", En: "ignored"},
		Later:     {Ca: "per a més endavant", Es: "para más adelante", En: "left for later"},
	}[o])
}

// checked is what a check, which loads nothing, thinks of a workbook.
func (l Language) checked(o Outcome) string {
	return l.say(map[Outcome]source.Text{
		Loaded:   {Ca: "correcte", Es: "correcto", En: "sound"},
		Partly:   {Ca: "amb errors", Es: "con errores", En: "with errors"},
		Rejected: {Ca: "es rebutjaria", Es: "se rechazaría", En: "would be rejected"},
		Later:    {Ca: "no s'ha mirat", Es: "no se ha mirado", En: "not looked at"},
	}[o])
}

func planWords() source.Text {
	return source.Text{Ca: "pla de treball", Es: "plan de trabajo", En: "plan"}
}
