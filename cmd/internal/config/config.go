// Package config lets the settings of both commands come from the environment and from one small file too, so that a
// scheduler says them once. What is typed goes before the environment, and that before the file.
package config

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/pflag"
)

// Flag is the flag that names the file.
const Flag = "config"

// A Key is a setting that may be said outside the command line.
type Key struct {
	Name   string // the flag's
	Says   string
	isPath bool // relative to the file that it stands in
}

// Keys are all settings, of both commands: they share one file.
func Keys() []Key {
	return []Key{
		{Name: "folder", Says: "drop folder, for ingest's commands that are given none", isPath: true},
		{Name: "db", Says: "database file", isPath: true},
		{Name: "year", Says: "year of the returns and of the memòria; left out, the last complete one"},
		{Name: "lang", Says: "language of what is read: ca, es or en"},
		{Name: "out", Says: "folder that report writes to", isPath: true},
		{Name: "summary", Says: "file that each run writes its summary to, ready to be mailed", isPath: true},
		{Name: "settle", Says: "how long a file must not have changed before it is read, such as 10s"},
		{Name: "lock-wait", Says: "how long to wait for another run to finish, such as 30s"},
		{Name: "memory", Says: "how much memory the database may hold in ingest before it goes on on disk, such as 512MB"},
		{Name: "verbose", Says: "true: say more"},
		{Name: "json", Says: "true: logs as JSON, one object a line"},
	}
}

// Variable is a key's name in the environment: MEMORIA_LOCK_WAIT for lock-wait.
func Variable(key string) string {
	return "MEMORIA_" + strings.ToUpper(strings.ReplaceAll(key, "-", "_"))
}

// FieldError says which setting is wrong, and where it stands.
type FieldError struct {
	Place string // memoria.conf:3, or the variable's name
	Key   string // empty where the whole line is meant
	Err   error
}

func (e *FieldError) Error() string {
	if e.Key == "" {
		return fmt.Sprintf("%s: %v", e.Place, e.Err)
	}
	return fmt.Sprintf("%s: %s: %v", e.Place, e.Key, e.Err)
}

func (e *FieldError) Unwrap() error { return e.Err }

// Add declares the flag that names the file.
func Add(flags *pflag.FlagSet) {
	flags.String(Flag, "", "`file` of settings, one key = value a line (or "+Variable(Flag)+")")
}

// Apply gives each flag that was not typed its value from the environment, else from the file. A key of the file that
// only the other command has is left alone. The errors are *FieldError, and the system's where the file cannot be read.
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
			return &FieldError{Place: from.place, Key: key.Name, Err: fmt.Errorf("%q: %w", from.value, cause(err))}
		}
	}
	return nil
}

// cause leaves out that a flag was meant: it was not typed.
func cause(err error) error {
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(inner) {
		err = inner
	}
	return err
}

type setting struct{ value, place string }

// read reads a file of settings: empty lines and lines that begin in # say nothing. Windows' line ends and byte order
// mark are read too.
func read(path string) (map[string]setting, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading settings: %w", err)
	}
	out := map[string]setting{}
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	for number := 1; lines.Scan(); number++ {
		place := fmt.Sprintf("%s:%d", path, number)
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, value, found := strings.Cut(line, "=")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		known := slices.IndexFunc(Keys(), func(k Key) bool { return k.Name == name })
		switch _, twice := out[name]; {
		case !utf8.ValidString(line):
			return nil, &FieldError{Place: place, Err: errors.New("not UTF-8: save the file as UTF-8")}
		case !found:
			return nil, &FieldError{Place: place, Err: errors.New("write a line as key = value, or begin it with #")}
		case known < 0:
			return nil, &FieldError{Place: place, Key: name, Err: errors.New("no such setting: choose " + names())}
		case twice:
			return nil, &FieldError{Place: place, Key: name, Err: errors.New("is said twice")}
		case value == "":
			return nil, &FieldError{Place: place, Key: name, Err: errors.New("has no value: give one, or take the line out")}
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
