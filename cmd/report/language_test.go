package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/locale"
)

// runIn runs the command with an environment, and gives its exit code and what it says.
func runIn(t *testing.T, environment map[string]string, args ...string) (int, string) {
	t.Helper()
	var out bytes.Buffer
	in := terminal{out: &out, err: &out, now: time.Now, environment: func(name string) (string, bool) {
		value, ok := environment[name]
		return value, ok
	}}
	code := in.run(t.Context(), args)
	return code, out.String()
}

// Help of every command is in Catalan unless --lang or LANG asks for Spanish or English.
func TestHelpIsInTheLanguage(t *testing.T) {
	t.Parallel()
	english := regexp.MustCompile(` (the|of|and|write|file|folder|default|[Uu]sage|[Ff]lags)\b`)
	commands := newCommand(&options{locale: "ca"}, terminal{}).Commands()
	for _, command := range append(commands, &cobra.Command{}) {
		args := []string{"--help"}
		if command.Name() != "" {
			args = []string{command.Name(), "--help"}
		}
		head := map[locale.Language]string{"ca": "Ús:", "es": "Uso:", "en": "Usage:"}
		for language, says := range head {
			code, text := runIn(t, map[string]string{"LANG": string(language) + "_ES.UTF-8"}, args...)
			if code != allWell || !strings.Contains(text, says) {
				t.Errorf("%v in %s: exit %d\n%s", args, language, code, text)
			}
			if found := english.FindString(text); language != "en" && found != "" {
				t.Errorf("%v in %s says %q:\n%s", args, language, found, text)
			}
		}
	}
}

func TestTheLanguageOfMistakes(t *testing.T) {
	t.Parallel()
	missing := filepath.Join(t.TempDir(), "no.duckdb")
	for _, c := range []struct {
		lang, args, want string
		code             int
	}{
		{"", "--nope", "no hi ha l’opció --nope\nCom s’usa: report --help", usage},
		{"es_ES.UTF-8", "--nope", "no existe la opción --nope", usage},
		{"es_ES.UTF-8", "--nope --lang en", "there is no flag --nope", usage},
		{"es", "check --db " + missing, "no hay ninguna base de datos en " + missing, couldNotRun},
		{"C", "check --db " + missing, "no hi ha cap base de dades a " + missing, couldNotRun},
	} {
		code, text := runIn(t, map[string]string{"LANG": c.lang}, strings.Fields(c.args)...)
		if code != c.code || !strings.Contains(text, c.want) {
			t.Errorf("%s under %q: exit %d, want %d and %s\n%s", c.args, c.lang, code, c.code, c.want, text)
		}
	}
}

// The database is where ingest puts it: beside the folder of the settings, here, or one folder up.
func TestTheDatabaseIsFound(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	drop := filepath.Join(home, "trameses")
	if err := os.Mkdir(drop, 0o750); err != nil {
		t.Fatal(err)
	}
	want := filepath.Join(home, databaseName)
	for _, c := range []struct {
		environment map[string]string
		args        []string
	}{
		{nil, []string{"check", "--folder", drop}},
		{map[string]string{"MEMORIA_FOLDER": drop}, []string{"check"}},
		{nil, []string{"check", "--db", want}},
	} {
		if _, text := runIn(t, c.environment, c.args...); !strings.Contains(text, want+":") {
			t.Errorf("%v %v says %s, want it to look for %s", c.environment, c.args, text, want)
		}
	}
}
