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

// notesName is the file that records what was written. It is hidden, so that nobody takes it for a
// workbook.
const notesName = ".escrits.json"

type note struct {
	Stamp string `json:"stamp"`
	Hash  string `json:"sha256"`
}

// readNotes reads the notes of a folder, by path. Notes that cannot be parsed count as none: then a
// file stays unless it is exactly what would be written now.
func (f *Folder) readNotes(dir string) (map[string]note, error) {
	notes := map[string]note{}
	text, err := f.root.ReadFile(path.Join(dir, notesName))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return notes, nil
	case err != nil:
		return nil, fmt.Errorf("reading the notes of %s: %w", dir, err)
	}
	if json.Unmarshal(text, &notes) != nil {
		return map[string]note{}, nil //nolint:nilerr // damaged notes are forgotten notes
	}
	for name := range notes { // never touch a file outside dir, whoever wrote the notes
		if !strings.HasPrefix(path.Clean(name), dir+"/") {
			delete(notes, name)
		}
	}
	return notes, nil
}

func (f *Folder) writeNotes(dir string, notes map[string]note) error {
	text, err := json.MarshalIndent(notes, "", " ") // keys in order: the same notes give the same file
	if err != nil {
		return fmt.Errorf("writing the notes of %s: %w", dir, err)
	}
	return f.Write(path.Join(dir, notesName), text)
}

// hash is the SHA-256 of a file; empty where there is none.
func (f *Folder) hash(name string) (string, error) {
	info, err := f.root.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("hashing %s: %w", name, err)
	}
	if !info.Mode().IsRegular() {
		return "not a file", nil
	}
	in, err := f.root.Open(name)
	if err != nil {
		return "", fmt.Errorf("hashing %s: %w", name, err)
	}
	sum := sha256.New()
	_, err = io.Copy(sum, in)
	if err = errors.Join(err, in.Close()); err != nil {
		return "", fmt.Errorf("hashing %s: %w", name, err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
