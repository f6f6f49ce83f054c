package read

import (
	"strconv"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

func TestOpenGuard(t *testing.T) {
	t.Parallel()
	const one = `<table:table-cell office:value-type="float" office:value="1"/>`
	row := func(cells string) string { return `<table:table-row>` + cells + `</table:table-row>` }
	repeatedRow := func(n string) string {
		return `<table:table-row table:number-rows-repeated="` + n + `">` + one + `</table:table-row>`
	}
	repeatedCell := func(n string) string {
		return `<table:table-cell table:number-columns-repeated="` + n +
			`" office:value-type="float" office:value="1"/>`
	}
	small := workbook.DefaultLimits()
	small.Rows, small.Columns, small.Cells, small.Merges, small.Parts, small.Part = 50, 20, 100, 10,
		1<<20, 1<<20
	for name, c := range map[string]struct {
		built parts
		want  *source.Rule
	}{
		"cut": {openOf(tableOf(row(one) + `<table:table-row><table:table-cell`)),
			&source.XMLBroken},
		"DOCTYPE": {openOf(tableOf(row(one))).
			replacing(t, openContent, xmlHead, xmlHead+`<!DOCTYPE a>`), &source.XMLDoctype},
		"broken styles": {openOf(tableOf(row(one))).with(openStyled, `<a`), &source.XMLBroken},
		"nested too deep": {openOf(tableOf(row(`<table:table-cell><text:p>` +
			strings.Repeat(`<text:span>`, 70)))), &source.NestingTooDeep},
		"a row in a row": {openOf(tableOf(row(row(one)))), &source.SheetBroken},
		"a row in a cell": {openOf(tableOf(row(`<table:table-cell>` + row(one) +
			`</table:table-cell>`))), &source.SheetBroken},
		"a table in a cell": {openOf(tableOf(row(`<table:table-cell>` + tableOf("") +
			`</table:table-cell>`))), &source.SheetBroken},
		"a cell out of a row": {openOf(tableOf(one)), &source.SheetBroken},
		"repeated -1 times":   {openOf(tableOf(repeatedRow("-1"))), &source.SheetBroken},
		"repeated 0 times":    {openOf(tableOf(repeatedRow("0"))), &source.SheetBroken},
		"repeated for ever": {openOf(tableOf(repeatedRow("99999999999999999999"))),
			&source.SheetBroken},
		"a null date of 1e9": {openOf(`<table:calculation-settings>` +
			`<table:null-date table:date-value="1e9"/></table:calculation-settings>`), &source.SheetBroken},
		"beyond the last row": {openOf(tableOf(`<table:table-row ` +
			`table:number-rows-repeated="1048576"/>` + row(one))), &source.BadReference},
		"too many rows":    {openOf(tableOf(repeatedRow("51"))), &source.TooManyRows},
		"all the rows":     {openOf(tableOf(repeatedRow("1048576"))), &source.TooManyRows},
		"too many columns": {openOf(tableOf(row(repeatedCell("21")))), &source.TooManyColumns},
		"columns without end": {openOf(tableOf(row(repeatedCell("2147483647")))),
			&source.TooManyColumns},
		"too many cells": {openOf(tableOf(`<table:table-row table:number-rows-repeated="26">` +
			one + one + one + one + `</table:table-row>`)), &source.TooManyCells},
		"too many merges": {openOf(tableOf(`<table:table-row table:number-rows-repeated="11">` +
			`<table:table-cell table:number-columns-spanned="2"/></table:table-row>`)),
			&source.TooManyMerges},
		"merges across": {openOf(tableOf(row(`<table:table-cell ` +
			`table:number-columns-repeated="2000000000" table:number-columns-spanned="2"/>`))),
			&source.TooManyMerges},
		"one text told often": {openOf(tableOf(`<table:table-row table:number-rows-repeated="40">` +
			`<table:table-cell office:value-type="string"><text:p>` + strings.Repeat("a", 30000) +
			`</text:p></table:table-cell></table:table-row>`)), &source.UnpacksTooBig},
		"text too long, often": {openOf(tableOf(`<table:table-row ` +
			`table:number-rows-repeated="2000000"><table:table-cell><text:p>` +
			`<text:s text:c="40000"/>a</text:p></table:table-cell></table:table-row>`)),
			&source.TooManyRows},
		"spaces told as -1": {openOf(tableOf(row(`<table:table-cell><text:p>` +
			`<text:s text:c="-1"/></text:p></table:table-cell>`))), &source.SheetBroken},
		"bomb": {openOf(tableOf(row(one))).
			with("Pictures/x.png", strings.Repeat("\x00", 1<<20)), &source.UnpacksTooBig},
		"no body": {openOf("").with(openContent, `<office:document-content `+openNS+`/>`),
			&source.XMLBroken},
		"a text document": {openOf("").with(openContent,
			`<office:document-content `+openNS+`><office:body><office:text/></office:body>`+
				`</office:document-content>`), &source.IsDocument},
		"no sheets": {openOf(""), &source.NoSheets},
		"a drawing": {openOf("").with("mimetype",
			"application/vnd.oasis.opendocument.graphics"), &source.IsDocument},
		"of OpenOffice 1": {openOf("").with("mimetype", oldSheetMIM), &source.IsFlatODS},
		"password": {openOf("").with(openContent, "\x8f\x01").
			with(openManifest, `<!DOCTYPE m><m><e p="content.xml"><encryption-data/></e></m>`),
			&source.PasswordProtected},
		"password over all": {parts{"mimetype": openSheetMIM, openLocked: "\x8f"},
			&source.PasswordProtected},
		"a part climbs out": {openOf(tableOf(row(one))).with("../x", ""), &source.PartNameUnsafe},
		"a part twice": {openOf(tableOf(row(one))).with("CONTENT.XML", ""),
			&source.PartRepeated},
		"too many styles": {openOf("").replacing(t, openContent, openStylesOf,
			manyOpenStyles(12000)), &source.NestingTooDeep},
		"a prefix bound to none": {openOf(tableOf(row(one) + `<taula:table-row/>`)), &source.XMLBroken},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			limits := small
			if name == "too many styles" {
				limits = workbook.DefaultLimits()
			}
			rejected(t, c.built.pack(t), limits, c.want)
		})
	}
}

