package locale_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/cmd/internal/whole"
	"xmess.cat/memoria/queries"
)

func environment(set map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		value, ok := set[name]
		return value, ok
	}
}

func TestChosen(t *testing.T) {
	t.Parallel()
	settings := filepath.Join(t.TempDir(), "memoria.conf")
	if err := os.WriteFile(settings, []byte("lang = es\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args string
		set  map[string]string
		want locale.Language
	}{
		{"", nil, "ca"},
		{"", map[string]string{"LANG": "es_ES.UTF-8"}, "es"},
		{"", map[string]string{"LANG": "en"}, "en"},
		{"", map[string]string{"LANG": "C.UTF-8"}, "ca"},
		{"", map[string]string{"LANG": "fr_FR.UTF-8"}, "ca"},
		{"--lang ca", map[string]string{"LANG": "es_ES.UTF-8"}, "ca"},
		{"explain IND05 --nope 3 --lang=en", nil, "en"},
		{"-v --lang es --help", nil, "es"},
		{"-h --lang es", nil, "es"},
		{"", map[string]string{"MEMORIA_LANG": "en", "LANG": "es"}, "en"},
		{"--config " + settings, nil, "es"},
		{"--lang fr", map[string]string{"LANG": "en_GB"}, "en"},
	} {
		if got := locale.Chosen(strings.Fields(c.args), environment(c.set)); got != c.want {
			t.Errorf("%q in %v chooses %s, want %s", c.args, c.set, got, c.want)
		}
	}
}

// program is a command with a flag of each type.
func program(l locale.Language) *cobra.Command {
	root := &cobra.Command{Use: "prova", Version: "1", Short: "…", SilenceErrors: true,
		SilenceUsage: true, Run: func(*cobra.Command, []string) {}}
	root.PersistentFlags().Int("year", 2025, "`N`")
	root.PersistentFlags().Duration("wait", 0, "`T`")
	root.Flags().BoolP("verbose", "v", false, "…")
	below := &cobra.Command{Use: "sota X", Short: "…", Example: "  prova sota",
		Run: func(*cobra.Command, []string) {}}
	root.AddCommand(below)
	locale.Translate(root, l)
	return root
}

func said(t *testing.T, l locale.Language, args ...string) (string, error) {
	t.Helper()
	root := program(l)
	var out bytes.Buffer
	root.SetOut(&out)
	root.SetErr(&out)
	root.SetArgs(args)
	err := root.Execute()
	return out.String(), err
}

// Nothing that cobra and pflag say by themselves is left in English.
func TestNoEnglishInTheHelp(t *testing.T) {
	t.Parallel()
	english := []string{"Usage", "Flags", "flags", "Available", "Example", "help for", "version for",
		"command", "default", "more information", "Global"}
	for _, l := range []locale.Language{"ca", "es"} {
		for _, args := range [][]string{{"--help"}, {"help"}, {"help", "sota"}, {"sota", "--help"}} {
			text, err := said(t, l, args...)
			if err != nil || !strings.Contains(text, l.Say("Ús:", "Uso:", "")) {
				t.Errorf("%s %v: %v\n%s", l, args, err, text)
			}
			for _, word := range english {
				if strings.Contains(text, word) {
					t.Errorf("%s %v says %q:\n%s", l, args, word, text)
				}
			}
		}
	}
}

func TestMistakesAreInTheLanguage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		args string
		want string
	}{
		{"--nope", "no hi ha l’opció --nope"},
		{"-x", "no hi ha l’opció -x"},
		{"-vx", "no hi ha l’opció -x"},
		{"--year", "falta el valor després de --year"},
		{"--year enguany", "--year: «enguany» no és correcte; escriviu-hi un nombre enter, com ara 2025"},
		{"--wait 30", "--wait: «30» no és correcte; escriviu-hi una durada, com ara 30s o 2m"},
		{"--verbose=potser", "--verbose: «potser» no és correcte; escriviu-hi true o false"},
		{"--=3", "«--=3» no és cap opció"},
		{"help ordre", "no hi ha l’ordre «ordre»"},
	} {
		_, err := said(t, "ca", strings.Fields(c.args)...)
		if !locale.IsUsage(err) || err.Error() != c.want {
			t.Errorf("%s says %v, want %s", c.args, err, c.want)
		}
	}
}

func TestFailure(t *testing.T) {
	t.Parallel()
	denied := &fs.PathError{Op: "open", Path: "/x/.memoria-1.part", Err: fs.ErrPermission}
	for _, c := range []struct {
		language locale.Language
		err      error
		want     string
	}{
		{"ca", errors.New("Out of Memory Error: failed to pin block"), "necessita més memòria"},
		{"es", errors.New("Out of Memory Error: failed to pin block"), "necesita más memoria"},
		{"en", fmt.Errorf("building: %w", syscall.ENOSPC), "no room left on the disk"},
		{"ca", &fs.PathError{Op: "open", Path: "a.pdf", Err: syscall.ENOENT}, "no existeix a.pdf"},
		{"ca", &whole.Error{Path: "out/m.pdf", Err: denied}, "llegir o escriure out/m.pdf"},
		{"ca", &whole.Error{Path: "m.pdf", Err: whole.ErrFolder}, "m.pdf és una carpeta"},
		{"ca", &whole.Error{Path: "a/m.pdf", Err: &fs.PathError{Path: "a", Err: syscall.ENOTDIR}},
			"a és un fitxer i hi ha d’haver una carpeta"},
		{"ca", fmt.Errorf("reading: %w", context.Canceled), "s’ha aturat abans d’acabar"},
		{"ca", &queries.NewerSchemaError{}, "versió posterior"},
		{"ca", &queries.OlderSchemaError{}, "versió anterior"},
		{"ca", &queries.EngineError{Version: "v9"}, "DuckDB v9"},
		{"ca", &queries.DamagedError{Database: "m.duckdb", What: "it is short", Lost: []string{"a", "b",
			"c", "d", "e", "f"}}, "m.duckdb està malmesa (hi falten dades de a, b, c, d, e…)"},
	} {
		text, ok := c.language.Failure(c.err)
		if !ok || !strings.Contains(text, c.want) {
			t.Errorf("%v is told as %q, want %q", c.err, text, c.want)
		}
	}
	if text, ok := locale.Language("ca").Failure(errors.New("no such table")); ok {
		t.Errorf("an unknown error is told as %q", text)
	}
}
