package locale

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	"xmess.cat/memoria/cmd/internal/config"
	"xmess.cat/memoria/cmd/internal/whole"
	"xmess.cat/memoria/queries"
)

// Failed is a failure that is told in the person's language already.
type Failed struct {
	Text string
	Err  error // for the log
}

func (e *Failed) Error() string { return e.Err.Error() }

func (e *Failed) Unwrap() error { return e.Err }

// Failure tells why a command could not run, and the one thing to do, for the failures that every
// command may meet: the settings, the database, and the machine. ok is false for any other error.
func (l Language) Failure(err error) (text string, ok bool) {
	var failed *Failed
	var worded interface {
		error
		In(lang string) string
	}
	var field *config.FieldError
	var damaged *queries.DamagedError
	var newer *queries.NewerSchemaError
	var older *queries.OlderSchemaError
	var engine *queries.EngineError
	switch {
	case errors.As(err, &failed):
		return failed.Text, true
	case errors.Is(err, context.Canceled):
		return l.Say("s’ha aturat abans d’acabar, i no ha escrit res: torneu-ho a provar quan convingui",
			"se ha detenido antes de acabar, y no ha escrito nada: vuelva a intentarlo cuando convenga",
			"it was stopped before the end, and wrote nothing: try again when it suits"), true
	case errors.As(err, &worded):
		return worded.In(string(l)), true
	case errors.As(err, &field):
		return l.setting(field), true
	case errors.As(err, &damaged):
		return l.damaged(damaged), true
	case errors.As(err, &newer):
		return l.Say("la base de dades és d’una versió posterior del programa: feu servir aquella "+
			"versió, o una de més nova",
			"la base de datos es de una versión posterior del programa: use aquella versión, o una más "+
				"nueva",
			"the database is of a later version of the program: use that version, or a later one"), true
	case errors.As(err, &older):
		return l.Say("la base de dades és d’una versió anterior del programa: passeu «ingest CARPETA» "+
			"una vegada i torneu-ho a provar",
			"la base de datos es de una versión anterior del programa: ejecute «ingest CARPETA» una vez y "+
				"vuelva a intentarlo",
			"the database is of an earlier version of the program: run “ingest FOLDER” once and try "+
				"again"), true
	case errors.As(err, &engine):
		return l.Say("aquest programa s’ha compilat amb DuckDB {version}, que no s’hi ha provat mai: "+
			"instal·leu-ne una versió publicada",
			"este programa se ha compilado con DuckDB {version}, que nunca se ha probado con él: instale "+
				"una versión publicada",
			"this program was built with DuckDB {version}, which was never tested with it: install a "+
				"released version", "version", engine.Version), true
	}
	return l.machine(err)
}

// damaged tells of a damaged database, with at most five of the workbooks that it lost.
func (l Language) damaged(e *queries.DamagedError) string {
	const most = 5
	lost := strings.Join(e.Lost[:min(most, len(e.Lost))], ", ")
	if len(e.Lost) > most {
		lost += "…"
	}
	if lost != "" {
		lost = l.Say(" (hi falten dades de {files})", " (faltan datos de {files})",
			" (data of {files} is missing)", "files", lost)
	}
	return l.Say("la base de dades {file} està malmesa{lost}. No s’hi ha tocat res. Recupereu una "+
		"còpia amb «ingest restore CARPETA CÒPIA»; si no en teniu cap, «ingest rebuild --salvage "+
		"CARPETA» salva tot el que encara es pot llegir i diu què no",
		"la base de datos {file} está dañada{lost}. No se ha tocado nada. Recupere una copia con "+
			"«ingest restore CARPETA COPIA»; si no tiene ninguna, «ingest rebuild --salvage CARPETA» "+
			"salva todo lo que aún se puede leer y dice qué no",
		"the database {file} is damaged{lost}. It was left as it is. Put back a backup with “ingest "+
			"restore FOLDER BACKUP”; without one, “ingest rebuild --salvage FOLDER” keeps all that can "+
			"still be read and names what cannot", "file", e.Database, "lost", lost)
}

