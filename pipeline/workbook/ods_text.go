package workbook

import "xmess.cat/memoria/pipeline/source"

// paragraphs reads what a cell shows, its paragraphs one below another, and takes the cell whole. Notes and
// drawings that hang on the cell are no part of it.
func (r *openReader) paragraphs(s *scanner) error {
	r.shown = r.shown[:0]
	begun := false
	return r.blocks(s, &begun)
}

func (r *openReader) blocks(s *scanner, begun *bool) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		local := string(s.tag.local)
		switch {
		case s.tag.space == textSpace && (local == "p" || local == "h"):
			if *begun {
				r.show('\n')
			}
			*begun = true
			err = r.inline(s)
		case s.tag.space == textSpace && (local == "list" || local == "list-item" || local == "section"):
			err = r.blocks(s, begun)
		case s.tag.space == tableSpace && (local == "table-row" || local == "table-cell" || local == "covered-table-cell" || local == "table"):
			return fault{rule: &source.SheetBroken, row: r.row, found: local}
		default:
			err = s.skip()
		}
		if err != nil {
			return err
		}
	}
}

// inline reads the text of a paragraph, and of what stands in it. Spaces count as they stand: LibreOffice
// neither joins them nor writes them so that another would keep them.
func (r *openReader) inline(s *scanner) error {
	for {
		kind, err := s.next()
		if err != nil || kind == end {
			return err
		}
		if kind == text {
			r.show(s.text...)
			continue
		}
		if s.tag.space != textSpace {
			if err := s.skip(); err != nil {
				return err
			}
			continue
		}
		switch string(s.tag.local) {
		case "s":
			err = r.spaces(s)
		case "tab":
			r.show('\t')
			err = s.skip()
		case "line-break":
			r.show('\n')
			err = s.skip()
		case "note", "ruby-text", "change", "change-start", "change-end", "script":
			err = s.skip()
		default:
			err = r.inline(s)
		}
		if err != nil {
			return err
		}
	}
}

func (r *openReader) spaces(s *scanner) error {
	count := 1
	if said := s.own(textSpace, "c"); said != nil {
		var ok bool
		if count, ok = whole(said, 1<<31-1); !ok {
			return fault{rule: &source.SheetBroken, row: r.row, found: "text:c=" + shortened(string(said))}
		}
	}
	for range min(count, r.limits.CellText+1) {
		r.show(' ')
	}
	return s.skip()
}

// show adds to what the cell shows, as far as it can still matter: a text this long is refused anyway.
func (r *openReader) show(shown ...byte) {
	const widest = 4 // bytes of a character
	if len(r.shown) <= widest*(r.limits.CellText+1) {
		r.shown = append(r.shown, shown...)
	}
}
