package archive

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"
)

// Description is a file's metadata.
type Description struct {
	Title, Author, Subject, Keywords string
	Language                         string
	Program                          string
	Date                             time.Time
}

// Describe adds the entries that PDF/A-3a and PDF/UA-1 ask for: the metadata, the colour space,
// that the file is tagged, and that viewers show its title.
func (f *File) Describe(d Description) error {
	metadata := f.addStream("/Type /Metadata /Subtype /XML", []byte(packet(d)))
	profile := f.addCompressed("/N 3", compress(sRGB()))
	return f.Insert(f.root, fmt.Sprintf("/Metadata %s\n"+
		"/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "+
		"/Info (sRGB IEC61966-2.1) /DestOutputProfile %s>>]\n"+
		"/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true>>\n", metadata, profile))
}

// Text writes a text string, in UTF-16 where it is not plain ASCII.
func Text(text string) string {
	if strings.IndexFunc(text, func(char rune) bool { return char < ' ' || char >= 127 }) < 0 {
		return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(text) + ")"
	}
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	b.WriteString(">")
	return b.String()
}

// uaSchema declares PDF/UA's metadata, as PDF/A asks for every schema that is not its own.
const uaSchema = `<rdf:Description rdf:about=""` +
	` xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
	` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`

// packet is the metadata as XMP, without the padding that lets programs edit it in place.
func packet(d Description) string {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/">` +
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"` +
		` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` + "\n")
	element := func(name, before, text, after string) {
		if text != "" {
			fmt.Fprintf(&b, "<%s>%s%s%s</%s>\n", name, before, escaped(text), after, name)
		}
	}
	date := d.Date.UTC().Format("2006-01-02T15:04:05Z")
	element("pdfaid:part", "", "3", "")
	element("pdfaid:conformance", "", "A", "")
	element("pdfuaid:part", "", "1", "")
	element("dc:format", "", "application/pdf", "")
	element("dc:title", `<rdf:Alt><rdf:li xml:lang="x-default">`, d.Title, "</rdf:li></rdf:Alt>")
	element("dc:creator", "<rdf:Seq><rdf:li>", d.Author, "</rdf:li></rdf:Seq>")
	element(
		"dc:description", `<rdf:Alt><rdf:li xml:lang="x-default">`, d.Subject, "</rdf:li></rdf:Alt>",
	)
	element("dc:language", "<rdf:Bag><rdf:li>", d.Language, "</rdf:li></rdf:Bag>")
	element("pdf:Keywords", "", d.Keywords, "")
	element("pdf:Producer", "", d.Program, "")
	element("xmp:CreatorTool", "", d.Program, "")
	element("xmp:CreateDate", "", date, "")
	element("xmp:ModifyDate", "", date, "")
	b.WriteString("</rdf:Description>\n" + uaSchema + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.String()
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // writing to a strings.Builder does not fail
	return b.String()
}
