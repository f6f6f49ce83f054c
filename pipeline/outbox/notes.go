package outbox

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// notesName is where what was written is remembered, beside it: reading past hidden files, nobody takes it
// for a workbook.
const notesName = ".escrits.json"

// note is what is remembered of a file that was written.
type note struct {
	Stamp string `json:"stamp"`
	Hash  string `json:"sha256"`
}

// readNotes gives what was written into a folder, by path. Notes that cannot be understood count as none:
// then nothing that lies there is touched unless it is just as it would be written now.
func (f *Folder) readNotes(dir string) (map[string]note, error) {
	notes := map[string]note{}
	text, err := f.root.ReadFile(path.Join(dir, notesName))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return notes, nil
	case err != nil:
		return nil, fmt.Errorf("reading what was written into %s: %w", dir, err)
	}
	if json.Unmarshal(text, &notes) != nil {
		return map[string]note{}, nil
	}
	for name := range notes { // whoever wrote the notes, nothing of anybody else's is removed
		if !strings.HasPrefix(path.Clean(name), dir+"/") {
			delete(notes, name)
		}
	}
	return notes, nil
}

func (f *Folder) writeNotes(dir string, notes map[string]note) error {
	text, err := json.MarshalIndent(notes, "", " ") // keys in order, so that nothing new gives nothing new
	if err != nil {
		return fmt.Errorf("noting what was written into %s: %w", dir, err)
	}
	return f.Write(path.Join(dir, notesName), text)
}

// hash is of what lies at a path; empty where nothing does.
func (f *Folder) hash(name string) (string, error) {
	info, err := f.root.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("looking at %s: %w", name, err)
	}
	if !info.Mode().IsRegular() {
		return "not a file", nil
	}
	in, err := f.root.Open(name)
	if err != nil {
		return "", fmt.Errorf("looking at %s: %w", name, err)
	}
	sum := sha256.New()
	_, err = io.Copy(sum, in)
	if err = errors.Join(err, in.Close()); err != nil {
		return "", fmt.Errorf("looking at %s: %w", name, err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
