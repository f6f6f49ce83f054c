package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/forgetting"
	"xmess.cat/memoria/pipeline/setup"
)

func forgetCommand(f *flags, t terminal) *cobra.Command {
	var workbooks []string
	var dry, yes bool
	l := f.speaks
	forget := &cobra.Command{
		Use: "forget " + l.Say("CARPETA MEMBRE", "CARPETA MIEMBRO", "FOLDER MEMBER"),
		Short: l.Say("Esborra el contacte d’un membre de tot el que es conserva, sense tocar cap xifra",
			"Borra el contacto de un miembro de todo lo que se conserva, sin tocar ninguna cifra",
			"Take a member's contact out of all that is kept, and leave every figure as it is"),
		Long: l.Say(`forget esborra de la base de dades qui respon de les trameses d’un membre i on se li
escriu: de tots els anys i versions, també de les trameses rebutjades i dels anys tancats. MEMBRE és
un codi o un nom. Les xifres, els estats, les incidències, els tancaments i els segells queden com
estan.

Els bytes originals d’aquells llibres s’esborren; les seves files es conserven, i un rebuild les
passa. La base de dades s’escriu de nou, perquè no quedi res del contacte al fitxer, i no se’n desa
cap d’anterior: no es pot desfer. Per això primer diu què farà i ho pregunta. --dry-run només ho
diu.

Una passada que torna a trobar el mateix fitxer a la CARPETA no torna el contacte; una versió nova
que en porti un, sí, perquè el membre l’ha tornat a enviar. El que hi ha a la CARPETA, les còpies
anotades, les còpies de seguretat i els correus no es toquen: forget diu els que veu.`,
			`forget borra de la base de datos quién responde de las entregas de un miembro y dónde se le
escribe: de todos los años y versiones, también de las entregas rechazadas y de los años cerrados.
MIEMBRO es un código o un nombre. Las cifras, los estados, las incidencias, los cierres y los sellos
quedan como están.

Los bytes originales de esos libros se borran; sus filas se conservan, y un rebuild las pasa. La
base de datos se escribe de nuevo, para que no quede nada del contacto en el fichero, y no se guarda
ninguna anterior: no se puede deshacer. Por eso primero dice qué hará y lo pregunta. --dry-run solo
lo dice.

Una pasada que vuelve a encontrar el mismo fichero en la CARPETA no devuelve el contacto; una
versión nueva que traiga uno, sí, porque el miembro lo ha vuelto a enviar. Lo que hay en la CARPETA,
las copias anotadas, las copias de seguridad y los correos no se tocan: forget dice los que ve.`,
			`forget takes who may be asked about a member's returns, and where to write to, out of the
database: of every year and version, rejected returns and closed years included. MEMBER is a code or
a name. Figures, statuses, problems, closings and seals stay as they are.

The original bytes of those workbooks are dropped; their rows stay, and a rebuild hands them over.
The database is written anew, so that nothing of the contact is left in its file, and no earlier one
is kept: this cannot be taken back. So it says first what it will do, and asks. --dry-run only says
it.

A pass that finds the same file in FOLDER again does not bring the contact back; a new version that
has one does, as the member has sent it anew. What lies in FOLDER, annotated copies, backups and
mails are not touched: forget names those that it sees.`),
		Args: f.inFolder(1),
		RunE: func(cmd *cobra.Command, words []string) error {
			began := t.now()
			folder, member := words[:len(words)-1], words[len(words)-1]
			return withWorkers(f.settings(t, f.at(folder)), func(settings setup.Settings) error {
				bar := newLine(t.err)
				settings.Progress = bar.bar
				one := func(dry bool) (feedback.Forgotten, error) {
					told, err := forgetting.Forget(cmd.Context(), settings, member, workbooks, dry)
					bar.clear()
					err = explainForget(err, feedback.Language(l))
					if err == nil {
						err = feedback.WriteForgotten(t.out, told, f.language())
					}
					return told, err
				}
				told, err := one(dry || !yes)
				if err == nil && told.Dry && !dry && told.Workbooks > 0 {
					var agreed bool
					if agreed, err = f.agreed(t); agreed && err == nil {
						_, err = one(false)
					}
				}
				f.record(t, settings, "forget", began, feedback.Run{}, err)
				return err
			})
		},
	}
	forget.Flags().StringArrayVar(&workbooks, "workbook", nil, l.Say(
		"`nom` d’un llibre rebutjat, que no se sap de qui és, que també s’ha d’oblidar (es pot repetir)",
		"`nombre` de un libro rechazado, que no se sabe de quién es, que también hay que olvidar (se "+
			"puede repetir)",
		"`name` of a rejected workbook, of which it is not known whose it is, to forget too (may be "+
			"repeated)"))
	forget.Flags().BoolVar(&dry, "dry-run", false, l.Say("diu què s’esborraria, i no canvia res",
		"dice qué se borraría, y no cambia nada", "say what would be forgotten, and change nothing"))
	forget.Flags().BoolVar(&yes, "yes", false, l.Say("ho esborra sense preguntar-ho",
		"lo borra sin preguntarlo", "forget it without asking"))
	return forget
}

// agreed asks whether to forget what was said. Where nobody answers, it is a mistake of the command
// line.
func (f *flags) agreed(t terminal) (bool, error) {
	l := f.speaks
	_, _ = fmt.Fprint(t.err, l.Say("No es pot desfer. Per esborrar-ho, escriviu sí: ",
		"No se puede deshacer. Para borrarlo, escriba sí: ",
		"This cannot be taken back. To go on, type yes: "))
	answer, err := bufio.NewReader(t.in).ReadString('\n')
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "sí", "si", "s", "yes", "y":
		return true, nil
	}
	if err != nil && answer == "" {
		return false, locale.Misuse(l.Say(
			"ningú no ha contestat i no s’ha esborrat res; per fer-ho sense preguntar-ho, afegiu-hi --yes",
			"nadie ha contestado y no se ha borrado nada; para hacerlo sin preguntarlo, añada --yes",
			"nobody answered, and nothing was forgotten; to do it without asking, add --yes"))
	}
	_, err = fmt.Fprintln(t.out, l.Say("No s’ha esborrat res.", "No se ha borrado nada.",
		"Nothing was forgotten."))
	return false, err
}

// explainForget tells the officer about a wrong member or workbook.
func explainForget(err error, l feedback.Language) error {
	var unknown *forgetting.UnknownMemberError
	var unowned *forgetting.NotUnownedError
	switch {
	case errors.As(err, &unknown):
		return discreet("no plan knows this member",
			feedback.UnknownMember(unknown.Typed, unknown.Nearest, l))
	case errors.As(err, &unowned):
		return discreet("this is no rejected workbook that is nobody's",
			feedback.NotUnowned(unowned.Name, l))
	}
	return err
}

// discreet is a mistake of the command line whose words are not remembered with the run: what was
// typed may be somebody's name.
func discreet(remembered, words string) error {
	return &locale.Failed{Text: words, Err: locale.Misuse(remembered)}
}
