package feedback

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// Cases are the workbooks of the ledger that officers may decide about, in the order in which they
// came.
type Cases struct {
	Folder string
	All    []Case
}

// Case is a workbook of the ledger. ID is its number there. Doubts are the reasons why it waits, or
// waited, and Supposed is the year that they point to; 0 for none. Decision is in force; nil for
// none.
type Case struct {
	ID         int
	Name       string
	Kind       Kind
	MemberCode string
	MemberName string
	Year       int
	Version    int
	Current    bool
	Waits      bool
	Retired    bool
	Rejected   bool
	Doubts     []source.Problem
	Supposed   int
	Decision   *Decision
}

// Decision is what an officer decided about a workbook: accepted or retired. Year is 0 where the
// cover's holds.
type Decision struct {
	What   string
	Year   int
	At     time.Time
	By     string
	Reason string
}

// Decided is what a decision came to.
type Decided struct {
	Folder   string
	Did      string // accepted, retired or undone
	Case     Case   // as it is now
	Counts   []Counting
	Rejudged []string // files of returns that are judged otherwise since
	Page     string
}

// Counting is what counts of a member's year now. Name is empty where nothing does.
type Counting struct {
	Year    int
	Name    string
	Version int
	Closed  bool
}

// WriteCases lists what waits for a decision, with the commands that settle it, and the decisions
// in force. With verbose, it lists all workbooks with their numbers.
func WriteCases(w io.Writer, cases Cases, lang Language, verbose bool) error {
	out := bufio.NewWriter(w)
	var waiting, decided []Case
	for _, c := range cases.All {
		switch {
		case c.Waits:
			waiting = append(waiting, c)
		case c.Decision != nil:
			decided = append(decided, c)
		}
	}
	if len(waiting) == 0 {
		_, _ = fmt.Fprintln(out, lang.say(msg("No hi ha res per decidir.",
			"No hay nada por decidir.", "Nothing waits for a decision.")))
	} else {
		_, _ = fmt.Fprintf(out, "%s (%s)\n", lang.head(undecided), lang.count(len(waiting)))
	}
	for _, c := range waiting {
		_, _ = fmt.Fprintln(out, "  "+c.line(lang))
		for _, doubt := range c.Doubts {
			doubt.At.Book = ""
			_, _ = fmt.Fprintln(out, "      "+Finding(doubt, lang))
		}
		for _, way := range c.ways(cases.Folder, lang) {
			_, _ = fmt.Fprintln(out, "      → "+way)
		}
	}
	if len(decided) > 0 {
		_, _ = fmt.Fprintf(out, "\n%s (%s)\n", lang.say(msg("Ja decidit", "Ya decidido",
			"Already decided")), lang.count(len(decided)))
	}
	for _, c := range decided {
		_, _ = fmt.Fprintln(out, "  "+c.line(lang))
		_, _ = fmt.Fprintln(out, "      "+c.Decision.line(lang))
		_, _ = fmt.Fprintln(out, "      → "+lang.say(msg("per desfer-ho: {command}",
			"para deshacerlo: {command}", "to undo it: {command}"),
			"command", order(cases.Folder, "--undo", c.ID, "", lang)))
	}
	if verbose && len(cases.All) > 0 {
		_, _ = fmt.Fprintf(out, "\n%s (%s)\n", lang.say(msg("Tots els llibres", "Todos los libros",
			"All workbooks")), lang.count(len(cases.All)))
		for _, c := range cases.All {
			_, _ = fmt.Fprintln(out, "  "+c.line(lang))
		}
	}
	return out.Flush()
}

// number is a workbook's number in the ledger, as commands take it.
func (l Language) number(id int) string {
	return l.say(msg("núm. {n}", "n.º {n}", "no. {n}"), "n", fmt.Sprint(id))
}

// line is a workbook in one line: number, file, whose, and whether it counts.
func (c Case) line(lang Language) string {
	words := []string{lang.number(c.ID), oneLine(c.Name)}
	words = append(words, whose(c.Kind, c.MemberName, c.MemberCode, c.Year, c.Version, lang)...)
	return strings.Join(append(words, lang.say(c.standing())), " · ")
}

func (c Case) standing() source.Text {
	switch {
	case c.Retired:
		return retiredText()
	case c.Waits:
		return msg("per decidir", "por decidir", "waits for a decision")
	case c.Rejected:
		return msg("rebutjat", "rechazado", "rejected")
	case c.Kind == Return && !c.Current:
		return msg("substituït", "sustituido", "superseded")
	}
	return msg("compta", "cuenta", "counts")
}

func retiredText() source.Text { return msg("retirat", "retirado", "retired") }

