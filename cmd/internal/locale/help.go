package locale

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/config"
)

// Translate puts cobra's own words into the language: the layout of the help, the flags --help and
// --version, the command help, and what is wrong with a flag. It is called when the command has all
// its flags and commands.
func Translate(root *cobra.Command, l Language) {
	root.SetUsageFunc(func(c *cobra.Command) error {
		_, err := fmt.Fprint(c.OutOrStderr(), l.usage(c))
		return err
	})
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return l.flagError(err) })
	root.SetHelpCommand(l.helpCommand())
	root.CompletionOptions.DisableDefaultCmd = true // the manual holds the completions
	root.Flags().Bool("version", false, l.Say("diu la versió del programa", "dice la versión del "+
		"programa", "print the version of the program"))
	if settings := root.PersistentFlags().Lookup(config.Flag); settings != nil {
		settings.Usage = l.Say("`fitxer` de paràmetres, una línia clau = valor per a cada un (o {name})",
			"`fichero` de parámetros, una línea clave = valor para cada uno (o {name})",
			"`file` of settings, one key = value a line (or {name})", "name", config.Variable(config.Flag))
	}
	l.addHelpFlag(root)
}

// addHelpFlag declares --help for a command and those below it.
func (l Language) addHelpFlag(c *cobra.Command) {
	c.Flags().BoolP("help", "h", false, l.Say("explica com s’usa", "explica cómo se usa",
		"say how to use it"))
	for _, below := range c.Commands() {
		l.addHelpFlag(below)
	}
}

func (l Language) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: l.Say("help [ORDRE]", "help [ORDEN]", "help [COMMAND]"),
		Short: l.Say("Explica com s’usa una ordre", "Explica cómo se usa una orden",
			"Say how to use a command"),
		RunE: func(c *cobra.Command, words []string) error {
			about, rest, err := c.Root().Find(words)
			if about == nil || err != nil || len(words) > 0 && len(rest) > 0 {
				return Misuse(l.Say("no hi ha l’ordre {words}", "no existe la orden {words}",
					"there is no command {words}", "words", l.Quoted(strings.Join(words, " "))))
			}
			return about.Help()
		},
	}
}

// usage is how to use a command: its line, examples, commands below it, and flags.
func (l Language) usage(c *cobra.Command) string {
	var out strings.Builder
	section := func(title, text string) {
		if text = strings.TrimRight(text, " \n"); text != "" {
			_, _ = fmt.Fprintf(&out, "%s:\n%s\n\n", title, text)
		}
	}
	line := "  " + c.UseLine()
	if c.HasAvailableSubCommands() {
		line += "\n  " + c.CommandPath() + " " + l.Say("ORDRE", "ORDEN", "COMMAND") + " [flags]"
	}
	section(l.Say("Ús", "Uso", "Usage"),
		strings.ReplaceAll(line, "[flags]", l.Say("[opcions]", "[opciones]", "[flags]")))
	section(l.Say("Exemples", "Ejemplos", "Examples"), c.Example)
	var commands strings.Builder
	for _, below := range c.Commands() {
		if below.IsAvailableCommand() || below.Name() == "help" {
			_, _ = fmt.Fprintf(&commands, "  %-*s %s\n", below.NamePadding(), below.Name(), below.Short)
		}
	}
	section(l.Say("Ordres", "Órdenes", "Commands"), commands.String())
	flags := func(text string) string {
		return strings.ReplaceAll(text, " (default ", l.Say(" (si no, ", " (si no, ", " (default "))
	}
	section(l.Say("Opcions", "Opciones", "Flags"), flags(c.LocalFlags().FlagUsagesWrapped(100)))
	section(l.Say("Opcions de totes les ordres", "Opciones de todas las órdenes", "Global flags"),
		flags(c.InheritedFlags().FlagUsagesWrapped(100)))
	if c.HasAvailableSubCommands() {
		out.WriteString(l.Say("D’una ordre: {line}", "De una orden: {line}", "About a command: {line}",
			"line", c.CommandPath()+l.Say(" ORDRE", " ORDEN", " COMMAND")+" --help") + "\n\n")
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// UsageError is a mistake in the command line or in the settings: exit code 2. Its text is in the
// person's language.
type UsageError struct{ text string }

// Misuse makes a *UsageError.
func Misuse(text string) error { return &UsageError{text} }

func (e *UsageError) Error() string { return e.text }

// Hint tells where to read how a program is used; it follows a *UsageError.
func (l Language) Hint(program string) string {
	return l.Say("Com s’usa: {program} --help", "Cómo se usa: {program} --help",
		"How to use it: {program} --help", "program", program)
}

// IsUsage tells whether an error is a mistake in the command line or in the settings.
func IsUsage(err error) bool {
	var wrong *UsageError
	return errors.As(err, &wrong)
}
