package feedback

import (
	"fmt"
	"io"
	"strings"
)

// Rebuilt is the result of a rebuild.
type Rebuilt struct {
	Workbooks int
	Otherwise []string // files that this program reads otherwise than the one before
	Lost      []string // files whose bytes could not be read any more
	Closings  []int    // years of which what was approved could not be read any more
	Kept      string   // where the database that it took the place of is kept
}

// WriteRebuilt tells the result of a rebuild, with a line for each file that is lost or read
// otherwise.
func WriteRebuilt(w io.Writer, r Rebuilt, lang Language) error {
	lines := []string{lang.say(msg("Base de dades refeta: {workbooks}.",
		"Base de datos rehecha: {workbooks}.", "Database made again: {workbooks}."),
		"workbooks", lang.of(r.Workbooks, workbookWords))}
	for _, name := range r.Otherwise {
		lines = append(lines, oneLine(name)+": "+lang.say(msg(
			"ara es llegeix diferent", "ahora se lee distinto", "now read otherwise")))
	}
	for _, name := range r.Lost {
		lines = append(lines, oneLine(name)+": "+lang.say(msg(
			"perdut; si encara és a la carpeta, es llegirà a la passada següent",
			"perdido; si aún está en la carpeta, se leerá en la próxima pasada",
			"lost; if it still lies in the folder, the next pass reads it")))
	}
	for _, year := range r.Closings {
		lines = append(lines, lang.say(msg(
			"Tancament de {year}: perdut. Busqueu una còpia de seguretat posterior al tancament, o "+
				"torneu a tancar l'any amb `report close`.",
			"Cierre de {year}: perdido. Busque una copia de seguridad posterior al cierre, o vuelva a "+
				"cerrar el año con `report close`.",
			"Closing of {year}: lost. Look for a backup made after the closing, or close the year again "+
				"with `report close`."),
			"year", yearText(year)))
	}
	return writeLines(w, append(lines, lang.keptAt(r.Kept)...))
}

// WriteBackup says that a backup was written and verified.
func WriteBackup(w io.Writer, path string, workbooks int, lang Language) error {
	_, err := fmt.Fprintln(w, lang.say(msg("Còpia de seguretat a {path}: {workbooks}, comprovada.",
		"Copia de seguridad en {path}: {workbooks}, comprobada.",
		"Backup in {path}: {workbooks}, checked."),
		"path", path, "workbooks", lang.of(workbooks, workbookWords)))
	return err
}

// WriteOriginals says how many originals were written into a folder.
func WriteOriginals(w io.Writer, files []Written, to string, lang Language) error {
	written, existed := tallyWritten(files)
	_, err := fmt.Fprintln(w, lang.say(msg("Originals a {folder}: {written}, {existed}.",
		"Originales en {folder}: {written}, {existed}.",
		"Originals in {folder}: {written}, {existed}."), "folder", to,
		"written", lang.of(written, counted(msg("escrit", "escrito", "written"),
			msg("escrits", "escritos", "written"))), "existed", lang.of(existed, existedWords())))
	return err
}

// keptAt says where the earlier database is kept; no line where there was none.
func (l Language) keptAt(path string) []string {
	if path == "" {
		return nil
	}
	return []string{l.say(msg("La d'abans s'ha desat com a {path}.",
		"La anterior se ha guardado como {path}.", "The one before is kept as {path}."), "path", path)}
}

func writeLines(w io.Writer, lines []string) error {
	_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
	return err
}