func (d Decision) line(lang Language) string {
	what := msg("acceptat", "aceptado", "accepted")
	switch {
	case d.What == "retired":
		what = retiredText()
	case d.Year > 0:
		what = msg("acceptat com a tramesa de {year}", "aceptado como entrega de {year}",
			"accepted as a return for {year}")
	}
	return lang.say(msg("{what} el {day} per {who}: {reason}", "{what} el {day} por {who}: {reason}",
		"{what} on {day} by {who}: {reason}"), "what", lang.say(what, "year", yearText(d.Year)),
		"day", day(d.At), "who", oneLine(d.By), "reason", oneLine(d.Reason))
}

// ways are the commands that settle a workbook that waits.
func (c Case) ways(folder string, lang Language) (all []string) {
	if c.Supposed > 0 {
		all = append(all, lang.say(msg("si és de {year}: {command}", "si es de {year}: {command}",
			"if it is of {year}: {command}"), "year", yearText(c.Supposed),
			"command", order(folder, "--accept", c.ID, " --as "+yearText(c.Supposed), lang)))
	}
	return append(all, lang.say(msg("si és de {year}, com diu: {command}",
		"si es de {year}, como dice: {command}", "if it is of {year}, as it says: {command}"),
		"year", yearText(c.Year), "command", order(folder, "--accept", c.ID, "", lang)),
		lang.say(msg("si no ha de comptar: {command}", "si no debe contar: {command}",
			"if it must not count: {command}"), "command", order(folder, "--retire", c.ID, "", lang)))
}

// order is a command to type.
func order(folder, flag string, id int, more string, lang Language) string {
	if strings.ContainsAny(folder, " '\"$") {
		folder = `"` + folder + `"`
	}
	return fmt.Sprintf("ingest decide %s %s %d%s --reason \"%s\"", folder, flag, id, more,
		lang.say(msg("motiu", "motivo", "why")))
}

// WriteDecided tells what a decision came to: what counts now, what stays as it was approved, and
// how to take it back.
func WriteDecided(w io.Writer, d Decided, lang Language) error {
	did := map[string]source.Text{
		"accepted": msg("Acceptat", "Aceptado", "Accepted"),
		"retired":  msg("Retirat", "Retirado", "Retired"),
		"undone":   msg("Desfet", "Deshecho", "Undone"),
	}[d.Did]
	lines := []string{lang.say(did) + ": " + d.Case.line(lang)}
	if d.Did == "retired" {
		lines = append(lines, lang.say(msg("El fitxer es conserva; no en compta res.",
			"El fichero se conserva; no cuenta nada de él.", "The file is kept; nothing of it counts.")))
	}
	for _, c := range d.Counts {
		text := msg("De {member}, del {year}, compta «{file}» (v{version}).",
			"De {member}, de {year}, cuenta «{file}» (v{version}).",
			"Of {member}, for {year}, “{file}” counts (v{version}).")
		if c.Name == "" {
			text = msg("De {member}, del {year}, no compta cap tramesa.",
				"De {member}, de {year}, no cuenta ninguna entrega.",
				"Of {member}, for {year}, no return counts.")
		}
		lines = append(lines, lang.say(text, "year", yearText(c.Year), "file", oneLine(c.Name),
			"version", c.Version, "member", oneLine(cmp.Or(d.Case.MemberName, d.Case.MemberCode, "?"))))
		if c.Closed {
			lines = append(lines, lang.say(msg(
				"L’any {year} és tancat: la memòria aprovada es conserva tal com és. El que ara en "+
					"difereix es veu amb `report diff`.",
				"El año {year} está cerrado: la memoria aprobada se conserva tal como es. Lo que ahora "+
					"difiere se ve con `report diff`.",
				"Year {year} is closed: its approved memòria stays as it is. `report diff` shows what "+
					"differs from it now."), "year", yearText(c.Year)))
		}
	}
	if len(d.Rejudged) > 0 {
		lines = append(lines, lang.say(msg(
			"Ara es jutgen diferent: {files}. Feu una passada (`ingest {folder}`) per veure què hi ha "+
				"per esmenar.",
			"Ahora se juzgan de otra manera: {files}. Haga una pasada (`ingest {folder}`) para ver qué "+
				"hay que corregir.",
			"Judged otherwise now: {files}. Make a pass (`ingest {folder}`) to see what is to be mended."),
			"files", oneLine(strings.Join(d.Rejudged, ", ")), "folder", d.Folder))
	}
	if d.Case.Decision != nil {
		lines = append(lines, lang.say(msg("Per desfer-ho: {command}", "Para deshacerlo: {command}",
			"To undo it: {command}"), "command", order(d.Folder, "--undo", d.Case.ID, "", lang)))
	}
	if d.Page != "" {
		lines = append(lines, lang.say(pageText(), "page", d.Page))
	}
	return writeLines(w, lines)
}
