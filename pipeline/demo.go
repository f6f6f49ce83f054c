package pipeline

import (
	"errors"
	"fmt"
	"os"

	"xmess.cat/memoria/pipeline/demo"
	"xmess.cat/memoria/pipeline/source"
)

// ErrNotEmpty refuses to write invented files among real ones.
var ErrNotEmpty = errors.New("the folder is not empty")

// Demo writes an invented season into a new or empty folder, and gives the number of files. The
// same seed gives the same files.
func Demo(folder string, seed uint64) (int, error) {
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return 0, fmt.Errorf("making the folder: %w", err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return 0, fmt.Errorf("listing the folder: %w", err)
	}
	if len(entries) > 0 {
		return 0, source.Word(ErrNotEmpty, source.Text{
			Ca: "La carpeta «{path}» no és buida, i les dades inventades no es barregen amb cap altra " +
				"cosa. Trieu una carpeta nova.",
			Es: "La carpeta «{path}» no está vacía, y los datos inventados no se mezclan con nada más. " +
				"Elija una carpeta nueva.",
			En: "The folder “{path}” is not empty, and invented figures are never put among other " +
				"files. Choose a new folder.",
		}, "path", folder)
	}
	files, err := demo.Season(seed)
	if err != nil {
		return 0, fmt.Errorf("inventing a season: %w", err)
	}
	for i, file := range files {
		if err := file.Save(folder); err != nil {
			return i, err
		}
	}
	return len(files), nil
}
