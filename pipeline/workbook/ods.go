package workbook

import (
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// An OpenDocument spreadsheet keeps all its sheets in one part. It passes the same guard as any other
// workbook, and makes the same book: what LibreOffice shows in a cell is what Excel would show there.

const (
	openContent  = "content.xml"
	openStyled   = "styles.xml"
	openManifest = "META-INF/manifest.xml"
	openLocked   = "encrypted-package" // since OpenDocument 1.4 a password hides even the other parts' names
	openSheetMIM = "application/vnd.oasis.opendocument.spreadsheet"
	oldSheetMIM  = "application/vnd.sun.xml.calc" // of OpenOffice.org 1
)

// isOpenDocument tells whether a zip is one of OpenDocument's, of whatever kind.
func isOpenDocument(a *archive) bool {
	return (a.has(openContent) || a.has(openLocked)) && !a.has("[Content_Types].xml") && !a.has("xl/workbook.xml")
}

// openDocument reads an OpenDocument file into the book, as far as it can be trusted. It gives false where
// there are no sheets to read.
func (l *log) openDocument(a *archive, book *Book) bool {
	if err := recogniseOpen(a); err != nil {
		l.add("", err)
		return false
	}
	if book.Macros = carriesScripts(a); book.Macros {
		l.add("", fault{rule: &source.MacrosIgnored})
	}
	r := &openReader{styles: newOpenStyles(), nullDate: openEpoch(), log: l, book: book}
	r.limits = a.limits
	if a.has(openStyled) {
		if err := a.scan(openStyled, a.limits.Part, r.named); err != nil {
			l.add("", err)
		}
	}
	err := a.scan(openContent, a.limits.Part, r.document)
	switch {
	case err != nil:
		l.add(r.within, err)
		f := fault{}
		return errors.As(err, &f) && f.rule != &source.IsDocument && f.rule != &source.UnpacksTooBig
	case len(book.Sheets) == 0:
		l.add("", fault{rule: &source.NoSheets})
		return false
	}
	return true
}

// recogniseOpen refuses what is no spreadsheet, and what a password protects. What says nothing of its kind
// is known by its content.
func recogniseOpen(a *archive) error {
	const enough = 4 << 20
	if a.has(openLocked) {
		return fault{rule: &source.PasswordProtected}
	}
	if a.has(openManifest) {
		listed, err := a.head(openManifest, enough)
		if err != nil {
			return err
		}
		if bytes.Contains(listed, []byte("encryption-data")) {
			return fault{rule: &source.PasswordProtected}
		}
	}
	if !a.has("mimetype") {
		return nil
	}
	kind, err := a.head("mimetype", 256)
	if err != nil {
		return err
	}
	switch kind = bytes.TrimSpace(kind); {
	case bytes.HasPrefix(kind, []byte(oldSheetMIM)):
		return fault{rule: &source.IsFlatODS}
	case len(kind) > 0 && !bytes.HasPrefix(kind, []byte(openSheetMIM)): // a template's goes on after it
		return fault{rule: &source.IsDocument}
	}
	return nil
}

// carriesScripts tells whether there is a macro in any language; the lists of libraries are always there.
func carriesScripts(a *archive) bool {
	for _, name := range a.order {
		switch folder, _, _ := strings.Cut(name, "/"); {
		case folder == "scripts" && path.Ext(name) != "":
			return true
		case folder == "basic" && path.Ext(name) == ".xml" && !strings.HasPrefix(path.Base(name), "script-l"):
			return true
		}
	}
	return false
}

// head gives the beginning of a part, whose rest is unpacked for its checksum's sake.
func (a *archive) head(name string, most int64) (begins []byte, err error) {
	err = a.with(name, a.limits.Part, func(in io.Reader) (err error) {
		begins, err = io.ReadAll(io.LimitReader(in, most))
		return err
	})
	return begins, err
}

// document reads the part with the sheets: the styles that it declares come before them.
func (r *openReader) document(s *scanner) error {
	if !s.tag.of(officeSpace, "document-content") {
		return errMalformed
	}
	bodies := 0
	for {
		more, err := s.child()
		if err != nil {
			return err
		}
		if !more {
			break
		}
		switch {
		case s.tag.of(officeSpace, "automatic-styles"):
			err = r.styles.read(s)
		case s.tag.of(officeSpace, "body"):
			bodies++
			err = r.body(s)
		default:
			err = s.skip()
		}
		if err != nil {
			return err
		}
	}
	if bodies != 1 {
		return errMalformed
	}
	return nil
}

// named reads the styles that have names, from their own part.
func (r *openReader) named(s *scanner) error {
	if !s.tag.of(officeSpace, "document-styles") {
		return errMalformed
	}
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		if s.tag.of(officeSpace, "styles") {
			err = r.styles.read(s)
		} else {
			err = s.skip()
		}
		if err != nil {
			return err
		}
	}
}

func (r *openReader) body(s *scanner) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		switch {
		case s.tag.of(officeSpace, "spreadsheet"):
			err = r.tables(s)
		case s.tag.space == officeSpace:
			return fault{rule: &source.IsDocument}
		default:
			err = s.skip()
		}
		if err != nil {
			return err
		}
	}
}

func (r *openReader) tables(s *scanner) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		switch {
		case s.tag.of(tableSpace, "table"):
			err = r.table(s)
		case s.tag.of(tableSpace, "calculation-settings"):
			err = r.settings(s)
		default:
			err = s.skip()
		}
		if err != nil {
			return err
		}
	}
}
