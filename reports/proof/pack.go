package proof

import (
	"bufio"
	"context"
	"errors"
	"io"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
)

// atATime is how many bytes are handed to the packer together.
const atATime = 256 << 10

// packInput writes a table as encode does, row by row, and packs it meanwhile, beside the database's work.
func packInput(ctx context.Context, db *result.Database, table result.Table, packer *document.Packer) (document.Packed, error) {
	reader, writer := io.Pipe()
	packing := make(chan error, 1)
	go func() {
		_, err := io.CopyBuffer(onlyWriter{packer}, reader, make([]byte, atATime))
		_ = reader.CloseWithError(err) // of a pipe it never fails
		packing <- err
	}()
	out := bufio.NewWriterSize(writer, atATime)
	writeHead(out, table.Columns)
	err := db.InputRows(ctx, table, func(row []*string) error {
		writeRow(out, table.Kinds, row)
		return nil
	})
	err = errors.Join(err, out.Flush())
	_ = writer.Close() // of a pipe it never fails
	if err := errors.Join(err, <-packing); err != nil {
		return document.Packed{}, err
	}
	return packer.Done()
}

// onlyWriter hides what else a writer can do, so that copying to it uses the buffer that it was given.
type onlyWriter struct{ io.Writer }
