// Package ods reads OpenDocument spreadsheets into a workbook, under guard. A cell reads as it
// would in Excel: its value is what LibreOffice shows.
package ods

import (
	"bytes"
	"path"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

const (
	contentPart  = "content.xml" // all the sheets
	stylesPart   = "styles.xml"
	manifestPart = "META-INF/manifest.xml"
	lockedPart   = "encrypted-package" // since OpenDocument 1.4 a password hides all the other parts
	sheetType    = "application/vnd.oasis.opendocument.spreadsheet"
	oldSheetType = "application/vnd.sun.xml.calc" // OpenOffice.org 1
)

// Is tells whether a zip is an OpenDocument file, of whatever kind.
func Is(a *guard.Archive) bool {
	return (a.Has(contentPart) || a.Has(lockedPart)) &&
		!a.Has("[Content_Types].xml") && !a.Has("xl/workbook.xml")
}

// Read reads as much of a file as can be trusted into the book, and the problems into the report.
// It returns false where there is no sheet to read.
func Read(a *guard.Archive, report *guard.Report, book *workbook.Book) bool {
	if err := recognise(a); err != nil {
		report.Add("", err)
		return false
	}
	if book.Macros = hasMacros(a); book.Macros {
		report.Add("", guard.Fault{Rule: &source.MacrosIgnored})
	}
	none := &styles{map[string]workbook.Format{}, map[string]cellStyle{}, map[string]bool{}}
	r := &reader{styles: none, nullDate: workbook.Epoch(), report: report, book: book}
	r.Limits = a.Limits
	if a.Has(stylesPart) {
		if err := a.Scan(stylesPart, a.Limits.Part, r.namedStyles); err != nil {
			report.Add("", err)
		}
	}
	err := a.Scan(contentPart, a.Limits.Part, r.document)
	switch {
	case err != nil:
		report.Add(r.sheetName, err)
		return !guard.Is(err, &source.IsDocument, &source.UnpacksTooBig)
	case len(book.Sheets) == 0:
		report.Add("", guard.Fault{Rule: &source.NoSheets})
		return false
	}
	return true
}

// recognise refuses files that are no spreadsheet or need a password. A file without a stated type
// is judged by its content later.
func recognise(a *guard.Archive) error {
	const mostManifest, mostType = 4 << 20, 256
	if a.Has(lockedPart) {
		return guard.Fault{Rule: &source.PasswordProtected}
	}
	if a.Has(manifestPart) {
		manifest, err := a.Head(manifestPart, mostManifest)
		if err != nil {
			return err
		}
		if bytes.Contains(manifest, []byte("encryption-data")) {
			return guard.Fault{Rule: &source.PasswordProtected}
		}
	}
	if !a.Has("mimetype") {
		return nil
	}
	stated, err := a.Head("mimetype", mostType)
	if err != nil {
		return err
	}
	switch stated = bytes.TrimSpace(stated); {
	case bytes.HasPrefix(stated, []byte(oldSheetType)):
		return guard.Fault{Rule: &source.IsFlatODS}
	case len(stated) > 0 && !bytes.HasPrefix(stated, []byte(sheetType)): // a template's type is longer
		return guard.Fault{Rule: &source.IsDocument}
	}
	return nil
}

// hasMacros tells whether there is a macro in any language. The lists of libraries do not count:
// every file has them.
func hasMacros(a *guard.Archive) bool {
	for _, name := range a.Names() {
		ending := path.Ext(name)
		switch folder, _, _ := strings.Cut(name, "/"); {
		case folder == "scripts" && ending != "":
			return true
		case folder == "basic" && ending == ".xml" &&
			!strings.HasPrefix(path.Base(name), "script-l"):
			return true
		}
	}
	return false
}

// document reads the content part: first the styles that it declares, then the sheets.
func (r *reader) document(s *guard.Scanner) error {
	if !s.Tag.In(guard.OfficeSpace, "document-content") {
		return guard.ErrMalformed
	}
	bodies := 0
	err := s.Children(func() error {
		switch {
		case s.Tag.In(guard.OfficeSpace, "automatic-styles"):
			return r.styles.read(s)
		case s.Tag.In(guard.OfficeSpace, "body"):
			bodies++
			return r.body(s)
		}
		return nil
	})
	if err == nil && bodies != 1 {
		err = guard.ErrMalformed
	}
	return err
}

// namedStyles reads the styles part.
func (r *reader) namedStyles(s *guard.Scanner) error {
	if !s.Tag.In(guard.OfficeSpace, "document-styles") {
		return guard.ErrMalformed
	}
	return s.Children(func() error {
		if s.Tag.In(guard.OfficeSpace, "styles") {
			return r.styles.read(s)
		}
		return nil
	})
}

func (r *reader) body(s *guard.Scanner) error {
	return s.Children(func() error {
		switch {
		case s.Tag.In(guard.OfficeSpace, "spreadsheet"):
			return r.tables(s)
		case s.Tag.Space == guard.OfficeSpace:
			return guard.Fault{Rule: &source.IsDocument}
		}
		return nil
	})
}

func (r *reader) tables(s *guard.Scanner) error {
	return s.Children(func() error {
		switch {
		case s.Tag.In(guard.TableSpace, "table"):
			return r.table(s)
		case s.Tag.In(guard.TableSpace, "calculation-settings"):
			return r.settings(s)
		}
		return nil
	})
}
