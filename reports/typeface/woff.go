package typeface

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"golang.org/x/image/font/sfnt"
)

var errTable = errors.New("font table is missing or cut short")

// kept are the tables that a browser needs to set plain text: no layout features, since charts and pages are measured
// without them.
func kept() []string {
	return []string{"OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"}
}

// WOFF gives a cut as a web font that draws only the characters of text. Glyphs keep their numbers; the others
// are emptied, which compresses to next to nothing. Equal characters give equal bytes.
func (s *Set) WOFF(style Style, text string) ([]byte, error) {
	data := s.face(style).data
	tables, err := readTables(data)
	if err != nil {
		return nil, fmt.Errorf("taking font %s apart: %w", style, err)
	}
	wanted, err := glyphsOf(data, text)
	if err != nil {
		return nil, fmt.Errorf("looking for glyphs of font %s: %w", style, err)
	}
	if err := empty(tables, wanted); err != nil {
		return nil, fmt.Errorf("cutting font %s: %w", style, err)
	}
	packed, err := pack(tables)
	if err != nil {
		return nil, fmt.Errorf("packing font %s: %w", style, err)
	}
	return packed, nil
}

func readTables(data []byte) (map[string][]byte, error) {
	if len(data) < 12 {
		return nil, errTable
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil, errTable
		}
		from, length := int(binary.BigEndian.Uint32(data[at+8:])), int(binary.BigEndian.Uint32(data[at+12:]))
		if from < 0 || length < 0 || from+length > len(data) {
			return nil, errTable
		}
		tables[string(data[at:at+4])] = data[from : from+length]
	}
	return tables, nil
}

func glyphsOf(data []byte, text string) (map[int]bool, error) {
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	var buffer sfnt.Buffer
	glyphs := map[int]bool{0: true}
	for _, char := range text {
		glyph, err := parsed.GlyphIndex(&buffer, char)
		if err != nil {
			return nil, err
		}
		glyphs[int(glyph)] = true
	}
	return glyphs, nil
}

// empty leaves in glyf only the glyphs that are wanted and those that they are composed of.
func empty(tables map[string][]byte, wanted map[int]bool) error {
	head, loca, glyf := tables["head"], tables["loca"], tables["glyf"]
	if len(head) < 54 || len(loca) < 4 {
		return errTable
	}
	long := binary.BigEndian.Uint16(head[50:]) == 1
	var offsets []int
	for at := 0; long && at+4 <= len(loca); at += 4 {
		offsets = append(offsets, int(binary.BigEndian.Uint32(loca[at:])))
	}
	for at := 0; !long && at+2 <= len(loca); at += 2 {
		offsets = append(offsets, 2*int(binary.BigEndian.Uint16(loca[at:])))
	}
	outline := func(glyph int) []byte {
		if glyph+1 >= len(offsets) || offsets[glyph] > offsets[glyph+1] || offsets[glyph+1] > len(glyf) {
			return nil
		}
		return glyf[offsets[glyph]:offsets[glyph+1]]
	}
	queue := make([]int, 0, len(wanted))
	for glyph := range wanted {
		queue = append(queue, glyph)
	}
	for len(queue) > 0 {
		glyph := queue[0]
		queue = queue[1:]
		for _, part := range components(outline(glyph)) {
			if !wanted[part] {
				wanted[part] = true
				queue = append(queue, part)
			}
		}
	}
	var cut, index bytes.Buffer
	for glyph := range len(offsets) - 1 {
		_ = binary.Write(&index, binary.BigEndian, uint32(cut.Len()))
		if wanted[glyph] {
			cut.Write(outline(glyph))
			cut.Write(make([]byte, (4-cut.Len()%4)%4))
		}
	}
	_ = binary.Write(&index, binary.BigEndian, uint32(cut.Len()))
	head = slices.Clone(head)
	binary.BigEndian.PutUint16(head[50:], 1)
	tables["head"], tables["loca"], tables["glyf"] = head, index.Bytes(), cut.Bytes()
	return nil
}

// components are the glyphs that a composite glyph is made of; none for a simple one.
func components(outline []byte) []int {
	const words, scale, more, twoScales, matrix = 0x1, 0x8, 0x20, 0x40, 0x80
	if len(outline) < 10 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return nil
	}
	var parts []int
	for at := 10; at+4 <= len(outline); {
		flags := binary.BigEndian.Uint16(outline[at:])
		parts = append(parts, int(binary.BigEndian.Uint16(outline[at+2:])))
		at += 6
		if flags&words != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			break
		}
	}
	return parts
}

// pack writes the kept tables as WOFF 1.0.
func pack(tables map[string][]byte) ([]byte, error) {
	var names []string
	for _, name := range kept() {
		if len(tables[name]) > 0 {
			names = append(names, name)
		}
	}
	const headSize, entrySize = 44, 20
	var directory, body bytes.Buffer
	whole := 12 + 16*len(names)
	for _, name := range names {
		table := tables[name]
		packed, err := deflate(table)
		if err != nil {
			return nil, err
		}
		if len(packed) >= len(table) {
			packed = table
		}
		directory.WriteString(name)
		for _, v := range []int{headSize + entrySize*len(names) + body.Len(), len(packed), len(table)} {
			_ = binary.Write(&directory, binary.BigEndian, uint32(v))
		}
		_ = binary.Write(&directory, binary.BigEndian, checksum(name, table))
		body.Write(packed)
		body.Write(make([]byte, (4-len(packed)%4)%4))
		whole += (len(table) + 3) &^ 3
	}
	head := make([]byte, headSize)
	copy(head, "wOFF\x00\x01\x00\x00")
	binary.BigEndian.PutUint32(head[8:], uint32(headSize+directory.Len()+body.Len()))
	binary.BigEndian.PutUint16(head[12:], uint16(len(names)))
	binary.BigEndian.PutUint32(head[16:], uint32(whole))
	binary.BigEndian.PutUint16(head[20:], 1)
	return slices.Concat(head, directory.Bytes(), body.Bytes()), nil
}

func deflate(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// checksum is that of a table; that of head leaves out the whole font's.
func checksum(name string, table []byte) uint32 {
	var sum uint32
	for at := 0; at < len(table); at += 4 {
		if name == "head" && at == 8 {
			continue
		}
		var word [4]byte
		copy(word[:], table[at:])
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
