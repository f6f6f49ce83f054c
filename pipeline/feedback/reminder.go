package feedback

import (
	"fmt"
	"net/mail"
	"net/url"
	"path"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// Mail is a message ready to send. To may be empty, where no address is known; Address opens it in a mail
// program, and is empty with To. Attach is the file to send along, as in MemberStatus.Copy.
type Mail struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Body    string `json:"body"`
	Attach  string `json:"attach"`
	Address string `json:"mailto"`
}

// mailTo writes what there is to say to a member: a reminder to who has not sent, why nothing could be read
// to who sent what was rejected, and what to mend to who sent with errors; nil to everybody else.
func (s Status) mailTo(m MemberStatus, lang Language) *Mail {
	out := Mail{Subject: fmt.Sprintf(lang.say(source.Text{
		Ca: "Tramesa d'indicadors de %d · %s", Es: "Entrega de indicadores de %d · %s", En: "Indicator return for %d · %s",
	}), s.Year, oneLine(m.Name))}
	var said []string
	switch {
	case len(m.Rejected) > 0:
		said, out.Attach = s.rejection(m, lang), m.Rejected[len(m.Rejected)-1].Copy
	case m.State == Absent:
		out.Subject = lang.say(source.Text{Ca: "Recordatori", Es: "Recordatorio", En: "Reminder"}) + ": " +
			strings.ToLower(out.Subject[:1]) + out.Subject[1:]
		said = s.reminder(lang)
	case m.Errors > 0:
		said, out.Attach = s.mending(m, lang), m.Copy
	default:
		return nil
	}
	paragraphs := []string{lang.say(source.Text{Ca: "Bon dia,", Es: "Buenos días:", En: "Good morning,"})}
	paragraphs = append(paragraphs, said...)
	paragraphs = append(paragraphs, lang.say(source.Text{
		Ca: "Si teniu cap dubte, responeu aquest missatge. Moltes gràcies.",
		Es: "Si tiene alguna duda, responda a este mensaje. Muchas gracias.",
		En: "If you have any question, reply to this message. Many thanks.",
	}), strings.TrimSpace(lang.say(source.Text{Ca: "Oficina tècnica", Es: "Oficina técnica", En: "Technical office"})+"\n"+oneLine(s.Network)))
	out.Body = strings.Join(paragraphs, "\n\n")
	if address, err := mail.ParseAddress(m.Email); err == nil {
		out.To = address.Address
		out.Address = mailto(out)
	}
	return &out
}

func (s Status) reminder(lang Language) []string {
	first := fmt.Sprintf(lang.say(source.Text{
		Ca: "Encara no hem rebut la vostra tramesa d'indicadors de %d.",
		Es: "Todavía no hemos recibido su entrega de indicadores de %d.",
		En: "We have not received your indicator return for %d yet.",
	}), s.Year)
	if !s.Deadline.IsZero() {
		when := source.Text{Ca: "El termini s'acaba el %s.", Es: "El plazo termina el %s.", En: "The deadline is %s."}
		if s.Overdue() {
			when = source.Text{
				Ca: "El termini es va acabar el %s; us agrairem que ens l'envieu tan aviat com pugueu.",
				Es: "El plazo terminó el %s; le agradeceremos que nos lo envíe cuanto antes.",
				En: "The deadline was %s; we would be grateful to have it as soon as you can.",
			}
		}
		first += " " + fmt.Sprintf(lang.say(when), lang.date(s.Deadline))
	}
	return []string{first, lang.say(source.Text{
		Ca: "Si us cal la plantilla, demaneu-nos-la. Les dades que no tingueu es poden deixar en blanc: " +
			"més val una tramesa incompleta que cap, i després la podeu completar.",
		Es: "Si necesita la plantilla, pídanosla. Los datos que no tenga se pueden dejar en blanco: " +
			"más vale una entrega incompleta que ninguna, y después la puede completar.",
		En: "If you need the template, ask us for it. Figures that you do not have may be left empty: " +
			"an incomplete return is better than none, and can be completed later.",
	})}
}

