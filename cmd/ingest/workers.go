package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"fmt"
	"log/slog"
	"os"
	"os/exec"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/worker"
)

// Hidden commands of this program. Its worker processes run them.
const (
	readerName    = "read-workbooks"
	annotatorName = "annotate-workbooks"
)

const readers = 2

type annotation struct {
	Returned feedback.Returned
	Lang     feedback.Language
}

// withWorkers runs do with settings that read and annotate workbooks in processes of this same
// program: a file that kills its process costs only itself. A process starts when it is first
// needed.
func withWorkers(settings setup.Settings, do func(setup.Settings) error) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("finding this program: %w", err)
	}
	reading := newPool(self, readerName, readers, settings.Log)
	defer reading.Close()
	annotating := newPool(self, annotatorName, 1, settings.Log)
	defer annotating.Close()
	settings.Read = reading.Read
	settings.Annotate = func(ctx context.Context, r feedback.Returned, lang feedback.Language) (
		[]byte, error) {
		var request bytes.Buffer
		if err := gob.NewEncoder(&request).Encode(annotation{r, lang}); err != nil {
			return nil, fmt.Errorf("asking for a copy of %s: %w", r.Name, err)
		}
		return annotating.Make(ctx, r.Name, request.Bytes())
	}
	return do(settings)
}

func newPool(program, command string, size int, log *slog.Logger) *worker.Pool {
	return worker.NewPool(size, worker.DefaultLimits(), func() *exec.Cmd {
		log.Debug("starting a worker", "command", command)
		return exec.Command(program, command)
	})
}

func readerCommand(f *flags, t terminal) *cobra.Command {
	return &cobra.Command{
		Use: readerName, Hidden: true, Args: f.args(0, 0),
		Short: "Read workbooks for another process of this program",
		RunE: func(*cobra.Command, []string) error {
			one := func(name string, content []byte) (*workbook.Book, []source.Problem) {
				return read.Book(name, content, workbook.DefaultLimits())
			}
			return worker.Serve(t.in, t.out, worker.DefaultLimits(), one)
		},
	}
}

func annotatorCommand(f *flags, t terminal) *cobra.Command {
	return &cobra.Command{
		Use: annotatorName, Hidden: true, Args: f.args(0, 0),
		Short: "Annotate workbooks for another process of this program",
		RunE: func(*cobra.Command, []string) error {
			annotate := func(_ string, request []byte) ([]byte, error) {
				var asked annotation
				if err := gob.NewDecoder(bytes.NewReader(request)).Decode(&asked); err != nil {
					return nil, fmt.Errorf("decoding the request for a copy: %w", err)
				}
				return feedback.Annotated(asked.Returned, asked.Lang)
			}
			return worker.ServeMaking(t.in, t.out, worker.DefaultLimits(), annotate)
		},
	}
}
