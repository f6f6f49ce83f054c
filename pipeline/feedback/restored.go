package feedback

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// Restored is the result of restoring a backup.
type Restored struct {
	Workbooks int
	// Carried are the years that were closed, or reopened, after the backup: that was carried over
	// from the database that it took the place of.
	Carried []int
	// Absent are the years whose closing is in that database alone, and could not be carried over.
	Absent []int
	// Decisions counts those about workbooks that were carried over from that database, and
	// DecisionsLost those that could not be.
	Decisions, DecisionsLost int
	// Forgotten are the members whose contact is back, as the backup is from before it was taken out.
	Forgotten []string
	Kept      string // where that database is kept; empty where there was none
}

// WriteRestored tells the result of a restore, and where the replaced database is kept.
func WriteRestored(w io.Writer, from string, r Restored, lang Language) error {
	lines := []string{lang.say(msg("Base de dades recuperada de {from}: {workbooks}.",
		"Base de datos recuperada de {from}: {workbooks}.",
		"Database restored from {from}: {workbooks}."),
		"from", from, "workbooks", lang.of(r.Workbooks, workbookWords))}
	if len(r.Carried) > 0 {
		lines = append(lines, lang.say(msg(
			"S'hi ha mantingut el que es va decidir després de la còpia sobre el tancament de: {years}.",
			"Se ha mantenido lo que se decidió después de la copia sobre el cierre de: {years}.",
			"What was decided after the backup about the closing of these years was kept: {years}."),
			"years", years(r.Carried)))
	}
	if len(r.Absent) > 0 {
		lines = append(lines, lang.say(msg(
			"Atenció: la còpia no té el tancament de {years}, i de la base de dades d'abans no s'ha "+
				"pogut recuperar. Busqueu una còpia posterior al tancament, o torneu a tancar l'any amb "+
				"`report close`.",
			"Atención: la copia no tiene el cierre de {years}, y de la base de datos anterior no se ha "+
				"podido recuperar. Busque una copia posterior al cierre, o vuelva a cerrar el año con "+
				"`report close`.",
			"Mind: the backup lacks the closing of {years}, and it could not be taken from the database "+
				"before. Look for a backup made after the closing, or close the year again with `report "+
				"close`."), "years", years(r.Absent)))
	}
	if r.Decisions > 0 {
		lines = append(lines, lang.of(r.Decisions, source.Counted{
			One: msg("S'hi ha mantingut {n} decisió sobre llibres presa després de la còpia.",
				"Se ha mantenido {n} decisión sobre libros tomada después de la copia.",
				"{n} decision about workbooks, taken after the backup, was kept."),
			Many: msg("S'hi han mantingut {n} decisions sobre llibres preses després de la còpia.",
				"Se han mantenido {n} decisiones sobre libros tomadas después de la copia.",
				"{n} decisions about workbooks, taken after the backup, were kept.")}))
	}
	if r.DecisionsLost > 0 {
		lines = append(lines, lang.of(r.DecisionsLost, source.Counted{
			One: msg("Atenció: de la base de dades d'abans no s'ha pogut recuperar {n} decisió sobre "+
				"llibres. Mireu què espera amb `ingest decide CARPETA` i torneu-la a prendre.",
				"Atención: de la base de datos anterior no se ha podido recuperar {n} decisión sobre "+
					"libros. Mire qué espera con `ingest decide CARPETA` y vuelva a tomarla.",
				"Mind: {n} decision about workbooks could not be taken from the database before. See what "+
					"waits with `ingest decide FOLDER`, and take it again."),
			Many: msg("Atenció: de la base de dades d'abans no s'han pogut recuperar {n} decisions sobre "+
				"llibres. Mireu què espera amb `ingest decide CARPETA` i torneu-les a prendre.",
				"Atención: de la base de datos anterior no se han podido recuperar {n} decisiones sobre "+
					"libros. Mire qué espera con `ingest decide CARPETA` y vuelva a tomarlas.",
				"Mind: {n} decisions about workbooks could not be taken from the database before. See what "+
					"waits with `ingest decide FOLDER`, and take them again.")}))
	}
	if len(r.Forgotten) > 0 {
		lines = append(lines, lang.say(forgottenWords().backInRestore, "members", listed(r.Forgotten)))
	}
	return writeLines(w, append(lines, lang.keptAt(r.Kept)...))
}

// years lists years in order, each once.
func years(of []int) string {
	var texts []string
	for _, year := range slices.Compact(slices.Sorted(slices.Values(of))) {
		texts = append(texts, yearText(year))
	}
	return strings.Join(texts, ", ")
}

func yearText(year int) string { return strconv.Itoa(year) }
