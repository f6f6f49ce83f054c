package feedback

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// WriteStatus writes a status for a terminal: how many have sent, an aligned line a member, the places,
// what changed, and the files that belong to nobody.
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
		_, _ = fmt.Fprintf(out, "\n%s\n", lang.say(straysHead()))
		for _, f := range s.Strays {
			_, _ = fmt.Fprintf(out, "  %s: %s [%s]\n", f.FileName, oneLine(strings.TrimSpace(f.Says+" "+f.Do)), f.Rule)
		}
	}
	return out.Flush()
}

func (s Status) headline(lang Language) string {
	return fmt.Sprintf(lang.say(source.Text{
		Ca: "Trameses de %d, a %s", Es: "Entregas de %d, a %s", En: "Returns for %d, as of %s",
	}), s.Year, s.AsOf.Format("02/01/2006 15:04"))
}

// sentences say in words what the tables say in figures.
func (s Status) sentences(lang Language) string {
	t := s.Totals
	said := []string{fmt.Sprintf(lang.say(source.Text{
		Ca: "Han arribat %s de %s", Es: "Han llegado %s de %s", En: "Received: %s of %s",
	}), lang.count(t.Sent()), lang.of(t.Expected,
		source.Text{Ca: "tramesa esperada", Es: "entrega esperada", En: "return expected"},
		source.Text{Ca: "trameses esperades", Es: "entregas esperadas", En: "returns expected"}))}
	if t.Late > 0 {
		said[0] += ", " + lang.of(t.Late, source.Text{Ca: "fora de termini", Es: "fuera de plazo", En: "late"},
			source.Text{Ca: "fora de termini", Es: "fuera de plazo", En: "late"})
	}
	if t.Missing > 0 {
		said[0] += fmt.Sprintf(lang.say(map[bool]source.Text{
			true:  {Ca: "; en falta %s", Es: "; falta %s", En: "; %s is missing"},
			false: {Ca: "; en falten %s", Es: "; faltan %s", En: "; %s are missing"},
		}[t.Missing == 1]), lang.count(t.Missing))
	}
	said[0] += "."
	if t.WithErrors > 0 {
		said = append(said, lang.of(t.WithErrors,
			source.Text{Ca: "tramesa té cel·les amb errors.", Es: "entrega tiene celdas con errores.", En: "return has cells in error."},
			source.Text{Ca: "trameses tenen cel·les amb errors.", Es: "entregas tienen celdas con errores.", En: "returns have cells in error."}))
	}
	if !s.Deadline.IsZero() {
		when := source.Text{Ca: "El termini s'acaba el %s.", Es: "El plazo termina el %s.", En: "The deadline is %s."}
		if s.Overdue() {
			when = source.Text{Ca: "El termini es va acabar el %s.", Es: "El plazo terminó el %s.", En: "The deadline was %s."}
		}
		said = append(said, fmt.Sprintf(lang.say(when), lang.date(s.Deadline)))
	}
	return strings.Join(said, " ")
}

// stateWord is a state in words. Who has not sent is awaited until the deadline, and missing after it.
func (s Status) stateWord(m MemberStatus, lang Language) string {
	switch {
	case m.State == OnTime:
		return lang.say(source.Text{Ca: "a temps", Es: "a tiempo", En: "on time"})
	case m.State == Late:
		return lang.say(source.Text{Ca: "fora de termini", Es: "fuera de plazo", En: "late"})
	case len(m.Rejected) > 0:
		return lang.say(source.Text{Ca: "rebutjada", Es: "rechazado", En: "rejected"})
	case s.Overdue():
		return lang.say(source.Text{Ca: "no rebuda", Es: "no recibido", En: "missing"})
	}
	return lang.say(source.Text{Ca: "pendent", Es: "pendiente", En: "awaited"})
}

// memberHeads are the columns of the table of members.
func memberHeads(lang Language) []string {
	var heads []string
	for _, text := range []source.Text{
		{Ca: "Membre", Es: "Miembro", En: "Member"},
		{Ca: "Comarca", Es: "Comarca", En: "Comarca"},
		{Ca: "Estat", Es: "Estado", En: "State"},
		{Ca: "Rebuda", Es: "Recibido", En: "Received"},
		{Ca: "Versió", Es: "Versión", En: "Version"},
		{Ca: "Indicadors", Es: "Indicadores", En: "Indicators"},
		{Ca: "Errors", Es: "Errores", En: "Errors"},
		{Ca: "Avisos", Es: "Avisos", En: "Warnings"},
		{Ca: "Còpia amb incidències", Es: "Copia con incidencias", En: "Annotated copy"},
	} {
		heads = append(heads, lang.say(text))
	}
	return heads
}

