package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"xmess.cat/memoria/cmd/internal/runs"
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

func TestMembersSheets(t *testing.T) {
	t.Parallel()
	database, folder := loadedDemo(t), t.TempDir()
	report := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if code := run(t.Context(), append([]string{"--db", database, "--year", "2025"}, args...), &out,
			&errs); code != allWell {
			t.Fatalf("exit %d: %s", code, errs.String())
		}
		return out.String()
	}
	said := report("--members", filepath.Join(folder, "one"))
	report("--members", "--out", folder)
	first, second := filesOf(
		t, filepath.Join(folder, "one"),
	), filesOf(
		t, filepath.Join(folder, "fitxes-2025"),
	)
	if len(first) != 67 || len(second) != len(first) {
		t.Errorf("%d and %d files, want 66 sheets and all together", len(first), len(second))
	}
	for name, content := range first {
		if !strings.HasPrefix(content, "%PDF-") {
			t.Errorf("%s is no PDF", name)
		}
		if second[name] != content {
			t.Errorf("%s differs between two runs", name)
		}
	}
	for _, name := range []string{"fitxes-2025.pdf", "fitxa-2025-25203-la-seu-d-urgell.pdf",
		"fitxa-2025-cc-24-consell-comarcal-d-osona.pdf",
		"fitxa-2025-xarxa-oficina-tecnica-de-la-xmess.pdf", "fitxa-2025-08102-igualada.pdf"} {
		if first[name] == "" {
			t.Errorf("there is no %s", name)
		}
	}
	if !strings.HasPrefix(said, "S'han escrit 66 fitxes a ") ||
		!strings.Contains(said, "Totes juntes: fitxes-2025.pdf (") {
		t.Errorf("it says %q", said)
	}
	for _, member := range []string{"08015", "080155", "badalona"} {
		path := filepath.Join(folder, member+".pdf")
		said = report("--member", member, "--out", path)
		if got, err := os.ReadFile(path); err != nil ||
			string(got) != first["fitxa-2025-08015-badalona.pdf"] {
			t.Errorf("--member %s is not the sheet of Badalona (%v)", member, err)
		}
		if !strings.Contains(said, path) {
			t.Errorf("it says %q, and not where the sheet is", said)
		}
	}
	report("--member", "XARXA", "--lang", "en", filepath.Join(folder, "alone"))
	if alone := filesOf(t, filepath.Join(folder, "alone")); len(alone) != 1 {
		t.Errorf("one member's sheet makes %d files", len(alone))
	}
	summary := filepath.Join(folder, "resum.txt")
	said = report("--member", "XARXA", "--summary", summary, filepath.Join(folder, "alone"))
	if text, err := os.ReadFile(summary); err != nil || string(text) != said {
		t.Errorf("the summary is %q, %v; want what was printed, %q", text, err, said)
	}
	past, err := runs.Read(database)
	if err != nil || len(past) != 7 || past[0].Command != "report --members" ||
		past[0].Pages < 66 || past[0].Fingerprint == "" ||
		past[6].Command != "report --member" || past[6].Year != 2025 || past[6].Pages == 0 ||
		past[6].Pages >= past[0].Pages {
		t.Errorf("remembered are %+v, %v", past, err)
	}
}

func TestMembersSheetsAreRefused(t *testing.T) {
	t.Parallel()
	database := loadedDemo(t)
	for name, tt := range map[string]struct {
		args []string
		code int
		says string
	}{
		"an unknown member": {[]string{"--member", "badalon"}, usage, "did you mean Badalona"},
		"all and one":       {[]string{"--members", "--member", "08015"}, usage, "choose"},
		"two folders":       {[]string{"--members", "a", "b"}, usage, `unexpected argument "b"`},
		"figures":           {[]string{"--members", "--figures", "x"}, usage, "--figures"},
		"a year of nobody":  {[]string{"--members", "--year", "2001"}, couldNotRun, "2001"},
		"an unknown tongue": {[]string{"--members", "--lang", "fr"}, usage, "ca, es, en"},
		"a year of no use":  {[]string{"--members", "--year", "25"}, usage, "no year 25"},
		"a file in the way": {[]string{"--members", filepath.Join(database, "x")}, couldNotRun,
			"writing"},
		"a folder by itself": {[]string{"somewhere"}, usage, `unexpected argument "somewhere"`},
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
