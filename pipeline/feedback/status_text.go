package feedback

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// WriteStatus writes a status for a terminal: totals, a line a member, places, changes, and strays.
func WriteStatus(w io.Writer, s Status, lang Language) error {
	out := bufio.NewWriter(w)
	_, _ = fmt.Fprintf(out, "%s\n%s\n", s.headline(lang), s.sentences(lang))
	if which := s.planSentence(lang); which != "" {
		_, _ = fmt.Fprintln(out, which)
	}
	_, _ = fmt.Fprintln(out)
	s.writeWaiting(out, lang)
	s.writeMembers(out, lang)
	for _, kind := range s.places() {
		if len(kind.rows) > 1 {
			_, _ = fmt.Fprintln(out)
			writePlaces(out, kind, lang)
		}
	}
	if len(s.Plan.Changes) > 0 {
		_, _ = fmt.Fprintf(out, "\n%s\n", lang.say(planChangesText()))
		writeChangeLines(out, "  ", "", s.Plan.Changes, s.Plan.MoreChanges, lang)
	}
	for _, m := range s.Members {
		if len(m.Changes) > 0 {
			_, _ = fmt.Fprintln(out)
			writeChanges(out, m, lang)
		}
	}
	if len(s.Strays) > 0 {
		_, _ = fmt.Fprintf(out, "\n%s:\n", lang.say(straysText()))
		for _, f := range s.Strays {
			why := oneLine(strings.TrimSpace(f.Says + " " + f.Do))
			_, _ = fmt.Fprintf(out, "  %s: %s [%s]\n", f.FileName, why, f.Rule)
		}
	}
	return out.Flush()
}

// writeWaiting lists first the returns that wait for a decision, and the one thing to do.
func (s Status) writeWaiting(out io.Writer, lang Language) {
	n := 0
	for _, m := range s.Members {
		for _, w := range m.Waiting {
			if n++; n == 1 {
				_, _ = fmt.Fprintf(out, "%s:\n", lang.head(undecided))
			}
			_, _ = fmt.Fprintf(out, "  %s · %s · %s\n", lang.number(w.Number), oneLine(w.FileName),
				strings.Join(whose(Return, m.Name, m.Code, w.Year, 0, lang), " · "))
			for _, why := range w.Why {
				_, _ = fmt.Fprintln(out, "      "+oneLine(why))
			}
		}
	}
	if n > 0 {
		_, _ = fmt.Fprintf(out, "  %s\n\n", lang.say(decideText()))
	}
}

func (s Status) headline(lang Language) string {
	return lang.say(msg("Trameses de {year}, a {when}", "Entregas de {year}, a {when}",
		"Returns for {year}, as of {when}"),
		"year", yearText(s.Year), "when", s.AsOf.Format("02/01/2006 15:04"))
}

func (s Status) sentences(lang Language) string {
	t := s.Totals
	received := lang.say(receivedText(t.Sent(), t.Expected), "sent", t.Sent(), "expected", t.Expected)
	if t.Late > 0 {
		received += lang.say(msg(
			", {n} fora de termini", ", {n} fuera de plazo", ", {n} late"), "n", t.Late)
	}
	if t.Missing > 0 && t.Sent() > 0 {
		received += lang.of(t.Missing, source.Counted{
			One:  msg("; en falta {n}", "; falta {n}", "; {n} is missing"),
			Many: msg("; en falten {n}", "; faltan {n}", "; {n} are missing")})
	}
	parts := []string{received + "."}
	if t.WithErrors > 0 {
		parts = append(parts, lang.of(t.WithErrors, counted(
			msg("tramesa té cel·les amb errors.", "entrega tiene celdas con errores.",
				"return has cells in error."),
			msg("trameses tenen cel·les amb errors.", "entregas tienen celdas con errores.",
				"returns have cells in error."))))
	}
	if !s.Deadline.IsZero() {
		when := deadlineWords()
		if s.Overdue() {
			when = msg(
				"El termini es va acabar {day}.", "El plazo terminó {day}.", "The deadline was {day}.")
		}
		parts = append(parts, lang.say(when, "day", lang.onDay(s.Deadline)))
	}
	return strings.Join(parts, " ") + s.officeSent(lang)
}

