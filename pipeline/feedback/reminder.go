package feedback

import (
	"fmt"
	"net/url"
	"path"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// Mail is a message ready to send. To is empty where no address is known. Address is the link that
// opens a mail program; empty with To. Attach is the file to send along, as MemberStatus.Copy.
type Mail struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Body    string `json:"body"`
	Attach  string `json:"attach"`
	Address string `json:"mailto"`
}

// mailTo writes the message to a member: a reminder where nothing came, an explanation where it was
// rejected, the errors where there are some; else nil.
func (s Status) mailTo(m MemberStatus, lang Language) *Mail {
	out := Mail{Subject: lang.say(msg("Tramesa d'indicadors de {year} · {member}",
		"Entrega de indicadores de {year} · {member}",
		"Indicator return for {year} · {member}"), "year", yearText(s.Year), "member", oneLine(m.Name))}
	var lines []string
	switch {
	case len(m.Waiting) > 0: // what there is to say depends on what is decided
		return nil
	case len(m.Rejected) > 0 && m.Rejected[len(m.Rejected)-1].IsBlank():
		lines = s.blank(m, lang)
	case len(m.Rejected) > 0:
		lines, out.Attach = s.rejection(m, lang), m.Rejected[len(m.Rejected)-1].Copy
	case m.State == Absent:
		out.Subject = lang.say(msg("Recordatori", "Recordatorio", "Reminder")) + ": " +
			strings.ToLower(out.Subject[:1]) + out.Subject[1:]
		lines = s.reminder(lang)
	case m.Errors > 0:
		lines, out.Attach = s.mending(m, lang), m.Copy
		lines = append(append(lines, m.lost(lang)...), m.gaps(lang)...)
	case len(m.Gaps)+len(m.Lost) > 0:
		lines = append(append(s.thanks(lang), m.lost(lang)...), m.gaps(lang)...)
	default:
		return nil
	}
	paragraphs := []string{lang.say(msg("Bon dia,", "Buenos días:", "Good morning,"))}
	paragraphs = append(paragraphs, lines...)
	paragraphs = append(paragraphs, lang.say(msg(
		"Si teniu cap dubte, responeu aquest missatge. Moltes gràcies.",
		"Si tiene alguna duda, responda a este mensaje. Muchas gracias.",
		"If you have any question, reply to this message. Many thanks.")), strings.TrimSpace(lang.say(msg(
		"Oficina tècnica", "Oficina técnica", "Technical office"))+"\n"+oneLine(s.Network)))
	out.Body = strings.Join(paragraphs, "\n\n")
	if addresses, _ := plan.Addresses(m.Email); len(addresses) > 0 {
		out.To = strings.Join(addresses, ", ")
		out.Address = mailto(addresses, out)
	}
	return &out
}

func (s Status) reminder(lang Language) []string {
	first := lang.say(msg("Encara no hem rebut la vostra tramesa d'indicadors de {year}.",
		"Todavía no hemos recibido su entrega de indicadores de {year}.",
		"We have not received your indicator return for {year} yet."), "year", yearText(s.Year))
	if !s.Deadline.IsZero() {
		when := deadlineWords()
		if s.Overdue() {
			when = msg(
				"El termini es va acabar {day}; us agrairem que ens l'envieu tan aviat com pugueu.",
				"El plazo terminó {day}; le agradeceremos que nos lo envíe cuanto antes.",
				"The deadline was {day}; we would be grateful to have it as soon as you can.")
		}
		first += " " + lang.say(when, "day", lang.onDay(s.Deadline))
	}
	return []string{first, lang.say(msg(
		"Si us cal la plantilla, demaneu-nos-la. Les dades que no tingueu es poden deixar en blanc: "+
			"més val una tramesa incompleta que cap, i després la podeu completar.",
		"Si necesita la plantilla, pídanosla. Los datos que no tenga se pueden dejar en blanco: más "+
			"vale una entrega incompleta que ninguna, y después la puede completar.",
		"If you need the template, ask us for it. Figures that you do not have may be left empty: an "+
			"incomplete return is better than none, and can be completed later."))}
}

