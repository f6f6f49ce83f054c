package inspect

import (
	"maps"
	"strings"
	"testing"
)

const namespaces = ` xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"`

// described wraps properties as XMP does.
func described(attributes, elements string) string {
	return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` +
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about=""` + namespaces + attributes + `>` + elements +
		`</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

const title = `<dc:title><rdf:Alt>` +
	`<rdf:li xml:lang="x-default">Memòria</rdf:li></rdf:Alt></dc:title>`

// One metadata can be written in many ways; another program that writes them anew changes nothing.
func TestMetadataAreComparedByTheirProperties(t *testing.T) {
	t.Parallel()
	ours := described("", title+"<xmp:CreatorTool>memoria</xmp:CreatorTool>"+
		"<dc:creator><rdf:Seq><rdf:li>Xarxa</rdf:li></rdf:Seq></dc:creator>"+
		"<pdf:Producer>memoria</pdf:Producer>")
	for name, tt := range map[string]struct {
		other string
		want  string // properties that differ
	}{
		"attributes": {described(` xmp:CreatorTool="memoria" pdf:Producer="other" `+
			`xmp:ModifyDate="2026-04-21"`, "\n"+title+"<dc:creator>\n <rdf:Bag> <rdf:li>Xarxa</rdf:li>"+
			"</rdf:Bag></dc:creator>"), ""},
		"another title": {strings.Replace(ours, "Memòria", "Una altra", 1), "dc:title[x-default]"},
		"a title gone":  {strings.Replace(ours, title, "", 1), "dc:title[x-default]"},
		"more": {strings.Replace(ours, "<rdf:li>Xarxa", "<rdf:li>Xarxa</rdf:li><rdf:li>Altri", 1),
			"dc:creator[2]"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := &comparison{}
			c.properties([]byte(tt.other), []byte(ours), pair{path: "/Root/Metadata"})
			var paths []string
			for _, d := range c.found {
				if !d.Metadata || d.Was == "" && d.Want == "" {
					t.Errorf("found %+v", d)
				}
				paths = append(paths, d.Path)
			}
			if got := strings.Join(paths, " "); got != tt.want {
				t.Errorf("%q differ, want %q", got, tt.want)
			}
		})
	}
}

func TestStructuresAreReadByPath(t *testing.T) {
	t.Parallel()
	const extension = `<e:schemas xmlns:e="http://www.aiim.org/pdfa/ns/extension/"><rdf:Bag><rdf:li>` +
		`%<p:prefix xmlns:p="http://www.aiim.org/pdfa/ns/schema#">pdfuaid</p:prefix>%</rdf:li>` +
		`</rdf:Bag></e:schemas>`
	want := map[string]string{"pdfaExtension:schemas[1]/pdfaSchema:prefix": "pdfuaid"}
	for _, wrapping := range [][2]string{{"", ""}, {"<rdf:Description>", "</rdf:Description>"}} {
		text := strings.Replace(strings.Replace(extension, "%", wrapping[0], 1), "%", wrapping[1], 1)
		if got, err := readXMP([]byte(described("", text))); err != nil || !maps.Equal(got, want) {
			t.Errorf("%v is read as %v, %v", wrapping, got, err)
		}
	}
}

func TestWhatIsNoMetadata(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"no XML":    "memoria",
		"cut short": "<a><b>x</b>",
		"twice":     described(` xmp:CreatorTool="a"`, "<xmp:CreatorTool>b</xmp:CreatorTool>"),
		"deep":      strings.Repeat("<a>", 5000) + strings.Repeat("</a>", 5000),
		"too many":  "<a>" + strings.Repeat(`<b xmlns="urn:x" c="1"/>`, 3) + "</a>",
	} {
		got, err := readXMP([]byte(text))
		if err == nil && (name != "no XML" || len(got) > 0) {
			t.Errorf("%s is read as %v", name, got)
		}
	}
}

func TestTextsAreDecoded(t *testing.T) {
	t.Parallel()
	for raw, want := range map[String]string{
		"Mem\xf2ria":                 "Memòria",
		"l\x90any \x84 \xa0":         "l’any — €",
		"\xfe\xff\x00M\x20\x19":      "M’",
		"\xef\xbb\xbfMem\xc3\xb2ria": "Memòria",
		"\x18\x1f":                   "˘˜",
	} {
		if got := raw.Text(); got != want {
			t.Errorf("%q is read as %q, want %q", string(raw), got, want)
		}
	}
}
