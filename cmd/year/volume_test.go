package year

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// load is how many workbooks of which size lie in a folder: some have a large picture in them, the
// others a small one.
type load struct {
	large, largeBytes int
	small, smallBytes int
}

// wholeLoad is 1 GB with MEMORIA_ALL=1, which `make test-all` sets; elsewhere it is some 20 MB.
func wholeLoad() load {
	if os.Getenv("MEMORIA_ALL") != "" {
		return load{large: 12, largeBytes: 30 << 20, small: 800, smallBytes: 830 << 10}
	}
	return load{large: 2, largeBytes: 6 << 20, small: 10, smallBytes: 830 << 10}
}

// A folder of many megabytes is loaded, given back, backed up, rebuilt and reported.
func TestMuchIsStored(t *testing.T) {
	t.Parallel()
	h := newHouse(t).on("2026-12-01 10:00")
	h.run(0, "ingest", "demo", h.at("demo"))
	h.write("trameses/pla.xlsx", h.read("demo/pla.xlsx"), h.now.Add(-48*time.Hour))
	returns, err := filepath.Glob(h.at("demo/2025/*.xlsx"))
	if err != nil || len(returns) < 10 {
		t.Fatalf("the demonstration has %d returns (%v)", len(returns), err)
	}
	returns = slices.DeleteFunc(returns, func(name string) bool { // one is damaged on purpose
		book, err := zip.OpenReader(name)
		return err != nil || book.Close() != nil
	})
	random := rand.NewChaCha8([32]byte{1})
	many := wholeLoad()
	for n := range many.large + many.small {
		size := many.smallBytes
		if n < many.large {
			size = many.largeBytes
		}
		picture := make([]byte, size)
		_, _ = random.Read(picture) // never fails
		name := returns[n%len(returns)]
		h.write(fmt.Sprintf("trameses/2025/v%d-%s", n/len(returns), filepath.Base(name)),
			withPicture(t, name, picture), h.now.Add(-24*time.Hour+time.Duration(n)*time.Second))
	}
	workbooks := fmt.Sprintf("%d llibres", many.large+many.small+1)

	h.night(3)
	if !strings.Contains(h.night(3), fmt.Sprintf("loaded 0, partly 0, rejected 0, unchanged %d",
		many.large+many.small+1)) {
		t.Error("the second pass finds something new")
	}
	copies, err := filepath.Glob(h.at("trameses/retorns/*/*.xlsx"))
	if err != nil || len(copies) == 0 {
		t.Errorf("%d copies are given back (%v)", len(copies), err)
	}
	said, _ := h.run(0, "ingest", "backup", "còpia.duckdb")
	h.says(said, workbooks)
	h.run(0, "ingest", "rebuild")
	h.run(0, "report", "--year", "2025")
}

// withPicture is a workbook with a picture more, which is not compressed.
func withPicture(t *testing.T, path string, picture []byte) []byte {
	t.Helper()
	in, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var buffer bytes.Buffer
	out := zip.NewWriter(&buffer)
	for _, file := range in.File {
		if err := out.Copy(file); err != nil {
			t.Fatal(err)
		}
	}
	entry, err := out.CreateHeader(&zip.FileHeader{Name: "xl/media/image99.jpeg", Method: zip.Store})
	if err == nil {
		_, err = entry.Write(picture)
	}
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return buffer.Bytes()
}
