package workbook

import (
	"fmt"
	"strconv"

	"xmess.cat/memoria/pipeline/source"
)

// fault is a rule that a part breaks. It travels as an error to whoever knows the sheet, and becomes a
// problem there.
type fault struct {
	rule          *source.Rule
	row, column   int
	found, wanted string
}

func (f fault) Error() string { return f.rule.ID + ": " + f.found }

// limit is a fault about a count or a size that is above what is allowed.
func limit(rule *source.Rule, found string, wanted any) fault {
	return fault{rule: rule, found: found, wanted: fmt.Sprint(wanted)}
}

// megabytes shows a size as an officer knows it.
func megabytes(size int64) string { return fmt.Sprintf("%d MB", (size+1<<20-1)>>20) }

func decimal(n int) string { return strconv.Itoa(n) }
