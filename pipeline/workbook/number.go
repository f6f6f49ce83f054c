package workbook

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// NumberOf reads a cell as a figure. A cell shown as a percentage counts as it is shown: 0.125 shown as
// 12.5 % is 12.5. Text is read the Catalan way: 1.234,5 and 12,5 % and 1 234. A blank cell is a missing
// figure and breaks nothing. Where a rule is broken the figure is missing.
func NumberOf(c Cell) (n plan.Number, broken *source.Rule) { return plan.Number{}, nil }
