package feedback

import (
	"fmt"
	"io"
	"slices"
	"strconv"

	"xmess.cat/memoria/pipeline/source"
)

// Restored is what came of putting a backup in the place of the database.
type Restored struct {
	Workbooks int
	// Carried are the years that were closed, or reopened, after the backup: that was carried over from the
	// database that it took the place of.
	Carried []int
	// Absent are the years whose closing is in that database alone, and could not be carried over.
	Absent []int
	// Forgotten are the members whose contact is back, as the backup is from before it was taken out.
	Forgotten []string
	Kept      string // where that database is kept; empty where there was none
}

// WriteRestored says what was put back, and where what was there before is kept.
func WriteRestored(w io.Writer, from string, r Restored, lang Language) error {
	said := fmt.Sprintf(lang.say(source.Text{
		Ca: "Base de dades recuperada de %s: %s.\n",
		Es: "Base de datos recuperada de %s: %s.\n",
		En: "Database restored from %s: %s.\n"}), from, lang.workbooks(r.Workbooks))
	if len(r.Carried) > 0 {
		said += fmt.Sprintf(lang.say(source.Text{
			Ca: "S'hi ha mantingut el que es va decidir després de la còpia sobre el tancament de: %s.\n",
			Es: "Se ha mantenido lo que se decidió después de la copia sobre el cierre de: %s.\n",
			En: "What was decided after the backup about the closing of these years was kept: %s.\n"}), years(r.Carried))
	}
	if len(r.Absent) > 0 {
		said += fmt.Sprintf(lang.say(source.Text{
			Ca: "Atenció: la còpia no té el tancament de %s, i de la base de dades d'abans no s'ha pogut recuperar. " +
				"Busqueu una còpia posterior al tancament, o torneu a tancar l'any amb `report close`.\n",
			Es: "Atención: la copia no tiene el cierre de %s, y de la base de datos anterior no se ha podido recuperar. " +
				"Busque una copia posterior al cierre, o vuelva a cerrar el año con `report close`.\n",
			En: "Mind: the backup lacks the closing of %s, and it could not be taken from the database before. " +
				"Look for a backup made after the closing, or close the year again with `report close`.\n"}), years(r.Absent))
	}
	if len(r.Forgotten) > 0 {
		said += fmt.Sprintf(lang.say(forgottenWords().backInRestore)+"\n", listed(r.Forgotten))
	}
	_, err := io.WriteString(w, said+lang.keptAt(r.Kept))
	return err
}

// lostClosings says, a line a year, that what was approved is lost.
func (l Language) lostClosings(of []int) (said string) {
	for _, year := range of {
		said += fmt.Sprintf(l.say(source.Text{
			Ca: "Tancament de %d: perdut. Busqueu una còpia de seguretat posterior al tancament, o torneu a tancar l'any amb `report close`.\n",
			Es: "Cierre de %d: perdido. Busque una copia de seguridad posterior al cierre, o vuelva a cerrar el año con `report close`.\n",
			En: "Closing of %d: lost. Look for a backup made after the closing, or close the year again with `report close`.\n"}), year)
	}
	return said
}

// years lists years in order, each once.
func years(of []int) (said string) {
	of = slices.Compact(slices.Sorted(slices.Values(of)))
	for i, year := range of {
		if i > 0 {
			said += ", "
		}
		said += strconv.Itoa(year)
	}
	return said
}
