package feedback

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// Written is a file that a command wrote, or that existed and was left alone. A template that
// existed may lack indicators of the plan, or have the name that its member had before.
type Written struct {
	Path    string
	Existed bool
	Lacks   []Gap
	Renamed bool
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
		line := lang.say(said)
		if file.Renamed {
			line += lang.say(msg("; té el nom d’abans del membre", "; tiene el nombre anterior del miembro",
				"; it has the member's former name"))
		}
		if codes := codesOf(file.Lacks); codes != "" {
			line += lang.say(msg("; no té {codes}", "; no tiene {codes}", "; it lacks {codes}"),
				"codes", codes)
		}
		lines = append(lines, []string{file.Path, line})
	}
	writeTable(out, lines)
	return out.Flush()
}

// WriteTemplates says how many blank returns of a year were written, and where, and what those that
// were there already lack.
func WriteTemplates(w io.Writer, files []Written, year int, lang Language) error {
	written, existed := tallyWritten(files)
	out := bufio.NewWriter(w)
	_, _ = fmt.Fprintln(out, lang.say(msg("Plantilles de {year} a {folder}: {written}, {existed}.",
		"Plantillas de {year} en {folder}: {written}, {existed}.",
		"Templates for {year} in {folder}: {written}, {existed}."),
		"year", yearText(year), "folder", filepath.Dir(files[0].Path),
		"written", lang.of(written, counted(msg("escrita", "escrita", "written"),
			msg("escrites", "escritas", "written"))),
		"existed", lang.of(existed, existedWords())))
	writeLacks(out, files, lang)
	for _, file := range files {
		if file.Renamed {
			_, _ = fmt.Fprintln(out, lang.say(msg(
				"{file} té el nom d’abans del membre i no s’ha tornat a escriure: val igualment. Si en voleu "+
					"una amb el nom nou, esborreu-la i torneu a executar `ingest template`.",
				"{file} tiene el nombre anterior del miembro y no se ha vuelto a escribir: vale igualmente. "+
					"Si quiere una con el nombre nuevo, bórrela y ejecute otra vez `ingest template`.",
				"{file} has the member's former name and was not written again: it is still good. For one "+
					"with the new name, delete it and run `ingest template` again."),
				"file", oneLine(filepath.Base(file.Path))))
		}
	}
	return out.Flush()
}

// writeLacks names the indicators that templates lack, with the number of templates, and what to
// do.
func writeLacks(out io.Writer, files []Written, lang Language) {
	var lacked []Gap
	count, old := map[string]int{}, 0
	for _, file := range files {
		if len(file.Lacks) > 0 {
			old++
		}
		for _, gap := range file.Lacks {
			if count[gap.Code]++; count[gap.Code] == 1 {
				lacked = append(lacked, gap)
			}
		}
	}
	if old == 0 {
		return
	}
	_, _ = fmt.Fprintln(out, lang.of(old, source.Counted{
		One: msg("{n} de les que ja hi eren és d’abans d’un canvi del pla, i no té:",
			"{n} de las que ya estaban es anterior a un cambio del plan, y no tiene:",
			"{n} of those that were there is older than a change of the plan, and lacks:"),
		Many: msg("{n} de les que ja hi eren són d’abans d’un canvi del pla, i no tenen:",
			"{n} de las que ya estaban son anteriores a un cambio del plan, y no tienen:",
			"{n} of those that were there are older than a change of the plan, and lack:")}))
	for _, gap := range lacked {
		_, _ = fmt.Fprintf(out, "  %s %s (%s)\n", oneLine(gap.Code),
			shortened(oneLine(gap.Name), gapRunes), lang.of(count[gap.Code], counted(
				msg("plantilla", "plantilla", "template"), msg("plantilles", "plantillas", "templates"))))
	}
	_, _ = fmt.Fprintln(out, lang.say(msg(
		"Esborreu-les de la carpeta, torneu a executar `ingest template` i envieu les noves als "+
			"membres. Amb -v es diu quines són.",
		"Bórrelas de la carpeta, ejecute otra vez `ingest template` y envíe las nuevas a los miembros. "+
			"Con -v se dice cuáles son.",
		"Delete them from the folder, run `ingest template` again and send the new ones to the members. "+
			"-v says which they are.")))
}

func codesOf(gaps []Gap) string {
	var codes []string
	for _, gap := range gaps {
		codes = append(codes, oneLine(gap.Code))
	}
	return strings.Join(codes, ", ")
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
