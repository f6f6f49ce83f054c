package main

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/setup"
)

// demoDatabase is the demonstration, loaded once for all tests of the package.
var demoDatabase = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "memoria-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	drop := filepath.Join(folder, "trameses")
	files, err := season()
	if err != nil {
		return nil, err
	}
	if err := writeAll(drop, files); err != nil {
		return nil, err
	}
	ctx := context.Background()
	if _, err := pipeline.Pass(ctx, setup.Settings{Folder: drop}); err != nil {
		return nil, err
	}
	return os.ReadFile(setup.DatabaseBeside(drop))
})

// loadedDemo returns a copy of the demonstration's database for one test.
func loadedDemo(t *testing.T) string {
	t.Helper()
	content, err := demoDatabase()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "memoria.duckdb")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
