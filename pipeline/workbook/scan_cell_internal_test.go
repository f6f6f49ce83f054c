package workbook

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

// readSheet reads a worksheet part by itself, from a reader that gives as much at a time as it likes.
func readSheet(in io.Reader, texts int) (Sheet, []fault, error) {
	shared := &shared{}
	for i := range texts {
		shared.texts += fmt.Sprintf("text %d", i)
		shared.ends = append(shared.ends, len(shared.texts))
	}
	s := newScanner(in, 8)
	if _, err := s.next(); err != nil {
		return Sheet{}, nil, err
	}
	limits := DefaultLimits()
	limits.Columns, limits.CellText = 30, 40
	r := &sheetReader{index: &index{external: 1}, texts: shared, formats: []Format{General, Percent, DateFormat}, limits: limits}
	var sheet Sheet
	err := r.read(s, &sheet)
	for err == nil {
		var kind token
		if kind, err = s.next(); kind == finished {
			break
		}
	}
	return sheet, r.faults, err
}

// Cells that are taken in one step are those that the scanner gives token by token: one byte at a time it never sees
// enough of a cell to take it whole.
func TestPlainCellsAreReadAsAllOthers(t *testing.T) {
	t.Parallel()
	tags := []string{`<c r="%s">`, `<c r="%s" s="1">`, `<c r="%s" s="2" t="s">`, `<c r="%s" t="str">`, `<c r="%s" t="b" s="1">`,
		`<c r='%s'>`, `<c  r="%s">`, `<c s="1" r="%s">`, `<c r="%s" r="A1">`, `<c r="%s" t="odd">`, `<c r="%s"s="1">`, `<c r="%s" s="1"/>`,
		`<c r="%s" />`, `<c r="%s" xmlns="urn:x">`, `<x:c r="%s">`, `<c r="%s" s="&#49;">`, `<c r="%s" s="1" `, `<c>`, `<c r="">`, `<d r="%s">`}
	values := []string{"<v>1</v>", "<v>0</v>", "<v>12.5</v>", "<v></v>", "<v/>", "<v> 2 </v>", "<v>&#50;</v>", "<v>1]]>2</v>",
		"<v>a&b</v>", "<v>é</v>", "<v>\x01</v>", "<v>\xff</v>", "<v><![CDATA[3]]></v>", "<v>4<!-- c -->5</v>", "<f>A1</f><v>6</v>",
		"<is><t>x</t></is>", "", " ", "text", "<v>7</v><v>8</v>", "<v>9</w>", "<y>1</y>", "<v>" + strings.Repeat("9", 60) + "</v>"}
	ends := []string{"</c>", "</c>", "</c>", "</c >", "</d>", "", "</c></row><row>"}
	heads := []string{`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`, `<worksheet>`,
		`<worksheet xmlns="urn:other">`, `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`}
	rows := []string{"<row>", `<row r="1">`, "<row/>", `<row xmlns="urn:x">`}
	mostly := func(t *rapid.T, name, plain string, odd ...string) string {
		if rapid.IntRange(0, 9).Draw(t, name+" is plain") < 8 {
			return plain
		}
		return rapid.SampledFrom(odd).Draw(t, name)
	}
	sound := 0
	rapid.Check(t, func(t *rapid.T) {
		text := mostly(t, "head", heads[0], heads...) + "<sheetData>" + mostly(t, "row", rows[0], rows...)
		for column := range rapid.IntRange(1, 4).Draw(t, "cells") {
			ref := fmt.Sprintf("%c1", 'A'+column)
			tag := mostly(t, "tag", tags[column%4], tags...)
			if strings.Contains(tag, "%s") {
				tag = fmt.Sprintf(tag, mostly(t, "ref", ref, "A1", "ZZ1", "B2", "a1", "A"))
			}
			text += tag
			if !strings.HasSuffix(tag, "/>") {
				text += mostly(t, "value", values[column%4], values...) + mostly(t, "end", "</c>", ends...)
			}
		}
		text += mostly(t, "row end", "</row>", "", "</c>") + "</sheetData></worksheet>"
		if strings.HasPrefix(text, "<x:") {
			text = strings.ReplaceAll(strings.ReplaceAll(text, "</worksheet>", "</x:worksheet>"), "sheetData>", "x:sheetData>")
		}
		sheet, faults, err := readSheet(strings.NewReader(text), 3)
		slowly, faultsSlowly, errSlowly := readSheet(iotest.OneByteReader(strings.NewReader(text)), 3)
		if got, want := fmt.Sprint(sheet, faults, err), fmt.Sprint(slowly, faultsSlowly, errSlowly); got != want {
			t.Fatalf("%s\nread at once: %s\nbyte by byte: %s", text, got, want)
		}
		if err == nil && len(sheet.Rows) > 0 {
			sound++
		}
	})
	if sound == 0 {
		t.Fatal("no sheet had a cell in it: nothing was tried")
	}
}

// So are shared texts.
func TestPlainTextsAreReadAsAllOthers(t *testing.T) {
	t.Parallel()
	items := []string{"<si><t>abc</t></si>", "<si><t>à l·l</t></si>", "<si><t>a &amp; b</t></si>", "<si><t/></si>", "<si/>", "<si><t></t></si>",
		`<si><t xml:space="preserve"> a </t></si>`, "<si><r><t>x</t></r><r><t>y</t></r></si>", "<si><t>a]]>b</t></si>", "<si><t>\x02</t></si>",
		"<si><t>\xc3</t></si>", "<si><t>a&b</t></si>", "<si><t>a</t><phoneticPr/></si>", "<si><t>a</t></t></si>", "<si><t>a</t>", "<other/>", "\n"}
	read := func(in io.Reader) (texts []string, err error) {
		s := newScanner(in, 4)
		if _, err := s.next(); err != nil {
			return nil, err
		}
		for {
			more, err := s.child()
			if err != nil || !more {
				return texts, err
			}
			text, plainly, err := s.plainItem()
			if !plainly && err == nil && s.tag.is("si") {
				text, err = richText(s, nil)
			} else if !plainly && err == nil {
				err = s.skip()
			}
			if err != nil {
				return texts, err
			}
			texts = append(texts, string(text))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := "<sst>" + strings.Join(rapid.SliceOfN(rapid.SampledFrom(items), 0, 4).Draw(t, "items"), "") + "</sst>"
		got, err := read(strings.NewReader(text))
		want, errSlowly := read(iotest.OneByteReader(strings.NewReader(text)))
		if fmt.Sprintf("%q %v", got, err) != fmt.Sprintf("%q %v", want, errSlowly) {
			t.Fatalf("%s\nread at once: %q %v\nbyte by byte: %q %v", text, got, err, want, errSlowly)
		}
	})
}
