package workbook

import (
	"bytes"
	"fmt"
	"testing"
)

// What a reader remembers of a sound workbook never lets pass what it would refuse otherwise: whichever byte of the file is
// not as it was, and however little parts may unpack to.
func TestWhatIsRememberedIsReadAsAllElse(t *testing.T) {
	t.Parallel()
	built := dataOf(`<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="2"><v>2</v></c></row>`).shared(`<si><t>hola</t></si>`).
		styles(`<cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>`).with("xl/theme/theme1.xml", "<theme>abc</theme>")
	limits := DefaultLimits()
	outcome := func(r *Reader, content []byte) string {
		book, problems := r.Read("x.xlsx", content)
		return fmt.Sprintf("%+v %v", book, problems)
	}
	packed, stored := built.pack(t), built.store(t)
	twice := built.replacing(t, "xl/_rels/workbook.xml.rels", `Target="styles.xml"`, `Target="/_rels/.rels"`).pack(t) // one part read twice
	once := limits
	once.Parts = 0
	for _, part := range built {
		once.Parts += int64(len(part))
	}
	if book, _ := NewReader(once).Read("x.xlsx", twice); book != nil {
		t.Fatal("a part that is read twice counts once")
	}
	for _, content := range [][]byte{packed, stored, twice} {
		warm := NewReader(limits)
		sound := outcome(warm, content)
		if book, _ := warm.Read("x.xlsx", content); book == nil || len(warm.desk.known) < 4 {
			t.Fatalf("%d parts are remembered of %s", len(warm.desk.known), sound)
		}
		for i := range content {
			for _, with := range []byte{content[i] ^ 1, content[i] ^ 0x80, 0} {
				changed := bytes.Clone(content)
				changed[i] = with
				if got, want := outcome(warm, changed), outcome(NewReader(limits), changed); got != want {
					t.Fatalf("byte %d as %d: %s\nby a reader that remembers nothing: %s", i, with, got, want)
				}
				if got := outcome(warm, content); got != sound {
					t.Fatalf("after byte %d as %d: %s", i, with, got)
				}
			}
		}
		for parts := range int64(3000) {
			tight := limits
			tight.Parts = parts
			cold := outcome(NewReader(tight), content)
			warm.limits = tight
			if got := outcome(warm, content); got != cold {
				t.Fatalf("%d bytes for all parts: %s\nby a reader that remembers nothing: %s", parts, got, cold)
			}
		}
	}
}

// However many different parts there are, and however large, little is remembered.
func TestLittleIsRemembered(t *testing.T) {
	t.Parallel()
	r := NewReader(DefaultLimits())
	for n := range 3 * mostKnown {
		built := dataOf(`<row r="1"><c r="A1"><v>1</v></c></row>`).with(fmt.Sprintf("part%d.xml", n), string(make([]byte, n)))
		built = built.with("large.xml", string(bytes.Repeat([]byte("0123456789"), n*200)))
		if book, problems := r.Read("x.xlsx", built.store(t)); book == nil {
			t.Fatal(problems)
		}
		size := 0
		for _, known := range r.desk.known {
			size += cap(known.packed)
		}
		if len(r.desk.known) > mostKnown || size > mostKnown*mostKnownSize {
			t.Fatalf("%d parts of %d bytes are remembered", len(r.desk.known), size)
		}
	}
}