func (s Status) writeMembers(out io.Writer, lang Language) {
	lines := [][]string{memberHeads(lang)}
	for _, m := range s.Members {
		line := []string{oneLine(m.Name) + " (" + oneLine(m.Code) + ")", oneLine(m.Comarca), s.stateWord(m, lang), "–", "–",
			s.indicators(m, lang), "–", "–", m.copies()}
		if m.State != Absent {
			line[3], line[4] = s.when(m), fmt.Sprintf("v%d", m.Version)
			line[6], line[7] = lang.count(m.Errors), lang.count(m.Warnings)
		}
		lines = append(lines, line)
	}
	writeTable(out, lines)
}

// when is the day on which the version that counts came.
func (s Status) when(m MemberStatus) string {
	if m.ReceivedAt == nil {
		return ""
	}
	return day(s.local(*m.ReceivedAt))
}

func (s Status) local(t time.Time) time.Time { return t.In(s.AsOf.Location()) }

// indicators is how many a member has reported of those asked: 18 de 20.
func (s Status) indicators(m MemberStatus, lang Language) string {
	return lang.count(m.Reported) + lang.say(source.Text{Ca: " de ", Es: " de ", En: " of "}) + lang.count(m.Expected)
}

func (m MemberStatus) copies() string {
	all := []string{}
	if m.Copy != "" {
		all = append(all, m.Copy)
	}
	for _, f := range m.Rejected {
		if f.Copy != "" {
			all = append(all, f.Copy)
		}
	}
	return strings.Join(all, ", ")
}

// placeHeads are the columns of a table of places.
func placeHeads(kind source.Text, lang Language) []string {
	heads := []string{lang.say(kind)}
	for _, text := range []source.Text{
		{Ca: "Membres", Es: "Miembros", En: "Members"},
		{Ca: "A temps", Es: "A tiempo", En: "On time"},
		{Ca: "Fora de termini", Es: "Fuera de plazo", En: "Late"},
		{Ca: "No rebudes", Es: "No recibidos", En: "Missing"},
		{Ca: "Amb errors", Es: "Con errores", En: "With errors"},
		{Ca: "Indicadors", Es: "Indicadores", En: "Indicators"},
	} {
		heads = append(heads, lang.say(text))
	}
	return heads
}

// placeKind is a way to divide the territory.
type placeKind struct {
	name source.Text
	rows []Place
}

func (s Status) places() []placeKind {
	return []placeKind{
		{source.Text{Ca: "Demarcació", Es: "Demarcación", En: "Demarcació"}, s.Demarcacions},
		{source.Text{Ca: "Comarca", Es: "Comarca", En: "Comarca"}, s.Comarques},
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
	of := lang.say(source.Text{Ca: " de ", Es: " de ", En: " of "})
	return []string{lang.count(p.Expected), lang.count(p.OnTime), lang.count(p.Late), lang.count(p.Missing),
		lang.count(p.WithErrors), lang.count(p.Reported) + of + lang.count(p.Asked)}
}

func writeChanges(out io.Writer, m MemberStatus, lang Language) {
	_, _ = fmt.Fprintln(out, changesHead(m, lang))
	for _, line := range ChangeLines(m.Changes, lang) {
		_, _ = fmt.Fprintln(out, "  "+line)
	}
	if m.MoreChanges > 0 {
		_, _ = fmt.Fprintln(out, "  … "+moreChanges(m.MoreChanges, lang))
	}
}

func changesHead(m MemberStatus, lang Language) string {
	return fmt.Sprintf(lang.say(source.Text{
		Ca: "%s: què canvia a la versió %d respecte de l'anterior",
		Es: "%s: qué cambia en la versión %d respecto a la anterior",
		En: "%s: what version %d changes from the one before",
	}), oneLine(m.Name), m.Version)
}

// ChangeLines writes each change in a line: Indicadors!H14 IND03 Personal tècnic, valor: 12 → 14.
func ChangeLines(changes []Change, lang Language) []string {
	var out []string
	for _, c := range changes {
		line := strings.TrimSpace(oneLine(c.Cell) + " " + shortened(oneLine(c.Subject), quotedRunes))
		out = append(out, line+", "+c.Field+": "+lang.side(c.Before)+" → "+lang.side(c.After))
	}
	return out
}

// side is one side of a change.
func (l Language) side(text string) string {
	if text == "" {
		return l.say(source.Text{Ca: "(buit)", Es: "(vacío)", En: "(empty)"})
	}
	return shortened(oneLine(text), quotedRunes)
}

func straysHead() source.Text {
	return source.Text{Ca: "Fitxers que no són de ningú:", Es: "Ficheros que no son de nadie:", En: "Files that belong to nobody:"}
}

func writeTable(out io.Writer, lines [][]string) {
	widths := widths(lines)
	for _, line := range lines {
		_, _ = fmt.Fprintln(out, aligned(line, widths))
	}
}
