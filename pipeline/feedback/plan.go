package feedback

import (
	"fmt"
	"io"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// PlanInForce is the plan that holds in a year. ReceivedAt is when it came. Changes lists what it
// changes from the plan before it.
type PlanInForce struct {
	FileName    string     `json:"file_name"`
	ReceivedAt  *time.Time `json:"received_at"`
	Beside      []string   `json:"other_plans_in_folder"` // older ones, that hold in no year
	Rejected    []string   `json:"rejected_plans"`        // newer ones
	Changes     []Change   `json:"changes"`
	MoreChanges int        `json:"more_changes"`
}

// planSentence tells which plan holds where the folder has another one, and the one thing to do.
func (s Status) planSentence(lang Language) string {
	p := s.Plan
	if p.ReceivedAt == nil {
		return ""
	}
	since := lang.onDay(s.local(*p.ReceivedAt))
	switch {
	case len(p.Rejected) > 0:
		return lang.say(msg(
			"Pla de treball: {others} no es pot llegir bé i no val; continua valent l’anterior "+
				"(«{plan}», rebut {since}). Corregiu-lo i deseu-lo a la carpeta.",
			"Plan de trabajo: {others} no se puede leer bien y no vale; sigue valiendo el anterior "+
				"(«{plan}», recibido {since}). Corríjalo y guárdelo en la carpeta.",
			"Plan: {others} is rejected; the one before still holds (“{plan}”, received {since}). "+
				"Correct it and save it in the folder."),
			"others", quotedNames(p.Rejected, lang), "plan", oneLine(p.FileName), "since", since)
	case len(p.Beside) > 0:
		return lang.say(msg(
			"Pla de treball: val «{plan}», rebut {since}, i no {others}, que també és a la carpeta. Si "+
				"és el bo, traieu l’altre de la carpeta; si no ho és, torneu-hi a copiar l’altre amb un "+
				"nom nou.",
			"Plan de trabajo: vale «{plan}», recibido {since}, y no {others}, que también está en la "+
				"carpeta. Si es el bueno, saque el otro de la carpeta; si no lo es, vuelva a copiar el "+
				"otro en ella con un nombre nuevo.",
			"Plan: “{plan}” holds, received {since}, and not {others}, which lies in the folder too. If it "+
				"is the right one, take the other out of the folder; if it is not, copy the other into it "+
				"again under a new name."),
			"others", quotedNames(p.Beside, lang), "plan", oneLine(p.FileName), "since", since)
	}
	return ""
}

// writePlan tells before all files which plan holds, where the folder has another one.
func writePlan(out io.Writer, run Run, lang Language) {
	if which := run.Status.planSentence(lang); which != "" {
		_, _ = fmt.Fprintf(out, "%s\n\n", which)
	}
}

func quotedNames(names []string, lang Language) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = lang.say(msg("«{name}»", "«{name}»", "“{name}”"), "name", oneLine(name))
	}
	return strings.Join(quoted, ", ")
}

// planRow is a row of a plan: its name in words, and its cells by header.
type planRow struct {
	key, subject string
	cells        []plan.TypedCell
}

// PlanChanges lists how two plans differ, in the order of their sheets, by the cells that they were
// read from. A row is known by its codes. More counts the changes that are not listed.
func PlanChanges(before, after []plan.TypedCell, lang Language) (listed []Change, more int) {
	add := func(change Change) {
		if len(listed) == maxChanges {
			more++
			return
		}
		listed = append(listed, change)
	}
	for _, sheet := range form.PlanSheets() {
		was, is := planRows(before, sheet.Section), planRows(after, sheet.Section)
		old := map[string]planRow{}
		for _, row := range was {
			old[row.key] = row
		}
		for _, row := range is {
			earlier, known := old[row.key]
			delete(old, row.key)
			if !known {
				add(wholeRow(row, msg("nova", "nueva", "new"), lang))
				continue
			}
			for _, change := range changedCells(earlier, row) {
				add(change)
			}
		}
		for _, row := range was {
			if _, gone := old[row.key]; gone {
				add(wholeRow(row, msg("treta", "quitada", "taken out"), lang))
			}
		}
	}
	return listed, more
}

// wholeRow is the change of a row that only one of two plans has.
func wholeRow(row planRow, how source.Text, lang Language) Change {
	first := row.cells[0]
	return Change{Subject: row.subject, Field: lang.say(msg("fila", "fila", "row")),
		After: lang.say(how), Cell: cellOf(first)}
}

func changedCells(before, after planRow) (changes []Change) {
	texts := map[string]plan.TypedCell{}
	for _, c := range before.cells {
		texts[c.Header] = c
	}
	for _, c := range after.cells {
		was := texts[c.Header]
		delete(texts, c.Header)
		if earlier := textOf(was); earlier != textOf(c) {
			changes = append(changes, Change{Subject: after.subject, Field: c.Header, Before: earlier,
				After: textOf(c), Cell: cellOf(c)})
		}
	}
	for _, c := range before.cells {
		if _, gone := texts[c.Header]; gone && textOf(c) != "" {
			changes = append(changes, Change{Subject: after.subject, Field: c.Header, Before: textOf(c),
				Cell: cellOf(c)})
		}
	}
	return changes
}

func textOf(c plan.TypedCell) string { return strings.TrimSpace(c.Text) }

func cellOf(c plan.TypedCell) string {
	return source.Cell{Sheet: c.Sheet, Row: c.Row, Column: c.Column}.String()
}

// planRows gives the rows of a section. Rows of the same codes are told apart by their order.
func planRows(cells []plan.TypedCell, section string) (rows []planRow) {
	at, again := map[int]int{}, map[string]int{}
	for _, c := range cells {
		if c.Section != section || c.Field == "" || c.Field == "explanation" {
			continue
		}
		n, known := at[c.Row]
		if !known {
			n = len(rows)
			at[c.Row], rows = n, append(rows, planRow{})
		}
		rows[n].cells = append(rows[n].cells, c)
	}
	for i := range rows {
		codes, name := []string{}, ""
		for n, c := range rows[i].cells {
			switch {
			case n == 0 || c.Field == "member_code" && textOf(c) != "":
				codes = append(codes, textOf(c))
			case c.Field == "name":
				name = textOf(c)
			}
		}
		codesText := strings.Join(codes, " · ")
		again[codesText]++
		rows[i].key = fmt.Sprint(codesText, " ", again[codesText])
		rows[i].subject = strings.TrimSpace(codesText + " " + name)
	}
	return rows
}
