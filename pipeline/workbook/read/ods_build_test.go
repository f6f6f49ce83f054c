package read

import (
	"encoding/xml"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

const openNS = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
	` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
	` xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"` +
	` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
	` xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"`

// openStylesOf are the styles that the tests' cells name.
const openStylesOf = `<number:percentage-style style:name="N1"/>` +
	`<number:date-style style:name="N2"/>` +
	`<number:time-style style:name="N3"/><number:number-style style:name="N4"/>` +
	`<style:style style:name="cent" style:family="table-cell" style:data-style-name="N1"/>` +
	`<style:style style:name="dia" style:family="table-cell" style:data-style-name="N2"/>` +
	`<style:style style:name="hora" style:family="table-cell" style:data-style-name="N3"/>` +
	`<style:style style:name="fill" style:family="table-cell" style:parent-style-name="cent"/>` +
	`<style:style style:name="bucle" style:family="table-cell" style:parent-style-name="bucle"/>` +
	`<style:style style:name="vist" style:family="table">` +
	`<style:table-properties table:display="true"/></style:style>` +
	`<style:style style:name="amagat" style:family="table">` +
	`<style:table-properties table:display="false"/></style:style>`

// openOf builds an OpenDocument spreadsheet around what stands in its body.
func openOf(spreadsheet string) parts {
	return parts{
		"mimetype": openSheetMIM,
		openManifest: xmlHead +
			`<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">` +
			`<m:file-entry m:full-path="/" m:media-type="` + openSheetMIM + `"/></m:manifest>`,
		openStyled: xmlHead + `<office:document-styles ` + openNS + `><office:styles>` +
			`<style:style style:name="Default" style:family="table-cell"/></office:styles>` +
			`</office:document-styles>`,
		openContent: xmlHead + `<office:document-content ` + openNS + `><office:automatic-styles>` +
			openStylesOf +
			`</office:automatic-styles><office:body><office:spreadsheet>` + spreadsheet +
			`</office:spreadsheet></office:body></office:document-content>`,
	}
}

// tableOf is a table named Full with these rows.
func tableOf(rows string) string {
	return `<table:table table:name="Full">` + rows +
		`</table:table>`
}

// openCell writes a cell as LibreOffice does.
func openCell(c workbook.Cell) string {
	style, attributes := "", ""
	switch c.Format {
	case workbook.Percent:
		style = ` table:style-name="cent"`
	case workbook.DateFormat:
		style = ` table:style-name="dia"`
	}
	if c.Formula {
		attributes = ` table:formula="of:=1"`
	}
	switch kind := c.Kind; {
	case kind == workbook.Numeric && c.Format == workbook.Percent:
		attributes += ` office:value-type="percentage" office:value="` + c.Text + `"`
	case kind == workbook.Numeric:
		attributes += ` office:value-type="float" office:value="` + c.Text + `"`
	case kind == workbook.Date:
		attributes += ` office:value-type="date" office:date-value="` + c.Text + `"`
	case kind == workbook.Bool:
		attributes += ` office:value-type="boolean" office:boolean-value="` +
			strconv.FormatBool(c.Text == "1") + `"`
	case kind == workbook.Failed:
		attributes += ` office:value-type="string" office:string-value="" calcext:value-type="error"`
	case kind == workbook.Text:
		attributes += ` office:value-type="string"`
	}
	out := `<table:table-cell` + style + attributes + `>`
	if c.Kind == workbook.Text || c.Kind == workbook.Failed {
		for paragraph := range strings.SplitSeq(c.Text, "\n") {
			out += `<text:p>` + paragraphOf(paragraph) + `</text:p>`
		}
	}
	return out + `</table:table-cell>`
}

func paragraphOf(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder never fails
	return strings.NewReplacer("&#x9;", "<text:tab/>", "  ", ` <text:s/>`).Replace(b.String())
}

// table writes a sheet with its blank rows and cells joined, and with like neighbours joined.
func (m modelSheet) table() string {
	var b strings.Builder
	b.WriteString(`<table:table table:name="` + m.name + `"><table:table-column/>`)
	row, column := 0, 0
	open := false
	for i := 0; i < len(m.cells); i++ {
		c := m.cells[i]
		if c.row != row {
			if open {
				b.WriteString(`</table:table-row>`)
			}
			if blank := c.row - row - 1; blank > 0 {
				b.WriteString(`<table:table-row table:number-rows-repeated="` + strconv.Itoa(blank) +
					`"><table:table-cell/></table:table-row>`)
			}
			b.WriteString(`<table:table-row>`)
			open, row, column = true, c.row, 0
		}
		if blank := c.column - column - 1; blank > 0 {
			b.WriteString(`<table:table-cell table:number-columns-repeated="` + strconv.Itoa(blank) + `"/>`)
		}
		written, repeated := openCell(c.cell), 1
		for i+1 < len(m.cells) && m.cells[i+1].row == row && m.cells[i+1].column == c.column+repeated &&
			openCell(m.cells[i+1].cell) == written {
			repeated++
			i++
		}
		if repeated > 1 {
			written = strings.Replace(written, `<table:table-cell`,
				`<table:table-cell table:number-columns-repeated="`+strconv.Itoa(repeated)+`"`, 1)
		}
		b.WriteString(written)
		column = c.column + repeated - 1
	}
	if open {
		b.WriteString(`</table:table-row>`)
	}
	return b.String() + `</table:table>`
}

// draft is the same sheet for our own writer.
func (m modelSheet) draft() write.Sheet {
	sheet := write.Sheet{Name: m.name}
	for _, c := range m.cells {
		d := sheet.Cell(c.row, c.column)
		d.Kind, d.Text = c.cell.Kind, c.cell.Text
		switch c.cell.Format {
		case workbook.Percent:
			d.Style.Format = "0.0%"
		case workbook.DateFormat:
			d.Style.Format = "dd/mm/yyyy"
		}
		if c.cell.Formula {
			d.Formula = "1+1"
		}
	}
	return sheet
}

func place(row, column int) string { return source.Letters(column) + strconv.Itoa(row) }

// The parts of an OpenDocument file.
const (
	openContent  = "content.xml"
	openStyled   = "styles.xml"
	openManifest = "META-INF/manifest.xml"
	openLocked   = "encrypted-package"
	openSheetMIM = "application/vnd.oasis.opendocument.spreadsheet"
	oldSheetMIM  = "application/vnd.sun.xml.calc"
)
