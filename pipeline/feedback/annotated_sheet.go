package feedback

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// IncidentsSheet is the name of the list of problems, in every language. Readers skip a sheet of
// this name.
const IncidentsSheet = "Incidències"

// The colours of what goes back to a member: those of the templates.
const (
	ink    = "22303A"
	faded  = "5B6B75"
	petrol = "23545B"
	line   = "D3DBDD"
)

// Incidents is the first sheet of an annotated copy: what to do, and a linked row a problem.
func Incidents(r Returned, lang Language) write.Sheet {
	return incidents(r, lang, lang.say(correctHere(r.Kind)), true)
}

// convertedIncidents is the list of a copy that has the values only: of an .ods, or of a workbook
// with active content.
func convertedIncidents(r Returned, open bool, lang Language) write.Sheet {
	why := msg(
		"El vostre llibre porta macros, connexions o objectes d’altres programes, i aquesta còpia no: "+
			"hi ha les vostres dades, sense les fórmules ni l’aspecte. ",
		"Su libro lleva macros, conexiones u objetos de otros programas, y esta copia no: están sus "+
			"datos, sin las fórmulas ni el aspecto. ",
		"Your workbook has macros, connections or objects of other programs, and this copy has none: "+
			"your data is here, without its formulas and its looks. ")
	if open {
		why = msg("El vostre llibre és un .ods i aquesta còpia, un .xlsx, que LibreOffice també obre: "+
			"hi ha les vostres dades, sense les fórmules ni l'aspecte. ",
			"Su libro es un .ods y esta copia, un .xlsx, que LibreOffice también abre: están sus datos, "+
				"sin las fórmulas ni el aspecto. ",
			"Your workbook is an .ods and this copy an .xlsx, which LibreOffice opens too: your data is "+
				"here, without its formulas and its looks. ")
	}
	return incidents(r, lang, lang.say(why)+lang.say(correctHere(r.Kind)), true)
}

func correctHere(kind Kind) source.Text {
	if kind == Plan {
		return msg(
			"Corregiu les cel·les acolorides, aquí o en el vostre pla, i deseu el pla a la carpeta de les "+
				"trameses. No cal que esborreu els colors, els comentaris ni aquest full.",
			"Corrija las celdas coloreadas, aquí o en su plan, y guarde el plan en la carpeta de las "+
				"entregas. No hace falta que borre los colores, los comentarios ni esta hoja.",
			"Correct the coloured cells, here or in your plan, and save the plan in the drop folder. "+
				"There is no need to remove the colours, the comments or this sheet.")
	}
	return msg(
		"Corregiu les cel·les acolorides en aquest mateix fitxer, deseu-lo i torneu-lo a enviar. No "+
			"cal que esborreu els colors, els comentaris ni aquest full.",
		"Corrija las celdas coloreadas en este mismo fichero, guárdelo y envíelo de nuevo. No hace "+
			"falta que borre los colores, los comentarios ni esta hoja.",
		"Correct the coloured cells in this very file, save it and send it again. There is no need to "+
			"remove the colours, the comments or this sheet.")
}

// ErrorDraft is the small workbook that explains where the member's own cannot be annotated.
func ErrorDraft(r Returned, lang Language) write.Draft {
	steps := msg(
		"Aquest llibre només explica què ha passat: el vostre no s'ha pogut acolorir. Corregiu el "+
			"vostre, deseu-lo i torneu-lo a enviar.",
		"Este libro solo explica qué ha pasado: el suyo no se ha podido colorear. Corrija el suyo, "+
			"guárdelo y envíelo de nuevo.",
		"This workbook only explains what happened: yours could not be coloured. Correct your own, "+
			"save it and send it again.")
	if r.Kind == Plan {
		steps = msg(
			"Aquest llibre només explica què ha passat: el pla no s’ha pogut acolorir. Corregiu el vostre "+
				"pla i deseu-lo a la carpeta de les trameses.",
			"Este libro solo explica qué ha pasado: el plan no se ha podido colorear. Corrija su plan y "+
				"guárdelo en la carpeta de las entregas.",
			"This workbook only explains what happened: the plan could not be coloured. Correct your plan "+
				"and save it in the drop folder.")
	}
	sheet := incidents(r, lang, lang.say(steps), false)
	return write.Draft{Title: sheet.Rows[0].Cells[0].Text, Author: "Memòria", Language: string(lang),
		Created: r.ReceivedAt, Sheets: []write.Sheet{sheet}}
}

