// Package inbox looks after the drop folder: what lies in it, whether it has settled, and a private
// copy of what is read. It only ever opens files for reading.
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

// Limits bound what a folder may ask of the machine.
type Limits struct {
	Depth     int   // folders within folders
	Files     int   // files found in all
	FileBytes int64 // of one file; a larger one is never read
}

// DefaultLimits are generous for a network of some hundreds of members.
func DefaultLimits() Limits { return Limits{Depth: 8, Files: 20_000, FileBytes: 32 << 20} }

// State says what a look at the folder made of a file, without opening it.
type State int

const (
	// Readable: a regular file of a sound size.
	Readable State = iota
	// Ignored: on the list of what never is a member's workbook.
	Ignored
	// Refused: cannot be read, whatever it holds; the file's problems say why.
	Refused
	// Moving: too fresh; somebody may still be writing it.
	Moving
)

// File is one thing found in the folder. Path is relative to the folder, with slashes, as the system
// spells it; Name gives it fit for print and for the database.
type File struct {
	Path     string
	Size     int64
	Modified time.Time
	State    State
	Problems []source.Problem

	info fs.FileInfo
}

// Name is the path where it is plain text, else quoted: a newline or bad UTF-8 in a name must not
// reach a terminal or a table. It is the book of the file's cells.
func (f File) Name() string { return Printable(f.Path) }

// Printable gives a name as it is where every rune can be printed, else as Go quotes it.
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

// Folder is an open drop folder. Nothing outside it can be reached through it.
type Folder struct {
	root   *os.Root
	limits Limits
	skip   map[string]bool
}

// ErrNotFolder is given for a path that exists and is something else.
var ErrNotFolder = errors.New("not a folder")

// Open opens a drop folder. Paths in skip, relative to it and with slashes, are left out: the
// database, where it lies inside.
func Open(dir string, limits Limits, skip ...string) (*Folder, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("opening the folder %q: %w", dir, ErrNotFolder)
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

// Close lets go of the folder.
func (f *Folder) Close() error { return f.root.Close() }
