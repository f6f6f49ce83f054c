package guard

import (
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Archive is a zip whose directory was checked. Part names match in any letter case, as in Excel.
type Archive struct {
	Limits workbook.Limits
	parts  map[string]*zip.File
	names  []string        // as matched, in the directory's order
	read   map[string]bool // unpacked to the end, or already reported
	left   int64           // bytes that all parts together may still unpack to

	packed   bytes.Buffer  // reused by one part after another
	inflater io.ReadCloser // reused likewise
	scanner  Scanner       // reused likewise
}

// IsZip tells whether content begins as a zip does: with an entry, or with the end of its
// directory.
func IsZip(content []byte) bool {
	return bytes.HasPrefix(content, []byte("PK\x03\x04")) ||
		bytes.HasPrefix(content, []byte("PK\x05\x06"))
}

// Open checks the directory, without unpacking anything.
func Open(content []byte, limits workbook.Limits) (*Archive, []Fault) {
	unzipped, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, []Fault{{Rule: &source.ArchiveBroken}}
	}
	if n := len(unzipped.File); n > limits.Entries {
		return nil, []Fault{{Rule: &source.TooManyParts,
			Found: strconv.Itoa(n), Wanted: strconv.Itoa(limits.Entries)}}
	}
	a := &Archive{Limits: limits, left: limits.Parts,
		parts: map[string]*zip.File{}, read: map[string]bool{}}
	unzipped.RegisterDecompressor(zip.Deflate, a.inflate)
	var faults []Fault
	var declared uint64
	for _, part := range unzipped.File {
		name := partName(part.Name)
		switch {
		case unsafeName(name):
			faults = append(faults, Fault{Rule: &source.PartNameUnsafe, Found: part.Name})
		case a.parts[name] != nil:
			faults = append(faults, Fault{Rule: &source.PartRepeated, Found: part.Name})
		default:
			a.parts[name] = part
			a.names = append(a.names, name)
		}
		// A declared size may lie, so unpacking counts again; an honest bomb is refused here.
		declared += min(part.UncompressedSize64, uint64(limits.Parts)+1)
		if declared > uint64(limits.Parts) {
			return nil, append(faults, Fault{Rule: &source.UnpacksTooBig,
				Found: part.Name, Wanted: Megabytes(limits.Parts)})
		}
	}
	return a, faults
}

// inflate is the archive's zip.Decompressor. Only one part is open at a time, so one inflater is
// enough. The inflater is quicker on a buffer than on other readers; a part that cannot be read
// whole is broken, as the inflater says.
func (a *Archive) inflate(in io.Reader) io.ReadCloser {
	a.packed.Reset()
	_, _ = a.packed.ReadFrom(in)
	if a.inflater == nil {
		a.inflater = flate.NewReader(&a.packed)
	} else if err := a.inflater.(flate.Resetter).Reset(&a.packed, nil); err != nil {
		return flate.NewReader(&a.packed)
	}
	return io.NopCloser(a.inflater)
}

// partName is the name that a part matches. Some programs write backslashes, or a leading slash.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func unsafeName(name string) bool {
	for step := range strings.SplitSeq(name, "/") {
		if step == ".." {
			return true
		}
	}
	return strings.ContainsAny(name, "\x00:") || name == ""
}

// Has tells whether there is a part of that name.
func (a *Archive) Has(name string) bool { return a.parts[partName(name)] != nil }

// Names are the parts' names in lower case, in the directory's order.
func (a *Archive) Names() []string { return a.names }

// Called gives a part's name as its maker wrote it.
func (a *Archive) Called(name string) string { return a.parts[partName(name)].Name }

// Scan calls use with a scanner on a part's root element, then scans the part to its end. The part
// may unpack to at most most bytes.
func (a *Archive) Scan(part string, most int64, use func(*Scanner) error) error {
	return a.with(part, most, func(in io.Reader) error {
		s := &a.scanner
		if err := s.begin(bufio.NewReader(in), a.Limits.Nesting); err != nil {
			return err
		}
		if _, err := s.Next(); err != nil {
			return err
		}
		if err := use(s); err != nil {
			return err
		}
		for {
			if token, err := s.Next(); err != nil || token == Finished {
				return err
			}
		}
	})
}

// Head gives up to most bytes from the beginning of a part.
func (a *Archive) Head(name string, most int64) (head []byte, err error) {
	err = a.with(name, a.Limits.Part, func(in io.Reader) (err error) {
		head, err = io.ReadAll(io.LimitReader(in, most))
		return err
	})
	return head, err
}

// CheckRest unpacks every part that was not read, to compare its checksum.
func (a *Archive) CheckRest() []Fault {
	var faults []Fault
	for _, name := range a.names {
		if a.read[name] {
			continue
		}
		err := a.with(name, a.Limits.Part, func(io.Reader) error { return nil })
		var f Fault
		if errors.As(err, &f) {
			faults = append(faults, f)
			if f.Rule == &source.UnpacksTooBig {
				return faults // the remaining parts would only repeat it
			}
		}
	}
	return faults
}

// with lets use read a part, then unpacks the rest of it, so that its checksum is always compared.
// Every error is a fault that names the part.
func (a *Archive) with(name string, most int64, use func(io.Reader) error) error {
	part := a.parts[partName(name)]
	if part == nil {
		return Fault{Rule: &source.PartMissing, Found: name}
	}
	a.read[partName(name)] = true
	if part.Flags&1 != 0 {
		return Fault{Rule: &source.PartUnsupported, Found: name}
	}
	unpacked, err := part.Open()
	if err != nil {
		return named(err, name)
	}
	defer func() { _ = unpacked.Close() }() // its checksum was compared, or the part is refused anyway
	most = min(most, a.Limits.Part)
	metered := &meter{in: unpacked, archive: a, left: most, most: most}
	err = use(metered)
	// A part that fails to unpack is reported as broken, whatever its beginning says.
	if _, broken := io.Copy(io.Discard, metered); broken != nil {
		err = broken
	}
	if err != nil {
		return named(err, name)
	}
	return nil
}

// named turns an error into a fault that names the part.
func named(err error, part string) error {
	var f Fault
	switch {
	case errors.As(err, &f):
		if f.Found == "" {
			f.Found = part
		}
		return f
	case errors.Is(err, zip.ErrAlgorithm):
		return Fault{Rule: &source.PartUnsupported, Found: part}
	}
	return Fault{Rule: &source.PartBroken, Found: part}
}

// meter counts the bytes that a part unpacks to, whatever size the directory declares.
type meter struct {
	in      io.Reader
	archive *Archive
	left    int64
	most    int64
}

func (m *meter) Read(to []byte) (int, error) {
	n, err := m.in.Read(to)
	m.left -= int64(n)
	m.archive.left -= int64(n)
	if m.left < 0 {
		return 0, Fault{Rule: &source.UnpacksTooBig, Wanted: Megabytes(m.most)}
	}
	if m.archive.left < 0 {
		return 0, Fault{Rule: &source.UnpacksTooBig, Wanted: Megabytes(m.archive.Limits.Parts)}
	}
	return n, err
}
