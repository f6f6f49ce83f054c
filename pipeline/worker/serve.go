package worker

import (
	"bufio"
	"errors"
	"io"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// Serve answers requests until the input ends, one at a time. It returns a Stopped where a file went
// over its limits; the process must then end, because the reading cannot be interrupted. A panic of
// read is not caught: it ends the process too, and the parent names the file.
func Serve(in io.Reader, out io.Writer, limits Limits, read ReadFunc) error {
	if limits.Memory > 0 {
		debug.SetMemoryLimit(int64(limits.Memory / 8 * 7)) // collect harder before giving up
		if err := capMemory(limits.Memory); err != nil {
			return err
		}
	}
	requests := &decoder{r: bufio.NewReaderSize(in, 1<<16)}
	answers := &encoder{w: bufio.NewWriterSize(out, 1<<16)}
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
			book, problems := read(name, content)
			answers.book(book)
			answers.problems(problems)
		}()
		if err := watch(done, limits); err != nil {
			return err
		}
		if answers.err != nil {
			return answers.err
		}
		if err := answers.w.Flush(); err != nil {
			return err
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
