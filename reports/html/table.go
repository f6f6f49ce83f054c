package html

import (
	"bytes"
	"encoding/json"
	"html/template"
	"math"
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

type table struct {
	Caption string
	// Hidden tells that the caption is only for those who cannot see where the table stands.
	Hidden  bool
	Scroll  string
	Sort    string // what the buttons that sort are called; empty for a table that has too few rows
	Class   string
	Columns []column
	Groups  []group
	Notes   []string
}

type column struct {
	Head, Class string
}

type group struct {
	document.Group
	Span int
	Rows []row
}

type row struct {
	ID    string
	Total bool
	Cells []cell
}

type cell struct {
	document.Cell
	Class  string
	Header bool
	// Plain is, of cells side by side that have nothing but text, all that stands in the page: most
	// cells are so, and asking a template of each what else there may be takes most of a large page's
	// time.
	Plain template.HTML
	// Pad follows the text of a figure, so that decimal marks stand under each other.
	Pad    string
	Target string
	Why    string // where the explanation of the figure is
	Bar    *bar
}

// bar is a rate's bar on a canvas of 100 by 10.
type bar struct {
	Text, Status, Width string
	HasRange            bool
	Low, High           string
	// Last year's rate, as a notch from above: its point and its two corners.
	HasLast                   bool
	Last, LastLeft, LastRight string
}

func (b *builder) table(t document.Table) table {
	out := table{Caption: t.Caption, Notes: t.Notes}
	if out.Caption == "" {
		out.Caption, out.Hidden = b.section, true
	}
	if t.Tight {
		out.Class = "tight"
	}
	switch {
	case len(t.Columns) > 5:
		out.Class = strings.TrimSpace(out.Class + " many")
	case len(t.Columns) < 4:
		out.Class = strings.TrimSpace(out.Class + " few")
	}
	for _, g := range t.Groups {
		if len(g.Rows) > 2 && !t.InOrder {
			out.Sort = b.words.Say(words.PageSort, "column", "%s")
		}
	}
	out.Scroll = b.words.Say(words.PageScroll, "table", out.Caption)
	for _, c := range t.Columns {
		out.Columns = append(out.Columns, column{Head: c.Head, Class: classOf(c)})
	}
	places := b.places(t)
	for _, g := range t.Groups {
		made := group{Group: g, Span: len(t.Columns)}
		for _, r := range g.Rows {
			one := row{ID: b.claim(r.ID), Total: r.Total}
			for i := range t.Columns {
				if i >= len(r.Cells) {
					one.add(cell{})
					continue
				}
				c := r.Cells[i]
				pad := ""
				if t.Columns[i].Align == document.Decimal {
					pad = b.pad(c.Text, places[i])
				}
				made := cell{
					Cell: c, Class: classOf(t.Columns[i]), Target: b.ids[c.Target], Why: b.ids[c.Origin],
					Bar: newBar(c.Bar),
					// A header cell must say something.
					Header: t.Columns[i].Header && c.Text != "", Pad: pad,
				}
				one.add(made)
			}
			made.Rows = append(made.Rows, one)
		}
		out.Groups = append(out.Groups, made)
	}
	return out
}

// add puts a cell at the end of a row.
func (r *row) add(c cell) {
	if c.Header || c.Bar != nil || c.Status != nil || c.Target != "" || c.Why != "" || c.Strong ||
		c.Detail != "" {
		r.Cells = append(r.Cells, c)
		return
	}
	tag := "<td>"
	if c.Class != "" {
		tag = `<td class="` + c.Class + `">`
	}
	plain := template.HTML(
		tag + escaped.Replace(c.Text) + c.Pad + "</td>",
	) //nolint:gosec // every text is escaped as a template does
	if last := len(r.Cells) - 1; last >= 0 && r.Cells[last].Plain != "" {
		r.Cells[last].Plain += plain
		return
	}
	r.Cells = append(r.Cells, cell{Plain: plain})
}

// escaped writes a text as a template does between tags.
var escaped = strings.NewReplacer(
	"\x00",
	"\uFFFD",
	`"`,
	"&#34;",
	"&",
	"&amp;",
	"'",
	"&#39;",
	"+",
	"&#43;",
	"<",
	"&lt;",
	">",
	"&gt;",
)

// places is the most decimals of each column.
func (b *builder) places(t document.Table) []int {
	places := make([]int, len(t.Columns))
	for _, g := range t.Groups {
		for _, r := range g.Rows {
			for i, c := range r.Cells {
				if i < len(places) {
					places[i] = max(places[i], b.decimals(c.Text))
				}
			}
		}
	}
	return places
}

// decimals counts the digits after a figure's decimal mark.
func (b *builder) decimals(text string) int {
	_, fraction, found := strings.Cut(text, b.mark)
	if !found {
		return 0
	}
	return len(fraction) - len(strings.TrimLeft(fraction, "0123456789"))
}

// pad is as wide as the decimals that a figure lacks: spaces as wide as a digit, and one as wide as
// a mark.
func (b *builder) pad(text string, places int) string {
	has := b.decimals(text)
	if places == 0 || has == places || !strings.ContainsAny(text, "0123456789") {
		return ""
	}
	pad := strings.Repeat("\u2007", places-has)
	if has == 0 {
		pad += "\u2008"
	}
	return pad
}

func classOf(c document.Column) string {
	switch {
	case c.Bars:
		return "bars"
	case c.Align == document.Right, c.Align == document.Decimal:
		return "figure"
	}
	return ""
}

func newBar(b *document.Bar) *bar {
	if b == nil {
		return nil
	}
	place := func(v float64) string {
		return strconv.FormatFloat(math.Round(10*math.Max(0, math.Min(100, v)))/10, 'f', -1, 64)
	}
	out := &bar{Text: b.Text, Status: string(b.Status)}
	if b.Rate != nil {
		out.Width = place(*b.Rate)
	}
	if b.Low != nil && b.High != nil && *b.High-*b.Low >= 0.5 {
		out.HasRange, out.Low, out.High = true, place(*b.Low), place(*b.High)
	}
	if b.Last != nil {
		out.HasLast, out.Last = true, place(*b.Last)
		last := math.Max(0, math.Min(100, *b.Last))
		out.LastLeft, out.LastRight = strconv.FormatFloat(
			last-4,
			'f',
			1,
			64,
		), strconv.FormatFloat(
			last+4,
			'f',
			1,
			64,
		)
	}
	return out
}

// escapeJSON writes JSON so that no text in it can end the element that it stands in.
func escapeJSON(data []byte) string {
	var out bytes.Buffer
	json.HTMLEscape(&out, data)
	return out.String()
}
