package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/pdf/inspect"
	"xmess.cat/memoria/reports/words"
)

// errDiffers: the memòria differs, and the differences are printed.
var errDiffers = errors.New("the memòria does not agree with its data")

func verifyCommand(o *options, stdout io.Writer) *cobra.Command {
	return &cobra.Command{
		Use:   "verify FILE.pdf",
		Short: "Compute every figure of a memòria again from the data attached to it",
		Long: `verify takes nothing but a memòria's PDF. It reads the tables that are attached to it
into a database in memory, computes the year again with the same SQL, makes the same document of
the results, and compares: every cell of the attached results, every text and every line drawn on
the pages, the tags and the metadata, and the fingerprint on each page.

It exits with 0 where all agrees, and with 1 where anything differs, which it names: the table,
row and column, or the page and the text; or where the file cannot be verified, saying why. It
tells at most 20 differences; -v all of them.

What it proves is that the figures follow from the attached data by the rules. That the data is
what the members sent is told by the workbooks' SHA-256, in entrada-workbook.csv: compare them
with the originals.`,
		Example: "  report verify memoria-2025.pdf",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse("verify needs one file: report verify memoria-2025.pdf")
			}
			return nil
		},
		RunE: func(command *cobra.Command, args []string) error {
			w, err := chosenWords(o)
			if err != nil {
				return err
			}
			return verifyFile(command.Context(), args[0], o.verbose, stdout, w)
		},
	}
}

func verifyFile(
	ctx context.Context, path string, all bool, stdout io.Writer, w *words.Words,
) error {
	content, err := readBounded(path)
	if err != nil {
		return err
	}
	verdict, err := reports.Verify(ctx, content, ruleWords)
	if said, is := reports.SayFailure(err, w); is {
		return fmt.Errorf("%s: %s", path, said)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	lines := verdict.Said(w, build.Version(), all)
	if _, err := fmt.Fprintln(stdout, strings.Join(lines, "\n")); err != nil {
		return err
	}
	if !verdict.Agrees() {
		return errDiffers
	}
	return nil
}

// readBounded reads a file. It stops after the limit of inspect.MaxFile plus one byte.
func readBounded(path string) (content []byte, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return io.ReadAll(io.LimitReader(file, inspect.MaxFile+1))
}
