package guard

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

// outline lists the tokens of a document, with all that the scanner shows of them.
func outline(in io.Reader) (out []string, err error) {
	s := &Scanner{in: in, deepest: 6}
	for {
		token, err := s.Next()
		if err != nil || token == Finished {
			return out, err
		}
		line := fmt.Sprint(token, " ", s.Tag.Space, " ", string(s.Tag.Local))
		for _, a := range s.attributes {
			line += fmt.Sprintf(" %s=%q", a.name, a.value)
		}
		if token == Text {
			out = addText(out, string(s.Text))
			continue
		}
		if token == End {
			line = "end"
		}
		out = append(out, line)
	}
}

// Tags read in one step give what tags read the long way give. A reader that gives one byte at a
// time keeps every tag from standing whole in the window.
func TestPlainTagsReadLikeAllOthers(t *testing.T) {
	t.Parallel()
	const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	roots := []string{`<worksheet xmlns="` + main + `">`, `<worksheet>`,
		`<worksheet xmlns="urn:other">`,
		`<worksheet xmlns:x="` + main + `">`}
	pieces := []string{`<c>`, `<c r="A1">`, `<c r="B1" s="1">`, `<c r="B1" s="2" t="s">`, `<c r='B1'>`,
		`<c  r="B1">`,
		`<c r="B1" r="A1">`, `<c r="B1"s="1">`, `<c r="B1" s="1"/>`, `<c r="B1" />`, `<c xmlns="urn:x">`,
		`<x:c r="B1">`,
		`<y:c/>`, `<xml:c/>`, `<c x:r="1">`, `<c s="&#49;">`, `<c s="é">`, `<c s="a>b">`, `<c s="a<b">`,
		`<c s="a'b">`,
		`<c s="a]b">`, "<c s=\"\x01\">", "<c s=\"\xff\">", "<c s=\"a\nb\">", "<c\ns=\"a\">", `<c r=A1>`,
		`<c r>`, `<c r="A1" `, `<:c/>`,
		`<c:/>`, `< c>`, `<c/ >`, `<c r="1"//>`, `<1c/>`, `</c>`, `</c>`, `</c>`, `</c >`, `</d>`,
		`</x:c>`, `1`, ` `, `&amp;`, `]]>`,
		`<!-- -->`, `<v>1</v>`, `<v/>`}
	sounds := []string{`<c r="A1">1</c>`, `<c r="B1" s="2" t="s"><v>1</v></c>`, `<c s="1"/>`,
		`<v/>`, ` `}
	piece := rapid.Custom(func(t *rapid.T) string {
		if rapid.IntRange(0, 9).Draw(t, "odd") == 0 {
			return rapid.SampledFrom(pieces).Draw(t, "piece")
		}
		return rapid.SampledFrom(sounds).Draw(t, "piece")
	})
	sound := 0
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom(roots).Draw(t, "root") +
			strings.Join(rapid.SliceOfN(piece, 0, 8).Draw(t, "pieces"), "") +
			"</worksheet>"
		got, err := outline(strings.NewReader(text))
		want, errSlowly := outline(iotest.OneByteReader(strings.NewReader(text)))
		if fmt.Sprint(got, err) != fmt.Sprint(want, errSlowly) {
			t.Fatalf("%s\nread at once: %s %v\nbyte by byte: %s %v", text, got, err, want, errSlowly)
		}
		if err == nil && len(got) > 4 {
			sound++
		}
	})
	if sound == 0 {
		t.Fatal("no document was sound")
	}
}
