package feedback

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
)

func (s Status) tiles(lang Language) []tile {
	t := s.Totals
	of := func(n int) string {
		return lang.say(msg("de {n}", "de {n}", "of {n}"), "n", n)
	}
	tiles := []tile{
		{lang.say(msg("Rebudes", "Recibidas", "Received")), lang.count(t.Sent()), of(t.Expected)},
		{lang.say(msg("Rebudes avui", "Recibidas hoy", "Received today")), lang.count(t.Today), ""},
	}
	for _, c := range s.Counts {
		if c.Members > 0 {
			tiles = append(tiles, tile{title(lang.standings(c.Standing)), lang.count(c.Members), ""})
		}
	}
	return append(tiles,
		tile{lang.say(msg("Indicadors informats", "Indicadores informados", "Indicators reported")),
			lang.count(t.Reported), of(t.Asked)},
		tile{lang.say(msg("Fitxers sense membre", "Ficheros sin miembro", "Files of no member")),
			lang.count(len(s.Strays)), ""})
}

// standings names a standing of several returns.
func (l Language) standings(s Standing) string {
	switch s {
	case Refused:
		return l.say(msg("rebutjades", "rechazadas", "rejected"))
	case Blank:
		return l.say(msg("buides", "vacías", "empty"))
	case Missing:
		return l.say(msg("no rebudes", "no recibidas", "missing"))
	case Awaited:
		return l.say(msg("pendents", "pendientes", "awaited"))
	case WellLate: // others that are late are counted by what they lack
		return l.say(msg("correctes, fora de termini", "correctas, fuera de plazo", "sound, late"))
	case Well:
		return l.say(msg("correctes, a temps", "correctas, a tiempo", "sound, on time"))
	}
	return l.standing(s)
}

// title begins a text with a capital.
func title(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

func straysText() source.Text {
	return msg("Fitxers sense membre identificat", "Ficheros sin miembro identificado",
		"Files of no known member")
}

func (s Status) legend(lang Language) string {
	var states []string
	for _, standing := range Standings() {
		states = append(states, signs()[standing]+" "+lang.standing(standing))
	}
	return strings.Join(states, " · ") + ". " + lang.say(msg(
		"Una tramesa és a temps si la primera versió va arribar dins del termini. «Indicadors» compta "+
			"els que el membre ha informat dels que se li demanen; els que no apliquen no hi compten. "+
			"L'oficina de la Xarxa no es compta entre els membres.",
		"Una entrega llega a tiempo si la primera versión llegó dentro del plazo. «Indicadores» cuenta "+
			"los que el miembro ha informado de los que se le piden; los que no aplican no cuentan. La "+
			"oficina de la Red no se cuenta entre los miembros.",
		"A return is on time if its first version came by the deadline. “Indicators” counts those "+
			"reported of those asked; those that do not apply are left out. The Network's office is not "+
			"counted among the members."))
}

func pageWords(lang Language) map[string]string {
	out := map[string]string{}
	for key, text := range map[string]source.Text{
		"skip":     msg("Vés al contingut", "Ir al contenido", "Skip to content"),
		"contents": msg("Contingut", "Contenido", "Contents"),
		"demo": msg("Dades de demostració: totes les xifres són inventades.",
			"Datos de demostración: todas las cifras son inventadas.",
			"Demonstration data: all figures are invented."),
		"undecided": undecidedText(),
		"members":   msg("Membres", "Miembros", "Members"),
		"membersCaption": msg("Què ha enviat cada membre i què té per corregir",
			"Qué ha enviado cada miembro y qué tiene por corregir",
			"What each member has sent, and what is to be mended"),
		"places": msg("Per territori", "Por territorio", "By territory"),
		"changes": msg("Què ha canviat entre versions", "Qué ha cambiado entre versiones",
			"What changed between versions"),
		"mails": msg(
			"Missatges a punt d'enviar", "Mensajes listos para enviar", "Messages ready to send"),
		"mailsNote": msg(
			"Copieu-ne el text o obriu-lo amb el programa de correu; cal adjuntar-hi el fitxer que "+
				"s'indica.",
			"Copie el texto o ábralo con el programa de correo; hay que adjuntar el fichero que se indica.",
			"Copy the text, or open it in a mail program; attach the file named."),
		"mailText":  msg("missatge", "mensaje", "message"),
		"for":       msg("per a", "para", "for"),
		"to":        msg("Per a", "Para", "To"),
		"noAddress": msg("no se'n coneix l'adreça", "no se conoce la dirección", "no address known"),
		"attach":    msg("Adjunt", "Adjunto", "Attach"),
		"subject":   msg("Dada", "Dato", "Figure"),
		"field":     msg("Columna", "Columna", "Column"),
		"before":    msg("Abans", "Antes", "Before"),
		"after":     msg("Ara", "Ahora", "Now"),
		"cell":      msg("Cel·la", "Celda", "Cell"),
		"empty":     msg("buit", "vacío", "empty"),
		"strays":    straysText(),
		"straysCaption": msg("Fitxers de la carpeta que no donen cap dada",
			"Ficheros de la carpeta que no dan ningún dato", "Files in the folder that give no figures"),
		"noStrays": msg("No n'hi ha cap.", "No hay ninguno.", "There are none."),
		"file":     msg("Fitxer", "Fichero", "File"),
		"received": msg("Rebut", "Recibido", "Received"),
		"why":      msg("Què ha passat", "Qué ha pasado", "What happened"),
		"toDo":     whatToDo(),
		"copy":     msg("Explicació", "Explicación", "Explanation"),
	} {
		out[key] = lang.say(text)
	}
	return out
}
