package memoria

import (
	"cmp"
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// A plan of thousands of indicators gives a memòria that a board can still read: on paper stands
// what needs it most, with how much is left out and where it is. The page and the workbook have the
// rest.
const (
	mostDetailed  = 150  // indicators of a plan that is printed with all its details
	mostExplained = 1000 // indicators of a plan whose page explains each of them
	rowsOnPaper   = 40   // of a table, in a larger plan
	listedOfLine  = 12   // objectives, and indicators, of a line in a larger plan
)

func (b *chapterBuilder) isLarge() bool { return len(b.year.Indicators) > mostDetailed }

func only(m document.Medium, blocks []document.Block) []document.Block {
	if len(blocks) == 0 {
		return nil
	}
	return one(document.Only{Medium: m, Blocks: blocks})
}

// shortened cuts the tables and lists of a chapter on paper, and says how much is left out.
func (b *chapterBuilder) shortened(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, block := range blocks {
		if short, isCut := b.cut(block); isCut {
			out = append(out, document.Only{Medium: document.Screen, Blocks: one(block)},
				document.Only{Medium: document.Paper, Blocks: one(short)})
			continue
		}
		out = append(out, block)
	}
	return out
}

// cut is a block with its first rows; isCut is false for one that is not too long.
func (b *chapterBuilder) cut(block document.Block) (short document.Block, isCut bool) {
	switch block := block.(type) {
	case document.Table:
		if rowsIn(block) > rowsOnPaper {
			return b.cutTable(block), true
		}
	case document.List:
		if n := len(block.Items); n > rowsOnPaper {
			left := b.w.Count(words.LargeRows, n-rowsOnPaper)
			block.Items = append(slices.Clone(block.Items[:rowsOnPaper]), item(left))
			return block, true
		}
	case document.Columns:
		columns := slices.Clone(block.Columns)
		for i, column := range columns {
			columns[i] = slices.Clone(column)
			for j, inner := range column {
				if shorter, was := b.cut(inner); was {
					columns[i][j], isCut = shorter, true
				}
			}
		}
		block.Columns = columns
		return block, isCut
	}
	return block, false
}

func rowsIn(t document.Table) int {
	n := 0
	for _, group := range t.Groups {
		n += len(group.Rows)
	}
	return n
}

// cutTable is a table with its first rows, and its sums.
func (b *chapterBuilder) cutTable(t document.Table) document.Table {
	room := rowsOnPaper
	var groups []document.Group
	for _, group := range t.Groups {
		var kept []document.Row
		for _, row := range group.Rows {
			if room > 0 || row.Total {
				kept = append(kept, row)
				room--
			}
		}
		if len(kept) > 0 {
			group.Rows = kept
			groups = append(groups, group)
		}
	}
	all := rowsIn(t)
	t.Groups = groups
	left := b.w.Count(words.LargeRows, all-rowsIn(t))
	t.Notes = append([]string{left}, t.Notes[:min(3, len(t.Notes))]...)
	return t
}

// lineInShort is a line on paper in a large plan: the objectives and the indicators that are
// furthest from their targets.
func (b *chapterBuilder) lineInShort(line result.Line,
	objectives []result.Objective) []document.Block {
	furthest := filter(objectives, func(o result.Objective) bool { return o.Rate != nil })
	slices.SortStableFunc(furthest, func(a, b result.Objective) int {
		return cmp.Compare(*a.Rate, *b.Rate)
	})
	behind := filter(b.furthestFirst("at_risk", "behind"), func(i result.Indicator) bool {
		return i.LineCode == line.Code
	})
	var blocks []document.Block
	if kept := furthest[:min(listedOfLine, len(furthest))]; len(kept) > 0 {
		table := b.objectivesTable(kept)
		left := b.say(words.LargeObjectives, "shown", b.w.Integer(len(kept)),
			"all", b.w.Integer(len(objectives)))
		table.Notes = append(table.Notes, left+" "+b.say(words.LargeWhere))
		blocks = append(blocks, table)
	}
	kept := behind[:min(listedOfLine, len(behind))]
	if len(kept) == 0 {
		return append(blocks, note(b.say(words.LargeNoneBehind))...)
	}
	table := b.indicatorTable(kept)
	table.Caption = b.say(words.BoardListRisk)
	left := b.say(words.LargeIndicators, "shown", b.w.Integer(len(kept)),
		"all", b.w.Integer(len(behind)))
	table.Notes = append([]string{left + " " + b.say(words.LargeWhere)}, table.Notes...)
	return append(blocks, table)
}

func (b *chapterBuilder) objectivesTable(objectives []result.Objective) document.Table {
	return tableOf(document.Table{Caption: b.say(words.OriginObjectives), Tight: true},
		[]column[result.Objective]{
			{b.code(words.HeadCode), func(o result.Objective) cell { return strong(o.Code) }},
			{b.named(words.SheetColumns["objective"]), func(o result.Objective) cell {
				return text(o.Name)
			}},
			{b.bars(words.HeadRate), func(o result.Objective) cell {
				return cell{Bar: b.barOf(o.Counts), Status: b.mark(o.Status)}
			}},
			{b.right(words.HeadTargetsMet), func(o result.Objective) cell { return b.met(o.Counts) }},
			{b.decimal(words.HeadCoverage), func(o result.Objective) cell {
				return b.covered(o.Counts)
			}},
		}, objectives)
}
