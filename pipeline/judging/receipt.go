package judging

import (
	"time"

	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/store"
)

// firstYear is the first year in which a file's date is believed: archives and copies invent 1980.
const firstYear = 2000

// Received gives the time of receipt of a file, and the date that orders it among the files of its
// pass. The file's own date is believed where it is not after the look that found the file, nor
// before the year that its return reports on (0: none). The file came after the look before, zero
// for none.
func Received(file inbox.File, year int, lastLook, look time.Time) (received, dated time.Time) {
	dated = file.Modified
	isBelieved := !dated.After(look) && dated.Year() >= max(year, firstYear)
	if !isBelieved {
		dated = look
	}
	received = file.Modified
	if !isBelieved && lastLook.IsZero() || received.After(look) {
		received = look
	}
	if received.Before(lastLook) {
		received = lastLook
	}
	return received, dated
}

// YearOf is the year that a workbook reports on; 0 where none is known.
func YearOf(w store.Workbook) int {
	if w.Submission != nil {
		return w.Submission.Year
	}
	return w.Claim.Year
}
