package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"xmess.cat/memoria/reports/result"
)

// fingerprint is twelve digits that change with any input, the year, the program, or what was approved
// before: sixteen million times sixteen million memòries would share none.
func fingerprint(year result.Year, version string, since ...comparison) string {
	sum := sha256.New()
	_, _ = fmt.Fprintf(sum, "memoria %s\nyear %d\n", version, year.Year)
	for _, input := range year.Inputs {
		_, _ = fmt.Fprintf(sum, "%s %s %d %s\n", input.Kind, input.MemberCode, input.Year, input.Hash)
	}
	for _, c := range since {
		_, _ = fmt.Fprintf(sum, "closing %d %s %d\n", c.closing.Year, c.closing.Fingerprint, len(c.changes))
	}
	digits := hex.EncodeToString(sum.Sum(nil))
	return digits[:4] + " " + digits[4:8] + " " + digits[8:12]
}

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
