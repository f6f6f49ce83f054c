package feedback

import (
	"fmt"
	"io"

	"xmess.cat/memoria/pipeline/source"
)

// Rebuilt is what came of making a database again from its workbooks.
type Rebuilt struct {
	Workbooks int
	Otherwise []string // files that this program reads otherwise than the one before
	Lost      []string // files whose bytes could not be read any more
	Closings  []int    // years of which what was approved could not be read any more
	Kept      string   // where the database that it took the place of is kept
}

// WriteRebuilt says what came of it, a line a file that did not come out as it was.
func WriteRebuilt(w io.Writer, r Rebuilt, lang Language) error {
	said := fmt.Sprintf(lang.say(source.Text{
		Ca: "Base de dades refeta: %s.", Es: "Base de datos rehecha: %s.", En: "Database made again: %s."}), lang.workbooks(r.Workbooks)) + "\n"
	for _, name := range r.Otherwise {
		said += oneLine(name) + ": " + lang.say(source.Text{
			Ca: "ara es llegeix diferent", Es: "ahora se lee distinto", En: "now read otherwise"}) + "\n"
	}
	for _, name := range r.Lost {
		said += oneLine(name) + ": " + lang.say(source.Text{
			Ca: "perdut; si encara és a la carpeta, es llegirà a la passada següent",
			Es: "perdido; si aún está en la carpeta, se leerá en la próxima pasada",
			En: "lost; if it still lies in the folder, the next pass reads it"}) + "\n"
	}
	_, err := io.WriteString(w, said+lang.lostClosings(r.Closings)+lang.keptAt(r.Kept))
	return err
}

// WriteBackup says that a backup was written, and of how much.
func WriteBackup(w io.Writer, path string, workbooks int, lang Language) error {
	_, err := fmt.Fprintf(w, lang.say(source.Text{
		Ca: "Còpia de seguretat a %s: %s, comprovada.\n",
		Es: "Copia de seguridad en %s: %s, comprobada.\n",
		En: "Backup in %s: %s, checked.\n"}), path, lang.workbooks(workbooks))
	return err
}

// WriteOriginals says how many originals were written into a folder.
func WriteOriginals(w io.Writer, files []Written, to string, lang Language) error {
	existed := 0
	for _, file := range files {
		if file.Existed {
			existed++
		}
	}
	_, err := fmt.Fprintf(w, lang.say(source.Text{
		Ca: "Originals a %s: %s, %s que ja hi eren.\n",
		Es: "Originales en %s: %s, %s que ya estaban.\n",
		En: "Originals in %s: %s, %s that were there already.\n"}), to,
		lang.of(len(files)-existed, source.Text{Ca: "escrit", Es: "escrito", En: "written"},
			source.Text{Ca: "escrits", Es: "escritos", En: "written"}), lang.count(existed))
	return err
}

// WriteDamaged says to an officer that the database is damaged, and what to do.
func WriteDamaged(w io.Writer, database string, lang Language) error {
	_, err := fmt.Fprintf(w, lang.say(source.Text{
		Ca: "La base de dades %s està malmesa i no s'ha tocat. Els llibres de la carpeta no hi tenen res a veure.\n" +
			"Què cal fer: recupereu l'última còpia de seguretat amb `ingest restore CARPETA CÒPIA`.\n" +
			"Si no en teniu cap, `ingest rebuild --salvage CARPETA` salva tot el que encara es pot llegir i diu què s'ha perdut.\n",
		Es: "La base de datos %s está dañada y no se ha tocado. Los libros de la carpeta no tienen nada que ver.\n" +
			"Qué hay que hacer: recupere la última copia de seguridad con `ingest restore CARPETA COPIA`.\n" +
			"Si no tiene ninguna, `ingest rebuild --salvage CARPETA` salva todo lo que aún se puede leer y dice qué se ha perdido.\n",
		En: "The database %s is damaged and was left as it is. The workbooks in the folder are not concerned.\n" +
			"What to do: put back the last backup with `ingest restore FOLDER BACKUP`.\n" +
			"If there is none, `ingest rebuild --salvage FOLDER` keeps all that can still be read and says what is lost.\n",
	}), database)
	return err
}

// WriteDiskFull says to an officer that there is no room left, and what to do.
func WriteDiskFull(w io.Writer, lang Language) error {
	_, err := fmt.Fprintln(w, lang.say(source.Text{
		Ca: "No queda espai al disc. El que ja s'havia carregat es conserva: allibereu espai i torneu a executar `ingest`.",
		Es: "No queda espacio en el disco. Lo que ya se había cargado se conserva: libere espacio y vuelva a ejecutar `ingest`.",
		En: "There is no room left on the disk. What was loaded until now is kept: make room and run `ingest` again.",
	}))
	return err
}

// WriteNotWritable says to an officer that something may not be written or read, and what to do.
func WriteNotWritable(w io.Writer, lang Language) error {
	_, err := fmt.Fprintln(w, lang.say(source.Text{
		Ca: "El sistema no permet escriure on cal. No s'ha perdut res: demaneu permís d'escriptura a la carpeta i a la base de dades, " +
			"o poseu la base de dades en un altre lloc amb --db, i torneu a executar `ingest`.",
		Es: "El sistema no permite escribir donde hace falta. No se ha perdido nada: pida permiso de escritura en la carpeta y en la base de datos, " +
			"o ponga la base de datos en otro lugar con --db, y vuelva a ejecutar `ingest`.",
		En: "The system does not allow writing where it is needed. Nothing is lost: ask for leave to write in the folder and to the database, " +
			"or put the database elsewhere with --db, and run `ingest` again.",
	}))
	return err
}

func (l Language) workbooks(n int) string {
	return l.of(n, source.Text{Ca: "llibre", Es: "libro", En: "workbook"}, source.Text{Ca: "llibres", Es: "libros", En: "workbooks"})
}

// keptAt says where the earlier database is kept; nothing where there was none.
func (l Language) keptAt(path string) string {
	if path == "" {
		return ""
	}
	return fmt.Sprintf(l.say(source.Text{
		Ca: "La d'abans s'ha desat com a %s.\n", Es: "La anterior se ha guardado como %s.\n", En: "The one before is kept as %s.\n"}), path)
}
