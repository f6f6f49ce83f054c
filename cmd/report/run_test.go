package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

func TestExitCodes(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	missing := filepath.Join(folder, "missing.duckdb")
	for name, tt := range map[string]struct {
		args []string
		code int
		says string
	}{
		"no database":      {[]string{"--db", missing}, couldNotRun, "passeu primer «ingest CARPETA»"},
		"unknown flag":     {[]string{"--nope"}, usage, "--nope"},
		"stray word":       {[]string{"memoria"}, usage, "«memoria»"},
		"unknown language": {[]string{"--lang", "fr", "--db", missing}, usage, "ca, es, en"},
		"a year of no use": {[]string{"--year", "25", "--db", missing}, usage, "25 no és cap any"},
		"year in letters":  {[]string{"--year", "enguany"}, usage, "enguany"},
		"help":             {[]string{"--help"}, allWell, ""},
		"version":          {[]string{"--version"}, allWell, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			if code := run(t.Context(), tt.args, &out, &errs); code != tt.code {
				t.Errorf("exit %d, want %d: %s", code, tt.code, errs.String())
			}
			if !strings.Contains(errs.String(), tt.says) {
				t.Errorf("stderr is %q, want it to say %q", errs.String(), tt.says)
			}
			if tt.code != allWell && out.Len() > 0 {
				t.Errorf("stdout is %q, want nothing", out.String())
			}
		})
	}
}

func TestSay(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	var out strings.Builder
	made := reports.Memoria{
		Sent: 58, Expected: 64, Pages: 1, Fingerprint: "aaaa bbbb cccc", Invented: true,
	}
	if err := say(&out, w, 2025, "out/memoria-2025.pdf", made); err != nil {
		t.Fatal(err)
	}
	want := "Memòria de l'any 2025.\nHan tramès dades 58 dels 64 membres.\n" +
		"S'ha escrit out/memoria-2025.pdf (1 pàgina, empremta aaaa bbbb cccc).\n" +
		"Dades de demostració: totes les xifres són inventades.\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}
