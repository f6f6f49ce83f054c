package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// With asProgram in the environment, the test binary runs as the program.
const asProgram = "REPORT_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// machine is an environment that the program runs in.
type machine struct {
	environment []string
	oneCPU      bool // also for the database, which asks the system how many threads to have
}

func (m machine) run(t *testing.T, args ...string) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	line := append([]string{program}, args...)
	if taskset, err := exec.LookPath("taskset"); err == nil && m.oneCPU {
		line = append([]string{taskset, "-c", "0"}, line...)
	}
	command := exec.CommandContext(t.Context(), line[0], line[1:]...)
	command.Env = append(append(os.Environ(), asProgram+"=1"), m.environment...)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", line, err, out)
	}
}

// written returns the hashes of all files under a folder, by name.
func written(t *testing.T, folder string) map[string]string {
	t.Helper()
	sums := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		sums[name] = fmt.Sprintf("%x", sha256.Sum256(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sums
}

// The same data give the same bytes in any time zone, locale and number of processors: on two
// machines, or with MEMORIA_ALL=1 on three and for all indicators.
func TestSameBytesOnEveryMachine(t *testing.T) {
	t.Parallel()
	here := newTown(t)
	var first map[string]string
	machines := []machine{
		{environment: []string{"TZ=UTC", "LC_ALL=C", "LANG=C", "GOMAXPROCS=2"}},
		{environment: []string{
			"TZ=Pacific/Kiritimati", "LC_ALL=tr_TR.UTF-8", "LANG=ca_ES.UTF-8", "GOMAXPROCS=1",
		}, oneCPU: true},
	}
	if os.Getenv("MEMORIA_ALL") == "1" {
		here = newWholeTown(t)
		machines = append(machines, machine{environment: []string{
			"TZ=America/St_Johns", "LC_ALL=", "LANG=ar_EG.UTF-8", "GOMAXPROCS=8",
		}})
	}
	for _, on := range machines {
		out := t.TempDir()
		on.run(
			t, "--db", here.database, "--year", "2025", "--out", out, "--figures",
			filepath.Join(out, "figures"),
		)
		for _, format := range []string{"csv", "json", "parquet"} {
			on.run(t, "data", "--db", here.database, "--format", format, "--out", filepath.Join(out, format))
		}
		got := written(t, out)
		if first == nil {
			first = got
			for _, name := range []string{"memoria-2025.pdf", "memoria-2025.html", "memoria-2025.xlsx",
				"csv/indicators.csv", "json/indicators.json"} {
				if got[name] == "" {
					t.Fatalf("there is no %s among %v", name, slices.Sorted(maps.Keys(got)))
				}
			}
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(first)) {
			if got[name] != first[name] {
				t.Errorf("%s has other bytes under %v", name, on.environment)
			}
		}
		if len(got) != len(first) {
			t.Errorf("%d files under %v, want %d", len(got), on.environment, len(first))
		}
	}
}
