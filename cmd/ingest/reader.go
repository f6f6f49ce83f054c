package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/worker"
)

const readerName = "read-workbooks"

// readers is how many workbooks are read at the same time.
const readers = 2

// withReaders makes the settings read workbooks in other processes of this program, so that a file that
// kills its reader costs only itself. The caller stops them.
func withReaders(settings *setup.Settings) (stop func(), err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("finding this program: %w", err)
	}
	readers := worker.NewPool(readers, worker.DefaultLimits(), func() *exec.Cmd {
		settings.Log.Debug("starting a reader")
		return exec.Command(self, readerName)
	})
	settings.Read = readers.Read
	return readers.Close, nil
}

// readerCommand is what those processes run.
func readerCommand(t terminal) *cobra.Command {
	return &cobra.Command{
		Use: readerName, Hidden: true, Args: args(cobra.NoArgs),
		Short: "Read workbooks for another process of this program",
		RunE: func(*cobra.Command, []string) error {
			return worker.Serve(t.in, t.out, worker.DefaultLimits(), readBook)
		},
	}
}

func readBook(name string, content []byte) (*workbook.Book, []source.Problem) {
	return read.Book(name, content, workbook.DefaultLimits())
}

// stopped gives the exit code with which a reader tells its parent why it gave up.
func stopped(err error) (code int, ok bool) {
	var reason worker.Stopped
	if errors.As(err, &reason) {
		return reason.ExitCode(), true
	}
	return 0, false
}