// setting tells what is wrong in the settings.
func (l Language) setting(field *config.FieldError) string {
	says := field.Says.In(string(l))
	var invalid *pflag.InvalidValueError
	if errors.As(field.Err, &invalid) {
		says = l.Say("{value} no és correcte; {wanted}", "{value} no es correcto; {wanted}",
			"{value} is no good; {wanted}",
			"value", l.Quoted(invalid.GetValue()), "wanted", l.Wanted(invalid.GetFlag()))
	}
	if field.Key != "" {
		says = field.Key + ": " + says
	}
	return field.Place + ": " + says
}

// machine tells of trouble with the disk, the memory or a file.
func (l Language) machine(err error) (text string, ok bool) {
	file, inner := fileOf(err)
	switch {
	case queries.IsOutOfMemory(err):
		return l.Say("la base de dades necessita més memòria de la que té la màquina: tanqueu altres "+
			"programes i torneu-ho a provar; no s’ha perdut res",
			"la base de datos necesita más memoria de la que tiene la máquina: cierre otros programas y "+
				"vuelva a intentarlo; no se ha perdido nada",
			"the database needs more memory than the machine has: close other programs and try again; "+
				"nothing is lost"), true
	case queries.IsDiskFull(err):
		return l.Say("no queda espai al disc: allibereu-ne i torneu-ho a provar; no s’ha perdut res",
			"no queda espacio en el disco: libere espacio y vuelva a intentarlo; no se ha perdido nada",
			"there is no room left on the disk: make room and try again; nothing is lost"), true
	case file == "" && (strings.Contains(err.Error(), "Permission denied") ||
		strings.Contains(err.Error(), "Read-only file system")): // as the database says it
		return l.Say("no teniu permís per escriure la base de dades o la carpeta on és: demaneu-lo, o "+
			"poseu-la en un altre lloc amb --db; no s’ha perdut res",
			"no tiene permiso para escribir la base de datos o la carpeta donde está: pídalo, o póngala en "+
				"otro lugar con --db; no se ha perdido nada",
			"you may not write the database or the folder where it is: ask for permission, or put it "+
				"elsewhere with --db; nothing is lost"), true
	case file == "" && inner == "":
	case errors.Is(err, fs.ErrNotExist):
		return l.Say("no existeix {file}: comproveu-ne el nom i la carpeta",
			"no existe {file}: compruebe el nombre y la carpeta",
			"{file} does not exist: check its name and its folder",
			"file", file), true
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return l.Say("no teniu permís per llegir o escriure {file}: demaneu-lo, o trieu una altra "+
			"carpeta",
			"no tiene permiso para leer o escribir {file}: pídalo, o elija otra carpeta",
			"you may not read or write {file}: ask for permission, or choose another folder",
			"file", file), true
	case errors.Is(err, syscall.EISDIR), errors.Is(err, whole.ErrFolder):
		return l.Say("{file} és una carpeta i hi ha d’haver un fitxer: indiqueu-ne un altre, o canvieu "+
			"el nom de la carpeta",
			"{file} es una carpeta y debe ser un fichero: indique otro, o cambie el nombre de la "+
				"carpeta",
			"{file} is a folder where a file has to be: name another, or rename the folder",
			"file", file), true
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrExist):
		return l.Say("{file} és un fitxer i hi ha d’haver una carpeta: indiqueu-ne una altra, o "+
			"canvieu el nom del fitxer",
			"{file} es un fichero y debe ser una carpeta: indique otra, o cambie el nombre del "+
				"fichero",
			"{file} is a file where a folder has to be: name another, or rename the file",
			"file", inner), true
	}
	return "", false
}

// fileOf gives two paths of a file error: the file that the person asked for, and the file that the
// operating system names. Both are empty if the error concerns no file.
func fileOf(err error) (asked, named string) {
	var writing *whole.Error
	var path *fs.PathError
	var link *os.LinkError
	if errors.As(err, &path) {
		asked, named = path.Path, path.Path
	} else if errors.As(err, &link) {
		asked, named = link.New, link.New
	}
	if errors.As(err, &writing) {
		asked = writing.Path
	}
	return asked, named
}

// Unexpected tells of an error that has no words of its own. It is not a person's to mend.
func (l Language) Unexpected(err error) string {
	return l.Say("error inesperat; envieu aquest text a qui manté el programa: {error}",
		"error inesperado; envíe este texto a quien mantiene el programa: {error}",
		"unexpected error; send this text to whoever maintains the program: {error}",
		"error", err.Error())
}
