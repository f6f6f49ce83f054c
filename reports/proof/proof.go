// Package proof makes and checks the data that a memòria carries, so that anyone can compute it
// again: its input tables, its results, a dictionary of their columns, and a manifest with the hash
// of each file. It also compares such a memòria with one computed anew from those inputs.
//
// The tables are CSV (RFC 4180, UTF-8) as package export writes it, with its guard against
// formulas.
package proof

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// Names of attachments: a prefix, the name of a table or a mart, and .csv.
const (
	inputPrefix  = "entrada-"
	martPrefix   = "resultat-"
	dictionary   = "diccionari.csv"
	manifestFile = "memoria.json"
	logoFile     = "logotip.png"
	format       = "memoria/1" // of the manifest and of the files that it lists
)

// InputName is the name of a table's attachment.
func InputName(table string) string { return inputPrefix + table + ".csv" }

// File is an attachment. Only results keep their Content.
type File struct {
	Name    string
	Content []byte
	Packed  document.Packed
}

// Attachments are the inputs of a year's figures, its results and what describes them.
type Attachments struct {
	Inputs     []File
	Marts      []File
	Dictionary File
	Logo       []byte // PNG of the cover's picture; nil where there is none
}

// Fingerprint is twelve hexadecimal digits of a hash over the program's version, the year and the
// inputs.
func (a Attachments) Fingerprint(year int, program string) string {
	sum := sha256.New()
	_, _ = fmt.Fprintf(sum, "memoria %s\nyear %d\n", program, year)
	for _, one := range a.Inputs {
		_, _ = fmt.Fprintf(sum, "%s %x\n", one.Name, one.Packed.SHA256)
	}
	if a.Logo != nil {
		_, _ = fmt.Fprintf(sum, "%s %s\n", logoFile, digest(a.Logo))
	}
	return Digits(hex.EncodeToString(sum.Sum(nil)))
}

// Digits are the first twelve digits of a hash, in groups of four, as a fingerprint is printed.
func Digits(sum string) string { return sum[:4] + " " + sum[4:8] + " " + sum[8:12] }

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// Manifest lists the attachments, and names the year, language and program of the memòria.
type Manifest struct {
	Format      string   `json:"format"`
	Program     string   `json:"program"` // version
	Schema      int      `json:"schema"`  // of the inputs
	Year        int      `json:"year"`
	Language    string   `json:"language"`
	Fingerprint string   `json:"fingerprint"`
	Files       []Listed `json:"files"`
}

// Listed is an attachment in the manifest.
type Listed struct {
	Name   string `json:"name"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// ForDocument gives the attachments of the document, the manifest last.
func (a Attachments) ForDocument(
	year int, program, fingerprint string, w *words.Words,
) ([]document.Attachment, error) {
	if len(a.Inputs) == 0 {
		return nil, nil
	}
	schema, err := queries.SchemaVersion()
	if err != nil {
		return nil, err
	}
	list := Manifest{
		Format: format, Program: program, Schema: schema, Year: year, Language: w.Language,
		Fingerprint: fingerprint,
	}
	var out []document.Attachment
	add := func(one File, kind, description string, relation document.Relation) {
		list.Files = append(list.Files, Listed{
			Name: one.Name, Bytes: one.Packed.Size, SHA256: hex.EncodeToString(one.Packed.SHA256[:]),
		})
		out = append(out, document.Attachment{
			Name: one.Name, Type: kind, Description: description, Relation: relation, Content: one.Packed,
		})
	}
	const csv = "text/csv"
	for _, one := range a.Inputs {
		add(one, csv, w.Say(words.ProofInput, "table", tableOf(one.Name)), document.Source)
	}
	for _, one := range a.Marts {
		add(one, csv, w.Say(words.ProofMart, "table", tableOf(one.Name)), document.Data)
	}
	if a.Logo != nil {
		packed, err := document.Pack(a.Logo)
		if err != nil {
			return nil, err
		}
		add(File{Name: logoFile, Packed: packed}, "image/png", w.Say(words.ProofLogo), document.Source)
	}
	add(a.Dictionary, csv, w.Say(words.ProofDictionary), document.Supplement)
	content, err := list.encode()
	if err != nil {
		return nil, err
	}
	packed, err := document.Pack(content)
	if err != nil {
		return nil, err
	}
	return append(out, document.Attachment{
		Name: manifestFile, Type: "application/json", Description: w.Say(words.ProofManifest),
		Relation: document.Supplement, Content: packed,
	}), nil
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

// tableOf is the name of the table or mart in an attachment.
func tableOf(name string) string {
	_, table, _ := strings.Cut(strings.TrimSuffix(name, ".csv"), "-")
	return table
}

// Size counts the rows and the cells of the results.
func (a Attachments) Size() (rows, cells int) {
	for _, one := range a.Marts {
		if table, err := decode(one.Name, one.Content); err == nil {
			rows, cells = rows+len(table.Rows), cells+len(table.Rows)*len(table.Columns)
		}
	}
	return rows, cells
}
