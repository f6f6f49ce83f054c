package worker

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// Serve answers requests until the input ends, one at a time. It returns a Stopped when a file
// exceeds a limit. The process must then end, because the reading cannot be interrupted. A panic of
// read ends the process too, and the parent blames the file.
func Serve(in io.Reader, out io.Writer, limits Limits, read ReadFunc) error {
	return serve(in, out, limits, func(r request) (a answer) {
		a.Book, a.Problems = read(r.Name, r.Content)
		return a
	})
}

// ServeMaking is Serve for a worker that makes something of each file, such as an annotated copy of
// it.
func ServeMaking(in io.Reader, out io.Writer, limits Limits, make MakeFunc) error {
	return serve(in, out, limits, func(r request) answer {
		made, err := make(r.Name, r.Content)
		if err != nil {
			return answer{Failure: err.Error()}
		}
		return answer{Made: made}
	})
}

func serve(in io.Reader, out io.Writer, limits Limits, reply func(request) answer) error {
	if limits.Memory > 0 {
		debug.SetMemoryLimit(int64(limits.Memory / 8 * 7)) // collect harder before giving up
		if err := capMemory(limits.Memory); err != nil {
			return err
		}
	}
	requests, answers := gob.NewDecoder(in), gob.NewEncoder(out)
	for {
		var r request
		if err := requests.Decode(&r); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("reading a request: %w", err)
		}
		var a answer
		done := make(chan struct{})
		go func() {
			a = reply(r)
			close(done) // not deferred: a panic must end the process before anything is sent
		}()
		if err := watch(done, limits); err != nil {
			return err
		}
		if err := answers.Encode(a); err != nil {
			return fmt.Errorf("sending an answer: %w", err)
		}
	}
}

// watch waits until one file is read. It returns a Stopped if the file exceeds a limit before.
func watch(done <-chan struct{}, limits Limits) error {
	began, used := time.Now(), processorTime()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-done:
			return nil
		case <-tick.C:
		}
		switch {
		case limits.Memory > 0 && memory() > limits.Memory:
			return Stopped(exitMemory)
		case limits.CPU > 0 && processorTime()-used > limits.CPU:
			return Stopped(exitCPU)
		case limits.Wall > 0 && time.Since(began) > limits.Wall:
			return Stopped(exitWall)
		}
	}
}

// memory is how much of the system's memory the Go runtime holds, in bytes.
func memory() uint64 {
	sample := []metrics.Sample{
		{Name: "/memory/classes/total:bytes"},
		{Name: "/memory/classes/heap/released:bytes"},
	}
	metrics.Read(sample)
	return sample[0].Value.Uint64() - sample[1].Value.Uint64()
}
