package guard

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"xmess.cat/memoria/pipeline/source"
)

// events lists the tokens of a document as our scanner reads them. Adjacent texts are joined,
// because it does not matter where they are cut.
func events(in io.Reader) ([]string, error) {
	s := &Scanner{in: in, deepest: 64}
	var out []string
	var open []string
	for {
		kind, err := s.Next()
		switch {
		case err != nil || kind == Finished:
			return out, err
		case kind == Text:
			out = addText(out, string(s.Text))
		case kind == End:
			out = append(out, "</"+open[len(open)-1])
			open = open[:len(open)-1]
		default:
			open = append(open, string(s.Tag.Local))
			line := "<" + string(s.Tag.Local)
			for _, a := range s.attributes {
				line += fmt.Sprintf(" %s=%q", localOf(a.name), a.value)
			}
			out = append(out, line)
		}
	}
}

func localOf(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }

// oracle lists the same by encoding/xml, which forgives what follows the root element; ours does
// not.
func oracle(content []byte) ([]string, error) {
	d := xml.NewDecoder(bytes.NewReader(content))
	var out []string
	depth, roots := 0, 0
	for {
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			if depth != 0 || roots != 1 {
				return out, errors.New("not one root")
			}
			return out, nil
		}
		if err != nil {
			return out, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
			depth++
			line := "<" + tok.Name.Local
			for _, a := range tok.Attr {
				line += fmt.Sprintf(" %s=%q", a.Name.Local, a.Value)
			}
			out = append(out, line)
		case xml.EndElement:
			depth--
			out = append(out, "</"+tok.Name.Local)
		case xml.CharData:
			if depth > 0 {
				out = addText(out, string(tok))
			}
		}
	}
}

func addText(out []string, text string) []string {
	if text == "" {
		return out
	}
	if last := len(out) - 1; last >= 0 && strings.HasPrefix(out[last], "=") {
		out[last] += text
		return out
	}
	return append(out, "="+text)
}

func TestScanner(t *testing.T) {
	t.Parallel()
	for document, want := range map[string]string{
		`<a/>`: `<a </a`,
		`<?xml version="1.0"?><!----><a b='1' c = "&lt;&#65;&#x20AC;">x&amp;<b>y</b><![CDATA[<&]]>` +
			`</a><!--z--> <?p q?>`: `<a b="1" c="<A€" =x& <b =y </b =<& </a`,
		"<a>1\r\n2\r3&#13;</a>":         "<a =1\n2\n3\r </a",
		`<a:b xmlns:a="urn:x" a:c=""/>`: `<b a="urn:x" c="" </b`,
		`<a b=">"/>`:                    `<a b=">" </a`,
		`<a  />`:                        `<a </a`,
		`<à/>`:                          `!`, "": `!`, ` `: `!`, `x`: `!`, `<`: `!`, `<a`: `!`,
		`<a>`: `!`, `</a>`: `!`, `<a></b>`: `!`, `<a/><a/>`: `!`, `<a/>x`: `!`,
		`<a b/>`: `!`, `<a b=>`: `!`, `<a b="1"c="2"/>`: `!`, `<a b="<"/>`: `!`, `<a b="&"/>`: `!`,
		`<a b="1" b="2"/>`: `!`, `<a>&#0;</a>`: `!`, `<a>&#xD800;</a>`: `!`,
		`<a>&nbsp;</a>`: `!`, `<a>&</a>`: `!`, `<a>]]></a>`: `!`, `<a><!-- -- --></a>`: `!`,
		`<a><!ELEMENT b></a>`: `!`, `<!DOCTYPE a><a/>`: `!`, `<![CDATA[x]]><a/>`: `!`,
		`<a><![CDATA[x</a>`: `!`, `<a><!--x</a>`: `!`, `<a><?x</a>`: `!`, `< a/>`: `!`, `<a></ a>`: `!`,
		`<:a/>`: `!`, `<a:/>`: `!`, `<a:b:c/>`: `!`, `<b:a/>`: `!`, "<a>\xff</a>": `!`,
		"<a b=\"\x02\"/>": `!`,
	} {
		// One byte at a time, so that every token is cut everywhere.
		for way, in := range map[string]io.Reader{"whole": strings.NewReader(document),
			"bytes": iotest.OneByteReader(strings.NewReader(document))} {
			got, err := events(in)
			said := strings.Join(got, " ")
			if err != nil {
				said = "!"
			}
			if said != want {
				t.Errorf("%s %q: got %q (%v), want %q", way, document, said, err, want)
			}
		}
	}
}

func TestScannerPassesErrorsOn(t *testing.T) {
	t.Parallel()
	failure := errors.New("the disk fails")
	if _, err := events(io.MultiReader(strings.NewReader("<a>"),
		iotest.ErrReader(failure))); !errors.Is(err, failure) {
		t.Errorf("got %v", err)
	}
	if _, err := events(iotest.DataErrReader(strings.NewReader("<a/>"))); err != nil {
		t.Errorf("got %v", err)
	}
}

func TestScannerWindow(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 300_000)
	got, err := events(strings.NewReader(`<a b="` + long + `">` + long + `</a>`))
	if err != nil || !slices.Equal(got, []string{fmt.Sprintf("<a b=%q", long), "=" + long, "</a"}) {
		t.Errorf("got %v, %d events", err, len(got))
	}
	_, err = events(strings.NewReader(`<a>` + strings.Repeat(long, 10) + `</a>`))
	if f := (Fault{}); !errors.As(err, &f) || f.Rule != &source.NestingTooDeep {
		t.Errorf("got %v", err)
	}
}
