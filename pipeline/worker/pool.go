package worker

import (
	"context"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Pool keeps up to a number of workers, started when first needed and kept until Close.
// Its methods may be called from several goroutines.
type Pool struct {
	command func() *exec.Cmd
	limits  Limits
	idle    chan *process // one slot a worker; nil where none runs
}

// NewPool makes a pool of size workers, each started by command, whose process must run Serve with
// the same limits.
func NewPool(size int, limits Limits, command func() *exec.Cmd) *Pool {
	p := &Pool{command: command, limits: limits, idle: make(chan *process, size)}
	for range size {
		p.idle <- nil
	}
	return p
}

// Read has a worker read one file. A file that stops its worker, by going over a limit or by making
// it crash, gets a problem that rejects it. The error is for what is not the file's doing: a worker
// that cannot be started, or the context's end.
func (p *Pool) Read(ctx context.Context, name string, content []byte) (*workbook.Book, []source.Problem, error) {
	var book *workbook.Book
	var problems []source.Problem
	ended, err := p.ask(ctx, name, content, func(answers *decoder) {
		book, problems = answers.book(), answers.problems()
	})
	if err != nil {
		return nil, nil, err
	}
	if ended != nil {
		return nil, []source.Problem{p.blame(name, *ended)}, nil
	}
	return book, problems, nil
}

// Make has a worker that runs ServeMaking make something of a file. ok is false, and reason says why, where
// it could not, or where the file stopped the worker. The error is for what is not the file's doing.
func (p *Pool) Make(ctx context.Context, name string, request []byte) (made []byte, ok bool, reason string, err error) {
	ended, err := p.ask(ctx, name, request, func(answers *decoder) {
		answers.flags(&ok)
		made, reason = answers.bytes(), answers.string()
	})
	if err != nil {
		return nil, false, "", err
	}
	if ended != nil {
		return nil, false, strings.TrimSpace(p.blame(name, *ended).Rule.ID + " " + ended.how), nil
	}
	return made, ok, reason, nil
}

// ask has a worker answer one request. It gives how the worker ended where it did so instead.
func (p *Pool) ask(ctx context.Context, name string, content []byte, take func(*decoder)) (*ending, error) {
	var w *process
	select {
	case w = <-p.idle:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { p.idle <- w }()
	if w == nil {
		started, err := start(p.command())
		if err != nil {
			return nil, fmt.Errorf("starting a reader: %w", err)
		}
		w = started
	}
	if w.ask(ctx, name, content, p.limits.Wall, take) == nil {
		return nil, nil
	}
	ended := w.end()
	w = nil
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return &ended, nil
}

// Close ends the workers. No Read may be under way.
func (p *Pool) Close() {
	for range cap(p.idle) {
		if w := <-p.idle; w != nil {
			w.end()
		}
	}
}

// blame makes of a worker's end a problem of the file that it was reading.
func (p *Pool) blame(name string, ended ending) source.Problem {
	problem := source.Problem{Rule: Stopped(ended.code).rule(), At: source.Cell{Book: name}, Found: ended.how}
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
	requests *encoder
	answers  *decoder
	stdin    io.Closer
	said     *tail
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
	said := &tail{}
	cmd.Stderr = said
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return &process{
		cmd:      cmd,
		requests: newEncoder(in),
		answers:  newDecoder(out),
		stdin:    in,
		said:     said,
	}, nil
}

// ask sends one file and waits for its answer. It kills the worker at the context's end, and some time
// after the worker should have given up by itself.
func (w *process) ask(
	ctx context.Context, name string, content []byte, wall time.Duration, take func(*decoder),
) error {
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

	w.requests.string(name)
	w.requests.bytes(content)
	if w.requests.end(); w.requests.err != nil {
		return fmt.Errorf("sending a file to a reader: %w", w.requests.err)
	}
	if take(w.answers); w.answers.err != nil {
		return fmt.Errorf("reading a reader's answer: %w", w.answers.err)
	}
	return nil
}

// ending is how a worker ended: its exit code, and in words where the code says nothing.
type ending struct {
	code int
	how  string
}

// end closes the worker's input, waits for it a moment, and kills it if it stays.
func (w *process) end() ending {
	_ = w.stdin.Close()
	timer := time.AfterFunc(2*time.Second, func() { _ = w.cmd.Process.Kill() })
	err := w.cmd.Wait()
	timer.Stop()
	w.overdue.Do(func() {}) // orders the reading of late after a timer that fired
	ended := ending{code: w.cmd.ProcessState.ExitCode(), how: w.said.reason()}
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

// saysNoMemory tells whether a worker's last words are that the system refused it memory: the Go
// runtime's, the C library's, and the race detector's way of saying so.
func saysNoMemory(words string) bool {
	for _, way := range []string{"out of memory", "cannot allocate memory", "failed to allocate"} {
		if strings.Contains(words, way) {
			return true
		}
	}
	return false
}

// tail keeps the beginning of what a dying worker says: a Go crash names its cause in the first lines.
type tail struct {
	mu   sync.Mutex
	text []byte
}

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p[:min(len(p), 4096-len(t.text))]...)
	return len(p), nil
}

// reason is the first line that says something.
func (t *tail) reason() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	for line := range strings.Lines(string(t.text)) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}
