package pdf

import (
	"cmp"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
)

// measure finds the columns' widths. Columns without a weight take the width of their longest
// text; the others share the rest. Where the rest is too little for their longest words, the
// widest columns become narrower, and their text is broken to fit.
func (s *setter) measure(b document.Table, width float64) grid {
	count := len(b.Columns)
	g := grid{columns: b.Columns, width: width, widths: make([]float64, count),
		lefts: make([]float64, count), fractions: make([]float64, count), pad: rowPad}
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

// naturalWidth is the width of a column on one line, and of its longest word. A head may take two
// lines.
func (s *setter) naturalWidth(b document.Table, column int, g *grid) (natural, longest float64) {
	head := b.Columns[column].Head
	headWidth := s.width(headFace(), head)
	longest = s.longestWord(headFace(), head)
	natural = min(max(longest, headWidth/2+6), max(longest, headWidth))
	if b.Columns[column].Bars {
		natural, longest = max(natural, rateWidth), max(longest, rateWidth)
	}
	decimal := b.Columns[column].Align == document.Decimal
	whole := 0.0
	for _, group := range s.sameFamily(b) {
		for _, row := range group.Rows {
			if column >= len(row.Cells) {
				continue
			}
			c := row.Cells[column]
			f := s.faceOf(c, row.Total)
			text, indent := s.measuredText(c, b.Columns[column].Signs)
			natural = max(natural, indent+s.width(f, text), s.width(smallFace(), c.Detail))
			longest = max(longest, indent+s.longestWord(f, text), s.longestWord(smallFace(), c.Detail))
			if decimal {
				before, fraction := s.splitDecimal(f, text)
				whole = max(whole, before)
				g.fractions[column] = max(g.fractions[column], fraction)
			}
		}
	}
	if decimal {
		natural = max(natural, whole+g.fractions[column])
		longest = natural
	}
	return natural + 0.1, longest + 0.1
}

// measuredText is the text that needs room in a cell, and its indent.
func (s *setter) measuredText(c document.Cell, signs bool) (text string, indent float64) {
	switch {
	case c.Bar != nil && c.Status != nil && !signs:
		return c.Status.Word, markIndent + barText + barGap
	case c.Bar != nil && c.Status != nil:
		return "", markIndent
	case c.Bar != nil:
		return "", 0
	case c.Status != nil:
		return c.Status.Word, markIndent
	}
	return c.Text, 0
}

// sameFamily gives the groups of all tables that share this one's column widths.
func (s *setter) sameFamily(b document.Table) []document.Group {
	if groups, ok := s.families[b.Family]; ok {
		return groups
	}
	return b.Groups
}

// familiesOf collects the groups of each family of tables.
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

// stretch gives the free width to the first column that names rows, else to the first column.
func stretch(widths []float64, columns []document.Column, free float64) {
	at := slices.IndexFunc(columns, func(c document.Column) bool { return c.Header })
	if len(widths) > 0 {
		at = max(at, 0)
		widths[at] = max(widths[at]+free, 20)
	}
}

// share divides the free width by weight; no column gets less than its longest word.
func share(
	widths []float64, columns []document.Column, least []float64, free float64, weights int,
) {
	settled := make([]bool, len(columns))
	for {
		narrow := -1
		for i, column := range columns {
			if column.Weight == 0 || settled[i] {
				continue
			}
			widths[i] = free * float64(column.Weight) / float64(weights)
			if narrow < 0 && widths[i] < least[i] {
				narrow = i
			}
		}
		if narrow < 0 {
			return
		}
		widths[narrow], settled[narrow] = least[narrow], true
		free -= least[narrow]
		weights -= columns[narrow].Weight
	}
}

// squeeze fits columns that have no room for their longest words: it cuts the widest down to one
// common width and leaves the narrow ones as they are.
func squeeze(widths []float64, columns []document.Column, least []float64, free float64) {
	order := make([]int, len(widths))
	for i, column := range columns {
		order[i] = i
		if column.Weight > 0 {
			widths[i] = least[i]
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(widths[a], widths[b]) })
	for n, i := range order {
		even := free / float64(len(order)-n)
		widths[i] = min(widths[i], even)
		free -= widths[i]
	}
}
