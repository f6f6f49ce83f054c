package worker

import (
	"errors"
	"io"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// Serve answers requests until the input ends, one at a time. It returns a Stopped where a file went
// over its limits; the process must then end, because the reading cannot be interrupted. A panic of
// read is not caught: it ends the process too, and the parent names the file.
func Serve(in io.Reader, out io.Writer, limits Limits, read ReadFunc) error {
	return serve(in, out, limits, func(name string, content []byte, answers *encoder) {
		book, problems := read(name, content)
		answers.book(book)
		answers.problems(problems)
	})
}

// ServeMaking is Serve for a worker that makes something of each file, such as an annotated copy of it.
func ServeMaking(in io.Reader, out io.Writer, limits Limits, make MakeFunc) error {
	return serve(in, out, limits, func(name string, request []byte, answers *encoder) {
		made, err := make(name, request)
		answers.flags(err == nil)
		answers.bytes(made)
		if err == nil {
			answers.string("")
			return
		}
		answers.string(err.Error())
	})
}

func serve(in io.Reader, out io.Writer, limits Limits, answer func(string, []byte, *encoder)) error {
	if limits.Memory > 0 {
		debug.SetMemoryLimit(int64(limits.Memory / 8 * 7)) // collect harder before giving up
		if err := capMemory(limits.Memory); err != nil {
			return err
		}
	}
	// Memory that is never touched costs nothing, and lets garbage of small workbooks wait for more of its kind,
	// while that of large ones is collected as soon as elsewhere.
	debug.SetGCPercent(100)
	ballast := make([]byte, 8<<20)
	defer runtime.KeepAlive(ballast)
	requests := newDecoder(in)
	answers := newEncoder(out)
	for {
		name, content := requests.string(), requests.bytes()
		if errors.Is(requests.err, io.EOF) {
			return nil
		}
		if requests.err != nil {
			return requests.err
		}
		done := make(chan struct{})
		go func() {
			defer close(done)
			answer(name, content, answers)
		}()
		if err := watch(done, limits); err != nil {
			return err
		}
		if answers.end(); answers.err != nil {
			return answers.err
		}
	}
}

// watch waits for one file to be read, and says which limit it went over before that.
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

// memory is what the Go runtime holds of the system's, in bytes.
func memory() uint64 {
	sample := []metrics.Sample{
		{Name: "/memory/classes/total:bytes"},
		{Name: "/memory/classes/heap/released:bytes"},
	}
	metrics.Read(sample)
	return sample[0].Value.Uint64() - sample[1].Value.Uint64()
}
