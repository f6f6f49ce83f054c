package reports

import (
	"testing"
	"time"
)

// The day of the approval is on or after that of the last data, unless somebody says why not.
func TestWhenAnApprovalIsTooEarly(t *testing.T) {
	t.Parallel()
	day := func(text string) time.Time {
		at, err := time.Parse("2006-01-02 15:04", text)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	approved := day("2026-04-18 00:00")
	for _, tt := range []struct {
		asOf   time.Time
		reason string
		early  bool
	}{
		{day("2026-01-20 12:00"), "", false},
		{day("2026-04-18 23:59"), "", false},
		{day("2026-04-19 00:00"), "", true},
		{day("2026-12-01 10:00"), "es van copiar més tard", false},
		{time.Time{}, "", false},
	} {
		err := CloseRequest{ApprovedOn: approved, Reason: tt.reason}.early(tt.asOf)
		if (err != nil) != tt.early {
			t.Errorf("data of %v gives %v", tt.asOf, err)
		}
	}
}
