package pdf

import (
	"cmp"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
)

// measure finds the columns' widths: those without a weight take what their longest text needs, the
// others share what is left. Where that is too little for their longest words, the widest give way and
// text is broken to fit.
func (s *setter) measure(b document.Table, width float64) grid {
	count := len(b.Columns)
	g := grid{columns: b.Columns, widths: make([]float64, count), lefts: make([]float64, count),
		fractions: make([]float64, count), pad: rowPad}
	if b.Tight {
		g.pad = tightPad
	}
	least := make([]float64, count)
	fixed, weights, leastFlexible := 0.0, 0, 0.0
	for i, column := range b.Columns {
		natural, longest := s.naturalWidth(b, i, &g)
		least[i] = longest
		if column.Weight == 0 {
			g.widths[i] = natural
			fixed += natural
		} else {
			weights += column.Weight
			leastFlexible += longest
		}
	}
	free := width - cellGap*float64(count-1)
	switch {
	case weights == 0:
		stretch(g.widths, b.Columns, free-fixed)
	case fixed+leastFlexible > free:
		squeeze(g.widths, b.Columns, least, free)
	default:
		share(g.widths, b.Columns, least, free-fixed, weights)
	}
	left := 0.0
	for i, w := range g.widths {
		g.lefts[i] = left
		left += w + cellGap
	}
	return g
}

// naturalWidth is what a column takes on one line, and its longest word. A head may take two lines.
func (s *setter) naturalWidth(b document.Table, column int, g *grid) (natural, longest float64) {
	head := headFace()
	longest = s.longestWord(head, b.Columns[column].Head)
	natural = max(longest, s.width(head, b.Columns[column].Head)/2+6)
	natural = min(natural, max(longest, s.width(head, b.Columns[column].Head)))
	if b.Columns[column].Bars {
		natural, longest = max(natural, rateWidth), max(longest, rateWidth)
	}
	whole := 0.0
	for _, group := range s.kin(b) {
		for _, row := range group.Rows {
			if column >= len(row.Cells) {
				continue
			}
			c := row.Cells[column]
			f := s.faceOf(c, row.Total)
			text, indent := c.Text, 0.0
			if c.Status != nil {
				text, indent = c.Status.Word, markIndent
			}
			signs := b.Columns[column].Signs
			if c.Bar != nil && c.Status != nil && !signs {
				indent += barText + barGap
			}
			if c.Bar != nil && (c.Status == nil || signs) {
				text = ""
			}
			natural = max(natural, indent+s.width(f, text), s.width(smallFace(), c.Detail))
			longest = max(longest, indent+s.longestWord(f, text), s.longestWord(smallFace(), c.Detail))
			if b.Columns[column].Align == document.Decimal {
				before, fraction := s.splitDecimal(f, text)
				whole, g.fractions[column] = max(whole, before), max(g.fractions[column], fraction)
			}
		}
	}
	if b.Columns[column].Align == document.Decimal {
		natural = max(natural, whole+g.fractions[column])
		longest = natural
	}
	return natural + 0.1, longest + 0.1
}

// kin are the groups of all tables whose columns have this one's widths.
func (s *setter) kin(b document.Table) []document.Group {
	if groups, many := s.families[b.Family]; many && b.Family != "" {
		return groups
	}
	return b.Groups
}

// familiesOf gathers the groups of each family of tables.
func familiesOf(doc document.Document) map[string][]document.Group {
	out := map[string][]document.Group{}
	for _, chapter := range doc.Chapters {
		for _, block := range chapter.Blocks {
			if table, ok := block.(document.Table); ok && table.Family != "" {
				out[table.Family] = append(out[table.Family], table.Groups...)
			}
		}
	}
	return out
}

func (s *setter) longestWord(f face, text string) float64 {
	longest := 0.0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '\n' }) {
		longest = max(longest, s.width(f, word))
	}
	return longest
}

// stretch gives what is left to the first column that names rows, else to the first.
func stretch(widths []float64, columns []document.Column, left float64) {
	at := 0
	for i, column := range columns {
		if column.Header {
			at = i
			break
		}
	}
	if len(widths) > 0 {
		widths[at] = max(widths[at]+left, 20)
	}
}

// share parts the free width by weight; no column gets less than its longest word.
func share(widths []float64, columns []document.Column, least []float64, free float64, weights int) {
	settled := make([]bool, len(columns))
	for {
		changed := false
		for i, column := range columns {
			if column.Weight == 0 || settled[i] {
				continue
			}
			widths[i] = free * float64(column.Weight) / float64(weights)
		}
		for i, column := range columns {
			if column.Weight == 0 || settled[i] || widths[i] >= least[i] {
				continue
			}
			widths[i], settled[i], changed = least[i], true, true
			free -= least[i]
			weights -= column.Weight
			break
		}
		if !changed {
			return
		}
	}
}

// squeeze fits columns that cannot all have their longest word: the widest give way, down to one common
// width, and the narrow ones keep theirs.
func squeeze(widths []float64, columns []document.Column, least []float64, free float64) {
	for i, column := range columns {
		if column.Weight > 0 {
			widths[i] = least[i]
		}
	}
	order := make([]int, len(widths))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(widths[a], widths[b]) })
	for n, i := range order {
		even := free / float64(len(order)-n)
		widths[i] = min(widths[i], even)
		free -= widths[i]
	}
}
