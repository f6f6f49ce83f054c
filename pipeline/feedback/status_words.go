package feedback

import (
	"fmt"

	"xmess.cat/memoria/pipeline/source"
)

func (s Status) tiles(lang Language) []tile {
	t := s.Totals
	of := func(n int) string {
		return fmt.Sprintf(lang.say(source.Text{Ca: "de %s", Es: "de %s", En: "of %s"}), lang.count(n))
	}
	missing := source.Text{Ca: "Pendents", Es: "Pendientes", En: "Awaited"}
	if s.Overdue() {
		missing = source.Text{Ca: "No rebudes", Es: "No recibidos", En: "Missing"}
	}
	return []tile{
		{lang.say(source.Text{Ca: "Rebudes", Es: "Recibidos", En: "Received"}), lang.count(t.Sent()), of(t.Expected)},
		{lang.say(source.Text{Ca: "Fora de termini", Es: "Fuera de plazo", En: "Late"}), lang.count(t.Late), ""},
		{lang.say(missing), lang.count(t.Missing), ""},
		{lang.say(source.Text{Ca: "Amb errors", Es: "Con errores", En: "With errors"}), lang.count(t.WithErrors), ""},
		{lang.say(source.Text{Ca: "Indicadors informats", Es: "Indicadores informados", En: "Indicators reported"}),
			lang.count(t.Reported), of(t.Asked)},
		{lang.say(source.Text{Ca: "Fitxers de ningú", Es: "Ficheros de nadie", En: "Files of nobody"}), lang.count(len(s.Strays)), ""},
	}
}

func (s Status) legend(lang Language) string {
	return lang.say(source.Text{
		Ca: "● a temps · ▲ fora de termini · ○ pendent o no rebuda · ✕ rebutjada. Una tramesa és a temps si la primera versió va arribar dins del termini. " +
			"«Indicadors» compta els que el membre ha informat dels que se li demanen; els que no apliquen no hi compten.",
		Es: "● a tiempo · ▲ fuera de plazo · ○ pendiente o no recibida · ✕ rechazada. Una entrega llega a tiempo si la primera versión llegó dentro del plazo. " +
			"«Indicadores» cuenta los que el miembro ha informado de los que se le piden; los que no aplican no cuentan.",
		En: "● on time · ▲ late · ○ awaited or missing · ✕ rejected. A return is on time if its first version came by the deadline. " +
			"“Indicators” counts those reported of those asked; those that do not apply are left out.",
	})
}

// pageWords are the headings and labels of the page.
func pageWords(lang Language) map[string]string {
	out := map[string]string{}
	for key, text := range map[string]source.Text{
		"skip":     {Ca: "Vés al contingut", Es: "Ir al contenido", En: "Skip to content"},
		"contents": {Ca: "Contingut", Es: "Contenido", En: "Contents"},
		"demo": {Ca: "Dades de demostració: totes les xifres són inventades.", Es: "Datos de demostración: todas las cifras son inventadas.",
			En: "Demonstration data: all figures are invented."},
		"members": {Ca: "Membres", Es: "Miembros", En: "Members"},
		"membersCaption": {Ca: "Què ha enviat cada membre i què té per corregir", Es: "Qué ha enviado cada miembro y qué tiene por corregir",
			En: "What each member has sent, and what is to be mended"},
		"places":  {Ca: "Per territori", Es: "Por territorio", En: "By territory"},
		"changes": {Ca: "Què ha canviat entre versions", Es: "Qué ha cambiado entre versiones", En: "What changed between versions"},
		"mails":   {Ca: "Missatges a punt d'enviar", Es: "Mensajes listos para enviar", En: "Messages ready to send"},
		"mailsNote": {Ca: "Copieu-ne el text o obriu-lo amb el programa de correu; cal adjuntar-hi el fitxer que s'indica.",
			Es: "Copie el texto o ábralo con el programa de correo; hay que adjuntar el fichero que se indica.",
			En: "Copy the text, or open it in a mail program; attach the file named."},
		"mailText":  {Ca: "missatge", Es: "mensaje", En: "message"},
		"for":       {Ca: "per a", Es: "para", En: "for"},
		"to":        {Ca: "Per a", Es: "Para", En: "To"},
		"noAddress": {Ca: "no se'n coneix l'adreça", Es: "no se conoce la dirección", En: "no address known"},
		"attach":    {Ca: "Adjunt", Es: "Adjunto", En: "Attach"},
		"subject":   {Ca: "Dada", Es: "Dato", En: "Figure"},
		"field":     {Ca: "Columna", Es: "Columna", En: "Column"},
		"before":    {Ca: "Abans", Es: "Antes", En: "Before"},
		"after":     {Ca: "Ara", Es: "Ahora", En: "Now"},
		"cell":      {Ca: "Cel·la", Es: "Celda", En: "Cell"},
		"empty":     {Ca: "buit", Es: "vacío", En: "empty"},
		"strays":    {Ca: "Fitxers que no són de ningú", Es: "Ficheros que no son de nadie", En: "Files that belong to nobody"},
		"straysCaption": {Ca: "Fitxers de la carpeta que no donen cap dada", Es: "Ficheros de la carpeta que no dan ningún dato",
			En: "Files in the folder that give no figures"},
		"noStrays": {Ca: "No n'hi ha cap.", Es: "No hay ninguno.", En: "There are none."},
		"file":     {Ca: "Fitxer", Es: "Fichero", En: "File"},
		"received": {Ca: "Rebut", Es: "Recibido", En: "Received"},
		"why":      {Ca: "Què ha passat", Es: "Qué ha pasado", En: "What happened"},
		"toDo":     whatToDo(),
		"copy":     {Ca: "Explicació", Es: "Explicación", En: "Explanation"},
	} {
		out[key] = lang.say(text)
	}
	return out
}
