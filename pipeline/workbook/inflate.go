package workbook

import (
	"bytes"
	"io"

	"github.com/klauspost/compress/flate"
)

// inflater unpacks the parts of one archive, one after another, with the same tables and window. It reads them where they
// lie in memory, without a buffer between.
type inflater struct {
	content []byte
	packed  bytes.Reader
	unpack  io.ReadCloser
	busy    bool
}

// of gives the inflater for the parts of another archive.
func (i *inflater) of(content []byte) *inflater {
	i.content, i.busy = content, false
	i.packed.Reset(nil)
	return i
}

// open is a zip.Decompressor.
func (i *inflater) open(in io.Reader) io.ReadCloser {
	section, isSection := in.(*io.SectionReader)
	if !isSection || i.busy {
		return flate.NewReader(in)
	}
	_, from, length := section.Outer()
	from = min(max(from, 0), int64(len(i.content)))
	i.packed.Reset(i.content[from : from+min(length, int64(len(i.content))-from)])
	if i.unpack == nil {
		i.unpack = flate.NewReader(&i.packed)
	} else if err := i.unpack.(flate.Resetter).Reset(&i.packed, nil); err != nil {
		return flate.NewReader(in)
	}
	i.busy = true
	return unpacking{i}
}

// unpacking is the part that is being unpacked.
type unpacking struct{ *inflater }

// Read gives what the part unpacks to.
func (u unpacking) Read(to []byte) (int, error) { return u.unpack.Read(to) }

// Close lets the next part be unpacked.
func (u unpacking) Close() error {
	u.busy = false
	return nil
}
