package export

import (
	"fmt"
	"path/filepath"

	"xmess.cat/memoria/reports/result"
)

// dataPackage is a Frictionless Data Package (specs.frictionlessdata.io). It has no time of
// creation.
type dataPackage struct {
	Profile     string     `json:"profile"`
	Name        string     `json:"name"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	Resources   []resource `json:"resources"`
}

// resource is one mart. Path is a string, or a list of strings for several files. PartitionedBy are
// columns that are in the folders' names and not in the files.
type resource struct {
	Profile       string   `json:"profile"`
	Name          string   `json:"name"`
	Description   string   `json:"description"`
	Path          any      `json:"path"`
	Format        string   `json:"format"`
	MediaType     string   `json:"mediatype"`
	Encoding      string   `json:"encoding,omitempty"`
	Bytes         int64    `json:"bytes,omitempty"`
	Hash          string   `json:"hash,omitempty"`
	Dialect       *dialect `json:"dialect,omitempty"`
	Schema        schema   `json:"schema"`
	PartitionedBy []field  `json:"partitionedBy,omitempty"`
}

type dialect struct {
	Delimiter      string `json:"delimiter,omitempty"`
	LineTerminator string `json:"lineTerminator,omitempty"`
	QuoteChar      string `json:"quoteChar,omitempty"`
	DoubleQuote    bool   `json:"doubleQuote,omitempty"`
	Header         bool   `json:"header"`
}

type schema struct {
	Fields        []field  `json:"fields"`
	MissingValues []string `json:"missingValues"`
	PrimaryKey    []string `json:"primaryKey,omitempty"`
}

type field struct {
	Name        string `json:"name"`
	Type        string `json:"type"`
	Title       string `json:"title"`
	Description string `json:"description"`
}

func newPackage(format string, year *int, resources []resource) dataPackage {
	p := dataPackage{
		Profile: "data-package", Name: "memoria", Title: "Dades de la memòria",
		Description: "Every table that the memòria is made from, so that anyone can compute it again. " +
			"Rates and coverages are per cent, 0 to 100. What is missing is empty and never 0.",
		Resources: resources,
	}
	if year != nil {
		p.Name, p.Title = fmt.Sprintf("memoria-%d", *year), fmt.Sprintf("Dades de la memòria %d", *year)
	}
	switch format {
	case "csv":
		p.Description += " Where a text, or a part of it behind a semicolon, a tab or a line break, " +
			"begins as a formula would (= + - @, a tab or a line break, after any apostrophes), it has " +
			"one apostrophe put before it; figures are as they are."
	case "parquet":
		p.Description += " Tables by year are folders with one file a year; the year is in " +
			"the folder's name, as the Hive convention has it, and not in the files."
	}
	return p
}

// describe describes a mart's files.
func describe(stage, format string, mart result.Mart, files []string) (resource, error) {
	r := resource{
		Profile: "tabular-data-resource", Name: mart.Name, Description: mart.Description, Format: format,
		MediaType: map[string]string{
			"csv": "text/csv", "json": "application/json", "parquet": "application/vnd.apache.parquet",
		}[format],
		Schema: schema{Fields: []field{}, MissingValues: []string{""}, PrimaryKey: mart.Key},
	}
	switch format {
	case "parquet":
		r.Profile = "data-resource" // validators do not read the year from a folder's name
	case "csv":
		r.Dialect = &dialect{
			Delimiter: ",", LineTerminator: "\r\n", QuoteChar: `"`, DoubleQuote: true,
			Header: true,
		}
	}
	if format != "parquet" {
		r.Encoding = "utf-8"
	}
	for _, column := range mart.Columns {
		kind, err := typeOf(column)
		if err != nil {
			return resource{}, fmt.Errorf("describing %s: %w", mart.Name, err)
		}
		f := field{Name: column.Name, Type: kind, Title: column.Title, Description: column.Description}
		if format == "parquet" && column.Name == "year" && mart.IsByYear() {
			r.PartitionedBy = append(r.PartitionedBy, f)
			continue
		}
		r.Schema.Fields = append(r.Schema.Fields, f)
	}
	if len(r.PartitionedBy) > 0 {
		r.Schema.PrimaryKey = nil // the year is not in the files
	}
	r.Path = files
	if len(files) == 1 {
		r.Path = files[0]
	}
	if format == "csv" { // validators check the size of CSV only
		var err error
		file := filepath.Join(stage, filepath.FromSlash(files[0]))
		if r.Bytes, r.Hash, err = sizeAndHash(file); err != nil {
			return resource{}, fmt.Errorf("describing %s: %w", mart.Name, err)
		}
	}
	return r, nil
}

// typeOf is the Frictionless type of a column.
func typeOf(column result.MartColumn) (string, error) {
	kind, known := map[string]string{
		"VARCHAR": "string", "INTEGER": "integer", "BIGINT": "integer", "DOUBLE": "number",
		"BOOLEAN": "boolean", "DATE": "date", "TIMESTAMP": "datetime",
	}[column.Kind]
	if !known {
		return "", fmt.Errorf("column %s is a %s", column.Name, column.Kind)
	}
	return kind, nil
}
