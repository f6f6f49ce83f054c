package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/pdf/inspect"
	"xmess.cat/memoria/reports/words"
)

// errDiffers: the memòria differs, and the differences are printed.
var errDiffers = errors.New("the memòria does not agree with its data")

func verifyCommand(o *options, t terminal) *cobra.Command {
	l := o.locale
	return &cobra.Command{
		Use: "verify " + l.Say("FITXER.pdf", "FICHERO.pdf", "FILE.pdf"),
		Short: l.Say("Torna a calcular totes les xifres d’una memòria amb les dades que porta adjuntes",
			"Vuelve a calcular todas las cifras de una memoria con los datos que lleva adjuntos",
			"Compute every figure of a memòria again from the data attached to it"),
		Long: l.Say(`No necessita res més que el PDF d’una memòria. Carrega en una base de dades en
memòria les taules que porta adjuntes, torna a calcular l’any amb el mateix SQL, fa el mateix
document amb els resultats i ho compara: cada cel·la dels resultats adjunts, cada text i cada traç
de les pàgines, les etiquetes i les metadades, i l’empremta de cada pàgina.

Acaba amb 0 si tot coincideix, i amb 1 si hi ha res de diferent, que s’anomena: la taula, la fila i
la columna, o la pàgina i el text; o si el fitxer no es pot comprovar, i per què. Diu com a molt 20
diferències; amb -v, totes.

El que demostra és que les xifres surten de les dades adjuntes per les regles. Que les dades són
les que els membres van enviar ho diu el SHA-256 dels llibres, a entrada-workbook.csv: compareu-lo
amb els originals.`,
			`No necesita nada más que el PDF de una memoria. Carga en una base de datos en memoria las
tablas que lleva adjuntas, vuelve a calcular el año con el mismo SQL, hace el mismo documento con
los resultados y lo compara: cada celda de los resultados adjuntos, cada texto y cada trazo de las
páginas, las etiquetas y los metadatos, y la huella de cada página.

Acaba con 0 si todo coincide, y con 1 si hay algo diferente, que se nombra: la tabla, la fila y la
columna, o la página y el texto; o si el fichero no se puede comprobar, y por qué. Dice como mucho
20 diferencias; con -v, todas.

Lo que demuestra es que las cifras salen de los datos adjuntos por las reglas. Que los datos son los
que los miembros enviaron lo dice el SHA-256 de los libros, en entrada-workbook.csv: compárelo con
los originales.`,
			`verify takes nothing but a memòria's PDF. It reads the tables that are attached to it
into a database in memory, computes the year again with the same SQL, makes the same document of
the results, and compares: every cell of the attached results, every text and every line drawn on
the pages, the tags and the metadata, and the fingerprint on each page.

It exits with 0 where all agrees, and with 1 where anything differs, which it names: the table,
row and column, or the page and the text; or where the file cannot be verified, saying why. It
tells at most 20 differences; -v all of them.

What it proves is that the figures follow from the attached data by the rules. That the data is
what the members sent is told by the workbooks' SHA-256, in entrada-workbook.csv: compare them
with the originals.`),
		Example: "  report verify memoria-2025.pdf",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return nil
			}
			return locale.Misuse(l.Say("verify necessita un fitxer: report verify memoria-2025.pdf",
				"verify necesita un fichero: report verify memoria-2025.pdf",
				"verify needs one file: report verify memoria-2025.pdf"))
		},
		RunE: func(command *cobra.Command, args []string) error {
			w, err := chosenWords(*o)
			if err != nil {
				return err
			}
			return verifyFile(command.Context(), *o, args[0], t.out, w)
		},
	}
}

func verifyFile(
	ctx context.Context, o options, path string, stdout io.Writer, w *words.Words,
) error {
	content, err := readBounded(path)
	if err != nil {
		return err
	}
	verdict, err := reports.Verify(ctx, content, ruleWords)
	if err != nil {
		text := path + ": " + inWords(o.locale, err)
		return &locale.Failed{Text: text, Err: fmt.Errorf("%s: %w", path, err)}
	}
	lines := verdict.Said(w, build.Version(), o.verbose)
	if _, err := fmt.Fprintln(stdout, strings.Join(lines, "\n")); err != nil {
		return err
	}
	if !verdict.Agrees() {
		return errDiffers
	}
	return nil
}

// readBounded reads a file. It stops after the limit of inspect.MaxFile plus one byte.
func readBounded(path string) (content []byte, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return io.ReadAll(io.LimitReader(file, inspect.MaxFile+1))
}