func deadlineWords() source.Text {
	return msg("El termini s'acaba {day}.", "El plazo termina {day}.", "The deadline is {day}.")
}

// receivedText says how many of the expected returns came, without the full stop.
func receivedText(sent, expected int) source.Text {
	switch {
	case expected == 0:
		return msg("No s'espera la tramesa de cap membre", "No se espera la entrega de ningún miembro",
			"No member's return is expected")
	case expected == 1 && sent == 0:
		return msg("No ha arribat l'única tramesa que s'espera",
			"No ha llegado la única entrega que se espera", "The only expected return has not come")
	case expected == 1:
		return msg("Ha arribat l'única tramesa que s'espera",
			"Ha llegado la única entrega que se espera", "The only expected return has come")
	case sent == 0:
		return msg("No ha arribat cap de les {expected} trameses",
			"No ha llegado ninguna de las {expected} entregas", "None of {expected} returns has come")
	case sent == 1:
		return msg("Ha arribat {sent} de les {expected} trameses",
			"Ha llegado {sent} de las {expected} entregas", "{sent} of {expected} returns has come")
	}
	return msg("Han arribat {sent} de les {expected} trameses",
		"Han llegado {sent} de las {expected} entregas", "{sent} of {expected} returns have come")
}

// look gives the class, the sign and the words of a standing. The sign tells them apart without
// colours.
func (s Status) look(m MemberStatus, lang Language) (class, sign, word string) {
	word = lang.standing(m.Standing)
	if m.Standing != WellLate && m.State == Late {
		word += ", " + lang.standing(WellLate)
	}
	for i, w := range m.Waiting {
		word += [...]string{": ", ", "}[min(i, 1)] + lang.number(w.Number)
	}
	return string(m.Standing), signs()[m.Standing], word
}

func signs() map[Standing]string {
	return map[Standing]string{ToDecide: "?", Refused: "✕", Blank: "◇", WithErrors: "◆",
		Missing: "○", Awaited: "○", WellLate: "▲", Well: "●"}
}

func (l Language) standing(s Standing) string {
	return l.say(map[Standing]source.Text{
		ToDecide:   msg("per decidir", "por decidir", "to be decided"),
		Refused:    msg("rebutjada", "rechazada", "rejected"),
		Blank:      msg("buida", "vacía", "empty"),
		WithErrors: msg("amb errors", "con errores", "with errors"),
		Missing:    msg("no rebuda", "no recibida", "missing"),
		Awaited:    msg("pendent", "pendiente", "awaited"),
		WellLate:   msg("fora de termini", "fuera de plazo", "late"),
		Well:       msg("a temps", "a tiempo", "on time"),
	}[s])
}

func memberHeads(lang Language) []string {
	return lang.all(msg("Membre", "Miembro", "Member"), msg("Estat", "Estado", "State"),
		msg("Errors", "Errores", "Errors"), msg("Avisos", "Avisos", "Warnings"),
		msg("Què s'ha d'enviar", "Qué hay que enviar", "To send"),
		msg("Rebuda", "Recibida", "Received"), msg("Versió", "Versión", "Version"),
		msg("Indicadors", "Indicadores", "Indicators"), msg("Comarca", "Comarca", "Comarca"))
}

func (s Status) writeMembers(out io.Writer, lang Language) {
	heads := memberHeads(lang)
	lines := [][]string{{heads[0], heads[8], heads[1], heads[5], heads[6], heads[7], heads[2],
		heads[3],
		heads[4]}}
	for _, m := range s.Members {
		_, _, state := s.look(m, lang)
		line := []string{oneLine(m.Name) + " (" + oneLine(m.Code) + ")", oneLine(m.Comarca),
			state, "–", "–", s.indicators(m, lang), "–", "–", strings.Join(m.copies(), ", ")}
		if m.State != Absent {
			line[3], line[4] = s.when(m), fmt.Sprintf("v%d", m.Version)
			if m.Workbook > 0 {
				line[4] += " (" + lang.number(m.Workbook) + ")"
			}
			line[6], line[7] = lang.count(m.Errors), lang.count(m.Warnings)
		}
		lines = append(lines, line)
	}
	writeTable(out, lines)
}

