// Package inbox reads the drop folder: it lists the files, tells which have settled, and makes
// private copies of them. It opens files only for reading.
package inbox

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
)

// Limits bound what a folder may cost to read.
type Limits struct {
	Depth     int   // folders within folders
	Files     int   // files found in all
	FileBytes int64 // of one file; a larger one is never read
}

// DefaultLimits are generous for a network of some hundreds of members.
func DefaultLimits() Limits { return Limits{Depth: 8, Files: 20_000, FileBytes: 32 << 20} }

// State is what a scan concluded about a file, without opening it.
type State int

const (
	Readable State = iota // a regular file of a sound size
	Ignored               // never a member's workbook, by its name
	Refused               // cannot be read; its problems say why
	Moving                // changed so recently that somebody may still be writing it
)

// File is one entry of the folder. Path is relative to the folder, with slashes, as the system
// spells it.
type File struct {
	Path     string
	Size     int64
	Modified time.Time
	State    State
	Problems []source.Problem

	info fs.FileInfo
}

func (f File) problem(rule source.Rule) source.Problem {
	return source.Problem{Rule: rule, At: source.Cell{Book: f.Name()}}
}

// Name is the path fit for print and the database, quoted where needed; the book of its cells.
func (f File) Name() string { return Printable(f.Path) }

// Printable gives a name as it is if every rune can be printed, else as Go quotes it.
func Printable(name string) string {
	plain := utf8.ValidString(name) && strings.IndexFunc(name, func(r rune) bool {
		return !unicode.IsPrint(r) && !unicode.Is(unicode.Zs, r)
	}) < 0
	if plain {
		return name
	}
	quoted := strconv.Quote(name)
	return quoted[1 : len(quoted)-1]
}

// Folder is an open drop folder. It gives no access to anything outside.
type Folder struct {
	root   *os.Root
	limits Limits
	skip   map[string]bool
}

// ErrNotFolder is the error for a path that is no folder.
var ErrNotFolder = errors.New("not a folder")

// Open opens a drop folder. Paths in skip, relative to it and with slashes, are ignored: such as a
// database inside.
func Open(dir string, limits Limits, skip ...string) (*Folder, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	if !info.IsDir() {
		return nil, source.Word(ErrNotFolder, source.Text{
			Ca: "«{path}» no és una carpeta. Escriviu el nom de la carpeta de trameses.",
			Es: "«{path}» no es una carpeta. Escriba el nombre de la carpeta de entregas.",
			En: "“{path}” is not a folder. Give the name of the drop folder.",
		}, "path", dir)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	folder := &Folder{root: root, limits: limits, skip: map[string]bool{}}
	for _, s := range skip {
		folder.skip[s] = true
	}
	return folder, nil
}

func (f *Folder) Close() error { return f.root.Close() }
