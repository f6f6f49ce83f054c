package archive

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
)

// MapCharacters writes again how a font's codes, which are characters' own numbers, lead back to
// characters. The library's table is one range over all of them, which is more than a range may hold.
func (f *File) MapCharacters() error {
	made, err := stream("", []byte(characterMap()), true)
	if err != nil {
		return err
	}
	for number, content := range f.bodies {
		if bytes.Contains(content, []byte("begincmap")) && bytes.Contains(content, []byte("beginbfrange")) {
			f.bodies[number] = made
		}
	}
	return nil
}

// NameFont gives a font its own name in place of the library's, after the six letters that tell which part
// of it is embedded.
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
		for _, key := range []string{"/FontName ", "/BaseFont "} {
			if head := []byte("<</Type /Font"); bytes.HasPrefix(content, head) {
				content = bytes.Replace(content, append([]byte(key), old...), fmt.Appendf(nil, "%s/%s+%s\n", key, tag, name), 1)
			}
		}
		f.bodies[number] = content
	}
}

// characterMap leads each code of the basic plane to itself, 256 codes a range and 100 ranges a block. The
// surrogates are no characters.
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
		ranges = append(ranges, fmt.Sprintf("<%02X%02X> <%02X%02X> <%02X%02X>\n", high, first, high, last, high, first))
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for len(ranges) > 0 {
		some := ranges[:min(100, len(ranges))]
		ranges = ranges[len(some):]
		fmt.Fprintf(&b, "%d beginbfrange\n%sendbfrange\n", len(some), strings.Join(some, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.String()
}
