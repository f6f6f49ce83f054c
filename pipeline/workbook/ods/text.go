package ods

import "xmess.cat/memoria/pipeline/workbook/guard"

// paragraphs reads the text that a cell shows into shown, one line a paragraph. Notes and drawings
// attached to the cell do not count.
func (r *reader) paragraphs(s *guard.Scanner) error {
	r.shown = r.shown[:0]
	begun := false
	return r.blocks(s, &begun)
}

// blocks reads the paragraphs in an element. begun tells whether the cell has one already.
func (r *reader) blocks(s *guard.Scanner, begun *bool) error {
	return s.Children(func() error {
		switch local := string(s.Tag.Local); s.Tag.Space {
		case guard.TextSpace:
			switch local {
			case "p", "h":
				if *begun {
					r.show('\n')
				}
				*begun = true
				return r.inline(s)
			case "list", "list-item", "section":
				return r.blocks(s, begun)
			}
		case guard.TableSpace:
			switch local {
			case "table-row", "table-cell", "covered-table-cell", "table":
				return r.broken(local)
			}
		}
		return nil
	})
}

// inline reads the text of a paragraph with all its spaces: LibreOffice shows runs of spaces whole.
func (r *reader) inline(s *guard.Scanner) error {
	for {
		token, err := s.Next()
		if err != nil || token == guard.End {
			return err
		}
		if token == guard.Text {
			r.show(s.Text...)
			continue
		}
		if s.Tag.Space != guard.TextSpace {
			if err := s.Skip(); err != nil {
				return err
			}
			continue
		}
		switch string(s.Tag.Local) {
		case "s":
			err = r.spaces(s)
		case "tab":
			r.show('\t')
			err = s.Skip()
		case "line-break":
			r.show('\n')
			err = s.Skip()
		case "note", "ruby-text", "change", "change-start", "change-end", "script":
			err = s.Skip()
		default:
			err = r.inline(s)
		}
		if err != nil {
			return err
		}
	}
}

func (r *reader) spaces(s *guard.Scanner) error {
	count := 1
	if stated := s.ValueIn(guard.TextSpace, "c"); stated != nil {
		var ok bool
		if count, ok = guard.Whole(stated, 1<<31-1); !ok {
			return r.broken("text:c=" + guard.Shorten(string(stated)))
		}
	}
	for range min(count, r.Limits.CellText+1) {
		r.show(' ')
	}
	return s.Skip()
}

// show appends to the text that the cell shows, up to a length that is refused anyway.
func (r *reader) show(shown ...byte) {
	const widest = 4 // bytes of a character
	if len(r.shown) <= widest*(r.Limits.CellText+1) {
		r.shown = append(r.shown, shown...)
	}
}