// when is the day of receipt of the version that counts.
func (s Status) when(m MemberStatus) string {
	if m.ReceivedAt == nil {
		return ""
	}
	return day(s.local(*m.ReceivedAt))
}

func (s Status) local(t time.Time) time.Time { return t.In(s.AsOf.Location()) }

// indicators counts the reported indicators of those asked: 18 de 20.
func (s Status) indicators(m MemberStatus, lang Language) string {
	return lang.outOf(m.Reported, m.Expected)
}

func (m MemberStatus) copies() (all []string) {
	if m.Copy != "" {
		all = append(all, m.Copy)
	}
	for _, f := range m.Rejected {
		if f.Copy != "" {
			all = append(all, f.Copy)
		}
	}
	return all
}

func placeHeads(kind source.Text, lang Language) []string {
	return lang.all(kind, msg("Membres", "Miembros", "Members"), msg("A temps", "A tiempo", "On time"),
		msg("Fora de termini", "Fuera de plazo", "Late"), msg("No rebudes", "No recibidas", "Missing"),
		msg("Amb errors", "Con errores", "With errors"), msg("Indicadors", "Indicadores", "Indicators"))
}

type placeKind struct {
	name source.Text
	rows []Place
}

func (s Status) places() []placeKind {
	return []placeKind{
		{msg("Demarcació", "Demarcación", "Demarcació"), s.Demarcacions},
		{msg("Comarca", "Comarca", "Comarca"), s.Comarques},
	}
}

func writePlaces(out io.Writer, kind placeKind, lang Language) {
	lines := [][]string{placeHeads(kind.name, lang)}
	for _, p := range kind.rows {
		lines = append(lines, append([]string{oneLine(p.Name)}, p.figures(lang)...))
	}
	writeTable(out, lines)
}

func (p Place) figures(lang Language) []string {
	return []string{lang.count(p.Expected), lang.count(p.OnTime), lang.count(p.Late),
		lang.count(p.Missing), lang.count(p.WithErrors), lang.outOf(p.Reported, p.Asked)}
}

func (l Language) outOf(part, whole int) string {
	return l.say(msg(
		"{part} de {whole}", "{part} de {whole}", "{part} of {whole}"), "part", part, "whole", whole)
}

func writeChanges(out io.Writer, m MemberStatus, lang Language) {
	_, _ = fmt.Fprintln(out, changesHead(m, lang))
	writeChangeLines(out, "  ", "", m.Changes, m.MoreChanges, lang)
}

func writeChangeLines(out io.Writer, indent, label string, changes []Change, more int,
	lang Language) {
	for _, line := range ChangeLines(changes, lang) {
		_, _ = fmt.Fprintln(out, indent+label+line)
	}
	if more > 0 {
		_, _ = fmt.Fprintln(out, indent+"… "+moreChanges(more, lang))
	}
}

func planChangesText() source.Text {
	return msg("Pla de treball: què canvia respecte de l’anterior",
		"Plan de trabajo: qué cambia respecto al anterior", "Plan: what it changes from the one before")
}

func changesHead(m MemberStatus, lang Language) string {
	return lang.say(msg("{member}: què canvia a la versió {version} respecte de l'anterior",
		"{member}: qué cambia en la versión {version} respecto a la anterior",
		"{member}: what version {version} changes from the one before"),
		"member", oneLine(m.Name), "version", m.Version)
}

// ChangeLines writes a line a change: Indicadors!H14 IND03 Personal tècnic, valor: 12 → 14.
func ChangeLines(changes []Change, lang Language) []string {
	var out []string
	for _, c := range changes {
		line := strings.TrimSpace(oneLine(c.Cell) + " " + shortened(oneLine(c.Subject), quotedRunes))
		out = append(out, line+", "+c.Field+": "+lang.changeText(c.Before)+" → "+lang.changeText(c.After))
	}
	return out
}

func (l Language) changeText(text string) string {
	if text == "" {
		return l.say(msg("(buit)", "(vacío)", "(empty)"))
	}
	return shortened(oneLine(text), quotedRunes)
}

func writeTable(out io.Writer, lines [][]string) {
	widths := widths(lines)
	for _, line := range lines {
		_, _ = fmt.Fprintln(out, aligned(line, widths))
	}
}
