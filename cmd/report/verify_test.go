package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// verify writes a memòria to a file and verifies it.
func (h town) verify(code int, content string, more ...string) (out, errs string) {
	h.t.Helper()
	path := filepath.Join(h.t.TempDir(), "m.pdf")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		h.t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	args := append([]string{"verify", path}, more...)
	if got := run(h.t.Context(), args, &stdout, &stderr); got != code {
		h.t.Fatalf("report %v: exit %d, want %d: %s%s", args, got, code, stdout.String(), stderr.String())
	}
	return stdout.String(), stderr.String()
}

// A memòria of a closed year verifies from its PDF alone in every language, after later changes and
// with the annex that lists them.
func TestAMemoriaVerifiesWhateverComesAfter(t *testing.T) {
	t.Parallel()
	here := newClosedTown(t)
	here.report(allWell, "close", "--year", "2024", "--approved-on", "2025-04-12")
	closed, _ := here.memoria("2024", "ca")
	earlier := here.of("2024", "08019")
	here.set(
		earlier, "Indicadors", map[string]any{"G" + here.rowOf(earlier, "Indicadors", "IND05"): 9},
	)
	here.report(allWell, "close", "--year", "2025", "--reopen", "--reason", "Una xifra errònia")
	corrected := here.of("2025", "08112")
	here.set(
		corrected, "Indicadors", map[string]any{"G" + here.rowOf(corrected, "Indicadors", "IND05"): 4321},
	)
	here.pass()
	again, _ := here.memoria("2024", "ca")
	if !alike(closed, again) {
		t.Error("the closed memòria is not given as it was printed")
	}
	if said, _ := here.verify(allWell, again["memoria-2024.pdf"]); !strings.Contains(
		said, "La memòria de l'any 2024 coincideix amb les seves dades.",
	) {
		t.Errorf("it says %q", said)
	}
	for language, want := range map[string]string{"es": "coincide con sus datos",
		"en": "agrees with its data"} {
		files, _ := here.memoria("2025", language)
		pdf := files["memoria-2025.pdf"]
		if !strings.Contains(files["memoria-2025.html"], ">4321<") &&
			!strings.Contains(files["memoria-2025.html"], " 4321 ") {
			t.Error("the annex does not tell the change")
		}
		said, _ := here.verify(allWell, pdf, "--lang", language)
		if !strings.Contains(said, want) || strings.Contains(said, "saved the file again") ||
			strings.Contains(said, "ha vuelto a guardar") {
			t.Errorf("it says %q", said)
		}
	}
	pdf := closed["memoria-2024.pdf"]
	if said, _ := here.verify(couldNotRun, pdf[:len(pdf)/3], "--lang", "en"); said != "" {
		t.Errorf("of a cut file it says %q", said)
	}
}

func TestVerifySaysWhatItIsAskedWrongly(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		args []string
		code int
		says string
	}{
		"no file":   {[]string{"verify"}, usage, "report verify memoria-2025.pdf"},
		"two files": {[]string{"verify", "a", "b"}, usage, "one file"},
		"not there": {[]string{"verify", filepath.Join(t.TempDir(), "no.pdf")}, couldNotRun, "no.pdf"},
		"a folder":  {[]string{"verify", t.TempDir()}, couldNotRun, "directory"},
		"not a PDF": {[]string{"verify", "verify.go"}, couldNotRun,
			"verify.go: No és un PDF. Indiqueu el fitxer PDF d'una memòria."},
		"in Spanish": {[]string{"verify", "verify.go", "--lang", "es"}, couldNotRun, "No es un PDF."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			if code := run(t.Context(), tt.args, &out, &errs); code != tt.code ||
				!strings.Contains(errs.String(), tt.says) ||
				out.Len() > 0 {
				t.Errorf(
					"exit %d, want %d; stderr %q, want it to say %q; stdout %q", code, tt.code, errs.String(),
					tt.says, out.String(),
				)
			}
		})
	}
}