func incidents(r Returned, lang Language, steps string, linked bool) write.Sheet {
	heads := lang.all(msg("Gravetat", "Gravedad", "Severity"), msg("Full", "Hoja", "Sheet"),
		msg("Cel·la", "Celda", "Cell"), msg("Què s'ha trobat", "Qué se ha encontrado", "What was found"),
		whatToDo(), msg("Regla", "Regla", "Rule"))
	widths := []float64{12, 16, 12, 58, 58, 30} // in characters
	s := write.Sheet{Name: IncidentsSheet, Tab: styleOf(source.Worst(r.Problems)).fill, NoGrid: true}
	whole := 0.0
	for _, width := range widths {
		s.Columns = append(s.Columns, write.Column{Width: width})
		whole += width
	}
	title := write.Style{Size: 16, Bold: true, Colour: petrol}
	prose := write.Style{Size: 11, Colour: ink, Wrap: true}
	for _, row := range []struct {
		text  string
		style write.Style
	}{
		{incidentsTitle(r, lang), title},
		{incidentsFacts(r, lang), write.Style{Colour: faded, Wrap: true}},
		{standing(r, lang), prose},
		{steps, write.Style{Size: 11, Bold: true, Colour: ink, Wrap: true}},
	} {
		s.Rows = append(s.Rows, write.Row{Height: rowHeight(row.text, whole, row.style.Size),
			Cells: []write.Cell{textCell(row.text, row.style)}})
		s.Merged = append(s.Merged, workbook.Area{FirstRow: len(s.Rows), FirstColumn: 1,
			LastRow: len(s.Rows), LastColumn: len(heads)})
	}
	head := write.Style{Bold: true, Colour: "FFFFFF", Fill: petrol, Border: petrol, Wrap: true,
		Align: "left", Indent: 1}
	row := write.Row{Height: 22}
	for _, text := range heads {
		row.Cells = append(row.Cells, textCell(text, head))
	}
	s.Rows = append(s.Rows, row)
	s.FreezeRows = len(s.Rows)
	first := len(s.Rows)
	for _, p := range worstFirst(r.Problems)[:min(len(r.Problems), listedRows)] {
		s.Rows = append(s.Rows, incidentRow(p, lang, widths, linked))
	}
	s.Filter = workbook.Area{FirstRow: first, FirstColumn: 1, LastRow: len(s.Rows),
		LastColumn: len(heads)}
	if more := len(r.Problems) - listedRows; more > 0 {
		s.Rows = append(s.Rows, write.Row{Cells: []write.Cell{textCell(lang.say(msg(
			"… i {n} més: corregiu primer aquestes.", "… y {n} más: corrija primero estas.",
			"… and {n} more: correct these first."), "n", more), prose)}})
		s.Rows[len(s.Rows)-1].Cells[0].Style.Wrap = false
	}
	s.Print = write.Print{Landscape: true, HeadRows: 0, Footer: r.Name}
	return s
}

func incidentRow(p source.Problem, lang Language, widths []float64, linked bool) write.Row {
	p = quoted(p)
	style := styleOf(p.Rule.Severity)
	cell := write.Style{Colour: ink, Border: line, Wrap: true, Align: "left", Indent: 1}
	grave := cell
	grave.Fill, grave.Bold = style.fill, true
	small := cell
	small.Colour = faded
	found, do := oneLine(p.Says(string(lang))), oneLine(p.Do(string(lang)))
	row := write.Row{Cells: []write.Cell{
		textCell(style.sign+" "+lang.severity(p.Rule.Severity), grave),
		textCell(oneLine(p.At.Sheet), cell), textCell(cellText(p.At, lang), cell),
		textCell(found, cell), textCell(do, cell), textCell(p.Rule.ID, small),
	}}
	for i, c := range row.Cells {
		row.Height = max(row.Height, rowHeight(c.Text, widths[i], c.Style.Size))
	}
	if linked && p.At.Sheet != "" {
		at := p.At
		at.Row, at.Column = max(at.Row, 1), max(at.Column, 1)
		ref := &row.Cells[2]
		ref.Link = "#'" + strings.ReplaceAll(p.At.Sheet, "'", "''") + "'!" + at.Ref()
		ref.Style.Colour, ref.Style.Underline = "0B57A4", true
	}
	return row
}

func worstFirst(problems []source.Problem) []source.Problem {
	out := slices.Clone(problems)
	slices.SortStableFunc(out, func(a, b source.Problem) int {
		return cmp.Compare(min(b.Rule.Severity, source.Error), min(a.Rule.Severity, source.Error))
	})
	return out
}

