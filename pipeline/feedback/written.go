package feedback

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"

	"xmess.cat/memoria/pipeline/source"
)

// Written is a file that a command wrote, or that existed and was left alone.
type Written struct {
	Path    string
	Existed bool
}

// WriteFiles writes a line a file: written, or left alone.
func WriteFiles(w io.Writer, files []Written, lang Language) error {
	out := bufio.NewWriter(w)
	lines := make([][]string, 0, len(files))
	for _, file := range files {
		said := msg("escrit", "escrito", "written")
		if file.Existed {
			said = msg("ja hi era: no s'ha tocat", "ya estaba: no se ha tocado", "was there: left as it is")
		}
		lines = append(lines, []string{file.Path, lang.say(said)})
	}
	writeTable(out, lines)
	return out.Flush()
}

// WriteTemplates says how many blank returns of a year were written, and where.
func WriteTemplates(w io.Writer, files []Written, year int, lang Language) error {
	written, existed := tallyWritten(files)
	_, err := fmt.Fprintln(w, lang.say(msg("Plantilles de {year} a {folder}: {written}, {existed}.",
		"Plantillas de {year} en {folder}: {written}, {existed}.",
		"Templates for {year} in {folder}: {written}, {existed}."),
		"year", yearText(year), "folder", filepath.Dir(files[0].Path),
		"written", lang.of(written, counted(msg("escrita", "escrita", "written"),
			msg("escrites", "escritas", "written"))),
		"existed", lang.of(existed, existedWords())))
	return err
}

func existedWords() source.Counted {
	return counted(msg("que ja hi era", "que ya estaba", "that was there already"),
		msg("que ja hi eren", "que ya estaban", "that were there already"))
}

func tallyWritten(files []Written) (written, existed int) {
	for _, file := range files {
		if file.Existed {
			existed++
		}
	}
	return len(files) - existed, existed
}

// WriteDemo says how many invented files were written, and where.
func WriteDemo(w io.Writer, files int, folder string, lang Language) error {
	_, err := fmt.Fprintln(w, lang.say(msg(
		"Temporada de demostració a {folder}: {files}. Totes les dades són inventades.",
		"Temporada de demostración en {folder}: {files}. Todos los datos son inventados.",
		"Demonstration season in {folder}: {files}. All its figures are invented."),
		"folder", folder, "files", lang.of(files, counted(msg("fitxer", "fichero", "file"),
			msg("fitxers", "ficheros", "files")))))
	return err
}
