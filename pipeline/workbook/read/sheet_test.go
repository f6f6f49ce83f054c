package read

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"xmess.cat/memoria/pipeline/workbook"
)

func TestCells(t *testing.T) {
	t.Parallel()
	const styles = `<numFmts count="3"><numFmt numFmtId="164" formatCode="0.0\ %"/>` +
		`<numFmt numFmtId="165" formatCode="[$-403]d\ &quot;de&quot;\ mmmm"/>` +
		`<numFmt numFmtId="166" formatCode="0.0&quot;% d&apos;execució&quot;"/></numFmts>` +
		`<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>` +
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/>` +
		`<xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`
	const strings = `<si><t>hola</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">rich </t>` +
		`</r><r><t>text</t></r></si>` +
		`<si><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh><phoneticPr fontId="1"/></si><si><t/></si>` +
		`<si><t xml:space="preserve"> a_x000D_b_x005F_x000D_ </t></si><si>` +
		`<t>1 &lt; 2 &amp; 3&#x20AC;</t></si><si><t>  </t></si>`
	for _, c := range []struct {
		name, rows string
		want       []string
	}{
		{"stored numbers", `<row r="2"><c r="B2"><v>12.5</v></c><c r="D2" t="n"><v>-1.5E-3</v></c></row>`,
			[]string{`B2 Numeric "12.5"`, `D2 Numeric "-1.5E-3"`}},
		{"positions left out",
			`<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c>` +
				`</row><row><c><v>5</v></c></row>`,
			[]string{`A1 Numeric "1"`, `B1 Numeric "2"`, `C5 Numeric "3"`, `D5 Numeric "4"`,
				`A6 Numeric "5"`}},
		{"shared texts",
			`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v>` +
				`</c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>5</v></c>` +
				`<c r="G1" t="s"><v>6</v></c></row>`,
			[]string{`A1 Text "hola"`, `B1 Text "rich text"`, `C1 Text "東"`, `E1 Text " a\rb_x000D_ "`,
				`F1 Text "1 < 2 & 3€"`}},
		{"texts of their own",
			`<row r="1"><c r="A1" t="inlineStr"><is><t>in</t></is></c><c r="B1" t="inlineStr"><is><r>` +
				`<t>li</t></r><r><t>ne</t></r></is></c><c r="C1" t="inlineStr"><is><t><![CDATA[<b>&]]></t>` +
				`</is></c></row>`,
			[]string{`A1 Text "in"`, `B1 Text "line"`, `C1 Text "<b>&"`}},
		{"truth and errors",
			`<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e">` +
				`<v>#DIV/0!</v></c></row>`,
			[]string{`A1 Bool "1"`, `B1 Bool "0"`, `C1 Failed "#DIV/0!"`}},
		{"pictures",
			`<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e" vm="2"><f>` +
				`_xlfn.IMAGE("https://a.cat/f.png")</f><v>#VALUE!</v></c><c r="C1" t="str"><f>` +
				`_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c><c r="D1" t="e" vm="1">` +
				`<f>A1:A3</f><v>#VALUE!</v></c><c r="E1" t="e"><v>#VALUE!</v></c></row>`,
			[]string{`A1 Picture "#VALUE!"`, `B1 Picture "#VALUE!" formula`,
				`C1 Picture "=DISPIMG(\"ID_1\",1)" formula`, `D1 Failed "#VALUE!" formula`,
				`E1 Failed "#VALUE!"`}},
		{"dates of their own", `<row r="1"><c r="A1" t="d"><v>2025-01-31</v></c></row>`,
			[]string{`A1 Date "2025-01-31"`}},
		{"formats", `<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="2"><v>45000</v></c>` +
			`<c r="C1" s="3"><v>0.5</v></c><c r="D1" s="4"><v>45000</v></c><c r="E1" s="5"><v>5</v></c>` +
			`<c r="F1" s="99"><v>6</v></c></row>`,
			[]string{`A1 Numeric "0.5" percent`, `B1 Numeric "45000" date`, `C1 Numeric "0.5" percent`,
				`D1 Numeric "45000" date`, `E1 Numeric "5"`, `F1 Numeric "6"`}},
		{"blank cells", `<row r="1" s="1" customFormat="1"/><row r="2"><c r="A2" s="1"/><c r="B2"><v>` +
			`</v></c><c r="C2" t="inlineStr"><is><t>` + "\u00a0\u200b" + `</t></is></c></row>`, nil},
		{"blank columns far away", `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>`,
			[]string{`A1 Numeric "1"`}},
		{"formulas", `<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><f>C1</f></c>` +
			`<c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D1" t="str"><f>""</f><v></v></c>` +
			`<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1"><f>G1</f><v/></c>` +
			`<c r="G1" t="s"><f>""</f><v>3</v></c></row>`,
			[]string{`A1 Numeric "4" formula`, `B1 Blank "" formula stale`, `C1 Text "ab" formula`,
				`E1 Failed "#DIV/0!" formula`, `F1 Blank "" formula stale`}},
		{"what programs write for no number",
			`<row r="1"><c r="A1"><v>NaN</v></c><c r="B1"><v>1E400</v></c></row>`,
			[]string{`A1 Text "NaN"`, `B1 Numeric "1E400"`}},
		{"hidden rows", `<row r="1"><c r="A1"><v>1</v></c></row>`, []string{`A1 Numeric "1"`}},
		{"line ends and space", "<row r=\"1\">\r\n <c r=\"A1\">\n<v> 7\n</v> </c></row>",
			[]string{`A1 Numeric "7"`}},
		{"extensions", `<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"><x:y xmlns:x="urn:x">` +
			`<x:v>9</x:v></x:y></ext></extLst></c><extLst/></row>`, []string{`A1 Numeric "1"`}},
		{"comments and instructions", `<!-- a --><row r="1"><?x y?><c r="A1"><v>1<!--0-->2</v></c></row>`,
			[]string{`A1 Numeric "12"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := shape(sound(t, dataOf(c.rows).shared(strings).styles(styles).pack(t)))
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestRecalculatedOnOpening(t *testing.T) {
	t.Parallel()
	built := dataOf(`<row r="1"><c r="A1"><f>B1</f><v>4</v></c><c r="B1"><v>4</v></c></row>`).
		replacing(t, "xl/workbook.xml", `</sheets>`, `</sheets><calcPr calcId="1" fullCalcOnLoad="1"/>`)
	want := []string{`A1 Numeric "4" formula stale`, `B1 Numeric "4"`}
	if got := shape(sound(t, built.pack(t))); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOtherWorkbooksInFormulas(t *testing.T) {
	t.Parallel()
	rows := `<row r="1"><c r="A1"><f>[1]Full!A1</f><v>1</v></c><c r="B1">` +
		`<f>SUM('[2]Altre full'!A1)</f><v>1</v></c>` +
		`<c r="C1"><f>Taula[2024]</f><v>1</v></c><c r="D1"><f>"[1]"&amp;A1</f><v>1</v></c>` +
		`<c r="E1"><f t="shared" ref="E1:F1" si="0">[1]!x</f><v>1</v></c><c r="F1">` +
		`<f t="shared" si="0"/><v>1</v></c></row>`
	want := []string{`A1 Numeric "1" formula external`, `B1 Numeric "1" formula external`,
		`C1 Numeric "1" formula`,
		`D1 Numeric "1" formula`, `E1 Numeric "1" formula external`, `F1 Numeric "1" formula external`}
	built := dataOf(rows).replacing(t, "xl/_rels/workbook.xml.rels", `</Relationships>`,
		link("rId9", "externalLink", "externalLinks/externalLink1.xml")+`</Relationships>`)
	if got := shape(sound(t, built.pack(t))); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEpoch1904(t *testing.T) {
	t.Parallel()
	built := dataOf(`<row r="1"><c r="A1" s="1"><v>44196</v></c><c r="B1"><v>44196</v></c></row>`).
		styles(`<cellXfs><xf/><xf numFmtId="14"/></cellXfs>`).
		replacing(t, "xl/workbook.xml", `<sheets>`, `<workbookPr date1904="true"/><sheets>`)
	book, problems := Book("x.xlsx", built.pack(t), workbook.DefaultLimits())
	if len(problems) > 0 || !book.Epoch1904 {
		t.Fatalf("got %+v, %v", book, problems)
	}
	for _, c := range book.Sheets[0].Rows[0].Cells {
		if day, broken := workbook.DateOf(c, book.Epoch1904, 0); broken != nil ||
			day.Format("2006-01-02") != "2025-01-01" {
			t.Errorf("%+v: got %v, %v", c, day, broken)
		}
	}
	if got := workbook.TextOf(book.Sheets[0].Rows[0].Cells[0]); got != "2025-01-01" {
		t.Errorf("the date reads %q", got)
	}
}

// Every way in which programs write the same sheet gives the same cells.
func TestDialects(t *testing.T) {
	t.Parallel()
	plain := func() parts {
		return dataOf(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c></row>`).
			shared(`<si><t>també</t></si>`)
	}
	prefixed := strings.NewReplacer("</", "</x:", "<?", "<?", "<", "<x:", "xmlns=", "xmlns:x=")
	wide := func(text string, little bool, mark bool) string {
		var out []byte
		if mark {
			text = "\ufeff" + text
		}
		for _, u := range utf16.Encode([]rune(strings.Replace(text, "UTF-8", "UTF-16", 1))) {
			if little {
				out = append(out, byte(u), byte(u>>8))
			} else {
				out = append(out, byte(u>>8), byte(u))
			}
		}
		return string(out)
	}
	every := func(change func(string) string) parts {
		p := plain()
		for name, content := range p {
			p[name] = change(content)
		}
		return p
	}
	for name, p := range map[string]parts{
		"as Excel": plain(),
		"with BOM": every(func(s string) string { return "\ufeff" + s }),
		"UTF-16LE": every(func(s string) string { return wide(s, true, true) }),
		"UTF-16BE": every(func(s string) string { return wide(s, false, true) }),
		"no mark":  every(func(s string) string { return wide(s, true, false) }),
		"latin": plain().with("xl/sharedStrings.xml",
			`<?xml version="1.0" encoding="ISO-8859-1"?><sst `+mainNS+"><si><t>tamb\xe9</t></si></sst>"),
		"prefixed":  plain().with(sheetPart, prefixed.Replace(plain()[sheetPart])),
		"no spaces": every(func(s string) string { return strings.Replace(s, " "+mainNS, "", 1) }),
		"strict": every(func(s string) string {
			return strings.NewReplacer("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
				"http://purl.oclc.org/ooxml/spreadsheetml/main",
				"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
				"http://purl.oclc.org/ooxml/officeDocument/relationships").Replace(s)
		}),
		"absolute targets": plain().replacing(t, "xl/_rels/workbook.xml.rels", `"worksheets/sheet1.xml"`,
			`"/xl/worksheets/sheet1.xml"`),
		"other letter case": plain().replacing(t, "xl/_rels/workbook.xml.rels", `"worksheets/sheet1.xml"`,
			`"Worksheets/Sheet1.XML"`),
		"back slashes": func() parts {
			out := parts{}
			for name, content := range plain() {
				out[strings.ReplaceAll(name, "/", `\`)] = content
			}
			return out
		}(),
		"no package links": func() parts { p := plain(); delete(p, "_rels/.rels"); return p }(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := []string{`A1 Text "també"`, `B1 Numeric "1.5"`}
			if got := shape(sound(t, p.pack(t))); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