func (s Status) rejection(m MemberStatus, lang Language) []string {
	last := m.Rejected[len(m.Rejected)-1]
	return []string{
		lang.say(msg("Hem rebut el fitxer «{file}», però no se n'ha pogut carregar cap dada de {year}.",
			"Hemos recibido el fichero «{file}», pero no se ha podido cargar ningún dato de {year}.",
			"We have received file “{file}”, but no figure for {year} could be loaded from it."),
			"file", oneLine(path.Base(last.FileName)), "year", yearText(s.Year)),
		strings.TrimSpace(oneLine(last.Says) + " " + oneLine(last.Do)),
		lang.say(msg(
			"Us adjuntem un fitxer que ho explica. Quan ho hàgiu corregit, torneu-nos-el a enviar.",
			"Le adjuntamos un fichero que lo explica. Cuando lo haya corregido, vuelva a enviárnoslo.",
			"The attached file explains it. Once corrected, please send it again.")),
	}
}

func (s Status) mending(m MemberStatus, lang Language) []string {
	found := lang.of(m.Errors, errorWords)
	if m.Warnings > 0 {
		found += lang.say(msg(" i ", " y ", " and ")) + lang.of(m.Warnings, warningWords)
	}
	return []string{
		lang.say(msg(
			"Hem rebut la vostra tramesa d'indicadors de {year}. Gràcies. Hi hem trobat {found}; les "+
				"dades correctes ja s'han carregat.",
			"Hemos recibido su entrega de indicadores de {year}. Gracias. Hemos encontrado {found}; los "+
				"datos correctos ya se han cargado.",
			"We have received your indicator return for {year}. Thank you. We found {found}; the sound "+
				"data has been loaded."), "year", yearText(s.Year), "found", found),
		lang.say(msg(
			"Us adjuntem una còpia del vostre mateix fitxer amb les cel·les acolorides i un comentari a "+
				"cadascuna. Corregiu-les en aquesta còpia, deseu-la i torneu-nos-la a enviar.",
			"Le adjuntamos una copia de su mismo fichero con las celdas coloreadas y un comentario en "+
				"cada una. Corríjalas en esta copia, guárdela y vuelva a enviárnosla.",
			"Attached is a copy of your own file with the cells coloured and a comment in each. Correct "+
				"them in that copy, save it and send it to us again.")),
	}
}

// longestLink is the most that mail programs take. A longer message leaves its text out of the
// link: it is there to be copied.
const longestLink = 2000

func mailto(addresses []string, m Mail) string {
	part := func(text string) string {
		return strings.ReplaceAll(url.QueryEscape(strings.ReplaceAll(text, "\n", "\r\n")), "+", "%20")
	}
	var to []string
	for _, address := range addresses {
		to = append(to, strings.ReplaceAll(url.PathEscape(address), "%40", "@"))
	}
	link := "mailto:" + strings.Join(to, ",") +
		"?subject=" + part(m.Subject)
	if body := "&body=" + part(m.Body); len(link)+len(body) <= longestLink {
		link += body
	}
	return link
}

// onDay writes a day in words with its article: l’1 d'abril de 2026.
func (l Language) onDay(t time.Time) string {
	article := "el "
	switch {
	case l == "en":
		article = ""
	case l != "es" && (t.Day() == 1 || t.Day() == 11):
		article = "l’"
	}
	return article + l.date(t)
}

// date writes a day in words: 1 d'abril de 2026.
func (l Language) date(t time.Time) string {
	switch l {
	case "en":
		return t.Format("2 January 2006")
	case "es":
		months := [...]string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
			"septiembre", "octubre", "noviembre", "diciembre"}
		return fmt.Sprintf("%d de %s de %d", t.Day(), months[t.Month()-1], t.Year())
	}
	months := [...]string{"de gener", "de febrer", "de març", "d'abril", "de maig", "de juny",
		"de juliol", "d'agost", "de setembre", "d'octubre", "de novembre", "de desembre"}
	return fmt.Sprintf("%d %s de %d", t.Day(), months[t.Month()-1], t.Year())
}
