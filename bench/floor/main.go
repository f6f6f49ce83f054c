// Floor does the least that reading workbooks can cost: it opens each, inflates every part and walks its bytes
// once, on as many cores as there are, and makes nothing of them.
//
//	go run ./bench/floor FOLDER
package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
)

func main() {
	if len(os.Args) != 2 {
		_, _ = fmt.Fprintln(os.Stderr, "floor: expected one FOLDER, or one workbook")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "floor:", err)
		os.Exit(1)
	}
}

func run(root string, out io.Writer) error {
	var names []string
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".xlsx") && !strings.Contains(name, "retorns") {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return err
	}
	var group sync.WaitGroup
	var next, tags atomic.Int64
	errs := make([]error, runtime.NumCPU())
	for worker := range errs {
		group.Go(func() {
			for errs[worker] == nil {
				at := int(next.Add(1)) - 1
				if at >= len(names) {
					return
				}
				n, err := walk(names[at])
				tags.Add(int64(n))
				errs[worker] = err
			}
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(out, "%d workbooks, %d tags\n", len(names), tags.Load())
	return err
}

// walk counts the tags of every part of a workbook.
func walk(name string) (tags int, err error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return 0, err
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return 0, err
	}
	piece := make([]byte, 1<<16)
	for _, file := range archive.File {
		in, err := file.Open()
		if err != nil {
			return tags, err
		}
		for {
			n, err := in.Read(piece)
			for _, b := range piece[:n] {
				if b == '<' {
					tags++
				}
			}
			if err == io.EOF {
				break
			}
			if err != nil {
				return tags, err
			}
		}
		if err := in.Close(); err != nil {
			return tags, err
		}
	}
	return tags, nil
}
