// Package queries holds the SQL between the two halves: the schema that ingest fills, the views
// that the memòria reads, and the checks that both run. Its Go only embeds, orders, builds and runs
// them.
//
// No driver is imported: the caller passes a *sql.Conn of a DuckDB database. No transaction may be
// open on it.
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

//go:embed schema/*.sql staging/*.sql intermediate/*.sql marts/*.sql
//go:embed checks/*.sql ledger/*.sql inputs/*.sql selftest/*.sql
var embedded embed.FS

// Layer is the distance of a view from the raw tables.
type Layer string

// The layers. A view reads its own layer and those before it, and only staging reads tables.
const (
	Staging      Layer = "staging"
	Intermediate Layer = "intermediate"
	Mart         Layer = "marts"
)

func layers() []Layer { return []Layer{Staging, Intermediate, Mart} }

// View is one pure select. Its name is the file's name.
type View struct {
	Name    string
	Layer   Layer
	File    string   // path inside this package: marts/indicators.sql
	SQL     string   // the whole file
	Comment string   // the head comment without its marks, in one line, grain included
	Grain   string   // its last sentence: "One row per …."
	Reads   []string // views that it reads, sorted
}

// Views gives every view in build order: each after the views that it reads, else by layer and
// name.
func Views() ([]View, error) {
	views, err := embeddedViews()
	return slices.Clone(views), err
}

// embeddedViews parses the embedded files once.
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

// headComment gives the comment lines at the top of a file, joined to one line.
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

// grain gives the last sentence of a comment if it says what a row is, else an empty text.
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
