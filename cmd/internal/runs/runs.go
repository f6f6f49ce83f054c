// Package runs records each run in a file beside the database, one JSON object a line. The record
// is not in the database, so that it includes runs that could not open the database and runs of
// report, which only reads.
//
// Recorded are runs that read the folder or write files: passes, memòries, members' sheets,
// exported tables. Commands that only answer, and closings, which the database records, are not.
package runs

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"xmess.cat/memoria/cmd/internal/whole"
)

// Run is the result of one run. Counts that do not apply are zero and left out.
type Run struct {
	Started time.Time `json:"started"` // UTC
	Seconds float64   `json:"seconds"`
	Command string    `json:"command"` // such as ingest, watch, report --members, report data
	Program string    `json:"program"` // its version
	Year    int       `json:"year,omitempty"`
	Exit    int       `json:"exit"`
	Error   string    `json:"error,omitempty"`

	Files     int `json:"files,omitempty"` // found in the folder
	Loaded    int `json:"loaded,omitempty"`
	Partly    int `json:"partly,omitempty"`
	Rejected  int `json:"rejected,omitempty"`
	Unchanged int `json:"unchanged,omitempty"`
	Ignored   int `json:"ignored,omitempty"`
	Later     int `json:"later,omitempty"`
	Open      int `json:"open,omitempty"` // workbooks with problems to correct

	Sent        int    `json:"sent,omitempty"` // members, of those expected
	Expected    int    `json:"expected,omitempty"`
	Pages       int    `json:"pages,omitempty"`
	Fingerprint string `json:"fingerprint,omitempty"`
}

// Beside is the path of the runs of a database.
func Beside(database string) string { return database + ".runs" }

const (
	most = 1 << 20  // bytes of the file: some ten years of nightly runs
	keep = most / 2 // bytes that stay once the file is larger
)

// Append records a run. Once the file is too large it drops the oldest runs.
func Append(database string, run Run) (err error) {
	line, err := json.Marshal(run)
	if err != nil {
		return fmt.Errorf("remembering the run: %w", err)
	}
	path := Beside(database)
	if err := shorten(path); err != nil {
		return fmt.Errorf("remembering the run: %w", err)
	}
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o640)
	if err != nil {
		return fmt.Errorf("remembering the run: %w", err)
	}
	// A single write, so that the lines of two runs that end together do not mix.
	_, err = out.Write(append(line, '\n'))
	if err := errors.Join(err, out.Close()); err != nil {
		return fmt.Errorf("remembering the run: %w", err)
	}
	return nil
}

func shorten(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() < most {
		return nil
	}
	if err != nil {
		return err
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	_, last, _ := bytes.Cut(content[len(content)-keep:], []byte("\n"))
	return whole.Write(whole.File{Path: path, Content: last})
}

// Read returns the runs of a database, the oldest first. It skips lines that are incomplete, as
// after a power cut.
func Read(database string) ([]Run, error) {
	content, err := os.ReadFile(Beside(database))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the runs: %w", err)
	}
	var out []Run
	lines := bufio.NewScanner(bytes.NewReader(content))
	lines.Buffer(nil, len(content)+1)
	for lines.Scan() {
		var run Run
		if err := json.Unmarshal(lines.Bytes(), &run); err == nil {
			out = append(out, run)
		}
	}
	return out, nil
}