func (s Status) rejection(m MemberStatus, lang Language) []string {
	last := m.Rejected[len(m.Rejected)-1]
	return []string{
		fmt.Sprintf(lang.say(source.Text{
			Ca: "Hem rebut el fitxer «%s», però no se n'ha pogut carregar cap dada de %d.",
			Es: "Hemos recibido el fichero «%s», pero no se ha podido cargar ningún dato de %d.",
			En: "We have received file “%s”, but no figure for %d could be loaded from it.",
		}), oneLine(path.Base(last.FileName)), s.Year),
		strings.TrimSpace(oneLine(last.Says) + " " + oneLine(last.Do)),
		lang.say(source.Text{
			Ca: "Us adjuntem un fitxer que ho explica. Quan ho hàgiu corregit, torneu-nos-el a enviar.",
			Es: "Le adjuntamos un fichero que lo explica. Cuando lo haya corregido, vuelva a enviárnoslo.",
			En: "The attached file explains it. Once corrected, please send it again.",
		}),
	}
}

func (s Status) mending(m MemberStatus, lang Language) []string {
	found := lang.of(m.Errors, source.Text{Ca: "error", Es: "error", En: "error"},
		source.Text{Ca: "errors", Es: "errores", En: "errors"})
	if m.Warnings > 0 {
		found += lang.say(source.Text{Ca: " i ", Es: " y ", En: " and "}) + lang.of(m.Warnings,
			source.Text{Ca: "avís", Es: "aviso", En: "warning"}, source.Text{Ca: "avisos", Es: "avisos", En: "warnings"})
	}
	return []string{
		fmt.Sprintf(lang.say(source.Text{
			Ca: "Hem rebut la vostra tramesa d'indicadors de %d. Gràcies. Hi hem trobat %s; les dades correctes ja s'han carregat.",
			Es: "Hemos recibido su entrega de indicadores de %d. Gracias. Hemos encontrado %s; los datos correctos ya se han cargado.",
			En: "We have received your indicator return for %d. Thank you. We found %s; the sound data has been loaded.",
		}), s.Year, found),
		lang.say(source.Text{
			Ca: "Us adjuntem una còpia del vostre mateix fitxer amb les cel·les acolorides i un comentari a cadascuna. " +
				"Corregiu-les en aquesta còpia, deseu-la i torneu-nos-la a enviar.",
			Es: "Le adjuntamos una copia de su mismo fichero con las celdas coloreadas y un comentario en cada una. " +
				"Corríjalas en esta copia, guárdela y vuelva a enviárnosla.",
			En: "Attached is a copy of your own file with the cells coloured and a comment in each. " +
				"Correct them in that copy, save it and send it to us again.",
		}),
	}
}

// mailto is the address that opens a message, with its lines ended as mail ends them.
func mailto(m Mail) string {
	part := func(text string) string {
		return strings.ReplaceAll(url.QueryEscape(strings.ReplaceAll(text, "\n", "\r\n")), "+", "%20")
	}
	return "mailto:" + strings.ReplaceAll(url.PathEscape(m.To), "%40", "@") +
		"?subject=" + part(m.Subject) + "&body=" + part(m.Body)
}

// date is a day in words: 1 d'abril de 2026.
func (l Language) date(t time.Time) string {
	switch l {
	case "en":
		return t.Format("2 January 2006")
	case "es":
		months := [...]string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
			"septiembre", "octubre", "noviembre", "diciembre"}
		return fmt.Sprintf("%d de %s de %d", t.Day(), months[t.Month()-1], t.Year())
	}
	months := [...]string{"de gener", "de febrer", "de març", "d'abril", "de maig", "de juny", "de juliol", "d'agost",
		"de setembre", "d'octubre", "de novembre", "de desembre"}
	return fmt.Sprintf("%d %s de %d", t.Day(), months[t.Month()-1], t.Year())
}
