// Package config reads the settings of both commands from the environment and from a file, so that
// a scheduler needs no flags. Flags take precedence over the environment, and the environment over
// the file.
package config

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"xmess.cat/memoria/pipeline/source"
)

// Flag is the flag that names the file.
const Flag = "config"

// Key is a setting that can be given outside the command line.
type Key struct {
	Name   string // the flag's
	Says   string
	isPath bool // relative to the file that it stands in
}

// Keys are the settings of both commands, which share one file.
func Keys() []Key {
	return []Key{
		{Name: "folder", Says: "drop folder, where a command is given none", isPath: true},
		{Name: "db", Says: "database file", isPath: true},
		{Name: "year", Says: "year of the returns and of the memòria; left out, the last complete one"},
		{Name: "lang", Says: "language of what is read: ca, es or en"},
		{Name: "out", Says: "folder that report writes to", isPath: true},
		{
			Name: "summary", Says: "file that each run writes its summary to, ready to be mailed",
			isPath: true,
		},
		{Name: "settle", Says: "how long a file must not have changed before it is read, such as 10s"},
		{Name: "lock-wait", Says: "how long to wait for another run to finish, such as 30s"},
		{
			Name: "memory",
			Says: "how much memory the database may hold in ingest before it goes on on disk, such as 512MB",
		},
		{Name: "verbose", Says: "true: say more"},
		{Name: "json", Says: "true: logs as JSON, one object a line"},
	}
}

// Variable is the environment variable of a key: MEMORIA_LOCK_WAIT for lock-wait.
func Variable(key string) string {
	return "MEMORIA_" + strings.ToUpper(strings.ReplaceAll(key, "-", "_"))
}

// FieldError is a wrong setting, with its place.
type FieldError struct {
	Place string      // memoria.conf:3, or the variable's name
	Key   string      // empty if the whole line is wrong
	Says  source.Text // what is wrong and what to do; empty where Err says it
	Err   error       // of pflag, for a value that the flag does not take; else nil
}

func (e *FieldError) Error() string {
	says := e.Says.En
	if e.Err != nil {
		says = e.Err.Error()
	}
	if e.Key == "" {
		return e.Place + ": " + says
	}
	return e.Place + ": " + e.Key + ": " + says
}

func (e *FieldError) Unwrap() error { return e.Err }

// Add declares the flag for the file.
func Add(flags *pflag.FlagSet) {
	flags.String(Flag, "", "`file` of settings")
}

// Apply sets each flag that is not on the command line from the environment, or else from the file.
// It ignores keys of the other command. The errors are *FieldError, and those of reading the file.
func Apply(flags *pflag.FlagSet, environment func(string) (string, bool)) error {
	file, err := flags.GetString(Flag)
	if err != nil {
		return fmt.Errorf("reading settings: %w", err)
	}
	if file == "" {
		file, _ = environment(Variable(Flag))
	}
	said := map[string]setting{}
	if file != "" {
		if said, err = read(file); err != nil {
			return err
		}
	}
	for _, key := range Keys() {
		if value, ok := environment(Variable(key.Name)); ok && value != "" {
			said[key.Name] = setting{value: value, place: Variable(key.Name)}
		}
		from, ok := said[key.Name]
		flag := flags.Lookup(key.Name)
		if !ok || flag == nil || flag.Changed {
			continue
		}
		if err := flags.Set(key.Name, from.value); err != nil {
			return &FieldError{Place: from.place, Key: key.Name, Err: err}
		}
	}
	return nil
}

type setting struct{ value, place string }

// read parses a file of settings. It ignores empty lines and lines that begin with #. It accepts
// the line ends and the byte order mark of Windows.
func read(path string) (map[string]setting, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading settings: %w", err)
	}
	out := map[string]setting{}
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	for number := 1; lines.Scan(); number++ {
		place := fmt.Sprintf("%s:%d", path, number)
		wrong := func(key, ca, es, en string) (map[string]setting, error) {
			says := source.Text{Ca: ca, Es: es, En: en}
			return nil, &FieldError{Place: place, Key: key, Says: says}
		}
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, value, found := strings.Cut(line, "=")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		known := slices.IndexFunc(Keys(), func(k Key) bool { return k.Name == name })
		switch _, twice := out[name]; {
		case !utf8.ValidString(line):
			return wrong("", "no és UTF-8: deseu el fitxer com a UTF-8",
				"no es UTF-8: guarde el fichero como UTF-8", "not UTF-8: save the file as UTF-8")
		case !found:
			return wrong("", "escriviu la línia com a clau = valor, o comenceu-la amb #",
				"escriba la línea como clave = valor, o empiécela con #",
				"write a line as key = value, or begin it with #")
		case known < 0:
			return wrong(name, "aquest paràmetre no existeix: trieu entre "+names(),
				"este parámetro no existe: elija entre "+names(), "no such setting: choose "+names())
		case twice:
			return wrong(name, "hi és dues vegades: deixeu-ne una",
				"está dos veces: deje una", "is said twice: leave one")
		case value == "":
			return wrong(name, "no té valor: poseu-n’hi un o traieu la línia",
				"no tiene valor: ponga uno o quite la línea",
				"has no value: give one, or take the line out")
		}
		if Keys()[known].isPath && !filepath.IsAbs(value) {
			value = filepath.Join(filepath.Dir(path), value)
		}
		out[name] = setting{value: value, place: place}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading settings: %s: %w", path, err)
	}
	return out, nil
}

func names() string {
	var out []string
	for _, key := range Keys() {
		out = append(out, key.Name)
	}
	return strings.Join(out, ", ")
}
