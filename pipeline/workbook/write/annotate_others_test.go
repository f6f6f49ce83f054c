package write

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// changed gives a workbook with its parts changed.
func changed(t *testing.T, content []byte, change func(name, text string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	out, err := repack(in.File, func(part *zip.File) (string, []byte, error) {
		text, err := contentOf(part)
		return part.Name, []byte(change(part.Name, string(text))), err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func partOf(t *testing.T, content []byte, name string) string {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(in.File, func(part *zip.File) bool { return part.Name == name })
	if at < 0 {
		t.Fatalf("there is no part %s", name)
	}
	text, err := contentOf(in.File[at])
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A Strict workbook comes back in the usual form, with every sheet linked.
func TestAnnotateAStrictWorkbook(t *testing.T) {
	t.Parallel()
	strict := changed(t, memberBook(t), func(name, text string) string {
		text = strings.ReplaceAll(text, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
			"http://purl.oclc.org/ooxml/spreadsheetml/main")
		text = strings.ReplaceAll(text, "http://schemas.openxmlformats.org/officeDocument/2006/"+
			"relationships/extended-properties",
			"http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties")
		text = strings.ReplaceAll(text, "http://schemas.openxmlformats.org/officeDocument/2006/",
			"http://purl.oclc.org/ooxml/officeDocument/")
		return strings.Replace(text, "<workbook ", `<workbook conformance="strict" `, 1)
	})
	file, copied := annotated(t, strict, someMarks)
	defer file.Close()
	if got, err := file.GetCellValue("Indicadors", "A2"); got != "IND03" || err != nil {
		t.Errorf("A2 reads %q, %v", got, err)
	}
	for _, part := range []string{"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"} {
		text := partOf(t, copied, part)
		if strings.Contains(text, "purl.oclc.org") || strings.Contains(text, "strict") {
			t.Errorf("%s: %s", part, text)
		}
	}
	if text := partOf(t, copied, "xl/workbook.xml"); !strings.Contains(text, "/relationships") {
		t.Errorf("the sheets have no links: %s", text)
	}
	if text := partOf(t, copied, "_rels/.rels"); !strings.Contains(text, "/extended-properties") {
		t.Errorf("the links are %s", text)
	}
}

func TestAnnotateAWorkbookWithAChartSheet(t *testing.T) {
	t.Parallel()
	file, err := excelize.OpenReader(bytes.NewReader(memberBook(t)))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	series := excelize.ChartSeries{Name: "Indicadors!$A$2", Categories: "Indicadors!$A$2:$A$2",
		Values: "Indicadors!$C$2:$C$2"}
	err = file.AddChartSheet("Gràfic", &excelize.Chart{Type: excelize.Col,
		Series: []excelize.ChartSeries{series}})
	if err != nil {
		t.Fatal(err)
	}
	content, err := file.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	copied, packed := annotated(t, content.Bytes(), someMarks)
	defer copied.Close()
	want := []string{"Incidències", "Indicadors", "Altres", "Gràfic", MemorySheet}
	if got := copied.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("sheets %q, want %q", got, want)
	}
	if list := partOf(t, packed, "xl/workbook.xml"); !strings.Contains(list, "veryHidden") {
		t.Errorf("the memory sheet shows: %s", list)
	}
	again, _ := annotated(t, packed, nil)
	defer again.Close()
	if got := again.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("annotated again: sheets %q, want %q", got, want)
	}
}

// A formula whose result is an empty text keeps it, and one that was never computed gets none.
func TestAnnotateKeepsEmptyResults(t *testing.T) {
	t.Parallel()
	content := changed(t, memberBook(t), func(name, text string) string {
		if name != "xl/worksheets/sheet1.xml" {
			return text
		}
		return strings.Replace(text, `</row></sheetData>`,
			`<c r="E2" t="str"><f>IF(1,"","")</f><v></v></c>`+
				`<c r="F2" t="str"><f>""</f><v/></c><c r="G2" t="str"><f>A1</f></c></row></sheetData>`, 1)
	})
	_, copied := annotated(t, content, someMarks)
	sheet := partOf(t, copied, "xl/worksheets/sheet1.xml")
	for cell, has := range map[string]bool{"E2": true, "F2": true, "G2": false} {
		_, after, found := strings.Cut(sheet, `<c r="`+cell+`"`)
		after, _, _ = strings.Cut(after, "</c>")
		if !found || strings.HasSuffix(after, "<v></v>") != has {
			t.Errorf("%s is %q", cell, after)
		}
	}
}

// exceljs, for one, finds the properties by the prefix that Excel writes.
func TestPropertiesHaveTheirPrefix(t *testing.T) {
	t.Parallel()
	packed, err := XLSX(Draft{Title: "Pla", Author: "XMESS", Keywords: "pla-1",
		Sheets: []Sheet{{Name: "Full"}}})
	if err != nil {
		t.Fatal(err)
	}
	text := partOf(t, packed, "docProps/core.xml")
	for _, want := range []string{"<cp:coreProperties xmlns:cp=", "<cp:keywords>pla-1</cp:keywords>",
		"<cp:lastModifiedBy>XMESS</cp:lastModifiedBy>", "</cp:coreProperties>"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %s in %s", want, text)
		}
	}
	file, err := excelize.OpenReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if got, err := file.GetDocProps(); err != nil || got.Keywords != "pla-1" {
		t.Errorf("read again: %+v, %v", got, err)
	}
}

// What can do more than show and compute is found by the list of parts, and links to other programs
// by their own part. Links to other workbooks are ordinary.
func TestActiveContent(t *testing.T) {
	t.Parallel()
	listed := func(kind string) []byte {
		return changed(t, memberBook(t), func(name, text string) string {
			if name == "[Content_Types].xml" {
				return strings.Replace(text, "</Types>",
					`<Override PartName="/xl/x" ContentType="application/`+kind+`"/></Types>`, 1)
			}
			return text
		})
	}
	linked := func(link string) []byte {
		content := memberBook(t)
		in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			t.Fatal(err)
		}
		out, err := repack(in.File, func(part *zip.File) (string, []byte, error) {
			if part.Name == "docProps/app.xml" {
				return "xl/externalLinks/externalLink1.xml", []byte("<externalLink>" + link +
					"</externalLink>"), nil
			}
			return part.Name, nil, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, c := range map[string]struct {
		content []byte
		want    bool
	}{
		"plain":       {memberBook(t), false},
		"macros":      {listed("vnd.ms-office.vbaProject"), true},
		"macro file":  {listed("vnd.ms-excel.sheet.macroEnabled.main+xml"), true},
		"macro sheet": {listed("vnd.ms-excel.macrosheet+xml"), true},
		"web query":   {listed("vnd.openxmlformats-officedocument.spreadsheetml.connections+xml"), true},
		"a control":   {listed("vnd.ms-office.activeX+xml"), true},
		"an object":   {listed("vnd.openxmlformats-officedocument.oleObject"), true},
		"a workbook":  {linked(`<externalBook r:id="rId1"/>`), false},
		"a program":   {linked(`<ddeLink ddeService="cmd" ddeTopic="x"/>`), true},
	} {
		if got, err := IsActive(c.content); got != c.want || err != nil {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func TestAnnotateTakesOutFormulasThatReachOut(t *testing.T) {
	t.Parallel()
	sheet := `<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://a.cat","x")</f><v>x</v></c>` +
		`<c r="B1" t="str"><f t="shared" ref="B1:B2" si="3">_xlfn.WEBSERVICE("http://a.cat")</f>` +
		`<v>y</v></c><c r="C1"><f>SUM(D1:E1)</f><v>3</v></c>` +
		`<c r="D1"><f t="shared" si="4"/><v>4</v></c>` +
		`</row><row r="2"><c r="B2" t="str"><f t="shared" si="3"/><v>z</v></c></row>`
	want := `<row r="1"><c r="A1" t="str"><v>x</v></c><c r="B1" t="str"><v>y</v></c>` +
		`<c r="C1"><f>SUM(D1:E1)</f><v>3</v></c><c r="D1"><f t="shared" si="4"/><v>4</v></c>` +
		`</row><row r="2"><c r="B2" t="str"><v>z</v></c></row>`
	if got := string(withoutReaching([]byte(sheet))); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
