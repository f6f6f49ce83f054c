package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// archive is a zip whose directory has been looked at. Names are matched without regard to case, as
// Excel does.
type archive struct {
	limits Limits
	parts  map[string]*zip.File
	order  []string        // the names as matched, in the directory's order
	read   map[string]bool // unpacked to its end, or already complained of
	left   int64           // bytes that all parts together may still unpack to

	content  []byte
	unpacked int64 // what the last part unpacked to
	desk     *desk
}

// openArchive looks at the directory, without unpacking anything.
func openArchive(content []byte, limits Limits, desk *desk) (*archive, []fault) {
	unzipped, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, []fault{{rule: &source.ArchiveBroken}}
	}
	unzipped.RegisterDecompressor(zip.Deflate, desk.inflater.of(content).open)
	if n := len(unzipped.File); n > limits.Entries {
		return nil, []fault{{rule: &source.TooManyParts, found: decimal(n), wanted: decimal(limits.Entries)}}
	}
	a := &archive{limits: limits, parts: make(map[string]*zip.File, len(unzipped.File)), read: make(map[string]bool, len(unzipped.File)),
		left: limits.Parts, content: content, desk: desk}
	var faults []fault
	var declared uint64
	for _, part := range unzipped.File {
		name := partName(part.Name)
		switch {
		case unsafe(name):
			faults = append(faults, fault{rule: &source.PartNameUnsafe, found: part.Name})
		case a.parts[name] != nil:
			faults = append(faults, fault{rule: &source.PartRepeated, found: part.Name})
		default:
			a.parts[name] = part
			a.order = append(a.order, name)
		}
		// Sizes may lie, and are counted again while unpacking; but a bomb that boasts is not even lit.
		declared += min(part.UncompressedSize64, uint64(limits.Parts)+1)
		if declared > uint64(limits.Parts) {
			return nil, append(faults, limit(&source.UnpacksTooBig, part.Name, megabytes(limits.Parts)))
		}
	}
	return a, faults
}

// partName is how a part is matched. Some programs write back slashes, or a slash in front.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func unsafe(name string) bool {
	for step := range strings.SplitSeq(name, "/") {
		if step == ".." {
			return true
		}
	}
	return strings.ContainsAny(name, "\x00:") || name == ""
}

func (a *archive) has(name string) bool { return a.parts[partName(name)] != nil }

// with opens a part and hands it over, then unpacks what is left of it, so that its checksum is always
// compared. What goes wrong is a fault that names the part.
func (a *archive) with(name string, size int64, use func(io.Reader) error) error {
	key := partName(name)
	part := a.parts[key]
	if part == nil {
		return fault{rule: &source.PartMissing, found: name}
	}
	a.read[key] = true
	if part.Flags&1 != 0 {
		return fault{rule: &source.PartUnsupported, found: name}
	}
	unpacked, err := part.Open()
	if err != nil {
		return named(err, name)
	}
	defer func() { _ = unpacked.Close() }() // its checksum was compared, or it is refused anyway
	metered := &meter{in: unpacked, archive: a, left: min(size, a.limits.Part), size: min(size, a.limits.Part)}
	left := a.left
	err = use(metered)
	// A part that does not unpack is said to be broken, whatever its first half reads like.
	if broken := metered.drain(); broken != nil {
		err = broken
	}
	if err != nil {
		return named(err, name)
	}
	a.unpacked = left - a.left
	return nil
}

// finish unpacks every part that nobody asked for, for its checksum's sake.
func (a *archive) finish() []fault {
	var faults []fault
	for _, name := range a.order {
		if a.read[name] {
			continue
		}
		if _, known := a.recall(name); known {
			continue
		}
		err := a.with(name, a.limits.Part, func(io.Reader) error { return nil })
		if err == nil {
			a.remember(name, nil)
		}
		if f := (fault{}); errors.As(err, &f) {
			faults = append(faults, f)
			if f.rule == &source.UnpacksTooBig {
				return faults // what is left would only say it again
			}
		}
	}
	return faults
}

// named makes a fault about a part of whatever went wrong in it.
func named(err error, part string) fault {
	var f fault
	switch {
	case errors.As(err, &f):
		if f.found == "" {
			f.found = part
		}
		return f
	case errors.Is(err, zip.ErrAlgorithm):
		return fault{rule: &source.PartUnsupported, found: part}
	}
	return fault{rule: &source.PartBroken, found: part}
}

// meter counts what a part unpacks to, whatever it announced.
type meter struct {
	in      io.Reader
	archive *archive
	left    int64
	size    int64
}

func (m *meter) Read(to []byte) (int, error) {
	n, err := m.in.Read(to)
	m.left -= int64(n)
	m.archive.left -= int64(n)
	if m.left < 0 {
		return 0, fault{rule: &source.UnpacksTooBig, wanted: megabytes(m.size)}
	}
	if m.archive.left < 0 {
		return 0, fault{rule: &source.UnpacksTooBig, wanted: megabytes(m.archive.limits.Parts)}
	}
	return n, err
}

// drain reads on to the end.
func (m *meter) drain() error {
	for {
		if _, err := m.Read(m.archive.desk.nowhere); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}
