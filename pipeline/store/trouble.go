package store

import (
	"errors"
	"io/fs"
	"os"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/queries"
)

// OutOfMemoryError says that the database needs more memory than its limit.
type OutOfMemoryError struct {
	Limit string // such as 2GB
	Err   error
}

// Error tells how to raise the limit.
func (e *OutOfMemoryError) Error() string {
	return "the database needs more than its memory limit of " + e.Limit +
		": raise it with the setting memory (--memory); what was loaded is kept: " + e.Err.Error()
}

// Unwrap returns the database's own error.
func (e *OutOfMemoryError) Unwrap() error { return e.Err }

// In tells whoever runs the program what to do.
func (e *OutOfMemoryError) In(lang string) string {
	return source.Text{
		Ca: "La base de dades necessita més memòria de la que pot fer servir ({limit}). El que ja " +
			"s'havia carregat es conserva. Tanqueu altres programes, o doneu-li més memòria amb " +
			"--memory, i torneu-ho a provar.",
		Es: "La base de datos necesita más memoria de la que puede usar ({limit}). Lo que ya se había " +
			"cargado se conserva. Cierre otros programas, o dele más memoria con --memory, y vuelva a " +
			"intentarlo.",
		En: "The database needs more memory than it may use ({limit}). What was loaded until now is " +
			"kept. Close other programs, or give it more memory with --memory, and try again.",
	}.In(lang, "limit", e.Limit)
}

// Look reports an error where there is no database yet.
func Look(path string) error {
	_, err := os.Stat(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return source.Word(err, source.Text{
		Ca: "Encara no hi ha cap base de dades a {path}. Feu primer una passada amb `ingest CARPETA`, " +
			"o digueu on és amb --db.",
		Es: "Todavía no hay ninguna base de datos en {path}. Haga primero una pasada con `ingest " +
			"CARPETA`, o diga dónde está con --db.",
		En: "There is no database at {path} yet. Make a pass with `ingest FOLDER` first, or say where " +
			"it is with --db.",
	}, "path", path)
}

// blame turns an error of the database into a *queries.DamagedError or an *OutOfMemoryError if that
// is the cause.
func (s *Store) blame(err error) error {
	var known *OutOfMemoryError
	if err == nil || errors.As(err, &known) {
		return err
	}
	if queries.IsOutOfMemory(err) {
		return &OutOfMemoryError{Limit: s.memory, Err: err}
	}
	return queries.Damage(s.path, err)
}
