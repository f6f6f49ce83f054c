package worker

import (
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Pool keeps up to a number of workers, started when first needed and running until Close.
// Its methods may be called from several goroutines.
type Pool struct {
	command func() *exec.Cmd
	limits  Limits
	idle    chan *process // one slot a worker; nil where none runs
}

// NewPool makes a pool of size workers. Each is started by command, whose process must run Serve or
// ServeMaking with the same limits.
func NewPool(size int, limits Limits, command func() *exec.Cmd) *Pool {
	p := &Pool{command: command, limits: limits, idle: make(chan *process, size)}
	for range size {
		p.idle <- nil
	}
	return p
}

// tries is how often a file is read whose worker another program kills.
const tries = 3

// Read has a worker read one file. A file that stops its worker, by exceeding a limit or by
// crashing it, gets a problem that rejects it. A worker that was killed from outside says nothing
// of its file: another one reads it, and after the last try the problem is source.ReaderKilled. The
// error covers what else is not the file's fault: a worker that cannot be started, or the context's
// end.
func (p *Pool) Read(ctx context.Context, name string, content []byte,
) (*workbook.Book, []source.Problem, error) {
	a, ended, err := p.ask(ctx, request{name, content})
	for n := 1; n < tries && err == nil && ended != nil && ended.code == exitKilled; n++ {
		a, ended, err = p.ask(ctx, request{name, content})
	}
	if err != nil {
		return nil, nil, err
	}
	if ended != nil {
		return nil, []source.Problem{p.blame(name, *ended)}, nil
	}
	return a.Book, a.Problems, nil
}

// Make has a worker that runs ServeMaking make something of a file. The error says why it could
// not, or how the file stopped the worker.
func (p *Pool) Make(ctx context.Context, name string, content []byte) ([]byte, error) {
	a, ended, err := p.ask(ctx, request{name, content})
	switch {
	case err != nil:
		return nil, err
	case ended != nil:
		reason := strings.TrimSpace(p.blame(name, *ended).Rule.ID + " " + ended.how)
		return nil, errors.New(reason)
	case a.Failure != "":
		return nil, errors.New(a.Failure)
	}
	return a.Made, nil
}

// ask has a worker answer one request. Where the worker ended instead, it says how.
func (p *Pool) ask(ctx context.Context, r request) (answer, *ending, error) {
	var w *process
	select {
	case w = <-p.idle:
	case <-ctx.Done():
		return answer{}, nil, ctx.Err()
	}
	defer func() { p.idle <- w }()
	if w == nil {
		started, err := start(p.command())
		if err != nil {
			return answer{}, nil, fmt.Errorf("starting a worker: %w", err)
		}
		w = started
	}
	a, err := w.ask(ctx, r, p.limits.Wall)
	if err == nil {
		return a, nil, nil
	}
	ended := w.end()
	w = nil
	if ctx.Err() != nil {
		return answer{}, nil, ctx.Err()
	}
	return answer{}, &ended, nil
}

// Close ends the workers. No request may be under way.
func (p *Pool) Close() {
	for range cap(p.idle) {
		if w := <-p.idle; w != nil {
			w.end()
		}
	}
}

// blame makes a worker's end a problem of the file that it was reading.
func (p *Pool) blame(name string, ended ending) source.Problem {
	rule := Stopped(ended.code).rule()
	problem := source.Problem{Rule: rule, At: source.Cell{Book: name}, Found: ended.how}
	switch ended.code {
	case exitMemory:
		problem.Wanted = fmt.Sprintf("%d MB", p.limits.Memory>>20)
	case exitCPU:
		problem.Wanted = fmt.Sprintf("%d s", int(p.limits.CPU.Seconds()))
	case exitWall:
		problem.Wanted = fmt.Sprintf("%d s", int(p.limits.Wall.Seconds()))
	}
	return problem
}

// process is one running worker.
type process struct {
	cmd      *exec.Cmd
	requests *gob.Encoder
	answers  *gob.Decoder
	stdin    io.Closer
	stderr   *head
	overdue  sync.Once
	late     bool
}

func start(cmd *exec.Cmd) (*process, error) {
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	stderr := &head{}
	cmd.Stderr = stderr
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return &process{cmd: cmd, stdin: in, stderr: stderr,
		requests: gob.NewEncoder(in), answers: gob.NewDecoder(out)}, nil
}

// ask sends one request and waits for the answer. It kills the worker at the context's end, and
// some time after the worker should have given up on its own.
func (w *process) ask(ctx context.Context, r request, wall time.Duration) (a answer, err error) {
	const grace = 5 * time.Second
	if wall > 0 {
		timer := time.AfterFunc(wall+grace, func() {
			w.overdue.Do(func() { w.late = true })
			_ = w.cmd.Process.Kill()
		})
		defer timer.Stop()
	}
	stop := context.AfterFunc(ctx, func() { _ = w.cmd.Process.Kill() })
	defer stop()
	if err := w.requests.Encode(r); err != nil {
		return answer{}, fmt.Errorf("sending a file to a worker: %w", err)
	}
	if err := w.answers.Decode(&a); err != nil {
		return answer{}, fmt.Errorf("reading a worker's answer: %w", err)
	}
	return a, nil
}

// exitKilled is the exit code that package os gives for a process that a signal ended. The Go
// runtime ends a crash with a code of its own.
const exitKilled = -1

// ending is how a worker ended: its exit code, and a reason in words, if there is one.
type ending struct {
	code int
	how  string
}

// end closes the worker's input, and kills the worker unless it ends soon.
func (w *process) end() ending {
	_ = w.stdin.Close()
	timer := time.AfterFunc(2*time.Second, func() { _ = w.cmd.Process.Kill() })
	err := w.cmd.Wait()
	timer.Stop()
	w.overdue.Do(func() {}) // orders the reading of late after a timer that fired
	ended := ending{code: w.cmd.ProcessState.ExitCode(), how: w.stderr.reason()}
	switch {
	case w.late:
		ended.code = exitWall
	case saysNoMemory(ended.how):
		ended.code = exitMemory
	case ended.how == "" && err != nil:
		ended.how = err.Error()
	}
	return ended
}

// saysNoMemory tells whether a worker's last words say that it ran out of memory: as the Go
// runtime, the C library and the race detector put it.
func saysNoMemory(words string) bool {
	for _, way := range []string{"out of memory", "cannot allocate memory", "failed to allocate"} {
		if strings.Contains(words, way) {
			return true
		}
	}
	return false
}

// head keeps the beginning of a worker's standard error: a Go crash names its cause in the first
// lines.
type head struct {
	mu   sync.Mutex
	text []byte
}

func (t *head) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p[:min(len(p), 4096-len(t.text))]...)
	return len(p), nil
}

// reason is the first line that is not blank.
func (t *head) reason() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	for line := range strings.Lines(string(t.text)) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}
