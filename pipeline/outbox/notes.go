package outbox

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"xmess.cat/memoria/pipeline/wholefile"
)

// notesName is the file that records what was written. It is hidden, so that nobody takes it for a
// workbook.
const notesName = ".escrits.json"

type note struct {
	Stamp string `json:"stamp"`
	Hash  string `json:"sha256"`
}

// readNotes reads the notes of a folder, by path. Notes that cannot be parsed, or that are no file
// of ours, count as none: then a file stays unless it is exactly what would be written now.
func (f *Folder) readNotes(dir string) (map[string]note, error) {
	notes := map[string]note{}
	text, err := wholefile.ReadIn(f.root, path.Join(dir, notesName))
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, wholefile.ErrNotRegular):
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

// hash is the SHA-256 of a file, empty where there is none. Of what is no file that we write, such
// as a pipe, it is a word that is no hash.
func (f *Folder) hash(name string) (string, error) {
	info, err := f.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err == nil && !info.Mode().IsRegular(): // also a link
		return "not a file", nil
	}
	content, err := wholefile.ReadIn(f.root, name)
	switch {
	case errors.Is(err, wholefile.ErrNotRegular):
		return "not a file", nil
	case err != nil:
		return "", fmt.Errorf("hashing %s: %w", name, err)
	}
	return hashOf(content), nil
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
