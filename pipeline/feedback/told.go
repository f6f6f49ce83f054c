package feedback

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// group is where a pass tells of a file. What needs somebody comes first.
type group int

const (
	undecided group = iota // contradicts itself: nothing of it counts until somebody decides
	refused                // nothing of it counts
	inPart                 // some cells do not count
	fresh                  // loaded by this pass
	unread                 // still being copied, or nothing to read it against
	answered               // rejected, and another came in its place: counted
	same                   // as it was: counted
	ignored                // never a member's workbook: counted
)

func groupOf(b Workbook) group {
	switch {
	case b.Outcome == Ignored:
		return ignored
	case b.Outcome == Later:
		return unread
	case b.Waits:
		return undecided
	case b.AnsweredBy != "":
		return answered
	case b.Open() && b.Standing == Rejected:
		return refused
	case b.Open():
		return inPart
	case b.Outcome == Unchanged:
		return same
	}
	return fresh
}

func (l Language) head(g group) string {
	return l.say([...]source.Text{
		undecided: undecidedText(),
		refused: msg("Rebutjats: no en compta res", "Rechazados: no cuenta nada de ellos",
			"Rejected: nothing of them counts"),
		inPart: msg("Carregats en part: compta tot menys les cel·les amb errors",
			"Cargados en parte: cuenta todo menos las celdas con errores",
			"Partly loaded: all counts but the cells in error"),
		fresh:  msg("Carregats", "Cargados", "Loaded"),
		unread: msg("Pendents de llegir", "Pendientes de leer", "Left for later"),
		answered: msg("Resolts: n’ha arribat un altre al seu lloc",
			"Resueltos: ha llegado otro en su lugar", "Settled: another came in their place"),
		same:    msg("Sense canvis", "Sin cambios", "Unchanged"),
		ignored: msg("Ignorats", "Ignorados", "Ignored"),
	}[g])
}

// What a pass tells at most of a group without verbose: files that were told before or need nobody
// are cut short.
const (
	listedFresh       = 20
	listedBefore      = 10
	listedPlanChanges = 5
)

// writeFiles tells of files, what needs somebody first: a line each, and the one thing to do. With
// verbose, all problems and changes of all files.
func writeFiles(out io.Writer, workbooks []Workbook, lang Language, verbose bool) {
	groups := map[group][]Workbook{}
	for _, b := range workbooks {
		groups[groupOf(b)] = append(groups[groupOf(b)], b)
	}
	for g := undecided; g <= ignored; g++ {
		books := groups[g]
		if len(books) == 0 || g >= answered && !verbose {
			continue
		}
		_, _ = fmt.Fprintf(out, "%s (%s)\n", lang.head(g), lang.count(len(books)))
		slices.SortStableFunc(books, func(a, b Workbook) int {
			return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Name, b.Name))
		})
		left := map[bool]int{false: listedFresh, true: listedBefore}
		more := 0
		for _, b := range books {
			before := b.Outcome == Unchanged || g == unread
			limited := before || g == fresh
			if limited && !verbose {
				if left[before] == 0 {
					more++
					continue
				}
				left[before]--
			}
			writeFile(out, b, lang, verbose)
		}
		if more > 0 {
			_, _ = fmt.Fprintf(out, "  … %s\n", lang.of(more, counted(
				msg("fitxer més (-v els diu tots)", "fichero más (-v los dice todos)",
					"more file (-v lists all)"),
				msg("fitxers més (-v els diu tots)", "ficheros más (-v los dice todos)",
					"more files (-v lists all)"))))
		}
		_, _ = fmt.Fprintln(out)
	}
}

// rank orders the files of a group: plans, new ones, and those with warnings come first.
func rank(b Workbook) int {
	_, warnings, _ := b.Count()
	switch {
	case b.Kind == Plan && b.Outcome != Unchanged:
		return 0
	case b.Outcome != Unchanged && warnings > 0:
		return 1
	case b.Outcome != Unchanged:
		return 2
	}
	return 3
}

func writeFile(out io.Writer, b Workbook, lang Language, verbose bool) {
	_, _ = fmt.Fprintln(out, "  "+strings.Join(append([]string{oneLine(b.Name)}, facts(b, lang)...),
		" · "))
	problems := b.sorted()
	if verbose {
		for _, p := range problems {
			_, _ = fmt.Fprintln(out, "      "+Finding(p, lang))
		}
		writeChangeLines(out, "      ", lang.say(changeLabel())+": ", b.Changes, b.MoreChanges, lang)
	} else if worst, ok := worstOf(problems); ok && tellsProblem(b, worst) && !b.settled() {
		worst.At.Book = ""
		_, _ = fmt.Fprintln(out, "      "+Finding(worst, lang))
	}
	if b.Kind == Plan && !verbose {
		writePlanChanges(out, b, lang)
	}
	if b.Waits {
		_, _ = fmt.Fprintln(out, "      "+lang.say(decideText()))
	}
	if b.Copy != "" && b.Open() {
		_, _ = fmt.Fprintln(out, "      "+lang.say(whatOfCopy(b), "copy", oneLine(b.Copy)))
	}
}

