// Package proof is what a memòria carries so that anyone can compute it again: the tables that it was made
// from, its results, a dictionary of their columns, and a list of all that with its sums; and the comparison
// of such a file with what is computed anew.
//
// The tables are CSV (RFC 4180, UTF-8) as package export writes it, guard against formulas included.
package proof

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/export"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// What an attachment is called: what it is, a table's or a mart's name, and csv.
const (
	inputPrefix  = "entrada-"
	martPrefix   = "resultat-"
	dictionary   = "diccionari.csv"
	manifestFile = "memoria.json"
	logoFile     = "logotip.png"
	format       = "memoria/1" // of the manifest and all that it lists
)

// InputName is what a table's attachment is called.
func InputName(table string) string { return inputPrefix + table + ".csv" }

// File is an attachment. Content is that of results alone.
type File struct {
	Name    string
	Content []byte
	Packed  document.Packed
}

// Evidence is what a year's figures were made from and what came out.
type Evidence struct {
	Inputs []File
	Marts  []File
	// Dictionary says what the columns hold.
	Dictionary File
	// Logo is the picture on the cover, as PNG; nil where there is none.
	Logo []byte
}

// Inputs are the tables that a year is made from.
type Inputs struct {
	files  []File
	tables []result.Table
}

// GatherInputs takes down the tables that a database was opened with for a year (result.OpenYear, result.OpenInputs).
func GatherInputs(ctx context.Context, db *result.Database) (in Inputs, err error) {
	if in.tables, err = db.Inputs(ctx); err != nil {
		return in, err
	}
	packer := document.NewPacker()
	for _, table := range in.tables {
		packed, err := packInput(ctx, db, table, packer)
		if err != nil {
			return in, err
		}
		in.files = append(in.files, File{Name: InputName(table.Name), Packed: packed})
	}
	return in, nil
}

// Gather takes down what such a database says of the year, which was made from those tables.
func Gather(ctx context.Context, db *result.Database, year int, in Inputs) (e Evidence, err error) {
	if len(in.files) == 0 {
		return e, nil
	}
	e.Inputs = in.files
	marts, err := db.Marts(ctx)
	if err != nil {
		return e, err
	}
	for _, mart := range marts {
		one := File{Name: martPrefix + mart.Name + ".csv"}
		if one.Content, err = export.CSV(ctx, db, mart, year); err != nil {
			return e, err
		}
		if one.Packed, err = document.Pack(one.Content); err != nil {
			return e, err
		}
		e.Marts = append(e.Marts, one)
	}
	e.Dictionary, err = describe(in.tables, marts)
	return e, err
}

// describe writes the dictionary: a line a column of each file.
func describe(tables []result.Table, marts []result.Mart) (File, error) {
	said, err := queries.InputColumns()
	if err != nil {
		return File{}, err
	}
	out := result.Table{Columns: []string{"fitxer", "columna", "tipus", "títol", "descripció"}, Kinds: make([]string, 5)}
	add := func(cells ...string) {
		row := make([]*string, len(cells))
		for at := range cells {
			row[at] = &cells[at]
		}
		out.Rows = append(out.Rows, row)
	}
	for _, table := range tables {
		for at, name := range table.Columns {
			column, _ := said.Column(table.Name, name)
			add(InputName(table.Name), name, table.Kinds[at], column.Title, column.Description)
		}
	}
	for _, mart := range marts {
		for _, column := range mart.Columns {
			add(martPrefix+mart.Name+".csv", column.Name, column.Kind, column.Title, column.Description)
		}
	}
	packed, err := document.Pack(encode(out))
	return File{Name: dictionary, Packed: packed}, err
}

// Fingerprint is twelve digits that change with any cell of the inputs, the year, or the program: sixteen million
// times sixteen million memòries would share none.
func (e Evidence) Fingerprint(year int, program string) string {
	sum := sha256.New()
	_, _ = fmt.Fprintf(sum, "memoria %s\nyear %d\n", program, year)
	for _, one := range e.Inputs {
		_, _ = fmt.Fprintf(sum, "%s %x\n", one.Name, one.Packed.SHA256)
	}
	if e.Logo != nil {
		_, _ = fmt.Fprintf(sum, "%s %s\n", logoFile, digest(e.Logo))
	}
	return Digits(hex.EncodeToString(sum.Sum(nil)))
}

// Digits is how a fingerprint is printed: the first twelve digits in fours.
func Digits(sum string) string { return sum[:4] + " " + sum[4:8] + " " + sum[8:12] }

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// Manifest is the list of the attachments, and what the memòria is of.
type Manifest struct {
	Format      string   `json:"format"`
	Program     string   `json:"program"` // version
	Schema      int      `json:"schema"`  // of the inputs
	Year        int      `json:"year"`
	Language    string   `json:"language"`
	Fingerprint string   `json:"fingerprint"`
	Files       []Listed `json:"files"`
}

// Listed is an attachment in the list.
type Listed struct {
	Name   string `json:"name"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Attachments gives all that goes into the document, the list last.
func (e Evidence) Attachments(year int, program, fingerprint string, w *words.Words) ([]document.Attachment, error) {
	if len(e.Inputs) == 0 {
		return nil, nil
	}
	schema, err := queries.SchemaVersion()
	if err != nil {
		return nil, err
	}
	list := Manifest{Format: format, Program: program, Schema: schema, Year: year, Language: w.Language, Fingerprint: fingerprint}
	var out []document.Attachment
	add := func(one File, kind, description string, relation document.Relation) {
		list.Files = append(list.Files, Listed{Name: one.Name, Bytes: one.Packed.Size, SHA256: hex.EncodeToString(one.Packed.SHA256[:])})
		out = append(out, document.Attachment{Name: one.Name, Type: kind, Description: description, Relation: relation,
			Content: one.Packed})
	}
	const csv = "text/csv"
	for _, one := range e.Inputs {
		add(one, csv, w.Say(words.ProofInput, "table", tableOf(one.Name)), document.Source)
	}
	for _, one := range e.Marts {
		add(one, csv, w.Say(words.ProofMart, "table", tableOf(one.Name)), document.Data)
	}
	if e.Logo != nil {
		packed, err := document.Pack(e.Logo)
		if err != nil {
			return nil, err
		}
		add(File{Name: logoFile, Packed: packed}, "image/png", w.Say(words.ProofLogo), document.Source)
	}
	add(e.Dictionary, csv, w.Say(words.ProofDictionary), document.Supplement)
	content, err := list.encode()
	if err != nil {
		return nil, err
	}
	packed, err := document.Pack(content)
	if err != nil {
		return nil, err
	}
	return append(out, document.Attachment{Name: manifestFile, Type: "application/json", Description: w.Say(words.ProofManifest),
		Relation: document.Supplement, Content: packed}), nil
}

func (m Manifest) encode() ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(m); err != nil {
		return nil, fmt.Errorf("listing attachments: %w", err)
	}
	return out.Bytes(), nil
}

// tableOf is the table or mart that an attachment holds.
func tableOf(name string) string {
	_, table, _ := strings.Cut(strings.TrimSuffix(name, ".csv"), "-")
	return table
}

// Size counts the rows and the cells of the results.
func (e Evidence) Size() (rows, cells int) {
	for _, one := range e.Marts {
		if table, err := decode(one.Name, one.Content); err == nil {
			rows, cells = rows+len(table.Rows), cells+len(table.Rows)*len(table.Columns)
		}
	}
	return rows, cells
}