// manyOpenStyles are more than any program writes, for styles of a hundred thousand names are a
// bomb.
func manyOpenStyles(thousandths int) string {
	var b strings.Builder
	for i := range thousandths * 10 {
		b.WriteString(`<style:style style:name="c` + strconv.Itoa(i) + `" style:family="table-cell"/>`)
	}
	return b.String()
}

// What is packed well enough to be read has its other parts' checksums compared too.
func TestOpenChecksums(t *testing.T) {
	t.Parallel()
	content := openOf(tableOf("")).with("Thumbnails/x.png", "punt").pack(t)
	for _, part := range []string{"punt", openSheetMIM[:12]} {
		at := strings.LastIndex(string(content), part)
		if at < 0 {
			continue // packed: not to be found by its text
		}
		broken := append([]byte{}, content...)
		broken[at] ^= 1
		rejected(t, broken, workbook.DefaultLimits(), &source.PartBroken)
	}
}

// A text too long costs its cell alone, each one that repeats it.
func TestOpenTextTooLong(t *testing.T) {
	t.Parallel()
	long := `<table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>` +
		strings.Repeat("à", 40000) + `</text:p></table:table-cell>`
	built := openOf(tableOf(`<table:table-row table:number-rows-repeated="2">` + long +
		`<table:table-cell office:value-type="float" office:value="1"/></table:table-row>`))
	book, problems := Book("x.ods", built.pack(t), workbook.DefaultLimits())
	if len(problems) != 4 || book == nil {
		t.Fatalf("got %v", problems)
	}
	var at []string
	for _, p := range problems {
		if p.Rule.ID != source.TextTooLong.ID {
			t.Fatalf("got %v", p)
		}
		at = append(at, p.At.Ref())
	}
	if got := strings.Join(at, " "); got != "A1 B1 A2 B2" {
		t.Errorf("at %s", got)
	}
	if got := strings.Join(shape(book.Sheets[0]), ", "); got != `C1 Numeric "1", C2 Numeric "1"` {
		t.Errorf("read %s", got)
	}
}