// whatOfCopy says what to do with an annotated copy. A plan is the officer's own.
func whatOfCopy(b Workbook) source.Text {
	switch {
	case b.Kind == Plan:
		return msg("→ Corregiu el pla i deseu-lo a la carpeta. Què hi ha malament: {copy}",
			"→ Corrija el plan y guárdelo en la carpeta. Qué está mal: {copy}",
			"→ Correct the plan and save it in the folder. What is wrong: {copy}")
	case b.MemberCode == "":
		return msg("→ Envieu a qui us el va fer arribar: {copy}",
			"→ Envíe a quien se lo hizo llegar: {copy}", "→ Send to whoever it came from: {copy}")
	}
	return msg("→ Envieu al membre: {copy}", "→ Envíe al miembro: {copy}",
		"→ Send to the member: {copy}")
}

// writePlanChanges tells the first of what a new plan changes, and where all of it is.
func writePlanChanges(out io.Writer, b Workbook, lang Language) {
	first := b.Changes[:min(len(b.Changes), listedPlanChanges)]
	writeChangeLines(out, "      ", lang.say(changeLabel())+": ", first, 0, lang)
	if more := len(b.Changes) - len(first) + b.MoreChanges; more > 0 {
		_, _ = fmt.Fprintf(out, "      … %s\n", lang.say(msg(
			"{more}: `ingest status CARPETA` els diu tots.",
			"{more}: `ingest status CARPETA` los dice todos.",
			"{more}: `ingest status FOLDER` lists all."), "more", moreChanges(more, lang)))
	}
}

func changeLabel() source.Text { return msg("canvi", "cambio", "change") }

func undecidedText() source.Text {
	return msg("Per decidir: no en compta res fins que decidiu",
		"Por decidir: no cuenta nada de ellos hasta que decida",
		"Waiting for a decision: nothing of them counts until then")
}

func decideText() source.Text {
	return msg("→ Decidiu-ho, amb l’ordre que diu: ingest decide CARPETA",
		"→ Decídalo, con la orden que dice: ingest decide CARPETA",
		"→ Decide, with the command that it says: ingest decide FOLDER")
}

// worstOf gives the first of the most severe problems.
func worstOf(problems []source.Problem) (worst source.Problem, ok bool) {
	for i, p := range problems {
		if i == 0 || p.Rule.Severity > worst.Rule.Severity {
			worst = p
		}
	}
	return worst, len(problems) > 0
}

// tellsProblem reports whether the worst problem is what there is to do, or is news. A file that
// was
// told before and has a copy to be sent says only that.
func tellsProblem(b Workbook, worst source.Problem) bool {
	if b.Outcome == Unchanged && b.Copy != "" {
		return false
	}
	return worst.Rule.Severity >= source.Warning || b.Outcome == Later
}

// whose tells a plan, or whose return of which year and which version.
func whose(kind Kind, name, code string, year, version int, lang Language) (out []string) {
	if kind == Plan {
		out = append(out, lang.say(msg("pla de treball", "plan de trabajo", "plan")))
	}
	var words []string
	if name := oneLine(cmp.Or(name, code)); name != "" {
		words = append(words, name)
	}
	if year > 0 {
		words = append(words, yearText(year))
	}
	if version > 0 {
		words = append(words, fmt.Sprintf("v%d", version))
	}
	if len(words) > 0 {
		out = append(out, strings.Join(words, ", "))
	}
	return out
}

// facts are what there is to know of a file in its line: whose, which version, what became of it.
func facts(b Workbook, lang Language) (out []string) {
	out = whose(b.Kind, b.MemberName, b.MemberCode, b.Year, b.Version, lang)
	if b.Outcome == Unchanged || b.Outcome == Again {
		out = append(out, lang.outcome(b.Outcome))
	}
	if b.Superseded {
		out = append(out, lang.say(msg("substituït", "sustituido", "superseded")))
	}
	if b.AnsweredBy != "" {
		out = append(out, lang.say(msg("resolt amb «{file}»", "resuelto con «{file}»",
			"settled by “{file}”"), "file", oneLine(b.AnsweredBy)))
	}
	if b.Retired {
		out = append(out, lang.say(retiredText()))
	}
	if b.AfterClosing {
		out = append(out, lang.say(msg("rebut després del tancament", "recibido después del cierre",
			"received after the closing")))
	}
	if changes := len(b.Changes) + b.MoreChanges; changes > 0 {
		out = append(out, lang.of(changes, counted(msg("canvi", "cambio", "change"),
			msg("canvis", "cambios", "changes"))))
	}
	if b.settled() {
		return out
	}
	errors, warnings, _ := b.Count()
	if tally := lang.tallied(errors, warnings, 0); tally != "" {
		out = append(out, tally)
	}
	if b.ID > 0 {
		out = append(out, lang.number(b.ID))
	}
	return out
}
