package words

import (
	"fmt"
	"strconv"
	"time"
)

// Date writes a day in full: "31 de gener de 2026", "1 d'abril de 2025". A zero time is a dash.
func (w *Words) Date(t time.Time) string {
	if t.IsZero() {
		return Dash
	}
	return fmt.Sprintf(w.DateForm, strconv.Itoa(t.Day()), w.Months[int(t.Month())-1], strconv.Itoa(t.Year()))
}

// ShortDate writes a day for a column of a table: 31/01/2026. A zero time is a dash.
func (w *Words) ShortDate(t time.Time) string {
	if t.IsZero() {
		return Dash
	}
	return t.Format(w.ShortDateForm)
}
