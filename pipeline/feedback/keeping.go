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

// WriteDamaged tells the officer that the database is damaged, and what to do.
func WriteDamaged(w io.Writer, database string, lang Language) error {
	_, err := fmt.Fprintln(w, lang.say(msg(
		"La base de dades {path} està malmesa i no s'ha tocat. Els llibres de la carpeta no hi tenen "+
			"res a veure.\n"+
			"Què cal fer: recupereu l'última còpia de seguretat amb `ingest restore CARPETA CÒPIA`.\n"+
			"Si no en teniu cap, `ingest rebuild --salvage CARPETA` salva tot el que encara es pot "+
			"llegir i diu què s'ha perdut.",
		"La base de datos {path} está dañada y no se ha tocado. Los libros de la carpeta no tienen "+
			"nada que ver.\n"+
			"Qué hay que hacer: recupere la última copia de seguridad con `ingest restore CARPETA "+
			"COPIA`.\n"+
			"Si no tiene ninguna, `ingest rebuild --salvage CARPETA` salva todo lo que aún se puede leer "+
			"y dice qué se ha perdido.",
		"The database {path} is damaged and was left as it is. The workbooks in the folder are not "+
			"concerned.\n"+
			"What to do: put back the last backup with `ingest restore FOLDER BACKUP`.\n"+
			"If there is none, `ingest rebuild --salvage FOLDER` keeps all that can still be read and "+
			"says what is lost."), "path", database))
	return err
}

// WriteDiskFull tells the officer that the disk is full, and what to do.
func WriteDiskFull(w io.Writer, lang Language) error {
	_, err := fmt.Fprintln(w, lang.say(msg(
		"No queda espai al disc. El que ja s'havia carregat es conserva: allibereu espai i torneu a "+
			"executar `ingest`.",
		"No queda espacio en el disco. Lo que ya se había cargado se conserva: libere espacio y "+
			"vuelva a ejecutar `ingest`.",
		"There is no room left on the disk. What was loaded until now is kept: make room and run "+
			"`ingest` again.")))
	return err
}

// WriteOutOfMemory tells the officer that the database needs more than its limit of memory.
func WriteOutOfMemory(w io.Writer, limit string, lang Language) error {
	_, err := fmt.Fprintln(w, lang.say(msg(
		"La base de dades necessita més memòria de la que pot fer servir ({limit}). El que ja s'havia "+
			"carregat es conserva.\n"+
			"Què cal fer: tanqueu altres programes, o doneu-li més memòria amb --memory, i torneu a "+
			"executar `ingest`.",
		"La base de datos necesita más memoria de la que puede usar ({limit}). Lo que ya se había "+
			"cargado se conserva.\n"+
			"Qué hay que hacer: cierre otros programas, o dele más memoria con --memory, y vuelva a "+
			"ejecutar `ingest`.",
		"The database needs more memory than it may use ({limit}). What was loaded until now is "+
			"kept.\n"+
			"What to do: close other programs, or give it more memory with --memory, and run `ingest` "+
			"again."), "limit", limit))
	return err
}

// WriteNotWritable tells the officer that access is denied, and what to do.
func WriteNotWritable(w io.Writer, lang Language) error {
	_, err := fmt.Fprintln(w, lang.say(msg(
		"El sistema no permet escriure on cal. No s'ha perdut res: demaneu permís d'escriptura a la "+
			"carpeta i a la base de dades, o poseu la base de dades en un altre lloc amb --db, i torneu "+
			"a executar `ingest`.",
		"El sistema no permite escribir donde hace falta. No se ha perdido nada: pida permiso de "+
			"escritura en la carpeta y en la base de datos, o ponga la base de datos en otro lugar con "+
			"--db, y vuelva a ejecutar `ingest`.",
		"The system does not allow writing where it is needed. Nothing is lost: ask for leave to "+
			"write in the folder and to the database, or put the database elsewhere with --db, and run "+
			"`ingest` again.")))
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
