package feedback

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"

	"xmess.cat/memoria/pipeline/source"
)

// Written is a file that a command wrote, or left alone because it was there.
type Written struct {
	Path    string
	Existed bool
}

// WriteFiles says, a line a file, what was written and what was there already.
func WriteFiles(w io.Writer, files []Written, lang Language) error {
	out := bufio.NewWriter(w)
	lines := make([][]string, 0, len(files))
	for _, file := range files {
		said := source.Text{Ca: "escrit", Es: "escrito", En: "written"}
		if file.Existed {
			said = source.Text{Ca: "ja hi era: no s'ha tocat", Es: "ya estaba: no se ha tocado", En: "was there: left as it is"}
		}
		lines = append(lines, []string{file.Path, lang.say(said)})
	}
	widths := widths(lines)
	for _, line := range lines {
		_, _ = fmt.Fprintln(out, aligned(line, widths))
	}
	return out.Flush()
}

// WriteTemplates says how many members' blank returns were written for a year, and where.
func WriteTemplates(w io.Writer, files []Written, year int, lang Language) error {
	existed := 0
	for _, file := range files {
		if file.Existed {
			existed++
		}
	}
	_, err := fmt.Fprintf(w, lang.say(source.Text{
		Ca: "Plantilles de %d a %s: %s, %s.\n",
		Es: "Plantillas de %d en %s: %s, %s.\n",
		En: "Templates for %d in %s: %s, %s.\n",
	}), year, filepath.Dir(files[0].Path),
		lang.of(len(files)-existed,
			source.Text{Ca: "escrita", Es: "escrita", En: "written"},
			source.Text{Ca: "escrites", Es: "escritas", En: "written"}),
		lang.of(existed,
			source.Text{Ca: "que ja hi era", Es: "que ya estaba", En: "that was there already"},
			source.Text{Ca: "que ja hi eren", Es: "que ya estaban", En: "that were there already"}))
	return err
}

// WriteDemo says how many invented files lie where.
func WriteDemo(w io.Writer, files int, folder string, lang Language) error {
	_, err := fmt.Fprintf(w, lang.say(source.Text{
		Ca: "Temporada de demostració a %s: %s. Totes les dades són inventades.\n",
		Es: "Temporada de demostración en %s: %s. Todos los datos son inventados.\n",
		En: "Demonstration season in %s: %s. All its figures are invented.\n",
	}), folder, lang.of(files,
		source.Text{Ca: "fitxer", Es: "fichero", En: "file"}, source.Text{Ca: "fitxers", Es: "ficheros", En: "files"}))
	return err
}
