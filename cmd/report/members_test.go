package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// filesOf returns the files of a folder by name.
func filesOf(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[entry.Name()] = string(content)
	}
	return out
}

func TestMembersSheetsAreRefused(t *testing.T) {
	t.Parallel()
	database := loadedDemo(t)
	for name, tt := range map[string]struct {
		args []string
		code int
		says string
	}{
		"an unknown member": {[]string{"--member", "badalon"}, usage, "volíeu dir: Badalona"},
		"all and one":       {[]string{"--members", "--member", "08015"}, usage, "trieu"},
		"two folders":       {[]string{"--members", "a", "b"}, usage, "«b» hi sobra"},
		"figures":           {[]string{"--members", "--figures", "x"}, usage, "--figures"},
		"a year of nobody":  {[]string{"--members", "--year", "2001"}, couldNotRun, "2001"},
		"an unknown tongue": {[]string{"--members", "--lang", "fr"}, usage, "ca, es, en"},
		"a year of no use":  {[]string{"--members", "--year", "25"}, usage, "25 no és cap any"},
		"a file in the way": {[]string{"--members", filepath.Join(database, "x")}, couldNotRun,
			"és un fitxer"},
		"a folder by itself": {[]string{"somewhere"}, usage, "«somewhere» hi sobra"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			code := run(t.Context(), append([]string{"--db", database}, tt.args...), &out, &errs)
			if code != tt.code || !strings.Contains(errs.String(), tt.says) || out.Len() > 0 {
				t.Errorf(
					"exit %d, want %d; stdout %q; stderr %q, want it to say %q", code, tt.code, out.String(),
					errs.String(), tt.says,
				)
			}
		})
	}
}
