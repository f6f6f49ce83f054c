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
	_, _ = fmt.Fprintf(out, "%s\n%s\n\n", s.headline(lang), s.sentences(lang))
	s.writeMembers(out, lang)
	for _, kind := range s.places() {
		if len(kind.rows) > 1 {
			_, _ = fmt.Fprintln(out)
			writePlaces(out, kind, lang)
		}
	}
	for _, m := range s.Members {
		if len(m.Changes) > 0 {
			_, _ = fmt.Fprintln(out)
			writeChanges(out, m, lang)
		}
	}
	if len(s.Strays) > 0 {
		_, _ = fmt.Fprintf(out, "\n%s\n", lang.say(msg("Fitxers que no són de ningú:",
			"Ficheros que no son de nadie:", "Files that belong to nobody:")))
		for _, f := range s.Strays {
			why := oneLine(strings.TrimSpace(f.Says + " " + f.Do))
			_, _ = fmt.Fprintf(out, "  %s: %s [%s]\n", f.FileName, why, f.Rule)
		}
	}
	return out.Flush()
}

func (s Status) headline(lang Language) string {
	return lang.say(msg("Trameses de {year}, a {when}", "Entregas de {year}, a {when}",
		"Returns for {year}, as of {when}"),
		"year", yearText(s.Year), "when", s.AsOf.Format("02/01/2006 15:04"))
}

func (s Status) sentences(lang Language) string {
	t := s.Totals
	expected := lang.of(t.Expected, counted(
		msg("tramesa esperada", "entrega esperada", "return expected"),
		msg("trameses esperades", "entregas esperadas", "returns expected")))
	received := lang.say(msg("Han arribat {sent} de {expected}", "Han llegado {sent} de {expected}",
		"Received: {sent} of {expected}"), "sent", t.Sent(), "expected", expected)
	if t.Late > 0 {
		received += lang.say(msg(
			", {n} fora de termini", ", {n} fuera de plazo", ", {n} late"), "n", t.Late)
	}
	if t.Missing > 0 {
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
				"El termini es va acabar el {day}.", "El plazo terminó el {day}.", "The deadline was {day}.")
		}
		parts = append(parts, lang.say(when, "day", lang.date(s.Deadline)))
	}
	return strings.Join(parts, " ")
}

func deadlineWords() source.Text {
	return msg("El termini s'acaba el {day}.", "El plazo termina el {day}.", "The deadline is {day}.")
}

// look gives the class, the sign and the words of a state. The sign tells states apart without
// colours. A missing return is awaited until the deadline.
func (s Status) look(m MemberStatus, lang Language) (class, sign, word string) {
	switch {
	case m.State == OnTime:
		return "on_time", "●", lang.say(msg("a temps", "a tiempo", "on time"))
	case m.State == Late:
		return "late", "▲", lang.say(msg("fora de termini", "fuera de plazo", "late"))
	case len(m.Rejected) > 0:
		return "rejected", "✕", lang.say(msg("rebutjada", "rechazado", "rejected"))
	case s.Overdue():
		return "missing", "○", lang.say(msg("no rebuda", "no recibido", "missing"))
	}
	return "awaited", "○", lang.say(msg("pendent", "pendiente", "awaited"))
}

func memberHeads(lang Language) []string {
	return lang.all(msg("Membre", "Miembro", "Member"), msg("Comarca", "Comarca", "Comarca"),
		msg("Estat", "Estado", "State"), msg("Rebuda", "Recibido", "Received"),
		msg("Versió", "Versión", "Version"), msg("Indicadors", "Indicadores", "Indicators"),
		msg("Errors", "Errores", "Errors"), msg("Avisos", "Avisos", "Warnings"),
		msg("Còpia amb incidències", "Copia con incidencias", "Annotated copy"))
}

func (s Status) writeMembers(out io.Writer, lang Language) {
	lines := [][]string{memberHeads(lang)}
	for _, m := range s.Members {
		_, _, state := s.look(m, lang)
		line := []string{oneLine(m.Name) + " (" + oneLine(m.Code) + ")", oneLine(m.Comarca),
			state, "–", "–", s.indicators(m, lang), "–", "–", strings.Join(m.copies(), ", ")}
		if m.State != Absent {
			line[3], line[4] = s.when(m), fmt.Sprintf("v%d", m.Version)
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
		msg("Fora de termini", "Fuera de plazo", "Late"), msg("No rebudes", "No recibidos", "Missing"),
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
