package html

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

type table struct {
	Caption string
	// Hidden shows the caption to screen readers only.
	Hidden  bool
	Scroll  string
	Sort    string // label of the sort buttons; empty for a table that cannot be sorted
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
	// Pad follows a figure so that the decimal marks of a column are aligned.
	Pad    string
	Target string
	Why    string // ID of the explanation of the figure
	Bar    *bar
}

// bar is a rate's bar on a canvas of 100 by 10.
type bar struct {
	Text, Status, Width string
	HasRange            bool
	Low, High           string
	// Last year's rate is a triangle from above: its point and its two corners.
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
					one.Cells = append(one.Cells, cell{})
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
					// An empty header cell names nothing.
					Header: t.Columns[i].Header && c.Text != "", Pad: pad,
				}
				one.Cells = append(one.Cells, made)
			}
			made.Rows = append(made.Rows, one)
		}
		out.Groups = append(out.Groups, made)
	}
	return out
}

// places is the largest number of decimals of each column.
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

// pad is as wide as the decimals that a figure lacks: figure spaces, and a punctuation space for
// the mark.
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
		out.LastLeft = strconv.FormatFloat(last-4, 'f', 1, 64)
		out.LastRight = strconv.FormatFloat(last+4, 'f', 1, 64)
	}
	return out
}

// escapeJSON writes JSON without characters that could end a script element.
func escapeJSON(data []byte) string {
	var out bytes.Buffer
	json.HTMLEscape(&out, data)
	return out.String()
}
