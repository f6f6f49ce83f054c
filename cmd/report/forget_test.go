package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"database/sql"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// contact returns the contact on the last return of a member.
func (h town) contact(member string) (name, address string) {
	h.t.Helper()
	db, err := sql.Open("duckdb", h.database+"?access_mode=read_only")
	if err != nil {
		h.t.Fatal(err)
	}
	defer db.Close()
	err = db.QueryRowContext(h.t.Context(),
		"select max(contact), max(email) from submission where member_code = ?", member).
		Scan(&name, &address)
	if err != nil {
		h.t.Fatal(err)
	}
	return name, address
}

// publishes searches the stored closings for texts.
func (h town) publishes(texts ...string) {
	h.t.Helper()
	db, err := sql.Open("duckdb", h.database+"?access_mode=read_only")
	if err != nil {
		h.t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.QueryContext(h.t.Context(), `
		select format, content from closing_document
		union all select relation, encode(content) from closing_row union all select 'closing',
		encode(summary) from closing`)
	if err != nil {
		h.t.Fatal(err)
	}
	defer rows.Close()
	seen := map[string]int{}
	for rows.Next() {
		var format string
		var content []byte
		if err := rows.Scan(&format, &content); err != nil {
			h.t.Fatal(err)
		}
		seen[format]++
		for _, layer := range unpacked(content) {
			for _, text := range texts {
				if bytes.Contains(layer, []byte(text)) {
					h.t.Errorf("%s of a closed year has %q", format, text)
				}
			}
		}
	}
	if err := rows.Err(); err != nil || seen["pdf"]*seen["html"]*seen["xlsx"]*seen["indicators"] == 0 {
		h.t.Errorf("looked only into %v, %v", seen, err)
	}
}

// unpacked returns a content and all that is packed in it: by gzip, in a zip, in streams of a PDF.
func unpacked(content []byte) (layers [][]byte) {
	if packed, err := gzip.NewReader(bytes.NewReader(content)); err == nil {
		if content, err = io.ReadAll(packed); err != nil {
			return nil
		}
	}
	layers = append(layers, content)
	if parts, err := zip.NewReader(bytes.NewReader(content), int64(len(content))); err == nil {
		for _, part := range parts.File {
			if in, err := part.Open(); err == nil {
				text, _ := io.ReadAll(in)
				layers = append(layers, text)
			}
		}
	}
	for _, stream := range bytes.Split(content, []byte("stream\n")) {
		if in, err := zlib.NewReader(bytes.NewReader(stream)); err == nil {
			text, _ := io.ReadAll(in) // an error leaves what could be read
			layers = append(layers, text)
		}
	}
	return layers
}

// data exports all marts and returns the files by name.
func (h town) data() map[string]string {
	h.t.Helper()
	out, files := h.t.TempDir(), map[string]string{}
	h.report(allWell, "data", "--format", "csv", "--out", out)
	err := filepath.WalkDir(out, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, out)] = string(content)
		return err
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return files
}
