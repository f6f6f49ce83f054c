package read

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// parts is a workbook being built for a test, part by part.
type parts map[string]string

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainNS    = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	relNS     = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relType   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relHead   = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	sheetPart = "xl/worksheets/sheet1.xml"
)

// bookOf builds a workbook of one sheet, Full, whose part holds the body.
func bookOf(body string) parts {
	return parts{
		"[Content_Types].xml": xmlHead +
			`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels": xmlHead + relHead + link("rId1", "officeDocument", "xl/workbook.xml") +
			`</Relationships>`,
		"xl/workbook.xml": xmlHead + `<workbook ` + mainNS + ` ` + relNS +
			`><sheets><sheet name="Full" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": xmlHead + relHead +
			link("rId1", "worksheet", "worksheets/sheet1.xml") +
			link("rId2", "sharedStrings", "sharedStrings.xml") + link("rId3", "styles", "styles.xml") +
			`</Relationships>`,
		sheetPart: xmlHead + `<worksheet ` + mainNS + `>` + body + `</worksheet>`,
	}
}

// dataOf builds a workbook of one sheet with these rows.
func dataOf(rows string) parts { return bookOf(`<sheetData>` + rows + `</sheetData>`) }

func link(id, kind, target string) string {
	return fmt.Sprintf(`<Relationship Id="%s" Type="%s%s" Target="%s"/>`, id, relType, kind, target)
}

// with gives the workbook with one more part, or another in its place.
func (p parts) with(name, content string) parts {
	p[name] = content
	return p
}

// replacing gives the workbook with a text of one part replaced.
func (p parts) replacing(t *testing.T, name, old, new string) parts {
	t.Helper()
	if !strings.Contains(p[name], old) {
		t.Fatalf("part %s does not hold %q", name, old)
	}
	p[name] = strings.Replace(p[name], old, new, 1)
	return p
}

func (p parts) shared(items string) parts {
	return p.with("xl/sharedStrings.xml", xmlHead+`<sst `+mainNS+`>`+items+`</sst>`)
}

func (p parts) styles(body string) parts {
	return p.with("xl/styles.xml", xmlHead+`<styleSheet `+mainNS+`>`+body+`</styleSheet>`)
}

func (p parts) pack(t testing.TB) []byte {
	t.Helper()
	var names []string
	for name := range p {
		names = append(names, name)
	}
	slices.Sort(names)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range names {
		addPart(t, w, name, p[name])
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func addPart(t testing.TB, w *zip.Writer, name, content string) {
	t.Helper()
	part, err := w.Create(name)
	if err == nil {
		_, err = io.WriteString(part, content)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// sound reads a workbook that must have no fault but those named, and gives its only sheet.
func sound(t *testing.T, content []byte, wanted ...*source.Rule) workbook.Sheet {
	t.Helper()
	book, problems := Book("x.xlsx", content, workbook.DefaultLimits())
	if got, want := ids(problems), rulesOf(wanted); !slices.Equal(got, want) {
		t.Fatalf("problems %v, want %v", problems, want)
	}
	if book == nil || len(book.Sheets) != 1 {
		t.Fatalf("got %+v, want one sheet", book)
	}
	return book.Sheets[0]
}

func ids(problems []source.Problem) []string {
	var out []string
	for _, p := range problems {
		out = append(out, p.Rule.ID)
	}
	return out
}

func rulesOf(rules []*source.Rule) []string {
	var out []string
	for _, r := range rules {
		out = append(out, r.ID)
	}
	return out
}

// shape writes a sheet's cells in one line each: B2 Text "x".
func shape(s workbook.Sheet) []string {
	var out []string
	for _, row := range s.Rows {
		for _, c := range row.Cells {
			line := fmt.Sprintf("%s%d %s %q", source.Letters(c.Column), row.Number, nameOf(c.Kind), c.Text)
			for _, flag := range []struct {
				set  bool
				name string
			}{{c.Format == workbook.Percent, "percent"}, {c.Format == workbook.DateFormat, "date"},
				{c.Format == workbook.Duration, "duration"},
				{c.Formula, "formula"},
				{c.Stale, "stale"}, {c.External, "external"}, {row.Hidden, "hidden"}} {
				if flag.set {
					line += " " + flag.name
				}
			}
			out = append(out, line)
		}
	}
	return out
}

func nameOf(k workbook.Kind) string {
	return [...]string{"Blank", "Text", "Numeric", "Bool", "Date", "Failed", "Picture"}[k]
}
