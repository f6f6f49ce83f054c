// Package runs keeps what each run came to, in a text beside the database: one JSON object a line. It is not in the
// database, so that a run that could not open it is remembered too, and so that report, which only reads, can say that
// it ran.
//
// Remembered is each run that reads the folder or writes what others will read: passes, memòries, members' sheets,
// exported tables. Not so one that only answers whoever typed it, or that keeps its own record in the database, as a
// closing does.
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

// Run is what one run came to. Counts of what it is not about are zero and left out.
type Run struct {
	Started time.Time `json:"started"` // UTC
	Seconds float64   `json:"seconds"`
	Command string    `json:"command"` // ingest, watch, report, report --members, report --member, report data
	Program string    `json:"program"` // its version
	Year    int       `json:"year,omitempty"`
	Exit    int       `json:"exit"`
	Error   string    `json:"error,omitempty"`

	Files     int `json:"files,omitempty"` // found in the folder, and what became of them
	Loaded    int `json:"loaded,omitempty"`
	Partly    int `json:"partly,omitempty"`
	Rejected  int `json:"rejected,omitempty"`
	Unchanged int `json:"unchanged,omitempty"`
	Ignored   int `json:"ignored,omitempty"`
	Later     int `json:"later,omitempty"`
	Open      int `json:"open,omitempty"` // workbooks with something to mend

	Sent        int    `json:"sent,omitempty"` // members, of those expected
	Expected    int    `json:"expected,omitempty"`
	Pages       int    `json:"pages,omitempty"`
	Fingerprint string `json:"fingerprint,omitempty"`
}

// Beside is where the runs on a database are kept.
func Beside(database string) string { return database + ".runs" }

const (
	most = 1 << 20 // bytes of the file; some ten years of nights
	keep = most / 2
)

// Append remembers a run. The oldest are forgotten where there are thousands.
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
	// One write a line: two runs that end together do not mix theirs.
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

// Read gives the runs on a database, the oldest first; none where none was kept. A line that a power cut left half
// is passed over.
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
