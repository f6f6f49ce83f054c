// Register writes a return whose register of actions is as long as the limits allow.
//
//	go run ./bench/register -rows 199990 FILE
package main

import (
	"archive/zip"
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "register:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	flags := flag.NewFlagSet("register", flag.ContinueOnError)
	rows := flags.Int("rows", 199_990, "how many actions")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return errors.New("expected one FILE")
	}
	out, err := os.Create(flags.Arg(0))
	if err != nil {
		return err
	}
	return errors.Join(write(out, *rows), out.Close())
}

const (
	main1 = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	rels  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	types = `http://schemas.openxmlformats.org/package/2006`
	ooxml = `application/vnd.openxmlformats-officedocument.spreadsheetml.`
)

var sheets = []string{"Portada", "Indicadors", "Actuacions"}

func write(out io.Writer, rows int) error {
	archive := zip.NewWriter(out)
	part := func(name string, fill func(w *bufio.Writer)) error {
		to, err := archive.Create(name)
		if err != nil {
			return err
		}
		w := bufio.NewWriterSize(to, 1<<16)
		_, _ = w.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n") // Flush tells
		fill(w)
		return w.Flush()
	}
	err := errors.Join(
		part("[Content_Types].xml", contentTypes),
		part("_rels/.rels", func(w *bufio.Writer) {
			_, _ = fmt.Fprintf(w, `<Relationships xmlns="%s/relationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>`, types, rels)
		}),
		part("xl/workbook.xml", workbook),
		part("xl/_rels/workbook.xml.rels", relations),
		part("xl/sharedStrings.xml", texts),
		part("xl/worksheets/sheet1.xml", func(w *bufio.Writer) {
			_, _ = fmt.Fprintf(w, `<worksheet %s><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`+
				`<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>2025</v></c></row></sheetData></worksheet>`, main1)
		}),
		part("xl/worksheets/sheet2.xml", func(w *bufio.Writer) {
			_, _ = fmt.Fprintf(w, `<worksheet %s><sheetData><row r="1"><c r="A1" t="s"><v>3</v></c><c r="B1" t="s"><v>4</v></c>`+
				`<c r="C1" t="s"><v>5</v></c><c r="D1" t="s"><v>6</v></c></row></sheetData></worksheet>`, main1)
		}),
		part("xl/worksheets/sheet3.xml", func(w *bufio.Writer) { actions(w, rows) }),
	)
	return errors.Join(err, archive.Close())
}

func contentTypes(w *bufio.Writer) {
	_, _ = fmt.Fprintf(w, `<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
		`<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/>`, types, ooxml, ooxml)
	for n := range sheets {
		_, _ = fmt.Fprintf(w, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, n+1, ooxml)
	}
	_, _ = w.WriteString(`</Types>`)
}

func workbook(w *bufio.Writer) {
	_, _ = fmt.Fprintf(w, `<workbook %s xmlns:r="%s"><sheets>`, main1, rels)
	for n, name := range sheets {
		_, _ = fmt.Fprintf(w, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, name, n+1, n+1)
	}
	_, _ = w.WriteString(`</sheets></workbook>`)
}

func relations(w *bufio.Writer) {
	_, _ = fmt.Fprintf(w, `<Relationships xmlns="%s/relationships">`, types)
	for n := range sheets {
		_, _ = fmt.Fprintf(w, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n+1, rels, n+1)
	}
	_, _ = fmt.Fprintf(w, `<Relationship Id="rId9" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>`, rels)
}

// The shared texts: headers first, then those of rows.
var headers = []string{"membre", "08187", "any", "codi", "valor", "numerador", "denominador",
	"data", "títol", "tipus", "línia", "activitat", "hores", "dones", "homes", "no binàries", "pressupost", "col·laboradors", "enllaç"}

const firstText, titles = 19, 500

func texts(w *bufio.Writer) {
	_, _ = fmt.Fprintf(w, `<sst %s>`, main1)
	for _, text := range headers {
		_, _ = fmt.Fprintf(w, `<si><t>%s</t></si>`, text)
	}
	for n := range titles {
		_, _ = fmt.Fprintf(w, `<si><t>Jornada de formació sobre cooperatives %d</t></si>`, n)
	}
	_, _ = w.WriteString(`<si><t>divulgació</t></si><si><t>III</t></si><si><t>A06</t></si><si><t>Ateneu cooperatiu</t></si><si><t>https://exemple.cat</t></si></sst>`)
}

func actions(w *bufio.Writer, rows int) {
	_, _ = fmt.Fprintf(w, `<worksheet %s><sheetData><row r="1">`, main1)
	for n := range 12 {
		_, _ = fmt.Fprintf(w, `<c r="%c1" t="s"><v>%d</v></c>`, 'A'+n, 7+n)
	}
	_, _ = w.WriteString(`</row>`)
	fixed := firstText + titles
	for n := range rows {
		r := n + 2
		_, _ = fmt.Fprintf(w, `<row r="%d"><c r="A%d"><v>%d</v></c><c r="B%d" t="s"><v>%d</v></c><c r="C%d" t="s"><v>%d</v></c>`+
			`<c r="D%d" t="s"><v>%d</v></c><c r="E%d" t="s"><v>%d</v></c><c r="F%d"><v>%d</v></c><c r="G%d"><v>%d</v></c><c r="H%d"><v>%d</v></c>`+
			`<c r="I%d"><v>0</v></c><c r="J%d"><v>%d.5</v></c><c r="K%d" t="s"><v>%d</v></c><c r="L%d" t="s"><v>%d</v></c></row>`,
			r, r, 45658+n%365, r, firstText+n%titles, r, fixed, r, fixed+1, r, fixed+2, r, 1+n%8, r, n%60, r, n%50, r, r, 100+n%900, r, fixed+3, r, fixed+4)
	}
	_, _ = w.WriteString(`</sheetData></worksheet>`)
}
