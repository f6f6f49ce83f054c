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

func TestVerifySaysWhatItIsAskedWrongly(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		args []string
		code int
		says string
	}{
		"no file":   {[]string{"verify"}, usage, "report verify memoria-2025.pdf"},
		"two files": {[]string{"verify", "a", "b"}, usage, "necessita un fitxer"},
		"not there": {[]string{"verify", filepath.Join(t.TempDir(), "no.pdf")}, couldNotRun, "no.pdf"},
		"a folder":  {[]string{"verify", t.TempDir()}, couldNotRun, "és una carpeta"},
		"not a PDF": {[]string{"verify", "verify.go"}, couldNotRun,
			"verify.go: El fitxer no comença com un PDF. Indiqueu el fitxer PDF d’una memòria, tal " +
				"com es va publicar."},
		"in Spanish": {[]string{"verify", "verify.go", "--lang", "es"}, couldNotRun,
			"no empieza como un PDF."},
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
