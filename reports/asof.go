package reports

import (
	"time"

	"xmess.cat/memoria/reports/result"
)

// asOf is when the youngest input was received; zero without any.
func asOf(year result.Year) time.Time {
	var last time.Time
	for _, input := range year.Inputs {
		if input.ReceivedAt.After(last) {
			last = input.ReceivedAt
		}
	}
	return last
}
