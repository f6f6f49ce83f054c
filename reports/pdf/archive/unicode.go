package archive

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
)

// MapCharacters replaces the fonts' tables from codes to characters; codes are the characters' own
// numbers. fpdf writes one range over all of them, which is longer than a range may be.
func (f *File) MapCharacters() {
	replacement := compressedStream("", []byte(characterMap()))
	for number, content := range f.bodies {
		if bytes.Contains(content, []byte("begincmap")) &&
			bytes.Contains(content, []byte("beginbfrange")) {
			f.bodies[number] = replacement
		}
	}
}

// NameFont replaces fpdf's name of a font by its own. The prefix of six letters says that only a
// part of the font is embedded.
func (f *File) NameFont(before, name string) {
	old := []byte("/" + before + "\n")
	var program Ref
	for _, content := range f.bodies {
		if bytes.Contains(content, append([]byte("/FontName "), old...)) {
			_, _ = fmt.Sscanf(after(string(content), "/FontFile2 "), "%d", &program)
		}
	}
	if program <= 0 || int(program) >= len(f.bodies) {
		return // the font is not used
	}
	sum := sha256.Sum256(f.bodies[program])
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	for number, content := range f.bodies {
		if !bytes.HasPrefix(content, []byte("<</Type /Font")) {
			continue
		}
		for _, key := range []string{"/FontName ", "/BaseFont "} {
			full := fmt.Appendf(nil, "%s/%s+%s\n", key, tag, name)
			content = bytes.Replace(content, append([]byte(key), old...), full, 1)
		}
		f.bodies[number] = content
	}
}

// characterMap maps each code of the basic plane to itself, but for the surrogates, which are no
// characters. A range may have 256 codes, a block 100 ranges.
func characterMap() string {
	var ranges []string
	for high := range 256 {
		if high >= 0xD8 && high <= 0xDF {
			continue
		}
		first, last := 0, 255
		if high == 0 {
			first = 1
		}
		if high == 0xFF {
			last = 0xFD
		}
		ranges = append(ranges,
			fmt.Sprintf("<%02X%02X> <%02X%02X> <%02X%02X>\n", high, first, high, last, high, first))
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(ranges, 100) {
		fmt.Fprintf(&b, "%d beginbfrange\n%sendbfrange\n", len(block), strings.Join(block, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.String()
}
