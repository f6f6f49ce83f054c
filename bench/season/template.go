package season

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// template is a return of a year as a zip archive, with a mark in each cell that is filled in: texts are
// marked ¤12¤, and figures by a number that nobody types.
type template struct {
	year  int
	parts []part
	marks []mark
}

// part is one file of the archive: packed once where it has no marks, else cut up at them.
type part struct {
	file  *zip.File
	texts [][]byte // one more than marks
	marks []int
}

// mark is a place to fill: a field of the n-th row of a section.
type mark struct {
	section, field string
	row            int
	code           string // the row's indicator
}

const figureMark = 770_000_000_000

var marked = regexp.MustCompile(`77\d{10}|¤\d+¤`)

func newTemplate(p plan.Plan, year int) (*template, error) {
	t := &template{year: year}
	member := plan.Member{Type: plan.Ajuntament, Code: t.text("cover", "member_code", 0, ""), Name: t.text("cover", "member_name", 0, "")}
	draft := form.TemplateDraft(p, member, year, nil)
	if err := t.mark(&draft, p); err != nil {
		return nil, err
	}
	content, err := workbook.Write(draft)
	if err != nil {
		return nil, fmt.Errorf("writing the template of %d: %w", year, err)
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, fmt.Errorf("opening the template of %d: %w", year, err)
	}
	for _, file := range archive.File {
		cut, err := cutUp(file)
		if err != nil {
			return nil, fmt.Errorf("cutting up %s: %w", file.Name, err)
		}
		t.parts = append(t.parts, cut)
	}
	return t, nil
}

func (t *template) text(section, field string, row int, code string) string {
	t.marks = append(t.marks, mark{section, field, row, code})
	return fmt.Sprintf("¤%d¤", len(t.marks)-1)
}

func (t *template) figure(section, field string, row int, code string) string {
	t.marks = append(t.marks, mark{section, field, row, code})
	return strconv.Itoa(figureMark + len(t.marks) - 1)
}

// mark puts a mark into each cell that a member would fill.
func (t *template) mark(d *workbook.Draft, p plan.Plan) error {
	kinds := map[string]plan.Indicator{}
	for _, i := range p.Indicators {
		kinds[i.Code] = i
	}
	for _, sheet := range form.SubmissionSheets() {
		s := d.Sheet(sheet.Name)
		if s == nil {
			return fmt.Errorf("marking the template: no sheet %s", sheet.Name)
		}
		if sheet.Labels {
			for n := range s.Rows {
				for _, c := range sheet.Columns {
					if len(s.Rows[n].Cells) > 1 && s.Rows[n].Cells[0].Text == c.Header && s.Rows[n].Cells[1].Text == "" {
						t.put(s.Cell(n+1, 2), sheet.Section, c.Field, 0, plan.Indicator{})
					}
				}
			}
			continue
		}
		head := headRow(s, sheet)
		for row := range map[string]int{"indicators": Indicators, "actions": Actions, "assessment": len(p.Lines)}[sheet.Section] {
			code := s.Cell(head+1+row, 1).Text
			for n, c := range sheet.Columns {
				if cell := s.Cell(head+1+row, n+1); cell.Text == "" {
					t.put(cell, sheet.Section, c.Field, row, kinds[code])
				}
			}
		}
	}
	return nil
}

// headRow is the row, from 1, that has the headers of a sheet.
func headRow(s *workbook.DraftSheet, sheet form.Sheet) int {
	for n, row := range s.Rows {
		if len(row.Cells) == len(sheet.Columns) && row.Cells[0].Text == sheet.Columns[0].Header {
			return n + 1
		}
	}
	return 0
}

// put marks one cell as a text, a figure or a day, by what the field holds; some stay empty.
func (t *template) put(cell *workbook.DraftCell, section, field string, row int, i plan.Indicator) {
	kind, ok := holds(section, field, row, i)
	if !ok {
		return
	}
	cell.Kind = kind
	if kind == workbook.Text {
		cell.Text = t.text(section, field, row, i.Code)
		return
	}
	cell.Kind, cell.Text = workbook.Numeric, t.figure(section, field, row, i.Code)
}

func cutUp(file *zip.File) (part, error) {
	in, err := file.Open()
	if err != nil {
		return part{}, err
	}
	text, err := io.ReadAll(in)
	if err != nil {
		return part{}, err
	}
	out := part{file: file}
	at := 0
	for _, found := range marked.FindAllIndex(text, -1) {
		number, err := strconv.Atoi(strings.Trim(string(text[found[0]:found[1]]), "¤"))
		if err != nil {
			return part{}, err
		}
		out.texts, out.marks, at = append(out.texts, text[at:found[0]]), append(out.marks, number%figureMark), found[1]
	}
	out.texts = append(out.texts, text[at:])
	return out, nil
}

// write packs the template with its marks replaced.
func (t *template) write(values []string) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	archive.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.DefaultCompression)
	})
	for _, p := range t.parts {
		if len(p.marks) == 0 {
			if err := archive.Copy(p.file); err != nil {
				return nil, err
			}
			continue
		}
		head := &zip.FileHeader{Name: p.file.Name, Method: zip.Deflate}
		to, err := archive.CreateHeader(head)
		if err != nil {
			return nil, err
		}
		var text bytes.Buffer
		for n, m := range p.marks {
			text.Write(p.texts[n])
			if err := xml.EscapeText(&text, []byte(values[m])); err != nil {
				return nil, err
			}
		}
		text.Write(p.texts[len(p.marks)])
		if _, err := to.Write(text.Bytes()); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
