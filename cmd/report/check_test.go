package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"xmess.cat/memoria/cmd/internal/runs"
)

func TestCheckSaysWhatAMemoriaWouldLack(t *testing.T) {
	t.Parallel()
	database := loadedDemo(t)
	for name, c := range map[string]struct {
		args []string
		code int
		says []string
	}{
		"as it stands": {[]string{"--year", "2025"}, allWell, []string{
			"La memòria de 2025 ja es pot fer; això és el que li faltaria:\n" +
				"Han tramès dades 57 dels 65 membres.\n",
			"\n3 trameses van arribar fora de termini.\n", "\nHi falten: Ajuntament d'Igualada, ",
			"\n5 cel·les tenen errors i no compten.\n",
		}},
		"in English": {[]string{"--year", "2025", "--lang", "en"}, allWell,
			[]string{"The report of 2025 can be made now"}},
		"not begun": {[]string{"--year", "2026"}, allWell,
			[]string{"De 2026 no ha arribat cap tramesa"}},
		"unknown year": {[]string{"--year", "1990"}, couldNotRun, []string{"de l’any 1990 no hi ha res"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			code := run(t.Context(), append([]string{"check", "--db", database}, c.args...), &out, &errs)
			if code != c.code {
				t.Fatalf("exit %d, want %d: %s", code, c.code, errs.String())
			}
			for _, says := range c.says {
				if !strings.Contains(out.String()+errs.String(), says) {
					t.Errorf("it says\n%s%s\nwant %q", out.String(), errs.String(), says)
				}
			}
		})
	}
}

// Settings come from a file. Each run is recorded and writes a summary.
func TestARunIsRememberedAndSummedUp(t *testing.T) {
	t.Parallel()
	database := loadedDemo(t)
	folder := filepath.Dir(database)
	settings := filepath.Join(folder, "memoria.conf")
	if err := os.WriteFile(settings,
		[]byte("db = memoria.duckdb\nout = memòries\nyear = 2025\nsummary = resum.txt\n"),
		0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := run(t.Context(), []string{"--config", settings, "-v"}, &out, &errs); code != allWell {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	if !strings.Contains(
		errs.String(), `msg="run ended" command=report exit=0 year=2025 sent=57 expected=65`,
	) {
		t.Errorf("the log is %q", errs.String())
	}
	if _, err := os.Stat(filepath.Join(folder, "memòries", "memoria-2025.pdf")); err != nil {
		t.Error(err)
	}
	summary, err := os.ReadFile(filepath.Join(folder, "resum.txt"))
	if err != nil || string(summary) != out.String() {
		t.Errorf("the summary is %q, %v; want what was printed, %q", summary, err, out.String())
	}
	if code := run(t.Context(), []string{"--config", settings, "--year", "1990"}, &out,
		&errs); code != couldNotRun {
		t.Fatalf("exit %d of a year that nothing is known of", code)
	}
	summary, err = os.ReadFile(filepath.Join(folder, "resum.txt"))
	if err != nil ||
		!strings.HasPrefix(
			string(summary),
			"La memòria no s'ha pogut fer\n\nde l’any 1990 no hi ha res",
		) {
		t.Errorf("the summary is %q, %v; want why it could not be made", summary, err)
	}
	past, err := runs.Read(database)
	if err != nil || len(past) != 2 || past[0].Exit != allWell || past[0].Pages == 0 ||
		past[1].Exit != couldNotRun ||
		past[1].Error == "" {
		t.Errorf("remembered are %+v, %v", past, err)
	}
}
