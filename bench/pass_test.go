// Package bench_test measures steps of the program in one process, so that each can be profiled:
//
//	go test ./bench -run '^$' -bench FirstPass -cpuprofile cpu.out
//
// bench/run measures whole commands, beside another build and other tools.
package bench_test

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/demo"
	"xmess.cat/memoria/pipeline/setup"
)

// actions is how many actions each return has.
const actions = 20

// returns is how many returns the folder has: MEMORIA_RETURNS, or 200.
func returns(b *testing.B) int {
	n, err := strconv.Atoi(os.Getenv("MEMORIA_RETURNS"))
	if err != nil {
		return 200
	}
	return n
}

// folder writes an invented folder, unless MEMORIA_SEASON names one.
func folder(b *testing.B) string {
	b.Helper()
	if ready := os.Getenv("MEMORIA_SEASON"); ready != "" {
		return ready
	}
	dir := filepath.Join(b.TempDir(), "season")
	for file, err := range demo.Returns(returns(b), actions, 1) {
		if err != nil {
			b.Fatal(err)
		}
		if err := file.Save(dir); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

func pass(b *testing.B, dir, database string) {
	b.Helper()
	run, err := pipeline.Pass(b.Context(), setup.Settings{Folder: dir, Database: database, Year: 2025})
	if err != nil {
		b.Fatal(err)
	}
	if len(run.Workbooks) < returns(b)+1 {
		b.Fatalf("%d workbooks of %d", len(run.Workbooks), returns(b)+1)
	}
}

func BenchmarkFirstPass(b *testing.B) {
	dir := folder(b)
	for b.Loop() {
		pass(b, dir, filepath.Join(b.TempDir(), "memoria.duckdb"))
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*returns(b)), "ms/workbook")
}

func BenchmarkNothingNew(b *testing.B) {
	dir, database := folder(b), filepath.Join(b.TempDir(), "memoria.duckdb")
	pass(b, dir, database)
	for b.Loop() {
		pass(b, dir, database)
	}
}
