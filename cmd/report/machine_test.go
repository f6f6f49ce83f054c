package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
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
