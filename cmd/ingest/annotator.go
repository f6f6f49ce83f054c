package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"os"
	"os/exec"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/worker"
)

const annotatorName = "annotate-workbooks"

// annotation is what a process that annotates is asked for.
type annotation struct {
	Returned feedback.Returned
	Lang     feedback.Language
}

// withAnnotator makes the settings annotate members' workbooks in another process of this program: their
// content is no safer to write than to read. The caller stops it.
func withAnnotator(settings *setup.Settings) (stop func(), err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("finding this program: %w", err)
	}
	pool := worker.NewPool(1, worker.DefaultLimits(), func() *exec.Cmd {
		settings.Log.Debug("starting an annotator")
		return exec.Command(self, annotatorName)
	})
	settings.Annotate = func(ctx context.Context, r feedback.Returned, lang feedback.Language) ([]byte, error) {
		var request bytes.Buffer
		if err := gob.NewEncoder(&request).Encode(annotation{r, lang}); err != nil {
			return nil, fmt.Errorf("asking for a copy of %s: %w", r.Name, err)
		}
		made, ok, reason, err := pool.Make(ctx, r.Name, request.Bytes())
		if err == nil && !ok {
			err = errors.New(reason)
		}
		return made, err
	}
	return pool.Close, nil
}

// annotatorCommand is what that process runs.
func annotatorCommand(t terminal) *cobra.Command {
	return &cobra.Command{
		Use: annotatorName, Hidden: true, Args: args(cobra.NoArgs),
		Short: "Annotate workbooks for another process of this program",
		RunE: func(*cobra.Command, []string) error {
			return worker.ServeMaking(t.in, t.out, worker.DefaultLimits(), func(_ string, request []byte) ([]byte, error) {
				var asked annotation
				if err := gob.NewDecoder(bytes.NewReader(request)).Decode(&asked); err != nil {
					return nil, fmt.Errorf("understanding what to annotate: %w", err)
				}
				return feedback.Annotated(asked.Returned, asked.Lang)
			})
		},
	}
}
