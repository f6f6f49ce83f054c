// Package worker reads submitted files in processes of their own, so that a file that kills its
// reader costs only itself. The parent keeps a Pool; each child runs Serve on its standard input
// and output. They exchange one request and one answer at a time, as gob. A worker reads many
// files, and one that dies is replaced.
package worker

import (
	"time"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// ReadFunc reads one workbook. The book is nil where a problem is a rejection.
type ReadFunc func(name string, content []byte) (*workbook.Book, []source.Problem)

// MakeFunc makes something of one file, whose bytes are in the request.
type MakeFunc func(name string, request []byte) ([]byte, error)

// request is what a parent sends: one file.
type request struct {
	Name    string
	Content []byte
}

// answer is what a worker sends back: a book and its problems, or what it made.
type answer struct {
	Book     *workbook.Book
	Problems []source.Problem
	Made     []byte
	Failure  string // why nothing was made; empty where something was
}

// Limits bound the reading of one file. Zero means no limit.
type Limits struct {
	Memory uint64        // bytes of the whole worker process
	CPU    time.Duration // processor time for one file; not watched on Windows, where Wall stands in
	Wall   time.Duration // from request to answer
}

// DefaultLimits are generous for the largest workbook that the guard lets through.
func DefaultLimits() Limits {
	return Limits{Memory: 1 << 30, CPU: 60 * time.Second, Wall: 120 * time.Second}
}

// Exit codes with which a worker says why it gave up. Any other end is a crash.
const (
	exitMemory = 71
	exitCPU    = 72
	exitWall   = 73
)

// Stopped is why a worker gave up on a file. It is also the exit code of the worker's process.
type Stopped int

func (s Stopped) Error() string { return "giving up on a file: " + s.rule().ID }

// ExitCode is the code with which the worker's process should end.
func (s Stopped) ExitCode() int { return int(s) }

func (s Stopped) rule() source.Rule {
	switch s {
	case exitMemory:
		return source.ReaderMemory
	case exitCPU, exitWall:
		return source.ReaderTime
	case exitKilled:
		return source.ReaderKilled
	}
	return source.ReaderDied
}
