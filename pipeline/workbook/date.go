package workbook

import (
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// DateOf reads a cell as a day, at midnight UTC. Numbers count days from the workbook's epoch. Text is a
// day, month and year in that order (3/4/2025, 31-01-2025, 3 d'abril de 2025), or ISO. A blank cell gives
// the zero time and breaks nothing.
func DateOf(c Cell, epoch1904 bool) (day time.Time, broken *source.Rule) { return time.Time{}, nil }
