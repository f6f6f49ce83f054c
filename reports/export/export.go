// Package export writes the marts for others to compute with: one table for each mart, as CSV, JSON
// or Parquet, and datapackage.json, which describes every column (Frictionless Data Package). The
// same data gives the same bytes.
//
// In CSV (RFC 4180, UTF-8), an apostrophe stands wherever a spreadsheet would begin a formula in a
// text: before = + - @, a tab or a line break, after any apostrophes, at the beginning of the text
// and behind a semicolon, a tab or a line break in it. Unguarded gives the text back. Figures are
// never changed. A missing text and an empty one are both empty; JSON and Parquet tell them apart.
//
// In Parquet a mart is a folder with one file a year (indicators/year=2025/data.parquet); by the
// Hive convention the year is in the folder's name only. A mart whose rows are not of one year is
// one file.
package export

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"

	"xmess.cat/memoria/reports/result"
)

// Formats are the formats that data can be written in.
func Formats() []string { return []string{"csv", "parquet", "json"} }

// packageFile describes all other files.
const packageFile = "datapackage.json"

// parquetFile is the only file in a folder of Parquet.
const parquetFile = "data.parquet"

// Write writes every mart of one year, or of all if year is nil, into a folder. It gives the paths
// relative to the folder, the description last. Either all files appear or none. It replaces an
// earlier export of the same format, and leaves other files alone; a folder that it would replace
// and that has other files gives a *ForeignError.
func Write(
	ctx context.Context, db *result.Database, folder, format string, year *int,
) (paths []string, err error) {
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return nil, fmt.Errorf("making the output folder: %w", err)
	}
	stage, err := os.MkdirTemp(folder, ".memoria-data-*.part")
	if err != nil {
		return nil, fmt.Errorf("writing into %s: %w", folder, err)
	}
	defer func() { _ = os.RemoveAll(stage) }()
	marts, err := db.Marts(ctx)
	if err != nil {
		return nil, err
	}
	var resources []resource
	for _, mart := range marts {
		files, err := writeMart(ctx, db, stage, format, mart, year)
		if err != nil {
			return nil, err
		}
		described, err := describe(stage, format, mart, files)
		if err != nil {
			return nil, err
		}
		resources = append(resources, described)
		paths = append(paths, files...)
	}
	if err := writePackage(filepath.Join(stage, packageFile), format, year, resources); err != nil {
		return nil, err
	}
	if err := publish(stage, folder); err != nil {
		return nil, fmt.Errorf("writing into %s: %w", folder, err)
	}
	return append(paths, packageFile), nil
}

// CSV gives a mart's rows of a year as Write writes them.
func CSV(ctx context.Context, db *result.Database, mart result.Mart, year int) ([]byte, error) {
	var out bytes.Buffer
	rows := func(each func([]any) error) error { return db.Rows(ctx, mart, &year, each) }
	err := writeCSV(&out, mart, rows)
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", mart.Name, err)
	}
	return out.Bytes(), nil
}

// writeMart writes one mart and gives its files.
func writeMart(ctx context.Context, db *result.Database, stage, format string, mart result.Mart,
	year *int) ([]string, error) {
	if format == "parquet" {
		return writeParquet(ctx, db, stage, mart, year)
	}
	name := mart.Name + "." + format
	file, err := os.Create(filepath.Join(stage, name))
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", mart.Name, err)
	}
	write := writeCSV
	if format == "json" {
		write = writeJSON
	}
	rows := func(each func([]any) error) error { return db.Rows(ctx, mart, year, each) }
	err = write(file, mart, rows)
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", mart.Name, err)
	}
	return []string{name}, nil
}

func writeParquet(ctx context.Context, db *result.Database, stage string, mart result.Mart,
	year *int) (files []string, err error) {
	parts := map[string]*int{mart.Name: year}
	if mart.IsByYear() {
		parts = map[string]*int{}
		years, err := db.YearsOf(ctx, mart)
		if err != nil {
			return nil, err
		}
		for _, one := range years {
			if year == nil || *year == one {
				parts[path.Join(mart.Name, fmt.Sprintf("year=%d", one))] = &one
			}
		}
	}
	for _, folder := range slices.Sorted(maps.Keys(parts)) {
		if err := os.MkdirAll(filepath.Join(stage, filepath.FromSlash(folder)), 0o750); err != nil {
			return nil, fmt.Errorf("writing %s: %w", mart.Name, err)
		}
		file := path.Join(folder, parquetFile)
		target := filepath.Join(stage, filepath.FromSlash(file))
		if err := db.WriteParquet(ctx, mart, parts[folder], target); err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

func writePackage(path, format string, year *int, resources []resource) error {
	text, err := json.MarshalIndent(newPackage(format, year, resources), "", "  ")
	if err == nil {
		err = os.WriteFile(path, append(text, '\n'), 0o640)
	}
	if err != nil {
		return fmt.Errorf("describing the data: %w", err)
	}
	return nil
}

// sizeAndHash gives a file's size in bytes and its hash.
func sizeAndHash(path string) (int64, string, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return 0, "", err
	}
	sum := sha256.Sum256(content)
	return int64(len(content)), "sha256:" + hex.EncodeToString(sum[:]), nil
}