// cellText names the cell alone: F14, fila 14, columna F, or the whole sheet.
func cellText(at source.Cell, lang Language) string {
	switch {
	case at.Row > 0 && at.Column > 0:
		return at.Ref()
	case at.Row > 0:
		return lang.say(msg("fila", "fila", "row")) + " " + at.Ref()
	case at.Column > 0:
		return lang.say(msg("col.", "col.", "col.")) + " " + at.Ref()
	case at.Sheet != "":
		return lang.say(msg("tot el full", "toda la hoja", "whole sheet"))
	}
	return ""
}

func textCell(text string, style write.Style) write.Cell {
	return write.Cell{Kind: workbook.Text, Text: text, Style: style}
}

// rowHeight is the height in points of a wrapped text in a column of a width in characters.
func rowHeight(text string, width, size float64) float64 {
	if size == 0 {
		size = 10
	}
	lines := 0.0
	for paragraph := range strings.Lines(text + "\n") {
		// Letters are narrower than figures, but words do not break.
		needed := float64(len([]rune(paragraph))) * size / 10 * 0.95
		lines += max(1, float64(int((needed+width-1)/width)))
	}
	return lines*size*1.35 + 8
}

func incidentsTitle(r Returned, lang Language) string {
	who := oneLine(r.MemberName)
	if who == "" {
		who = oneLine(r.MemberCode)
	}
	switch {
	case who == "":
		return lang.say(msg("Incidències del llibre rebut", "Incidencias del libro recibido",
			"Findings in the workbook received"))
	case r.Year == 0:
		return lang.say(msg("Incidències de la tramesa", "Incidencias de la entrega",
			"Findings in the return")) + " · " + who
	}
	return lang.say(msg("Incidències de la tramesa {year}", "Incidencias de la entrega {year}",
		"Findings in the {year} return"), "year", yearText(r.Year)) + " · " + who
}

// incidentsFacts names the workbook and counts its problems, in one line.
func incidentsFacts(r Returned, lang Language) string {
	facts := []string{lang.say(msg("Fitxer", "Fichero", "File")) + ": " + oneLine(r.Name)}
	if !r.ReceivedAt.IsZero() {
		facts = append(facts, lang.say(msg("Rebut", "Recibido", "Received"))+": "+day(r.ReceivedAt))
	}
	if r.Version > 0 {
		facts = append(facts, lang.say(msg(
			"Versió: {n}", "Versión: {n}", "Version: {n}"), "n", r.Version))
	}
	none := lang.say(msg("cap incidència", "ninguna incidencia", "no findings"))
	return strings.Join(append(facts, cmp.Or(lang.tallied(r.Count()), none)), " · ")
}

// tallied lists the numbers of problems above zero: 3 errors, 1 avís.
func (l Language) tallied(errors, warnings, notes int) string {
	var out []string
	for _, kind := range []struct {
		n     int
		words source.Counted
	}{{errors, errorWords}, {warnings, warningWords}, {notes, noteWords}} {
		if kind.n > 0 {
			out = append(out, l.of(kind.n, kind.words))
		}
	}
	return strings.Join(out, ", ")
}

func standing(r Returned, lang Language) string {
	switch r.Standing {
	case Rejected:
		return lang.say(msg(
			"No s'ha pogut carregar cap dada d'aquest llibre. Un cop corregit, es llegirà sencer.",
			"No se ha podido cargar ningún dato de este libro. Una vez corregido, se leerá entero.",
			"None of this workbook's data could be loaded. Once corrected, it will be read whole."))
	case Partly:
		return lang.say(msg(
			"El que és correcte ja s'ha carregat. El que té un error no compta fins que es corregeixi; "+
				"els avisos compten tal com estan.",
			"Lo que es correcto ya se ha cargado. Lo que tiene un error no cuenta hasta que se corrija; "+
				"los avisos cuentan tal como están.",
			"What is sound has been loaded. What is in error does not count until it is corrected; "+
				"warnings count as they stand."))
	}
	return lang.say(msg(
		"Totes les dades s'han carregat. Reviseu els avisos: si les xifres són bones, no cal fer res.",
		"Todos los datos se han cargado. Revise los avisos: si las cifras son correctas, no hay que "+
			"hacer nada.",
		"All the data was loaded. Look at the warnings: if the figures are right, there is nothing to "+
			"do."))
}

// day writes a date in figures, in its own time zone.
func day(t time.Time) string { return t.Format("02/01/2006") }
