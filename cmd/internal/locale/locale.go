// Package locale chooses the language of what a command says of itself: help, mistakes of the
// command line, and failures. It also puts cobra's own words into that language.
package locale

import (
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"xmess.cat/memoria/cmd/internal/config"
	"xmess.cat/memoria/pipeline/source"
)

// Language is ca, es or en.
type Language string

// Languages are all of them, the default first.
func Languages() []Language { return []Language{"ca", "es", "en"} }

// Say gives a text in the language. {name} stands for an argument; the arguments are names and
// values in turn.
func (l Language) Say(ca, es, en string, arguments ...string) string {
	return source.Text{Ca: ca, Es: es, En: en}.In(string(l), arguments...)
}

// Quoted puts what a person typed, or a name, between quotation marks.
func (l Language) Quoted(text string) string {
	return l.Say("«{text}»", "«{text}»", "“{text}”", "text", text)
}

// Chosen is the language that --lang names, in the arguments or in the settings; else that of the
// variable LANG if it is Spanish or English; else Catalan. The language of a memòria does not
// depend on LANG: the same command gives the same memòria on every machine.
func Chosen(arguments []string, environment func(string) (string, bool)) Language {
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.ParseErrorsAllowlist.UnknownFlags = true
	flags.BoolP("help", "h", false, "")
	said := flags.String("lang", "", "")
	config.Add(flags)
	// A mistake in the command line or in the settings is told later, in the language chosen here.
	_ = flags.Parse(arguments)
	_ = config.Apply(flags, environment)
	if slices.Contains(Languages(), Language(*said)) {
		return Language(*said)
	}
	system, _ := environment("LANG")
	name, _, _ := strings.Cut(system, "_")
	name, _, _ = strings.Cut(name, ".")
	if slices.Contains(Languages(), Language(name)) {
		return Language(name)
	}
	return Languages()[0]
}

// AnswerDoubleClick tells who opens the program with the mouse on Windows how to use it, instead of
// cobra's English notice. Only main calls it: cobra keeps both in variables of its own.
func AnswerDoubleClick(program string, l Language) {
	cobra.MousetrapDisplayDuration = time.Minute
	cobra.MousetrapHelpText = l.Say(
		"Aquest programa s’usa amb ordres: amb un doble clic no fa res.\n\n"+
			"Obriu el menú d’inici, escriviu-hi cmd i premeu Retorn. A la finestra que s’obre, aneu a la "+
			"carpeta on és i escriviu:\n\n    {program} --help\n\n"+
			"Aquesta finestra es tanca sola d’aquí a un minut.\n",
		"Este programa se usa con órdenes: con un doble clic no hace nada.\n\n"+
			"Abra el menú de inicio, escriba cmd y pulse Intro. En la ventana que se abre, vaya a la "+
			"carpeta donde está y escriba:\n\n    {program} --help\n\n"+
			"Esta ventana se cierra sola dentro de un minuto.\n",
		"This program is used by commands: a double click does nothing.\n\n"+
			"Open the start menu, type cmd and press Enter. In the window that opens, go to the folder "+
			"where it is and type:\n\n    {program} --help\n\n"+
			"This window closes by itself in a minute.\n", "program", program)
}
