package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/spf13/pflag"

	"xmess.cat/memoria/cmd/internal/config"
)

type options struct {
	db, lang string
	year     int
	wait     time.Duration
}

func flagsOf(o *options) *pflag.FlagSet {
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	config.Add(flags)
	flags.StringVar(&o.db, "db", "default.duckdb", "")
	flags.StringVar(&o.lang, "lang", "ca", "")
	flags.IntVar(&o.year, "year", 0, "")
	flags.DurationVar(&o.wait, "lock-wait", 30*time.Second, "")
	return flags
}

// apply gives what three sources say together; the file is written where it is not empty.
func apply(
	t *testing.T, file string, environment map[string]string, typed ...string,
) (options, string, error) {
	t.Helper()
	var o options
	flags := flagsOf(&o)
	path := filepath.Join(t.TempDir(), "memoria.conf")
	if file != "" {
		if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		typed = append(typed, "--config", path)
	}
	if err := flags.Parse(typed); err != nil {
		t.Fatal(err)
	}
	err := config.Apply(flags, func(name string) (string, bool) {
		value, ok := environment[name]
		return value, ok
	})
	return o, path, err
}

func TestWhatIsTypedGoesBeforeTheEnvironmentAndThatBeforeTheFile(t *testing.T) {
	t.Parallel()
	file := "\ufeff# of the server\r\nlang = es\r\n\r\nyear = 2021\r\nlock-wait = 2m\r\n" +
		"out = memòries\r\n"
	o, _, err := apply(
		t, file, map[string]string{"MEMORIA_YEAR": "2022", "MEMORIA_LOCK_WAIT": "3m"}, "--year", "2023",
	)
	if err != nil {
		t.Fatal(err)
	}
	want := options{db: "default.duckdb", lang: "es", year: 2023, wait: 3 * time.Minute}
	if o != want {
		t.Errorf("%+v, want %+v", o, want)
	}
}

func TestPathsAreRelativeToTheFile(t *testing.T) {
	t.Parallel()
	o, path, err := apply(t, "db = dades/memoria.duckdb", nil)
	if want := filepath.Join(filepath.Dir(path), "dades", "memoria.duckdb"); err != nil ||
		o.db != want {
		t.Errorf("%s, %v; want %s", o.db, err, want)
	}
	o, _, err = apply(t, "", map[string]string{"MEMORIA_DB": "here.duckdb"})
	if err != nil || o.db != "here.duckdb" {
		t.Errorf("%s, %v; want here.duckdb", o.db, err)
	}
}

func TestAWrongFieldIsNamed(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		file        string
		environment map[string]string
		place, key  string
	}{
		"no number": {file: "lang = ca\nyear = two", place: ":2", key: "year"},
		"unknown":   {file: "database = x", place: ":1", key: "database"},
		"no value":  {file: "db =", place: ":1", key: "db"},
		"twice":     {file: "lang = ca\nlang = es", place: ":2", key: "lang"},
		"no equals": {file: "lang ca", place: ":1"},
		"not UTF-8": {file: "out = mem\xf2ries", place: ":1"},
		"in the system": {environment: map[string]string{"MEMORIA_LOCK_WAIT": "long"},
			place: "MEMORIA_LOCK_WAIT", key: "lock-wait"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, path, err := apply(t, c.file, c.environment)
			var field *config.FieldError
			if !errors.As(err, &field) {
				t.Fatalf("error %v, want one of a field", err)
			}
			want := c.place
			if c.file != "" {
				want = path + c.place
			}
			if field.Place != want || field.Key != c.key {
				t.Errorf("at %s of %s, want %s of %s: %v", field.Place, field.Key, want, c.key, err)
			}
		})
	}
}

func TestAMissingFileIsAnError(t *testing.T) {
	t.Parallel()
	_, _, err := apply(
		t, "", map[string]string{"MEMORIA_CONFIG": filepath.Join(t.TempDir(), "none.conf")},
	)
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v, want that there is no file", err)
	}
}
