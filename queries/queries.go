// Package queries holds the SQL between the two halves: the schema that ingest fills, the views that
// the memòria reads, and the checks that both run. Its Go only embeds, orders, builds and runs them.
//
// Nothing here imports a driver: the caller hands in a *sql.Conn of a DuckDB database. No function
// may be called while a transaction is open on it.
package queries

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed schema/*.sql staging/*.sql intermediate/*.sql marts/*.sql checks/*.sql ledger/*.sql inputs/*.sql
var embedded embed.FS

// Layer is how far from the raw tables a view stands.
type Layer string

// The layers. A view reads its own layer and those before it, and only staging reads tables.
const (
	Staging      Layer = "staging"
	Intermediate Layer = "intermediate"
	Mart         Layer = "marts"
)

func layers() []Layer { return []Layer{Staging, Intermediate, Mart} }

// View is one pure select. The file's name is the view's.
type View struct {
	Name    string
	Layer   Layer
	File    string   // path inside this package: marts/indicators.sql
	SQL     string   // the whole file
	Comment string   // the head comment without its marks, in one line, grain included
	Grain   string   // its last sentence: "One row per …."
	Reads   []string // views that it reads, sorted
}

// Views gives every view in the order to build them: each after all that it reads, otherwise by layer
// and name.
func Views() ([]View, error) {
	views, err := embeddedViews()
	return slices.Clone(views), err
}

// embeddedViews remembers what is the same whenever it is asked for.
var embeddedViews = sync.OnceValues(func() ([]View, error) { return load(embedded) })

// load reads the views of a file system and puts them in order.
func load(files fs.FS) ([]View, error) {
	var views []View
	for _, layer := range layers() {
		paths, err := fs.Glob(files, path.Join(string(layer), "*.sql"))
		if err != nil {
			return nil, fmt.Errorf("listing %s: %w", layer, err)
		}
		for _, file := range paths {
			view, err := read(files, layer, file)
			if err != nil {
				return nil, err
			}
			views = append(views, view)
		}
	}
	return order(views)
}

func read(files fs.FS, layer Layer, file string) (View, error) {
	text, err := fs.ReadFile(files, file)
	if err != nil {
		return View{}, fmt.Errorf("reading %s: %w", file, err)
	}
	view := View{
		Name:    strings.TrimSuffix(path.Base(file), ".sql"),
		Layer:   layer,
		File:    file,
		SQL:     string(text),
		Comment: headComment(string(text)),
	}
	if view.Grain = grain(view.Comment); view.Grain == "" {
		return View{}, fmt.Errorf(`reading %s: its head comment does not end in "One row per …."`, file)
	}
	return view, nil
}

// headComment is the run of comment lines that a file starts with, as one line.
func headComment(text string) string {
	var said []string
	for line := range strings.Lines(text) {
		words, found := strings.CutPrefix(strings.TrimSpace(line), "--")
		if !found {
			break
		}
		said = append(said, strings.TrimSpace(words))
	}
	return strings.Join(said, " ")
}

// grain is the last sentence of a comment where it says what a row is, else empty.
func grain(comment string) string {
	at := strings.LastIndex(comment, "One row")
	if at < 0 || !strings.HasSuffix(comment, ".") || strings.Contains(comment[at:], ". ") {
		return ""
	}
	return comment[at:]
}

// sqlFiles lists a folder's files by name.
func sqlFiles(files fs.FS, folder string) ([]string, error) {
	paths, err := fs.Glob(files, path.Join(folder, "*.sql"))
	if err != nil {
		return nil, fmt.Errorf("listing %s: %w", folder, err)
	}
	slices.Sort(paths)
	return paths, nil
}
